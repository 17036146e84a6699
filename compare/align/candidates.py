"""Which sentences are worth a closer look for another: an inverted index over their terms, never all pairs."""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.profiles import Weights

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
    index: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, weights in enumerate(texts):
        for term, weight in weights.items():
            index[term].append((number, weight))
    return [_query(query, index, postings)[:keep] for query in queries]


def _query(query: Weights, index: dict[str, list[tuple[int, float]]], budget: int) -> list[tuple[int, float]]:
    scores: defaultdict[int, float] = defaultdict(float)
    found = sorted((len(index[term]), term) for term in query if term in index)
    for size, term in found:
        if size > budget:
            break
        budget -= size
        weight = query[term]
        for number, other in index[term]:
            scores[number] += weight * other
    return sorted(scores.items(), key=itemgetter(1), reverse=True)
