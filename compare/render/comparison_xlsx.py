"""A comparison as an Excel workbook: changes, figures as numbers, sections; filters and headers that stay in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.kinds import FigureRelation
from compare.render.comparison_csv import COLUMNS, cells_of
from compare.render.comparison_rows import Mark, line_numbers, rows_of, section_titles
from compare.render.comparison_words import comparison_title, counts_line, report_facts, say_of
from compare.render.comparison_workbook import LONGEST_CELL, SheetWriter, new_book
from compare.render.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.model import Comparison, Figure, FigureChange
    from compare.render.comparison_rows import Group, Piece, Row

_WIDTHS = {
    "number": 6, "kind": 9, "left_heading": 18, "right_heading": 18, "left_lines": 8, "left_text": 48,
    "right_lines": 8, "right_text": 48, "figures": 26, "wording": 16, "score": 7, "note": 18,
}  # fmt: skip
_FIGURE_COLUMNS = {
    "number": 6, "indicator": 22, "left_value": 14, "right_value": 14, "unit": 9, "difference": 12, "percent": 10,
    "relation": 10, "left_figure": 16, "right_figure": 16, "left_lines": 8, "right_lines": 8,
}  # fmt: skip
_SECTION_COLUMNS = {
    "level": 6, "left_lines": 8, "left_heading": 44, "right_lines": 8, "right_heading": 44, "relation": 10,
    "changes": 9, "score": 8,
}  # fmt: skip
_FILLS = {"added": "#DFEAFC", "removed": "#FDEBD9", "edited": "#FFF6D6", "rewritten": "#EFE9F8"}


def comparison_to_xlsx(
    comparison: Comparison, lang: str = "zh", *, show_same: bool = False, notes: Mapping[str, str] | None = None
) -> bytes:
    """Write a comparison as an Excel workbook.

    Args:
        comparison: two reports, compared.
        lang: `zh` or `en`: the language of headers.
        show_same: write equal sentences too.
        notes: what the reviewer wrote to changes, by their id.

    Returns:
        The bytes of an .xlsx file: a sheet of changes, one of figures as numbers, one of sections, one of explanations.
    """
    book, stream = new_book(comparison_title(comparison, lang))
    groups = rows_of(comparison, notes)
    _changes(SheetWriter(book, lang, say_of("changes", lang)), groups, show_same=show_same)
    _figures(SheetWriter(book, lang, say_of("figures", lang)), groups)
    _sections(SheetWriter(book, lang, say_of("sections", lang)), groups)
    SheetWriter(book, lang, say_of("about", lang)).lines(tuple(_about(comparison, lang)))
    book.close()
    return stream.getvalue()


def _about(comparison: Comparison, lang: str) -> Iterator[str]:
    colon = say_of("colon", lang)
    yield comparison_title(comparison, lang)
    for side, report in (("left", comparison.left), ("right", comparison.right)):
        yield f"{say_of(side, lang)}{colon}{report_facts(report, lang)}"
    yield f"{say_of('regime', lang)}{colon}{label(comparison.regime, lang)}"
    yield f"{say_of('lens', lang)}{colon}{label(comparison.lens, lang)}"
    yield f"{say_of('counts', lang)}{colon}{counts_line(comparison, lang)}"
    yield say_of("claim", lang)
    yield from (f"{say_of('limit', lang)}{colon}{limit}" for limit in comparison.limits)


def _changes(sheet: SheetWriter, groups: Sequence[Group], *, show_same: bool) -> None:
    sheet.head({key: (say_of(key, sheet.lang), _WIDTHS[key]) for key in COLUMNS}, frozen=2)
    for group in groups:
        headings = ("", "") if group.pair is None else section_titles(group.pair)
        for row in group.rows if show_same else group.changed:
            sheet.row([*_cells(row, headings, sheet)])
    sheet.finish()


def _cells(row: Row, headings: tuple[str, str], sheet: SheetWriter) -> Iterator[Any]:
    texts = dict(zip(COLUMNS, cells_of(row, headings, sheet.lang), strict=True))
    for key, text in texts.items():
        if key == "number" and row.number:
            yield row.number
        elif key == "score" and text:
            yield round(row.change.score, 2)
        elif key == "kind":
            yield text, {"fill": _FILLS.get(row.change.kind.value, ""), "bold": True}
        elif key in {"left_text", "right_text"}:
            yield _rich(row.left if key == "left_text" else row.right) or text
        else:
            yield text


def _rich(pieces: Sequence[Piece]) -> list[tuple[str, str]] | None:
    """The stretches of an edited sentence with their marks; nothing where one mark holds for all."""
    stretches = [(piece.text, piece.mark.value) for piece in pieces if piece.text]
    marks = {mark for _, mark in stretches}
    if len(stretches) < 2 or marks == {Mark.KEPT.value}:  # noqa: PLR2004 - Excel takes no fewer
        return None
    return stretches if sum(len(text) for text, _ in stretches) <= LONGEST_CELL else None


def _figures(sheet: SheetWriter, groups: Sequence[Group]) -> None:
    sheet.head({key: (say_of(key, sheet.lang), width) for key, width in _FIGURE_COLUMNS.items()}, frozen=2)
    for group in groups:
        for row in group.rows:
            for figure in row.change.figures:
                sheet.row(list(_figure_cells(figure, row, sheet.lang)))
    sheet.finish()


def _figure_cells(change: FigureChange, row: Row, lang: str) -> Iterator[Any]:
    left, right = change.left, change.right
    values = _value(left), _value(right)
    comparable = change.relation in {FigureRelation.UP, FigureRelation.DOWN, FigureRelation.SAME}
    numbers = [value for value in values if isinstance(value, float)]
    difference = numbers[1] - numbers[0] if comparable and len(numbers) == len(values) else None
    unit = next((one.unit for one in (right, left) if one is not None and one.unit), "")
    yield row.number or ""
    yield change.of or ""
    yield from values
    yield unit
    yield "" if difference is None else round(difference, 6)
    yield "" if difference is None or not numbers[0] or unit == "%" else round(difference / abs(numbers[0]) * 100, 2)
    yield label(change.relation, lang)
    yield from ("" if one is None else one.place.text for one in (left, right))
    yield from (line_numbers(units) if units else "" for units in (row.change.left, row.change.right))


def _value(figure: Figure | None) -> float | str:
    return "" if figure is None or figure.value is None else float(figure.value)


def _sections(sheet: SheetWriter, groups: Sequence[Group]) -> None:
    sheet.head({key: (say_of(key, sheet.lang), width) for key, width in _SECTION_COLUMNS.items()}, frozen=1)
    for group in groups:
        if group.pair is None:
            continue
        left, right = section_titles(group.pair)
        lines = ["" if one is None else one.place.line for one in (group.pair.left, group.pair.right)]
        relation = label(group.pair.relation, sheet.lang)
        score = round(group.pair.score, 2) if left and right else ""
        sheet.row([group.level, lines[0], left, lines[1], right, relation, len(group.changed), score])
    sheet.finish()
