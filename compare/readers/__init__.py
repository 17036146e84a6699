"""From a file to lines with places.

What a reader gives is the file as it is: nothing is cleaned, nothing is judged.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.errors import ReadError
from compare.messages import say
from compare.model import Document, Source
from compare.readers.opening import LIMIT_BYTES, choose_reader, open_file
from compare.readers.registry import GROUP, InputFile, Reader, load_reader, load_readers, reader_names

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "GROUP",
    "LIMIT_BYTES",
    "InputFile",
    "Reader",
    "load_reader",
    "load_readers",
    "read_document",
    "reader_names",
]

NOTHING = frozenset({os.devnull, "/dev/null"})
"""What git names in place of a file that one side lacks; it says `/dev/null` on every system."""


def read_document(path: str | Path, *, encoding: str | None = None) -> Document:
    """Read a report: plain text, Markdown, .docx, .pdf, .html, or what LibreOffice can open.

    Args:
        path: the file, or `-` for standard input; the null device stands for a file that is not there, as in `diff`.
        encoding: the encoding of a text or web page, where the one that is found is wrong.

    Returns:
        The decoded lines with their source; line n of the file is `lines[n - 1]`.

    Raises:
        ReadError: the file cannot be read as a report; it says why, and what to do.

    Example:
        >>> read_document("某市政协2024年工作报告.txt").lines[0].text
        '某市政协2024年工作报告'
    """
    if str(path) in NOTHING:
        return Document(Source(str(path), "txt", "utf-8", hashlib.sha256().hexdigest()), ())
    readers, complaints = load_readers()
    file = open_file(path, encoding)
    reader = choose_reader(file, readers)
    try:
        document = reader.read(file)
    except ReadError:
        raise
    except Exception as error:  # a damaged file can break a parser in any way, and the user must still be told
        raise ReadError(file.path, say("read.damaged", format=reader.name), say("read.damaged.hint")) from error
    if not any(line.text.strip() for line in document.lines):
        raise ReadError(file.path, say("read.empty"), say("read.empty.hint"))
    return replace(document, warnings=(*document.warnings, *complaints)) if complaints else document
