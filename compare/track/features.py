"""What speaks for and against a sentence of the results reporting on a sentence of the plan."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from compare.track.cosines import best_of_columns, cosine_rows
from compare.track.paragraphs import Paragraphs
from compare.track.topics import TopicLikeness

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.track.passages import Passage

BY_TERMS = 24
"""Candidates that a sentence of the plan gets by shared character pairs."""
BY_MEANING = 8
"""And those that it gets by its vector."""

Pair = tuple[int, int]


class Features(NamedTuple):
    """The evidence on one pair: what words and their surroundings say, then what topics say (`TopicFeatures`)."""

    clause: float
    """The best pair of clauses."""
    clause_shared: float
    """The most that a pair of clauses shares."""
    rank_result: float
    """Cosine by the best of the result."""
    paragraph: float
    """Likeness of the plan sentence's paragraph to the result."""
    vector: float
    plan_length: float
    result_length: float
    result_clauses: float
    topics: float
    topics_clause: float
    topics_rank: float
    kin_contained: float
    kin_share: float
    asked_topics: float
    answerable: float


def pair_features(plan: Sequence[Passage], results: Sequence[Passage]) -> dict[Pair, Features]:
    """The evidence on every pair worth a look; headings and frames are left out.

    Args:
        plan: sentences of the plan.
        results: sentences of the results.

    Returns:
        `(plan index, result index)` to features.
    """
    cosines = cosine_rows([(p.pairs, p.length) for p in plan], [(r.pairs, r.length) for r in results])
    clauses = _clause_table(plan, results)
    best = best_of_columns(cosines)
    paragraphs = Paragraphs(plan)
    topics = TopicLikeness([p.told for p in plan], [r.told for r in results])
    result: dict[Pair, Features] = {}
    for i, one in enumerate(plan):
        if one.text.frame:
            continue
        vectors = [sum(map(mul, one.vector, other.vector)) for other in results]
        for j in _candidates(cosines[i], vectors):
            other = results[j]
            if other.text.frame:
                continue
            near = clauses.get((i, j), _NO_CLAUSE)
            result[i, j] = Features(
                near.best,
                math.log1p(near.shared),
                cosines[i].get(j, 0.0) / (best[j] + 0.02),
                paragraphs.likeness(i, other),
                vectors[j],
                one.log_length,
                other.log_length,
                math.log1p(len(other.clauses)),
                *topics.features(i, j),
            )
    return result


def _shared(left: Sequence[Mapping[str, float]], right: Sequence[Mapping[str, float]]) -> list[dict[int, float]]:
    """By an inverted index: for each left weighting, the weight of the terms it shares with each right one."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, weights in enumerate(right):
        for term in weights:
            index[term].append(number)
    rows = []
    for weights in left:
        row: defaultdict[int, float] = defaultdict(float)
        for term, weight in weights.items():
            if weight > 0:
                for number in index.get(term, ()):
                    row[number] += weight
        rows.append(dict(row))
    return rows


class _Near(NamedTuple):
    best: float
    shared: float


_NO_CLAUSE = _Near(0.0, 0.0)


def _clause_table(plan: Sequence[Passage], results: Sequence[Passage]) -> dict[Pair, _Near]:
    left = [(i, clause) for i, p in enumerate(plan) for clause in p.clauses]
    right = [(j, clause) for j, r in enumerate(results) for clause in r.clauses]
    best: defaultdict[Pair, float] = defaultdict(float)
    most: defaultdict[Pair, float] = defaultdict(float)
    for (i, clause), row in zip(left, _shared([c.pairs for _, c in left], [c.pairs for _, c in right]), strict=True):
        for number, mass in row.items():
            j, other = right[number]
            most[i, j] = max(most[i, j], mass)
            best[i, j] = max(best[i, j], mass / math.sqrt((clause.mass + 15) * (other.mass + 15)))
    return {pair: _Near(best[pair], most[pair]) for pair in best}


def _candidates(cosines: Mapping[int, float], vectors: Sequence[float]) -> list[int]:
    near = heapq.nlargest(BY_TERMS, cosines.items(), key=lambda item: (item[1], -item[0]))
    like = heapq.nlargest(BY_MEANING, range(len(vectors)), key=lambda j: (vectors[j], -j))
    return sorted({j for j, _ in near} | set(like))
