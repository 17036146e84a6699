"""Menus over the screen: a few things to choose from, one of them chosen already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.chunks import Chunk, set_ends
from tui.palettes import PALETTES
from tui.theme import FACET_TOKENS, Token
from tui.widgets.bars import Bar
from tui.widgets.choices import Choice, Choices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from tui.start_strings import StartWords

_WIDEST = 64


class MenuScreen(ModalScreen[int | None]):
    """A menu; it answers with the number of the row, or None."""

    DEFAULT_CSS = """
    MenuScreen { align: center middle; }
    MenuScreen Vertical { width: 60; max-height: 95%; }
    """

    def __init__(self, title: str, hint: str, choices: Sequence[Choice], at: int = 0) -> None:
        super().__init__()
        self._heading = title
        self._hint = hint
        self._choices = choices
        self._at = at

    def compose(self) -> ComposeResult:
        """Set the title above the rows."""
        with Vertical():
            yield Bar(id="menu-title")
            yield Choices(self._choices, self._at, id="choices")

    def on_resize(self, event: events.Resize) -> None:
        """Keep the menu within the terminal."""
        width = min(event.size.width - 2, _WIDEST)
        frame = self.query_one(Vertical)
        frame.styles.width = width
        frame.styles.height = len(self._choices) + 2
        self.query_one(Choices).styles.height = len(self._choices) + 1
        title = [Chunk(f"  {self._heading}", Token.BAR_STRONG)]
        hint = [Chunk(f"{self._hint}  ", Token.BAR_DIM, "screen.leave")]
        self.query_one("#menu-title", Bar).show(set_ends(title, hint, width, Token.BAR))

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Answer."""
        self.answer(event.number)

    def action_leave(self) -> None:
        """Leave things as they are."""
        self.answer(None)

    def answer(self, number: int | None) -> None:
        """Go back with the number of a row, or with none."""
        self.dismiss(number)


class ThemeMenu(MenuScreen):
    """The themes; the screen behind shows each one while the cursor is at it."""

    # nothing may lie over the colours that are to be judged
    DEFAULT_CSS = "ThemeMenu { align: right top; background: transparent; }"

    def __init__(self, current: str, words: StartWords) -> None:
        self._names = list(PALETTES)
        self._before = current
        chinese = words.language == "zh"
        sample = tuple(Chunk(badge, FACET_TOKENS[facet]) for facet, badge in words.sample)
        choices = [
            Choice((Chunk(palette.zh if chinese else palette.en),), (Chunk(f"{name} ", Token.DIM), *sample))
            for name, palette in PALETTES.items()
        ]
        at = self._names.index(current) if current in PALETTES else 0
        super().__init__(words.themes, words.themes_hint, choices, at)

    def on_choices_moved(self, event: Choices.Moved) -> None:
        """Show the colours at once."""
        self.app.theme = self._names[event.number]

    def answer(self, number: int | None) -> None:
        """Keep the colours, or go back to those before."""
        self.app.theme = self._before if number is None else self._names[number]
        super().answer(number)
