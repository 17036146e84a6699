"""A timeline as tables: a workbook with a sheet for figures and one for tasks, CSV, Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.comparison_markdown import escaped
from compare.render.comparison_workbook import SheetWriter, new_book
from compare.render.csv_file import csv_bytes
from compare.render.labels import label
from compare.render.ledger_csv import guarded
from compare.render.timeline_words import (
    counts_of,
    kind_word,
    series_name,
    thread_title,
    timeline_word,
    verdict_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.timeline.values import Timeline

    Cell = str | int | float

_WIDTHS = {"name": 34, "year": 8, "kind": 8, "value": 14, "text": 60, "place": 12, "verdict": 14}


def timeline_to_xlsx(timeline: Timeline, lang: str = "zh") -> bytes:
    """Write a timeline as an Excel workbook.

    Args:
        timeline: the years of one organisation.
        lang: `zh` or `en`: the language of headers.

    Returns:
        The bytes of an .xlsx file: sheets of figures, of tasks and of notes, with filters and a header that stays.
    """
    book, stream = new_book(_title(timeline, lang))
    for table, rows in _tables(timeline, lang):
        sheet = SheetWriter(book, lang, timeline_word(table, lang))
        sheet.head({name: (head, _WIDTHS[name]) for name, head in zip(_WIDTHS, _heads(lang), strict=True)}, frozen=1)
        for row in rows:
            sheet.row(row)
        sheet.finish()
    SheetWriter(book, lang, timeline_word("title", lang)).lines(list(_about(timeline, lang)))
    book.close()
    return stream.getvalue()


def timeline_to_csv(timeline: Timeline, lang: str = "zh") -> bytes:
    """Write a timeline as CSV: a row for each figure of a year, then one for each step of a task.

    Args:
        timeline: the years of one organisation.
        lang: `zh` or `en`: the language of headers.

    Returns:
        UTF-8 with byte order mark, so that spreadsheets open the Chinese intact.
    """
    cells = (
        [timeline_word(table, lang), *(guarded(str(cell)) for cell in row)]
        for table, rows in _tables(timeline, lang)
        for row in rows
    )
    return csv_bytes([[timeline_word("table", lang), *_heads(lang)], *cells])


def timeline_to_markdown(timeline: Timeline, lang: str = "zh") -> str:
    """Write a timeline as Markdown: a table of figures and one of tasks.

    Args:
        timeline: the years of one organisation.
        lang: `zh` or `en`: the language of labels.

    Returns:
        The text; marks of Markdown in the reports are written so that they show.
    """
    first, *others = _about(timeline, lang)
    lines = [f"# {escaped(first)}", "", *(f"{escaped(line)}\n" for line in others)]
    for table, rows in _tables(timeline, lang):
        lines += [f"## {timeline_word(table, lang)}", "", _line(_heads(lang)), "|" + " --- |" * len(_WIDTHS)]
        lines += [*map(_line, rows), ""]
    return "\n".join(lines)


def _title(timeline: Timeline, lang: str) -> str:
    return f"{timeline.organisation} {timeline_word('title', lang)}".strip()


def _about(timeline: Timeline, lang: str) -> Iterator[str]:
    yield _title(timeline, lang)
    yield counts_of(timeline, lang)
    for report in timeline.reports:
        yield timeline_word("report", lang, year=report.outline.year, path=report.source.path)
    yield timeline_word("claim", lang)
    for text in timeline.warnings:
        yield timeline_word("warning", lang, text=text)


def _heads(lang: str) -> list[str]:
    names = ("name", "year", "kind", "value", "text", "place", "verdict")
    return [timeline_word(name, lang) for name in names]


def _tables(timeline: Timeline, lang: str) -> Iterator[tuple[str, Iterator[list[Cell]]]]:
    yield "series", _figures(timeline, lang)
    yield "threads", _tasks(timeline, lang)


def _figures(timeline: Timeline, lang: str) -> Iterator[list[Cell]]:
    for series in timeline.series:
        name = series_name(series, lang)
        for point in series.points:
            value = timeline_word("masked", lang) if point.figure.value is None else point.figure.value
            where = _place(timeline, point.report, point.place.line)
            kind, verdict = kind_word(point.kind, lang), verdict_of(point, lang)
            yield [name, point.year, kind, value, point.place.text, where, verdict]


def _tasks(timeline: Timeline, lang: str) -> Iterator[list[Cell]]:
    for thread in timeline.threads:
        for step in thread.steps:
            verdict = label(step.status, lang) if step.status is not None else ""
            where = _place(timeline, step.report, step.place.line)
            kind = timeline_word(step.kind.value, lang)
            yield [thread_title(thread), step.year, kind, "", step.place.text, where, verdict]


def _place(timeline: Timeline, report: int, line: int) -> str:
    return f"{timeline.reports[report].outline.year}:{line}"


def _line(cells: Sequence[Cell]) -> str:
    return "| " + " | ".join(escaped(str(cell)) for cell in cells) + " |"
