"""How the screen shall look, from options and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.messages import current_language
from tui.app import Look

if TYPE_CHECKING:
    import argparse

_CELLS = {"1": 1, "2": 2}


def look_of(options: argparse.Namespace) -> Look:
    """Put together what was stated of the screen.

    Args:
        options: with `theme`, `ambiguous_width`, `encoding` and `settings`.

    Returns:
        How the screen looks; what nobody stated is found out when it opens.
    """
    settings = options.settings
    stated = options.ambiguous_width
    width = settings.ambiguous_width if stated is None else _CELLS.get(stated)
    return Look(current_language(), options.theme, settings.keys, width, options.encoding)
