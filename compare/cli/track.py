"""`duizhao track LAST THIS…`: shows what became of last year's plan; without a terminal, prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.output import is_interactive, talk, talk_of_warnings, text_width_for, write_json, write_text
from compare.cli.pair import STANDARD_INPUT
from compare.cli.wording import word
from compare.errors import UsageError
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Read a plan and its results, and show what became of each task.

    Args:
        options: with `last`, `this`, `encoding`, `format` (None for the board, where there is a terminal), `theme` and
            `width`.

    Returns:
        0.

    Raises:
        UsageError: more than one document is standard input, or the documents cannot be plan and results.
        ReadError: one cannot be read as a report.
    """
    from compare.report import read  # noqa: PLC0415 - the engine is not needed for --help
    from compare.track.tracking import track  # noqa: PLC0415 - as above

    if [options.last, *options.this].count(STANDARD_INPUT) > 1:
        raise UsageError(STANDARD_INPUT, word("both_stdin"), word("one_stdin"))
    plan = read(options.last, encoding=options.encoding)
    results = [read(path, encoding=options.encoding) for path in options.this]
    tracking = track(plan, results)
    if options.format is None and is_interactive():
        from tui.app import run_board  # noqa: PLC0415 - the screen is loaded only when it is opened

        return run_board(tracking, lang=current_language(), theme=options.theme)
    talk_of_warnings(plan, *results)
    if options.format == "json":
        from compare.render.tracking_json import tracking_to_dict  # noqa: PLC0415 - only one of the two is needed

        for warning in tracking.warnings:
            talk(f"duizhao: {warning}")
        write_json(tracking_to_dict(tracking))
    else:
        from compare.render.tracking_text import tracking_to_text  # noqa: PLC0415 - as above

        write_text(tracking_to_text(tracking, width=text_width_for(options.width), lang=current_language()))
    return 0
