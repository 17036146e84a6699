"""The table of contents beside the texts: how much changed in each section, and the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView

from compare.kinds import SectionRelation
from tui.action import Scope
from tui.chunks import Chunk
from tui.layout.cells import pad
from tui.layout.facets import BADGES, RELATION_BADGES, Facet
from tui.painting import paint_chunks
from tui.theme import FACET_TOKENS, Token
from tui.widgets.surface import bindings_of, palette_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual import events
    from textual.binding import BindingType
    from textual.strip import Strip

    from tui.layout.contents import Entry

_COLUMNS = (Facet.ADDED, Facet.REMOVED, Facet.EDITED, Facet.REWRITTEN)
"""Counted in columns; moves and figures are told in the text, where there is room."""
_RELATION_TOKENS = {SectionRelation.ADDED: Token.ADDED, SectionRelation.REMOVED: Token.REMOVED}


class Contents(ScrollView, can_focus=True, inherit_bindings=False):
    """A list of sections: numbers of changes first, so that a long title cannot push them out of sight."""

    DEFAULT_CSS = "Contents { overflow-x: hidden; overflow-y: auto; scrollbar-size: 0 0; height: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.CONTENTS)

    class Moved(Message):
        """The cursor is at another section."""

        def __init__(self, section: int) -> None:
            super().__init__()
            self.section = section

    class Opened(Message):
        """The reader goes to the text."""

    def __init__(self, entries: Sequence[Entry], title: str, *, id: str) -> None:  # noqa: A002 - the name is Textual's
        super().__init__(id=id)
        self._title = title
        self.fill(entries)

    def fill(self, entries: Sequence[Entry]) -> None:
        """Show other sections from the first on.

        Args:
            entries: the sections with how much changed in each.
        """
        self._entries = entries
        self._cursor = 0
        most = max((entry.counts[facet] for entry in entries for facet in _COLUMNS), default=0)
        self._digits = max(2, len(str(most)))
        self.virtual_size = Size(0, len(entries) + 1)
        self.refresh()

    def follow(self, section: int) -> None:
        """Put the cursor at the section that is read; a section without heading keeps it where it is."""
        for index, entry in enumerate(self._entries):
            if entry.section == section:
                self._go(index)
                return

    def render_line(self, y: int) -> Strip:
        """Paint one row; the first is the title and stays."""
        palette = palette_of(self)
        index = self.scroll_offset.y + y - 1
        if y == 0:
            return strip_of(paint_chunks(self._head(), palette), self.size.width, palette.bar)
        if index >= len(self._entries):
            return strip_of((), self.size.width, palette.ground)
        ground = palette.ground
        if index == self._cursor:
            ground = palette.added_ground if self.has_focus else palette.current
        return strip_of(paint_chunks(self._row(index), palette, ground), self.size.width, ground)

    def _head(self) -> Iterator[Chunk]:
        yield Chunk(" ", Token.BAR)
        for facet in _COLUMNS:
            yield Chunk(" " * (self._digits - 2) + BADGES[facet].hanzi + " ", Token.BAR_STRONG)
        yield Chunk(f" {self._title}", Token.BAR_STRONG)

    def _row(self, index: int) -> Iterator[Chunk]:
        entry = self._entries[index]
        yield Chunk(">" if index == self._cursor else " ", Token.STRONG)
        for facet in _COLUMNS:
            count = entry.counts[facet]
            yield Chunk(f"{count or '':>{self._digits}} ", FACET_TOKENS[facet])
        lead = "  " * (entry.depth - 1)
        # in yearly reports nearly every heading is worded anew: only what is more than that is told here
        badge = "" if entry.relation is SectionRelation.RENAMED else RELATION_BADGES[entry.relation]
        used = 1 + (self._digits + 1) * len(_COLUMNS) + len(lead) + 3
        room = max(0, self.size.width - used - 1)
        token = Token.STRONG if entry.depth == 1 else Token.TEXT
        yield Chunk(f"{lead}{badge or '  '} ", _RELATION_TOKENS.get(entry.relation, Token.MOVED))
        yield Chunk(pad(entry.title, room), token)

    def _go(self, index: int) -> None:
        if index != self._cursor:
            self._cursor = index
            self.refresh()
        visible = max(1, self.size.height - 1)
        if not self.scroll_offset.y <= index < self.scroll_offset.y + visible:
            self.scroll_to(y=max(0, index - visible // 2), animate=False, immediate=True)

    def action_move(self, by: int) -> None:
        """Move the cursor; the text follows."""
        if self._entries:
            self._go(min(max(self._cursor + by, 0), len(self._entries) - 1))
            self.post_message(self.Moved(self._entries[self._cursor].section))

    def action_open(self) -> None:
        """Go to the section."""
        self.action_move(0)
        self.post_message(self.Opened())

    def action_leave(self) -> None:
        """Go back to the text."""
        self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """Go to the section that was clicked."""
        index = self.scroll_offset.y + event.y - 1
        if event.y and index < len(self._entries):
            self._go(index)
            self.action_open()

    def on_focus(self) -> None:
        """Show that the cursor moves here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that it does not any more."""
        self.refresh()
