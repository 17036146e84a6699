"""The table of a matrix: a Line-API widget with a cursor on one cell; names and heads stay, the rest scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from tui.chunks import Chunk
from tui.layout.cells import fit, pad
from tui.painting import CURSOR, paint_chunks
from tui.theme import Token
from tui.widgets.surface import palette_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.strip import Strip

    from tui.matrix_tables import TableRow

_LEAD = 2
_COUNT = 6
_NAME_SHARE, _NARROWEST, _WIDEST = 3, 16, 44
_WHEEL = 3


class MatrixGrid(Widget, can_focus=True):
    """Rows by reports; only what is in sight is set."""

    DEFAULT_CSS = "MatrixGrid { height: 1fr; width: 1fr; }"

    class Moved(Message):
        """The cursor is at another cell, or the cell was opened by the mouse."""

        def __init__(self, *, opened: bool = False) -> None:
            super().__init__()
            self.opened = opened

    def __init__(self, names: Sequence[str], *, id: str) -> None:  # noqa: A002 - the name is Textual's
        super().__init__(id=id)
        self._names = tuple(names)
        self._rows: tuple[TableRow, ...] = ()
        self._title = ""
        self._wanted = 8
        self._held: int | None = None
        self._top = self._left = 0
        self.row = self.column = 0

    def show(self, rows: Sequence[TableRow], title: str, width: int, held: int | None) -> None:
        """Replace the rows.

        Args:
            rows: what to show.
            title: of the first column.
            width: cells of a report's column.
            held: the column that is marked, if any.
        """
        self._rows, self._title, self._wanted, self._held = tuple(rows), title, width, held
        self.point_at(self.row, self.column)

    def point_at(self, row: int, column: int) -> None:
        """Put the cursor at a cell and bring it into sight."""
        self.row = min(max(row, 0), max(0, len(self._rows) - 1))
        self.column = min(max(column, 0), len(self._names) - 1)
        height, shown = max(1, self.size.height - 1), self._shown
        self._top = min(max(self._top, self.row - height + 1), self.row)
        self._left = max(0, min(max(self._left, self.column - shown + 1), self.column, len(self._names) - shown))
        self.refresh()

    def move(self, rows: int, columns: int) -> None:
        """Move the cursor."""
        self.point_at(self.row + rows, self.column + columns)
        self.post_message(self.Moved())

    @property
    def page(self) -> int:
        """Rows of a page."""
        return max(1, self.size.height - 2)

    @property
    def _name_width(self) -> int:
        return min(_WIDEST, max(_NARROWEST, self.size.width // _NAME_SHARE))

    @property
    def _shown(self) -> int:
        room = self.size.width - _LEAD - self._name_width - _COUNT
        return max(1, min(len(self._names), room // (self._wanted + 1)))

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.point_at(self.row, self.column)

    def render_line(self, y: int) -> Strip:
        """Paint one row; the head stays."""
        palette = palette_of(self)
        width = self.size.width
        if y == 0:
            return strip_of(paint_chunks(self._head(), palette), width, palette.bar)
        index = self._top + y - 1
        if index >= len(self._rows):
            return strip_of((), width, palette.ground)
        ground = palette.current if index == self.row else palette.ground
        return strip_of(paint_chunks(self._line(index), palette, ground), width, ground)

    def _head(self) -> tuple[Chunk, ...]:
        end = self._left + self._shown
        left = "<" if self._left else " "
        chunks = [Chunk(f"{left} " + pad(self._title, self._name_width + _COUNT), Token.BAR_STRONG)]
        for at in range(self._left, end):
            token = Token.CURSOR if at == self.column else Token.SELECTED if at == self._held else Token.BAR_STRONG
            chunks += [Chunk(pad(fit(self._names[at], self._wanted), self._wanted), token), Chunk(" ", Token.BAR)]
        if end < len(self._names):
            chunks.append(Chunk(f"+{len(self._names) - end}>", Token.NOTICE))
        return tuple(chunks)

    def _line(self, index: int) -> tuple[Chunk, ...]:
        row = self._rows[index]
        current = index == self.row
        name = pad(fit(row.name, self._name_width - 1), self._name_width)
        count = f"{row.count}/{len(row.squares)}"
        chunks = [
            Chunk(f"{CURSOR if current else ' '} ", Token.STRONG),
            Chunk(name, Token.STRONG if current else Token.TEXT),
            Chunk(pad(count, _COUNT), Token.DIM),
        ]
        for at in range(self._left, self._left + self._shown):
            square = row.squares[at]
            token = Token.CURSOR if current and at == self.column else square.token
            chunks += [Chunk(pad(fit(square.text, self._wanted), self._wanted), token), Chunk(" ")]
        return tuple(chunks)

    def on_click(self, event: events.Click) -> None:
        """Go to the cell that was clicked; a double click opens it."""
        index = self._top + event.y - 1
        if not event.y or index >= len(self._rows):
            return
        first = _LEAD + self._name_width + _COUNT
        column = self._left + (event.x - first) // (self._wanted + 1) if event.x >= first else self.column
        self.point_at(index, min(column, self._left + self._shown - 1))
        self.post_message(self.Moved(opened=event.chain > 1))

    def on_mouse_scroll_down(self) -> None:
        """Move on by some rows."""
        self.move(_WHEEL, 0)

    def on_mouse_scroll_up(self) -> None:
        """Move back by some rows."""
        self.move(-_WHEEL, 0)
