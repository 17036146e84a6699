"""Word documents (.docx): paragraphs and tables in reading order, as the document reads once all changes are accepted.

Kept: the text, automatic numbers, text boxes, what was inserted. Left out: what was deleted, hidden text, headers,
footers, footnotes and comments; the reader says so where that costs text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.errors import ReadError
from compare.messages import say
from compare.model import Document, RawLine
from compare.readers.decoding import without_surrogates
from compare.readers.numbering import Numbering
from compare.readers.package import Package, child, is_on, local_name, value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from compare.readers.registry import InputFile

CELL_GAP = "\t"
"""What stands between the cells of a table row."""

_DEEPEST = 60
"""Boxes within boxes that are followed; what lies deeper was not written by hand."""
_BREAK = "\n"
_PARTS = re.compile(r"word/document\d*\.xml")
_HEADING_NAME = re.compile(r"(?:heading|标题|標題)\s*([1-9])$", re.IGNORECASE)
_NAMED_STYLES = (
    (re.compile(r"(?:title|标题|標題)$", re.IGNORECASE), "title"),
    (re.compile(r"(?:caption|题注|題注|标号)$", re.IGNORECASE), "caption"),
    (re.compile(r"(?:toc|目录|目錄)\s*(?:\d|heading|标题)?$", re.IGNORECASE), "running"),
    (re.compile(r"(?:list\b|列表|列出段落|清單)", re.IGNORECASE), "list"),
)
_DROPPED = frozenset(
    {"del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "pPr", "rt", "Fallback", "tblPr", "sdtPr"}
)
_ONE_CHARACTER = {"tab": "\t", "ptab": "\t", "cr": _BREAK, "br": _BREAK, "noBreakHyphen": "-"}
_LEAVES = frozenset({"t", "sym", *_ONE_CHARACTER})
_GRAPHICS = frozenset({"drawing", "pict", "object", "txbxContent"})


@dataclass(slots=True)
class _Body:
    """What is gathered while the document is walked through."""

    styles: dict[str, Element]
    numbering: Numbering
    lines: list[RawLine] = field(default_factory=list)
    pending: str = ""
    """Text of a paragraph whose mark was deleted: it runs on into the next."""
    notes: int = 0
    hidden: int = 0


def read_word(file: InputFile) -> Document:
    """Read a .docx.

    Args:
        file: the bytes of the document.

    Returns:
        One line a paragraph, soft line break or table row (cells parted by a tab); headings by outline level or style
        name, automatic numbers rebuilt, tracked changes accepted.

    Raises:
        ReadError: the file is no .docx, damaged, encrypted or too large once unpacked.
    """
    package = Package(file.content, file.path)
    name = next((part for part in sorted(package.names) if _PARTS.fullmatch(part)), "")
    root = package.xml(name)
    if root is None:
        raise ReadError(file.path, say("read.not-a-docx"), say("read.not-a-docx.hint"))
    styles = package.xml("word/styles.xml")
    body = _Body(
        {value(e, "styleId") or "": e for e in styles or () if local_name(e) == "style"},
        Numbering.of(package.xml("word/numbering.xml")),
    )
    _walk(root, body, 0)
    _emit(body, "", None)
    return Document(file.source("docx"), tuple(body.lines), tuple(_warnings(body)))


def _warnings(body: _Body) -> Iterator[str]:
    if body.notes:
        yield say("read.notes-left-out", count=body.notes)
    if body.hidden:
        yield say("read.hidden-left-out", count=body.hidden)


def _walk(element: Element, body: _Body, depth: int) -> None:
    """Take in the paragraphs and tables below an element."""
    if depth > _DEEPEST:
        return
    for inner in element:
        name = local_name(inner)
        if name == "p":
            _paragraph(inner, body, depth)
        elif name == "tbl":
            _table(inner, body, depth)
        elif name == "AlternateContent":
            _walk(_alternative(inner), body, depth + 1)
        elif name not in _DROPPED:
            _walk(inner, body, depth + 1)


def _alternative(element: Element) -> Element:
    """The first choice of content that is stored twice."""
    choice = child(element, "Choice")
    fallback = child(element, "Fallback")
    return choice if choice is not None else fallback if fallback is not None else element


def _paragraph(element: Element, body: _Body, depth: int) -> None:
    properties = child(element, "pPr")
    boxes: list[Element] = []
    text = "".join(_pieces(element, body, boxes, depth))
    style_id = value(child(properties, "pStyle")) or ""
    number = _number_of(properties, style_id, body) if text.strip() else ""
    if child(properties, "rPr", "del") is not None:
        body.pending += number + text
    else:
        _emit(body, number + text, _style_of(properties, style_id, body) or ("list" if number else None), force=True)
    for box in boxes:
        _walk(box, body, depth + 1)


def _emit(body: _Body, text: str, style: str | None, *, force: bool = False) -> None:
    text, body.pending = body.pending + text, ""
    if not text and not force:
        return
    stretches = [part for part in without_surrogates(text).splitlines() if part.strip()] or [""]
    body.lines.extend(RawLine(part, style=style if part else None) for part in stretches)


def _pieces(element: Element, body: _Body, boxes: list[Element], depth: int) -> Iterator[str]:
    """The text of a paragraph piece by piece; text boxes on the way are put aside."""
    if depth > _DEEPEST:
        return
    for inner in element:
        name = local_name(inner)
        if name in _LEAVES:
            yield _leaf(inner, name)
        elif name in ("footnoteReference", "endnoteReference"):
            body.notes += 1
        elif name == "r" and is_on(child(inner, "rPr", "vanish")):
            body.hidden += bool("".join(_pieces(inner, body, [], depth + 1)).strip())
        elif name == "AlternateContent":
            yield from _pieces(_alternative(inner), body, boxes, depth + 1)
        elif name in _GRAPHICS:
            boxes.extend(_boxes(inner, depth + 1))
        elif name not in _DROPPED:
            yield from _pieces(inner, body, boxes, depth + 1)


def _leaf(element: Element, name: str) -> str:
    if name == "t":
        return (element.text or "").replace("\n", " ").replace("\r", " ")
    return _symbol(value(element, "char")) if name == "sym" else _ONE_CHARACTER[name]


def _boxes(element: Element, depth: int) -> Iterator[Element]:
    """The text boxes of a drawing, each once though it is stored for new and for old programs."""
    if depth > _DEEPEST:
        return
    if local_name(element) == "AlternateContent":
        element = _alternative(element)
    if local_name(element) == "txbxContent":
        yield element
        return
    for inner in element:
        yield from _boxes(inner, depth + 1)


def _symbol(code: str | None) -> str:
    try:
        return chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""


def _table(element: Element, body: _Body, depth: int) -> None:
    for row in _below(element, "tr"):
        if child(row, "trPr", "del") is not None:
            continue
        cells = list(_below(row, "tc"))
        if len(cells) == 1:
            # a table of one column is a frame around prose
            _walk(cells[0], body, depth + 1)
            continue
        texts = [_cell_text(cell, body, depth + 1) for cell in cells]
        if any(texts):
            body.lines.append(RawLine(CELL_GAP.join(texts), style="table"))


def _below(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those within content controls."""
    for inner in element:
        if local_name(inner) == name:
            yield inner
        elif local_name(inner) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _below(inner, name)


def _cell_text(cell: Element, body: _Body, depth: int) -> str:
    inside = _Body(body.styles, body.numbering)
    _walk(cell, inside, depth + 1)
    _emit(inside, "", None)
    body.notes += inside.notes
    body.hidden += inside.hidden
    return " ".join(line.text.strip().replace(CELL_GAP, " ") for line in inside.lines if line.text.strip())


def _ancestry(style_id: str, body: _Body) -> Iterator[Element]:
    """A style and those that it is based on."""
    seen: set[str] = set()
    while style_id in body.styles and style_id not in seen:
        seen.add(style_id)
        yield body.styles[style_id]
        style_id = value(child(body.styles[style_id], "basedOn")) or ""


def _style_of(properties: Element | None, style_id: str, body: _Body) -> str | None:
    levels = [value(child(properties, "outlineLvl"))]
    levels += [value(child(style, "pPr", "outlineLvl")) for style in _ancestry(style_id, body)]
    names = [value(child(style, "name")) or "" for style in _ancestry(style_id, body)] or [style_id]
    toc = _NAMED_STYLES[2][0].match(names[0])
    level = next((level for level in levels if level is not None), None)
    if level is not None and re.fullmatch("[0-8]", level) and not toc:
        return f"heading-{int(level) + 1}"
    for name in names:
        if found := _HEADING_NAME.match(name):
            return f"heading-{found[1]}"
        for pattern, style in _NAMED_STYLES:
            if pattern.match(name):
                return style
    return None


def _number_of(properties: Element | None, style_id: str, body: _Body) -> str:
    own = child(properties, "numPr")
    if own is not None:
        key, level = value(child(own, "numId")), value(child(own, "ilvl"))
        if key is not None:
            return _counted(body, key, level, style_id)
    for style in _ancestry(style_id, body):
        key = value(child(style, "pPr", "numPr", "numId"))
        if key is not None:
            level = value(child(own, "ilvl")) or value(child(style, "pPr", "numPr", "ilvl"))
            return _counted(body, key, level, value(style, "styleId") or "")
    return ""


def _counted(body: _Body, key: str, level: str | None, style_id: str) -> str:
    if level is not None and level.isascii() and level.isdigit():
        return body.numbering.next_number(key, int(level))
    return body.numbering.next_number(key, body.numbering.level_of_style(key, style_id))
