"""What speaks for and against two sentences saying the same thing, as numbers a fitted model can weigh."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from compare.align.candidates import nearest
from compare.align.profiles import clause_cosines, cosine, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.align.background import TermWeights
    from compare.align.profiles import Profile

SHORTLIST = 16
"""Candidates a sentence gets by shared character pairs."""
CANDIDATES = 12
"""Candidates that stay once clauses are compared."""
FAR = 0.03
"""Cosine of character pairs below which a candidate that is `BEHIND` the best is not looked at."""
BEHIND = 0.3
"""Share of the best cosine of the sentence; such candidates are two in five, and 14 of 15,000 links with them."""
UNLIKE = 0.06
"""Likeness below which a pair that comes second on both sides has no features: it costs one link of 10,000."""
SECOND = 0.4
"""Share of the best likeness of either sentence up to which a pair comes second."""
FULL_CLAUSE = 25.0
"""Mass from which on a clause counts in full, in nats; lighter clauses are formulas or fragments."""
FAINT = 0.2
"""Cosine up to which a clause covers nothing of another; half a unit further it covers all of it."""
FULL_INDICATOR = 15.0
"""Mass from which on a clause that holds a figure counts in full."""
SAME_INDICATOR = 0.35
"""Cosine from which on two clauses with a figure of one unit speak of one indicator."""


class Features(NamedTuple):
    """The evidence on one pair of sentences."""

    topical: float
    """Cosine of words, formulas discounted."""
    vector: float
    """Cosine of the text vectors: like words, not only equal ones."""
    clause: float
    """The best pair of clauses."""
    cover: float
    """Share of the shorter sentence that clauses of the other cover."""
    rank_right: float
    """Likeness by the best likeness of the right sentence."""
    rank_left: float
    margin_right: float
    """Likeness less that of the right sentence's best other candidate."""
    margin_left: float
    paragraph: float
    """Cosine of the two paragraphs."""
    paragraph_rank: float
    """The same by the best of either paragraph."""
    top_term: float
    """The most telling shared word, rare in the genre and in the two reports."""
    unique: float
    """All shared words that few other sentences of the two reports hold."""
    neighbour: float
    """Likeness of the sentences before or after the two."""
    indicator: float
    """The best pair of clauses that hold figures of one unit."""
    indicators: float
    """How many such pairs there are, as a logarithm."""


class _Clauses(NamedTuple):
    best: float
    cover: float
    indicator: float
    indicators: int


class _Scored(NamedTuple):
    clauses: _Clauses
    topical: float
    likeness: float


def pair_features(
    left: Sequence[Profile],
    right: Sequence[Profile],
    terms: TermWeights,
) -> dict[tuple[int, int], Features]:
    """The evidence on every pair of sentences worth a look.

    Args:
        left: sentences of the left report, in reading order.
        right: sentences of the right report, in reading order.
        terms: how much a term tells.

    Returns:
        `(left index, right index)` to features, for at most `CANDIDATES` pairs a right sentence.
    """
    scored = _score(left, right)
    best_right, best_left = _two_best(scored, 1), _two_best(scored, 0)
    paragraphs = _paragraphs(left, right, terms)
    holding_left, holding_right = _holding(left), _holding(right)
    result = {}
    for (i, j), pair in scored.items():
        value = pair.likeness
        rank_left, rank_right = value / best_left[i][0], value / best_right[j][0]
        if value < UNLIKE and max(rank_left, rank_right) < SECOND:
            continue
        near, near_rank = paragraphs.get((left[i].line, right[j].line), (0.0, 0.0))
        shared = [
            (terms.topical_weight(word), holding_left[word] * holding_right[word])
            for word in left[i].topical
            if word in right[j].topical
        ]
        result[i, j] = Features(
            topical=pair.topical,
            vector=sum(map(mul, left[i].vector, right[j].vector)),
            clause=pair.clauses.best,
            cover=pair.clauses.cover,
            rank_right=rank_right,
            rank_left=rank_left,
            margin_right=value - _other(best_right[j], value),
            margin_left=value - _other(best_left[i], value),
            paragraph=near,
            paragraph_rank=near_rank,
            top_term=max((weight / math.sqrt(n) for weight, n in shared), default=0.0),
            unique=math.log1p(sum(weight / n for weight, n in shared)),
            neighbour=max(_likeness(scored, i - 1, j - 1), _likeness(scored, i + 1, j + 1)),
            indicator=pair.clauses.indicator,
            indicators=math.log1p(pair.clauses.indicators),
        )
    return result


def _score(left: Sequence[Profile], right: Sequence[Profile]) -> dict[tuple[int, int], _Scored]:
    lists = nearest([p.pairs for p in right], [p.pairs for p in left], SHORTLIST)
    scored = {}
    for j, near in enumerate(lists):
        row = []
        for i, pairs in near:
            if pairs < FAR and pairs < BEHIND * near[0][1]:
                break
            clauses = _compare_clauses(left[i], right[j])
            topical = cosine(left[i].topical, right[j].topical)
            likeness = (pairs + topical + 0.7 * clauses.cover + 0.5 * clauses.best) / 3.2
            row.append((-likeness, i, _Scored(clauses, topical, likeness)))
        row.sort(key=lambda item: item[:2])
        scored.update({(i, j): pair for _, i, pair in row[:CANDIDATES] if pair.likeness > 0})
    return scored


def _compare_clauses(left: Profile, right: Profile) -> _Clauses:
    best = indicator = 0.0
    indicators = 0
    covered_left: dict[int, float] = {}
    covered_right: dict[int, float] = {}
    for (a, b), near in clause_cosines(left, right).items():
        one, other = left.clauses[a], right.clauses[b]
        if near > covered_left.get(a, 0.0):
            covered_left[a] = near
        if near > covered_right.get(b, 0.0):
            covered_right[b] = near
        mass = min(one.mass, other.mass)
        best = max(best, near * min(1.0, mass / FULL_CLAUSE))
        if one.units and other.units and one.units & other.units:
            indicator = max(indicator, near * min(1.0, mass / FULL_INDICATOR))
            indicators += near > SAME_INDICATOR
    cover = max(_cover(covered_left, left), _cover(covered_right, right))
    return _Clauses(best, cover, indicator, indicators)


def _cover(near: Mapping[int, float], profile: Profile) -> float:
    """Share of a sentence, by mass, that clauses of the other cover; a faint likeness covers nothing."""
    covered = [min(1.0, (near[a] - FAINT) / 0.5) * profile.clauses[a].mass for a in sorted(near) if near[a] > FAINT]
    return sum(covered) / profile.mass if covered else 0.0


def _two_best(scored: Mapping[tuple[int, int], _Scored], side: int) -> dict[int, tuple[float, float]]:
    best: defaultdict[int, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for key, pair in scored.items():
        first, second = best[key[side]]
        best[key[side]] = tuple(sorted((first, second, pair.likeness), reverse=True)[:2])  # type: ignore[assignment]
    return best


def _other(best: tuple[float, float], value: float) -> float:
    return best[1] if value == best[0] else best[0]


def _likeness(scored: Mapping[tuple[int, int], _Scored], i: int, j: int) -> float:
    pair = scored.get((i, j))
    return pair.likeness if pair else 0.0


def _holding(profiles: Iterable[Profile]) -> Counter[str]:
    return Counter(word for one in profiles for word in one.topical)


def _paragraphs(
    left: Sequence[Profile], right: Sequence[Profile], terms: TermWeights
) -> dict[tuple[int, int], tuple[float, float]]:
    """Likeness of paragraphs by their lines: the cosine, and the cosine by the best of either paragraph."""
    tables = []
    for side in (left, right):
        words: defaultdict[int, list[str]] = defaultdict(list)
        for one in side:
            words[one.line].extend(one.words)
        tables.append({line: weigh(cut, terms.word_weight)[0] for line, cut in words.items()})
    lines_left, lines_right = list(tables[0]), list(tables[1])
    lists = nearest(list(tables[1].values()), list(tables[0].values()), len(lines_left))
    near = {(lines_left[i], lines_right[j]): value for j, row in enumerate(lists) for i, value in row}
    best_left: defaultdict[int, float] = defaultdict(float)
    best_right: defaultdict[int, float] = defaultdict(float)
    for (a, b), value in near.items():
        best_left[a] = max(best_left[a], value)
        best_right[b] = max(best_right[b], value)
    # where a text says one thing over and over, its words tell nothing apart and weigh nothing
    return {
        (a, b): (value, max(value / best_left[a], value / best_right[b])) for (a, b), value in near.items() if value > 0
    }
