"""The colours of each theme, by meaning: what is on the right only, what is on the left only, what moved.

The default themes are blue and orange (Okabe and Ito, *Color Universal Design*, 2008). The two pairs for colour-blind
readers keep all four kinds of change apart as those readers see them, by the model of Machado, Oliveira and Fernandes
(*A Physiologically-based Model for Simulation of Color Vision Deficiency*, 2009): `tests/unit/test_palettes.py`
computes it, and the contrast (WCAG 2.2, 1.4.3) of every text on every ground. No meaning hangs on colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme: in hexadecimal, or names of the terminal's own colours."""

    name: str
    zh: str
    en: str
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
    ansi: bool = False
    """Whether the terminal's own sixteen colours are used; signs and reversal then carry what grounds would."""


DARK = Palette(
    name="dark",
    zh="深色",
    en="dark",
    dark=True,
    ground="#121212",
    bar="#262626",
    current="#1f2329",
    filler="#0b0b0b",
    text="#e6e6e6",
    dim="#9a9a9a",
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
    name="light",
    zh="浅色",
    en="light",
    dark=False,
    ground="#ffffff",
    bar="#e4e7eb",
    current="#f0f4f8",
    filler="#f4f4f2",
    text="#1a1a1a",
    dim="#5f6368",
    added="#0b5a9c",
    added_ground="#d6e8f7",
    added_soft="#1d4468",
    removed="#8f4a0c",
    removed_ground="#fbe3cc",
    removed_soft="#6e3f14",
    changed="#635200",
    moved="#6a3d87",
    hit="#ffe97a",
)
RED_GREEN_DARK = Palette(
    name="redgreen-dark",
    zh="红绿色弱·深",
    en="red-green colour blindness, dark",
    dark=True,
    ground="#121212",
    bar="#262626",
    current="#1f2329",
    filler="#0b0b0b",
    text="#e6e6e6",
    dim="#9a9a9a",
    added="#5aa5ff",
    added_ground="#0a2347",
    added_soft="#b8d4ff",
    removed="#c98a3a",
    removed_ground="#2e1e08",
    removed_soft="#e0c49c",
    changed="#ffee55",
    moved="#ffc2f5",
    hit="#6b5d00",
)
RED_GREEN_LIGHT = Palette(
    name="redgreen-light",
    zh="红绿色弱·浅",
    en="red-green colour blindness, light",
    dark=False,
    ground="#ffffff",
    bar="#e4e7eb",
    current="#f0f4f8",
    filler="#f4f4f2",
    text="#1a1a1a",
    dim="#5f6368",
    added="#0048d6",
    added_ground="#dbe6ff",
    added_soft="#123a8c",
    removed="#442206",
    removed_ground="#f6e2c8",
    removed_soft="#5a3410",
    changed="#6b6400",
    moved="#8a1f7a",
    hit="#ffe97a",
)
BLUE_YELLOW_DARK = Palette(
    name="blueyellow-dark",
    zh="蓝黄色弱·深",
    en="blue-yellow colour blindness, dark",
    dark=True,
    ground="#121212",
    bar="#262626",
    current="#1f2329",
    filler="#0b0b0b",
    text="#e6e6e6",
    dim="#9a9a9a",
    added="#3fd0e0",
    added_ground="#07333a",
    added_soft="#b0e6ec",
    removed="#ff6464",
    removed_ground="#400d0d",
    removed_soft="#ffc2c2",
    changed="#ffff33",
    moved="#e566ff",
    hit="#6b5d00",
)
BLUE_YELLOW_LIGHT = Palette(
    name="blueyellow-light",
    zh="蓝黄色弱·浅",
    en="blue-yellow colour blindness, light",
    dark=False,
    ground="#ffffff",
    bar="#e4e7eb",
    current="#f0f4f8",
    filler="#f4f4f2",
    text="#1a1a1a",
    dim="#5f6368",
    added="#08616f",
    added_ground="#d3f0f4",
    added_soft="#134c57",
    removed="#b21e00",
    removed_ground="#ffe3dc",
    removed_soft="#7a2410",
    changed="#373715",
    moved="#943885",
    hit="#ffe97a",
)
CONTRAST = Palette(
    name="contrast",
    zh="高对比",
    en="high contrast",
    dark=True,
    ground="#000000",
    bar="#303030",
    current="#1c1c1c",
    filler="#000000",
    text="#ffffff",
    dim="#d0d0d0",
    added="#7fd4ff",
    added_ground="#002b45",
    added_soft="#d4efff",
    removed="#ffb74d",
    removed_ground="#3a2200",
    removed_soft="#ffe2b8",
    changed="#fff266",
    moved="#f0b8ff",
    hit="#5c4a00",
)
ANSI = Palette(
    name="ansi",
    zh="终端本色（16 色）",
    en="the terminal's own 16 colours",
    dark=True,
    ground="default",
    bar="default",
    current="default",
    filler="default",
    text="default",
    dim="default",
    added="blue",
    added_ground="default",
    added_soft="default",
    removed="red",
    removed_ground="default",
    removed_soft="default",
    changed="magenta",
    moved="cyan",
    hit="default",
    ansi=True,
)
PALETTES = {
    palette.name: palette
    for palette in (
        DARK,
        LIGHT,
        RED_GREEN_DARK,
        RED_GREEN_LIGHT,
        BLUE_YELLOW_DARK,
        BLUE_YELLOW_LIGHT,
        CONTRAST,
        ANSI,
    )
}
"""Every theme by its name, in the order of the chooser."""
