"""A table of rows: a Line-API widget that sets and paints the rows in sight only, so that thousands cost nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView

from tui.action import Scope
from tui.chunks import Chunk
from tui.layout.grid import divide, set_head, set_row
from tui.painting import CURSOR, paint_chunks
from tui.theme import Token
from tui.widgets.surface import bindings_of, palette_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.binding import BindingType
    from textual.strip import Strip

    from tui.layout.grid import Cell, ColumnSpec

_OVERLAP = 2
_LEAD = 2
"""Cells of the cursor and the space after it."""


class Grid(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows under a head that stays."""

    DEFAULT_CSS = "Grid { overflow-x: hidden; overflow-y: auto; scrollbar-size: 0 0; height: 1fr; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.GRID)

    class Moved(Message):
        """The cursor is at another row."""

        def __init__(self, row: int, *, opened: bool = False) -> None:
            super().__init__()
            self.row = row
            self.opened = opened

    def __init__(self, *, id: str) -> None:  # noqa: A002 - the name is Textual's
        super().__init__(id=id)
        self._columns: Sequence[ColumnSpec] = ()
        self._cells_of: Callable[[int, int], dict[str, Cell]] = lambda _row, _width: {}
        self._count = 0
        self._sort = ("", False)
        self._at = 0

    def show(
        self,
        columns: Sequence[ColumnSpec],
        count: int,
        cells_of: Callable[[int, int], dict[str, Cell]],
        sort: tuple[str, bool],
    ) -> None:
        """Replace the rows.

        Args:
            columns: from left to right.
            count: how many rows there are.
            cells_of: gives the cells of a row, by its number and the cells of the widest column.
            sort: the column that they are sorted by, and whether backwards.
        """
        self._columns, self._count, self._cells_of, self._sort = columns, count, cells_of, sort
        self.virtual_size = Size(self.size.width, count + 1)
        self.refresh()

    @property
    def at(self) -> int:
        """The row with the cursor."""
        return self._at

    def point_at(self, row: int) -> None:
        """Put the cursor at a row and bring it into sight."""
        self._at = min(max(row, 0), max(0, self._count - 1))
        height = max(1, self.size.height - 1)
        top = self.scroll_offset.y
        if not top <= self._at < top + height:
            goal = self._at if self._at < top else self._at - height + 1
            jump = abs(self._at - top) > 2 * height
            self.scroll_to(y=max(0, self._at - height // 2 if jump else goal), animate=False, immediate=True)
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.virtual_size = Size(self.size.width, self._count + 1)
        self.point_at(self._at)

    def render_line(self, y: int) -> Strip:
        """Paint one row; the head stays."""
        palette = palette_of(self)
        width = self.size.width
        shared = divide(self._columns, width - _LEAD)
        if y == 0:
            head = (Chunk(" " * _LEAD, Token.BAR), *set_head(shared, self._sort[0], backwards=self._sort[1]))
            return strip_of(paint_chunks(head, palette), width, palette.bar)
        index = self.scroll_offset.y + y - 1
        if index >= self._count:
            return strip_of((), width, palette.ground)
        current = index == self._at
        ground = palette.ground
        if current:
            ground = palette.added_ground if self.has_focus else palette.current
        lead = Chunk(pad_cursor(current=current), Token.STRONG)
        cells = self._cells_of(index, max((cells for _, cells in shared), default=0))
        return strip_of(paint_chunks((lead, *set_row(cells, shared)), palette, ground), width, ground)

    def _go(self, row: int) -> None:
        if self._count:
            self.point_at(row)
            self.post_message(self.Moved(self._at))

    def action_move(self, by: int) -> None:
        """Move the cursor by rows."""
        self._go(self._at + by)

    def action_page(self, by: int) -> None:
        """Move the cursor by pages."""
        self._go(self._at + by * max(1, self.size.height - 1 - _OVERLAP))

    def action_edge(self, to: int) -> None:
        """Move the cursor to the first or the last row."""
        self._go(0 if to < 0 else self._count - 1)

    def action_open(self) -> None:
        """Open the row under the cursor."""
        if self._count:
            self.post_message(self.Moved(self._at, opened=True))

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was clicked; a double click opens it."""
        row = self.scroll_offset.y + event.y - 1
        if event.y and row < self._count:
            event.stop()
            self.point_at(row)
            self.post_message(self.Moved(row, opened=event.chain > 1))

    def on_focus(self) -> None:
        """Show that the cursor moves here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that it does not any more."""
        self.refresh()


def pad_cursor(*, current: bool) -> str:
    """The two cells before a row."""
    return f"{CURSOR if current else ' '} "
