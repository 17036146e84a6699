"""The terminal application: it opens a comparison or a board of tracked tasks, and keeps the colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.command import CommandPalette

from tui.action import Scope
from tui.actions import actions_in
from tui.board import Board
from tui.board_strings import board_words_for
from tui.hand import hand_for
from tui.pencil import pencil_for
from tui.screens.board import BoardScreen
from tui.screens.comparison import ComparisonScreen
from tui.strings import words_for
from tui.terminal import is_light
from tui.theme import DARK, LIGHT, PALETTES, textual_theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen

    from compare.model import Comparison
    from compare.track.values import Tracking
    from tui.hand import Hand
    from tui.pencil import Pencil


class ReadingApp(App[int]):
    """What every screen of the program shares: colours, language and the palette of commands."""

    TITLE = "对照"
    animation_level = "none"
    scope: ClassVar[Scope] = Scope.SCREEN
    """The actions that the palette of commands offers."""

    def __init__(self, *, lang: str, theme: str) -> None:
        super().__init__()
        self._words = words_for(lang)
        for palette in PALETTES.values():
            self.register_theme(textual_theme(palette))
        self.theme = LIGHT.name if theme == "light" else DARK.name

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every action by name.

        Args:
            screen: the screen under the palette.

        Yields:
            The actions of the table, in the language of the screen.
        """
        chinese = self._words.language == "zh"
        for action in actions_in(self.scope):

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
        if self.is_running and isinstance(self.screen_stack[0], ComparisonScreen | BoardScreen):
            self.screen_stack[0].repaint()


class DuizhaoApp(ReadingApp):
    """Shows one comparison, with what the reviewer left on it."""

    def __init__(self, pencil: Pencil, *, lang: str = "zh", theme: str = "dark") -> None:
        super().__init__(lang=lang, theme=theme)
        self._pencil = pencil

    def get_default_screen(self) -> ComparisonScreen:
        """The comparison is the screen that everything else lies over."""
        return ComparisonScreen(self._pencil, self._words)


class BoardApp(ReadingApp):
    """Shows what became of one plan."""

    scope = Scope.BOARD

    def __init__(self, tracking: Tracking, hand: Hand, *, lang: str = "zh", theme: str = "dark") -> None:
        super().__init__(lang=lang, theme=theme)
        self._board = Board(tracking, hand)

    def get_default_screen(self) -> BoardScreen:
        """The board is the screen that everything else lies over."""
        return BoardScreen(self._board, self._words, board_words_for(self._words.language))


def run(comparison: Comparison, *, lang: str = "zh", theme: str = "auto") -> int:
    """Open a comparison on the terminal and stay until the reader leaves.

    Args:
        comparison: two reports, compared.
        lang: `zh` or `en`.
        theme: `dark`, `light`, or `auto` for what the terminal's own background is.

    Returns:
        0, the exit status.
    """
    return DuizhaoApp(pencil_for(comparison), lang=lang, theme=_settled(theme)).run() or 0


def run_board(tracking: Tracking, *, lang: str = "zh", theme: str = "auto") -> int:
    """Open the board of a tracked plan on the terminal and stay until the reader leaves.

    Args:
        tracking: a plan, tracked through the results.
        lang: `zh` or `en`.
        theme: `dark`, `light`, or `auto` for what the terminal's own background is.

    Returns:
        0, the exit status.
    """
    return BoardApp(tracking, hand_for(tracking), lang=lang, theme=_settled(theme)).run() or 0


def _settled(theme: str) -> str:
    if theme == "auto":
        return "light" if is_light() else "dark"
    return theme
