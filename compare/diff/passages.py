"""Stretches of compared sentences: where they stand in the file, and what both reports say in their compared parts."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from compare.kinds import Side

if TYPE_CHECKING:
    from compare.model import Comparison, Place, Report, Sentence


def place_within(report: Report, unit: Sentence, start: int, end: int) -> Place:
    """Find a stretch of a sentence in the file.

    Args:
        report: the report that the sentence stands in.
        unit: the sentence.
        start: first code point within `unit.place.text`.
        end: one past the last.

    Returns:
        The place; the whole sentence where its line is not at hand.
    """
    if not 0 < unit.place.line <= len(report.lines):
        return unit.place
    line = report.lines[unit.place.line - 1]
    offset = bisect_left(line.starts, unit.place.start)
    return line.place(offset + start, offset + end)


def compared_units(comparison: Comparison, side: Side) -> tuple[Sentence, ...]:
    """The sentences and headings of one side that were compared, in reading order.

    Args:
        comparison: two reports, compared.
        side: which of them.

    Returns:
        Every unit that stands in a change.
    """
    units = (unit for change in comparison.changes for unit in (change.left if side is Side.LEFT else change.right))
    return tuple(sorted(units, key=lambda unit: (unit.place.line, unit.place.start)))
