"""What two reports that follow each other have in common: plan and results, plan and plan, and so on.

Only links that are sure or probable are taken; what is merely near never joins two years.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.comparison import compare
from compare.errors import UsageError
from compare.kinds import ChangeKind, FigureRelation, Lens, Role
from compare.timeline.plans import figures_of
from compare.timeline.values import StepKind
from compare.track.tracking import track
from compare.track.values import Band

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Change, Comparison, Figure, Report, Sentence
    from compare.track.values import Tracking

REPORTING = frozenset({Role.PREAMBLE, Role.REVIEW})
"""Parts that tell what was done."""
STRONG = 0.5
"""Least probability of a pair of sentences that joins two years."""

NEAR = 0.3
"""Probability from which on a promise may have been planned again: too little to say so, enough not to deny it."""

Node = tuple[int, StepKind, str]
"""A sentence: index of its report, promise or result, id."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of successive reports that speak of one matter."""

    earlier: Node
    later: Node
    score: float
    sure: bool
    """Only sure links join threads; probable ones show what else may report on a promise."""


@dataclass(frozen=True, slots=True)
class FigureLink:
    """Figures that two linked sentences state of one quantity."""

    earlier: Figure
    later: Figure
    reports: tuple[int, int]
    """Indices of their reports."""


@dataclass(frozen=True, slots=True)
class Successive:
    """A report and the next, set against each other."""

    earlier: int
    """Index of the earlier report; the later one follows it."""
    tracking: Tracking | None
    """None where the plan of the one can tell nothing of the other."""
    adjoining: bool
    """The later one reviews the very year that the earlier one plans: what it says, or leaves unsaid, is an answer."""
    links: tuple[Link, ...]
    near: frozenset[Node]
    """Sentences of the earlier report that the later one may repeat, though no counterpart is taken."""
    same_figures: tuple[FigureLink, ...]
    warnings: tuple[str, ...]


def successive(reports: Sequence[Report]) -> tuple[Successive, ...]:
    """Set every report against the next.

    Args:
        reports: reports of one organisation by year.

    Returns:
        One value for each two neighbours.
    """
    return tuple(_between(reports, at) for at in range(len(reports) - 1))


def _between(reports: Sequence[Report], at: int) -> Successive:
    left, right = reports[at], reports[at + 1]
    comparison = compare(left, right, Lens.AUTO)
    tracking, warnings = _tracked(left, right)
    links = [*_kept(comparison, at)]
    if tracking is not None:
        links += _answered(tracking, at)
    adjoining = tracking is not None and right.outline.year == (left.outline.year or 0) + 1
    return Successive(
        at, tracking, adjoining, tuple(links), _near(comparison, at), tuple(_same_figures(comparison, at)), warnings
    )


def _tracked(left: Report, right: Report) -> tuple[Tracking | None, tuple[str, ...]]:
    try:
        tracking = track(left, [right])
    except UsageError as error:
        return None, (f"{error.subject}: {error.message}",)
    return tracking, tracking.warnings


def _answered(tracking: Tracking, at: int) -> Iterator[Link]:
    for item in tracking.items:
        for one in item.evidence:
            yield Link(_node(at, item.sentence), _node(at + 1, one.sentence), one.score, one.band is Band.SURE)


def _kept(comparison: Comparison, at: int) -> Iterator[Link]:
    for change in _counterparts(comparison):
        for one in change.left:
            for other in change.right:
                if _body(one) and _body(one) is _body(other):
                    yield Link(_node(at, one), _node(at + 1, other), change.score, sure=True)


def _counterparts(comparison: Comparison) -> Iterator[Change]:
    for change in comparison.changes:
        if change.kind not in {ChangeKind.ADDED, ChangeKind.REMOVED} and change.score >= STRONG:
            yield change


def _same_figures(comparison: Comparison, at: int) -> Iterator[FigureLink]:
    for change in _counterparts(comparison):
        if change.kind is ChangeKind.SAME:
            sides = figures_of(comparison.left, change.left[0]), figures_of(comparison.right, change.right[0])
            yield from (FigureLink(one, other, (at, at + 1)) for one, other in zip(*sides, strict=False))
        for figure in change.figures:
            if figure.left is None or figure.right is None:
                continue
            masked = None in {figure.left.value, figure.right.value} and figure.left.unit == figure.right.unit
            if masked or figure.relation is not FigureRelation.INCOMPARABLE:
                yield FigureLink(figure.left, figure.right, (at, at + 1))


def _near(comparison: Comparison, at: int) -> frozenset[Node]:
    return frozenset(
        _node(at, one)
        for change in comparison.changes
        if any(also.score >= NEAR for also in change.see_also)
        for one in change.left
        if _body(one)
    )


def _body(sentence: Sentence) -> StepKind | None:
    """Whether a sentence promises or reports; None for headings, shortcomings and the frame of the report."""
    if sentence.heading is not None:
        return None
    if sentence.part is Role.PLAN:
        return StepKind.PLANNED
    return StepKind.REPORTED if sentence.part in REPORTING else None


def _node(report: int, sentence: Sentence) -> Node:
    # a long sentence may have been cut between clauses: its pieces carry its id and an offset
    kind = StepKind.PLANNED if sentence.part is Role.PLAN else StepKind.REPORTED
    return report, kind, sentence.id.partition("+")[0]
