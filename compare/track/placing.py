"""Where a task stands in the plan document, and by what it is known again when lines shift."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Place, Report, Sentence


def titles_above(report: Report, sentence: Sentence) -> tuple[str, ...]:
    """The titles of the headings that a sentence stands under, outermost first."""
    titles: list[str] = []
    seen: set[int] = set()
    line = sentence.section
    while line is not None and line in report.heading_at and line not in seen:
        seen.add(line)
        heading = report.heading_at[line]
        titles.append(heading.title)
        line = heading.parent
    return tuple(reversed(titles))


def words_at(sentence: Sentence, span: tuple[int, int] | None) -> str | None:
    """The words of a sentence at a span of its folded text, as written."""
    if span is None:
        return None
    text = sentence.place.text
    return text[span[0] : span[1]] if len(text) == len(sentence.folded) else sentence.folded[span[0] : span[1]]


def part_of(report: Report, sentence: Sentence, start: int, end: int) -> Place:
    """The place of a stretch of a sentence."""
    line = report.lines[sentence.place.line - 1]
    offset = bisect_left(line.starts, sentence.place.start)
    return line.place(offset + start, offset + end)


def fingerprint(sentence: Sentence) -> str:
    """Digest of a sentence's wording: spacing, punctuation and script do not count, nor does its place.

    Args:
        sentence: a sentence of the plan.

    Returns:
        Sixteen hexadecimal digits.
    """
    letters = "".join(character for character in sentence.folded if character.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()[:16]
