"""Words that report on a word without being it: kin by the company they keep, and the long forms of short ones."""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from compare.lexicon.loading import load_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_NONE: Mapping[str, float] = {}


@cache
def _kin() -> dict[str, dict[str, float]]:
    raw = resources.files("compare.lexicon").joinpath("kindred.json.gz").read_bytes()
    table = json.loads(gzip.decompress(raw))
    words = table["words"]
    return {
        words[row]: {words[near[i]]: near[i + 1] / 100 for i in range(0, len(near), 2)}
        for row, near in enumerate(table["kin"])
        if near
    }


def kindred_of(word: str) -> Mapping[str, float]:
    """Words that keep like company.

    Args:
        word: a folded word.

    Returns:
        Each with its strength, 0 to 1; empty for a word that the genre's background does not know.
    """
    return _kin().get(word, _NONE)


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
    """The short forms that stand in a text."""
    return tuple(dict.fromkeys(_aliases()[0].findall(folded)))
