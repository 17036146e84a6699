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
    ".docx": "docx",
    ".csv": "csv",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".txt": "text",
}
"""The format that the name of a file asks for."""
_PACKAGES = {"xlsx": ".xlsx", "docx": ".docx", "redline": ".docx"}
"""Formats that are no text: under another name no program opens them, and under theirs none opens a text."""
_NOTES = "notes"
"""The list of changes, which is text, Markdown or a Word file by the name of the file."""


def format_for(stated: str | None, output: str | None, possible: Sequence[str]) -> str:
    """Choose the format of a result.

    Args:
        stated: what the user asked for, if anything.
        output: the file that is to be written, if any.
        possible: the formats that the command has.

    Returns:
        What was asked for, else what the name of the file says, else `text`; `notes.md` and `notes.docx` for the list
        of changes in a file of that name.

    Raises:
        UsageError: the name of the file asks for a format that the command has not, or contradicts what was asked for.
    """
    suffix = PurePath(output or "").suffix.lower()
    named = _SUFFIXES.get(suffix)
    if not suffix:
        return stated or "text"
    if stated is None:
        if named is None or named not in possible:
            raise UsageError(str(output), word("no_format", suffix=suffix), _possible(possible))
        return named
    if stated == _NOTES:
        fits = named in {"text", "md", "docx", None}
        form = f"{stated}.{named}" if named in {"md", "docx"} else stated
    else:
        # a text may have any name but that of a package, a package none but its own
        fits = {_PACKAGES.get(one) for one in (stated, named or "")} in ({None}, {suffix})
        form = stated
    if fits:
        return form
    hint = word("other_suffix", suffix=_usual_suffix(stated))
    raise UsageError(str(output), word("not_that_format", suffix=suffix, form=stated), hint)


def _usual_suffix(form: str) -> str:
    if form == _NOTES:
        return ".txt .md .docx"
    return _PACKAGES.get(form) or next(suffix for suffix, named in _SUFFIXES.items() if named == form)


def _possible(possible: Sequence[str]) -> str:
    """What to do where the name of a file says nothing of use."""
    names = [suffix for suffix, form in _SUFFIXES.items() if form in possible and suffix not in {".markdown", ".htm"}]
    hint = word("possible_suffixes", suffixes=" ".join(names))
    return f"{hint}{word('print_pdf')}" if "html" in possible else hint


def check_destination(form: str, output: str | None, inputs: Sequence[str]) -> None:
    """Refuse a destination before any work is done for it.

    Args:
        form: the format of the result.
        output: the file that is to be written, or None for standard output.
        inputs: the files that are read.

    Raises:
        UsageError: what is no text would go to a terminal, the file is one of the reports, is a folder, or its folder
            does not exist.
    """
    if output is None:
        if form in _PACKAGES and sys.stdout is not None and sys.stdout.isatty():
            hint = word("terminal_hint", suffix=_PACKAGES[form])
            raise UsageError(f"--format {form}", word("terminal"), hint)
        return
    path = Path(output)
    if not output or path.is_dir():
        raise UsageError(output or "-o", word("is_folder"), word("is_folder_hint"))
    if path.exists() and any(Path(each).exists() and path.samefile(each) for each in inputs):
        raise UsageError(output, word("over_input"), word("over_input_hint"))
    if not path.parent.is_dir():
        message = word("no_folder", folder=str(path.parent))
        raise UsageError(output, message, word("no_folder_hint"))


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
