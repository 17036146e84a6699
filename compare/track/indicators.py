"""Whether two figures measure the same thing: by unit, by kind, and by the name of what is counted."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from compare.align.background import load_background
from compare.align.profiles import character_pairs
from compare.kinds import FigureKind
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Figure

    Measured = tuple[Sequence[Figure], str]

SURELY_SAME = 0.8
"""Likeness of names from which on two figures of one unit surely measure one thing."""
LEAST_NAME = 4
"""Characters from which on a name is no mere kind of thing (信息, 协商)."""
SHORTEST = 2
"""Characters that a head or a modifier has at least."""

_DECOR = re.compile(
    r"年均|比上年|比去年|同比|较上年|上年|去年|今年|全年|年末|年底|年内|实际|预计|预期|力争|争取|确保|达到|达|实现|完成|保持|控制|稳定|拟按|拟|安排|目标|定为|定|为|在|到|约|"
    r"提高|降到|降至|增至|升至|不断|进一步|总体|继续|再|其中|全省|全市|全区|全国|我省|我市|新增(?=城镇)"
)
_GROWTH = re.compile(r"增长|增幅|增速|涨幅|上涨|增加(?!值)|上升|增量")
_FALL = re.compile(r"下降|降低|减少|降幅|压减|下降率")
_SYNONYMS = (
    ("国内生产总值", "地区生产总值"),
    ("gdp", "地区生产总值"),
    ("生产总值", "地区生产总值"),
    ("总产量", "产量"),
)
_PERSONS = frozenset(["人", "名", "位"])
_EVENTS = frozenset(["次", "场", "期", "回", "届", "批"])
_TEXTS = frozenset(["篇", "条", "件", "份", "项"])


@lru_cache(maxsize=4096)
def plain_name(of: str) -> str:
    """The name of an indicator without period, modality and direction.

    Args:
        of: what is counted, as written.

    Returns:
        The name, folded: `居民消费价格涨幅` and `居民消费价格上涨` both give `居民消费价格`. What grows
        and is called `经济` and no more is `地区生产总值`.
    """
    name = fold(of).lower()
    name = _GROWTH.sub("", _FALL.sub("", _DECOR.sub("", name)))
    if "地区生产总值" not in name:
        for short, full in _SYNONYMS:
            if short in name:
                name = name.replace(short, full)
                break
    return "地区生产总值" if name == "经济" else name.replace("总产量", "产量")


@lru_cache(maxsize=4096)
def grows(of: str) -> bool:
    """Tell whether a name speaks of growth."""
    return bool(_GROWTH.search(fold(of)))


@lru_cache(maxsize=4096)
def falls(of: str) -> bool:
    """Tell whether a name speaks of a fall."""
    return bool(_FALL.search(fold(of)))


def same_measure(left: Figure, right: Figure) -> bool:
    """Tell whether two figures could be compared at all: kind, unit, and growth against level.

    Args:
        left: a figure.
        right: another.

    Returns:
        Whether they share kind and unit; units for people, for events and for papers count as one each.
    """
    if left.kind is FigureKind.RATIO or right.kind is FigureKind.RATIO:
        if left.kind is not right.kind or fold(left.unit or "") != fold(right.unit or ""):
            return False
        one, other = left.of or "", right.of or ""
        return grows(one) == grows(other) and falls(one) == falls(other)
    if FigureKind.MONEY in {left.kind, right.kind}:
        return left.kind is right.kind and left.unit == right.unit
    return same_unit(left.unit, right.unit)


@lru_cache(maxsize=4096)
def same_unit(left: str | None, right: str | None) -> bool:
    """Tell whether two units count the same kind of thing."""
    if left is None or right is None:
        return left is right
    one, other = _counted(left), _counted(right)
    return one == other or any({one, other} <= group for group in (_PERSONS, _EVENTS, _TEXTS))


@lru_cache(maxsize=4096)
def _counted(unit: str) -> str:
    """What a unit counts, whatever the time: 次/年 counts 次."""
    return fold(unit).partition("/")[0]


@lru_cache(maxsize=65_536)
def name_likeness(left: str, right: str) -> float:
    """How alike two names of indicators are, 0 to 1: shared character pairs, rare ones weighing more.

    Args:
        left: what is counted, as written.
        right: the same of another figure.

    Returns:
        1 for one name; a differing modifier (城镇登记失业率, 城镇调查失业率) costs what it weighs.
    """
    one, other = plain_name(left), plain_name(right)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    weight = load_background().pair_weight
    first, second = set(character_pairs(one)), set(character_pairs(other))
    shared = sum(sorted(weight(pair) for pair in first & second))
    total = sum(sorted(map(weight, first))) + sum(sorted(map(weight, second)))
    return 2 * shared / total if total else 0.0


def head_of(of: str) -> str:
    """The last two characters of a name, which say what kind of thing it is."""
    return plain_name(of)[-2:]


def names_agree(left: str, left_text: str, right: str, right_text: str) -> bool:
    """Tell whether two figures bear one name, as written or with what the sentences supply.

    Args:
        left: what is counted, as written.
        left_text: the sentence that it stands in, folded.
        right: the same of another figure.
        right_text: its sentence, folded.

    Returns:
        Whether the names are alike, or one is the end of the other and what it lacks stands in its sentence: 信息 in a
        sentence on 社情民意 agrees with 社情民意信息.
    """
    if name_likeness(left, right) > SURELY_SAME:
        return True
    one, other = plain_name(left), plain_name(right)
    return _completes(one, left_text, other) or _completes(other, right_text, one)


def _completes(short: str, text: str, full: str) -> bool:
    rest = full.removesuffix(short)
    return len(short) > 1 and len(full) >= LEAST_NAME and 1 < len(rest) < len(full) and rest in text


def rivals(left: str, left_text: str, right: str, right_text: str) -> bool:
    """Tell whether two names say one kind of thing of two objects: 城镇登记失业率 and 城镇调查失业率.

    Args:
        left: what is counted, as written.
        left_text: the sentence that it stands in, folded.
        right: the same of another figure.
        right_text: its sentence, folded.

    Returns:
        Whether they end alike and each has a modifier that the other's sentence does not know. A sentence that names
        the other indicator in full knows it as another one.
    """
    one, other = plain_name(left), plain_name(right)
    end = _common(one[::-1], other[::-1])
    if end < SHORTEST:
        return False
    head = one[len(one) - end :]
    one, other = one[: len(one) - end], other[: len(other) - end]
    start = _common(one, other)
    one, other = one[start:], other[start:]
    if min(len(one), len(other)) < SHORTEST:
        return False
    return not (_lends(right_text, one, head) or _lends(left_text, other, head))


def all_rivals(plan: Measured, result: Measured, shared: Sequence[str]) -> bool:
    """Tell whether what two sentences share is the head of indicators of different things.

    Args:
        plan: figures of a sentence of the plan, and the sentence, folded.
        result: the same of the results.
        shared: the strings that both hold, the most telling first.

    Returns:
        Whether the most telling one stands in names of figures on both sides, all of them rivals: 制造业增加值增长 is
        not answered by 营利性服务业增加值增长.
    """
    if not shared:
        return False
    promised = [figure for figure in plan[0] if shared[0] in fold(figure.of or "")]
    stated = [figure for figure in result[0] if shared[0] in fold(figure.of or "")]
    pairs = [(one, other) for one in promised for other in stated if same_measure(one, other)]
    return bool(pairs) and all(rivals(one.of or "", plan[1], other.of or "", result[1]) for one, other in pairs)


def _lends(text: str, modifier: str, head: str) -> bool:
    return modifier in text and modifier + head not in text


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
