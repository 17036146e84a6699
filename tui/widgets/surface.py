"""What all widgets share: bindings out of the action table, the colours in force, and strips of exact width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.binding import Binding, BindingType
from textual.strip import Strip

from tui.actions import actions_in
from tui.palettes import DARK, PALETTES, Palette

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.segment import Segment
    from textual.widget import Widget

    from tui.action import Scope


def bindings_of(scope: Scope) -> list[BindingType]:
    """The bindings of one part of the screen.

    Args:
        scope: the part.

    Returns:
        One binding for each action, with the full-width twins of its keys; footer and help are drawn by ourselves.
    """
    return [
        Binding(action.binding_keys, action.method, action.zh, show=False, id=action.id) for action in actions_in(scope)
    ]


def palette_of(widget: Widget) -> Palette:
    """The colours in force."""
    return PALETTES.get(widget.app.theme, DARK)


def strip_of(segments: Iterable[Segment], width: int, ground: str) -> Strip:
    """A strip of exactly `width` cells, whatever the terminal library thinks of a rare character."""
    return Strip(segments).adjust_cell_length(width, Style(bgcolor=ground))
