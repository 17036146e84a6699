"""Standard output and standard error: results go to the one, as UTF-8 whatever the locale, talk to the other."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Report
    from compare.render.values_json import JsonObject

_PIPE_WIDTH = 100


def use_utf8() -> None:
    """Make standard output UTF-8 whatever the locale says; what cannot be encoded is escaped."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")


def write_text(text: str) -> None:
    """Write a result to standard output; a reader that has gone away (`| head`) is no trouble.

    Args:
        text: the result, with its line breaks.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # the interpreter flushes once more at exit, which must find a pipe that takes it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_json(document: JsonObject) -> None:
    """Write a JSON document to standard output, on one line.

    Args:
        document: plain values.
    """
    write_text(json.dumps(document, ensure_ascii=False, allow_nan=False) + "\n")


def talk(line: str) -> None:
    """Write a line to standard error.

    Args:
        line: what to say, without a line break.
    """
    print(line, file=sys.stderr)  # noqa: T201 - this is the place that prints


def talk_of_warnings(*reports: Report) -> None:
    """Say what the readers had to guess or could not read.

    Args:
        reports: the reports that were read.
    """
    for report in reports:
        for warning in report.warnings:
            talk(f"duizhao: {report.source.path}: {warning}")


def text_width_for(stated: int | None) -> int:
    """The cells that a line of text may take.

    Args:
        stated: what the user asked for, if anything.

    Returns:
        That, else the width of the terminal (or COLUMNS), else 100.
    """
    return stated or shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns


def is_interactive() -> bool:
    """Tell whether there is a terminal to open a screen on."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
