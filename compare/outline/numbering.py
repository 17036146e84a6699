"""What the number at the head of a line is: its style, its ordinal and where it ends.

A marker says nothing about level by itself: 一、 is a part in one report and a section in another. `levels` decides.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_HAN = "一二三四五六七八九十百零〇"


class Style(IntEnum):
    """Styles of numbering, in the order in which they are usually nested (GB/T 9704 §7.3.3 and common practice)."""

    PART = 1
    """第一部分, 第二编"""
    CHAPTER = 2
    SECTION = 3
    PADDED = 5
    """01, 02"""
    HAN = 6
    """一、"""
    HAN_PAREN = 7
    """（一）"""
    ARTICLE = 8
    """第三条"""
    ORDINAL = 9
    """第一，"""
    ARABIC = 10
    """1."""
    DECIMAL = 11
    """1.1"""
    ARABIC_PAREN = 12
    """（1）"""
    CIRCLED = 13
    """①"""
    FIRSTLY = 14
    """一是, 其一, 一要"""
    DASH = 15
    """——"""
    BULLET = 16


LEAVES = frozenset({Style.FIRSTLY, Style.DASH, Style.BULLET})
"""Styles that set paragraphs of one section side by side and seldom hold others."""


class Marker(NamedTuple):
    """The number at the head of a line."""

    style: Style
    ordinal: int | None
    """What it counts; None for dashes and bullets."""
    start: int
    """First character of the marker within the line."""
    end: int
    """One past its last character; the white space that follows is skipped by `body`."""
    body: int
    """First character after the marker and its white space."""


_PATTERNS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.PART, re.compile(rf"第 ?([{_HAN}\d]{{1,4}}) ?(?:部分|篇|编)[、:.,]?")),
    (Style.CHAPTER, re.compile(rf"第 ?([{_HAN}\d]{{1,4}}) ?章[、:.]?")),
    (Style.SECTION, re.compile(rf"第 ?([{_HAN}\d]{{1,4}}) ?节[、:.]?(?!课)")),
    (Style.ARTICLE, re.compile(rf"第 ?([{_HAN}\d]{{1,6}}) ?条(?: ?(?:之|-) ?[{_HAN}\d]{{1,3}})?(?![款例约规])[、:.]?")),
    (Style.ORDINAL, re.compile(rf"第([{_HAN}]{{1,3}})[、,:]")),
    (Style.FIRSTLY, re.compile(r"(?:其)([一二三四五六七八九十])[、,:是]")),
    (Style.FIRSTLY, re.compile(r"([一二三四五六七八九十]{1,3})(?:是|要|则)(?!一[个种])")),
    (Style.HAN, re.compile(rf"([{_HAN}]{{1,4}}) ?(?:、|\.(?!\d))")),
    (Style.HAN_PAREN, re.compile(rf"[(\[] ?([{_HAN}]{{1,4}}) ?[)\]][、.]?")),
    (Style.HAN_PAREN, re.compile(rf"([{_HAN}]{{1,4}})\)")),
    (Style.ARABIC_PAREN, re.compile(r"\( ?(\d{1,2}) ?\)[、.]?")),
    (Style.ARABIC_PAREN, re.compile(r"(\d{1,2})\)")),
    (Style.CIRCLED, re.compile(r"([①-⑳❶-❿㈠-㈩])[、.]?")),
    (Style.DECIMAL, re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})(?:[、.] ?| +)(?=[^\d\s])")),
    (Style.PADDED, re.compile(r"(0\d)(?: ?[.、] ?| *)(?=[^\d\s.,、:%/-])")),
    (Style.ARABIC, re.compile(r"(\d{1,3}) ?(?:、|\.(?!\d)|\.(?=(?:19|20)\d\d年))")),
    (Style.PADDED, re.compile(r"([1-4]\d) +(?=[\u4e00-\u9fff])")),
    (Style.DASH, re.compile(r"-{2,}|[-](?=[\u4e00-\u9fff\"])")),
    (Style.BULLET, re.compile(r"[·■◆▲★*□◇►▪][ ]?(?=[^\s*])")),
)
_MAY_BEGIN = re.compile(r"[\d第其(\[①-⑳❶-❿㈠-㈩■◆▲★*□◇►▪·-]|[一二三四五六七八九十百零〇]")


def han_ordinal(text: str) -> int | None:
    """Read an ordinal in Chinese or Arabic numerals.

    Args:
        text: the numerals alone.

    Returns:
        The number; None where the text is none.

    Example:
        >>> han_ordinal("二十三"), han_ordinal("12"), han_ordinal("甲")
        (23, 12, None)
    """
    if text.isdigit() and text.isascii():
        return int(text)
    total = digit = 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            return None
    return total + digit if text else None


def _ordinal(style: Style, written: str | None) -> int | None:
    if written is None:
        return None
    if style is Style.CIRCLED:
        for first, base in (("①", 0), ("❶", 0), ("㈠", 0)):
            offset = ord(written) - ord(first)
            if 0 <= offset < 20:  # noqa: PLR2004 - the three rows of enclosed numerals hold at most 20
                return base + offset + 1
        return None
    if style is Style.DECIMAL:
        return int(written.rsplit(".", 1)[1])
    return han_ordinal(written)


def _counts_things(folded: str, match: re.Match[str]) -> bool:
    """Whether 二、三 is a pair of numbers (二、三产业) and no marker."""
    after = folded[match.end() : match.end() + 1]
    ordinal, following = han_ordinal(match[1]), _DIGITS.get(after)
    return following is not None and ordinal is not None and following == ordinal + 1


def read_marker(folded: str) -> Marker | None:
    """Find the number that opens a line.

    Args:
        folded: the line as `fold` spells it: simplified, half-width marks.

    Returns:
        The marker; None where the line opens with words.

    Example:
        >>> marker = read_marker("（三）抓好落实".translate({0xFF08: "(", 0xFF09: ")"}))
        >>> marker.style.name, marker.ordinal, marker.body
        ('HAN_PAREN', 3, 3)
    """
    start = len(folded) - len(folded.lstrip())
    if not _MAY_BEGIN.match(folded, start):
        return None
    for style, pattern in _PATTERNS:
        match = pattern.match(folded, start)
        if match is None:
            continue
        if style is Style.HAN and _counts_things(folded, match):
            return None
        body = match.end() + len(folded[match.end() :]) - len(folded[match.end() :].lstrip())
        end = start + len(match[0].rstrip())
        return Marker(style, _ordinal(style, match[1] if match.lastindex else None), start, end, body)
    return None
