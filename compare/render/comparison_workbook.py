"""One sheet of a workbook in the making: a header that stays, filters, wrapped text, set up for printing."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from compare.render.comparison_words import say_of
from compare.render.ledger_csv import is_formula
from compare.text.wrap import wrap_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

LONGEST_CELL = 32767
"""Characters that Excel takes in a cell."""
_A4 = 9
_LINE_HEIGHT = 14.0
_SPARE = 6.0
_TALLEST = 409.0
"""Points that Excel gives a row at most."""
_PADDING = 3
"""Of a column's width, what its margins and the uneven ends of lines take."""
_FONTS = {"zh": ("宋体", "黑体"), "en": ("Calibri", "Calibri")}
_FORBIDDEN = str.maketrans("", "", "".join(map(chr, (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))))
_MARKS = {
    "gone": {"font_color": "#B42318", "font_strikeout": True},
    "new": {"font_color": "#1849A9", "underline": 1},
    "retold": {},
    "kept": {},
}
"""Colour, and a line that says the same in black and white."""


def new_book(title: str) -> tuple[Workbook, BytesIO]:
    """Open a workbook that takes no text for a formula, a link or a number.

    Args:
        title: what its properties name it.

    Returns:
        The book, and where its bytes are once it is closed; the same sheets give the same bytes.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - only this format needs it

    stream = BytesIO()
    book = Workbook(
        stream,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    created = datetime(2020, 1, 1, 8)  # noqa: DTZ001 - the file format has no time zone
    book.set_properties({"title": title, "created": created})
    return book, stream


class SheetWriter:
    """Writes one sheet, row by row."""

    def __init__(self, book: Workbook, lang: str, name: str) -> None:
        self.lang = lang
        self._book = book
        self._sheet = book.add_worksheet(name)
        self._body, self._head = _FONTS[lang]
        self._formats: dict[tuple[Any, ...], Format] = {}
        self._widths: list[int] = []
        self._at = 0
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self._sheet.set_footer(f"&C{say_of('page', lang)}")

    def head(self, columns: Mapping[str, tuple[str, int]], *, frozen: int) -> None:
        """Write the header.

        Args:
            columns: name and width of each column; the width in the characters of Excel.
            frozen: columns that stay in view on the left.
        """
        look = self._format(bold=True, bg_color="#DCE6F1", align="center", font_name=self._head)
        for at, (name, width) in enumerate(columns.values()):
            self._sheet.set_column(at, at, width)
            self._sheet.write_string(0, at, name, look)
            self._widths.append(width)
        self._sheet.set_row(0, 2 * _LINE_HEIGHT)
        self._sheet.freeze_panes(1, frozen)
        self._sheet.repeat_rows(0)
        self._at = 1

    def row(self, cells: Sequence[Any]) -> None:
        """Write a row.

        Args:
            cells: a number, a text, a text with its look, or stretches of text with their marks.
        """
        self._sheet.set_row(self._at, self._height(cells))
        for at, value in enumerate(cells):
            self._cell(at, value)
        self._at += 1

    def finish(self) -> None:
        """Put the filters over the rows that were written."""
        self._sheet.autofilter(0, 0, max(self._at - 1, 1), len(self._widths) - 1)

    def lines(self, texts: Sequence[str]) -> None:
        """Write a sheet of explanations, one a row."""
        self._sheet.set_column(0, 0, 110)
        for at, text in enumerate(texts):
            look = self._format(bold=at == 0, border=0, font_size=14 if at == 0 else 10)
            self._sheet.write_string(at, 0, _plain(text), look)

    def _cell(self, at: int, value: Any) -> None:  # noqa: ANN401 - what a cell holds decides how it is written
        if isinstance(value, int | float):
            self._sheet.write_number(self._at, at, value, self._format(align="center", num_format="General"))
        elif isinstance(value, list):
            self._stretches(at, value)
        elif isinstance(value, tuple):
            text, look = value
            fill = {"bg_color": look["fill"]} if look.get("fill") else {}
            self._text(at, text, self._format(bold=look.get("bold", False), align="center", **fill))
        else:
            self._text(at, value, self._format(quote_prefix=is_formula(value)))

    def _text(self, at: int, text: str, look: Format) -> None:
        """Write a text that is never taken for a formula, a number or a link."""
        plain = _plain(text)
        if plain:
            self._sheet.write_string(self._at, at, plain, look)
        else:
            self._sheet.write_blank(self._at, at, None, look)

    def _stretches(self, at: int, stretches: Sequence[tuple[str, str]]) -> None:
        parts: list[Any] = []
        for text, mark in stretches:
            if _plain(text):
                look = {"font_name": self._body, "font_size": 10, **_MARKS[mark]}
                parts += [self._format_of(look), _plain(text)]
        whole = "".join(text for text, _ in stretches)
        self._sheet.write_rich_string(self._at, at, *parts, self._format(quote_prefix=is_formula(whole)))

    def _height(self, cells: Sequence[Any]) -> float:
        """The points that the tallest cell takes: not every program fits rows to wrapped text on opening a file."""
        lines = 1
        for value, width in zip(cells, self._widths, strict=True):
            text = "".join(one for one, _ in value) if isinstance(value, list) else value
            if isinstance(text, str) and text:
                lines = max(lines, sum(len(wrap_text(line, width - _PADDING)) for line in text.split("\n")))
        return min(lines * _LINE_HEIGHT + _SPARE, _TALLEST)

    def _format(self, **wanted: Any) -> Format:  # noqa: ANN401 - a look is made of texts, sizes and switches
        usual = {
            "font_name": self._body,
            "font_size": 10,
            "text_wrap": True,
            "valign": "vcenter",
            "border": 1,
            "border_color": "#8A8A8A",
        }
        return self._format_of(usual | wanted)

    def _format_of(self, properties: dict[str, Any]) -> Format:
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(properties)
        return self._formats[key]


def _plain(text: str) -> str:
    """What Excel takes: no control characters, no halves of surrogate pairs, not too long."""
    return text.translate(_FORBIDDEN).encode("utf-8", "replace").decode()[:LONGEST_CELL]
