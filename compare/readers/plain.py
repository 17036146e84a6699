"""Plain text and Markdown: the lines of the file as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.errors import ReadError
from compare.messages import say
from compare.model import Document, RawLine
from compare.readers.decoding import decode

if TYPE_CHECKING:
    from compare.readers.registry import InputFile

LIMIT_LINES = 500_000
"""Most lines of a text that is read: each costs memory of its own, an empty one too."""

_LINE_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_MARKDOWN = (".md", ".markdown")
_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t\u3000]+\S|$)")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


def read_text(file: InputFile) -> Document:
    """Read a plain text.

    Args:
        file: the bytes of a .txt or .md file.

    Returns:
        One line a line of the file, blank ones too, cut where `str.splitlines` cuts; in Markdown the lines that begin
        with `#` carry the style of a heading, their text stays as it is in the file.

    Raises:
        ReadError: the bytes are no text in a known encoding, or more lines than any report has.
    """
    decoded = decode(file.content, file.encoding, file.path)
    if sum(map(decoded.text.count, _LINE_BREAKS)) > LIMIT_LINES:
        message = say("read.too-many-lines", limit=LIMIT_LINES)
        raise ReadError(file.path, message, say("read.too-large.hint"))
    lines = decoded.text.splitlines()
    markdown = file.suffix in _MARKDOWN
    raw = _markdown_lines(lines) if markdown else tuple(RawLine(line) for line in lines)
    return Document(file.source("md" if markdown else "txt", decoded.encoding), raw, decoded.warnings)


def _markdown_lines(lines: list[str]) -> tuple[RawLine, ...]:
    fenced = False
    result: list[RawLine] = []
    for line in lines:
        fence = _FENCE.match(line)
        mark = None if fenced or fence else _ATX.match(line)
        result.append(RawLine(line, style=f"heading-{len(mark[1])}" if mark else None))
        fenced ^= bool(fence)
    return tuple(result)
