"""The table of contents beside the texts: how much changed in each section, and the way there."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView

from compare.kinds import SectionRelation
from tui.action import Scope
from tui.chunks import Chunk
from tui.layout.branches import above, below, unfolded
from tui.layout.cells import pad
from tui.layout.facets import BADGES, RELATION_BADGES, Facet
from tui.painting import paint_chunks
from tui.theme import FACET_TOKENS, Token
from tui.widgets.surface import bindings_of, palette_of, strip_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual import events
    from textual.binding import BindingType
    from textual.strip import Strip

    from tui.layout.contents import Entry

_COLUMNS = (Facet.ADDED, Facet.REMOVED, Facet.EDITED, Facet.REWRITTEN)
"""Counted in columns; moves and figures are told in the text, where there is room."""
FOLDED = "+"
"""Before the title of a section under which more is folded away."""
_SIGNS = 3
"""Cells of the badge and of that sign."""
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
        self._place = {entry.section: index for index, entry in enumerate(entries)}
        self._cursor = 0
        self._folded: set[int] = set()
        self._show_unfolded()
        most = max((entry.counts[facet] for entry in entries for facet in _COLUMNS), default=0)
        self._digits = max(2, len(str(most)))

    def _show_unfolded(self) -> None:
        self._shown = unfolded(self._entries, self._folded)
        self._parents = frozenset(
            index for index, (one, other) in enumerate(pairwise(self._entries)) if other.depth > one.depth
        )
        self.virtual_size = Size(0, len(self._shown) + 1)
        self.refresh()

    def follow(self, section: int) -> None:
        """Put the cursor at the section that is read; a section without heading keeps it where it is.

        Args:
            section: where it is folded away, the cursor goes to the one that it stands under.
        """
        if section in self._place:
            self._go(self._place[section])

    def render_line(self, y: int) -> Strip:
        """Paint one row; the first is the title and stays."""
        palette = palette_of(self)
        row = self.scroll_offset.y + y - 1
        if y == 0:
            return strip_of(paint_chunks(self._head(), palette), self.size.width, palette.bar)
        if row >= len(self._shown):
            return strip_of((), self.size.width, palette.ground)
        index = self._shown[row]
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
        used = 1 + (self._digits + 1) * len(_COLUMNS) + len(lead) + _SIGNS
        room = max(0, self.size.width - used - 1)
        token = Token.STRONG if entry.depth == 1 else Token.TEXT
        sign = FOLDED if index in self._folded else " "
        yield Chunk(f"{lead}{badge or '  '}{sign}", _RELATION_TOKENS.get(entry.relation, Token.MOVED))
        yield Chunk(pad(entry.title, room), token)

    def _go(self, index: int) -> None:
        if index != self._cursor:
            self._cursor = index
            self.refresh()
        row = self._row_of(index)
        self._cursor = self._shown[row]
        visible = max(1, self.size.height - 1)
        if not self.scroll_offset.y <= row < self.scroll_offset.y + visible:
            self.scroll_to(y=max(0, row - visible // 2), animate=False, immediate=True)

    def _row_of(self, index: int) -> int:
        """The row of an entry; of one that is folded away, that of the one that it stands under."""
        return max(0, bisect_right(self._shown, index) - 1)

    def action_move(self, by: int) -> None:
        """Move the cursor; the text follows."""
        if self._entries:
            row = min(max(self._row_of(self._cursor) + by, 0), len(self._shown) - 1)
            self._go(self._shown[row])
            self.post_message(self.Moved(self._entries[self._cursor].section))

    def _fold(self, sections: Iterable[int], *, folded: bool) -> None:
        """Fold or unfold some entries; what is under the cursor stays in sight."""
        if folded:
            self._folded.update(self._parents.intersection(sections))
        else:
            self._folded.difference_update(sections)
        self._show_unfolded()
        if self._entries:
            self._go(self._cursor)

    def action_unfold(self) -> None:
        """Unfold the entry at the cursor; go to the text where it is unfolded."""
        if self._cursor in self._folded:
            self._fold([self._cursor], folded=False)
        else:
            self.action_open()

    def action_fold(self) -> None:
        """Fold the entry at the cursor, go to the one above it, or back to the text."""
        if not self._entries:
            self.action_leave()
            return
        parent = above(self._entries, self._cursor)
        if self._cursor in self._parents and self._cursor not in self._folded:
            self._fold([self._cursor], folded=True)
        elif parent is not None:
            self._go(parent)
            self.action_move(0)
        else:
            self.action_leave()

    def action_unfold_branch(self) -> None:
        """Unfold the entry at the cursor with all that stand under it."""
        if self._entries:
            self._fold([self._cursor, *below(self._entries, self._cursor)], folded=False)

    def action_fold_branch(self) -> None:
        """Fold the outermost entry over the cursor with all that stand under it."""
        if self._entries:
            outermost = self._cursor
            while (parent := above(self._entries, outermost)) is not None:
                outermost = parent
            self._fold([outermost, *below(self._entries, outermost)], folded=True)
            self.action_move(0)

    def action_open(self) -> None:
        """Go to the section."""
        self.action_move(0)
        self.post_message(self.Opened())

    def action_leave(self) -> None:
        """Go back to the text."""
        self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """Go to the section that was clicked; a click on the signs before its title folds and unfolds it."""
        row = self.scroll_offset.y + event.y - 1
        if not event.y or row >= len(self._shown):
            return
        index = self._shown[row]
        signs = 1 + (self._digits + 1) * len(_COLUMNS) + 2 * (self._entries[index].depth - 1)
        if index in self._parents and signs <= event.x < signs + _SIGNS:
            self._fold([index], folded=index not in self._folded)
            return
        self._go(index)
        self.action_open()

    def on_focus(self) -> None:
        """Show that the cursor moves here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that it does not any more."""
        self.refresh()
