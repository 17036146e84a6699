"""What the reader has chosen, and what follows from it at a given size: plain values, no terminal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import Side
from tui.layout.folding import UNFOLDED, Context, Folding
from tui.layout.highlights import Highlight
from tui.layout.rows import Mode
from tui.layout.sieve import EVERYTHING, Sieve

if TYPE_CHECKING:
    from tui.layout.facets import Facet

WIDE_ENOUGH_FOR_CONTENTS = 140
WIDE_ENOUGH_FOR_SPLIT = 104
WIDE_ENOUGH_FOR_GUTTER = 64
TALL_ENOUGH_FOR_CRUMBS = 20
CONTENTS_WIDTH = 40
_ROOMY, _WIDEST_CONTENTS = 160, 60
WIDEST_COLUMN = 80
"""Forty Chinese characters: longer lines tire the eye."""

SPLIT_GUTTER = 8
"""The cursor, two badges of two cells, read, noted, a space."""
UNIFIED_GUTTER = 9
"""As above, and the sign of the side."""
BARE_GUTTER = 2
_MARGINS = 2
"""A free cell and the change map on the right."""


class LayoutChoice(StrEnum):
    """How the reader wants the two texts set."""

    AUTO = "auto"
    SPLIT = "split"
    UNIFIED = "unified"


@dataclass(frozen=True, slots=True)
class ViewState:
    """What the reader has chosen."""

    layout: LayoutChoice = LayoutChoice.AUTO
    folding: Folding = UNFOLDED
    noise: bool = False
    highlight: Highlight = Highlight.WORDS
    numbered: bool = False
    """Whether the lines of the files are told."""
    sieve: Sieve = EVERYTHING
    """What is shown; it holds for every view."""
    current: int | None = None
    """Index of the change that the reader is at."""
    side: Side = Side.RIGHT
    """The text that the reader is at, for copying and opening."""
    hit: int | None = None
    """Number of the search result that the reader is at."""

    @property
    def only_changes(self) -> bool:
        """Whether all equal sentences are folded away."""
        return self.folding.context is Context.CHANGES

    @property
    def facets(self) -> frozenset[Facet]:
        """Kinds of change that are shown; none for all."""
        return self.sieve.facets


@dataclass(frozen=True, slots=True)
class Geometry:
    """Cells of the panes."""

    mode: Mode
    column: int
    """Cells of one text column."""
    gutter: int
    left_margin: int

    @property
    def width(self) -> int:
        """Cells that columns, gutter and left margin take."""
        columns = 2 if self.mode is Mode.SPLIT else 1
        return self.left_margin + columns * self.column + self.gutter


def contents_width(width: int) -> int:
    """Cells of the table of contents beside the texts: more where the columns have all that they can use.

    Args:
        width: cells of the whole terminal.

    Returns:
        40 to 60 cells.
    """
    return min(CONTENTS_WIDTH + max(0, width - _ROOMY) // 4, _WIDEST_CONTENTS)


def mode_for(width: int, choice: LayoutChoice) -> Mode:
    """How the texts are set on a terminal of some width.

    Args:
        width: cells of the whole terminal.
        choice: what the reader asked for; the width decides for `auto`.

    Returns:
        The mode.
    """
    if choice is LayoutChoice.AUTO:
        return Mode.SPLIT if width >= WIDE_ENOUGH_FOR_SPLIT else Mode.UNIFIED
    return Mode(choice.value)


def pane_geometry(width: int, mode: Mode) -> Geometry:
    """Divide the width of the panes.

    Args:
        width: cells of the panes, the change map included.
        mode: how the texts are set.

    Returns:
        Columns that fit; at least two cells each.
    """
    if mode is Mode.SPLIT:
        column = (width - SPLIT_GUTTER - _MARGINS - 1) // 2
        return Geometry(mode, max(2, min(column, WIDEST_COLUMN)), SPLIT_GUTTER, 1)
    gutter = UNIFIED_GUTTER if width >= WIDE_ENOUGH_FOR_GUTTER else BARE_GUTTER
    return Geometry(mode, max(2, min(width - gutter - _MARGINS, WIDEST_COLUMN)), gutter, 0)


def next_layout(choice: LayoutChoice) -> LayoutChoice:
    """The layout after this one, round and round."""
    choices = list(LayoutChoice)
    return choices[(choices.index(choice) + 1) % len(choices)]
