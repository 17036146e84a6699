"""Every quantity that a report promises or states, with the year that it is for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.kinds import FigureKind
from compare.text.script import fold
from compare.timeline.indicators import SHORTEST, Key, indicator_name, key_of
from compare.timeline.links import REPORTING, FigureLink
from compare.timeline.values import Point, StepKind
from compare.track.indicators import plain_name
from compare.track.stated import stated_figures
from compare.track.wording import years_spanned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Figure, Report, Sentence
    from compare.timeline.links import Successive
    from compare.timeline.plans import Plan, Promised


_EACH = re.compile(r"(?:每个|每名|每位|每家|每村|每户|每人|各)[^，。；,;]{0,12}$")
"""What stands before an amount for each of several, which no total compares with."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure of one year on its way into a series."""

    point: Point
    key: Key | None
    """The indicator that it belongs to; None where nothing names it."""
    answer: FigureLink | None = None
    """For a target, the figure that answers it."""


def find_quantities(
    reports: Sequence[Report], pairs: Sequence[Successive], plans: Sequence[Plan]
) -> tuple[Quantity, ...]:
    """Collect what all reports promise and state.

    Args:
        reports: reports by year.
        pairs: each report against the next.
        plans: what each promises.

    Returns:
        Targets, then what answers them, then all other figures of the results: of several for one year and indicator
        the first is the one to show. Totals of several years are left out.
    """
    answered = {pair.earlier for pair in pairs if pair.adjoining}
    stated = [tuple(_stated(report, at)) for at, report in enumerate(reports)]
    yearly = [{quantity.point.figure for quantity in found} for found in stated]
    targets: list[Quantity] = []
    answers: list[Quantity] = []
    for at, (report, plan) in enumerate(zip(reports, plans, strict=True)):
        year = (report.outline.year or 0) + 1
        for promise in plan.targets:
            target, achieved = _target(promise, at, year), promise.target.achieved
            if at in answered and achieved is not None and achieved in yearly[at + 1]:
                told = Point(StepKind.REPORTED, year, at + 1, achieved, achieved.bound)
                answers.append(Quantity(told, target.key))
                targets.append(target)
            else:
                targets.append(Quantity(target.point, target.key))
    rest = [quantity for found in stated for quantity in found]
    # what a later report says of an earlier year counts only where that year's own report is silent
    rest.sort(key=lambda quantity: quantity.point.year != reports[quantity.point.report].outline.year)
    return (*targets, *answers, *rest)


def _target(promise: Promised, at: int, year: int) -> Quantity:
    figure, target = promise.figure, promise.target
    point = Point(StepKind.PLANNED, year, at, figure, target.bound, target.met)
    key = None if for_each(promise.sentence, figure) else key_of(figure)
    if key is None or target.achieved is None:
        return Quantity(point, key)
    name = plain_name(indicator_name(target.achieved.of or ""))
    if len(name) >= SHORTEST and name in fold(target.text):
        # the sentence names the indicator more closely than the words next to the figure: 立案提案280件
        key = key_of(target.achieved) or key
    return Quantity(point, key, FigureLink(figure, target.achieved, (at, at + 1)))


def _stated(report: Report, at: int) -> Iterator[Quantity]:
    units = [unit for unit in report.units if unit.part in REPORTING]
    spanning = _spanning(units)
    year = report.outline.year or 0
    for one in stated_figures([report], [units]):
        figure = one.figure
        total = one.cumulative or (one.sentence.id in spanning and not _reached(figure))
        if not total and not for_each(one.sentence, figure):
            yield Quantity(Point(StepKind.REPORTED, figure.period or year, at, figure, figure.bound), key_of(figure))


def for_each(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether an amount is meant for each of several.

    Args:
        sentence: a sentence.
        figure: one of its figures.

    Returns:
        Whether the words before it say so: 每个专委会至少开展1次.
    """
    line_start = sentence.place.start
    before = sentence.place.text[: max(0, figure.place.start - line_start)]
    return figure.kind is FigureKind.COUNT and bool(_EACH.search(before))


def _reached(figure: Figure) -> bool:
    """Whether a figure is a level that stands at the end, however many years led there."""
    return figure.level is True


def _spanning(units: Sequence[Sentence]) -> frozenset[str]:
    """Sentences that stand where several years are reviewed together."""
    spans = years_spanned(unit.folded for unit in units)
    return frozenset(unit.id for unit, spanning in zip(units, spans, strict=True) if spanning)
