"""What every screen of the program shares: colours, language, keys, and the palette of commands."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.command import CommandPalette

from tui.action import Scope
from tui.actions import ACTIONS
from tui.key_faults import fault_notice
from tui.offering import ActionProvider
from tui.palettes import ANSI, DARK, PALETTES
from tui.remapping import remap
from tui.screens.menus import ThemeMenu
from tui.start_strings import start_words_for
from tui.strings import words_for
from tui.theme import textual_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.command import Provider


class ReadingApp(App[int]):
    """The program on the terminal."""

    TITLE = "对照"
    animation_level = "none"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {ActionProvider}
    scope: ClassVar[Scope] = Scope.SCREEN
    """The actions that the palette of commands offers."""

    def __init__(self, *, lang: str, theme: str, keys: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """Prepare the program.

        Args:
            lang: `zh` or `en`.
            theme: name of a palette.
            keys: keys by id of the action, in place of the usual ones.
        """
        # without colours signs and reversal carry every meaning, as they do for the terminal's own
        palette = ANSI if "NO_COLOR" in os.environ else PALETTES.get(theme, DARK)
        # Textual settles in its constructor what NO_COLOR takes away
        super().__init__(ansi_color=palette.ansi or None)
        for known in PALETTES.values():
            self.register_theme(textual_theme(known))
        self._words = replace(words_for(lang), keymap=remap(ACTIONS, keys or {}))
        self._start_words = start_words_for(lang)
        self.ansi_color = None
        self.theme = palette.name

    def on_mount(self) -> None:
        """Take the user's own keys, and say what is wrong with them."""
        table = self._words.keymap
        if table.changed:
            self.set_keymap(table.as_textual())
        if table.faults:
            self.call_after_refresh(self.tell, fault_notice(table, ACTIONS, self._start_words))

    def tell(self, text: str) -> None:
        """Say something once on the screen that everything else lies over.

        Args:
            text: one line.
        """
        # work may end while the program does, when screens are taken apart or gone
        if self.is_running:
            say = getattr(self.screen_stack[0], "tell", None)
            if say is not None:
                say(text)

    def action_command_palette(self) -> None:
        """Open the palette of commands."""
        if not any(isinstance(screen, CommandPalette) for screen in self.screen_stack):
            self.push_screen(CommandPalette(placeholder=self._words.palette_hint))

    def action_choose_theme(self) -> None:
        """Choose the colours; they show while choosing."""
        words = self._start_words

        def kept(number: int | None) -> None:
            if number is not None:
                palette = PALETTES[self.theme]
                self.tell(words.theme_kept.format(palette.zh if words.language == "zh" else palette.en, palette.name))

        self.push_screen(ThemeMenu(self.theme, words), kept)

    def watch_theme(self) -> None:
        """Paint the rows in the new colours."""
        if self.is_running:
            for screen in self.screen_stack:
                repaint = getattr(screen, "repaint", None)
                if repaint is not None:
                    repaint()
