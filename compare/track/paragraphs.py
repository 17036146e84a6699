"""What the neighbours of a plan sentence say: a paragraph of a plan is answered by one of a review."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.track.passages import Passage

_NOTHING = 1e-6


class Paragraphs:
    """The paragraphs of a plan.

    Args:
        plan: its sentences.
    """

    def __init__(self, plan: Sequence[Passage]) -> None:
        self._plan = plan
        bags: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for one in plan:
            bag = bags[one.paragraph]
            for pair, weight in one.pairs.items():
                bag[pair] += weight
        self._bags = [bags[one.paragraph] for one in plan]
        squares = {line: sum([value * value for value in bag.values()]) for line, bag in bags.items()}
        self._others = [
            max(0.0, squares[one.paragraph] - sum([2 * bag[g] * w - w * w for g, w in one.pairs.items()]))
            for one, bag in zip(plan, self._bags, strict=True)
        ]

    def likeness(self, i: int, result: Passage) -> float:
        """Cosine of a result with the other sentences of the paragraph in which plan sentence `i` stands."""
        bag, own, square = self._bags[i], self._plan[i].pairs, self._others[i]
        if square <= _NOTHING:
            return 0.0
        dot = 0.0
        for pair, weight in result.pairs.items():
            held = bag.get(pair)
            if held:
                dot += weight * (held - own.get(pair, 0.0))
        return dot / (math.sqrt(square) * result.length + 1e-9)
