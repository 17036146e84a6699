"""Two reviews of one pair become one: of two rulings the newer holds, and both are kept."""

from __future__ import annotations

from dataclasses import astuple, replace
from typing import TYPE_CHECKING, TypeVar

from compare.review.remarks import join_marks, join_notes, join_pairings
from compare.review.values import Judgement

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from compare.review.values import Review, Ruling

Value = TypeVar("Value")


def merge_reviews(ours: Review, theirs: Review) -> Review:
    """Join two reviews; the order of the two does not matter, nor does it to join them twice.

    Args:
        ours: a review; the result has its key.
        theirs: another, such as one from a colleague or from a second window.

    Returns:
        Every judgement, mark, note and pairing of both.
    """
    return replace(
        ours,
        pair=ours.pair or theirs.pair,
        judgements=_joined(ours.judgements, theirs.judgements, merge_judgements),
        marks=_joined(ours.marks, theirs.marks, join_marks),
        notes=_joined(ours.notes, theirs.notes, join_notes),
        pairings=_joined(ours.pairings, theirs.pairings, join_pairings),
    )


def _joined(
    ours: Mapping[str, Value], theirs: Mapping[str, Value], join: Callable[[Value, Value], Value]
) -> dict[str, Value]:
    joined = dict(ours)
    for key, value in theirs.items():
        joined[key] = join(joined[key], value) if key in joined else value
    return joined


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
