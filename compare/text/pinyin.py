"""Finds the pinyin that a converter wrote into a text after the characters that it converted: 建設(shè).

Refuses brackets that are the report's own: 经济(GDP), 平台(app), 单位(a).
"""

from __future__ import annotations

import re
from functools import cache

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_PLAIN = "a-züêɑɡ"
_TONES = frozenset(_TONED)
# 們(men) and 子(zi) are read without a tone: taken only where the converter was at work anyway
_TONELESS = re.compile(
    "(?<=[们們子么麼吗嗎呢吧啊的地得了着著过過头頭个個么])[(（](?:men|zi|me|ma|ne|ba|a|de|le|zhe|guo|tou|ge)[)）]"
)
_ENOUGH = 3


@cache
def _note() -> re.Pattern[str]:
    # compiled for the first text that holds a tone: few do
    return re.compile(
        # the character that is read, or the single letter that is left of one whose bytes slipped
        "(?:(?<=[㐀-鿿豈-﫿〇\U00020000-\U0003ffff])|(?<=[^A-Za-z][A-Za-z^|~{}`@\\[\\]\\\\_])|(?<=[^A-Za-z][a-z]))"
        f"[(（](?=[^)）]{{0,6}}[{_TONED}])[{_PLAIN}{_TONED}]{{1,7}}[)）]"
    )


def find_pinyin(text: str, *, toneless: bool = False) -> tuple[tuple[int, int], ...]:
    """Find the inserted readings of a line.

    Args:
        text: the line as it stands in the file.
        toneless: take 們(men) too; set it where `annotates` says that a converter was at work.

    Returns:
        Spans of code points, brackets included, in order.

    Example:
        >>> find_pinyin("能力建設(shè)與平台(app)")
        ((4, 9),)
    """
    if "(" not in text and "（" not in text:
        return ()
    spans = [] if _TONES.isdisjoint(text) else [match.span() for match in _note().finditer(text)]
    if toneless:
        spans += [match.span() for match in _TONELESS.finditer(text)]
    return tuple(sorted(spans))


def annotates(lines: tuple[str, ...]) -> bool:
    """Tell whether a converter left readings all over a text.

    Args:
        lines: the lines of the file.

    Returns:
        True where at least three readings stand in it.
    """
    found = 0
    for line in lines:
        found += len(find_pinyin(line))
        if found >= _ENOUGH:
            return True
    return False
