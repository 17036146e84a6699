"""A scrolling sheet of paragraphs, broken by the rules of Chinese line breaking."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.action import Scope
from tui.chunks import wrap_paragraph
from tui.painting import paint_chunks
from tui.widgets.surface import bindings_of, palette_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from tui.chunks import Chunk, Paragraph

_MARGIN = 2


class Sheet(ScrollView, can_focus=True):
    """Paragraphs of stretches, read by scrolling."""

    DEFAULT_CSS = "Sheet { overflow-x: hidden; overflow-y: auto; scrollbar-size: 0 0; height: 1fr; }"

    def __init__(self, paragraphs: Sequence[Paragraph], *, id: str) -> None:  # noqa: A002 - the name is Textual's
        super().__init__(id=id)
        self._paragraphs = paragraphs
        self._lines: list[tuple[Chunk, ...]] = []

    def replace(self, paragraphs: Sequence[Paragraph], width: int) -> None:
        """Show other paragraphs from their beginning; the same ones stay where they are.

        Args:
            paragraphs: what to show now.
            width: cells of the sheet, margins included.
        """
        if (tuple(paragraphs), width) == (self._paragraphs, self.virtual_size.width):
            return
        self._paragraphs = tuple(paragraphs)
        self.lay(width)
        self.scroll_to(y=0, animate=False, immediate=True)

    def lay(self, width: int) -> int:
        """Break the lines for a width.

        Args:
            width: cells of the sheet, margins included.

        Returns:
            How many lines there are.
        """
        room = max(2, width - 2 * _MARGIN)
        self._lines = [line for paragraph in self._paragraphs for line in wrap_paragraph(paragraph, room)]
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        palette = palette_of(self)
        index = self.scroll_offset.y + y
        line = self._lines[index] if index < len(self._lines) else ()
        strip = strip_of(paint_chunks(line, palette, palette.current), self.size.width - _MARGIN, palette.current)
        return Strip.join([strip_of((), _MARGIN, palette.current), strip])


class DetailSheet(Sheet, inherit_bindings=False):
    """A sheet beside the tasks, with keys of its own."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.DETAIL)

    def _scroll(self, by: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + by, animate=False, immediate=True)

    def action_scroll_down(self) -> None:
        """Scroll by a row."""
        self._scroll(1)

    def action_scroll_up(self) -> None:
        """Scroll back by a row."""
        self._scroll(-1)

    def action_page_down(self) -> None:
        """Scroll by a page."""
        self._scroll(self.size.height - 1)

    def action_page_up(self) -> None:
        """Scroll back by a page."""
        self._scroll(1 - self.size.height)
