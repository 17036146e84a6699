"""What became of the plan on the left: the board of tracked tasks as a view of a comparison, found when first asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from tui import bars
from tui.action import Scope
from tui.actions import actions_in
from tui.board_bars import board_header
from tui.board_strings import board_words_for
from tui.chunks import cells_of, plain
from tui.screens.board import BoardScreen
from tui.screens.sheets import SheetScreen
from tui.screens.switching import SwitchingScreen, shared_bindings
from tui.sheets import help_paragraphs
from tui.theme import Token
from tui.view_bars import hints
from tui.views import View, tabs
from tui.widgets.bars import Bar
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.action import Action
    from tui.board import Board
    from tui.chunks import Chunk
    from tui.screens.comparison import ComparisonScreen

_LOOK_SECONDS = 0.1
_FOOTER = ("back", "help", "quit")


class PlanWaitScreen(SwitchingScreen):
    """Says that the plan is being tracked, or why there is none to track."""

    DEFAULT_CSS = "PlanWaitScreen { background: $background; }"
    BINDINGS: ClassVar[list[BindingType]] = shared_bindings("back", "escape", "palette", "help", "quit", "theme")
    view: ClassVar[View] = View.PLAN

    def __init__(self, desk: ComparisonScreen) -> None:
        super().__init__()
        self.desk = desk
        self.words = desk.words
        self.view_words = desk.view_words

    def compose(self) -> ComposeResult:
        """Set the parts in place."""
        yield Bar(id="header")
        yield Sheet((), id="empty")
        yield Bar(id="footer")

    def on_mount(self) -> None:
        """Begin, and look now and then whether it is done."""
        self.desk.plan.begin(self.desk.reading.comparison, self.view_words)
        self.set_interval(_LOOK_SECONDS, self._look)
        self._look()

    def on_resize(self) -> None:
        """Divide the terminal anew."""
        self.report()

    def _look(self) -> None:
        plan = self.desk.plan
        if plan.look() and plan.board is not None and self.app.screen is self:
            self.app.switch_screen(self.desk.make_view(View.PLAN))
        else:
            self.report()

    def report(self) -> None:
        """Say how things stand."""
        width = self.app.size.width
        words = self.view_words
        refusal = self.desk.plan.refusal
        lines = [plain(""), plain(words.no_board if refusal else words.tracking, Token.STRONG)]
        lines += [plain(line, Token.TEXT) for line in refusal] or [plain(words.tracking_hint, Token.DIM)]
        self.query_one("#empty", Sheet).replace(tuple(lines), width)
        self.query_one("#header", Bar).show(bars.header(self.desk.overview(self.view), self.words, width))
        self.query_one("#footer", Bar).show(hints(_FOOTER, (), self.words, width))

    repaint = report

    def action_back(self) -> None:
        """Go back to the texts."""
        self.go_to_view(View.TEXTS)

    def action_escape(self) -> None:
        """Do not wait any longer."""
        self.desk.plan.stop()
        self.go_to_view(View.TEXTS)

    def action_help(self) -> None:
        """Open the help."""
        self.app.push_screen(SheetScreen(self.words.help, self.words.close, help_paragraphs(self.words)))


class PlanBoardScreen(BoardScreen, SwitchingScreen):
    """The board of tracked tasks, under the tabs of the comparison."""

    view: ClassVar[View] = View.PLAN

    def __init__(self, desk: ComparisonScreen, board: Board) -> None:
        super().__init__(board, desk.words, board_words_for(desk.words.language))
        self.desk = desk
        self._found_here: int | None = None

    def on_mount(self) -> None:
        """Begin at the task that is selected in the texts, where it is one."""
        entry = self._entry_of(self.desk.selected)
        if entry is not None:
            self.state = replace(self.state, current=entry)
        self._found_here = entry

    def _entry_of(self, change: int | None) -> int | None:
        if change is None:
            return None
        found = self.desk.reading.comparison.changes[change]
        places = {(place.line, place.start) for place in (unit.place for unit in found.left)}
        entries = enumerate(self.board.entries)
        return next((n for n, e in entries if e.item and (e.place.line, e.place.start) in places), None)

    def _change_of(self, entry: int | None) -> int | None:
        """The change whose left side is a task, or whose right side is a result that nobody planned."""
        if entry is None:
            return None
        one = self.board.entries[entry]
        for index, change in enumerate(self.desk.reading.comparison.changes):
            side = change.left if one.item is not None else change.right
            if any(unit.place.line == one.place.line and unit.place.start <= one.place.start < unit.place.end
                   for unit in side):  # fmt: skip
                return index
        return None

    def header(self, width: int) -> tuple[Chunk, ...]:
        """The tabs, and how many tasks have each status."""
        lead = tabs(self.view, self.desk.view_words, width)
        own = replace(self.own, program="")
        return (*lead, *board_header(self.board, self.words, own, max(0, width - cells_of(lead))))

    def go_to_view(self, view: View) -> None:
        """Go to another view; the task goes along where the texts show it."""
        change = self._change_of(self.state.current)
        if change is not None and self.state.current != self._found_here:
            self.desk.select(change)
        super().go_to_view(view)

    def offered(self) -> tuple[Action, ...]:
        """What the palette of commands offers here."""
        return (*actions_in(Scope.BOARD), *actions_in(Scope.VIEWS))

    def action_back(self) -> None:
        """Go back to the task before the jump; from the first, to the texts."""
        if self._past:
            super().action_back()
        else:
            self.go_to_view(View.TEXTS)
