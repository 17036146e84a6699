"""What the matcher knows of one sentence before it looks at another: weighted character pairs, words, clauses."""

from __future__ import annotations

import math
import re
from collections import Counter
from operator import add, mul
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.text.sentences import split_clauses
from compare.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from compare.align.background import TermWeights, Vector

_RUN = re.compile(r"[㐀-鿿𠀀-𲎯]+|[A-Za-z]{2,}")
_UNIT = re.compile(
    r"\d[\d.,]*(?:万亿|[万亿千百])?[余多]?(%|‰|个百分点|[元吨人户个件家名项次米里亩倍位天套台辆处场座条批册期篇瓦时方平公千立]+)"
)

_IN_ONE_CLAUSE = 2
"""Length of an entry of `Profile.places` for what stands in one clause alone, as most does."""
MOST_CLAUSES = 200
"""Clauses that a sentence is compared by; a sentence that has more is a text without full stops."""

Weights = dict[str, float]
"""Term to weight, of Euclidean length 1."""


class Clause(NamedTuple):
    """A clause of a sentence."""

    start: int
    """First character within the sentence."""
    length: int
    """In characters."""
    mass: float
    """How much the clause says: the sum of its pairs' weights before scaling."""
    units: frozenset[str]
    """Units of the figures that stand in it."""


class Profile(NamedTuple):
    """A sentence as the matcher sees it."""

    line: int
    """Line of the paragraph."""
    folded: str
    pairs: Weights
    words: tuple[str, ...]
    topical: Weights
    vector: Vector
    clauses: tuple[Clause, ...]
    mass: float
    """Sum of the clauses' masses."""
    places: dict[str, tuple[Any, ...]]
    """Character pair to the clauses that hold it, by index, each followed by its weight there: a long text has half a
    million of these, so they are flat."""


def character_pairs(folded: str) -> list[str]:
    """Pairs of neighbouring ideographs, and Latin words, in order.

    Args:
        folded: folded text.

    Returns:
        The pairs, with repetitions; `character_pairs("开展 5G 调研")` is `["开展", "调研"]`.
    """
    pairs: list[str] = []
    for run in _RUN.findall(folded):
        if run.isascii():
            pairs.append(run.lower())
        else:
            # one object a pair, however often it stands: a long text holds half a million
            pairs.extend(map(intern, map(add, run, run[1:])))
    return pairs


def weigh(terms: Sequence[str], weight: Callable[[str], float]) -> tuple[Weights, float]:
    """Terms by (1 + ln frequency) · weight, scaled to length 1, and the sum before scaling."""
    once = dict.fromkeys(terms)
    values = list(map(weight, once))
    if len(values) < len(terms):
        counts = Counter(terms)
        values = [
            value if n == 1 else (1 + math.log(n)) * value for value, n in zip(values, counts.values(), strict=True)
        ]
    length = math.hypot(*values)
    if not length:
        return {}, 0.0
    return dict(zip(once, [value / length for value in values], strict=True)), sum(values)


def shared_sum(terms: Collection[str], left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Sum over some terms, which both sides hold, of the products of their weights; the order of the terms is free."""
    return math.fsum(map(mul, map(left.__getitem__, terms), map(right.__getitem__, terms)))


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Cosine of two weightings of length 1."""
    if len(left) > len(right):
        left, right = right, left
    # in the order of the terms, never of a set: sums of floats must come out alike on every run
    return sum([value * right[term] for term, value in left.items() if term in right])


def clause_cosines(left: Profile, right: Profile) -> dict[tuple[int, int], float]:
    """The cosine of every pair of clauses of two sentences that have something in common, by their indexes."""
    mine, theirs = left.places, right.places
    # in the order of the terms, never of a set: sums of floats must come out alike on every run
    shared = filter(theirs.__contains__, mine) if len(mine) <= len(theirs) else filter(mine.__contains__, theirs)
    found: dict[tuple[int, int], float] = {}
    for term in shared:
        here, there = mine[term], theirs[term]
        if len(here) == len(there) == _IN_ONE_CLAUSE:
            pair = here[0], there[0]
            found[pair] = found.get(pair, 0.0) + here[1] * there[1]
            continue
        for a, weight in _by_two(here):
            for b, other in _by_two(there):
                found[a, b] = found.get((a, b), 0.0) + weight * other
    return found


def _by_two(flat: Sequence[Any]) -> Iterator[tuple[int, float]]:
    return zip(flat[::2], flat[1::2], strict=True)


def bare_profile(folded: str, line: int) -> Profile:
    """The profile of a sentence that only answers its equal."""
    return Profile(line, folded, {}, (), {}, (), (), 0.0, {})


def profile(folded: str, line: int, terms: TermWeights) -> Profile:
    """The profile of a sentence.

    Args:
        folded: the sentence, folded, organisation names masked.
        line: line of its paragraph.
        terms: what is frequent and topical.

    Returns:
        The profile.
    """
    clauses: list[Clause] = []
    places: dict[str, tuple[Any, ...]] = {}
    every: list[str] = []
    for start, end in split_clauses(folded):
        text = folded[start:end]
        found = character_pairs(text)
        # a clause ends with a mark, which no pair reaches across
        every += found
        if not found or len(clauses) == MOST_CLAUSES:
            continue
        pairs, mass = weigh(found, terms.pair_weight)
        for term, weight in pairs.items():
            here = len(clauses), weight
            places[term] = places[term] + here if term in places else here
        clauses.append(Clause(start, end - start, mass, frozenset(_UNIT.findall(text))))
    cut = words(folded)
    return Profile(
        line=line,
        folded=folded,
        pairs=weigh(every, terms.pair_weight)[0],
        words=cut,
        topical=weigh(cut, terms.topical_weight)[0],
        vector=terms.text_vector(cut),
        clauses=tuple(clauses),
        mass=sum(clause.mass for clause in clauses),
        places=places,
    )
