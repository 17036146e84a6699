"""Short forms of the genre and what they stand for: 两新 in a report answers 消费品以旧换新 in a plan."""

from __future__ import annotations

import re
from functools import cache

from compare.lexicon.loading import load_words


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


def short_forms(folded: str) -> tuple[str, ...]:
    """The short forms that stand in a text.

    Args:
        folded: folded text.

    Returns:
        Each once, in the order of the text.
    """
    return tuple(dict.fromkeys(_aliases()[0].findall(folded)))
