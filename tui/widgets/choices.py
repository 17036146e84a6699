"""A list to choose from: arrows, digits and the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView

from tui.action import Scope
from tui.chunks import Chunk, cells_of, cut_chunks
from tui.painting import CURSOR, paint_chunks
from tui.theme import Token
from tui.widgets.surface import bindings_of, palette_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType
    from textual.strip import Strip

_LAST_DIGIT = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """One row to choose, or a heading between rows."""

    chunks: tuple[Chunk, ...]
    aside: tuple[Chunk, ...] = ()
    """At the end of the row."""
    heading: bool = False


class Choices(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows with a cursor; headings are passed over, and the first nine rows have digits."""

    DEFAULT_CSS = "Choices { overflow-x: hidden; overflow-y: auto; scrollbar-size: 0 0; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.CHOICE)

    class Moved(Message):
        """The cursor is at another row."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Taken(Message):
        """A row was chosen; None leaves things as they are."""

        def __init__(self, number: int | None) -> None:
            super().__init__()
            self.number = number

    def __init__(
        self,
        choices: Sequence[Choice],
        at: int = 0,
        *,
        numbered: bool = True,
        id: str,  # noqa: A002 - the name is Textual's
    ) -> None:
        super().__init__(id=id)
        self._numbered = numbered
        self._rows: tuple[Choice, ...] = ()
        self._numbers: list[int] = []
        self._at = 0
        self.replace(choices, at)

    def replace(self, choices: Sequence[Choice], at: int = 0) -> None:
        """Show other rows.

        Args:
            choices: what can be chosen, with headings between.
            at: number of the row under the cursor, headings not counted.
        """
        self._rows = tuple(choices)
        self._numbers = [index for index, choice in enumerate(choices) if not choice.heading]
        self._at = max(0, min(at, len(self._numbers) - 1))
        self.virtual_size = Size(0, len(self._rows))
        self.scroll_to(y=0, animate=False, immediate=True)
        self._keep_in_sight()
        self.refresh()

    @property
    def at(self) -> int | None:
        """Number of the row under the cursor; nothing in an empty list."""
        return self._at if self._numbers else None

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        palette = palette_of(self)
        width = self.size.width
        index = self.scroll_offset.y + y
        if index >= len(self._rows):
            return strip_of((), width, palette.current)
        choice = self._rows[index]
        here = bool(self._numbers) and index == self._numbers[self._at]
        ground = palette.added_ground if here else palette.current
        chunks: list[Chunk] = []
        if not choice.heading:
            number = self._numbers.index(index) + 1
            digit = f"{number} " if number <= _LAST_DIGIT and self._numbered else "  " * self._numbered
            chunks = [Chunk(f" {CURSOR if here else ' '} ", Token.STRONG), Chunk(digit, Token.DIM)]
        chunks += choice.chunks
        room = width - cells_of(choice.aside) - 1
        kept = cut_chunks(chunks, max(0, room - 1))
        gap = Chunk(" " * max(0, room - cells_of(kept)), Token.TEXT)
        return strip_of(paint_chunks((*kept, gap, *choice.aside), palette, ground), width, ground)

    def _keep_in_sight(self) -> None:
        if not self._numbers:
            return
        index = self._numbers[self._at]
        first = index - 1 if index and self._rows[index - 1].heading else index
        height = max(1, self.size.height)
        if first < self.scroll_offset.y:
            self.scroll_to(y=first, animate=False, immediate=True)
        elif index >= self.scroll_offset.y + height:
            self.scroll_to(y=index - height + 1, animate=False, immediate=True)

    def _go(self, number: int) -> None:
        self._at = number
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Moved(number))

    def action_move(self, by: int) -> None:
        """Move the cursor, round and round."""
        if self._numbers:
            self._go((self._at + by) % len(self._numbers))

    def action_take(self) -> None:
        """Choose the row under the cursor."""
        if self._numbers:
            self.post_message(self.Taken(self._at))

    def action_take_number(self, number: int) -> None:
        """Choose a row by its digit."""
        if 1 <= number <= len(self._numbers):
            self.post_message(self.Taken(number - 1))

    def action_leave(self) -> None:
        """Leave things as they are."""
        self.post_message(self.Taken(None))

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        index = self.scroll_offset.y + event.y
        if index in self._numbers:
            self.post_message(self.Taken(self._numbers.index(index)))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the cursor follow the pointer, so that a choice with a preview shows it."""
        index = self.scroll_offset.y + event.y
        if index in self._numbers and self._numbers.index(index) != self._at:
            self._go(self._numbers.index(index))
