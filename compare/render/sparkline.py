"""A row of figures as a row of characters: one a year, the higher the more, a gap where nothing is known."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Plot(StrEnum):
    """Which characters a plot is drawn with."""

    BLOCKS = "blocks"
    ASCII = "ascii"


_LEVELS = {Plot.BLOCKS: "▁▂▃▄▅▆▇█", Plot.ASCII: "_.-~=+*#"}
_GAP = {Plot.BLOCKS: "·", Plot.ASCII: " "}


def sparkline(values: Sequence[float | None], bounds: tuple[float, float], plot: Plot = Plot.BLOCKS) -> str:
    """Draw values as one character each.

    Args:
        values: one a year; None leaves a gap.
        bounds: the values that the lowest and the highest character stand for; several rows share them.
        plot: block characters, or plain ASCII for terminals without them.

    Returns:
        As many characters as there are values.

    Example:
        >>> sparkline([1, None, 8], (1, 8))
        '▁·█'
    """
    levels = _LEVELS[plot]
    low, high = bounds
    span = high - low
    top = len(levels) - 1
    return "".join(
        _GAP[plot]
        if value is None
        else levels[round(top * min(1.0, max(0.0, (value - low) / span))) if span else top // 2]
        for value in values
    )
