"""How probable it is that a sentence of the results reports on a task: a logistic model fitted on labelled pairs."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from compare.lexicon.loading import load_text
from compare.track.features import Features
from compare.track.values import Band

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

REACH = 6.0
"""Standard deviations beyond which a feature says no more."""
SHOWN = 3
"""Sentences of an answered task among which less probable ones count too."""


@dataclass(frozen=True, slots=True)
class EvidenceRanker:
    """A logistic model over standardised features, and where its answer counts."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weight: tuple[float, ...]
    bias: float
    sure: float
    """Probability from which on nine links of ten were right on organisations that the model had not seen."""
    probable: float
    """Probability from which on a sentence makes a status."""
    beside: float
    """Probability from which on one of the best three counts too, where the task has a probable one."""
    nearby: float
    """Probability below which a sentence is not worth showing."""

    def probability(self, features: Sequence[float]) -> float:
        """The probability that a pair with these features is plan and report of one task."""
        total = self.bias
        for value, mean, scale, weight in zip(features, self.mean, self.scale, self.weight, strict=True):
            total += weight * max(-REACH, min(REACH, (value - mean) / scale))
        return 1 / (1 + math.exp(-total))

    def bands(self, ranked: Sequence[float]) -> list[Band | None]:
        """The bands of the candidates of one task.

        Args:
            ranked: their probabilities, greatest first.

        Returns:
            A band each; None where the sentence is not worth showing. Where one counts, others of the best three need
            less to count too: that the results speak of the task is known by then.
        """
        answered = bool(ranked) and ranked[0] >= self.probable
        found: list[Band | None] = []
        for number, probability in enumerate(ranked):
            needed = self.beside if answered and number < SHOWN else self.probable
            if probability >= self.sure:
                found.append(Band.SURE)
            elif probability >= needed:
                found.append(Band.PROBABLE)
            else:
                found.append(Band.NEARBY if probability >= self.nearby else None)
        return found


def ranker_of(table: Mapping[str, Any]) -> EvidenceRanker:
    """The ranker that a table of weights describes.

    Args:
        table: what `training/track.py` writes.

    Returns:
        The ranker.
    """
    rows = [table["features"][name] for name in Features._fields]
    return EvidenceRanker(
        mean=tuple(row["mean"] for row in rows),
        scale=tuple(row["scale"] for row in rows),
        weight=tuple(row["weight"] for row in rows),
        bias=table["bias"],
        **table["bands"],
    )


@cache
def load_evidence_ranker() -> EvidenceRanker:
    """The ranker that comes with the program, as `training/track.py` fitted it."""
    return ranker_of(json.loads(load_text("ranker_tracking.json")))
