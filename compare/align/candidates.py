"""Which sentences are worth a closer look for another: an inverted index over their terms, never all pairs."""

from __future__ import annotations

import math
from collections import defaultdict
from heapq import nlargest
from operator import itemgetter
from typing import TYPE_CHECKING

from compare.align.profiles import cosine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.profiles import Weights

ROUNDING = 1e-9
"""What sums of floats may be wrong by."""
POSTINGS = 1500
"""Postings read for one query; rare terms come first, so only terms that say little are left unread."""


def nearest(
    queries: Sequence[Weights], texts: Sequence[Weights], keep: int, postings: int = POSTINGS
) -> list[list[tuple[int, float]]]:
    """The texts nearest to each query by the cosine of their weightings.

    Args:
        queries: weightings of length 1.
        texts: weightings of length 1.
        keep: how many texts a query keeps at the most.
        postings: how many postings are read for one query.

    Returns:
        For each query `(text, cosine)`, best first. The cosine leaves out what the query's
        most frequent terms would add once `postings` are read: cost grows with the texts, not their product.
    """
    index = _index(texts)
    return [_query(query, index, postings, keep) for query in queries]


def _index(texts: Sequence[Weights]) -> dict[str, list[tuple[int, float]]]:
    index: dict[str, list[tuple[int, float]]] = {}
    for number, weights in enumerate(texts):
        for term, weight in weights.items():
            if term in index:
                index[term].append((number, weight))
            else:
                index[term] = [(number, weight)]
    return index


def any_near(queries: Sequence[Weights], texts: Sequence[Weights], least: float) -> list[bool]:
    """Whether a text stands as near to each query as that, by the cosine of their weightings.

    Once the terms of a query that are still unread weigh less together than `least`, no text without a term read so
    far can reach it (Bayardo, Ma & Srikant 2007): the frequent terms, with nearly all of the postings, stay unread.

    Args:
        queries: weightings of length 1.
        texts: weightings of length 1.
        least: the cosine, over 0.

    Returns:
        One a query.
    """
    index = _index(texts)
    return [_any_near(query, texts, index, least) for query in queries]


def _any_near(
    query: Weights, texts: Sequence[Weights], index: Mapping[str, list[tuple[int, float]]], least: float
) -> bool:
    unread = 1.0
    scores: defaultdict[int, float] = defaultdict(float)
    for _, term in sorted((len(index.get(term, ())), term) for term in query):
        if unread < least * least - ROUNDING:
            break
        weight = query[term]
        unread -= weight * weight
        for number, other in index.get(term, ()):
            scores[number] += weight * other
    # what is unread adds at most its length to a cosine
    needed = least - math.sqrt(max(0.0, unread)) - ROUNDING
    return any(score >= needed and cosine(query, texts[number]) >= least for number, score in scores.items())


def _query(
    query: Weights, index: dict[str, list[tuple[int, float]]], budget: int, keep: int
) -> list[tuple[int, float]]:
    scores: defaultdict[int, float] = defaultdict(float)
    found = sorted((len(index[term]), term) for term in query if term in index)
    for size, term in found:
        if size > budget:
            break
        budget -= size
        weight = query[term]
        for number, other in index[term]:
            scores[number] += weight * other
    return nlargest(keep, scores.items(), key=itemgetter(1))
