"""What programs call that use the engine as a library: a function a question, reports in and values out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.diff.findings import find_findings
from compare.timeline.building import build_timeline
from compare.track.tracking import track as track_plan

if TYPE_CHECKING:
    from compare.diff.findings import Findings
    from compare.model import Comparison, Report
    from compare.timeline.values import Timeline
    from compare.track.values import Tracking


def summary(comparison: Comparison) -> Findings:
    """Tell what a comparison comes to.

    Args:
        comparison: two reports, compared.

    Returns:
        The most changed sections, figures up and down, words of strength, formulations new and dropped, each with the
        places that it speaks of.
    """
    return find_findings(comparison)


def track(plan: Report, *results: Report) -> Tracking:
    """Tell task by task what became of a plan.

    Args:
        plan: last year's report, whose plan part is taken, or a plan alone.
        results: this year's report, whose review part is taken; annexes may follow.

    Returns:
        Each task with its status and the sentences that show it.

    Raises:
        CompareError: the documents cannot be a plan and its results.

    Example:
        >>> tracking = track(read("2023.txt"), read("2024.txt"))
        >>> [item.place.text for item in tracking.items if item.status is Status.MISSED]
        ['征集文史资料30篇。']
    """
    return track_plan(plan, results)


def timeline(*reports: Report) -> Timeline:
    """Follow the tasks and figures of an organisation through the years.

    Args:
        reports: one a year, three at least, in any order.

    Returns:
        Threads of tasks and series of figures.

    Raises:
        CompareError: they are fewer than three, or not one a year of one organisation.
    """
    return build_timeline(reports)
