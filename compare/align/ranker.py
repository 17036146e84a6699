"""How probable it is that two sentences say the same thing: a logistic model fitted on labelled reports."""

from __future__ import annotations

import json
from functools import cache
from typing import NamedTuple

from compare.align.features import Features
from compare.align.logistic import Logistic, logistic_of
from compare.kinds import Regime
from compare.lexicon.loading import load_text


class Ranker(NamedTuple):
    """A model of what speaks for a link, and where its answer counts as yes."""

    model: Logistic
    threshold: float
    """Probability from which on two sentences are linked."""
    cohesion: float
    """Probability that every pair inside a group of several sentences must reach on average."""


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
    return Ranker(
        model=logistic_of(table, Features._fields),
        threshold=table["threshold"][regime],
        cohesion=table["cohesion"][regime],
    )
