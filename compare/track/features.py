"""What speaks for and against a sentence of the results reporting on a sentence of the plan."""

from __future__ import annotations

import math
from collections import defaultdict
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from compare.track.cosines import best_of_columns, cosine_rows
from compare.track.paragraphs import Paragraphs
from compare.track.topics import TopicLikeness

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.background import Vector
    from compare.track.passages import Passage

BY_TERMS = 24
"""Candidates that a sentence of the plan gets by shared character pairs."""
BY_MEANING = 8
"""And those that it gets by its vector."""
LITTLE = 15.0
"""Weight that is added to what a clause holds: two that hold little are not alike by one word."""

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
    clauses = _clause_rows(plan, results)
    best = best_of_columns(cosines)
    paragraphs = Paragraphs(plan, cosines)
    topics = TopicLikeness([p.told for p in plan], [r.told for r in results])
    spots = [(r.vector, sum(map(mul, r.vector, r.vector))) for r in results]
    result: dict[Pair, Features] = {}
    for i, one in enumerate(plan):
        if one.text.frame:
            continue
        vectors = _products(one.vector, spots)
        for j in _candidates(cosines[i], vectors):
            other = results[j]
            if other.text.frame:
                continue
            likeness, shared = clauses[i].get(j, (0.0, 0.0))
            result[i, j] = Features(
                likeness,
                math.log1p(shared),
                cosines[i].get(j, 0.0) / (best[j] + 0.02),
                paragraphs.likeness(i, j),
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


def _clause_rows(plan: Sequence[Passage], results: Sequence[Passage]) -> list[dict[int, tuple[float, float]]]:
    """For each sentence of the plan the results that share a term with one of its clauses, with the best of them."""
    left, right = (
        [(number, clause, math.sqrt(clause.mass + LITTLE)) for number, one in enumerate(side) for clause in one.clauses]
        for side in (plan, results)
    )
    best: list[dict[int, tuple[float, float]]] = [{} for _ in plan]
    shared = _shared([clause.pairs for _, clause, _ in left], [clause.pairs for _, clause, _ in right])
    for (i, _, root), row in zip(left, shared, strict=True):
        found = best[i]
        for number, mass in row.items():
            j, _, other = right[number]
            likeness, most = found.get(j, (0.0, 0.0))
            found[j] = max(likeness, mass / (root * other)), max(most, mass)
    return best


def _products(vector: Vector, others: Sequence[tuple[Vector, float]]) -> list[float]:
    """Products of a vector with others, each with its square; by their distance, which takes a quarter of the time."""
    own = sum(map(mul, vector, vector))
    return [(own + square - math.dist(vector, other) ** 2) / 2 for other, square in others]


def _candidates(cosines: Mapping[int, float], vectors: Sequence[float]) -> list[int]:
    # sorting is stable: of equals the one that stands first
    near = sorted(sorted(cosines), key=cosines.__getitem__, reverse=True)[:BY_TERMS]
    like = sorted(range(len(vectors)), key=vectors.__getitem__, reverse=True)[:BY_MEANING]
    return sorted({*near, *like})
