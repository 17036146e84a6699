"""`duizhao outline FILE`: prints the structure of one report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.destination import check_destination, format_for, write_result
from compare.cli.formats import PLAIN_FORMATS
from compare.cli.output import json_text, talk_of_warnings, text_width_for
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Read a report and print its structure.

    Args:
        options: with `file`, `encoding`, `format` and `width`.

    Returns:
        0.
    """
    from compare.report import read  # noqa: PLC0415 - the engine is not needed for --help

    form = format_for(options.format, options.output, PLAIN_FORMATS)
    check_destination(form, options.output, [options.file])
    report = read(options.file, encoding=options.encoding)
    talk_of_warnings(report)
    if form == "json":
        from compare.render.outline_json import outline_to_dict  # noqa: PLC0415 - only one of the two is needed

        write_result(json_text(outline_to_dict(report)), options.output)
    else:
        from compare.render.outline_text import outline_to_text  # noqa: PLC0415 - as above

        text = outline_to_text(report, width=text_width_for(options.width), lang=current_language())
        write_result(text, options.output)
    return 0
