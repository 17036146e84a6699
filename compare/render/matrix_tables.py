"""A matrix as tables: a workbook with a sheet for figures, topics and wording; CSV a cell a row; Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.render.comparison_workbook import SheetWriter, new_book
from compare.render.csv_file import csv_bytes
from compare.render.ledger_csv import guarded
from compare.render.matrix_words import (
    aim_word,
    amount_text,
    basis_word,
    cell_sign,
    column_line,
    counts_of,
    indicator_name,
    matrix_word,
    occurrence_text,
    rows_by_value,
    source_text,
    title_of,
    topic_heading,
    wording_word,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.matrix.values import Indicator, Matrix

_NAME, _AMOUNT, _SIGN = 26, 12, 8
"""Widths of columns, in the characters of Excel."""
_FILLS = {"●": "#CFE3F7", "○": "#EAF3FC", "－": "#F3F3F3"}
_CSV_COLUMNS = ("kind", "field", "name", "unit", "year", "organisation", "value", "count", "at", "text")


def matrix_to_xlsx(matrix: Matrix, lang: str = "zh") -> bytes:
    """Write a matrix as an Excel workbook.

    Args:
        matrix: reports side by side.
        lang: `zh` or `en`: the language of headers.

    Returns:
        The bytes of an .xlsx file: sheets of figures, of topics, of every sentence on a topic, of wording, of notes;
        each with a header that stays in view, and filters.
    """
    book, stream = new_book(title_of(matrix, lang))
    _figures(SheetWriter(book, lang, matrix_word("figures", lang)), matrix, lang)
    _topics(SheetWriter(book, lang, matrix_word("topics", lang).replace("：", " ").replace(":", "")), matrix, lang)
    _sentences(SheetWriter(book, lang, matrix_word("text", lang)), matrix, lang)
    _wording(SheetWriter(book, lang, matrix_word("wording", lang)), matrix, lang)
    SheetWriter(book, lang, matrix_word("about", lang)).lines(_notes(matrix, lang))
    book.close()
    return stream.getvalue()


def _notes(matrix: Matrix, lang: str) -> list[str]:
    columns = [column_line(column, number, lang) for number, column in enumerate(matrix.columns, 1)]
    return [title_of(matrix, lang), counts_of(matrix, lang), *columns, *matrix.limits, matrix_word("mark", lang)]


def _heads(lang: str, **widths: int) -> dict[str, tuple[str, int]]:
    return {name: (matrix_word(name, lang), width) for name, width in widths.items()}


def _reports(matrix: Matrix, width: int) -> dict[str, tuple[str, int]]:
    return {f"report{at}": (column.name, width) for at, column in enumerate(matrix.reports)}


def _figures(sheet: SheetWriter, matrix: Matrix, lang: str) -> None:
    heads = _heads(lang, indicator=_NAME, aim=8, year=7, unit=8, count=6)
    sheet.head(heads | _reports(matrix, _AMOUNT), frozen=1)
    for one in matrix.indicators:
        cells = [amount_text(cell, lang) for cell in one.cells]
        sheet.row([one.name, aim_word(one.aim, lang), one.year, one.unit or "", one.stated, *cells])
    sheet.finish()


def _topics(sheet: SheetWriter, matrix: Matrix, lang: str) -> None:
    sheet.head(_heads(lang, field=14, topic=_NAME, count=6) | _reports(matrix, _SIGN), frozen=2)
    for topic in matrix.topics:
        signs: list[Any] = [(cell_sign(cell), {"fill": _FILLS[cell_sign(cell)[0]]}) for cell in topic.cells]
        sheet.row([topic_heading(topic, lang), topic.name, len(topic.having), *signs])
    sheet.finish()


def _sentences(sheet: SheetWriter, matrix: Matrix, lang: str) -> None:
    sheet.head(_heads(lang, topic=_NAME, organisation=12, at=7, text=90), frozen=1)
    for topic in matrix.topics:
        for column, cell in zip(matrix.reports, topic.cells, strict=True):
            for mention in cell.mentions:
                sheet.row([topic.name, column.name, mention.place.line, mention.place.text])
    sheet.finish()


def _wording(sheet: SheetWriter, matrix: Matrix, lang: str) -> None:
    sheet.head(_heads(lang, kind=14, text=60, source=20, basis=16, holding=8, also=48), frozen=1)
    for copy in matrix.copies:
        others = "、".join(occurrence_text(one, matrix, lang) for one in copy.occurrences[1:])
        source = f"{matrix.columns[copy.source.column].name}:{copy.source.place.line}"
        kind, basis = wording_word(copy.wording, lang), basis_word(copy.basis, lang)
        sheet.row([kind, copy.text, source, basis, len(copy.occurrences), others])
    sheet.finish()


def matrix_to_csv(matrix: Matrix, lang: str = "zh") -> bytes:
    """Write a matrix as CSV, one row for each thing that one report says.

    Args:
        matrix: reports side by side.
        lang: `zh` or `en`: the language of headers.

    Returns:
        UTF-8 with byte order mark; a report that says nothing of a topic or indicator has a row with an empty line.
    """
    rows = (*_csv_figures(matrix, lang), *_csv_topics(matrix, lang), *_csv_wording(matrix, lang))
    cells = ([guarded(str(cell)) for cell in row] for row in rows)
    return csv_bytes([[matrix_word(column, lang) for column in _CSV_COLUMNS], *cells])


def _csv_figures(matrix: Matrix, lang: str) -> Iterator[tuple[object, ...]]:
    for one in matrix.indicators:
        head = (aim_word(one.aim, lang), "", one.name, one.unit or "", one.year)
        for column, cell in zip(matrix.reports, one.cells, strict=True):
            if cell is None:
                yield (*head, column.name, "", "", "", "")
            else:
                value = "" if cell.value is None else f"{cell.value:.12g}"
                yield (*head, column.name, value, "", cell.place.line, cell.place.text)


def _csv_topics(matrix: Matrix, lang: str) -> Iterator[tuple[object, ...]]:
    for topic in matrix.topics:
        head = (matrix_word("topic", lang), topic_heading(topic, lang), topic.name, "", matrix.year or "")
        for column, cell in zip(matrix.reports, topic.cells, strict=True):
            first = cell.mentions[0].place if cell.mentions else None
            where = (first.line, first.text) if first else ("", "")
            yield (*head, column.name, "", len(cell.mentions), *where)


def _csv_wording(matrix: Matrix, lang: str) -> Iterator[tuple[object, ...]]:
    for copy in matrix.copies:
        head = (wording_word(copy.wording, lang), basis_word(copy.basis, lang), copy.id, "", matrix.year or "")
        for number, one in enumerate(copy.occurrences):
            yield (*head, matrix.columns[one.column].name, "", number + 1, one.place.line, one.place.text)


def matrix_to_markdown(matrix: Matrix, lang: str = "zh") -> str:
    """Write a matrix as Markdown: for few reports grids with a column each, for many a row a value.

    Args:
        matrix: reports side by side.
        lang: `zh` or `en`: the language of labels.

    Returns:
        The text; marks of Markdown in the reports are written so that they show.
    """
    return "\n".join(_markdown(matrix, lang)) + "\n"


_WIDEST_GRID = 8
"""Reports up to which a grid can be read in Markdown."""


def _markdown(matrix: Matrix, lang: str) -> Iterator[str]:
    yield f"# {_escaped(title_of(matrix, lang))}\n"
    yield from (f"- {_escaped(column_line(column, number, lang))}" for number, column in enumerate(matrix.columns, 1))
    yield f"\n{_escaped(counts_of(matrix, lang))}\n"
    yield from (f"> {_escaped(limit)}\n" for limit in matrix.limits)
    grid = len(matrix.reports) <= _WIDEST_GRID
    names = [column.name for column in matrix.reports]
    yield f"\n## {matrix_word('figures', lang)}\n"
    yield from _table([matrix_word("indicator", lang), matrix_word("aim", lang), *(names if grid else [""])])
    for one in matrix.indicators:
        values = [amount_text(cell, lang) for cell in one.cells] if grid else ["；".join(_by_value(matrix, one))]
        yield _line([indicator_name(one), f"{one.year} {aim_word(one.aim, lang)}", *values])
    yield f"\n## {_escaped(matrix_word('topics', lang))}\n"
    heads = names if grid else [matrix_word("have", lang), matrix_word("lack", lang)]
    yield from _table([matrix_word("field", lang), matrix_word("topic", lang), *heads])
    for topic in matrix.topics:
        listed = ["、".join(names[at] for at in columns) for columns in (topic.having, topic.lacking)]
        cells = [cell_sign(cell) for cell in topic.cells] if grid else listed
        yield _line([topic_heading(topic, lang), topic.name, *cells])
    yield f"\n## {matrix_word('wording', lang)}\n"
    yield from _table([matrix_word(name, lang) for name in ("kind", "text", "source", "also")])
    for copy in matrix.copies:
        others = "、".join(occurrence_text(one, matrix, lang) for one in copy.occurrences[1:])
        yield _line([wording_word(copy.wording, lang), copy.text, source_text(copy, matrix, lang), others])


def _by_value(matrix: Matrix, indicator: Indicator) -> Iterator[str]:
    for text, columns in rows_by_value(indicator):
        yield f"{text} {'、'.join(matrix.columns[at].name for at in columns)}"


def _table(heads: list[str]) -> Iterator[str]:
    yield _line(heads)
    yield "|" + " --- |" * len(heads)


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(map(_escaped, cells)) + " |"


def _escaped(text: str) -> str:
    for mark in "\\`*_[]<>|#":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", " ")
