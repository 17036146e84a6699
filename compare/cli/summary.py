"""`duizhao summary LEFT RIGHT`: prints what a comparison comes to, the most changed first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.output import talk_of_warnings, text_width_for, write_json, write_text
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

    comparison = compare_pair(options)
    talk_of_warnings(comparison.left, comparison.right)
    findings = find_findings(comparison)
    if options.format == "json":
        from compare.render.findings_json import findings_to_dict  # noqa: PLC0415 - only one of the two is needed

        write_json(findings_to_dict(comparison, findings))
    else:
        from compare.render.findings_text import findings_to_text  # noqa: PLC0415 - as above

        width = text_width_for(options.width)
        write_text(findings_to_text(comparison, findings, width=width, lang=current_language(), show_all=options.all))
    return 0
