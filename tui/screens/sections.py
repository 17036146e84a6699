"""Going to a section: a list that a few letters narrow down, with what changed in each section before its title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.action import Scope
from tui.chunks import Chunk, set_ends
from tui.layout.facets import BADGES, RELATION_BADGES, Facet
from tui.layout.grid import Cell, ColumnSpec, said
from tui.layout.section_finding import find_sections
from tui.theme import FACET_TOKENS, Token
from tui.widgets.bars import Bar
from tui.widgets.grid import Grid
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.layout.contents import Entry
    from tui.view_strings import ViewWords

_COUNTED = (Facet.ADDED, Facet.REMOVED, Facet.EDITED, Facet.REWRITTEN, Facet.FIGURES)
_WIDEST, _LEAST_BESIDE = 96, 8
_PAGE = 10


@dataclass(frozen=True, slots=True)
class SectionChosen:
    """Where the reader wants to go."""

    section: int
    alone: bool
    """Whether nothing but this section is to be shown."""


class SectionInput(Input):
    """The letters; arrows move in the list below."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.SECTIONS)

    class Moved(Message):
        """The cursor of the list is to move."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    class Taken(Message):
        """A section is chosen to be shown alone; or nothing is."""

        def __init__(self, *, alone: bool) -> None:
            super().__init__()
            self.alone = alone

    def action_move(self, by: int) -> None:
        """Move in the list."""
        self.post_message(self.Moved(by))

    def action_alone(self) -> None:
        """Show this section alone."""
        self.post_message(self.Taken(alone=True))

    def action_leave(self) -> None:
        """Leave things as they are."""
        self.post_message(self.Taken(alone=False))


class SectionScreen(ModalScreen[SectionChosen | None]):
    """Asks for a section; None where the reader stays."""

    DEFAULT_CSS = """
    SectionScreen { align: center middle; }
    SectionScreen Vertical { width: 80; height: 80%; }
    SectionScreen Input { height: 1; border: none; padding: 0 2; }
    SectionScreen Input:focus { border: none; }
    """
    AUTO_FOCUS = "#section-query"

    def __init__(self, entries: Sequence[Entry], at: int, words: ViewWords) -> None:
        super().__init__()
        self._entries = entries
        self._here = at
        self._words = words
        self._found: tuple[Entry, ...] = tuple(entries)

    def compose(self) -> ComposeResult:
        """Set the field above the list."""
        with Vertical():
            yield Bar(id="section-title")
            yield SectionInput(placeholder=self._words.goto_hint, id="section-query")
            yield Grid(id="grid")

    @property
    def grid(self) -> Grid:
        """The sections."""
        return self.query_one(Grid)

    def on_mount(self) -> None:
        """Begin where the reader is."""
        self._show()
        here = (index for index, entry in enumerate(self._found) if entry.section == self._here)
        at = next(here, 0)
        self.call_after_refresh(self.grid.point_at, at)

    def on_resize(self, event: events.Resize) -> None:
        """Keep the list within the terminal, and no longer than it has to be."""
        frame = self.query_one(Vertical)
        frame.styles.width = self._width()
        frame.styles.height = min(event.size.height - 2, len(self._entries) + 3)
        self._show()

    def _width(self) -> int:
        """Cells of the list: all where little would be left beside it."""
        width = self.app.size.width
        return _WIDEST if width >= _WIDEST + _LEAST_BESIDE else width

    def _show(self) -> None:
        words = self._words
        width = self._width()
        columns = (
            *(ColumnSpec(facet, BADGES[facet].hanzi, 3, right=True) for facet in _COUNTED),
            ColumnSpec("relation", "", 2),
            ColumnSpec("title", words.section, 10, 1),
        )
        self.grid.show(columns, len(self._found), self._cells, ("", False))
        count = words.goto_none if not self._found else f"{len(self._found)}/{len(self._entries)}"
        title = [Chunk(f"  {words.goto}", Token.BAR_STRONG)]
        end = [Chunk(f"{count}  ", Token.BAR_DIM, "screen.leave")]
        self.query_one("#section-title", Bar).show(set_ends(title, end, width, Token.BAR))

    def _cells(self, row: int, width: int) -> dict[str, Cell]:
        del width
        entry = self._found[row]
        counts: dict[str, Cell] = {
            facet: said(str(entry.counts[facet] or ""), FACET_TOKENS[facet]) for facet in _COUNTED
        }
        title = said("  " * (entry.depth - 1) + entry.title, Token.STRONG if entry.depth == 1 else Token.TEXT)
        return {**counts, "relation": said(RELATION_BADGES[entry.relation], Token.MOVED), "title": title}

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list down; the best match is under the cursor."""
        before = self._found[self.grid.at].section if self._found else -1
        self._found = find_sections(self._entries, event.value)
        self._show()
        kept = next((at for at, entry in enumerate(self._found) if entry.section == before), 0)
        self.grid.point_at(0 if event.value else kept)

    def on_section_input_moved(self, event: SectionInput.Moved) -> None:
        """Move in the list, the field keeps the keys."""
        self.grid.point_at(self.grid.at + event.by)

    def on_section_input_taken(self, event: SectionInput.Taken) -> None:
        """Answer."""
        self._answer(alone=True) if event.alone else self.dismiss(None)

    def on_input_submitted(self) -> None:
        """Go to the section under the cursor."""
        self._answer(alone=False)

    def on_grid_moved(self, event: Grid.Moved) -> None:
        """Go to a section that was clicked."""
        del event
        self._answer(alone=False)

    def action_leave(self) -> None:
        """Leave things as they are."""
        self.dismiss(None)

    def _answer(self, *, alone: bool) -> None:
        if self._found:
            self.dismiss(SectionChosen(self._found[self.grid.at].section, alone))
