"""The counts of a tracking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.track.values import Status, TrackingSummary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.track.values import Item, Unplanned


def summarise(items: Sequence[Item], shortcomings: Sequence[Item], unplanned: Sequence[Unplanned]) -> TrackingSummary:
    """Count what became of the plan.

    Args:
        items: sentences of the plan.
        shortcomings: what last year's report admitted.
        unplanned: results that nobody announced.

    Returns:
        The counts; statuses are counted over commitments.
    """
    promises = [item for item in items if item.commitment]
    targets = [target for item in promises for target in item.targets]
    statuses = [item.status for item in promises]
    return TrackingSummary(
        items=len(items),
        commitments=len(promises),
        done=statuses.count(Status.DONE),
        partial=statuses.count(Status.PARTIAL),
        missed=statuses.count(Status.MISSED),
        not_mentioned=statuses.count(Status.NOT_MENTIONED),
        unverifiable=sum(not item.verifiable for item in promises),
        targets=len(targets),
        targets_met=sum(target.met is True for target in targets),
        targets_missed=sum(target.met is False for target in targets),
        shortcomings=len(shortcomings),
        shortcomings_answered=sum(bool(item.evidence) for item in shortcomings),
        unplanned=len(unplanned),
    )
