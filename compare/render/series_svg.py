"""A series as an inline SVG picture: results as a line that breaks at gaps, targets as open squares, both named."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from compare.render.timeline_text import value_bounds
from compare.render.timeline_words import kind_word, series_name, timeline_word
from compare.timeline.values import StepKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.timeline.values import Point, Series

HEIGHT, STEP, LEFT, TOP, BOTTOM = 150, 64, 36, 30, 26
"""Pixels of the picture: its height, a year, and the margins."""
_DOT = 4


def series_to_svg(series: Series, lang: str) -> str:
    """Draw a series.

    Args:
        series: an indicator through the years.
        lang: `zh` or `en`.

    Returns:
        An `svg` element with a title and a description, or nothing where every figure is masked.
    """
    bounds = value_bounds(series.points)
    if bounds is None:
        return ""
    drawing = _Drawing(series, bounds, lang)
    width = 2 * LEFT + STEP * (len(series.years) - 1)
    body = "".join([*drawing.axis(), *drawing.targets(), *drawing.results()])
    return (
        f'<svg role="img" aria-labelledby="{series.id}-title {series.id}-desc" viewBox="0 0 {width} {HEIGHT}" '
        f'width="{width}" height="{HEIGHT}">'
        f'<title id="{series.id}-title">{escape(series_name(series, lang))}</title>'
        f'<desc id="{series.id}-desc">{escape(description(series, lang))}</desc>{body}</svg>'
    )


def description(series: Series, lang: str) -> str:
    """Say in words what a picture of the series shows.

    Args:
        series: an indicator through the years.
        lang: `zh` or `en`.

    Returns:
        Every figure with its year.
    """
    values = "；".join(f"{one.year} {kind_word(one.kind, lang)} {one.place.text}" for one in series.points)
    return timeline_word(
        "described",
        lang,
        name=series_name(series, lang),
        first=series.years[0],
        last=series.years[-1],
        values=values,
    )


class _Drawing:
    """Where the years and values of one series lie on its picture."""

    def __init__(self, series: Series, bounds: tuple[float, float], lang: str) -> None:
        self._series = series
        self._low, self._high = bounds
        self._lang = lang

    def _x(self, year: int) -> int:
        return LEFT + STEP * (year - self._series.years[0])

    def _y(self, value: float) -> float:
        span = self._high - self._low
        share = (value - self._low) / span if span else 0.5
        return round(HEIGHT - BOTTOM - 12 - share * (HEIGHT - BOTTOM - TOP - 12), 1)

    def axis(self) -> Iterator[str]:
        """The years below."""
        for year in self._series.years:
            yield f'<text class="year" x="{self._x(year)}" y="{HEIGHT - 6}">{year}</text>'

    def targets(self) -> Iterator[str]:
        """Open squares at the targets."""
        results = self._series.of_kind(StepKind.REPORTED)
        for point in self._series.of_kind(StepKind.PLANNED).values():
            if point.figure.value is None:
                continue
            x, y = self._x(point.year), self._y(point.figure.value)
            yield (
                f'<rect class="target" x="{x - _DOT}" y="{y - _DOT}" width="{2 * _DOT}" height="{2 * _DOT}">'
                f"<title>{escape(self._told(point))}</title></rect>"
            )
            if point.year not in results:
                yield self._value(point, y)

    def results(self) -> Iterator[str]:
        """The line of the results, broken where a year is missing, and a dot a year."""
        known = [point for point in self._series.of_kind(StepKind.REPORTED).values() if point.figure.value is not None]
        run: list[str] = []
        last: int | None = None
        for point in known:
            if last is not None and point.year != last + 1:
                yield _line(run)
                run = []
            run.append(f"{self._x(point.year)},{self._y(point.figure.value or 0.0)}")
            last = point.year
        yield _line(run)
        for point in known:
            x, y = self._x(point.year), self._y(point.figure.value or 0.0)
            title = escape(self._told(point))
            yield f'<circle class="result" cx="{x}" cy="{y}" r="{_DOT}"><title>{title}</title></circle>'
            yield self._value(point, y)

    def _value(self, point: Point, y: float) -> str:
        return f'<text class="value" x="{self._x(point.year)}" y="{y - 9}">{escape(point.place.text)}</text>'

    def _told(self, point: Point) -> str:
        return f"{point.year} {kind_word(point.kind, self._lang)} {point.place.text}"


def _line(run: list[str]) -> str:
    return f'<polyline class="line" points="{" ".join(run)}"/>' if len(run) > 1 else ""
