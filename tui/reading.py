"""A comparison as it is being read: its rows under the present choices, and the way from them to changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.layout.blocks import build_blocks
from tui.layout.contents import build_contents, parents_of, sections_below, trails
from tui.layout.facets import count_facets
from tui.layout.rows import LineBreaker, Mode, RowOptions, build_rows
from tui.layout.sieve import DIRECTIONS, Known, sift

if TYPE_CHECKING:
    from enum import StrEnum

    from compare.kinds import FigureRelation
    from compare.model import Comparison
    from tui.layout.rows import Row, Table
    from tui.layout.sieve import Sieve


_KEPT_TABLES = 8
"""What was shown a moment ago is there at once: a filter, a fold or a layout is often taken back."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the texts that can be found again when the rows are others."""

    block: int
    passage: int | None = None
    start: int = 0


class Reading:
    """The rows of one comparison, laid again whenever width or choices change."""

    def __init__(self, comparison: Comparison, ambiguous: int | None = None) -> None:
        self.comparison = comparison
        self.blocks = build_blocks(comparison)
        self.entries = build_contents(comparison, self.blocks)
        self.counts = count_facets(block.facets for block in self.blocks if block.changes)
        self.strip_counts: dict[StrEnum, int] = dict([*self.counts.items(), *self._direction_counts().items()])
        """Stops by everything that the filter strip chooses from."""
        self._breaker = LineBreaker(ambiguous)
        self._parents = parents_of(comparison)
        self.stops = tuple(block.changes[0] for block in self.blocks if block.changed and block.changes)
        """The first change of every block that a reader stops at, whatever is filtered."""
        self._block_of = {change: index for index, block in enumerate(self.blocks) for change in block.changes}
        self.table: Table = build_rows((), RowOptions(2, Mode.SPLIT), self._breaker)
        self._tables: dict[RowOptions, Table] = {}
        """The tables that were laid of late, the last one at the end."""
        self._section_starts: tuple[Table, list[tuple[int, int]]] | None = None

    def _direction_counts(self) -> dict[FigureRelation, int]:
        """Stops by what became of any of their figures."""
        found = Counter(
            relation
            for block in self.blocks
            if block.changes and block.changed
            for relation in {figure.relation for at in block.changes for figure in self.comparison.changes[at].figures}
        )
        return {relation: found[relation] for relation in DIRECTIONS}

    def lay(self, options: RowOptions) -> Table:
        """Set the rows again.

        Args:
            options: width, mode and what is folded.

        Returns:
            The rows, which are also kept.
        """
        known = self._tables.pop(options) if options in self._tables else None
        self.table = known or build_rows(self.blocks, options, self._breaker)
        self._tables[options] = self.table
        if len(self._tables) > _KEPT_TABLES:
            del self._tables[next(iter(self._tables))]
        return self.table

    def sift(self, sieve: Sieve, chosen: frozenset[int] | None, matches: frozenset[int]) -> frozenset[int] | None:
        """The blocks that a filter lets through.

        Args:
            sieve: what the reader wants to see.
            chosen: changes in the wanted state of review; nothing for any.
            matches: blocks that hold a match of the search.

        Returns:
            Indexes of blocks; nothing where no filter is on.
        """
        sections = frozenset() if sieve.section is None else self.sections_from(sieve.section)
        return sift(self.blocks, self.comparison, sieve, Known(sections, chosen, matches))

    def sections_from(self, section: int) -> frozenset[int]:
        """A section and all that stand in it."""
        return frozenset({section, *sections_below(self.comparison, section)})

    def block_of(self, change: int | None) -> int | None:
        """The block that holds a change."""
        return None if change is None else self._block_of.get(change)

    def together(self, change: int | None) -> tuple[int, ...]:
        """The changes that stand on the rows of a change, itself included."""
        block = self.block_of(change)
        return () if block is None else self.blocks[block].changes

    def row_of_change(self, change: int | None) -> int | None:
        """The first row of a change; nothing where it is folded away."""
        return None if change is None else self.table.change_rows.get(change)

    def anchor_at(self, row: int) -> Anchor | None:
        """The place in the texts that a row shows; of a blank row, that of the next row with text."""
        candidate = self._text_from(row)
        if candidate is None:
            return None
        line = candidate.left or candidate.right
        return Anchor(candidate.block, line.passage.key if line else None, line.start if line else 0)

    def _text_from(self, row: int) -> Row | None:
        """The first row from this one on that belongs to a block; the rest is not copied to look for it."""
        rows = self.table.rows
        return next((rows[number] for number in range(row, len(rows)) if rows[number].block >= 0), None)

    def row_of(self, anchor: Anchor | None) -> int:
        """The row that shows a place now; where its block is folded away, the first row after it."""
        if anchor is None:
            return 0
        first = self.table.block_rows.get(anchor.block)
        if first is None:
            later = [row for block, row in self.table.block_rows.items() if block > anchor.block]
            return min(later, default=max(0, len(self.table.rows) - 1))
        found = first
        for number in range(first, len(self.table.rows)):
            row = self.table.rows[number]
            if row.block != anchor.block:
                break
            if _begins_by(row, anchor):
                found = number
        return found

    def section_at(self, row: int) -> int:
        """The section that a row stands in; -1 before the first."""
        candidate = self._text_from(row)
        return len(self.comparison.sections) - 1 if candidate is None else self.blocks[candidate.block].section

    def trails_at(self, row: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The headings above a row, left and right, outermost first."""
        section = self.section_at(row)
        if not 0 <= section < len(self.comparison.sections):
            return (), ()
        return trails(self.comparison, section, self._parents)

    def change_at(self, row: int) -> int | None:
        """The change that a row belongs to, an equal sentence too."""
        block = self.table.rows[row].block if row < len(self.table.rows) else -1
        changes = self.blocks[block].changes if block >= 0 else ()
        return changes[0] if changes else None

    def first_change_from(self, row: int) -> int | None:
        """The first change that begins on a row or below it; past the last, the last."""
        order = self.table.order
        at = bisect_left(self.table.order_rows, row)
        return order[min(at, len(order) - 1)] if order else None

    def step(self, change: int | None, by: int) -> int | None:
        """The neighbour of a change among those that are shown.

        Args:
            change: where the reader is; it may be folded away.
            by: 1 for the next, -1 for the previous.

        Returns:
            A change, or nothing at the end.
        """
        order = self.table.order
        here = self.block_of(change)
        if here is None:
            return (order[0] if by > 0 else order[-1]) if order else None
        # blocks are laid in their order, and each is one stop
        find = bisect_right if by > 0 else bisect_left
        goal = find(order, here, key=self._block_of.__getitem__) - (by < 0)
        return order[goal] if 0 <= goal < len(order) else None

    def in_sight(self, change: int | None, top: int, height: int) -> bool:
        """Whether any part of the beginning of a change, or its last rows, are among the rows on the screen."""
        row = self.row_of_change(change)
        if row is None or top >= len(self.table.rows):
            return False
        return top <= row < top + height or self.table.rows[top].block == self.block_of(change)

    def section_step(self, row: int, by: int) -> int | None:
        """The first change of the next or previous section that has any.

        Args:
            row: where the reader is.
            by: 1 or -1.

        Returns:
            A change, or nothing at the end.
        """
        starts = self._starts()
        here = bisect_right(starts, row, key=lambda start: start[0])
        goal = here if by > 0 else here - 2
        return starts[goal][1] if 0 <= goal < len(starts) else None

    def _starts(self) -> list[tuple[int, int]]:
        """First row and first change of every section that has any; found once for every table."""
        if self._section_starts is None or self._section_starts[0] is not self.table:
            firsts: dict[int, int] = {}
            for change in self.table.order:
                firsts.setdefault(self.section_of(change), change)
            starts = sorted((self.section_row(section), change) for section, change in firsts.items())
            self._section_starts = (self.table, starts)
        return self._section_starts[1]

    def section_of(self, change: int) -> int:
        """The section that a change is shown in."""
        return self.blocks[self._block_of[change]].section

    def section_row(self, section: int) -> int:
        """The first row of a section that is shown; of one that is folded away, the row where it would be."""
        rows = self.table.section_rows
        if section in rows:
            return rows[section]
        return min((row for other, row in rows.items() if other > section), default=max(0, len(self.table.rows) - 1))


def _begins_by(row: Row, anchor: Anchor) -> bool:
    lines = [line for line in (row.left, row.right) if line is not None]
    return any(line.passage.key == anchor.passage and line.start <= anchor.start for line in lines)
