"""What became of each quantity between two wordings of one thing: up, down, same, new, gone, or not comparable."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from compare.diff.quantities import (
    NAMED,
    Telling,
    averaged,
    clause_likeness,
    clause_of,
    falls,
    figure_relation,
    is_equal,
    is_telling,
    level_of,
    likeness,
    measure,
    name_of,
    shared_pairs,
)
from compare.kinds import FigureKind, FigureRelation
from compare.model import FigureChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Figure

_ALONE = 0.2
"""`NAMED` where each side has no other figure of that unit."""

_SURELY_NAMED = 0.75
"""The same where the units differ: the quantity is told in another measure and cannot be compared."""


_CLAUSE = 0.3
"""What the words around two figures add to the likeness of their names."""
_SAME_CLAUSE = 0.3
"""Likeness of the clauses around two equal figures from which on a small number is the same as well (3所)."""
_OTHER_LEVEL = 0.2
"""What it takes away that one figure is an amount added and the other may not be."""
_CONTRARY = 0.6
"""The same where the other surely is a level: such two cannot be compared, and others may."""
_IN_ORDER = 0.15
"""What it adds that two figures are the nth of their name on both sides; more than their distance can take away."""


class _Candidate(NamedTuple):
    score: float
    left: int
    right: int


_UNKNOWN = Telling()


def figure_changes(
    left: Sequence[Figure], right: Sequence[Figure], tellings: tuple[Telling, Telling] = (_UNKNOWN, _UNKNOWN)
) -> tuple[FigureChange, ...]:
    """Set the figures of two wordings of one thing against each other.

    Figures belong together when they count the same thing in the same unit; the order in the text decides between
    equals. A masked number, another unit (人, 人次), a level against an amount added, an average of years against one
    year, and names that may speak of two things (制造业增加值, 工业增加值) are not compared: in doubt nothing goes up.
    A rank goes up when its number falls. What a change started from (从2.7%提高到3.3%) is not told.

    Args:
        left: figures of the earlier wording, in the order of the text.
        right: figures of the later wording likewise.
        tellings: what surrounds the figures on each side; a figure of a year that is neither the one reviewed nor
            the one planned for is left out.

    Returns:
        One change a quantity, in the order of the right side, then what is gone.
    """
    ours = [figure for figure in left if _may_be_told(figure, tellings[0].year)]
    theirs = [figure for figure in right if _may_be_told(figure, tellings[1].year)]
    pairs = _paired(ours, theirs, tellings)
    _pair_equals(ours, theirs, pairs, tellings)
    changes = []
    for index, figure in enumerate(theirs):
        partner = pairs.get(index)
        if partner is not None:
            counterpart = ours[partner]
            relation = figure_relation(counterpart, figure, tellings)
            changes.append(FigureChange(figure.of or counterpart.of, counterpart, figure, relation))
        elif figure.kind is not FigureKind.ENUMERATION:
            changes.append(FigureChange(figure.of, None, figure, FigureRelation.APPEARED))
    kept = set(pairs.values())
    changes += [
        FigureChange(figure.of, figure, None, FigureRelation.GONE)
        for index, figure in enumerate(ours)
        if index not in kept and figure.kind is not FigureKind.ENUMERATION
    ]
    return tuple(changes)


def _may_be_told(figure: Figure, year: int | None) -> bool:
    """Whether a figure speaks of what is: not of another year, nor where a change started, nor of its own list."""
    if figure.start or measure(figure) == "个方面":
        return False
    return figure.period is None or year is None or figure.period in {year, year + 1}


def _paired(ours: Sequence[Figure], theirs: Sequence[Figure], tellings: tuple[Telling, Telling]) -> dict[int, int]:
    """Left index by right index: the best pairs first, each figure once."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for candidate in sorted(_candidates(ours, theirs, tellings), key=lambda one: (-one.score, one.right, one.left)):
        if candidate.right not in pairs and candidate.left not in taken:
            pairs[candidate.right] = candidate.left
            taken.add(candidate.left)
    return pairs


def _pair_equals(
    ours: Sequence[Figure], theirs: Sequence[Figure], pairs: dict[int, int], tellings: tuple[Telling, Telling]
) -> None:
    """Pair what is left over on both sides and says the same number of the same unit: named anew, it is no other."""
    taken = set(pairs.values())
    for j, other in enumerate(theirs):
        for i, one in enumerate(ours):
            if j in pairs or i in taken or not is_equal(one, other):
                continue
            if is_telling(one) or clause_likeness((one, other), tellings) >= _SAME_CLAUSE:
                pairs[j] = i
                taken.add(i)


def _candidates(
    ours: Sequence[Figure], theirs: Sequence[Figure], tellings: tuple[Telling, Telling]
) -> Iterable[_Candidate]:
    units = [measure(figure) for figure in ours], [measure(figure) for figure in theirs]
    names = [name_of(figure) for figure in ours], [name_of(figure) for figure in theirs]
    clauses = [
        [clause_of(figure, told.text) for figure in side] for side, told in zip((ours, theirs), tellings, strict=True)
    ]
    counts = Counter(units[0]), Counter(units[1])
    ranks = [_ranks(side, measured) for side, measured in zip(names, units, strict=True)]
    for i, one in enumerate(units[0]):
        for j, other in enumerate(units[1]):
            alike = likeness(names[0][i], names[1][j])
            alone = counts[0][one] == counts[1][other] == 1
            least = (_ALONE if alone else NAMED) if one == other else _SURELY_NAMED
            if alike < least or (one != other and not _may_be_told_so(ours[i], theirs[j])):
                continue
            if alike < 1 and falls(ours[i]) != falls(theirs[j]):
                continue
            score = alike + (one == other) - _told_otherwise(ours[i], theirs[j])
            score -= 0.3 * (averaged(ours[i]) != averaged(theirs[j]))
            score += _CLAUSE * shared_pairs(clauses[0][i], clauses[1][j])
            score += _IN_ORDER * (ranks[0][i] == ranks[1][j])
            yield _Candidate(score - _distance(i, j, len(ours), len(theirs)), i, j)


def _told_otherwise(one: Figure, other: Figure) -> float:
    """What it costs that one side tells an amount added and the other a level, or leaves it open."""
    levels = {level_of(one), level_of(other)}
    if levels == {True, False}:
        return _CONTRARY
    return _OTHER_LEVEL if False in levels and len(levels) > 1 else 0.0


def _ranks(names: Sequence[str], units: Sequence[str]) -> list[int]:
    """How many figures of the same name and unit stand before each."""
    before: Counter[tuple[str, str]] = Counter()
    ranks = []
    for pair in zip(names, units, strict=True):
        ranks.append(before[pair])
        before[pair] += 1
    return ranks


def _distance(i: int, j: int, left: int, right: int) -> float:
    """How far apart two places in the order are; a tie breaker, so it stays small."""
    return 0.1 * abs((i + 1) / (left + 1) - (j + 1) / (right + 1))


def _may_be_told_so(one: Figure, other: Figure) -> bool:
    """Whether two figures of different units may be one quantity told in two ways (人, 人次)."""
    loose = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.RATIO, FigureKind.FREQUENCY}
    ratios = (one.kind is FigureKind.RATIO) + (other.kind is FigureKind.RATIO)
    return one.kind in loose and other.kind in loose and ratios != 1
