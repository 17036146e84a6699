"""The board on the screen: it turns keys into choices, and the reviewer's choices into decisions that are kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from tui.action import Scope
from tui.board import LANE_ORDER, next_arrangement
from tui.board_help import board_help
from tui.board_sheets import TaskSheet
from tui.screens.judging import JudgingScreen
from tui.screens.sheets import SheetScreen
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from textual.binding import BindingType

    from tui.board import Board
    from tui.board_strings import BoardWords
    from tui.chunks import Paragraph
    from tui.strings import Words
    from tui.widgets.bars import FilterStrip
    from tui.widgets.tasks import Tasks


class BoardScreen(JudgingScreen):
    """Every task of a plan with what the results say of it, and the way to overrule that."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.BOARD)

    def __init__(self, board: Board, words: Words, own: BoardWords) -> None:
        super().__init__(board, words, own)
        self._past: list[int] = []
        self._noting = False

    def action_step(self, by: int) -> None:
        """Go to the next or previous task that is shown."""
        order = self.tasks.order
        if not order:
            self.tell(self.own.nothing_matches if self.state.lanes else self.own.empty)
            return
        here = order.index(self.state.current) if self.state.current in order else -1
        if 0 <= here + by < len(order):
            self._go(order[here + by])
        else:
            self.tell(self.own.last if by > 0 else self.own.first)

    def _go(self, entry: int) -> None:
        self.state = replace(self.state, current=entry)
        if self.strip.has_focus:
            self.tasks.focus()
        self.tell("")

    def _jump(self, entry: int) -> None:
        if self.state.current is not None:
            self._past.append(self.state.current)
        self._go(entry)

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        while self._past:
            entry = self._past.pop()
            if entry in self.tasks.order:
                self._go(entry)
                return
        self.tell(self.own.nowhere_back)

    def on_tasks_moved(self, event: Tasks.Moved) -> None:
        """Let the details follow the cursor."""
        self._go(event.entry)
        if event.open_card:
            self.action_card()

    def action_card(self) -> None:
        """Show both passages in full."""
        if self.current is not None:
            sheet = TaskSheet(self.board, self.current, self.words, self.own, self.state.query)
            self._open_sheet(f"{self.own.card}  {self._position()}", sheet.card())

    def action_help(self) -> None:
        """Open the help."""
        self._open_sheet(self.words.help, board_help(self.board, self.words, self.own))

    def _open_sheet(self, title: str, paragraphs: tuple[Paragraph, ...]) -> None:
        self.app.push_screen(SheetScreen(title, self.words.close, paragraphs))

    def action_filter(self) -> None:
        """Show the filter strip, or put it away; what is chosen stays."""
        if self.strip.display and self.strip.has_focus:
            self._close_strip()
        else:
            self.strip.display = True
            self.strip.focus()
            self.relay()

    def _close_strip(self) -> None:
        self.strip.display = False
        self.tasks.focus()
        self.relay()

    def action_toggle_lane(self, number: int) -> None:
        """Choose or leave a status; 0 shows all."""
        lanes = frozenset() if number == 0 else self.state.lanes ^ {LANE_ORDER[number - 1]}
        self.state = replace(self.state, lanes=lanes)
        self.relay()
        self.tell("" if self.tasks.order or not lanes else self.own.nothing_matches)

    def on_filter_strip_toggled(self, event: FilterStrip.Toggled) -> None:
        """Apply the choice."""
        self.action_toggle_lane(event.number)

    def on_filter_strip_left(self) -> None:
        """Go back to the tasks; the strip stays."""
        self.tasks.focus()

    def action_search(self) -> None:
        """Ask for a word."""
        self._noting = False
        self._ask(self.own.search_hint, self.state.query)

    def action_note(self) -> None:
        """Ask for a note on this task."""
        item = self.judged
        if item is not None:
            self._noting = True
            self._ask(self.own.note_hint, self.board.hand.note_of(item))

    def _ask(self, hint: str, value: str) -> None:
        query = self.query_one("#query", Input)
        query.placeholder, query.value = hint, value
        query.display = True
        query.focus()
        self.relay()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the note, or search tasks and evidence and go to the first match from here on."""
        self._close_query()
        text = event.value.strip()
        if self._noting:
            self.keep_note(text)
            return
        self.state = replace(self.state, query=text, hits=self.board.find(text))
        self.relay()
        if text:
            self._go_to_hit(0)

    def action_step_hit(self, by: int) -> None:
        """Go to the next or previous match, round and round."""
        if self.state.query:
            self._go_to_hit(by)

    def _go_to_hit(self, by: int) -> None:
        order = self.tasks.order
        hits = [entry for entry in order if entry in self.state.hits]
        if not hits:
            self.tell(self.words.no_hits.format(self.state.query))
            return
        here = order.index(self.state.current) if self.state.current in order else 0
        places = [order.index(hit) for hit in hits]
        if by < 0:
            goal = next((place for place in reversed(places) if place < here), places[-1])
        else:
            goal = next((place for place in places if place >= here + by), places[0])
        self._jump(order[goal])

    def _close_query(self) -> None:
        self.query_one("#query", Input).display = False
        self.tasks.focus()
        self.relay()

    def action_cycle_layout(self) -> None:
        """Set the tasks in columns, by status or in the order of the plan."""
        self.state = replace(self.state, arrangement=next_arrangement(self.state.arrangement))
        self.relay()

    def action_to_tasks(self) -> None:
        """Go from the details to the tasks."""
        self.tasks.focus()

    def action_escape(self) -> None:
        """Leave one layer: prompt, details, filter strip, search, filter; never the program."""
        if self.query_one("#query", Input).display:
            self._close_query()
        elif not (self.tasks.has_focus or self.strip.has_focus):
            self.tasks.focus()
        elif self.strip.display:
            self._close_strip()
        elif self.state.query:
            self.state = replace(self.state, query="", hits=())
            self.relay()
        elif self.state.lanes:
            self.action_toggle_lane(0)
