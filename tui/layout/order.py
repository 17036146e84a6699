"""In which order changes are shown: the right report as it is read, what is gone from it beside its own section.

The order of a comparison puts a removed sentence where it stood between its left neighbours. Where two reports are
arranged differently that scatters the left sentences of one section over several sections of the right report; a
reader looks for them under the heading that they stood under.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from compare.kinds import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Change, Comparison, Sentence


def display_order(comparison: Comparison) -> tuple[int, ...]:
    """Order the changes for the screen.

    Args:
        comparison: two reports, compared.

    Returns:
        Indexes of all changes: those with a right side in their order; a removed sentence after the nearest change
        above it in its section, else before the first one below it, else where its section belongs.
    """
    kept = [index for index, change in enumerate(comparison.changes) if change.right]
    by_section: dict[int, list[int]] = {}
    for index in kept:
        by_section.setdefault(comparison.changes[index].section, []).append(index)
    sections = sorted(by_section)
    # by section, the first change of those from there on: asked for every sentence whose section has no right side
    firsts = list(accumulate((by_section[section][0] for section in reversed(sections)), min))[::-1]
    firsts.append(len(comparison.changes))
    keys = {index: (index, 0, 0, index) for index in kept}
    for index, change in enumerate(comparison.changes):
        if not change.right:
            later = firsts[bisect_right(sections, change.section)]
            keys[index] = _removed_key(index, change.section, by_section.get(change.section, ()), later)
    return tuple(sorted(keys, key=keys.__getitem__))


def _removed_key(index: int, section: int, own: Sequence[int], later: int) -> tuple[int, int, int, int]:
    """Sort key of a removed sentence: the change that it goes with, before or after it, its section, its number."""
    if not own:
        return later, -1, section, index
    at = bisect_left(own, index)
    return (own[at - 1], 1, section, index) if at else (own[0], -1, section, index)


@dataclass(frozen=True, slots=True)
class HeadingPlan:
    """Which changes are the heading of a section, so that no heading is shown twice."""

    merged: dict[int, tuple[int, ...]]
    """Changes by the section whose heading, and nothing else, they hold."""
    taken: frozenset[tuple[Side, int, int]]
    """Side, line and start of the headings that are shown within another change."""


def plan_headings(comparison: Comparison) -> HeadingPlan:
    """Find the headings among the changes.

    Args:
        comparison: two reports, compared.

    Returns:
        The changes that the headings of sections stand for; the other changes with headings are shown as text.
    """
    section_of: dict[tuple[Side, int, int], int] = {}
    for index, pair in enumerate(comparison.sections):
        for side, heading in ((Side.LEFT, pair.left), (Side.RIGHT, pair.right)):
            if heading is not None:
                section_of[side, heading.place.line, heading.place.start] = index
    merged: dict[int, tuple[int, ...]] = {}
    taken: set[tuple[Side, int, int]] = set()
    for index, change in enumerate(comparison.changes):
        keys = heading_keys(change)
        sections = {section_of.get(key) for key in keys}
        only = next(iter(sections)) if len(sections) == 1 else None
        if only is not None and len(keys) == len(change.left) + len(change.right):
            merged[only] = (*merged.get(only, ()), index)
        else:
            taken |= keys
    return HeadingPlan(merged, frozenset(taken))


def heading_keys(change: Change) -> set[tuple[Side, int, int]]:
    """Side, line and start of every heading in a change."""
    sides: tuple[tuple[Side, tuple[Sentence, ...]], ...] = ((Side.LEFT, change.left), (Side.RIGHT, change.right))
    return {
        (side, sentence.place.line, sentence.place.start)
        for side, sentences in sides
        for sentence in sentences
        if sentence.heading is not None
    }
