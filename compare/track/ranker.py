"""How probable it is that a sentence of the results reports on a task: a logistic model fitted on labelled pairs."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from compare.track.features import Features
from compare.track.values import Band

if TYPE_CHECKING:
    from collections.abc import Sequence

REACH = 6.0
"""Standard deviations beyond which a feature says no more."""


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
    nearby: float
    """Probability below which a sentence is not worth showing."""

    def probability(self, features: Sequence[float]) -> float:
        """The probability that a pair with these features is plan and report of one task."""
        total = self.bias
        for value, mean, scale, weight in zip(features, self.mean, self.scale, self.weight, strict=True):
            total += weight * max(-REACH, min(REACH, (value - mean) / scale))
        return 1 / (1 + math.exp(-total))

    def band(self, probability: float) -> Band | None:
        """The band of a probability; None where the sentence is not worth showing."""
        if probability >= self.sure:
            return Band.SURE
        if probability >= self.probable:
            return Band.PROBABLE
        return Band.NEARBY if probability >= self.nearby else None


@cache
def load_evidence_ranker() -> EvidenceRanker:
    """The ranker that comes with the program, as `training/track.py` fitted it."""
    table = json.loads(resources.files("compare.lexicon").joinpath("ranker_tracking.json").read_text("utf-8"))
    rows = [table["features"][name] for name in Features._fields]
    return EvidenceRanker(
        mean=tuple(row["mean"] for row in rows),
        scale=tuple(row["scale"] for row in rows),
        weight=tuple(row["weight"] for row in rows),
        bias=table["bias"],
        sure=table["bands"]["sure"],
        probable=table["bands"]["probable"],
        nearby=table["bands"]["nearby"],
    )
