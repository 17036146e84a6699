"""Colours by meaning: what is on the right only is blue, what is on the left only is orange, on dark and on light.

Blue and orange stay apart for every common colour blindness (Okabe and Ito, *Color Universal Design*, 2008), and no
meaning hangs on colour: badges, signs, underline and strike-through say the same without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from rich.style import Style

from compare.kinds import Side
from tui.layout.facets import Facet
from tui.layout.passages import Mark, Tone

if TYPE_CHECKING:
    from textual.theme import Theme


class Token(StrEnum):
    """What a stretch of the screen means."""

    TEXT = "text"
    DIM = "dim"
    STRONG = "strong"
    HEADING = "heading"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    FIGURE = "figure"
    BAR = "bar"
    BAR_STRONG = "bar-strong"
    BAR_DIM = "bar-dim"
    KEY = "key"
    SELECTED = "selected"
    CURSOR = "cursor"
    NOTICE = "notice"
    FILLER = "filler"
    VIEW = "view"
    HIT = "hit"


FACET_TOKENS = {
    Facet.ADDED: Token.ADDED,
    Facet.REMOVED: Token.REMOVED,
    Facet.EDITED: Token.CHANGED,
    Facet.REWRITTEN: Token.CHANGED,
    Facet.MOVED: Token.MOVED,
    Facet.FIGURES: Token.FIGURE,
    Facet.WORDING: Token.FIGURE,
}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, in hexadecimal."""

    name: str
    dark: bool
    ground: str
    bar: str
    current: str
    """Ground of the change that the reader is at."""
    filler: str
    """Ground where the other side has nothing."""
    text: str
    dim: str
    added: str
    added_ground: str
    added_soft: str
    """Whole sentences that are on the right only."""
    removed: str
    removed_ground: str
    removed_soft: str
    changed: str
    moved: str
    hit: str


DARK = Palette(
    name="duizhao-dark",
    dark=True,
    ground="#121212",
    bar="#262626",
    current="#1f2329",
    filler="#0b0b0b",
    text="#e6e6e6",
    dim="#8c8c8c",
    added="#56b4e9",
    added_ground="#0f2e44",
    added_soft="#b5d3ec",
    removed="#e69f00",
    removed_ground="#3d2a05",
    removed_soft="#e6c693",
    changed="#f0e442",
    moved="#c79fd6",
    hit="#6b5d00",
)
LIGHT = Palette(
    name="duizhao-light",
    dark=False,
    ground="#ffffff",
    bar="#e4e7eb",
    current="#f0f4f8",
    filler="#f4f4f2",
    text="#1a1a1a",
    dim="#6b6b6b",
    added="#0b5a9c",
    added_ground="#d6e8f7",
    added_soft="#1d4468",
    removed="#99500f",
    removed_ground="#fbe3cc",
    removed_soft="#6e3f14",
    changed="#6b5900",
    moved="#6a3d87",
    hit="#ffe97a",
)
PALETTES = {palette.name: palette for palette in (DARK, LIGHT)}


@cache
def token_style(palette: Palette, token: Token) -> Style:
    """The style of a token.

    Args:
        palette: the colours.
        token: the meaning.

    Returns:
        A style with a ground, so that it can be painted as it is.
    """
    ground = palette.ground
    table = {
        Token.TEXT: Style(color=palette.text, bgcolor=ground),
        Token.DIM: Style(color=palette.dim, bgcolor=ground),
        Token.STRONG: Style(color=palette.text, bgcolor=ground, bold=True),
        Token.HEADING: Style(color=palette.text, bgcolor=palette.bar, bold=True),
        Token.ADDED: Style(color=palette.added, bgcolor=ground, bold=True),
        Token.REMOVED: Style(color=palette.removed, bgcolor=ground, bold=True),
        Token.CHANGED: Style(color=palette.changed, bgcolor=ground, bold=True),
        Token.MOVED: Style(color=palette.moved, bgcolor=ground, bold=True),
        Token.FIGURE: Style(color=palette.text, bgcolor=ground, bold=True),
        Token.BAR: Style(color=palette.text, bgcolor=palette.bar),
        Token.BAR_STRONG: Style(color=palette.text, bgcolor=palette.bar, bold=True),
        Token.BAR_DIM: Style(color=palette.dim, bgcolor=palette.bar),
        Token.KEY: Style(color=palette.added, bgcolor=palette.bar, bold=True),
        Token.SELECTED: Style(color=palette.ground, bgcolor=palette.added, bold=True),
        Token.CURSOR: Style(color=palette.text, bgcolor=palette.bar, bold=True, reverse=True),
        Token.NOTICE: Style(color=palette.changed, bgcolor=palette.bar, bold=True),
        Token.FILLER: Style(color=palette.dim, bgcolor=palette.filler),
        Token.VIEW: Style(color=palette.text, bgcolor=palette.dim),
        Token.HIT: Style(color=palette.text, bgcolor=palette.hit, bold=True),
    }
    return table[token]


@cache
def passage_style(palette: Palette, side: Side, tone: Tone, mark: Mark, *, current: bool) -> Style:
    """The style of a stretch of a passage.

    Args:
        palette: the colours.
        side: the report that it stands in.
        tone: how loud the whole passage speaks.
        mark: what is special about this stretch.
        current: whether the reader is at this change.

    Returns:
        A style with a ground.
    """
    left = side is Side.LEFT
    color = {
        Tone.SAME: palette.dim,
        Tone.PAIRED: palette.text,
        Tone.ALONE: palette.removed_soft if left else palette.added_soft,
        Tone.HEADING: palette.text,
        Tone.NOISE: palette.dim,
    }[tone]
    ground = palette.current if current else palette.bar if tone is Tone.HEADING else palette.ground
    style = Style(color=color, bgcolor=ground, bold=tone is Tone.HEADING, italic=tone is Tone.NOISE)
    if mark & Mark.CHANGED:
        style += Style(
            color=palette.removed if left else palette.added,
            bgcolor=palette.removed_ground if left else palette.added_ground,
            strike=left,
            underline=not left,
        )
    if mark & Mark.FIGURE:
        style += Style(bold=True)
        if not mark & Mark.CHANGED:
            style += Style(color=palette.removed if left else palette.added, underline=True)
    if mark & Mark.HIT:
        style += Style(color=palette.text, bgcolor=palette.hit, bold=True, reverse=False)
    return style


def textual_theme(palette: Palette) -> Theme:
    """The same colours for what Textual draws itself: the search field, the palette of commands.

    Args:
        palette: the colours.

    Returns:
        A theme to register with the app.
    """
    from textual.theme import Theme  # noqa: PLC0415 - textual is heavy, and colours alone do not need it

    return Theme(
        name=palette.name,
        primary=palette.added,
        secondary=palette.moved,
        accent=palette.added,
        warning=palette.changed,
        error=palette.removed,
        foreground=palette.text,
        background=palette.ground,
        surface=palette.bar,
        panel=palette.bar,
        dark=palette.dark,
    )
