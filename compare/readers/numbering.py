"""Automatic numbers of a .docx: 一、（一）1. as Word shows them, which stand in no text of the file.

Source: ECMA-376 part 1, 17.9 (numbering) and 17.18.59 (number formats).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.readers.package import child, local_name, value

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ("", "十", "百", "千")
_LEGAL_UNITS = ("", "拾", "佰", "仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_ROMAN_SMALL = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_TEN_THOUSAND = 10_000
_SLOT = re.compile(r"%([1-9])")
_PLAIN_END = re.compile(r"[0-9A-Za-z\u4e00-\u9fff]$")
_DASH = re.compile(r"[—–－-]+$")
_LEVELS = 9


def counted(number: int, digits: str = "零" + _DIGITS[1:], units: tuple[str, ...] = _UNITS) -> str:
    """A number as Chinese counts it.

    Args:
        number: 0 to 9999; larger ones come back in ASCII digits.
        digits: the ten digits, zero first.
        units: nothing, ten, hundred, thousand.

    Returns:
        The number; 10 to 19 without the one in front, as headings write it.

    Example:
        >>> counted(12), counted(105)
        ('十二', '一百零五')
    """
    if not 0 < number < _TEN_THOUSAND:
        return str(number) if number else digits[0]
    text, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if not digit:
            gap = bool(text)
            continue
        text += (digits[0] if gap else "") + digits[digit] + units[power]
        gap = False
    return text[1:] if text.startswith(digits[1] + units[1]) else text


def _positional(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    text = ""
    for worth, sign in (*_ROMAN, *_ROMAN_SMALL):
        text += sign * (number // worth)
        number %= worth
    return text


def _letters(number: int) -> str:
    """A…Z, then AA, BB: Word repeats the letter."""
    return chr(65 + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _series(number: int, first: int, length: int) -> str:
    return chr(first + number - 1) if 0 < number <= length else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "ideographDigital": _positional,
    "japaneseDigitalTenThousand": counted,
    "ideographTraditional": lambda number: _STEMS[(number - 1) % 10],
    "ideographZodiac": lambda number: _BRANCHES[(number - 1) % 12],
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate({48 + n: 0xFF10 + n for n in range(10)}),
    "decimalEnclosedCircle": lambda number: _series(number, 0x2460, 20),
    "decimalEnclosedCircleChinese": lambda number: _series(number, 0x2460, 20),
    "decimalEnclosedParen": lambda number: _series(number, 0x2474, 20),
    "decimalEnclosedFullstop": lambda number: _series(number, 0x2488, 20),
    "ideographEnclosedCircle": lambda number: _series(number, 0x3280, 10),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "none": lambda _: "",
}


def formatted(number: int, form: str) -> str:
    """A number in one of the formats of Word.

    Args:
        number: the number, from 0.
        form: `w:numFmt`, such as `chineseCountingThousand`.

    Returns:
        The number as Word shows it; in ASCII digits where the format is not known.

    Example:
        >>> formatted(3, "chineseCounting"), formatted(2, "decimalEnclosedCircle")
        ('三', '②')
    """
    number = min(max(number, 0), 9999)
    name = form[0].lower() + form[1:] if form else "decimal"
    if "LegalSimplified" in name or "LegalTraditional" in name:
        return counted(number, _LEGAL, _LEGAL_UNITS)
    if "ounting" in name:
        return counted(number)
    make = _FORMATS.get(name)
    return make(number) if make else str(number)


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = "%1."
    follow: str = "tab"
    restart: int | None = None
    all_decimal: bool = False
    style: str | None = None


def _number(text: str | None, default: int) -> int:
    try:
        return min(max(int(text or ""), 0), 1_000_000)
    except ValueError:
        return default


def _level(element: Element) -> _Level:
    restart = value(child(element, "lvlRestart"))
    return _Level(
        start=_number(value(child(element, "start")), 1),
        form=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")) or "",
        follow=value(child(element, "suff")) or "tab",
        restart=None if restart is None else _number(restart, 0),
        all_decimal=child(element, "isLgl") is not None,
        style=value(child(element, "pStyle")),
    )


def _levels(element: Element) -> dict[int, _Level]:
    return {_number(value(e, "ilvl"), 0): _level(e) for e in element if local_name(e) == "lvl"}


@dataclass(slots=True)
class Numbering:
    """The lists of one document and how far each has counted."""

    lists: dict[str, str] = field(default_factory=dict)
    """List → its definition."""
    definitions: dict[str, dict[int, _Level]] = field(default_factory=dict)
    own_levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    own_starts: dict[str, dict[int, int]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None) -> Numbering:
        """The lists that word/numbering.xml defines.

        Args:
            root: root of that part, or None where the document has none.

        Returns:
            The lists, none of them begun.
        """
        found = cls()
        links: dict[str, str] = {}
        styles: dict[str, str] = {}
        for element in root if root is not None else ():
            if local_name(element) == "abstractNum":
                key = value(element, "abstractNumId") or ""
                found.definitions[key] = _levels(element)
                links[key] = value(child(element, "numStyleLink")) or ""
                styles[value(child(element, "styleLink")) or key] = key
            elif local_name(element) == "num":
                found._add_list(element)
        for key, style in links.items():
            if style in styles:
                found.definitions[key] = found.definitions[styles[style]]
        return found

    def _add_list(self, element: Element) -> None:
        key = value(element, "numId") or ""
        self.lists[key] = value(child(element, "abstractNumId")) or ""
        for override in element:
            if local_name(override) != "lvlOverride":
                continue
            at = _number(value(override, "ilvl"), 0)
            self.own_levels.setdefault(key, {}).update(_levels(override))
            start = child(override, "startOverride")
            if start is not None:
                self.own_starts.setdefault(key, {})[at] = _number(value(start), 1)

    def _at(self, key: str, level: int) -> _Level | None:
        own = self.own_levels.get(key, {}).get(level)
        return own or self.definitions.get(self.lists.get(key, ""), {}).get(level)

    def level_of_style(self, key: str, style: str) -> int:
        """The level of a list that a paragraph style stands for.

        Args:
            key: the list, `w:numId`.
            style: the style id.

        Returns:
            The level from 0; 0 where none names the style.
        """
        return next((n for n in range(_LEVELS) if (at := self._at(key, n)) and at.style == style), 0)

    def next_number(self, key: str, level: int) -> str:
        """Count one paragraph.

        Args:
            key: the list that it belongs to, `w:numId`.
            level: its level from 0, `w:ilvl`.

        Returns:
            Its number as Word shows it with what follows it, or nothing for a bullet and an unknown list.
        """
        shape = self._at(key, level)
        if shape is None:
            return ""
        counts = self._counts.setdefault(self.lists[key], {})
        override = self.own_starts.get(key, {}).get(level)
        if override is not None and (key, level) not in self._begun:
            counts[level] = override
        else:
            counts[level] = counts.get(level, shape.start - 1) + 1
        self._begun.add((key, level))
        self._restart_below(key, level, counts)
        if shape.form == "bullet":
            return shape.text if _DASH.match(shape.text) else ""
        return self._shown(key, shape, counts)

    def _restart_below(self, key: str, level: int, counts: dict[int, int]) -> None:
        for deeper in [n for n in counts if n > level]:
            shape = self._at(key, deeper)
            # lvlRestart names the 1-based level above which nothing starts this one anew; 0 means never
            if shape is None or shape.restart is None or level < shape.restart:
                del counts[deeper]

    def _shown(self, key: str, shape: _Level, counts: dict[int, int]) -> str:
        def fill(slot: re.Match[str]) -> str:
            at = int(slot[1]) - 1
            inner = self._at(key, at) or shape
            form = "decimal" if shape.all_decimal else inner.form
            return formatted(counts.get(at, inner.start), form)

        text = _SLOT.sub(fill, shape.text)
        if shape.follow == "nothing" or not text:
            return text
        # behind 一、 or 1. the tab of the layout would only part the number from its title
        return text + (" " if shape.follow == "space" or _PLAIN_END.search(text) else "")
