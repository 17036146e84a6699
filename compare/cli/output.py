"""Standard output and standard error: results go to the one, as UTF-8 whatever the locale, talk to the other."""

from __future__ import annotations

import io
import json
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from compare.cli.wording import word
from compare.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

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

    Raises:
        UsageError: standard output is closed, or does not take it.
    """
    with standard_output() as stream:
        stream.write(text)
        stream.flush()


@contextmanager
def standard_output() -> Iterator[TextIO]:
    """Give standard output to write a result to, and tell of trouble with it as of any other file.

    Yields:
        The stream.

    Raises:
        UsageError: standard output is closed, or does not take what is written.
    """
    if sys.stdout is None:
        raise UsageError(word("stdout"), word("cannot_write", error=word("stdout_closed")), word("stdout_hint"))
    try:
        yield sys.stdout
    except BrokenPipeError:
        _let_go()
    except OSError as error:
        _let_go()
        message = word("cannot_write", error=str(error.strerror or error))
        raise UsageError(word("stdout"), message, word("stdout_hint")) from error


def finish() -> None:
    """Let go of what standard output still holds: help and version are written without `write_text`."""
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError:
            _let_go()


def _let_go() -> None:
    # the interpreter flushes once more at exit, which must find something that takes it
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def json_text(document: JsonObject) -> str:
    """A JSON document as text, on one line.

    Args:
        document: plain values.

    Returns:
        The line, with its line break.
    """
    return json.dumps(document, ensure_ascii=False, allow_nan=False) + "\n"


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
    import shutil  # noqa: PLC0415 - brings the libraries of four kinds of archives

    return stated or shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns


def is_interactive() -> bool:
    """Tell whether there is a terminal to open a screen on."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
