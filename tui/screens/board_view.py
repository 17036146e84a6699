"""What the board shows: tasks, details and bars, in line with the choices of the reader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.containers import Container
from textual.widgets import Input

from tui.action import Scope
from tui.bars import footer, status_chunks
from tui.board import LANE_ORDER, LANES, Arrangement
from tui.board_bars import board_header, lane_strip
from tui.board_help import warnings_of
from tui.board_sheets import TaskSheet
from tui.board_state import BoardState, board_geometry
from tui.chunks import Chunk, set_ends
from tui.lanes import TaskStyle, set_columns, set_list
from tui.layout.cells import fit
from tui.screens.telling import TellingScreen
from tui.theme import Token
from tui.widgets.bars import Bar, FilterStrip
from tui.widgets.sheet import DetailSheet
from tui.widgets.tasks import Tasks

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from tui.board import Board, Entry
    from tui.board_state import BoardGeometry
    from tui.board_strings import BoardWords
    from tui.strings import Words


class BoardView(TellingScreen):
    """The parts of the board, and how they are brought up to date; what keys do is told by those who build on it."""

    DEFAULT_CSS = """
    BoardView { background: $background; }
    #work { layout: vertical; height: 1fr; }
    #work.beside { layout: horizontal; }
    #details { layout: horizontal; }
    #filter, #query { display: none; }
    #query { height: 1; border: none; padding: 0 1; }
    #query:focus { border: none; }
    """
    AUTO_FOCUS = "#tasks"

    def __init__(self, board: Board, words: Words, own: BoardWords) -> None:
        super().__init__()
        self.board = board
        self.words = words
        self.own = own
        self.state = BoardState()
        self._geometry: BoardGeometry = board_geometry(80, 20, Arrangement.AUTO, 1)

    def compose(self) -> ComposeResult:
        """Set the parts in place."""
        yield Bar(id="header")
        yield Bar(id="warning")
        with Container(id="work"):
            yield Tasks(id="tasks")
            with Container(id="details"):
                yield DetailSheet((), id="plan")
                yield DetailSheet((), id="proof")
        yield FilterStrip(len(LANE_ORDER), id="filter")
        yield Input(placeholder=self.own.search_hint, id="query")
        yield Bar(id="footer")

    @property
    def tasks(self) -> Tasks:
        """The list or the columns."""
        return self.query_one("#tasks", Tasks)

    @property
    def strip(self) -> FilterStrip:
        """The filter."""
        return self.query_one("#filter", FilterStrip)

    @property
    def current(self) -> Entry | None:
        """The entry that the reader is at."""
        return None if self.state.current is None else self.board.entries[self.state.current]

    def on_resize(self) -> None:
        """Divide the terminal anew."""
        self.relay()

    def relay(self) -> None:
        """Set the tasks again under the present choices; the cursor stays at its entry where that is shown."""
        size = self.app.size
        shown = self.board.shown(self.state.lanes)
        warned = bool(warnings_of(self.board, self.own))
        self.query_one("#warning").display = warned
        inner = size.height - 2 - warned - self.strip.display - self.query_one("#query").display
        self._geometry = geometry = board_geometry(size.width, inner, self.state.arrangement, len(shown))
        self._divide(geometry, inner)
        style = TaskStyle(geometry.column_width, geometry.lines, self.words.language, self.state.query)
        if geometry.arrangement is Arrangement.COLUMNS:
            columns = set_columns(self.board, shown, replace(style, spaced=True), self.own)
        else:
            columns = (set_list(self.board, shown, geometry.arrangement, style, self.own),)
        self.tasks.show(columns, geometry.columns)
        order = self.tasks.order
        if self.state.current not in order:
            later = [entry for entry in order if self.state.current is None or entry > self.state.current]
            self.state = replace(self.state, current=later[0] if later else order[-1] if order else None)
        self.report()

    def _divide(self, geometry: BoardGeometry, height: int) -> None:
        self.query_one("#work").set_class(geometry.beside, "beside")
        self.tasks.styles.width = geometry.tasks_width
        self.tasks.styles.height = geometry.tasks_height
        details = self.query_one("#details")
        details.styles.width = geometry.plan_width + geometry.proof_width
        details.styles.height = height if geometry.beside else height - geometry.tasks_height
        plan, proof = self.query_one("#plan", DetailSheet), self.query_one("#proof", DetailSheet)
        plan.styles.width = geometry.plan_width
        proof.display = bool(geometry.proof_width)
        proof.styles.width = geometry.proof_width or 1

    def repaint(self) -> None:
        """Paint everything again, with other colours."""
        self.refresh()
        for part in self.query("*"):
            part.refresh()

    def report(self) -> None:
        """Bring details and bars in line with where the reader is."""
        width = self.app.size.width
        self.tasks.point_at(self.state.current)
        self._detail()
        self.query_one("#header", Bar).show(self.header(width))
        self.query_one("#warning", Bar).show(self._warning(width))
        strip = lane_strip(self.board, self.state.lanes, self.strip.cursor, self.words, width)
        self.strip.show(strip)
        status = status_chunks(self._position(), self._modes(), self._notice, width)
        self.query_one("#footer", Bar).show(footer(status, self.words, width, Scope.BOARD))

    def header(self, width: int) -> tuple[Chunk, ...]:
        """The first row."""
        return board_header(self.board, self.words, self.own, width)

    def _detail(self) -> None:
        geometry = self._geometry
        plan, proof = self.query_one("#plan", DetailSheet), self.query_one("#proof", DetailSheet)
        entry = self.current
        if entry is None:
            plan.replace((), geometry.plan_width)
            proof.replace((), geometry.proof_width)
            return
        sheet = TaskSheet(self.board, entry, self.words, self.own, self.state.query)
        if geometry.proof_width:
            plan.replace(sheet.plan(), geometry.plan_width)
            proof.replace(sheet.proof(), geometry.proof_width)
        else:
            plan.replace(sheet.whole(dense=not geometry.beside), geometry.plan_width)

    def _warning(self, width: int) -> tuple[Chunk, ...]:
        text = "  ".join(warnings_of(self.board, self.own))
        begin = f" {self.own.warning}  "
        return set_ends([Chunk(begin + fit(text, max(0, width - 10)), Token.NOTICE)], [], width, Token.BAR)

    def _position(self) -> str:
        order = self.tasks.order
        if self.state.current not in order:
            return self.own.no_position.format(len(order))
        return self.own.position.format(order.index(self.state.current) + 1, len(order))

    def _modes(self) -> list[str]:
        modes = []
        if self.state.query:
            hits = [hit for hit in self.state.hits if hit in self.tasks.order]
            at = hits.index(self.state.current) + 1 if self.state.current in hits else 0
            modes.append(self.words.hits.format(self.state.query, at, len(hits)))
        if self.state.lanes:
            badges = "".join(LANES[lane].hanzi for lane in LANE_ORDER if lane in self.state.lanes)
            modes.append(f"{self.words.filter} {badges}")
        modes.append(self.own.arrangement(self._geometry.arrangement))
        return modes

    def to_tasks(self) -> None:
        """Put the keys on the tasks."""
        self.tasks.focus()

    def on_filter_strip_moved(self, event: events.Event) -> None:
        """Show the cursor of the strip."""
        del event
        self.report()
