"""Where a result goes that may be a file: written whole, and never over one of the reports that were read."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from compare.cli.output import standard_output, talk, write_text
from compare.cli.wording import word
from compare.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SUFFIXES = {
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".txt": "text",
}


def format_for(stated: str | None, output: str | None) -> str:
    """Choose the format of a result.

    Args:
        stated: what the user asked for, if anything.
        output: the file that is to be written, if any.

    Returns:
        What was asked for, else what the name of the file says, else `text`.
    """
    return stated or _SUFFIXES.get(PurePath(output or "").suffix.lower(), "text")


def check_destination(form: str, output: str | None, inputs: Sequence[str]) -> None:
    """Refuse a destination before any work is done for it.

    Args:
        form: the format of the result.
        output: the file that is to be written, or None for standard output.
        inputs: the files that are read.

    Raises:
        UsageError: a workbook would go to a terminal, or the file is one of the reports.
    """
    if output is None:
        if form == "xlsx" and sys.stdout is not None and sys.stdout.isatty():
            raise UsageError("--format xlsx", word("terminal"), word("terminal_hint"))
        return
    path = Path(output)
    if path.exists() and any(Path(each).exists() and path.samefile(each) for each in inputs):
        raise UsageError(output, word("over_input"), word("over_input_hint"))


def write_result(content: str | bytes, output: str | None) -> None:
    """Write a result to where it was asked for.

    Args:
        content: text, or the bytes of a file.
        output: the file to write, or None for standard output.

    Raises:
        UsageError: the file cannot be written.
    """
    if output is None:
        if isinstance(content, str):
            write_text(content)
        else:
            _write_bytes(content)
        return
    from compare.review.store import write_whole  # noqa: PLC0415 - only a file needs it

    try:
        write_whole(Path(output), content.encode("utf-8", "replace") if isinstance(content, str) else content)
    except OSError as error:
        message = word("cannot_write", error=str(error.strerror or error))
        raise UsageError(output, message, word("cannot_write_hint")) from error
    talk(f"duizhao: {word('written', path=output)}")


def _write_bytes(content: bytes) -> None:
    with standard_output() as stream:
        stream.buffer.write(content)
        stream.buffer.flush()
