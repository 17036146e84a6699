"""What a written number is worth: Arabic and Chinese numerals, mixed ones, fractions and masks."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_MAGNITUDES = _SMALL | _LARGE
_SHORTENED = {"百": 10, "千": 100, "万": 1000, "亿": 10**7}
"""Magnitude to what a single digit behind it counts (三千五, 一亿二)."""

_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_MASK = r"(?:\*+(?:\.\*+)?|×{2,})"
_DIGIT = "[〇零一二三四五六七八九两]"
_HAN = rf"(?:{_DIGIT}|[十百千万亿])+(?:点[〇零一二三四五六七八九]+)?"

NUMERAL = (
    rf"(?:{_HAN}分之{_HAN}|\d+分之\d+|\d+/\d+(?![/\d])"
    rf"|(?:{_ARABIC}|{_MASK})[余多几]?[十百千万亿]*[余多]?"
    rf"|十几[万亿]?|[上][百千万](?:[万亿])?|{_HAN}[余多]?[万亿]*[余多]?|半)"
)
"""A number as a stretch of folded text, without qualifier and unit."""

_FRACTION = re.compile(rf"({_HAN}|\d+)分之({_HAN}|\d+)|(\d+)/(\d+)")
_PARTS = re.compile(rf"^(上)?({_ARABIC})?(.*)$")


class Numeral(NamedTuple):
    """A number, read."""

    value: float | None
    """None where the digits are masked."""
    more: bool = False
    """Whether 余, 多, 几 or 上 says that it is only the lower end."""


def parse_numeral(text: str) -> Numeral | None:
    """Read one number.

    Args:
        text: the number alone, folded (simplified, half-width): `1,206`, `一万余`, `15万`, `三分之一`, `**.*`.

    Returns:
        What it is worth, or None where the text is no number. `三分之一` is worth a third, `半` a half.

    Example:
        >>> parse_numeral("一万余")
        Numeral(value=10000, more=True)
    """
    if not text:
        return None
    if text[0] in "*×":
        return Numeral(None, more=any(char in "余多几" for char in text))
    if text == "半":
        return Numeral(0.5)
    fraction = _FRACTION.fullmatch(text)
    if fraction:
        return _read_fraction(fraction)
    plain = text.translate({ord(char): None for char in "余多几"})
    more = plain != text or text.startswith("上")
    parts = _PARTS.match(plain.removeprefix("上"))
    value = _read(parts.group(2), parts.group(3)) if parts else None
    return None if value is None else Numeral(_whole(value), more)


def _read_fraction(match: re.Match[str]) -> Numeral | None:
    below, above = (match.group(1), match.group(2)) if match.group(1) else (match.group(4), match.group(3))
    lower, upper = parse_numeral(below), parse_numeral(above)
    if lower is None or upper is None or not lower.value or upper.value is None:
        return None
    return Numeral(upper.value / lower.value)


def _read(arabic: str | None, rest: str) -> float | None:
    if arabic is None:
        return _read_chinese(rest)
    value = float(arabic.replace(",", ""))
    for char in rest:
        if char not in _MAGNITUDES:
            return None
        value *= _MAGNITUDES[char]
    return value


def _read_chinese(text: str) -> float | None:
    """Read a number in Chinese characters, positional (二〇二二), with magnitudes (三百五十) or decimals (三点五亿)."""
    whole, _, decimals = text.partition("点")
    digits = decimals.rstrip("万亿")
    if digits and digits != decimals:
        value = _read_chinese(f"{whole}点{digits}")
        return None if value is None else value * math.prod(_LARGE[char] for char in decimals[len(digits) :])
    if not whole:
        return None
    if all(char in _DIGITS for char in whole):
        value = float("".join(str(_DIGITS[char]) for char in whole))
    else:
        read = _read_magnitudes(whole)
        if read is None:
            return None
        value = read
    if decimals:
        if any(char not in _DIGITS for char in decimals):
            return None
        value = float(f"{int(value)}." + "".join(str(_DIGITS[char]) for char in decimals))
    return value


def _read_magnitudes(text: str) -> float | None:
    total = section = 0.0
    digit: float | None = None
    if len(text) > 1 and text[-1] in _DIGITS and _DIGITS[text[-1]] and text[-2] in _SHORTENED:
        # 两万五 is said for 两万五千: the last digit counts the next lower magnitude
        whole = _read_magnitudes(text[:-1])
        return None if whole is None else whole + _DIGITS[text[-1]] * _SHORTENED[text[-2]]
    for char in text:
        if char in _DIGITS:
            digit = float(_DIGITS[char])
        elif char in _SMALL:
            section += (1 if digit is None or (digit == 0 and char == "十") else digit) * _SMALL[char]
            digit = None
        elif char in _LARGE:
            section += digit or 0
            if section == 0 and total:
                total *= _LARGE[char]
            else:
                total += (section or 1) * _LARGE[char]
            section, digit = 0.0, None
        else:
            return None
    return total + section + (digit or 0)


def _whole(value: float) -> float:
    """Keep counts exact: 1352.3万 is 13523000 and not 13522999.999."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
