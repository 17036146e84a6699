"""Every theme can be read, and the colour-blind ones keep the kinds of change apart: computed, not looked at."""

from __future__ import annotations

from itertools import combinations

import pytest

from compare.kinds import Side
from compare.settings.schema import THEMES
from tui.layout.passages import Mark, Tone
from tui.palettes import ANSI, CONTRAST, PALETTES, Palette
from tui.theme import Token, passage_style, token_style

COLOURED = [palette for palette in PALETTES.values() if not palette.ansi]
Rgb = tuple[float, float, float]
Matrix = tuple[Rgb, Rgb, Rgb]

# Machado, Oliveira, Fernandes 2009, severity 1.0
VISION: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
SAFE = {
    "redgreen-dark": ("normal", "protanopia", "deuteranopia"),
    "redgreen-light": ("normal", "protanopia", "deuteranopia"),
    "blueyellow-dark": ("normal", "tritanopia"),
    "blueyellow-light": ("normal", "tritanopia"),
}


def linear(colour: str) -> Rgb:
    values = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values)
    return red, green, blue


def luminance(colour: str) -> float:
    return sum(part * weight for part, weight in zip(linear(colour), (0.2126, 0.7152, 0.0722), strict=True))


def contrast(first: str, second: str) -> float:
    """WCAG 2.2."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, vision: str) -> Rgb:
    """CIE L*a*b* of a colour as a reader sees it."""
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, linear(colour), strict=True))))
        for row in VISION[vision]
    )
    tristimulus = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in tristimulus)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(first: str, second: str, vision: str) -> float:
    pairs = zip(seen(first, vision), seen(second, vision), strict=True)
    return float(sum((one - other) ** 2 for one, other in pairs) ** 0.5)


def written(palette: Palette) -> list[tuple[str, str, str]]:
    """What is written in which colour on which ground."""
    grounds = (palette.ground, palette.bar, palette.current)
    colours = ("text", "dim", "added", "removed", "changed", "moved")
    pairs = [(name, getattr(palette, name), ground) for name in colours for ground in grounds]
    pairs += [(f"{name}_soft", getattr(palette, f"{name}_soft"), palette.ground) for name in ("added", "removed")]
    pairs += [(name, getattr(palette, name), getattr(palette, f"{name}_ground")) for name in ("added", "removed")]
    pairs += [("text", palette.text, palette.added_ground), ("hit", palette.text, palette.hit)]
    return [*pairs, ("selected", palette.ground, palette.added)]


@pytest.mark.parametrize("palette", COLOURED, ids=lambda palette: palette.name)
def test_every_text_stands_out_from_every_ground_that_it_is_written_on(palette: Palette) -> None:
    least = 7.0 if palette is CONTRAST else 4.5
    faint = {name: round(contrast(colour, ground), 2) for name, colour, ground in written(palette)
             if contrast(colour, ground) < least}  # fmt: skip
    assert faint == {}


@pytest.mark.parametrize(("name", "vision"), [(name, vision) for name, seen_as in SAFE.items() for vision in seen_as])
def test_a_colour_blind_reader_can_tell_the_kinds_of_change_apart(name: str, vision: str) -> None:
    palette = PALETTES[name]
    colours = (palette.added, palette.removed, palette.changed, palette.moved)
    assert min(difference(one, other, vision) for one, other in combinations(colours, 2)) > 20


def test_every_theme_can_be_asked_for() -> None:
    assert set(THEMES) == {"auto", *PALETTES}


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_deleted_and_inserted_words_differ_without_colour(palette: Palette) -> None:
    left = passage_style(palette, Side.LEFT, Tone.PAIRED, Mark.CHANGED, current=False)
    right = passage_style(palette, Side.RIGHT, Tone.PAIRED, Mark.CHANGED, current=False)
    assert left.strike
    assert not left.underline
    assert right.underline
    assert not right.strike


@pytest.mark.parametrize("token", list(Token))
def test_the_terminals_own_colours_stand_on_its_own_ground(token: Token) -> None:
    style = token_style(ANSI, token)
    assert style.bgcolor is None
    assert style.color is None or style.color.number in range(8)
