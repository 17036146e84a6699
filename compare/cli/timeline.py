"""`duizhao timeline FILE…`: prints each task and each indicator through the years."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from compare.cli.destination import check_destination, format_for, write_result
from compare.cli.formats import TIMELINE_FORMATS
from compare.cli.output import json_text, talk, talk_of_warnings, text_width_for
from compare.cli.pair import STANDARD_INPUT
from compare.cli.progress import progress
from compare.cli.wording import word
from compare.errors import UsageError
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse

    from compare.render.sparkline import Plot
    from compare.timeline.values import Timeline

_PLAIN_TERMINALS = frozenset({"dumb", "linux"})
"""Terminals whose font may lack block characters."""


def run(options: argparse.Namespace) -> int:
    """Read the reports of an organisation and print what became of its tasks and figures over the years.

    Args:
        options: with `files`, `encoding`, `format`, `output`, `plot`, `all` and `width`.

    Returns:
        0.

    Raises:
        UsageError: more than one report is standard input, the reports form no timeline, or the
            result cannot go where it is wanted.
        ReadError: one cannot be read as a report.
    """
    from compare.report import read  # noqa: PLC0415 - the engine is not needed for --help
    from compare.timeline.building import build_timeline  # noqa: PLC0415 - as above

    form = format_for(options.format, options.output, TIMELINE_FORMATS)
    check_destination(form, options.output, options.files)
    if options.files.count(STANDARD_INPUT) > 1:
        raise UsageError(STANDARD_INPUT, word("both_stdin"), word("one_stdin"))
    reports = []
    with progress(word("progress.read", path=options.files[0])) as tell:
        for path in options.files:
            tell(word("progress.read", path=path))
            reports.append(read(path, encoding=options.encoding))
        tell(word("progress.timeline"))
        timeline = build_timeline(reports)
    talk_of_warnings(*timeline.reports)
    write_result(_written(timeline, form, options), options.output)
    return 0


def _written(timeline: Timeline, form: str, options: argparse.Namespace) -> str | bytes:
    if form == "json":
        from compare.render.timeline_json import timeline_to_dict  # noqa: PLC0415 - only one of the three is needed

        for warning in timeline.warnings:
            talk(f"duizhao: {warning}")
        return json_text(timeline_to_dict(timeline))
    if form == "html":
        from compare.render.timeline_html import timeline_to_html  # noqa: PLC0415 - as above

        return timeline_to_html(timeline, current_language())
    if form in {"xlsx", "csv", "md"}:
        return _table(timeline, form)
    from compare.render.timeline_text import timeline_to_text  # noqa: PLC0415 - as above

    width = text_width_for(options.width)
    return timeline_to_text(timeline, width, current_language(), plot=_plot(options.plot), everything=options.all)


def _table(timeline: Timeline, form: str) -> str | bytes:
    from compare.render import timeline_tables  # noqa: PLC0415 - as above

    if form == "md":
        return timeline_tables.timeline_to_markdown(timeline, current_language())
    if form == "csv":
        return timeline_tables.timeline_to_csv(timeline, current_language())
    return timeline_tables.timeline_to_xlsx(timeline, current_language())


def _plot(stated: str) -> Plot:
    from compare.render.sparkline import Plot  # noqa: PLC0415 - as above

    if stated == "auto":
        return Plot.ASCII if os.environ.get("TERM") in _PLAIN_TERMINALS else Plot.BLOCKS
    return Plot(stated)
