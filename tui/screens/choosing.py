"""The menu that overrules a status: arrows, digits and the mouse choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget

from compare.render.labels import label
from tui.action import Scope
from tui.board import LANES, STATUS_LANES, STATUSES
from tui.chunks import Chunk, set_ends
from tui.layout.cells import fit
from tui.painting import CURSOR, paint_chunks
from tui.theme import Token
from tui.widgets.surface import bindings_of, palette_of, strip_of

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.strip import Strip

    from compare.track.values import Status
    from tui.board_strings import BoardWords

_WIDEST = 64
_FIRST_ROW = 3
"""The title, the task, a free row."""
CHOICES: tuple[Status | None, ...] = (*STATUSES, None)
"""What can be chosen; the last goes back to what the program found."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the reader chose."""

    status: Status | None
    """None for what the program found."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of which task."""

    text: str
    now: Status
    found: Status
    """What the program found."""
    by_hand: bool
    language: str


class Menu(Widget, can_focus=True, inherit_bindings=False):
    """The statuses, one a row."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.CHOICE)

    class Taken(Message):
        """A row was chosen; None leaves things as they are."""

        def __init__(self, row: int | None) -> None:
            super().__init__()
            self.row = row

    def __init__(self, question: Question, words: BoardWords) -> None:
        super().__init__(id="menu")
        self._question = question
        self._words = words
        self._at = STATUSES.index(question.now)

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        palette = palette_of(self)
        width = self.size.width
        if y == 0:
            title = [Chunk(f"  {self._words.judge}", Token.BAR_STRONG)]
            hint = [Chunk(f"{self._words.judge_hint}  ", Token.BAR_DIM)]
            return strip_of(paint_chunks(set_ends(title, hint, width, Token.BAR), palette), width, palette.bar)
        row = y - _FIRST_ROW
        ground = palette.added_ground if row == self._at else palette.current
        chunks: tuple[Chunk, ...] = ()
        if y == 1:
            chunks = (Chunk(f"  {fit(self._question.text, width - 4)}", Token.DIM),)
        elif 0 <= row < len(CHOICES):
            chunks = self._choice(row)
        return strip_of(paint_chunks(chunks, palette, ground), width, ground)

    def _choice(self, row: int) -> tuple[Chunk, ...]:
        status = CHOICES[row]
        lang = self._question.language
        marker = Chunk(f" {CURSOR if row == self._at else ' '} ", Token.STRONG)
        if status is None:
            found = label(self._question.found, lang)
            return (marker, Chunk("0 ", Token.STRONG), Chunk(f"{self._words.restore} ({found})"))
        sign = LANES[STATUS_LANES[status]]
        name = sign.zh if lang == "zh" else sign.en
        now = ""
        if status is self._question.now:
            now = f"  <- {self._words.by_hand if self._question.by_hand else self._words.system}"
        chunks = (marker, Chunk(f"{row + 1} ", Token.STRONG), Chunk(f"{sign.hanzi} {name}", sign.token))
        return (*chunks, Chunk(f"  {label(status, lang)}"), Chunk(now, Token.DIM))

    def action_move(self, by: int) -> None:
        """Move the cursor, round and round."""
        self._at = (self._at + by) % len(CHOICES)
        self.refresh()

    def action_take(self) -> None:
        """Choose the status under the cursor."""
        self.post_message(self.Taken(self._at))

    def action_take_number(self, number: int) -> None:
        """Choose a status by its digit; 0 is the last row."""
        self.post_message(self.Taken(number - 1 if number else len(CHOICES) - 1))

    def action_leave(self) -> None:
        """Leave things as they are."""
        self.post_message(self.Taken(None))

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        if 0 <= event.y - _FIRST_ROW < len(CHOICES):
            self.post_message(self.Taken(event.y - _FIRST_ROW))


class StatusMenu(ModalScreen[Chosen | None]):
    """Asks what a task shall count as."""

    DEFAULT_CSS = "StatusMenu { align: center middle; } #menu { width: 60; height: 9; }"

    def __init__(self, question: Question, words: BoardWords) -> None:
        super().__init__()
        self._menu = Menu(question, words)

    def compose(self) -> ComposeResult:
        """Set the menu in the middle."""
        yield self._menu

    def on_resize(self, event: events.Resize) -> None:
        """Keep the menu within the terminal."""
        self._menu.styles.width = min(event.size.width - 2, _WIDEST)

    def on_menu_taken(self, event: Menu.Taken) -> None:
        """Answer and go back to the board."""
        self.dismiss(None if event.row is None else Chosen(CHOICES[event.row]))
