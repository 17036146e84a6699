"""Stretches of a sentence as places of its file."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Place, Report, Sentence


def place_within(report: Report, sentence: Sentence, start: int, end: int) -> Place:
    """Where a stretch of a sentence stands in its file.

    Args:
        report: the report.
        sentence: one of its units.
        start: first character within the sentence.
        end: one past the last; greater than `start`.

    Returns:
        The place, in raw code points of the line.
    """
    line = report.lines[sentence.place.line - 1]
    offset = bisect_left(line.starts, sentence.place.start)
    return line.place(offset + start, offset + end)
