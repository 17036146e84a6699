"""The table of figures: last, this, the difference and the percentage of everything that can be counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from compare.kinds import FigureRelation
from tui.layout.figure_rows import FigureOrder, FigureRow, figure_rows, show_difference, show_percent, sort_figures
from tui.layout.grid import Cell, ColumnSpec, said
from tui.layout.sieve import DIRECTIONS
from tui.screens.lists import ListScreen
from tui.theme import Token
from tui.view_bars import direction_strip
from tui.views import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.screens.comparison import ComparisonScreen
    from tui.screens.list_frame import Sorting

_SECTION_FROM = 130
_TOKENS = {
    FigureRelation.UP: Token.ADDED,
    FigureRelation.DOWN: Token.REMOVED,
    FigureRelation.APPEARED: Token.MOVED,
    FigureRelation.GONE: Token.MOVED,
    FigureRelation.INCOMPARABLE: Token.DIM,
}


class FigureListScreen(ListScreen):
    """One figure a row."""

    view: ClassVar[View] = View.FIGURES
    strip_kinds: ClassVar[int] = len(DIRECTIONS)

    def __init__(self, desk: ComparisonScreen, sorting: Sorting) -> None:
        super().__init__(desk, sorting)
        self._all = figure_rows(desk.reading.comparison, desk.reading.blocks)
        self._counts = Counter(row.relation for row in self._all)
        self._rows: tuple[FigureRow, ...] = ()

    def columns(self) -> Sequence[ColumnSpec]:
        """The columns of a table of figures."""
        words = self.view_words
        return (
            ColumnSpec(FigureOrder.MATTER, words.matter, 15, 4),
            ColumnSpec("section", words.section, 16, 2, least=_SECTION_FROM),
            ColumnSpec(FigureOrder.LEFT, words.last, 14, 1, right=True),
            ColumnSpec(FigureOrder.RIGHT, words.this, 14, 1, right=True),
            ColumnSpec(FigureOrder.DIFFERENCE, words.difference, 13, 1, right=True),
            ColumnSpec(FigureOrder.PERCENT, words.percent, 9, right=True),
            ColumnSpec(FigureOrder.DIRECTION, words.direction, words.direction_width),
        )

    def orders(self) -> Sequence[str]:
        """Reading order and every column."""
        return tuple(FigureOrder)

    def nothing(self) -> Sequence[str]:
        """What is said where no figure changed."""
        return (self.view_words.no_figures,)

    def fill(self) -> Sequence[int]:
        """The figures that went the chosen ways, in the changes that the filter lets through."""
        kept, ways = self.desk.kept(), self.desk.state.sieve.directions
        shown = [row for row in self._all if (kept is None or row.block in kept) and (not ways or row.relation in ways)]
        self._rows = sort_figures(shown, FigureOrder(self.sorting.column), backwards=self.sorting.backwards)
        return [row.change for row in self._rows]

    def show_strip(self, width: int) -> None:
        """The strip of this table chooses ways that figures went."""
        words = (self.words, self.view_words)
        self.strip.show(direction_strip(self._counts, self.desk.state.sieve, self.strip.cursor, words, width))

    def action_toggle_facet(self, number: int) -> None:
        """Choose or leave a way that figures went; 0 shows all."""
        self.desk.toggle_direction(number)
        self.relay()

    def cells(self, row: int, width: int) -> dict[str, Cell]:
        """One figure."""
        del width
        one = self._rows[row]
        name = self.view_words.directions[DIRECTIONS.index(one.relation)]
        section = self.desk.reading.blocks[one.block].section
        token = Token.HIT if one.block in self.desk.hits.blocks else Token.TEXT
        return {
            FigureOrder.MATTER: said(one.matter, token),
            "section": said(self.desk.section_name(section), Token.DIM),
            FigureOrder.LEFT: said(one.left or "-", Token.TEXT if one.left else Token.DIM),
            FigureOrder.RIGHT: said(one.right or "-", Token.STRONG if one.right else Token.DIM),
            FigureOrder.DIFFERENCE: said(show_difference(one, self.view_words.points)),
            FigureOrder.PERCENT: said(show_percent(one)),
            FigureOrder.DIRECTION: said(name, _TOKENS[one.relation]),
        }
