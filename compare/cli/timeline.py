"""`duizhao timeline FILE…`: prints each task and each indicator through the years."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from compare.cli.output import talk, talk_of_warnings, text_width_for, write_json, write_text
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
        options: with `files`, `encoding`, `format`, `plot`, `all` and `width`.

    Returns:
        0.

    Raises:
        UsageError: more than one report is standard input, or the reports form no timeline.
        ReadError: one cannot be read as a report.
    """
    from compare.report import read  # noqa: PLC0415 - the engine is not needed for --help
    from compare.timeline.building import build_timeline  # noqa: PLC0415 - as above

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
    _write(timeline, options)
    return 0


def _write(timeline: Timeline, options: argparse.Namespace) -> None:
    if options.format == "json":
        from compare.render.timeline_json import timeline_to_dict  # noqa: PLC0415 - only one of the three is needed

        for warning in timeline.warnings:
            talk(f"duizhao: {warning}")
        write_json(timeline_to_dict(timeline))
    elif options.format == "html":
        from compare.render.timeline_html import timeline_to_html  # noqa: PLC0415 - as above

        write_text(timeline_to_html(timeline, current_language()))
    else:
        from compare.render.timeline_text import timeline_to_text  # noqa: PLC0415 - as above

        width = text_width_for(options.width)
        plot = _plot(options.plot)
        write_text(timeline_to_text(timeline, width, current_language(), plot=plot, everything=options.all))


def _plot(stated: str) -> Plot:
    from compare.render.sparkline import Plot  # noqa: PLC0415 - as above

    if stated == "auto":
        return Plot.ASCII if os.environ.get("TERM") in _PLAIN_TERMINALS else Plot.BLOCKS
    return Plot(stated)
