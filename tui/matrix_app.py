"""The terminal application that shows many reports side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.action import Scope
from tui.ambiguous import settle_ambiguous_width
from tui.matrix_strings import matrix_words_for
from tui.palettes import DARK, LIGHT
from tui.reading_app import ReadingApp
from tui.screens.matrix import MatrixScreen
from tui.terminal import is_light

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.matrix.values import Matrix
    from tui.app import Look


class MatrixApp(ReadingApp):
    """Shows topics, figures and wording by organisation."""

    scope = Scope.MATRIX

    def __init__(
        self,
        matrix: Matrix,
        *,
        lang: str = "zh",
        theme: str = "dark",
        keys: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        super().__init__(lang=lang, theme=theme, keys=keys)
        self._matrix = matrix

    def get_default_screen(self) -> MatrixScreen:
        """The tables are the screen that everything else lies over."""
        return MatrixScreen(self._matrix, self._words, matrix_words_for(self._words.language))


def run_matrix(matrix: Matrix, look: Look) -> int:
    """Open a matrix on the terminal and stay until the reader leaves.

    Args:
        matrix: reports side by side.
        look: how the screen looks.

    Returns:
        0, the exit status.
    """
    settle_ambiguous_width(look.ambiguous_width)
    theme = look.theme
    if theme == "auto":
        theme = LIGHT.name if is_light() else DARK.name
    app = MatrixApp(matrix, lang=look.lang, theme=theme, keys=look.keys)
    return app.run() or 0
