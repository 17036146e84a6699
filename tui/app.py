"""The terminal application: it opens a comparison or a board of tracked tasks, and keeps the colours."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.action import Scope
from tui.ambiguous import settle_ambiguous_width
from tui.board import Board
from tui.board_strings import board_words_for
from tui.comparing_app import DuizhaoApp
from tui.hand import hand_for
from tui.palettes import DARK, LIGHT
from tui.pencil import pencil_for
from tui.reading_app import ReadingApp
from tui.screens.board import BoardScreen
from tui.terminal import is_light

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Comparison
    from compare.track.values import Tracking
    from tui.hand import Hand

__all__ = ["BoardApp", "DuizhaoApp", "Look", "run", "run_board"]


@dataclass(frozen=True, slots=True)
class Look:
    """How the screen looks and what its keys are."""

    lang: str = "zh"
    """`zh` or `en`."""
    theme: str = "auto"
    """Name of a palette, or `auto` for what suits the terminal's own background."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Keys by id of the action, in place of the usual ones."""
    ambiguous_width: int | None = None
    """Cells of “ ” — … and their like, 1 or 2; None asks the terminal."""
    encoding: str | None = None
    """Of files that are opened from the screen; found out if None."""


class BoardApp(ReadingApp):
    """Shows what became of one plan."""

    scope = Scope.BOARD

    def __init__(
        self,
        tracking: Tracking,
        hand: Hand,
        *,
        lang: str = "zh",
        theme: str = "dark",
        keys: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        super().__init__(lang=lang, theme=theme, keys=keys)
        self._board = Board(tracking, hand)

    def get_default_screen(self) -> BoardScreen:
        """The board is the screen that everything else lies over."""
        return BoardScreen(self._board, self._words, board_words_for(self._words.language))


def run(comparison: Comparison | None, look: Look | None = None) -> int:
    """Open a comparison on the terminal and stay until the reader leaves.

    Args:
        comparison: two reports, compared; None to ask which.
        look: how the screen looks; by default Chinese, in the colours of the terminal.

    Returns:
        0, the exit status.
    """
    look = look or Look()
    settle_ambiguous_width(look.ambiguous_width)
    app = DuizhaoApp(
        None if comparison is None else pencil_for(comparison),
        lang=look.lang,
        theme=_settled(look.theme),
        keys=look.keys,
        encoding=look.encoding,
    )
    app.greets = True
    return app.run() or 0


def run_board(tracking: Tracking, look: Look | None = None) -> int:
    """Open the board of a tracked plan on the terminal and stay until the reader leaves.

    Args:
        tracking: a plan, tracked through the results.
        look: how the screen looks; by default Chinese, in the colours of the terminal.

    Returns:
        0, the exit status.
    """
    look = look or Look()
    settle_ambiguous_width(look.ambiguous_width)
    app = BoardApp(tracking, hand_for(tracking), lang=look.lang, theme=_settled(look.theme), keys=look.keys)
    return app.run() or 0


def _settled(theme: str) -> str:
    if theme == "auto":
        return LIGHT.name if is_light() else DARK.name
    return theme
