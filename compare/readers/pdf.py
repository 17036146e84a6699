"""PDF files: printed lines with their places on the page, for `reflow` to make paragraphs of.

The text is that of the text layer; nothing is recognised from pictures. PDFium is not thread-safe, so one document is
read at a time.
"""

from __future__ import annotations

import re
import unicodedata
from ctypes import byref
from itertools import pairwise
from statistics import median
from threading import Lock
from typing import TYPE_CHECKING

from compare.errors import ReadError
from compare.messages import say
from compare.model import Document
from compare.readers.decoding import plausibility
from compare.readers.reflow import PrintedLine, reflowed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from compare.readers.registry import InputFile

LIMIT_PAGES = 1000
"""Most pages of a PDF that are read."""

_HEAD = 1024
_PAGE_CHARACTERS = 60_000
_SAME_LINE = 0.6
_COLUMN_GAP = 3.0
_REAL_GAP = 0.8
_GARBLED = -1.0
_PAGES_NAMED = 8
_RADICALS = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff]")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·]")
_IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]")
_SPACED_OUT = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=[\u2e80-\u9fff\uff00-\uffef])")
_NO_CHARACTERS = dict.fromkeys((0, 2, 0xAD, 0xFFFE, 0xFEFF, 0x200B))
_LINE_ENDS = "\r\n"
_HALF = 0.5
_lock = Lock()

_Glyph = tuple[str, float, float, float, float, bool]
"""Character, left, right, bottom and top in points, and whether PDFium put it in."""


def read_pdf(file: InputFile) -> Document:
    """Read a PDF.

    Args:
        file: the bytes of the document.

    Returns:
        One line a paragraph, with its page; page numbers and running heads in their place, of style `running`.

    Raises:
        ReadError: the document is damaged, has a password, or holds no text layer.
    """
    with _lock:
        pages, complaints = _printed_pages(file)
    lines = reflowed(pages)
    text = "".join(line.text for line in lines)
    if not text.strip():
        raise ReadError(file.path, say("read.scan"), say("read.scan.hint"))
    if plausibility(text[:_PAGE_CHARACTERS]) < _GARBLED:
        raise ReadError(file.path, say("read.garbled-pdf"), say("read.scan.hint"))
    return Document(file.source("pdf"), lines, complaints)


def _printed_pages(file: InputFile) -> tuple[tuple[tuple[PrintedLine, ...], ...], tuple[str, ...]]:
    import pypdfium2 as pdfium  # type: ignore[import-untyped]  # noqa: PLC0415 - 100 ms that only a PDF costs
    from pypdfium2 import raw  # noqa: PLC0415 - as above

    try:
        document = pdfium.PdfDocument(file.content)
    except pdfium.PdfiumError as error:
        key = "read.encrypted" if error.err_code == raw.FPDF_ERR_PASSWORD else "read.damaged-pdf"
        raise ReadError(file.path, say(key), say(f"{key}.hint")) from error
    try:
        count = len(document)
        numbers = range(min(count, LIMIT_PAGES))
        pages = tuple(_page_lines(document, number, raw) for number in numbers)
    except pdfium.PdfiumError as error:
        raise ReadError(file.path, say("read.damaged-pdf"), say("read.damaged-pdf.hint")) from error
    finally:
        document.close()
    empty = [number + 1 for number, lines in enumerate(pages) if not lines]
    complaints = [say("read.too-many-pages", limit=LIMIT_PAGES)] if count > LIMIT_PAGES else []
    if empty and len(empty) < len(pages):
        named = ", ".join(map(str, empty[:_PAGES_NAMED])) + (" …" if len(empty) > _PAGES_NAMED else "")
        complaints.append(say("read.no-text-layer", count=len(empty), pages=named))
    return pages, tuple(complaints)


def _page_lines(document: Any, number: int, raw: Any) -> tuple[PrintedLine, ...]:  # noqa: ANN401 - PDFium is untyped
    page = document[number]
    try:
        text_page = page.get_textpage()
        try:
            glyphs = list(_glyphs(text_page, raw))
        finally:
            text_page.close()
    finally:
        page.close()
    fragments = [_printed(group, number + 1) for group in _groups(glyphs)]
    return _in_reading_order([line for line in fragments if line.text.strip()])


def _glyphs(text_page: Any, raw: Any) -> Iterator[_Glyph]:  # noqa: ANN401 - PDFium is untyped
    box = raw.FS_RECTF()
    for index in range(min(text_page.count_chars(), _PAGE_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        raw.FPDFText_GetLooseCharBox(text_page, index, byref(box))
        generated = raw.FPDFText_IsGenerated(text_page, index) == 1
        yield chr(min(code, 0x10FFFF)), box.left, box.right, box.bottom, box.top, generated


def _groups(glyphs: list[_Glyph]) -> Iterator[list[_Glyph]]:
    """Glyphs of one printed line, as PDFium breaks them, where the baseline moves and where a column ends."""
    group: list[_Glyph] = []
    last: _Glyph | None = None
    for glyph in glyphs:
        character, blank = glyph[0], glyph[5] or glyph[0].isspace()
        apart = last is not None and not blank and _stands_apart(last, glyph)
        if group and (character in _LINE_ENDS or apart):
            yield group
            group = []
        if character not in _LINE_ENDS:
            group.append(glyph)
            last = last if blank else glyph
    if group:
        yield group


def _stands_apart(last: _Glyph, glyph: _Glyph) -> bool:
    _, left, _, bottom, top, _ = glyph
    height = max(top - bottom, last[4] - last[3])
    moved = abs(bottom + top - last[3] - last[4]) / 2 > _SAME_LINE * height
    return moved or left - last[2] > _COLUMN_GAP * height


def _printed(group: list[_Glyph], page: int) -> PrintedLine:
    solid = [glyph for glyph in group if not (glyph[5] or glyph[0].isspace())]
    if not solid:
        return PrintedLine("", 0, 0, 0, 0, 1, page)
    # the height of a box depends on the font program, the width of an ideograph is the size of the type
    wide = [glyph[2] - glyph[1] for glyph in solid if _IDEOGRAPH.match(glyph[0])]
    size = median(wide) if wide else max(glyph[4] - glyph[3] for glyph in solid)
    text = "".join(_spelled(group, size))
    if len(_SPACED_OUT.findall(text)) > _HALF * len(_WIDE.findall(text)):
        text = _SPACED_OUT.sub("", text)
    left, right = min(glyph[1] for glyph in solid), max(glyph[2] for glyph in solid)
    bottom, top = median(glyph[3] for glyph in solid), median(glyph[4] for glyph in solid)
    return PrintedLine(_clean(text).strip(), left, right, bottom, top, max(size, 1.0), page)


def _spelled(group: list[_Glyph], size: float) -> Iterator[str]:
    """The characters of a line; a blank that PDFium put between ideographs stays only where the gap is a wide one."""
    for index, (character, _, _, _, _, generated) in enumerate(group):
        before = group[index - 1] if index else None
        after = group[index + 1] if index + 1 < len(group) else None
        if generated and character == " " and before and after:
            wide = _WIDE.match(before[0]) or _WIDE.match(after[0])
            if wide and after[1] - before[2] < _REAL_GAP * size:
                continue
        yield character


def _clean(text: str) -> str:
    """Radicals and compatibility forms that fonts put in the place of ideographs become those ideographs."""
    text = text.translate(_NO_CHARACTERS).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _RADICALS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return " ".join(text.splitlines())


def _in_reading_order(fragments: list[PrintedLine]) -> tuple[PrintedLine, ...]:
    """Lines from top to bottom; fragments side by side become one line, with a tab where the gap is a column's."""
    rows: list[list[PrintedLine]] = []
    for fragment in sorted(fragments, key=lambda line: -(line.top + line.bottom)):
        row = rows[-1] if rows else None
        if row and abs(row[0].top + row[0].bottom - fragment.top - fragment.bottom) / 2 < _HALF * fragment.size * _HALF:
            row.append(fragment)
        else:
            rows.append([fragment])
    return tuple(_side_by_side(sorted(row, key=lambda line: line.left)) for row in rows)


def _side_by_side(row: list[PrintedLine]) -> PrintedLine:
    if len(row) == 1:
        return row[0]
    text = row[0].text
    columns = 1
    for before, line in pairwise(row):
        apart = line.left - before.right > _COLUMN_GAP * line.size
        columns += apart
        text += ("\t" if apart else "") + line.text
    first = row[0]
    right = max(line.right for line in row)
    top, bottom = max(line.top for line in row), min(line.bottom for line in row)
    return PrintedLine(text, first.left, right, bottom, top, first.size, first.page, columns=columns)
