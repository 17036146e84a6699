"""A ledger as an Excel workbook: filters, a frozen header, colours beside words, set up for printing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from compare.render.labels import label
from compare.render.ledger_csv import is_formula
from compare.render.ledger_rows import STATUS_TONES, Tone
from compare.render.ledger_words import Column, words
from compare.text.wrap import wrap_text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from compare.render.ledger_rows import Group, Ledger, Row

LONGEST_CELL = 32767
"""Characters that Excel takes in a cell."""
_A4 = 9
_WIDTHS = {
    Column.NUMBER: 6,
    Column.TASK: 32,
    Column.SECTION: 15,
    Column.RESPONSIBLE: 9,
    Column.TARGET: 18,
    Column.DEADLINE: 9,
    Column.EVIDENCE: 40,
    Column.ACHIEVED: 11,
    Column.RATE: 12,
    Column.STRENGTH: 10,
    Column.FOUND: 11,
    Column.RULED: 11,
    Column.NOTE: 18,
}
"""In the characters of Excel, half as wide as a Chinese one; a short table gives the rest to its text."""
_TEXT_ALONE = 60
_REMARKS_ON_TOP = 4
"""Remarks above the table; the last sheet has all of them."""
_PADDING = 3
"""Of a column's width, what its margins and the uneven ends of lines take."""
_SPARE = 6.0
"""Points above and below the text of a row."""
_FILLS = {
    Tone.DONE: ("#D5EFD9", "#14532D"),
    Tone.PARTIAL: ("#FFF0C2", "#5F4200"),
    Tone.MISSED: ("#FBD3D0", "#7F1D1D"),
    Tone.SILENT: ("#E4E4E4", "#333333"),
    Tone.UNCHECKABLE: ("#F0ECF7", "#3B2A5E"),
}
_CENTRED = frozenset({Column.NUMBER, Column.DEADLINE, Column.STRENGTH, Column.FOUND, Column.RULED})
_FONTS = {"zh": ("宋体", "黑体"), "en": ("Calibri", "Calibri")}
_LINE_HEIGHT = 14.0
_TALLEST = 409.0
"""Points that Excel gives a row at most."""
_FORBIDDEN = str.maketrans("", "", "".join(map(chr, (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))))


def ledger_to_xlsx(ledger: Ledger) -> bytes:
    """Write a ledger as an Excel workbook.

    Args:
        ledger: the rows of a tracking.

    Returns:
        The bytes of an .xlsx file: a sheet for each kind of row, and one that says what a status means.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - only this format needs it

    stream = io.BytesIO()
    book = Workbook(
        stream,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties({"title": ledger.title, "comments": " ".join(ledger.remarks[:1])})
    _Writer(book, ledger).write()
    book.close()
    return stream.getvalue()


class _Writer:
    """One workbook in the making."""

    def __init__(self, book: Workbook, ledger: Ledger) -> None:
        self._book, self._ledger = book, ledger
        self._body, self._head = _FONTS[ledger.lang]
        self._formats: dict[tuple[Any, ...], Format] = {}

    def write(self) -> None:
        for at, group in enumerate(self._ledger.groups):
            self._sheet(group, main=at == 0)
        self._about()

    def _sheet(self, group: Group, *, main: bool) -> None:
        sheet = self._book.add_worksheet(group.title)
        last = len(group.headers) - 1
        lines = [self._ledger.title if main else f"{self._ledger.title} · {group.title}"]
        if main:
            lines += [
                "    ".join(self._ledger.sources),
                "    ".join(self._ledger.counts),
                *self._ledger.remarks[:_REMARKS_ON_TOP],
            ]
        for at, line in enumerate(lines):
            sheet.merge_range(at, 0, at, last, "", self._line_format(at))
            self._put(sheet, at, 0, line, self._line_format(at))
            sheet.set_row(at, 28 if at == 0 else _LINE_HEIGHT + 3)
        top = len(lines)
        for at, (column, header) in enumerate(group.headers.items()):
            sheet.set_column(at, at, self._width(column, main=main))
            self._put(sheet, top, at, header, self._format(bold=True, fill="#DCE6F1", centred=True, head=True))
        sheet.set_row(top, 2 * _LINE_HEIGHT + 2)
        for at, row in enumerate(group.rows, top + 1):
            self._row(sheet, at, row, group)
        end = max(top + len(group.rows), top + 1)
        sheet.autofilter(top, 0, end, last)
        sheet.freeze_panes(top + 1, 2 if main else 1)
        if Column.RULED in group.headers:
            self._offer_statuses(sheet, top + 1, end, list(group.headers).index(Column.RULED))
        self._set_up_print(sheet, top)

    def _row(self, sheet: Worksheet, at: int, row: Row, group: Group) -> None:
        tones = {Column.FOUND: row.found, Column.RULED: row.ruled}
        sheet.set_row(at, self._height(row, group))
        for index, column in enumerate(group.headers):
            text = row.cells[column]
            fill, colour = _FILLS.get(tones.get(column, Tone.PLAIN), ("", ""))
            look = self._format(
                fill=fill, colour=colour, centred=column in _CENTRED, bold=bool(fill), quoted=is_formula(text)
            )
            if column is Column.NUMBER and text.isdecimal():
                sheet.write_number(at, index, int(text), look)
            else:
                self._put(sheet, at, index, text, look)

    def _height(self, row: Row, group: Group) -> float:
        """The points that the tallest cell takes: not every program fits rows to wrapped text on opening a file."""
        main = group is self._ledger.groups[0]
        lines = max(
            sum(
                len(wrap_text(line, self._width(column, main=main) - _PADDING))
                for line in row.cells[column].split("\n")
            )
            for column in group.headers
        )
        return min(lines * _LINE_HEIGHT + _SPARE, _TALLEST)

    def _width(self, column: Column, *, main: bool) -> int:
        wide = {Column.TASK, Column.EVIDENCE}
        return _TEXT_ALONE if not main and column in wide else _WIDTHS[column] + (0 if main else 4)

    def _offer_statuses(self, sheet: Worksheet, first: int, last: int, column: int) -> None:
        """A list to choose from where the reviewer writes, and the colours that go with its words."""
        named = {label(status, self._ledger.lang): tone for status, tone in STATUS_TONES.items()}
        choice = {"validate": "list", "source": list(named), "error_type": "information", "ignore_blank": True}
        sheet.data_validation(first, column, last, column, choice)
        for name, tone in named.items():
            fill, colour = _FILLS[tone]
            look = self._book.add_format({"bg_color": fill, "font_color": colour, "bold": True})
            rule = {"type": "cell", "criteria": "==", "value": f'"{name}"', "format": look}
            sheet.conditional_format(first, column, last, column, rule)

    def _set_up_print(self, sheet: Worksheet, header: int) -> None:
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(header)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.center_horizontally()
        sheet.set_footer(f"&C{words('print_page', self._ledger.lang)}")

    def _about(self) -> None:
        sheet = self._book.add_worksheet(words("notes", self._ledger.lang))
        sheet.set_column(0, 0, 110)
        lines = (self._ledger.title, *self._ledger.sources, *self._ledger.counts, *self._ledger.remarks)
        for at, line in enumerate(lines):
            self._put(sheet, at, 0, line, self._format(bold=at == 0, border=False, head=at == 0))
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)

    def _put(self, sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
        """Write a text that is never taken for a formula, a number or a link."""
        plain = text.translate(_FORBIDDEN).encode("utf-8", "replace").decode()
        if plain:
            sheet.write_string(row, column, plain[:LONGEST_CELL], look)
        else:
            sheet.write_blank(row, column, None, look)

    def _line_format(self, at: int) -> Format:
        return self._format(bold=at == 0, border=False, head=at == 0, size=16 if at == 0 else 10, centred=at == 0)

    def _format(self, **wanted: Any) -> Format:  # noqa: ANN401 - a look is made of texts, sizes and switches
        key = tuple(sorted(wanted.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(self._properties(wanted))
        return self._formats[key]

    def _properties(self, wanted: dict[str, Any]) -> dict[str, Any]:
        properties = {
            "font_name": self._head if wanted.get("head") else self._body,
            "font_size": wanted.get("size", 10),
            "bold": wanted.get("bold", False),
            "text_wrap": True,
            "valign": "vcenter",
            "align": "center" if wanted.get("centred") else "left",
            "border": int(wanted.get("border", True)),
            "border_color": "#8A8A8A",
            "quote_prefix": wanted.get("quoted", False),
        }
        if wanted.get("fill"):
            properties["bg_color"] = wanted["fill"]
        if wanted.get("colour"):
            properties["font_color"] = wanted["colour"]
        return properties
