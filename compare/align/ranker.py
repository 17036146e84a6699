"""How probable it is that two sentences say the same thing: a logistic model fitted on labelled reports."""

from __future__ import annotations

import json
import math
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.align.features import Features
from compare.kinds import Regime
from compare.lexicon.loading import load_text

if TYPE_CHECKING:
    from collections.abc import Sequence

REACH = 6.0
"""Standard deviations beyond which a feature says no more."""


class Ranker(NamedTuple):
    """A logistic model over standardised features, and where its answer counts as yes."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weight: tuple[float, ...]
    bias: float
    threshold: float
    """Probability from which on two sentences are linked."""
    cohesion: float
    """Probability that every pair inside a group of several sentences must reach on average."""

    def probability(self, features: Sequence[float]) -> float:
        """The probability that a pair with these features says the same thing."""
        total = self.bias
        for value, mean, scale, weight in zip(features, self.mean, self.scale, self.weight, strict=True):
            deviation = (value - mean) / scale
            if -REACH < deviation < REACH:
                total += weight * deviation
            else:
                total += weight * math.copysign(REACH, deviation)
        return 1 / (1 + math.exp(-total))


_FILES = {
    Regime.REVISION: "ranker_revision.json",
    Regime.SUCCESSIVE: "ranker_reports.json",
    Regime.SIBLINGS: "ranker_reports.json",
}


@cache
def load_ranker(regime: Regime) -> Ranker:
    """The ranker that comes with the program, as `training/sentences.py` fitted it.

    Args:
        regime: edited copies are judged by a model of their own.

    Returns:
        The ranker.
    """
    table = json.loads(load_text(_FILES[regime]))
    rows = [table["features"][name] for name in Features._fields]
    return Ranker(
        mean=tuple(row["mean"] for row in rows),
        scale=tuple(row["scale"] for row in rows),
        weight=tuple(row["weight"] for row in rows),
        bias=table["bias"],
        threshold=table["threshold"][regime],
        cohesion=table["cohesion"][regime],
    )
