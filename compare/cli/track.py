"""`duizhao track LAST THIS…`: shows what became of last year's plan, on the screen, as text, JSON or a ledger."""

from __future__ import annotations

import gc
import json
from typing import TYPE_CHECKING

from compare.beside import Beside
from compare.cli.destination import check_destination, format_for, write_result
from compare.cli.formats import TRACK_FORMATS
from compare.cli.output import is_interactive, talk, talk_of_warnings, text_width_for
from compare.cli.pair import STANDARD_INPUT
from compare.cli.progress import progress
from compare.cli.wording import word
from compare.errors import UsageError
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from compare.model import Report
    from compare.review.applying import Reviewed
    from compare.track.values import Tracking


def run(options: argparse.Namespace) -> int:
    """Read a plan and its results, and show what became of each task.

    Args:
        options: with `last`, `this`, `encoding`, `format` and `output` (without both, the board, where there is a
            terminal), `theme`, `width`, `set`, `import_review` and `export_review`.

    Returns:
        0.

    Raises:
        UsageError: more than one document is standard input, the documents cannot be plan and results, a ruling makes
            no sense, or the result cannot go where it is wanted.
        ReadError: one cannot be read as a report.
        ReviewError: what the reviewer has ruled cannot be read or kept.
    """
    from compare.cli.reviewing import changes_review, reviewed_by_hand  # noqa: PLC0415 - not needed for --help

    form = format_for(options.format, options.output, TRACK_FORMATS)
    check_destination(form, options.output, [options.last, *options.this])
    changes = changes_review(options)
    tracking = _tracked(options)
    if options.format is None and options.output is None and not changes and is_interactive():
        from compare.cli.screen import look_of  # noqa: PLC0415 - as below
        from tui.app import run_board  # noqa: PLC0415 - the screen is loaded only when it is opened

        gc.enable()
        return run_board(tracking, look_of(options))
    talk_of_warnings(tracking.plan, *tracking.results)
    if form == "json" and not changes:
        _write_json(tracking, options.output)
        return 0
    reviewed = reviewed_by_hand(tracking, options)
    if changes and options.format is None and options.output is None:
        return 0
    if form == "json":
        _write_json(tracking, options.output)
    else:
        write_result(_rendered(reviewed, form, options.width), options.output)
    return 0


def _tracked(options: argparse.Namespace) -> Tracking:
    paths = [options.last, *options.this]
    if paths.count(STANDARD_INPUT) > 1:
        raise UsageError(STANDARD_INPUT, word("both_stdin"), word("one_stdin"))
    with progress(word("progress.read", path=", ".join(paths))) as tell:
        # the results are being read while the models that tracking needs are made ready and the plan is read
        reading: Beside[list[Report], None] = Beside(lambda: _read_all(options.this, options.encoding))
        from compare.track.tracking import make_ready, track  # noqa: PLC0415 - --help needs no engine

        make_ready()
        [last] = _read_all([options.last], options.encoding)
        this = reading.result()
        tell(word("progress.track"))
        return track(last, this)


def _read_all(paths: Sequence[str], encoding: str | None) -> list[Report]:
    from compare.report import read  # noqa: PLC0415 - as above

    return [read(path, encoding=encoding) for path in paths]


def _write_json(tracking: Tracking, output: str | None) -> None:
    from compare.render.tracking_json import tracking_to_dict  # noqa: PLC0415 - only one format is needed

    for warning in tracking.warnings:
        talk(f"duizhao: {warning}")
    write_result(json.dumps(tracking_to_dict(tracking), ensure_ascii=False, allow_nan=False) + "\n", output)


def _rendered(reviewed: Reviewed, form: str, width: int | None) -> str | bytes:
    lang = current_language()
    if form == "text":
        from compare.render.tracking_text import tracking_to_text  # noqa: PLC0415 - only one format is needed

        return tracking_to_text(reviewed.tracking, width=text_width_for(width), lang=lang, reviewed=reviewed)
    from compare.render.ledger_rows import ledger_of  # noqa: PLC0415 - as above

    ledger = ledger_of(reviewed, lang)
    if form == "xlsx":
        from compare.render.ledger_xlsx import ledger_to_xlsx  # noqa: PLC0415 - as above

        return ledger_to_xlsx(ledger)
    if form == "csv":
        from compare.render.ledger_csv import ledger_to_csv  # noqa: PLC0415 - as above

        return ledger_to_csv(ledger)
    if form == "md":
        from compare.render.ledger_markdown import ledger_to_markdown  # noqa: PLC0415 - as above

        return ledger_to_markdown(ledger)
    if form == "docx":
        from compare.render.ledger_docx import ledger_to_docx  # noqa: PLC0415 - as above

        return ledger_to_docx(ledger)
    from compare.render.ledger_html import ledger_to_html  # noqa: PLC0415 - as above

    return ledger_to_html(ledger)
