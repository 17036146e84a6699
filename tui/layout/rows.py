"""One list of rows for both panes, so that they are in step whatever is scrolled, folded or filtered.

A row holds a line of the left text, a line of the right text, or one of them and a gap. In the unified view the two
texts of a change stand one above the other and every row holds one line only.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING

from compare.kinds import SectionRelation
from tui.layout.blocks import BlockKind
from tui.layout.cells import cell_table
from tui.layout.facets import BADGES, RELATION_BADGES
from tui.layout.folding import UNFOLDED, Context, Folding, find_runs, is_folded
from tui.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.layout.blocks import Block
    from tui.layout.passages import Passage

INDENT = 4
"""Cells before the first line of a paragraph: two characters, as Chinese typesetting has it."""
_LEAST_INDENTED = 16
_BADGES_A_ROW = 2


class Mode(StrEnum):
    """How the two texts are set."""

    SPLIT = "split"
    UNIFIED = "unified"


class RowKind(StrEnum):
    """What a row shows."""

    TEXT = "text"
    HEADING = "heading"
    NOISE = "noise"
    FOLD = "fold"
    """Stands for sentences that are not shown."""
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of a passage that fits in one row."""

    passage: Passage
    start: int
    end: int
    indent: int

    @property
    def text(self) -> str:
        """The characters of the line."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the screen."""

    kind: RowKind
    block: int
    """Index into the blocks; -1 for rows between blocks."""
    left: Line | None = None
    right: Line | None = None
    badges: str = ""
    """Up to two Chinese characters for the gutter."""
    folded: int = 0
    """Sentences that a folded row stands for."""
    runs: tuple[int, ...] = ()
    """Runs of equal text that a folded row stands for."""


@dataclass(frozen=True, slots=True)
class RowOptions:
    """What decides the rows of a comparison."""

    width: int
    """Cells of one text column."""
    mode: Mode = Mode.SPLIT
    folding: Folding = UNFOLDED
    """Which equal sentences are folded away."""
    kept: frozenset[int] | None = None
    """Blocks that a filter lets through; None for no filter."""
    noise: bool = False
    """Show whole lines that are not part of the report."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows, and where to find things in them."""

    rows: tuple[Row, ...]
    order: tuple[int, ...]
    """Indexes of the changes that are shown and differ, in the order of the rows."""
    order_rows: tuple[int, ...]
    """The first row of each of them."""
    ranks: dict[int, int]
    """By each of them its place in the order."""
    change_rows: dict[int, int]
    """First row by change."""
    block_rows: dict[int, int]
    """First row by block."""
    section_rows: dict[int, int]
    """First row by section: its heading, or its first text."""


class LineBreaker:
    """Breaks passages into lines and remembers them: a filter or a fold costs no second break."""

    def __init__(self, ambiguous: int | None = None) -> None:
        self._ambiguous = ambiguous
        self._cache: dict[tuple[int, int], tuple[Line, ...]] = {}

    def lines(self, passage: Passage | None, width: int) -> tuple[Line, ...]:
        """The lines of a passage.

        Args:
            passage: one side of a block; nothing gives no lines.
            width: cells of the text column.

        Returns:
            Its lines in order; together they hold every character once.
        """
        if passage is None:
            return ()
        key = (passage.key, width)
        if key not in self._cache:
            self._cache[key] = tuple(self._break(passage, width))
        return self._cache[key]

    def _break(self, passage: Passage, width: int) -> Iterator[Line]:
        cells = cell_table(self._ambiguous)
        for run in passage.runs:
            indent = INDENT if run.opens and width >= _LEAST_INDENTED else 0
            text = passage.text[run.start : run.end]
            if cells.measure(text) <= width - indent:
                # most sentences of a long list are shorter than a line
                yield Line(passage, run.start, run.end, indent)
                continue
            for start, end in wrap(text, width, indent=indent, ambiguous=self._ambiguous):
                yield Line(passage, run.start + start, run.start + end, 0 if start else indent)


def build_rows(blocks: Sequence[Block], options: RowOptions, breaker: LineBreaker) -> Table:
    """Set blocks in rows.

    Args:
        blocks: from `build_blocks`.
        options: width, mode and what is folded.
        breaker: the line breaks of this comparison.

    Returns:
        The rows with their index.
    """
    setter = _Setter(blocks, options, breaker)
    for index in range(len(blocks)):
        setter.add(index)
    return setter.table()


def shown(block: Block, index: int, options: RowOptions, *, folded: bool = False) -> bool:
    """Whether a block of text has rows of its own under these options; equal text may be folded."""
    if options.kept is not None:
        return index in options.kept
    return block.changed or not folded


class _Setter:
    """Sets one block after the other; headings wait until something under them is shown."""

    def __init__(self, blocks: Sequence[Block], options: RowOptions, breaker: LineBreaker) -> None:
        self.blocks = blocks
        self.options = options
        self.breaker = breaker
        self.rows: list[Row] = []
        self.waiting: list[int] = []
        self.runs = find_runs(blocks) if options.folding.folds else None
        self.folded = 0
        self.folded_runs: dict[int, None] = {}
        self.order: list[int] = []
        self.change_rows: dict[int, int] = {}
        self.block_rows: dict[int, int] = {}
        self.section_rows: dict[int, int] = {}

    def table(self) -> Table:
        self.fold()
        order = tuple(self.order)
        return Table(
            tuple(self.rows),
            order,
            tuple(map(self.change_rows.__getitem__, order)),
            {change: rank for rank, change in enumerate(order)},
            self.change_rows,
            self.block_rows,
            self.section_rows,
        )

    def add(self, index: int) -> None:
        block = self.blocks[index]
        if block.kind is BlockKind.NOISE:
            if self.options.noise:
                self.emit(index)
        elif block.kind is BlockKind.HEADING:
            self.waiting = [item for item in self.waiting if self.blocks[item].depth < block.depth]
            self.waiting.append(index)
            if self.heading_shown(block, index):
                self.release()
        elif shown(block, index, self.options, folded=self.is_folded(index)):
            self.release()
            self.part(block.section)
            self.emit(index)
        elif self.options.kept is None:
            # the header says that a filter is on; a row for every gap would drown what it lets through
            self.folded += len(block.changes)
            if self.runs is not None:
                self.folded_runs[self.runs.of[index]] = None

    def is_folded(self, index: int) -> bool:
        return self.runs is not None and is_folded(index, self.options.folding, self.runs)

    def heading_shown(self, block: Block, index: int) -> bool:
        if self.options.kept is not None:
            return index in self.options.kept
        return self.options.folding.context is Context.ALL or block.relation is not SectionRelation.SAME

    def release(self) -> None:
        """Set what was held back: first how much is folded, then the headings above the next block."""
        self.fold()
        for index in self.waiting:
            if self.rows and self.rows[-1].kind is not RowKind.HEADING:
                self.rows.append(Row(RowKind.BLANK, -1))
            self.emit(index)
        self.waiting = []

    def part(self, section: int) -> None:
        """Leave a free row where the text goes back to a section whose heading stands further up."""
        last = self.rows[-1] if self.rows else None
        if last is not None and last.block >= 0 and self.blocks[last.block].section != section:
            self.rows.append(Row(RowKind.BLANK, -1))

    def fold(self) -> None:
        if self.folded:
            self.rows.append(Row(RowKind.FOLD, -1, folded=self.folded, runs=tuple(self.folded_runs)))
            self.folded = 0
            self.folded_runs = {}

    def emit(self, index: int) -> None:
        block = self.blocks[index]
        first = len(self.rows)
        self.block_rows[index] = first
        self.section_rows.setdefault(block.section, first)
        for change in block.changes:
            self.change_rows[change] = first
        # a heading above what a filter lets through is shown for orientation; it is no stop of its own
        if block.changed and block.changes and shown(block, index, self.options):
            self.order.append(block.changes[0])
        badges = _badges(block)
        kind = RowKind(block.kind.value)
        for number, (left, right) in enumerate(self.pairs(block)):
            at = number * _BADGES_A_ROW
            self.rows.append(Row(kind, index, left, right, badges[at : at + _BADGES_A_ROW]))

    def pairs(self, block: Block) -> Iterator[tuple[Line | None, Line | None]]:
        left = self.breaker.lines(block.left, self.options.width)
        right = self.breaker.lines(block.right, self.options.width)
        if self.options.mode is Mode.SPLIT:
            yield from zip_longest(left, right)
            return
        if not told_once(block):
            for line in left:
                yield line, None
        for line in right:
            yield None, line


def told_once(block: Block) -> bool:
    """Whether the unified view shows the right text only, as the left one says the same."""
    if block.left is None or block.right is None:
        return False
    return block.left.folded == block.right.folded


def _badges(block: Block) -> str:
    if block.relation is not None:
        return RELATION_BADGES[block.relation]
    return "".join(BADGES[facet].hanzi for facet in block.facets)
