"""What became of each quantity between two wordings of one thing: up, down, same, new, gone, or not comparable."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.kinds import FigureKind, FigureRelation
from compare.model import FigureChange
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Figure

_NAMED = 0.5
"""Likeness of what is counted from which on two figures of one unit are one quantity."""

_ALONE = 0.2
"""The same where each side has no other figure of that unit."""

_SURELY_NAMED = 0.75
"""The same where the units differ: the quantity is told in another measure and cannot be compared."""

_SYNONYMS = {
    "百分点": "个百分点",
    "‰": "‰",
    "户次": "户",
    "人(次)": "人次",
    "人/次": "人次",
    "篇(次)": "篇次",
    "次/季": "次/季度",
}
_GENERIC = frozenset({"个", "项", "条", "件", "座", "处", "所", "家"})
"""Measure words that mean the same where what is counted is (58项举措, 60条举措)."""

_EMPTY_WORDS = re.compile(
    r"(?:全省|全市|全县|全区|全国|全年|累计|分别|年均|同比|我省|我市|预期|目标|达到?|完成|实现|[的了])"
)


_CHANGE = re.compile(
    r"(?:增长|增加|提高|提升|上升|上涨|增幅|增速|回升|涨幅|翻番|下降|降低|减少|压减|压缩|缩短|降幅|收窄)+$"
)
_FALLS = ("下降", "降低", "减少", "压减", "压缩", "缩短", "降幅")


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    left: int
    right: int


def figure_changes(
    left: Sequence[Figure], right: Sequence[Figure], years: tuple[int | None, int | None] = (None, None)
) -> tuple[FigureChange, ...]:
    """Set the figures of two wordings of one thing against each other.

    Figures belong together when they count the same thing in the same unit; the order in the text decides between
    equals. A masked number, another unit (人, 人次) and a level against an amount added are not compared. A rank goes
    up when its number falls.

    Args:
        left: figures of the earlier wording, in the order of the text.
        right: figures of the later wording likewise.
        years: the year that each report reviews, where known; a figure of a year that is neither that one nor the
            one planned for is left out.

    Returns:
        One change a quantity, in the order of the right side, then what is gone.
    """
    ours = [figure for figure in left if _of_own_year(figure, years[0])]
    theirs = [figure for figure in right if _of_own_year(figure, years[1])]
    pairs = _paired(ours, theirs)
    changes = []
    for index, figure in enumerate(theirs):
        partner = pairs.get(index)
        if partner is not None:
            counterpart = ours[partner]
            changes.append(
                FigureChange(figure.of or counterpart.of, counterpart, figure, _relation(counterpart, figure))
            )
        elif figure.kind is not FigureKind.ENUMERATION:
            changes.append(FigureChange(figure.of, None, figure, FigureRelation.APPEARED))
    kept = set(pairs.values())
    changes += [
        FigureChange(figure.of, figure, None, FigureRelation.GONE)
        for index, figure in enumerate(ours)
        if index not in kept and figure.kind is not FigureKind.ENUMERATION
    ]
    return tuple(changes)


def _of_own_year(figure: Figure, year: int | None) -> bool:
    return figure.period is None or year is None or figure.period in {year, year + 1}


def _paired(ours: Sequence[Figure], theirs: Sequence[Figure]) -> dict[int, int]:
    """Left index by right index: the best pairs first, each figure once."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for candidate in sorted(_candidates(ours, theirs), key=lambda one: (-one.score, one.right, one.left)):
        if candidate.right not in pairs and candidate.left not in taken:
            pairs[candidate.right] = candidate.left
            taken.add(candidate.left)
    return pairs


def _candidates(ours: Sequence[Figure], theirs: Sequence[Figure]) -> Iterable[_Candidate]:
    units = [_measure(figure) for figure in ours], [_measure(figure) for figure in theirs]
    names = [_name(figure) for figure in ours], [_name(figure) for figure in theirs]
    bases = _bases(ours), _bases(theirs)
    for i, one in enumerate(units[0]):
        for j, other in enumerate(units[1]):
            likeness = _likeness(names[0][i], names[1][j])
            alone = units[0].count(one) == units[1].count(other) == 1
            least = (_ALONE if alone else _NAMED) if one == other else _SURELY_NAMED
            if likeness < least or (one != other and not _may_be_told_so(ours[i], theirs[j])):
                continue
            score = likeness + (one == other) - 0.2 * ({ours[i].level, theirs[j].level} == {True, False})
            score -= 0.3 * ((i in bases[0]) != (j in bases[1]))
            yield _Candidate(score - _distance(i, j, len(ours), len(theirs)), i, j)


def _bases(figures: Sequence[Figure]) -> set[int]:
    """The figures that a later one starts from (从2.7%提高到3.3%): a level of before, not of now."""
    return {
        index
        for index, (base, reached) in enumerate(pairwise(figures))
        if reached.level and base.unit == reached.unit and base.of and _name(base) == _name(reached)
    }


def _distance(i: int, j: int, left: int, right: int) -> float:
    """How far apart two places in the order are; a tie breaker, so it stays small."""
    return 0.1 * abs((i + 1) / (left + 1) - (j + 1) / (right + 1))


def _measure(figure: Figure) -> str:
    """What two figures must share to be comparable: the unit."""
    unit = fold(figure.unit or "").strip()
    return _SYNONYMS.get(unit, unit)


def _may_be_told_so(one: Figure, other: Figure) -> bool:
    """Whether two figures of different units may be one quantity told in two ways (人, 人次)."""
    loose = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.RATIO, FigureKind.FREQUENCY}
    return one.kind in loose and other.kind in loose and FigureKind.RATIO not in {one.kind, other.kind} - {one.kind}


def _name(figure: Figure) -> str:
    name = _EMPTY_WORDS.sub("", fold(figure.of or ""))
    return _CHANGE.sub("", name) or name


def _likeness(one: str, other: str) -> float:
    """How alike two names of what is counted are: shared character pairs, or one inside the other.

    Two figures that nothing names are left to the order of the text.
    """
    if not one or not other:
        return _NAMED if one == other else 0.0
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    pairs, others = ({text[at : at + 2] for at in range(len(text) - 1)} or {text} for text in (one, other))
    dice = 2 * len(pairs & others) / (len(pairs) + len(others))
    contained = len(shorter) > 1 and shorter in longer
    head = 0.6 if longer.endswith(shorter) else 0.3
    return max(dice, head + 0.3 * len(shorter) / len(longer) if contained else 0.0)


def _relation(one: Figure, other: Figure) -> FigureRelation:
    units = {_measure(one), _measure(other)}
    if one.value is None or other.value is None or (len(units) > 1 and not units <= _GENERIC):
        return FigureRelation.INCOMPARABLE
    if {one.level, other.level} == {True, False}:
        return FigureRelation.INCOMPARABLE
    before, after = one.value + (one.upper or one.value), other.value + (other.upper or other.value)
    if _falls(one) != _falls(other):
        before, after = (-before, after) if _falls(one) else (before, -after)
    if before == after:
        return FigureRelation.SAME
    rises = after > before
    if FigureKind.RANK in {one.kind, other.kind}:
        rises = not rises
    return FigureRelation.UP if rises else FigureRelation.DOWN


def _falls(figure: Figure) -> bool:
    """Whether the figure says by how much something fell; against a rise its sign counts (增长2%, 下降3%)."""
    return figure.level is not True and fold(figure.of or "").endswith(_FALLS)
