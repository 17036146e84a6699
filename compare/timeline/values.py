"""Tasks and indicators through the years, as frozen values: every claim carries the report, line and words it rests on.

A plan stands in the report of one year and is for the next: a step or point that is planned carries the year it is for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.kinds import Bound, Direction, FigureKind
    from compare.model import Figure, Place, Report, Sentence
    from compare.track.values import Band, Status


class StepKind(StrEnum):
    """Whether something is promised for a year or told of it."""

    PLANNED = "planned"
    REPORTED = "reported"


class Measure(StrEnum):
    """What the figures of a series say of the thing that is counted."""

    AMOUNT = "amount"
    LEVEL = "level"
    """How much there is in the end (总数达到52个)."""
    ADDED = "added"
    """How much was added in the year (新建21个)."""
    GROWTH = "growth"
    FALL = "fall"


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence of a thread."""

    kind: StepKind
    year: int
    """The year that it is planned for, or that it reports on."""
    report: int
    """Index into the reports of the timeline."""
    sentence: Sentence
    score: float
    """How sure its best link within the thread is, 0 to 1; 0 where it stands alone."""
    band: Band | None
    """The same in words; None where it stands alone."""
    status: Status | None = None
    """What the next report says of a promise; None for results, and where no next report was tracked."""

    @property
    def place(self) -> Place:
        """Where it stands in its report."""
        return self.sentence.place


@dataclass(frozen=True, slots=True)
class Thread:
    """One task through the years: planned, reported, planned again."""

    id: str
    steps: tuple[Step, ...]
    """By year; the promise before what is reported of it."""
    every_year: bool
    """It is promised in every report that holds a plan."""
    vanished: bool
    """Its last promise was met with silence, and it was not planned again."""

    @property
    def planned(self) -> tuple[Step, ...]:
        """The promises."""
        return tuple(step for step in self.steps if step.kind is StepKind.PLANNED)

    @property
    def reported(self) -> tuple[Step, ...]:
        """What was told of them."""
        return tuple(step for step in self.steps if step.kind is StepKind.REPORTED)

    @property
    def reports(self) -> int:
        """In how many reports it stands."""
        return len({step.report for step in self.steps})


@dataclass(frozen=True, slots=True)
class Point:
    """A quantity of one year: promised, or reported."""

    kind: StepKind
    year: int
    """The year that it is promised for or speaks of."""
    report: int
    """Index into the reports of the timeline."""
    figure: Figure
    """Its value is None where the number is masked."""
    bound: Bound | None = None
    """Which side of the value it leaves open, as the sentence words it."""
    met: bool | None = None
    """Whether a target was met; None for what is reported, and where nothing compares."""

    @property
    def place(self) -> Place:
        """Where it stands in its report."""
        return self.figure.place


@dataclass(frozen=True, slots=True)
class BoundShift:
    """A target whose bound is another than in the year before: 左右, then 以上."""

    earlier: Point
    later: Point
    direction: Direction


@dataclass(frozen=True, slots=True)
class Series:
    """One indicator through the years."""

    id: str
    of: str
    """What is counted, as most of the reports write it."""
    unit: str | None
    kind: FigureKind
    measure: Measure
    points: tuple[Point, ...]
    """By year; at most one target and one result a year, the target first."""
    shifts: tuple[BoundShift, ...] = ()
    """Where the bound of the target changed."""

    def of_kind(self, kind: StepKind) -> dict[int, Point]:
        """The targets or the results by year."""
        return {point.year: point for point in self.points if point.kind is kind}

    @property
    def years(self) -> range:
        """From the first year to the last, the years without a figure included."""
        return range(self.points[0].year, self.points[-1].year + 1)

    @property
    def gaps(self) -> tuple[int, ...]:
        """Years between without any figure, or with masked ones alone."""
        known = {point.year for point in self.points if point.figure.value is not None}
        return tuple(year for year in self.years if year not in known)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Three or more reports of one organisation, by year."""

    organisation: str
    reports: tuple[Report, ...]
    """By the year that they review."""
    threads: tuple[Thread, ...]
    """Tasks in the order in which they are first promised; results that nobody planned stand where they are told."""
    series: tuple[Series, ...]
    """Indicators, those with the most years first."""
    warnings: tuple[str, ...] = ()
    """What could not be set against each other, in words."""

    @property
    def every_year(self) -> tuple[Thread, ...]:
        """Tasks that every plan promises."""
        return tuple(thread for thread in self.threads if thread.every_year)

    @property
    def vanished(self) -> tuple[Thread, ...]:
        """Tasks that were promised, then neither reported nor planned again."""
        return tuple(thread for thread in self.threads if thread.vanished)
