"""One-row widgets: a bar that shows stretches of text, and the strip that chooses kinds of change."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.widget import Widget

from tui.action import Scope
from tui.layout.facets import FILTER_ORDER
from tui.painting import paint_chunks
from tui.widgets.surface import bindings_of, palette_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType
    from textual.strip import Strip

    from tui.chunks import Chunk


class Bar(Widget):
    """A row of stretches, coloured and clickable."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - the name is Textual's
        super().__init__(id=id)
        self._chunks: tuple[Chunk, ...] = ()

    def show(self, chunks: Sequence[Chunk]) -> None:
        """Replace what the bar says.

        Args:
            chunks: side by side, from the first cell on.
        """
        if tuple(chunks) != self._chunks:
            self._chunks = tuple(chunks)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the row."""
        del y
        palette = palette_of(self)
        return strip_of(paint_chunks(self._chunks, palette), self.size.width, palette.bar)


class FilterStrip(Bar, can_focus=True):
    """The strip of kinds: digits choose, arrows and Enter do too."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.FILTER)

    class Toggled(Message):
        """A kind was chosen or left; 0 shows all."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Moved(Message):
        """The cursor moved, or the focus came or went."""

    class Left(Message):
        """The reader goes back to the text."""

    def __init__(self, kinds: int = len(FILTER_ORDER), *, id: str) -> None:  # noqa: A002 - the name is Textual's
        super().__init__(id=id)
        self._kinds = kinds
        self._at = 0

    @property
    def cursor(self) -> int | None:
        """The kind that Enter would toggle; nothing without focus."""
        return self._at if self.has_focus else None

    def action_move(self, by: int) -> None:
        """Move the cursor, past the last kind to `all`."""
        self._at = (self._at + by) % (self._kinds + 1)
        self.post_message(self.Moved())

    def action_toggle_at(self) -> None:
        """Toggle the kind under the cursor."""
        self.action_toggle_number(0 if self._at == self._kinds else self._at + 1)

    def action_toggle_number(self, number: int) -> None:
        """Toggle a kind by its digit."""
        if number <= self._kinds:
            self.post_message(self.Toggled(number))

    def action_clear(self) -> None:
        """Show every kind again."""
        self.post_message(self.Toggled(0))

    def action_leave(self) -> None:
        """Go back to the text; the strip stays."""
        self.post_message(self.Left())

    def on_focus(self) -> None:
        """Show the cursor."""
        self.post_message(self.Moved())

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.post_message(self.Moved())
