"""The list of changes: one entry for each place where a reader of the texts would stop, and the ways to sort them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind, FigureRelation, SpanOp
from tui.layout.contents import section_title
from tui.layout.facets import FILTER_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Change, Comparison, FigureChange
    from tui.layout.blocks import Block
    from tui.layout.facets import Facet


class ListOrder(StrEnum):
    """What the list is sorted by; the values name the columns."""

    READING = "order"
    KIND = "kind"
    SECTION = "section"
    SIZE = "size"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One stop."""

    number: int
    """Its place in reading order."""
    change: int
    """Index of its first change."""
    block: int
    facets: tuple[Facet, ...]
    section: int
    title: str
    """Of its section."""
    size: int
    """Characters of both sides that are not in the other."""
    score: float | None
    """How sure the pairing is; nothing for what stands alone."""
    figures: tuple[FigureChange, ...]
    """Those that did not stay the same."""


def list_entries(comparison: Comparison, blocks: Sequence[Block]) -> tuple[ListEntry, ...]:
    """List the stops of a comparison in reading order.

    Args:
        comparison: two reports, compared.
        blocks: from `build_blocks`.

    Returns:
        One entry for every block that has changes; those of equal sentences too, as a search may ask for them.
    """
    found: list[ListEntry] = []
    for index, block in enumerate(blocks):
        if not block.changes:
            continue
        changes = [comparison.changes[change] for change in block.changes]
        paired = bool(changes[0].left and changes[0].right)
        figures = tuple(
            figure for change in changes for figure in change.figures if figure.relation is not FigureRelation.SAME
        )
        title = section_title(comparison, block.section)
        size = sum(map(changed_characters, changes))
        score = changes[0].score if paired else None
        found.append(
            ListEntry(len(found), block.changes[0], index, block.facets, block.section, title, size, score, figures)
        )
    return tuple(found)


def sort_entries(entries: Iterable[ListEntry], order: ListOrder, *, backwards: bool) -> tuple[ListEntry, ...]:
    """Sort the list.

    Args:
        entries: in any order.
        order: by what; sizes begin with the largest, scores with the least sure.
        backwards: the other way round.

    Returns:
        The entries; equal ones stay in reading order.
    """
    ordered = sorted(entries, key=lambda entry: _key(entry, order), reverse=backwards)
    return tuple(ordered)


def _key(entry: ListEntry, order: ListOrder) -> tuple[float, ...]:
    keys: dict[ListOrder, tuple[float, ...]] = {
        ListOrder.READING: (entry.number,),
        ListOrder.KIND: (*map(FILTER_ORDER.index, entry.facets[:1]), entry.number),
        ListOrder.SECTION: (entry.section, entry.number),
        ListOrder.SIZE: (-entry.size, entry.number),
        ListOrder.SCORE: (2 if entry.score is None else entry.score, entry.number),
    }
    return keys[order]


def changed_characters(change: Change) -> int:
    """Count the characters of both sides that are not in the other.

    Args:
        change: a change of a comparison.

    Returns:
        0 for what is the same; all characters where the two sides are not the same sentence.
    """
    if change.kind is ChangeKind.SAME:
        return 0
    if change.spans:
        return sum(len(span.left) + len(span.right) for span in change.spans if span.op is not SpanOp.EQUAL)
    return sum(len(sentence.place.text) for sentence in (*change.left, *change.right))
