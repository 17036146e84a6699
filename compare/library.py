"""What programs call that use the engine as a library: a function a question, reports in and values out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.diff.findings import find_findings
from compare.matrix.building import build_matrix
from compare.timeline.building import build_timeline
from compare.track.tracking import track as track_plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.diff.findings import Findings
    from compare.matrix.values import Matrix
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


def matrix(*reports: Report, references: Sequence[Report] = (), about: Sequence[str] = ()) -> Matrix:
    """Set reports of several organisations on one year side by side.

    Args:
        reports: 2 to 31 reports of one year, in the order in which they are to stand.
        references: further texts that wording may come from, of any year, such as the national report.
        about: topics that are asked for: words, several for one topic with `|` between them.

    Returns:
        Figures, topics and shared wording, each with the places that it rests on.

    Raises:
        CompareError: they are too few or too many, one is given twice, or two are of different years.

    Example:
        >>> side_by_side = matrix(read("甲市.txt"), read("乙市.txt"), about=["低空经济|低空"])
        >>> side_by_side.topics[0].lacking
        (1,)
    """
    return build_matrix(reports, references, about)
