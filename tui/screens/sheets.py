"""Sheets that lie over the comparison: help, and the card of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.action import Scope
from tui.chunks import Chunk, set_ends
from tui.theme import Token
from tui.widgets.bars import Bar
from tui.widgets.sheet import Sheet
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.chunks import Paragraph

_WIDEST = 100
_LEAST_BESIDE = 8
"""Cells of the comparison that must show beside a sheet, else it takes the whole width."""


class SheetScreen(ModalScreen[None]):
    """A sheet with a title; it closes by the key that opened it, by Esc or by Enter."""

    DEFAULT_CSS = """
    SheetScreen { align: center middle; }
    SheetScreen Vertical { width: 80; max-height: 95%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.SHEET)

    def __init__(self, title: str, hint: str, paragraphs: Sequence[Paragraph]) -> None:
        super().__init__()
        self._heading = title
        self._hint = hint
        self._paragraphs = paragraphs

    def compose(self) -> ComposeResult:
        """Set the title above the sheet."""
        with Vertical():
            yield Bar(id="sheet-title")
            yield Sheet(self._paragraphs, id="sheet")

    def on_resize(self, event: events.Resize) -> None:
        """Keep lines at a length that reads well, and the sheet as short as what it says."""
        # slivers of the text beside a sheet read like a part of it
        width = _WIDEST if event.size.width >= _WIDEST + _LEAST_BESIDE else event.size.width
        frame = self.query_one(Vertical)
        frame.styles.width = width
        # the title, and a free line at the end so that the sheet does not look cut off
        frame.styles.height = self.query_one(Sheet).lay(width) + 2
        title = [Chunk(f"  {self._heading}", Token.BAR_STRONG)]
        hint = [Chunk(f"{self._hint}  ", Token.BAR_DIM, "screen.close")]
        self.query_one("#sheet-title", Bar).show(set_ends(title, hint, width, Token.BAR))

    def action_close(self) -> None:
        """Go back to the comparison."""
        self.dismiss(None)

    def action_scroll_down(self) -> None:
        """Scroll by a row."""
        self._scroll(1)

    def action_scroll_up(self) -> None:
        """Scroll back by a row."""
        self._scroll(-1)

    def action_page_down(self) -> None:
        """Scroll by a page."""
        self._scroll(self.query_one(Sheet).size.height - 1)

    def action_page_up(self) -> None:
        """Scroll back by a page."""
        self._scroll(1 - self.query_one(Sheet).size.height)

    def _scroll(self, by: int) -> None:
        sheet = self.query_one(Sheet)
        sheet.scroll_to(y=sheet.scroll_offset.y + by, animate=False, immediate=True)
