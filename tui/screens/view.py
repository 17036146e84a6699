"""What the comparison shows: rows, bars, contents and cursor, in line with the choices of the reader."""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical

from tui import bars
from tui.layout.finding import Hits
from tui.layout.highlights import Highlight, Highlights
from tui.layout.rows import RowOptions
from tui.painting import RowPainter
from tui.plan import PlanTracking
from tui.reading import Anchor, Reading
from tui.remarking import Remarking
from tui.review_strings import review_words_for
from tui.screens.switching import Outing, SwitchingScreen
from tui.screens.telling import TellingScreen
from tui.state import (
    TALL_ENOUGH_FOR_CRUMBS,
    WIDE_ENOUGH_FOR_CONTENTS,
    Geometry,
    ViewState,
    contents_width,
    mode_for,
    pane_geometry,
)
from tui.view_bars import filter_chips
from tui.view_strings import view_words_for
from tui.views import View, tabs
from tui.widgets.bars import Bar, FilterStrip
from tui.widgets.contents import Contents
from tui.widgets.panes import Panes
from tui.widgets.prompt import SearchPrompt
from tui.widgets.surface import palette_of

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from tui.layout.finding import Query
    from tui.pencil import Pencil
    from tui.screens.list_frame import Sorting
    from tui.strings import Words


@dataclass(frozen=True, slots=True)
class Been:
    """Where the reader was before a jump."""

    anchor: Anchor | None
    current: int | None
    view: View = View.TEXTS


class ReadingScreen(TellingScreen, SwitchingScreen):
    """The parts of the screen, and how they are brought up to date; what keys do is told by those who build on it."""

    DEFAULT_CSS = """
    ReadingScreen { layers: base drawer; background: $background; }
    #contents { display: none; }
    #contents.beside { display: block; }
    #contents.drawer { display: block; layer: drawer; position: absolute; height: 100%; }
    #filter { display: none; }
    """
    AUTO_FOCUS = "#panes"

    def __init__(self, pencil: Pencil, words: Words, reading: Reading | None = None) -> None:
        super().__init__()
        self.pencil = pencil
        self.reading = reading or Reading(pencil.marked.comparison)
        self.words = words
        self.view_words = view_words_for(words.language)
        self.asked: list[Query] = []
        """What was searched before, the last at the end."""
        self.state = ViewState()
        self._hits = Hits()
        self._geometry: Geometry = pane_geometry(80, mode_for(80, self.state.layout))
        self._contents_wanted: bool | None = None
        self._past: list[Been] = []
        self.outing = Outing()
        self.plan = PlanTracking()
        self.sortings: dict[View, Sorting] = {}
        """How the rows of the other views stand."""
        self._remarks = Remarking(self.reading, pencil)
        self._highlights: tuple[Highlight | None, Highlights] = (None, Highlights(self.reading.comparison))
        self._settling = False
        self._at_rest = False

    def compose(self) -> ComposeResult:
        """Set the parts in place."""
        yield Bar(id="header")
        with Horizontal():
            yield Contents(self.reading.entries, self.words.contents, id="contents")
            with Vertical():
                yield Bar(id="crumbs")
                yield Panes(self.follow_eye, id="panes")
        yield FilterStrip(len(bars.STRIP), id="filter")
        yield SearchPrompt(self.view_words, self.words.search_hint, self.asked, id="prompt")
        yield Bar(id="footer")

    @property
    def panes(self) -> Panes:
        """The two texts."""
        return self.query_one("#panes", Panes)

    @property
    def contents(self) -> Contents:
        """The table of contents."""
        return self.query_one("#contents", Contents)

    def on_resize(self, event: events.Resize) -> None:
        """Divide the terminal anew and keep the place."""
        self.query_one("#crumbs").display = event.size.height >= TALL_ENOUGH_FOR_CRUMBS
        self.relay()

    def relay(self) -> None:
        """Lay the rows again under the present choices; what is read stays where it is on the screen."""
        top = self.panes.top
        anchor = self.reading.anchor_at(top) if self.reading.table.rows else None
        row = self.reading.row_of_change(self.state.current)
        below = row - top if row is not None and 0 <= row - top < self.panes.size.height else None
        self._place_contents()
        width = self.app.size.width
        mode = mode_for(width, self.state.layout)
        self._geometry = pane_geometry(width - self._contents_cells(), mode)
        kept = self.reading.sift(self.state.sieve, self.chosen(), self._hits.blocks)
        table = self.reading.lay(
            RowOptions(self._geometry.column, mode, self.state.folding, kept, noise=self.state.noise)
        )
        if self.state.current not in (table.change_rows if kept is None else table.ranks):
            ahead = self.reading.step(self.state.current, 1) if self.state.current is not None else None
            current = ahead if ahead is not None else self.reading.first_change_from(self.reading.row_of(anchor))
            self.state = replace(self.state, current=current)
        self._settling = True
        self.repaint()
        self.call_after_refresh(self._settle, anchor, below)

    def chosen(self) -> frozenset[int] | None:
        """The changes in the wanted state of review; nothing where every state is wanted."""
        return self.pencil.marked.chosen(self.state.sieve.shown)

    def _settle(self, anchor: Anchor | None, below: int | None) -> None:
        """Once the panes have their new size, put the current change as far below the top as it was."""
        self._settling = False
        if not self._at_rest:
            # a comparison lasts as long as its screen: looking through its values for what can go would hold up a key
            self._at_rest = True
            gc.freeze()
        row = self.reading.row_of_change(self.state.current)
        if row is None or below is None:
            self.panes.restore(self.reading.row_of(anchor))
        else:
            self.panes.restore(max(0, row - min(below, self.panes.size.height // 2)))
        self.report()

    def repaint(self) -> None:
        """Show the same rows again, with other colours or other search marks."""
        if self._highlights[0] is not self.state.highlight:
            self._highlights = (self.state.highlight, Highlights(self.reading.comparison, self.state.highlight))
        painter = RowPainter(
            palette_of(self), self._geometry, self.reading.blocks, self.words.folded, self._hits,
            self._remarks.remarked(), self._highlights[1], self.state.numbered,
        )  # fmt: skip
        self.panes.show(self.reading.table, painter)
        self.report()

    def report(self) -> None:
        """Bring bars, contents and cursor in line with where the reader is."""
        width = self.app.size.width
        self.panes.point_at(self.reading.block_of(self.state.current))
        self.query_one("#header", Bar).show(bars.header(self.overview(View.TEXTS), self.words, width))
        sides = self.side_names()
        trails = self.reading.trails_at(self.panes.top)
        inner = width - self._contents_cells()
        self.query_one("#crumbs", Bar).show(bars.crumbs(trails, sides, self._geometry, inner))
        strip = self.query_one("#filter", FilterStrip)
        strip.show(bars.filter_strip(self.reading.strip_counts, self.state, strip.cursor, self.words, width))
        status = bars.status_chunks(self._position(), self._modes(), self._notice, width)
        self.query_one("#footer", Bar).show(bars.footer(status, self.words, width))
        if not self.contents.has_focus:
            row = self.reading.row_of_change(self.state.current)
            self.contents.follow(self.reading.section_at(self.panes.top if row is None else row))

    def progress(self) -> str:
        """How many stops were read, of how many."""
        words = review_words_for(self.words.language)
        return words.progress.format(self._remarks.read(), len(self.reading.stops))

    def overview(self, view: View) -> bars.Overview:
        """What the first row tells in any view.

        Args:
            view: the one that is shown.
        """
        comparison = self.reading.comparison
        lead = tabs(view, self.view_words, self.app.size.width)
        chips = filter_chips(self.state.sieve, comparison, self.view_words)
        return bars.Overview(comparison, self.reading.counts, self.progress(), lead, chips)

    def _place_contents(self) -> None:
        wide = self.app.size.width >= WIDE_ENOUGH_FOR_CONTENTS
        shown = wide if self._contents_wanted is None else self._contents_wanted
        self.contents.styles.width = contents_width(self.app.size.width)
        self.contents.set_class(shown and wide, "beside")
        self.contents.set_class(shown and not wide, "drawer")

    def _contents_cells(self) -> int:
        """Cells that the contents take from the texts."""
        return contents_width(self.app.size.width) if self.contents.has_class("beside") else 0

    def side_names(self) -> tuple[str, str]:
        """What tells the two reports apart: years, organisations, else left and right."""
        left, right = self.reading.comparison.left.outline, self.reading.comparison.right.outline
        if left.year is not None and right.year is not None and left.year != right.year:
            return str(left.year), str(right.year)
        if left.organisation and right.organisation and left.organisation != right.organisation:
            return left.organisation, right.organisation
        return self.words.left, self.words.right

    def _position(self) -> str:
        ranks = self.reading.table.ranks
        rank = None if self.state.current is None else ranks.get(self.state.current)
        if rank is None:
            return self.words.no_position.format(len(ranks))
        return self.words.position.format(rank + 1, len(ranks))

    def _modes(self) -> list[str]:
        modes = []
        if self._hits.found and self.state.hit is not None:
            query = self._hits.query.text
            name = f"{query} {self.view_words.initials}" if self._hits.by_initials else query
            modes.append(self.words.hits.format(name, self.state.hit + 1, len(self._hits.found)))
        modes.append(self.words.context(self.state.folding.context))
        modes.append(self.words.layout(self.state.layout))
        if self.state.highlight is not Highlight.WORDS:
            modes.append(self.words.highlight(self.state.highlight))
        return [*modes, self.words.noise] if self.state.noise else modes

    def follow_eye(self) -> None:
        """Let the position follow the eye: a change out of sight is not the current one."""
        if self._settling:
            return
        if not self.reading.in_sight(self.state.current, self.panes.top, self.panes.size.height):
            self.state = replace(self.state, current=self.reading.first_change_from(self.panes.top))
        self.report()

    def go_to(self, change: int, *, row: int | None = None, always: bool = False) -> None:
        """Make a change the current one and bring it into sight; Backspace leads back."""
        self.remember()
        self.state = replace(self.state, current=change)
        self.panes.bring(self.reading.table.change_rows[change] if row is None else row, always=always)
        if self.query_one("#filter", FilterStrip).has_focus:
            # Enter shall open the card of this change now, not toggle a kind
            self.panes.focus()
        self.tell("")

    def remember(self, view: View = View.TEXTS) -> None:
        """Keep the present place for Backspace.

        Args:
            view: the view that the reader was in.
        """
        self._past.append(Been(self.reading.anchor_at(self.panes.top), self.state.current, view))
