"""Two reviews of one pair become one: of two rulings the newer holds, and both are kept."""

from __future__ import annotations

from dataclasses import astuple, replace
from typing import TYPE_CHECKING

from compare.review.values import Judgement

if TYPE_CHECKING:
    from compare.review.values import Review, Ruling


def merge_reviews(ours: Review, theirs: Review) -> Review:
    """Join two reviews; the order of the two does not matter, nor does it to join them twice.

    Args:
        ours: a review; the result has its key.
        theirs: another, such as one from a colleague or from a second window.

    Returns:
        Every judgement of both.
    """
    judgements = dict(ours.judgements)
    for task, judgement in theirs.judgements.items():
        judgements[task] = merge_judgements(judgements[task], judgement) if task in judgements else judgement
    return replace(ours, pair=ours.pair or theirs.pair, judgements=judgements)


def merge_judgements(one: Judgement, other: Judgement) -> Judgement:
    """Join two judgements on one task.

    Args:
        one: a judgement.
        other: another on the same task.

    Returns:
        The newest ruling of both, all others as its history.
    """
    rulings = sorted({*one.history, one.ruling, *other.history, other.ruling}, key=_order)
    newest = max((one, other), key=lambda judgement: (_order(judgement.ruling), judgement.text))
    return Judgement(newest.text, rulings[-1], tuple(rulings[:-1]))


def _order(ruling: Ruling) -> tuple[str, str]:
    """By time; of two made in the same microsecond, any fixed order does."""
    return ruling.updated, repr(astuple(ruling))
