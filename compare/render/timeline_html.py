"""A timeline as one HTML file that needs nothing else: no script, no font, no picture from elsewhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from compare.render.labels import label
from compare.render.page import asset, page, text_of
from compare.render.series_svg import series_to_svg
from compare.render.timeline_words import (
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
from compare.timeline.values import StepKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.model import Place
    from compare.timeline.values import Point, Series, Step, Thread, Timeline


def timeline_to_html(timeline: Timeline, lang: str = "zh") -> str:
    """Write a timeline as a web page.

    Args:
        timeline: reports of one organisation, followed through the years.
        lang: `zh` or `en`: the language of labels, not of the reports.

    Returns:
        The whole page; all text of the reports is escaped.
    """
    writer = _Page(timeline, lang)
    title = f"{timeline.organisation} {timeline_word('title', lang)}".strip()
    parts = [*writer.header(), *writer.series(), *writer.shifts(), *writer.every_year(), *writer.vanished()]
    body = "\n".join(["<main>", f"<h1>{text_of(title)}</h1>", *parts, *writer.threads(), "</main>"])
    return page(title, lang, body, style=asset("house.css") + asset("timeline.css"))


class _Page:
    """The parts of one page, in one language."""

    def __init__(self, timeline: Timeline, lang: str) -> None:
        self._timeline = timeline
        self._lang = lang

    def _word(self, key: str, **values: object) -> str:
        return escape(timeline_word(key, self._lang, **values))

    def _headed(self, key: str, count: int) -> str:
        return f'<h2 id="{key}">{self._word(key)} · {count}</h2>'

    def _at(self, report: int, place: Place) -> str:
        return f'<span class="at">（{self._timeline.reports[report].outline.year}:{place.line}）</span>'

    def header(self) -> Iterator[str]:
        """The reports, the counts, and what a place looks like."""
        timeline = self._timeline
        rows = (self._word("report", year=one.outline.year, path=one.source.path) for one in timeline.reports)
        yield f"<ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"
        for warning in timeline.warnings:
            yield f'<p class="note">{self._word("warning", text=warning)}</p>'
        yield f"<p>{escape(counts_of(timeline, self._lang))}</p>"
        yield f'<p class="note">{self._word("claim")}</p>'

    def series(self) -> Iterator[str]:
        """Every indicator: a picture, then a table."""
        yield self._headed("series", len(self._timeline.series))
        for series in self._timeline.series:
            name = escape(series_name(series, self._lang))
            plot = series_to_svg(series, self._lang)
            yield f"<section><h3>{name}</h3>"
            yield f'<div class="plot" tabindex="0" role="region" aria-label="{name}">{plot}</div>'
            yield from self._table(series)
            yield "</section>"

    def _table(self, series: Series) -> Iterator[str]:
        heads = [self._word("year"), *(escape(kind_word(kind, self._lang)) for kind in StepKind), self._word("verdict")]
        yield f"<details><summary>{len(series.points)} × {self._word('place')}</summary><table><thead><tr>"
        yield "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead><tbody>"
        targets, results = series.of_kind(StepKind.PLANNED), series.of_kind(StepKind.REPORTED)
        for year in series.years:
            target, result = targets.get(year), results.get(year)
            verdict = escape(verdict_of(target, self._lang)) if target else ""
            cells = f"<td>{self._stated(target)}</td><td>{self._stated(result)}</td><td>{verdict}</td>"
            yield f'<tr><th scope="row">{year}</th>{cells}</tr>'
        yield "</tbody></table></details>"

    def _stated(self, point: Point | None) -> str:
        if point is None:
            return "—"
        masked = f" {self._word('masked')}" if point.figure.value is None else ""
        return f"{escape(point.place.text)}{masked} {self._at(point.report, point.place)}"

    def shifts(self) -> Iterator[str]:
        """Targets whose bound changed."""
        found = [(series, shift) for series in self._timeline.series for shift in series.shifts]
        yield self._headed("shifts", len(found)) + "<ul>"
        for series, shift in found:
            steps = " → ".join(f"{one.year} {self._stated(one)}" for one in (shift.earlier, shift.later))
            direction = escape(direction_word(shift.direction, self._lang))
            yield f"<li>{escape(series_name(series, self._lang))} {steps} {direction}</li>"
        yield "</ul>"

    def every_year(self) -> Iterator[str]:
        """Tasks that every plan promises."""
        yield self._headed("every_year", len(self._timeline.every_year))
        yield from self._listed(self._timeline.every_year)

    def vanished(self) -> Iterator[str]:
        """Tasks that were promised, then neither reported nor planned again."""
        found = sorted(self._timeline.vanished, key=lambda thread: -len(thread.planned))
        yield self._headed("vanished", len(found)) + "<ul>"
        for thread in found:
            last = thread.planned[-1]
            years = self._word("promised", year=years_of(thread))
            yield f"<li>{years} {escape(last.place.text)} {self._at(last.report, last.place)}</li>"
        yield "</ul>"

    def threads(self) -> Iterator[str]:
        """The other tasks, those of most reports first."""
        others = [
            thread
            for thread in by_life(self._timeline.threads)
            if not thread.every_year and not (thread.vanished and len(thread.steps) == 1)
        ]
        yield self._headed("threads", len(others))
        yield from self._listed(others)

    def _listed(self, threads: Iterable[Thread]) -> Iterator[str]:
        for thread in threads:
            title = escape(thread_title(thread))
            times = self._word("times", count=thread.reports)
            yield f'<details id="{thread.id}"><summary>{title} <span class="at">{times}</span></summary><ul>'
            yield from map(self._step, thread.steps)
            yield "</ul></details>"

    def _step(self, step: Step) -> str:
        kind = self._word("planned" if step.kind is StepKind.PLANNED else "reported")
        facts = [label(step.status, self._lang)] if step.status is not None else []
        if step.band is not None and step.band.value != "sure":
            facts.append(label(step.band, self._lang))
        marks = "".join(f' <span class="status">{escape(fact)}</span>' for fact in facts)
        return f"<li>{step.year} {kind} {self._at(step.report, step.place)}{marks} {escape(step.place.text)}</li>"
