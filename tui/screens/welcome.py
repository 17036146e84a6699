"""The screen before anything is open: it says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.chunks import plain
from tui.theme import Token
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from tui.start_strings import StartWords


class WelcomeScreen(Screen[None]):
    """Lies under the choice of two reports."""

    DEFAULT_CSS = "WelcomeScreen { background: $background; }"

    def __init__(self, words: StartWords) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """A few lines."""
        first, *rest = self._words.welcome
        yield Sheet([plain(""), plain(first, Token.STRONG), *map(plain, rest)], id="welcome")

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines for the terminal."""
        self.query_one(Sheet).lay(event.size.width)
