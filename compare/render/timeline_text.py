"""A timeline for people: indicators with a small plot, what is promised every year, what vanished, then every task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.labels import label
from compare.render.sparkline import Plot, sparkline
from compare.render.timeline_words import (
    LONG_LIVED,
    by_life,
    counts_of,
    direction_word,
    kind_word,
    series_name,
    thread_title,
    timeline_word,
    verdict_of,
    years_of,
)
from compare.text.wrap import text_width, wrap_text
from compare.timeline.values import StepKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import Place
    from compare.timeline.values import Point, Series, Step, Thread, Timeline

_NARROWEST = 40
_INDENT = 2
MOST = 30
"""Entries a section shows unless all are asked for."""


def timeline_to_text(
    timeline: Timeline, width: int = 100, lang: str = "zh", *, plot: Plot = Plot.BLOCKS, everything: bool = False
) -> str:
    """Write a timeline for people to read.

    Args:
        timeline: reports of one organisation, followed through the years.
        width: terminal cells a line; at least 40 are used.
        lang: `zh` or `en`: the language of labels, not of the reports.
        plot: the characters of the plots.
        everything: short threads and series too, and long lists in full.

    Returns:
        The text, ending with a line break.
    """
    page = _Page(timeline, max(width, _NARROWEST), lang, plot, MOST if not everything else None)
    parts = (page.header(), page.series(), page.shifts(), page.every_year(), page.vanished(), page.threads())
    return "\n".join(line for part in parts for line in part) + "\n"


class _Page:
    """The lines of one timeline, at one width and in one language."""

    def __init__(self, timeline: Timeline, width: int, lang: str, plot: Plot, most: int | None) -> None:
        self._timeline = timeline
        self._width = width
        self._lang = lang
        self._plot = plot
        self._most = most

    def _word(self, key: str, **values: object) -> str:
        return timeline_word(key, self._lang, **values)

    def _wrapped(self, text: str, indent: int = 0, hanging: int = 0) -> Iterator[str]:
        lines = wrap_text(text, self._width - indent - hanging)
        for number, line in enumerate(lines):
            yield " " * (indent + (hanging if number else 0)) + line

    def _headed(self, key: str, count: int) -> Iterator[str]:
        yield ""
        yield f"{self._word(key)} · {count}"
        yield "─" * min(self._width, 40) if self._plot is Plot.BLOCKS else "-" * min(self._width, 40)
        if not count:
            yield self._word("none")

    def _at(self, report: int, place: Place) -> str:
        return f"{self._timeline.reports[report].outline.year}:{place.line}"

    def _more(self, count: int) -> Iterator[str]:
        if count > 0:
            yield self._word("more", count=count)

    def header(self) -> Iterator[str]:
        """Whose reports these are, the reports, the counts, and what a place looks like."""
        timeline = self._timeline
        yield f"{timeline.organisation}  {self._word('title')}".strip()
        for report in timeline.reports:
            yield "  " + self._word("report", year=report.outline.year, path=report.source.path)
        for warning in timeline.warnings:
            yield from self._wrapped(self._word("warning", text=warning))
        yield ""
        yield from self._wrapped(counts_of(timeline, self._lang))
        yield from self._wrapped(self._word("claim"))

    def series(self) -> Iterator[str]:
        """Every indicator: its plot, then the figures of each year."""
        every = self._timeline.series
        chosen = [one for one in every if self._most is None or len(_known_years(one)) >= LONG_LIVED][: self._most]
        yield from self._headed("series", len(every))
        for one in chosen:
            yield ""
            yield from self._one_series(one)
        if len(chosen) < len(every):
            yield ""
        yield from self._more(len(every) - len(chosen))

    def _one_series(self, series: Series) -> Iterator[str]:
        yield from self._wrapped(series_name(series, self._lang))
        years = series.years
        bounds = value_bounds(series.points)
        for kind in StepKind:
            points = series.of_kind(kind)
            if points and bounds:
                drawn = sparkline([_value(points.get(year)) for year in years], bounds, self._plot)
                yield f"  {self._padded(kind_word(kind, self._lang))}  {drawn}  {years[0]}–{years[-1]}"
        targets, results = series.of_kind(StepKind.PLANNED), series.of_kind(StepKind.REPORTED)
        for year in years:
            row = [self._stated(table[year]) for table in (targets, results) if year in table]
            if year in targets and (verdict := verdict_of(targets[year], self._lang)):
                row.append(verdict)
            yield from self._wrapped(f"{year}  {'  '.join(row) or self._word('gap')}", _INDENT, 6)

    def _padded(self, text: str) -> str:
        width = max(text_width(kind_word(kind, self._lang)) for kind in StepKind)
        return text + " " * (width - text_width(text))

    def _stated(self, point: Point) -> str:
        masked = f" {self._word('masked')}" if point.figure.value is None else ""
        return (
            f"{kind_word(point.kind, self._lang)} {point.place.text}{masked}（{self._at(point.report, point.place)}）"
        )

    def shifts(self) -> Iterator[str]:
        """Targets whose bound changed."""
        found = [(series, shift) for series in self._timeline.series for shift in series.shifts]
        yield from self._headed("shifts", len(found))
        for series, shift in found[: self._most]:
            steps = " → ".join(
                f"{point.year} {point.place.text}（{self._at(point.report, point.place)}）"
                for point in (shift.earlier, shift.later)
            )
            direction = direction_word(shift.direction, self._lang)
            yield from self._wrapped(f"{series_name(series, self._lang)}  {steps}  {direction}", 0, _INDENT)
        yield from self._more(len(found) - len(found[: self._most]))

    def every_year(self) -> Iterator[str]:
        """Tasks that every plan promises."""
        yield from self._headed("every_year", len(self._timeline.every_year))
        yield from self._listed(self._timeline.every_year)

    def vanished(self) -> Iterator[str]:
        """Tasks that were promised, then neither reported nor planned again: the most often promised first."""
        found = sorted(self._timeline.vanished, key=lambda thread: -len(thread.planned))
        yield from self._headed("vanished", len(found))
        for thread in found[: self._most]:
            last = thread.planned[-1]
            years = self._word("promised", year=years_of(thread))
            yield from self._wrapped(f"{years}（{self._at(last.report, last.place)}）  {last.place.text}", 0, _INDENT)
        yield from self._more(len(found) - len(found[: self._most]))

    def threads(self) -> Iterator[str]:
        """The other tasks, those of most reports first."""
        others = [thread for thread in by_life(self._timeline.threads) if not (thread.every_year or _told(thread))]
        chosen = others
        if self._most is not None:
            chosen = [thread for thread in others if thread.reports >= LONG_LIVED][: self._most]
        yield from self._headed("threads", len(others))
        yield from self._listed(chosen)
        if len(chosen) < len(others):
            yield ""
        yield from self._more(len(others) - len(chosen))

    def _listed(self, threads: Iterable[Thread]) -> Iterator[str]:
        for thread in threads:
            yield ""
            title = f"{thread.id}  {_short(thread_title(thread), self._width - 20)}"
            yield f"{title}  {self._word('times', count=thread.reports)}"
            for step in thread.steps:
                yield from self._wrapped(self._step(step), _INDENT, 6)

    def _step(self, step: Step) -> str:
        kind = self._word("planned" if step.kind is StepKind.PLANNED else "reported")
        facts = [f"{step.year} {kind}（{self._at(step.report, step.place)}）"]
        if step.status is not None:
            facts.append(f"〔{label(step.status, self._lang)}〕")
        if step.band is not None and step.band.value != "sure":
            facts.append(f"〔{label(step.band, self._lang)}〕")
        return f"{''.join(facts)}  {step.place.text}"


def value_bounds(points: Sequence[Point]) -> tuple[float, float] | None:
    """The least and the greatest value of some points.

    Args:
        points: points of one series; masked ones have no value.

    Returns:
        The two, or None where all are masked.
    """
    values = [value for point in points for value in (_value(point),) if value is not None]
    return (min(values), max(values)) if values else None


def _value(point: Point | None) -> float | None:
    return None if point is None else point.figure.value


def _known_years(series: Series) -> set[int]:
    return {point.year for point in series.points}


def _told(thread: Thread) -> bool:
    """Whether another section has told all of a thread: a single promise that vanished."""
    return thread.vanished and len(thread.steps) == 1


def _short(text: str, width: int) -> str:
    lines = wrap_text(text, max(width, 16))
    return lines[0] + ("…" if len(lines) > 1 else "")
