"""Short forms of the genre and what they stand for: 两新 in a report answers 消费品以旧换新 in a plan."""

from __future__ import annotations

import re
from functools import cache

from compare.lexicon.loading import load_words

SHARED = 3
"""Characters of a long form that a text must hold to say the same."""


@cache
def _aliases() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(entry.split("=", 1) for entry in load_words("aliases.txt"))
    return re.compile("|".join(map(re.escape, sorted(table, key=lambda k: (-len(k), k))))), table


def expansion(folded: str) -> str:
    """What the short forms in a text stand for.

    Args:
        folded: folded text.

    Returns:
        Their long forms with blanks between; empty where there is none.

    Example:
        >>> expansion("抓好“两新”政策实施")
        '大规模设备更新和消费品以旧换新'
    """
    pattern, table = _aliases()
    return " ".join(dict.fromkeys(table[short] for short in pattern.findall(folded)))


def linking_forms(one: str, other: str) -> tuple[str, ...]:
    """The short forms by which one of two texts says what the other says at length.

    Args:
        one: folded text.
        other: folded text.

    Returns:
        Each once, in the order of the texts.

    Example:
        >>> linking_forms("新增外贸企业200家", "有进出口实绩的企业增长7%，省属企业利润增长6%")
        ('进出口实绩',)
    """
    pattern, table = _aliases()
    found = [(short, said) for text, said in ((one, other), (other, one)) for short in pattern.findall(text)]
    return tuple(dict.fromkeys(short for short, said in found if _says_part(table[short], said)))


def _says_part(long: str, text: str) -> bool:
    return any(long[start : start + SHARED] in text for start in range(len(long) - SHARED + 1))
