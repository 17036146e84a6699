"""What became of each quantity between two wordings of one thing: up, down, same, new, gone, or not comparable."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.diff.quantities import (
    NAMED,
    Telling,
    averaged,
    clause_of,
    falls,
    figure_relation,
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
_OTHER_LEVEL = 0.2
"""What it takes away that one figure is an amount added and the other is not."""
_IN_ORDER = 0.15
"""What it adds that two figures are the nth of their name on both sides; more than their distance can take away."""


@dataclass(frozen=True, slots=True)
class _Candidate:
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
    A rank goes up when its number falls.

    Args:
        left: figures of the earlier wording, in the order of the text.
        right: figures of the later wording likewise.
        tellings: what surrounds the figures on each side; a figure of a year that is neither the one reviewed nor
            the one planned for is left out.

    Returns:
        One change a quantity, in the order of the right side, then what is gone.
    """
    ours = [figure for figure in left if _of_own_year(figure, tellings[0].year)]
    theirs = [figure for figure in right if _of_own_year(figure, tellings[1].year)]
    pairs = _paired(ours, theirs, tellings)
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


def _of_own_year(figure: Figure, year: int | None) -> bool:
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


def _candidates(
    ours: Sequence[Figure], theirs: Sequence[Figure], tellings: tuple[Telling, Telling]
) -> Iterable[_Candidate]:
    units = [measure(figure) for figure in ours], [measure(figure) for figure in theirs]
    names = [name_of(figure) for figure in ours], [name_of(figure) for figure in theirs]
    bases = _bases(ours), _bases(theirs)
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
            score = alike + (one == other) - _OTHER_LEVEL * _told_otherwise(ours[i], theirs[j])
            score -= 0.3 * ((i in bases[0]) != (j in bases[1])) + 0.3 * (averaged(ours[i]) != averaged(theirs[j]))
            score += _CLAUSE * shared_pairs(clauses[0][i], clauses[1][j])
            score += _IN_ORDER * (ranks[0][i] == ranks[1][j])
            yield _Candidate(score - _distance(i, j, len(ours), len(theirs)), i, j)


def _told_otherwise(one: Figure, other: Figure) -> bool:
    """Whether one side tells an amount added and the other does not."""
    return (level_of(one) is False) != (level_of(other) is False)


def _ranks(names: Sequence[str], units: Sequence[str]) -> list[int]:
    """How many figures of the same name and unit stand before each."""
    before: Counter[tuple[str, str]] = Counter()
    ranks = []
    for pair in zip(names, units, strict=True):
        ranks.append(before[pair])
        before[pair] += 1
    return ranks


def _bases(figures: Sequence[Figure]) -> set[int]:
    """The figures that a later one starts from (从2.7%提高到3.3%): a level of before, not of now."""
    return {
        index
        for index, (base, reached) in enumerate(pairwise(figures))
        if reached.level and base.unit == reached.unit and base.of and name_of(base) == name_of(reached)
    }


def _distance(i: int, j: int, left: int, right: int) -> float:
    """How far apart two places in the order are; a tie breaker, so it stays small."""
    return 0.1 * abs((i + 1) / (left + 1) - (j + 1) / (right + 1))


def _may_be_told_so(one: Figure, other: Figure) -> bool:
    """Whether two figures of different units may be one quantity told in two ways (人, 人次)."""
    loose = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.RATIO, FigureKind.FREQUENCY}
    ratios = (one.kind is FigureKind.RATIO) + (other.kind is FigureKind.RATIO)
    return one.kind in loose and other.kind in loose and ratios != 1
