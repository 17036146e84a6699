"""The frame of every list of a comparison: its rows and bars, in line with what the reader has chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from tui import bars
from tui.chunks import plain
from tui.screens.switching import SwitchingScreen
from tui.screens.telling import TellingScreen
from tui.theme import Token
from tui.view_bars import hints
from tui.views import View
from tui.widgets.bars import Bar, FilterStrip
from tui.widgets.grid import Grid
from tui.widgets.prompt import SearchPrompt
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.layout.grid import Cell, ColumnSpec
    from tui.screens.comparison import ComparisonScreen

_FOOTER = ("rows.open", "sort.next", "help", "quit", "filter.kind", "search", "back")


@dataclass
class Sorting:
    """How a list stands; it is kept while other views are looked at."""

    column: str
    backwards: bool = False
    row: int = 0
    """Where the cursor was."""
    change: int | None = None
    """The change of that row."""


class ListFrame(TellingScreen, SwitchingScreen):
    """The parts of a list, and how they are brought up to date; what keys do is told by those who build on it."""

    DEFAULT_CSS = """
    ListFrame { background: $background; }
    ListFrame #filter { display: none; }
    ListFrame #empty { display: none; }
    """
    AUTO_FOCUS = "#grid"
    strip_kinds: ClassVar[int] = len(bars.STRIP)

    def __init__(self, desk: ComparisonScreen, sorting: Sorting) -> None:
        super().__init__()
        self.desk = desk
        self.words = desk.words
        self.view_words = desk.view_words
        self.sorting = sorting

    def compose(self) -> ComposeResult:
        """Set the parts in place."""
        yield Bar(id="header")
        yield Grid(id="grid")
        yield Sheet((), id="empty")
        yield FilterStrip(self.strip_kinds, id="filter")
        yield SearchPrompt(self.view_words, self.words.search_hint, self.desk.asked, id="prompt")
        yield Bar(id="footer")

    def columns(self) -> Sequence[ColumnSpec]:
        """The columns, from left to right."""
        raise NotImplementedError

    def orders(self) -> Sequence[str]:
        """Names of what the rows can be sorted by; the first is reading order."""
        raise NotImplementedError

    def fill(self) -> Sequence[int]:
        """Choose and sort the rows.

        Returns:
            The change that each row belongs to.
        """
        raise NotImplementedError

    def cells(self, row: int, width: int) -> dict[str, Cell]:
        """What stands in the columns of a row.

        Args:
            row: its number.
            width: cells of the widest column.
        """
        raise NotImplementedError

    def nothing(self) -> Sequence[str]:
        """What is said where there are no rows at all."""
        raise NotImplementedError

    @property
    def grid(self) -> Grid:
        """The rows."""
        return self.query_one(Grid)

    @property
    def strip(self) -> FilterStrip:
        """The filter."""
        return self.query_one(FilterStrip)

    @property
    def prompt(self) -> SearchPrompt:
        """The row that asks for words."""
        return self.query_one(SearchPrompt)

    _changes: Sequence[int] = ()

    def on_mount(self) -> None:
        """Point at what is selected."""
        self.relay()

    def on_resize(self) -> None:
        """Divide the terminal anew."""
        self.report()

    def relay(self) -> None:
        """Choose, sort and show the rows again; the cursor stays at its place."""
        wanted = self.desk.selected
        self._changes = self.fill()
        self.grid.show(self.columns(), len(self._changes), self.cells, (self.sorting.column, self.sorting.backwards))
        empty = not self._changes
        self.grid.display = not empty
        sheet = self.query_one("#empty", Sheet)
        sheet.display = empty
        if empty:
            lines = [self.view_words.nothing_passes] if self.desk.state.sieve.active else self.nothing()
            sheet.replace([plain(""), *(plain(line, Token.DIM) for line in lines)], self.app.size.width)
        self.grid.point_at(self._row_of(wanted))
        self.report()

    def _row_of(self, change: int | None) -> int:
        """The row of a change; of one that has none, that of the next one in reading order."""
        if change is None:
            return self.grid.at
        for now in (self.grid.at, self.sorting.row):
            if now < len(self._changes) and self._changes[now] == change:
                return now
        if change in self._changes:
            return self._changes.index(change)
        order = {block.changes[0]: index for index, block in enumerate(self.desk.reading.blocks) if block.changes}
        here = order.get(change, 0)
        later = [(order.get(other, 0), row) for row, other in enumerate(self._changes) if order.get(other, 0) > here]
        return min(later)[1] if later else max(0, len(self._changes) - 1)

    def report(self) -> None:
        """Bring the bars in line with where the reader is."""
        width = self.app.size.width
        self.query_one("#header", Bar).show(bars.header(self.desk.overview(self.view), self.words, width))
        self.show_strip(width)
        status = bars.status_chunks(self._position(), self._modes(), self._notice, width)
        self.query_one("#footer", Bar).show(hints(_FOOTER, status, self.words, width))

    def show_strip(self, width: int) -> None:
        """Bring the filter strip in line with what is chosen."""
        counts = self.desk.reading.strip_counts
        self.strip.show(bars.filter_strip(counts, self.desk.state, self.strip.cursor, self.words, width))

    def repaint(self) -> None:
        """Paint everything again, with other colours."""
        for part in self.query("*"):
            part.refresh()
        self.report()

    def _position(self) -> str:
        if not self._changes:
            return self.view_words.no_position.format(0)
        return self.view_words.position.format(self.grid.at + 1, len(self._changes))

    def _modes(self) -> list[str]:
        hits = self.desk.hits
        modes = []
        if hits.found:
            rows = [row for row in range(len(self._changes)) if self._matches(row)]
            at = rows.index(self.grid.at) + 1 if self.grid.at in rows else 0
            modes.append(self.words.hits.format(hits.query.text, at, len(rows)))
        title = next((column.title for column in self.columns() if column.name == self.sorting.column), "")
        order = self.view_words.sorted_by.format(title or self.view_words.order)
        modes.append(f"{order} {self.view_words.backwards}" if self.sorting.backwards else order)
        return modes

    def _go(self, row: int) -> None:
        self.grid.point_at(row)
        self._select()
        self.tell("")

    def _select(self) -> None:
        """Take the selection along; a row without a place selects nothing."""
        if self._placed():
            self.sorting.row, self.sorting.change = self.grid.at, self._changes[self.grid.at]
            self.desk.select(self.sorting.change)

    def on_grid_moved(self, event: Grid.Moved) -> None:
        """Take the selection along; open the place in the texts."""
        self._select()
        if event.opened and self._changes[event.row] < 0:
            self.tell(self.view_words.place_gone)
        elif event.opened:
            self.go_to_view(View.TEXTS)
        else:
            self.tell("")

    def _placed(self) -> bool:
        return self.grid.at < len(self._changes) and self._changes[self.grid.at] >= 0

    def _matches(self, row: int) -> bool:
        return self.desk.reading.block_of(self._changes[row]) in self.desk.hits.blocks
