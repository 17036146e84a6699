"""Colours by meaning: what is on the right only is blue, what is on the left only is orange, on dark and on light.

Blue and orange stay apart for every common colour blindness (Okabe and Ito, *Color Universal Design*, 2008), and no
meaning hangs on colour: badges, signs, underline and strike-through say the same without it.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from rich.style import Style

from compare.kinds import Side
from tui.layout.facets import Facet
from tui.layout.passages import Mark, Tone

if TYPE_CHECKING:
    from textual.theme import Theme

    from tui.palettes import Palette


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


@cache
def token_style(palette: Palette, token: Token) -> Style:
    """The style of a token.

    Args:
        palette: the colours.
        token: the meaning.

    Returns:
        A style with a ground, so that it can be painted as it is.
    """
    if palette.ansi:
        return _ANSI_STYLES[token]
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


_REVERSED = Style(reverse=True)
_ANSI_STYLES = {
    Token.TEXT: Style(),
    Token.DIM: Style(dim=True),
    Token.STRONG: Style(bold=True),
    Token.HEADING: Style(bold=True, underline=True),
    Token.ADDED: Style(color="blue", bold=True),
    Token.REMOVED: Style(color="red", bold=True),
    Token.CHANGED: Style(color="magenta", bold=True),
    Token.MOVED: Style(color="cyan", bold=True),
    Token.FIGURE: Style(bold=True),
    Token.BAR: _REVERSED,
    Token.BAR_STRONG: Style(reverse=True, bold=True),
    Token.BAR_DIM: _REVERSED,
    Token.KEY: Style(reverse=True, bold=True),
    Token.SELECTED: Style(bold=True, underline=True),
    Token.CURSOR: Style(bold=True, underline=True),
    Token.NOTICE: Style(bold=True),
    Token.FILLER: Style(),
    Token.VIEW: _REVERSED,
    Token.HIT: Style(reverse=True, bold=True),
}
"""Without grounds of its own a bar is reversed, and what stands out on it is not."""


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
    if palette.ansi:
        return _ansi_passage_style(palette, left, tone, mark)
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


def _ansi_passage_style(palette: Palette, left: bool, tone: Tone, mark: Mark) -> Style:  # noqa: FBT001 - private
    color = palette.removed if left else palette.added
    style = Style(bold=tone is Tone.HEADING, italic=tone is Tone.NOISE, dim=tone in (Tone.SAME, Tone.NOISE) or None)
    if mark & Mark.CHANGED:
        style += Style(color=color, strike=left, underline=not left)
    if mark & Mark.FIGURE:
        style += Style(color=color, bold=True, underline=True)
    if mark & Mark.HIT:
        style += Style(reverse=True, bold=True)
    return style


def textual_theme(palette: Palette) -> Theme:
    """The same colours for what Textual draws itself: the search field, the palette of commands.

    Args:
        palette: the colours.

    Returns:
        A theme to register with the app.
    """
    from textual.theme import BUILTIN_THEMES, Theme  # noqa: PLC0415 - textual is heavy, and colours alone do not need it

    def colour(value: str) -> str:
        return f"ansi_{value}" if palette.ansi else value

    return Theme(
        name=palette.name,
        primary=colour(palette.added),
        secondary=colour(palette.moved),
        accent=colour(palette.added),
        warning=colour(palette.changed),
        error=colour(palette.removed),
        foreground=colour(palette.text),
        background=colour(palette.ground),
        surface=colour(palette.bar),
        panel=colour(palette.bar),
        dark=palette.dark,
        ansi=palette.ansi,
        variables=dict(BUILTIN_THEMES["ansi-dark"].variables) if palette.ansi else {},
    )
