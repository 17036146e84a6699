"""Tables as values: columns that share the width, cells of stretches, and rows that can be sorted by any column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.chunks import Chunk, cells_of, cut_chunks
from tui.layout.cells import cell_table, pad
from tui.theme import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP = 1
_LEAST_NAME = 8
_CUT = ".."
_DIGITS = "0123456789.０１２３４５６７８９"


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column of a table."""

    name: str
    """Stable, for sorting."""
    title: str
    width: int
    """Cells at least."""
    grows: int = 0
    """Share of the cells that are left over; 0 for a column that stays as it is."""
    right: bool = False
    """Whether its cells are set flush right, as numbers are."""
    least: int = 0
    """Cells that the table must have for the column to be shown at all."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of one row."""

    chunks: tuple[Chunk, ...] = ()

    @property
    def text(self) -> str:
        """The cell without its meanings."""
        return "".join(chunk.text for chunk in self.chunks)


def said(text: str, token: Token = Token.TEXT) -> Cell:
    """A cell of one meaning."""
    return Cell((Chunk(text, token),))


def divide(columns: Sequence[ColumnSpec], width: int) -> tuple[tuple[ColumnSpec, int], ...]:
    """Share the width of a table among the columns that it has room for.

    Args:
        columns: from left to right.
        width: cells of the table.

    Returns:
        Columns that are shown, each with its cells; with the gaps between them they take at most `width`.
    """
    shown = [column for column in columns if width >= column.least]
    left = width - sum(column.width for column in shown) - _GAP * max(0, len(shown) - 1)
    shares = sum(column.grows for column in shown)
    cells = []
    for column in shown:
        extra = left * column.grows // shares if shares and left > 0 else 0
        cells.append(column.width + extra)
    if shares and left > 0:
        # what the division leaves over goes to the last column that grows
        last = max(index for index, column in enumerate(shown) if column.grows)
        cells[last] += left - sum(left * column.grows // shares for column in shown)
    elif shares and left < 0:
        # a name can be cut and still be known; what stands at the end of the row would be lost
        widest = max(range(len(shown)), key=lambda index: shown[index].grows)
        cells[widest] -= min(-left, max(0, cells[widest] - _LEAST_NAME))
    return tuple(zip(shown, cells, strict=True))


def set_row(
    cells: dict[str, Cell], columns: Sequence[tuple[ColumnSpec, int]], filling: Token = Token.TEXT
) -> Iterator[Chunk]:
    """Set the cells of one row side by side.

    Args:
        cells: by the name of their column; a column without one stays empty.
        columns: from `divide`.
        filling: the meaning of the space between.

    Yields:
        Stretches that take exactly the cells of the columns and gaps.
    """
    for number, (column, width) in enumerate(columns):
        if number:
            yield Chunk(" " * _GAP, filling)
        kept = _cut(cells.get(column.name, Cell()).chunks, width)
        free = Chunk(" " * (width - cells_of(kept)), filling)
        yield from (free, *kept) if column.right else (*kept, free)


def _cut(chunks: Sequence[Chunk], width: int) -> tuple[Chunk, ...]:
    """Cut a cell so that the cut is always seen, and never within a figure: 120 must not be read as 12."""
    if cells_of(chunks) <= width:
        return tuple(chunks)
    kept = list(cut_chunks(chunks, max(0, width - len(_CUT))))
    while kept:
        last = kept.pop()
        text = last.text.removesuffix(_CUT).rstrip(_DIGITS)
        if text:
            return (*kept, Chunk(text, last.token, last.action), Chunk(_CUT[:width], Token.DIM))
    return (Chunk(_CUT[:width], Token.DIM),)


def set_head(columns: Sequence[tuple[ColumnSpec, int]], sort: str, *, backwards: bool) -> Iterator[Chunk]:
    """Set the titles of the columns; the one that the rows are sorted by is marked.

    Args:
        columns: from `divide`.
        sort: name of a column.
        backwards: whether the rows stand the other way round.

    Yields:
        Stretches; a click on a title sorts by it.
    """
    for number, (column, width) in enumerate(columns):
        if number:
            yield Chunk(" " * _GAP, Token.BAR)
        sorted_by = column.name == sort
        title = column.title + ((" ^" if backwards else " v") if sorted_by else "")
        if column.right:
            title = " " * max(0, width - cell_table().measure(title)) + title
        token = Token.SELECTED if sorted_by else Token.BAR_STRONG
        yield Chunk(pad(title, width), token, f"screen.sort_by('{column.name}')")
