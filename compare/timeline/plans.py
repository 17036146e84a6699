"""What each report promises for the next year: its tasks and its targets, tracked or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import UsageError
from compare.kinds import FigureKind
from compare.track.commitments import is_verifiable
from compare.track.frames import plan_frames
from compare.track.scope import find_scope
from compare.track.targets import promised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Figure, Report, Sentence
    from compare.timeline.links import Successive
    from compare.track.values import Status, Target


@dataclass(frozen=True, slots=True)
class Promised:
    """A quantity that a plan promises, and what the next report states of it."""

    sentence: Sentence
    figure: Figure
    target: Target


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one report."""

    tasks: dict[str, Sentence]
    """Promises that a report could answer, by the id of their sentence, in reading order."""
    statuses: dict[str, Status]
    """What the next report says of them; empty where none was tracked."""
    targets: tuple[Promised, ...]


def find_plans(reports: Sequence[Report], pairs: Sequence[Successive]) -> tuple[Plan, ...]:
    """The plan of every report.

    Args:
        reports: reports by year.
        pairs: each report against the next.

    Returns:
        One plan a report; empty where a report holds none.
    """
    tracked = {pair.earlier: pair for pair in pairs if pair.adjoining}
    return tuple(
        _tracked_plan(report, tracked[at]) if at in tracked else _open_plan(report) for at, report in enumerate(reports)
    )


def _tracked_plan(report: Report, pair: Successive) -> Plan:
    items = [item for item in pair.tracking.items if item.commitment and item.verifiable] if pair.tracking else []
    targets = []
    for item in items:
        figures = figures_of(report, item.sentence)
        for target in item.targets:
            named = next((figure for figure in figures if figure.place == target.place), None)
            if named is not None:
                targets.append(Promised(item.sentence, named, target))
    return Plan(
        {item.sentence.id: item.sentence for item in items},
        {item.sentence.id: item.status for item in items},
        tuple(targets),
    )


def _open_plan(report: Report) -> Plan:
    """A plan that no later report answers yet."""
    try:
        units = find_scope(report, [report]).plan
    except UsageError:
        return Plan({}, {}, ())
    tasks = {
        unit.id: unit
        for unit, frame in zip(units, plan_frames(units), strict=True)
        if not frame and is_verifiable(unit.folded)
    }
    targets = tuple(
        Promised(unit, promise.figure, promise.target)
        for unit in tasks.values()
        for promise in promised(unit, figures_of(report, unit))
        if promise.figure is not None
    )
    return Plan(tasks, {}, targets)


def figures_of(report: Report, sentence: Sentence) -> tuple[Figure, ...]:
    """The quantities that a sentence states.

    Args:
        report: the report that it stands in.
        sentence: one of its sentences.

    Returns:
        Its figures, in the order of the text; mere counts of what is listed left out.
    """
    place = sentence.place
    return tuple(
        figure
        for figure in report.figures
        if figure.place.line == place.line
        and place.start <= figure.place.start < place.end
        and figure.kind is not FigureKind.ENUMERATION
    )
