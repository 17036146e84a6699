"""How probable it is that a sentence of the results reports on a task: two logistic models fitted on labelled pairs.

The first looks at each pair alone; the second looks again, with what the first made of the pairs around it (stacking:
Wolpert, Stacked generalization, 1992).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from compare.align.logistic import Logistic, logistic_of
from compare.lexicon.loading import load_text
from compare.track.context import Context, contexts
from compare.track.features import Features
from compare.track.values import Band

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.track.features import Pair

SHOWN = 3
"""Sentences of an answered task among which less probable ones count too."""


@dataclass(frozen=True, slots=True)
class EvidenceRanker:
    """The models of both looks, and where their answer counts."""

    first: Logistic
    second: Logistic
    sure: float
    """Probability from which on nine links of ten were right on organisations that the model had not seen."""
    probable: float
    """Probability from which on a sentence makes a status."""
    beside: float
    """Probability from which on one of the best three counts too, where the task has a probable one."""
    this_year: float
    """Probability from which on the first of them on this year counts, where a sure one does and all are cumulative."""
    nearby: float
    """Probability below which a sentence is not worth showing."""

    def probabilities(self, features: Mapping[Pair, Features]) -> dict[Pair, float]:
        """How probable each pair is to be plan and report of one task, in view of all the others.

        Args:
            features: the evidence on every candidate.

        Returns:
            A probability each.
        """
        alone = {pair: self.first.probability(one) for pair, one in features.items()}
        around = contexts(alone)
        return {pair: self.second.probability((*one, *around[pair])) for pair, one in features.items()}

    def bands(self, ranked: Sequence[float], cumulative: Sequence[bool]) -> list[Band | None]:
        """The bands of the candidates of one task.

        Args:
            ranked: their probabilities, greatest first.
            cumulative: for each whether it speaks of several years.

        Returns:
            A band each; None where the sentence is not worth showing. Where one counts, others of the best three need
            less to count too: that the results speak of the task is known by then. Least needs the first of them on
            this year where they surely speak of it, but otherwise only over several years.
        """
        answered = bool(ranked) and ranked[0] >= self.probable
        needed = [self.beside if answered and number < SHOWN else self.probable for number in range(len(ranked))]
        this_year = [number for number, several in enumerate(cumulative[:SHOWN]) if not several]
        counting = [several for several, p, least in zip(cumulative, ranked, needed, strict=True) if p >= least]
        if this_year and ranked[0] >= self.sure and all(counting):
            needed[this_year[0]] = self.this_year
        return [self._band(probability, least) for probability, least in zip(ranked, needed, strict=True)]

    def _band(self, probability: float, needed: float) -> Band | None:
        if probability >= self.sure:
            return Band.SURE
        if probability >= needed:
            return Band.PROBABLE
        return Band.NEARBY if probability >= self.nearby else None


def ranker_of(table: Mapping[str, Any]) -> EvidenceRanker:
    """The ranker that a table of weights describes.

    Args:
        table: what `training/track.py` writes.

    Returns:
        The ranker.
    """
    return EvidenceRanker(
        first=logistic_of(table["first"], Features._fields),
        second=logistic_of(table["second"], (*Features._fields, *Context._fields)),
        **table["bands"],
    )


@cache
def load_evidence_ranker() -> EvidenceRanker:
    """The ranker that comes with the program, as `training/track.py` fitted it."""
    return ranker_of(json.loads(load_text("ranker_tracking.json")))
