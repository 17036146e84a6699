"""A comparison as the table that goes with a new version (新旧对照表), in a Word file: old on the left, new right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.comparison_rows import Mark, is_renamed, left_out, line_numbers, rows_of, section_titles
from compare.render.comparison_words import (
    comparison_title,
    counts_line,
    figures_line,
    kind_words,
    report_facts,
    report_name,
    say_of,
    wording_line,
)
from compare.render.labels import label
from compare.render.word_package import LANDSCAPE, LANDSCAPE_WIDTH, word_file
from compare.render.word_xml import PLAIN, Look, cell, paragraph, run, table, table_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.model import Comparison, Sentence
    from compare.render.comparison_rows import Group, Piece, Row

LOOKS = {
    Mark.KEPT: PLAIN,
    Mark.GONE: Look(colour="B42318", strike=True),
    Mark.NEW: Look(colour="1849A9", underline="single"),
    Mark.RETOLD: Look(colour="5B3A8E", underline="dotted"),
}
"""Colour, and a line that says the same in black and white."""
_DIM = Look(colour="666666")
_SIDE = 6400
_WIDTHS = (_SIDE, _SIDE, LANDSCAPE_WIDTH - 2 * _SIDE)
_HEAD_FILL, _SECTION_FILL = "DCE6F1", "F2F2F2"


def comparison_to_table(
    comparison: Comparison, lang: str = "zh", *, show_same: bool = False, notes: Mapping[str, str] | None = None
) -> bytes:
    """Write a comparison as a Word file with a table of old and new.

    Args:
        comparison: two reports, compared.
        lang: `zh` or `en`: the language of labels.
        show_same: write equal sentences too, not only their number.
        notes: what the reviewer wrote to changes, by their id.

    Returns:
        The bytes of a .docx file, the same for the same reports.
    """
    title = comparison_title(comparison, lang, "table_title")
    head = [paragraph(run(title), "Title"), *_header(comparison, lang)]
    writer = _Table(lang, show_same=show_same)
    rows = [writer.head(comparison)]
    for group in rows_of(comparison, notes):
        rows += writer.group(group)
    if len(rows) == 1:
        rows.append(writer.across(say_of("none", lang)))
    limits = [paragraph(run(limit, _DIM), "Remark") for limit in comparison.limits]
    body = "".join([*head, table(rows, _WIDTHS), paragraph(""), *limits])
    return word_file(body, title, LANDSCAPE)


def _header(comparison: Comparison, lang: str) -> Iterator[str]:
    colon = say_of("colon", lang)
    for side, report in (("left", comparison.left), ("right", comparison.right)):
        yield paragraph(run(f"{say_of(side, lang)}{colon}{report_facts(report, lang)}"), "Remark")
    yield paragraph(run(f"{say_of('counts', lang)}{colon}{counts_line(comparison, lang)}"), "Remark")
    missing = left_out(comparison)
    if missing:
        shown = len(comparison.changes)
        yield paragraph(run(say_of("selected", lang, shown, shown + missing)), "Remark")
    legend = [run(say_of(f"legend_{mark.value}", lang), LOOKS[mark]) for mark in (Mark.GONE, Mark.NEW, Mark.RETOLD)]
    comma = run(say_of("comma", lang))
    yield paragraph(run(f"{say_of('legend', lang)}{colon}") + comma.join(legend), "Remark")
    yield paragraph(run(say_of("claim", lang), _DIM), "Remark")


class _Table:
    """The rows of one table, in one language."""

    def __init__(self, lang: str, *, show_same: bool) -> None:
        self._lang = lang
        self._show_same = show_same

    def head(self, comparison: Comparison) -> str:
        """The names of the columns, on every page."""
        names = [
            f"{say_of(key, self._lang)}{say_of('colon', self._lang)}{report_name(report, self._lang)}"
            for key, report in (("old", comparison.left), ("new", comparison.right))
        ]
        texts = (*names, say_of("change", self._lang))
        cells = [
            cell(paragraph(run(text), "CellHead"), width, fill=_HEAD_FILL)
            for text, width in zip(texts, _WIDTHS, strict=True)
        ]
        return table_row(cells, header=True)

    def group(self, group: Group) -> Iterator[str]:
        """A section with its changes; nothing for one that did not change at all."""
        shown = group.rows if self._show_same else group.changed
        if not shown and not (group.pair is not None and is_renamed(group.pair)):
            return
        told = [row for row in shown[:1] if not row.note and self._told_above(row, group)]
        yield self._section(group, told)
        yield from map(self._row, shown[len(told) :])
        equal = len(group.rows) - len(group.changed)
        if equal and not self._show_same:
            yield self.across(say_of("same_count", self._lang, equal))

    def _told_above(self, row: Row, group: Group) -> bool:
        if group.pair is None:
            return False
        units = (row.change.left, row.change.right)
        headings = (group.pair.left, group.pair.right)
        return all(
            [unit.place for unit in side] == ([] if heading is None else [heading.place])
            for side, heading in zip(units, headings, strict=True)
        )

    def _section(self, group: Group, told: Sequence[Row]) -> str:
        """The headings, with the number of the change that sets them side by side."""
        if group.pair is None:
            titles, relation = (say_of("no_section", self._lang), ""), ""
        else:
            titles = section_titles(group.pair)
            relation = label(group.pair.relation, self._lang) if is_renamed(group.pair) else ""
        relation = " ".join([*(str(row.number) for row in told if row.number), relation])
        bold = Look(bold=True)
        cells = [
            cell(paragraph(run(text, bold), "Cell", "<w:keepNext/>"), width, fill=_SECTION_FILL)
            for text, width in zip((*titles, relation), _WIDTHS, strict=True)
        ]
        return table_row(cells)

    def across(self, text: str) -> str:
        """A row of one cell."""
        return table_row([cell(paragraph(run(text, _DIM), "Cell"), sum(_WIDTHS), span=len(_WIDTHS))])

    def _row(self, row: Row) -> str:
        change = row.change
        sides = [self._side(row.left, change.left), self._side(row.right, change.right)]
        cells = [cell(text, width) for text, width in zip((*sides, self._said(row)), _WIDTHS, strict=True)]
        return table_row(cells)

    def _side(self, pieces: Sequence[Piece], units: Sequence[Sentence]) -> str:
        runs = "".join(run(piece.text, LOOKS[piece.mark]) for piece in pieces)
        where = run(f"  {say_of('line', self._lang, line_numbers(units))}", _DIM) if units else ""
        return paragraph(runs + where, "Cell")

    def _said(self, row: Row) -> str:
        number = f"{row.number} " if row.number else ""
        lines = [run(f"{number}{kind_words(row.change, self._lang)}", Look(bold=True))]
        more = {
            "figures": figures_line(row.change, self._lang),
            "wording": wording_line(row.change, self._lang),
            "note": row.note,
        }
        colon = say_of("colon", self._lang)
        lines += [run(f"{say_of(key, self._lang)}{colon}{text}") for key, text in more.items() if text]
        return "".join(paragraph(line, "Cell") for line in lines)
