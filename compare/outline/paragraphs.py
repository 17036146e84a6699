"""A line that says something, with what the outline asks of it again and again, computed once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from compare.outline.numbering import Marker, read_marker
from compare.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import CleanLine

_LEAD_REACH = 150
_HASHES = re.compile(r"\s*(#{1,6})\s+")
_STYLE = re.compile(r"heading-(\d)")
_STOPS = "。!?！？"
_CLOSED = "。!?;:…！？；：｡"
_OPEN_START = ",、。;:)》]!?%"


@dataclass(frozen=True)
class Paragraph:
    """A line of the report that is not blank and not noise."""

    line: CleanLine
    marker: Marker | None
    start: int
    """First character that is not white space; after the hashes of a Markdown heading."""
    end: int
    """One past the last character that is not white space."""
    depth: int | None
    """Level that the format itself gives the line: Word style, HTML tag, Markdown hashes; 0 for a title."""

    @property
    def number(self) -> int:
        """1-based line of the file."""
        return self.line.number

    @cached_property
    def body(self) -> int:
        """First character after the number."""
        return self.marker.body if self.marker else self.start

    @cached_property
    def words(self) -> str:
        """The folded text without its number."""
        return self.line.folded[self.body : self.end]

    @cached_property
    def whole(self) -> str:
        """The folded text with its number."""
        return self.line.folded[self.start : self.end]

    @cached_property
    def lead(self) -> int:
        """One past the first sentence; `end` where the paragraph has but one."""
        spans = split_sentences(self.line.text[self.body : min(self.end, self.body + _LEAD_REACH)])
        if not spans or self.body + spans[0][1] >= self.end:
            return self.end
        return self.body + spans[0][1]

    @cached_property
    def lead_words(self) -> str:
        """The folded first sentence without its number and full stop."""
        return self.line.folded[self.body : self.lead].rstrip("。｡ ")

    @cached_property
    def single(self) -> bool:
        """Whether the whole line is one sentence, or none."""
        return self.lead >= self.end

    @cached_property
    def stopped(self) -> bool:
        """Whether the line ends with a full stop, question or exclamation mark."""
        return bool(self.words) and self.words.rstrip("\")'》]")[-1:] in _STOPS

    @cached_property
    def closed(self) -> bool:
        """Whether the line ends as a sentence or its introduction does."""
        return bool(self.words) and self.words.rstrip("\")'》]")[-1:] in _CLOSED

    @cached_property
    def torn(self) -> bool:
        """Whether the line begins in the middle of a sentence."""
        return self.whole[:1] in _OPEN_START


def _depth(line: CleanLine) -> tuple[int | None, int]:
    """The level that the format gives, and where the words begin."""
    text = line.text
    start = len(text) - len(text.lstrip())
    hashes = _HASHES.match(text)
    if hashes:
        return len(hashes[1]), hashes.end()
    if line.style == "title":
        return 0, start
    style = _STYLE.fullmatch(line.style or "")
    return (int(style[1]) if style else None), start


def read_paragraphs(lines: Iterable[CleanLine]) -> tuple[Paragraph, ...]:
    """Take the lines that say something.

    Args:
        lines: the cleaned lines of a report.

    Returns:
        One paragraph for every line that holds more than white space.
    """
    found = []
    for line in lines:
        if not any(character.isprintable() and not character.isspace() for character in line.text):
            continue
        depth, start = _depth(line)
        marker = read_marker(" " * start + line.folded[start:])
        end = len(line.text.rstrip())
        if marker and marker.body > end:
            marker = None
        found.append(Paragraph(line, marker, start, end, depth))
    return tuple(found)
