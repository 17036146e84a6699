"""What the neighbours of a plan sentence say: paragraphs of a plan are answered by paragraphs of a review."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.track.passages import Passage

_NOTHING = 1e-6


class Surroundings:
    """The paragraph of a plan sentence, against a result and against the result's paragraph."""

    def __init__(
        self, plan: Sequence[Passage], results: Sequence[Passage], cosines: Sequence[Mapping[int, float]]
    ) -> None:
        self._plan, self._results, self._cosines = plan, results, cosines
        self._members: defaultdict[int, list[int]] = defaultdict(list)
        for i, one in enumerate(plan):
            self._members[one.paragraph].append(i)
        self._bags: dict[int, dict[str, float]] = {}
        for line, members in self._members.items():
            bag: defaultdict[str, float] = defaultdict(float)
            for i in members:
                for pair, weight in plan[i].pairs.items():
                    bag[pair] += weight
            self._bags[line] = dict(bag)
        self._squares = {line: sum(v * v for v in bag.values()) for line, bag in self._bags.items()}
        self._others = [
            max(
                0.0,
                self._squares[p.paragraph]
                - sum(2 * self._bags[p.paragraph][g] * w - w * w for g, w in p.pairs.items()),
            )
            for p in plan
        ]
        self._sent = [self._sends(i) for i in range(len(plan))]
        self._received: dict[int, dict[int, float]] = {}
        for line, members in self._members.items():
            total: defaultdict[int, float] = defaultdict(float)
            for i in members:
                for paragraph, mass in self._sent[i].items():
                    total[paragraph] += mass
            self._received[line] = dict(total)

    def _sends(self, i: int) -> dict[int, float]:
        mass: defaultdict[int, float] = defaultdict(float)
        for j, value in heapq.nlargest(5, self._cosines[i].items(), key=lambda item: (item[1], -item[0])):
            mass[self._results[j].paragraph] += value * value
        return dict(mass)

    def paragraph(self, i: int, j: int) -> float:
        """Cosine of the other sentences of the plan's paragraph with the result."""
        one, other = self._plan[i], self._results[j]
        bag = self._bags[one.paragraph]
        own = one.pairs
        square = self._others[i]
        if square <= _NOTHING:
            return 0.0
        dot = 0.0
        for pair, weight in other.pairs.items():
            held = bag.get(pair)
            if held:
                dot += weight * (held - own.get(pair, 0.0))
        return dot / (math.sqrt(square) * other.length + 1e-9)

    def neighbours(self, i: int, j: int) -> float:
        """Share of the neighbours' likeness that goes to the result's paragraph."""
        line = self._plan[i].paragraph
        own = self._sent[i]
        paragraph = self._results[j].paragraph
        total = sum(self._received[line].values()) - sum(own.values())
        return (self._received[line].get(paragraph, 0.0) - own.get(paragraph, 0.0)) / (total + 0.05)
