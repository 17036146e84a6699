"""`duizhao textconv FILE`: prints the clean text of a report, a sentence a line, for `git diff`."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from compare.cli.output import talk, write_text
from compare.cli.wording import word
from compare.errors import ReadError

if TYPE_CHECKING:
    import argparse

    from compare.model import Report


def run(options: argparse.Namespace) -> int:
    """Print the text of a report.

    Args:
        options: with `file`, `encoding` and `tolerant`.

    Returns:
        0.

    Raises:
        ReadError: the file cannot be read, and the user does not tolerate it.
    """
    from compare.report import read  # noqa: PLC0415 - the engine is not needed for --help

    try:
        report = read(options.file, encoding=options.encoding)
    except ReadError as error:
        if not options.tolerant:
            raise
        # git gives up on a whole log where one old version cannot be converted
        write_text(f"[{word('unreadable', what=error.message)}]\n")
        for line in error.lines():
            talk(line)
        return 0
    write_text(report_to_lines(report))
    return 0


def report_to_lines(report: Report) -> str:
    """Write a report as lines that a line diff can work with.

    Args:
        report: a report.

    Returns:
        Every heading and sentence on a line of its own, in reading order and in the script of the file, with a blank
        line between paragraphs; noise (page footers, captions) is left out. It depends on the file alone.

    Example:
        一、提案工作 / (blank) / 收到提案287件。 / 立案254件。
    """
    paragraphs = groupby(report.units, key=lambda unit: unit.place.line)
    return "\n".join("".join(f"{_one_line(unit.place.text)}\n" for unit in units) for _, units in paragraphs)


def _one_line(text: str) -> str:
    return " ".join(text.split())
