"""Cosines of every sentence of one side with every sentence of the other, by an inverted index."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

Term = TypeVar("Term", bound="Hashable")


def cosine_rows(
    left: Sequence[tuple[Mapping[Term, float], float]],
    right: Sequence[tuple[Mapping[Term, float], float]],
) -> list[dict[int, float]]:
    """Cosines between weighted terms.

    Args:
        left: weights of terms and their length (the root of the sum of squares), for each sentence.
        right: the same of the other side.

    Returns:
        For each left sentence the index of right ones that share a term to the cosine.
    """
    index: defaultdict[Term, list[tuple[int, float]]] = defaultdict(list)
    for number, (weights, length) in enumerate(right):
        for term, weight in weights.items():
            if weight > 0:
                index[term].append((number, weight / length))
    rows = []
    for weights, length in left:
        row: defaultdict[int, float] = defaultdict(float)
        for term, weight in weights.items():
            share = weight / length
            for number, other in index.get(term, ()):
                row[number] += share * other
        rows.append(dict(row))
    return rows


def best_of_columns(rows: Iterable[Mapping[int, float]]) -> Mapping[int, float]:
    """The greatest value of each column; 0 for one that no row has.

    Args:
        rows: values by the number of their column, such as the cosines that `cosine_rows` gives.

    Returns:
        Number of a column to its greatest value.
    """
    best: defaultdict[int, float] = defaultdict(float)
    for row in rows:
        for column, value in row.items():
            best[column] = max(best[column], value)
    return best
