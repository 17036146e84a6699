"""The five views of a comparison, and the tabs that name them in the first row."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from tui.chunks import Chunk, cells_of
from tui.theme import Token

if TYPE_CHECKING:
    from tui.view_strings import ViewWords


class View(IntEnum):
    """A view, by its digit."""

    TEXTS = 1
    CHANGES = 2
    PLAN = 3
    FIGURES = 4
    NOTES = 5


_WIDE_ENOUGH_FOR_NAMES = 150
_WIDE_ENOUGH_FOR_TABS = 104


def tabs(current: View, words: ViewWords, width: int) -> tuple[Chunk, ...]:
    """Name the views with their digits, the present one set off.

    Args:
        current: the view that is shown.
        words: of the language.
        width: cells of the whole row; the narrower, the shorter the names.

    Returns:
        Stretches to be clicked, with a space before and after; on a narrow row the digits of the others alone.
    """
    names = words.names if width >= _WIDE_ENOUGH_FOR_NAMES else words.short
    chunks = [Chunk(" ", Token.BAR)]
    for view in View:
        name = names[view - 1] if view is current or width >= _WIDE_ENOUGH_FOR_TABS else ""
        gap = " " if name and words.spaced else ""
        token = Token.SELECTED if view is current else Token.BAR
        text = f"{view.value}{gap}{name}"
        # brackets, as colour alone shall tell nothing
        shown = f"[{text}]" if view is current else f" {text} "
        chunks += [Chunk(shown, token, f"screen.view({view.value})")]
    return (*chunks, Chunk(" ", Token.BAR))


def tabs_width(current: View, words: ViewWords, width: int) -> int:
    """Cells that the tabs take."""
    return cells_of(tabs(current, words, width))
