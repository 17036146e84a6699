"""The terminal application: it opens a comparison and keeps the colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App, SystemCommand
from textual.command import CommandPalette

from tui.actions import Scope, actions_in
from tui.screens.comparison import ComparisonScreen
from tui.strings import words_for
from tui.terminal import is_light
from tui.theme import DARK, LIGHT, PALETTES, textual_theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen

    from compare.model import Comparison


class DuizhaoApp(App[int]):
    """Shows one comparison."""

    TITLE = "对照"
    animation_level = "none"

    def __init__(self, comparison: Comparison, *, lang: str = "zh", theme: str = "dark") -> None:
        super().__init__()
        self._comparison = comparison
        self._words = words_for(lang)
        for palette in PALETTES.values():
            self.register_theme(textual_theme(palette))
        self.theme = LIGHT.name if theme == "light" else DARK.name

    def get_default_screen(self) -> ComparisonScreen:
        """The comparison is the screen that everything else lies over."""
        return ComparisonScreen(self._comparison, self._words)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every action by name.

        Args:
            screen: the screen under the palette.

        Yields:
            The actions of the table, in the language of the screen.
        """
        chinese = self._words.language == "zh"
        for action in actions_in(Scope.SCREEN):

            async def run_it(method: str = action.method) -> None:
                await screen.run_action(method)

            name, description = (action.zh, action.help_zh) if chinese else (action.en, action.help_en)
            yield SystemCommand(f"{name}  {action.id}", description, run_it)

    def action_command_palette(self) -> None:
        """Open the palette of commands."""
        if not any(isinstance(screen, CommandPalette) for screen in self.screen_stack):
            self.push_screen(CommandPalette(placeholder=self._words.palette_hint))

    def watch_theme(self) -> None:
        """Paint the rows in the new colours."""
        if self.is_running and isinstance(self.screen_stack[0], ComparisonScreen):
            self.screen_stack[0].repaint()


def run(comparison: Comparison, *, lang: str = "zh", theme: str = "auto") -> int:
    """Open a comparison on the terminal and stay until the reader leaves.

    Args:
        comparison: two reports, compared.
        lang: `zh` or `en`.
        theme: `dark`, `light`, or `auto` for what the terminal's own background is.

    Returns:
        0, the exit status.
    """
    if theme == "auto":
        theme = "light" if is_light() else "dark"
    return DuizhaoApp(comparison, lang=lang, theme=theme).run() or 0
