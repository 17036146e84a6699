"""Where a word stands in either text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.layout.blocks import Block
    from tui.layout.passages import Passage
    from tui.layout.rows import Table


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a word was found."""

    block: int
    """Index into the blocks."""
    passage: int
    """Key of the passage."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found."""

    query: str = ""
    found: tuple[Hit, ...] = ()
    """In reading order, the left side of a block first."""
    by_passage: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def within(self, passage: Passage) -> Sequence[tuple[int, int]]:
        """What was found in one passage: start and end of each hit."""
        return self.by_passage.get(passage.key, ())


def find_hits(blocks: Sequence[Block], query: str) -> Hits:
    """Look for a word in both texts, whatever the script or the case.

    Args:
        blocks: from `build_blocks`.
        query: what to look for, as typed; simplified characters also find traditional ones.

    Returns:
        Every hit; none for an empty query.
    """
    needle = query.casefold()
    if not needle.strip():
        return Hits()
    found: list[Hit] = []
    by_passage: dict[int, list[tuple[int, int]]] = {}
    for index, block in enumerate(blocks):
        for passage in (block.left, block.right):
            if passage is not None and (spans := _spans(passage, needle)):
                found += [Hit(index, passage.key, start, end) for start, end in spans]
                by_passage[passage.key] = spans
    return Hits(query, tuple(found), by_passage)


def hit_row(hit: Hit, table: Table) -> int | None:
    """The row that shows the beginning of a hit.

    Args:
        hit: one of the hits.
        table: the rows as they are now.

    Returns:
        A row, or nothing where the block is folded away.
    """
    row = table.block_rows.get(hit.block)
    if row is None:
        return None
    for index in range(row, len(table.rows)):
        if table.rows[index].block != hit.block:
            break
        for line in (table.rows[index].left, table.rows[index].right):
            if line is not None and line.passage.key == hit.passage and line.start <= hit.start < line.end:
                return index
    return row


def _spans(passage: Passage, needle: str) -> list[tuple[int, int]]:
    found = set()
    for text in (passage.folded, passage.text.lower()):
        at = text.find(needle)
        while at >= 0:
            found.add((at, at + len(needle)))
            at = text.find(needle, at + len(needle))
    return sorted(found)
