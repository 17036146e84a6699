"""What speaks for and against a sentence of the results reporting on a sentence of the plan."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from compare.align.profiles import cosine
from compare.track.indicators import names_agree, plain_name, same_measure
from compare.track.passages import rare_strings
from compare.track.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.background import Background
    from compare.track.passages import Clause, Passage

BY_TERMS = 24
"""Candidates that a sentence of the plan gets by shared character pairs."""
BY_MEANING = 8
"""And those that it gets by its vector."""

FULL_CLAUSE = 15.0
"""Mass of topical words from which on a clause counts in full."""

Pair = tuple[int, int]


class Features(NamedTuple):
    """The evidence on one pair."""

    word_cosine: float
    contained: float
    """Share of the plan sentence that stands in the result."""
    second_string: float
    """The second most telling string that both hold."""
    clause: float
    """The best pair of clauses."""
    clause_contained: float
    """The clause of the plan that the whole result covers best."""
    clause_shared: float
    clause_topical: float
    """The best pair of clauses by words, formulas discounted."""
    rank_plan: float
    """Cosine by the best of the plan sentence."""
    rank_result: float
    best_plan: float
    paragraph: float
    """Likeness of the plan sentence's paragraph to the result."""
    neighbours: float
    """Share of the likeness of its neighbours that goes to the result's paragraph."""
    vector: float
    clause_vector: float
    indicator: float
    """Whether both state a figure of one name and unit."""
    other_indicator: float
    """Whether they state figures of one unit and kind, but none under one name."""
    plan_length: float
    result_length: float
    result_figures: float
    task_share: float
    rarity: float


def pair_features(
    plan: Sequence[Passage],
    results: Sequence[Passage],
    background: Background,
) -> dict[Pair, Features]:
    """The evidence on every pair worth a look.

    Args:
        plan: sentences of the plan.
        results: sentences of the results.
        background: what is rare in the genre.

    Returns:
        `(plan index, result index)` to features.
    """
    shared = _shared([p.types for p in plan], [r.types for r in results])
    cosines = _cosines([(p.pairs, p.length) for p in plan], [(r.pairs, r.length) for r in results])
    word_cosines = _cosines([(p.words, p.word_length) for p in plan], [(r.words, r.word_length) for r in results])
    clauses = _clause_table(plan, results)
    best_plan, best_result = _best(cosines, 0), _best(cosines, 1)
    surroundings = Surroundings(plan, results, cosines)
    result: dict[Pair, Features] = {}
    for i, one in enumerate(plan):
        mass = sum(one.types.values()) + 20
        vectors = [sum(map(mul, one.vector, other.vector)) for other in results]
        for j in _candidates(cosines[i], vectors):
            other = results[j]
            strings = rare_strings(one, other, background.pair_weight)
            near = clauses.get((i, j), _NO_CLAUSE)
            by_vector, by_topic = _clause_likeness(one.clauses, other.clauses)
            likeness = cosines[i].get(j, 0.0)
            indicator = _compare_indicators(one, other)
            result[i, j] = Features(
                word_cosine=word_cosines[i].get(j, 0.0),
                contained=shared[i].get(j, 0.0) / mass,
                second_string=strings[1][0] if len(strings) > 1 else 0.0,
                clause=near.best,
                clause_contained=near.contained,
                clause_shared=math.log1p(near.shared),
                clause_topical=by_topic,
                rank_plan=likeness / (best_plan[i] + 0.02),
                rank_result=likeness / (best_result[j] + 0.02),
                best_plan=best_plan[i],
                paragraph=surroundings.paragraph(i, j),
                neighbours=surroundings.neighbours(i, j),
                vector=vectors[j],
                clause_vector=by_vector,
                indicator=float(indicator is True),
                other_indicator=float(indicator is False),
                plan_length=one.log_length,
                result_length=other.log_length,
                result_figures=math.log1p(other.figure_count),
                task_share=one.task_share,
                rarity=one.rarity,
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


def _cosines(
    left: Sequence[tuple[Mapping[str, float], float]],
    right: Sequence[tuple[Mapping[str, float], float]],
) -> list[dict[int, float]]:
    index: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (weights, length) in enumerate(right):
        for term, weight in weights.items():
            if weight > 0:
                index[term].append((number, weight / length))
    rows = []
    for weights, length in left:
        row: defaultdict[int, float] = defaultdict(float)
        for term, weight in weights.items():
            for number, other in index.get(term, ()):
                row[number] += weight / length * other
        rows.append(dict(row))
    return rows


class _Near(NamedTuple):
    best: float
    contained: float
    shared: float


_NO_CLAUSE = _Near(0.0, 0.0, 0.0)


def _clause_table(plan: Sequence[Passage], results: Sequence[Passage]) -> dict[Pair, _Near]:
    left = [(i, clause) for i, p in enumerate(plan) for clause in p.clauses]
    right = [(j, clause) for j, r in enumerate(results) for clause in r.clauses]
    by_clause = _shared([c.pairs for _, c in left], [c.pairs for _, c in right])
    by_sentence = _shared([c.pairs for _, c in left], [r.types for r in results])
    best: defaultdict[Pair, float] = defaultdict(float)
    most: defaultdict[Pair, float] = defaultdict(float)
    contained: defaultdict[Pair, float] = defaultdict(float)
    for (i, clause), row, whole in zip(left, by_clause, by_sentence, strict=True):
        for number, mass in row.items():
            j, other = right[number]
            most[i, j] = max(most[i, j], mass)
            best[i, j] = max(best[i, j], mass / math.sqrt((clause.mass + 15) * (other.mass + 15)))
        for j, mass in whole.items():
            contained[i, j] = max(contained[i, j], mass / (clause.mass + 25))
    return {pair: _Near(best[pair], contained[pair], most[pair]) for pair in contained}


def _best(rows: Sequence[Mapping[int, float]], side: int) -> defaultdict[int, float]:
    best: defaultdict[int, float] = defaultdict(float)
    for i, row in enumerate(rows):
        for j, value in row.items():
            key = (i, j)[side]
            best[key] = max(best[key], value)
    return best


def _candidates(cosines: Mapping[int, float], vectors: Sequence[float]) -> list[int]:
    near = heapq.nlargest(BY_TERMS, cosines.items(), key=lambda item: (item[1], -item[0]))
    like = heapq.nlargest(BY_MEANING, range(len(vectors)), key=lambda j: (vectors[j], -j))
    return sorted({j for j, _ in near} | set(like))


def _clause_likeness(left: Sequence[Clause], right: Sequence[Clause]) -> tuple[float, float]:
    """The best pair of clauses by their vectors, and the best by their topical words."""
    by_vector = by_topic = 0.0
    for one in left:
        for other in right:
            near = sum(map(mul, one.vector, other.vector))
            by_vector = max(by_vector, near)
            if not one.topical.keys().isdisjoint(other.topical):
                full = min(1.0, one.topical_mass / FULL_CLAUSE, other.topical_mass / FULL_CLAUSE)
                by_topic = max(by_topic, cosine(one.topical, other.topical) * full)
    return by_vector, by_topic


def _compare_indicators(one: Passage, other: Passage) -> bool | None:
    """Whether a figure of both bears one name; None where nothing could be compared."""
    found: bool | None = None
    for promised in one.figures:
        for stated in other.figures:
            if same_measure(promised, stated):
                names = promised.of or "", stated.of or ""
                if names_agree(names[0], one.text.folded, names[1], other.text.folded):
                    return True
                found = False if plain_name(names[0]) else found
    return found
