"""What a screen says once, in its footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widgets import Input

from tui.keymap import is_han

if TYPE_CHECKING:
    from textual import events

    from tui.strings import Words

NOTICE_SECONDS = 4


class TellingScreen(Screen[None]):
    """A screen whose footer tells what a key did, for a moment."""

    words: Words
    _notice = ""
    _told_input_method = False

    def report(self) -> None:
        """Bring the bars in line, the notice with them."""
        raise NotImplementedError

    def tell(self, text: str) -> None:
        """Say something once, in the footer."""
        self._notice = text
        self.report()
        if text:
            self.set_timer(NOTICE_SECONDS, lambda: self.tell("") if self._notice == text else None)

    def on_key(self, event: events.Key) -> None:
        """Explain once why letters do nothing while a Chinese input method is on."""
        if is_han(event.character) and not isinstance(self.focused, Input) and not self._told_input_method:
            self._told_input_method = True
            self.tell(self.words.input_method)
