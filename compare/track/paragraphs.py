"""What the neighbours of a plan sentence say: a paragraph of a plan is answered by one of a review."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.track.passages import Passage

_NOTHING = 1e-6


class Paragraphs:
    """The paragraphs of a plan.

    Args:
        plan: its sentences.
        cosines: for each of them the index of a result to the cosine of both, as `cosine_rows` gives them.
    """

    def __init__(self, plan: Sequence[Passage], cosines: Sequence[Mapping[int, float]]) -> None:
        self._plan, self._cosines = plan, cosines
        bags: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        # a cosine times the length of the sentence is its product with the result, and products of a paragraph add up
        products: defaultdict[int, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
        for one, row in zip(plan, cosines, strict=True):
            bag, summed = bags[one.paragraph], products[one.paragraph]
            for pair, weight in one.pairs.items():
                bag[pair] += weight
            for j, cosine in row.items():
                summed[j] += cosine * one.length
        self._products = [products[one.paragraph] for one in plan]
        squares = {line: sum([value * value for value in bag.values()]) for line, bag in bags.items()}
        self._others = [
            max(0.0, squares[one.paragraph] - sum([(2 * bags[one.paragraph][g] - w) * w for g, w in one.pairs.items()]))
            for one in plan
        ]

    def likeness(self, i: int, j: int) -> float:
        """Cosine of result `j` with the other sentences of the paragraph in which plan sentence `i` stands."""
        square = self._others[i]
        if square <= _NOTHING:
            return 0.0
        own = self._cosines[i].get(j, 0.0) * self._plan[i].length
        return (self._products[i].get(j, 0.0) - own) / math.sqrt(square)
