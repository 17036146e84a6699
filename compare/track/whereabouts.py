"""Whether two sentences speak of one thing in two places: one city's logistics centre answers for no other city's."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from compare.align.background import load_background
from compare.lexicon.loading import load_words
from compare.text.sentences import split_clauses
from compare.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOWN = re.compile(r"(?P<name>[㐀-鿿]{2})[市县](?![场民级值委域政容直属])")
"""A town or county named with its kind."""
_NO_NAME = frozenset("城超股都全各我本两省市区地门楼菜夜集闹大级辖上个百千万十贫强重元的整")
"""What stands before 市 or 县 where it is no name: 城市, 超市, 全市, 各县."""
_MARK = re.compile(r"[、，；：。,;:和及]")


@cache
def _cities() -> frozenset[str]:
    return frozenset(load_words("cities.txt"))


def places_of(folded: str) -> frozenset[str]:
    """The towns and counties that a stretch of text names.

    Args:
        folded: the text, folded.

    Returns:
        Their names without the kind: `成都市` and `成都` are one.

    Example:
        >>> sorted(places_of("成都国际铁路港"))
        ['成都']
    """
    known = {word.removesuffix("市") for word in words(folded)} & _cities()
    usual = load_background().words
    named = {match["name"] for match in _TOWN.finditer(folded) if match["name"][-1] not in _NO_NAME}
    return frozenset(known | {name for name in named if name not in usual and not any(map(name.endswith, known))})


def elsewhere(plan: str, result: str, shared: Sequence[str]) -> bool:
    """Tell whether what two sentences share is said of different places.

    Args:
        plan: a sentence of the plan, folded.
        result: a sentence of the results, folded.
        shared: the strings that both hold, the most telling first.

    Returns:
        Whether the most telling one stands beside a place wherever it stands, on both sides, and no clause of the
        result that holds it names a place of the plan: 成都保税物流中心 is not answered by 宜宾保税物流中心.

    Example:
        >>> elsewhere("建设成都保税物流中心。", "宜宾保税物流中心封关运营。", ("保税物流中心",))
        True
    """
    if not shared:
        return False
    promised, reported = _beside(plan, shared[0]), _beside(result, shared[0])
    clauses = [result[start:end] for start, end in split_clauses(result)]
    near = [clause for clause in clauses if shared[0] in clause]
    return bool(promised and reported) and not any(place in clause for place in promised for clause in near)


def _beside(folded: str, string: str) -> frozenset[str]:
    """The places that a string stands beside; none if it stands alone somewhere."""
    found = [places_of(part) for part in _MARK.split(folded) if string in part]
    return frozenset().union(*found) if all(found) else frozenset()
