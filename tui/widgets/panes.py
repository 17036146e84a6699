"""Both reports, in one widget: it paints rows that the layout has computed, so the two sides cannot fall out of step.

A widget for each paragraph, or Textual's own text widgets, cost seconds for long reports and break Chinese lines where
no Chinese reader would; a Line-API widget paints only the rows that are on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.action import Scope
from tui.layout.minimap import condense, light_up, row_at
from tui.painting import paint_map
from tui.widgets.surface import bindings_of, palette_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.binding import BindingType

    from tui.layout.facets import Facet
    from tui.layout.minimap import MapCell
    from tui.layout.rows import Table
    from tui.painting import RowPainter

_OVERLAP = 2
"""Rows of the last page that stay in sight."""
_CONTEXT_ABOVE = 4
"""A jump leaves a quarter of the pane above its goal."""


class Panes(ScrollView, can_focus=True, inherit_bindings=False):
    """The two texts side by side or one above the other, with the gutter and the change map."""

    DEFAULT_CSS = """
    Panes { width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size: 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.PANES)

    class Picked(Message):
        """A row was clicked."""

        def __init__(self, row: int, x: int, *, open_card: bool) -> None:
            super().__init__()
            self.row = row
            self.x = x
            self.open_card = open_card

    def __init__(self, when_scrolled: Callable[[], None], *, id: str) -> None:  # noqa: A002 - the name is Textual's
        # called and not posted: a message would bring the bars a frame late
        super().__init__(id=id)
        self._when_scrolled = when_scrolled
        self._table: Table | None = None
        self._painter: RowPainter | None = None
        self._facets: list[Facet | None] = []
        self._block: int | None = None
        self._condensed: tuple[Facet | None, ...] = ()
        self._map: tuple[tuple[int, int], tuple[MapCell, ...]] | None = None

    @property
    def top(self) -> int:
        """The first row on the screen."""
        return self.scroll_offset.y

    def show(self, table: Table, painter: RowPainter) -> None:
        """Replace the rows.

        Args:
            table: the rows.
            painter: paints them.
        """
        if table is not self._table:
            # a mark or another colour leaves the rows as they are
            own = [block.facets[0] if block.facets else None for block in painter.blocks]
            self._facets = [own[row.block] if row.block >= 0 else None for row in table.rows]
            self._condensed, self._map = (), None
        self._table, self._painter = table, painter
        self.virtual_size = Size(self.size.width, len(table.rows))
        self.refresh()

    def point_at(self, block: int | None) -> None:
        """Show the cursor at a block, or nowhere."""
        if block != self._block:
            self._block = block
            self.refresh()

    def bring(self, row: int, *, always: bool = False) -> None:
        """Scroll so that a row can be read with what stands around it.

        Args:
            row: number of the row.
            always: put it at its place even where it is in sight already.
        """
        height = self.size.height
        calm = self.top + 1 <= row <= self.top + height - max(3, height // 3)
        if always or not calm:
            self.scroll_to(y=max(0, row - height // _CONTEXT_ABOVE), animate=False, immediate=True)

    def restore(self, row: int) -> None:
        """Put a row at the top."""
        self.scroll_to(y=row, animate=False, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Paint one row of the screen."""
        palette = palette_of(self)
        width = self.size.width
        if self._table is None or self._painter is None:
            return strip_of((), width, palette.ground)
        index = self.top + y
        segments = []
        if index < len(self._table.rows):
            row = self._table.rows[index]
            current = row.block >= 0 and row.block == self._block
            first = self._table.block_rows.get(row.block) == index
            segments = list(self._painter.paint(row, current=current, first=first))
        text = strip_of(segments, width - 1, palette.ground)
        return Strip.join([text, Strip([paint_map(self._map_cells()[y], palette)], 1)])

    def _map_cells(self) -> tuple[MapCell, ...]:
        key = (self.size.height, self.top)
        if self._map is None or self._map[0] != key:
            if len(self._condensed) != self.size.height:
                self._condensed = condense(self._facets, self.size.height)
            self._map = (key, light_up(self._condensed, len(self._facets), self.top))
        return self._map[1]

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Repaint, and tell the screen what the reader sees now."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._when_scrolled()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll half a page where Shift is held."""
        self._scroll_half(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll half a page back where Shift is held."""
        self._scroll_half(event, -1)

    def _scroll_half(self, event: events.MouseEvent, by: int) -> None:
        if event.shift:
            event.stop()
            event.prevent_default()
            self.action_move(by * max(1, self.size.height // 2))

    def on_click(self, event: events.Click) -> None:
        """Go to a change, to a place on the map, or open a card by a double click."""
        if self._table is None:
            return
        event.stop()
        if event.x == self.size.width - 1:
            self.bring(row_at(event.y, len(self._table.rows), self.size.height), always=True)
        elif self.top + event.y < len(self._table.rows):
            self.post_message(self.Picked(self.top + event.y, event.x, open_card=event.chain > 1))

    def action_move(self, by: int) -> None:
        """Scroll by rows."""
        self.scroll_to(y=self.top + by, animate=False, immediate=True)

    def action_page(self, by: int) -> None:
        """Scroll by pages."""
        self.action_move(by * max(1, self.size.height - _OVERLAP))

    def action_edge(self, to: int) -> None:
        """Scroll to the top or to the bottom."""
        self.scroll_to(y=0 if to < 0 else self.max_scroll_y, animate=False, immediate=True)
