"""The tasks of the board, in columns or in one list: a Line-API widget that paints the rows in sight only."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.action import Scope
from tui.chunks import Chunk, set_ends
from tui.painting import CURSOR, paint_chunks
from tui.theme import Token
from tui.widgets.surface import bindings_of, palette_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType

    from tui.lanes import Column

_WHEEL = 3


class Tasks(Widget, can_focus=True, inherit_bindings=False):
    """Columns that scroll each on its own; the one with the cursor keeps it in sight."""

    DEFAULT_CSS = "Tasks { height: 1fr; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.TASKS)

    class Moved(Message):
        """The cursor is at another entry."""

        def __init__(self, entry: int, *, open_card: bool = False) -> None:
            super().__init__()
            self.entry = entry
            self.open_card = open_card

    def __init__(self, *, id: str) -> None:  # noqa: A002 - the name is Textual's
        super().__init__(id=id)
        self._columns: tuple[Column, ...] = ()
        self._visible = 1
        self._first = 0
        self._tops: list[int] = []
        self._current: int | None = None

    def show(self, columns: Sequence[Column], visible: int) -> None:
        """Replace the columns.

        Args:
            columns: what to show.
            visible: how many stand side by side.
        """
        if len(columns) != len(self._columns):
            self._tops = [0] * len(columns)
        self._columns, self._visible = tuple(columns), max(1, visible)
        self._keep_in_sight()
        self.refresh()

    def point_at(self, entry: int | None) -> None:
        """Put the cursor at an entry and bring it into sight."""
        self._current = entry
        self._keep_in_sight()
        self.refresh()

    @property
    def order(self) -> tuple[int, ...]:
        """Entries as they are read: column by column, top to bottom."""
        return tuple(entry for column in self._columns for entry in column.order)

    def on_resize(self) -> None:
        """Keep the cursor in sight on a smaller screen."""
        self._keep_in_sight()

    def on_focus(self) -> None:
        """Show that the cursor moves here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that it does not any more."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one row of every column in sight; the first is the head and stays."""
        palette = palette_of(self)
        strips = []
        shown = range(self._first, min(len(self._columns), self._first + self._visible))
        for number in shown:
            width = self._width_of(number)
            if y == 0:
                chunks = self._head(number, width)
                strips.append(strip_of(paint_chunks(chunks, palette, palette.bar), width, palette.bar))
            else:
                strips.append(self._row(number, y - 1, width))
        return strip_of(Strip.join(strips), self.size.width, palette.ground)

    def _width_of(self, number: int) -> int:
        """Cells of a column: the last in sight takes what the others leave."""
        width = self.size.width // self._visible
        last = number == min(len(self._columns), self._first + self._visible) - 1
        return self.size.width - width * (number - self._first) if last else width

    def _head(self, number: int, width: int) -> tuple[Chunk, ...]:
        """The head of a column; at the edges it tells that there are more."""
        left = number == self._first > 0
        right = number == self._first + self._visible - 1 < len(self._columns) - 1
        begin = [*([Chunk("<", Token.NOTICE)] if left else []), *self._columns[number].head]
        end = []
        if right:
            hidden = "".join(chunk.text for column in self._columns[number + 1 :] for chunk in column.head)
            end = [Chunk(f"{hidden.strip()} >", Token.NOTICE)]
        return set_ends(begin, end, width, Token.BAR)

    def _row(self, number: int, y: int, width: int) -> Strip:
        palette = palette_of(self)
        column = self._columns[number]
        index = self._tops[number] + y
        if index >= len(column.rows):
            return strip_of((), width, palette.ground)
        row = column.rows[index]
        chunks = row.chunks
        ground = palette.ground
        if row.entry is None:
            ground = palette.bar if chunks else palette.ground
        elif row.entry == self._current:
            ground = palette.added_ground if self.has_focus else palette.current
            if column.starts[row.entry] == index:
                chunks = (Chunk(CURSOR, Token.STRONG), *chunks[1:])
        return strip_of(paint_chunks(chunks, palette, ground), width, ground)

    def _place(self) -> tuple[int, int] | None:
        """Column and position of the cursor."""
        for number, column in enumerate(self._columns):
            if self._current in column.starts and self._current is not None:
                return number, column.order.index(self._current)
        return None

    def _keep_in_sight(self) -> None:
        place = self._place()
        if place is None:
            self._first = 0
            return
        number, at = place
        self._first = max(min(self._first, number), number - self._visible + 1)
        self._first = max(0, min(self._first, len(self._columns) - self._visible))
        column = self._columns[number]
        height = max(1, self.size.height - 1)
        start = column.starts[column.order[at]]
        end = max(index for index in range(start, len(column.rows)) if column.rows[index].entry == self._current)
        top = self._tops[number]
        if start < top:
            # the heading of a group comes into sight with its first entry
            before = start - 1 if start and column.rows[start - 1].entry is None else start
            top = before
        elif end >= top + height:
            top = min(start, end - height + 1)
        self._tops[number] = max(0, min(top, max(0, len(column.rows) - height)))

    def _go(self, entry: int) -> None:
        if entry != self._current:
            self.point_at(entry)
            self.post_message(self.Moved(entry))

    def action_move(self, by: int) -> None:
        """Move the cursor within its column."""
        place = self._place()
        if place is None:
            return
        number, at = place
        order = self._columns[number].order
        self._go(order[min(max(at + by, 0), len(order) - 1)])

    def action_page(self, by: int) -> None:
        """Move the cursor by about a page."""
        place = self._place()
        if place is None:
            return
        column = self._columns[place[0]]
        goal = column.starts[column.order[place[1]]] + by * max(1, self.size.height - 2)
        self._go(min(column.order, key=lambda entry: abs(column.starts[entry] - goal)))

    def action_edge(self, to: int) -> None:
        """Move the cursor to the first or the last entry of its column."""
        place = self._place()
        if place is not None:
            self._go(self._columns[place[0]].order[0 if to < 0 else -1])

    def action_group(self, by: int) -> None:
        """Go to the column on this side that has entries, at the same height; in a list to the next group."""
        place = self._place()
        if place is None:
            return
        number, at = place
        if len(self._columns) == 1:
            self._go_to_group(self._columns[0], at, by)
            return
        others = range(number + 1, len(self._columns)) if by > 0 else range(number - 1, -1, -1)
        goal = next((other for other in others if self._columns[other].order), None)
        if goal is not None and self._current is not None:
            height = self._columns[number].starts[self._current] - self._tops[number]
            column = self._columns[goal]
            self._go(min(column.order, key=lambda e: abs(column.starts[e] - self._tops[goal] - height)))

    def _go_to_group(self, column: Column, at: int, by: int) -> None:
        firsts = [column.order.index(entry) for entry in column.groups]
        ahead = [first for first in firsts if (first > at if by > 0 else first < at)]
        if ahead:
            entry = column.order[ahead[0] if by > 0 else ahead[-1]]
            # under its heading at the top, so that what follows can be read
            self._tops[0] = max(0, column.starts[entry] - 1)
            self._go(entry)

    def _column_at(self, x: int) -> int:
        return min(self._first + x // max(1, self.size.width // self._visible), len(self._columns) - 1)

    def on_click(self, event: events.Click) -> None:
        """Go to the entry that was clicked; a double click opens its card."""
        if not self._columns or event.y == 0:
            return
        number = self._column_at(event.x)
        column = self._columns[number]
        index = self._tops[number] + event.y - 1
        entry = column.rows[index].entry if index < len(column.rows) else None
        if entry is not None:
            self.point_at(entry)
            self.post_message(self.Moved(entry, open_card=event.chain > 1))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the column under the pointer."""
        self._scroll(event.x, _WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll the column under the pointer back."""
        self._scroll(event.x, -_WHEEL)

    def _scroll(self, x: int, by: int) -> None:
        if self._columns:
            number = self._column_at(x)
            most = max(0, len(self._columns[number].rows) - self.size.height + 1)
            self._tops[number] = max(0, min(self._tops[number] + by, most))
            self.refresh()
