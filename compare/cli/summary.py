"""`duizhao summary LEFT RIGHT`: prints what a comparison comes to, the most changed first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.destination import check_destination, format_for, write_result
from compare.cli.formats import PLAIN_FORMATS
from compare.cli.output import json_text, talk_of_warnings, text_width_for
from compare.cli.pair import compare_pair
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Compare two reports and print the findings.

    Args:
        options: with `left`, `right`, `encoding`, `lens`, `format`, `all` and `width`.

    Returns:
        0.
    """
    from compare.diff.findings import find_findings  # noqa: PLC0415 - the engine is not needed for --help

    form = format_for(options.format, options.output, PLAIN_FORMATS)
    check_destination(form, options.output, [options.left, options.right])
    comparison = compare_pair(options)
    talk_of_warnings(comparison.left, comparison.right)
    findings = find_findings(comparison)
    if form == "json":
        from compare.render.findings_json import findings_to_dict  # noqa: PLC0415 - only one of the two is needed

        write_result(json_text(findings_to_dict(comparison, findings)), options.output)
    else:
        from compare.render.findings_text import findings_to_text  # noqa: PLC0415 - as above

        width = text_width_for(options.width)
        lang = current_language()
        text = findings_to_text(comparison, findings, width=width, lang=lang, show_all=options.all)
        write_result(text, options.output)
    return 0
