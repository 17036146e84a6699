"""The list of changes: every stop of the texts on one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.bars import facet_chunk
from tui.chunks import Chunk
from tui.layout.excerpts import excerpt
from tui.layout.facets import SAME
from tui.layout.grid import Cell, ColumnSpec, said
from tui.layout.listing import ListEntry, ListOrder, list_entries, sort_entries
from tui.painting import NOTED, READ
from tui.screens.lists import ListScreen
from tui.theme import Token
from tui.views import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.screens.comparison import ComparisonScreen
    from tui.screens.list_frame import Sorting

_SECTION_FROM, _SCORE_FROM, _SIZE_FROM, _FIGURES_FROM = 100, 90, 112, 136


class ChangeListScreen(ListScreen):
    """Badges, section, what stood there and what stands there now, figures, size, score."""

    view: ClassVar[View] = View.CHANGES

    def __init__(self, desk: ComparisonScreen, sorting: Sorting) -> None:
        super().__init__(desk, sorting)
        self._all = list_entries(desk.reading.comparison, desk.reading.blocks)
        self._rows: tuple[ListEntry, ...] = ()

    def columns(self) -> Sequence[ColumnSpec]:
        """The columns; a narrow terminal has badges and both texts alone."""
        words, sides = self.view_words, self.desk.side_names()
        return (
            ColumnSpec(ListOrder.KIND, words.kind, 8),
            ColumnSpec(ListOrder.SECTION, words.section, 14, 1, least=_SECTION_FROM),
            ColumnSpec("left", sides[0], 16, 3),
            ColumnSpec("right", sides[1], 16, 3),
            ColumnSpec("figures", words.figures, 20, 1, least=_FIGURES_FROM),
            ColumnSpec(ListOrder.SIZE, words.size, 9, right=True, least=_SIZE_FROM),
            ColumnSpec(ListOrder.SCORE, words.score, 6, right=True, least=_SCORE_FROM),
        )

    def orders(self) -> Sequence[str]:
        """Reading order and four others."""
        return tuple(ListOrder)

    def nothing(self) -> Sequence[str]:
        """What is said where nothing changed."""
        return (self.view_words.no_rows,)

    def fill(self) -> Sequence[int]:
        """The stops that the filter lets through."""
        kept = self.desk.kept()
        shown = [entry for entry in self._all if (entry.facets if kept is None else entry.block in kept)]
        self._rows = sort_entries(shown, ListOrder(self.sorting.column), backwards=self.sorting.backwards)
        return [entry.change for entry in self._rows]

    def cells(self, row: int, width: int) -> dict[str, Cell]:
        """One stop."""
        entry = self._rows[row]
        block = self.desk.reading.blocks[entry.block]
        hits = self.desk.hits
        sides = {
            name: Cell(excerpt(passage, hits.within(passage) if passage else (), width))
            for name, passage in (("left", block.left), ("right", block.right))
        }
        figures = "  ".join(
            f"{figure.left.place.text if figure.left else '-'} > {figure.right.place.text if figure.right else '-'}"
            for figure in entry.figures
        )
        return {
            ListOrder.KIND: Cell(self._badges(entry)),
            ListOrder.SECTION: said(entry.title, Token.DIM),
            **sides,
            "figures": said(figures, Token.STRONG),
            ListOrder.SIZE: said(str(entry.size or ""), Token.DIM),
            ListOrder.SCORE: said("" if entry.score is None else f"{entry.score:.2f}", Token.DIM),
        }

    def _badges(self, entry: ListEntry) -> tuple[Chunk, ...]:
        marked = self.desk.pencil.marked
        together = self.desk.reading.blocks[entry.block].changes
        read = READ if self.desk.pencil.is_read(together) else " "
        noted = NOTED if any(change in marked.notes for change in together) else " "
        badges = [facet_chunk(facet) for facet in entry.facets] or [Chunk(SAME.hanzi, Token.DIM)]
        return (Chunk(read, Token.DIM), Chunk(noted, Token.NOTICE), *badges)
