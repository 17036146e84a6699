"""Web pages (.html, .mhtml): the report without the page around it, one line a block, `<br>` or table row."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.errors import ReadError
from compare.messages import say
from compare.model import Document, RawLine
from compare.readers.decoding import REPLACEMENT, Decoded, decode, detect, without_surrogates
from compare.readers.main_content import DROPPED_TAGS, Weights, is_junk, main_element

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from compare.readers.registry import InputFile

LIMIT_TAGS = 600_000
"""Most tags of a page that is read: a hundred times a long report."""

CELL_GAP = "\t"
"""What stands between the cells of a table row."""

_BLOCK_TAGS = (
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 "
    "h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul ucapcontent"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_STYLES = {f"h{n}": f"heading-{n}" for n in range(1, 7)} | {
    "caption": "caption",
    "figcaption": "caption",
    "li": "list",
}
_HEAD = 4096
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_CHARSETS = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}
_OPENING = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--.{0,2000}?-->|<\?xml.{0,200}?\?>)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_HEADER = re.compile(rb"(?:[\w-]+:[^\n]*\n[ \t]*)*?(?:mime-version|content-type)\s*:", re.IGNORECASE)
_BLANK = re.compile(r"[ \t\n\r\f]+")
_WIDE_BREAK = re.compile(
    r"(?<=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef])[ \t]*\n\s*(?=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef])"
)
_SITE = re.compile(r"\s*[|｜_]\s*|\s+[-–—]+\s+|(?<=[\u4e00-\u9fff])[-–](?=[\u4e00-\u9fff])")
_SENTENCE_END = re.compile(r"[。；！？]")
_PROSE_CELL = 120
_TITLE_SEARCHED = 12


def read_web_page(file: InputFile) -> Document:
    """Read a saved web page.

    Args:
        file: the bytes of a .html or .mhtml file.

    Returns:
        The title of the page and its main content, one line a block; headings, lists and tables with their style.

    Raises:
        ReadError: the page is too large, in no known encoding, or holds no text.
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only a web page needs it

    content, charset = _unpacked(file) if is_web_archive(file.content) else (file.content, None)
    if content.count(b"<") > LIMIT_TAGS:
        raise ReadError(file.path, say("read.too-many-tags", limit=LIMIT_TAGS), say("read.too-large.hint"))
    decoded = _decoded(content, file.encoding, charset, file.path)
    page = LexborHTMLParser(decoded.text)
    body = page.body
    lines = _main_lines(body) if body is not None else []
    if not any(line.text.strip() for line in lines):
        raise ReadError(file.path, say("read.no-body"), say("read.no-body.hint"))
    title = _title(page)
    if title and _solid(title) not in _solid("".join(line.text for line in lines[:_TITLE_SEARCHED])):
        lines.insert(0, RawLine(title, style="title"))
    return Document(file.source("html", decoded.encoding), tuple(lines), decoded.warnings)


def _decoded(content: bytes, stated: str | None, charset: str | None, subject: str) -> Decoded:
    """The text of the page: as stated by the user, as UTF-8 where it is valid, as the page says, or as it looks."""
    if stated:
        return decode(content, stated, subject)
    found = detect(content)
    declared = _META_CHARSET.search(content[:_HEAD])
    name = (charset or (declared[1].decode("ascii", "replace") if declared else "")).lower()
    name = _CHARSETS.get(name, name)
    if (found and found.startswith("utf-")) or not name or name.startswith("utf-"):
        return decode(content, None, subject)
    try:
        read = decode(content, name, subject)
    except ReadError:
        return decode(content, None, subject)
    return read if REPLACEMENT not in read.text or found is None else decode(content, None, subject)


def is_web_archive(content: bytes) -> bool:
    """Whether the bytes are a page saved with its parts in one file (.mhtml).

    Args:
        content: the bytes of the file.

    Returns:
        True if they begin as a mail message that holds a web page.
    """
    head = content[:_HEAD].lstrip()
    kinds = (b"multipart/related", b"text/html", b"multipart/alternative")
    return bool(_MAIL_HEADER.match(head)) and any(kind in head.lower() for kind in kinds)


def _unpacked(file: InputFile) -> tuple[bytes, str | None]:
    from email import message_from_bytes  # noqa: PLC0415 - only an archive needs it
    from email.message import Message  # noqa: PLC0415 - as above

    pages: list[tuple[bytes, str | None]] = []
    for part in message_from_bytes(file.content).walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(part, Message) and isinstance(payload, bytes):
                pages.append((payload, part.get_content_charset()))
    if not pages:
        raise ReadError(file.path, say("read.no-body"), say("read.no-body.hint"))
    return max(pages, key=lambda page: len(page[0]))


@dataclass(slots=True)
class _Page:
    """What is gathered while the main content is walked through."""

    weights: Weights
    total: float
    lines: list[RawLine] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)

    def end_line(self) -> None:
        """Close the line that is being gathered."""
        text = _tidy("".join(self.pieces))
        self.pieces.clear()
        if text:
            self.lines.extend(
                RawLine(part, style=self.styles[-1] if self.styles else None) for part in text.splitlines()
            )


def _main_lines(body: LexborNode) -> list[RawLine]:
    weights = Weights(body)
    chosen = main_element(body, weights)
    page = _Page(weights, weights.prose(chosen))
    _gather(chosen, page)
    # the main content may be an inline element, which ends no line
    page.end_line()
    return page.lines


def _gather(root: LexborNode, page: _Page) -> None:
    """Walk through an element without recursion; a text on the stack ends a block, and its style if it has one."""
    stack: list[LexborNode | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            page.end_line()
            if node:
                page.styles.pop()
            continue
        if node.tag == "-text":
            page.pieces.append(_WIDE_BREAK.sub("", node.text_content or ""))
        elif node.tag == "br":
            page.end_line()
        elif node.tag == "tr" and not _is_layout(node):
            _table_row(node, page)
        elif node is root or not _is_left_out(node, page):
            _enter(node, page, stack)


def _is_left_out(node: LexborNode, page: _Page) -> bool:
    return node.tag in DROPPED_TAGS or is_junk(node, page.weights, page.total)


def _enter(node: LexborNode, page: _Page, stack: list[LexborNode | str]) -> None:
    if node.tag in _BLOCKS:
        page.end_line()
        style = _STYLES.get(node.tag or "")
        stack.append(style or "")
        if style:
            page.styles.append(style)
    if node.tag == "pre":
        page.pieces.append(node.text(separator="").replace("\n", "\x00"))
        return
    inner = node.last_child
    while inner is not None:
        stack.append(inner)
        inner = inner.prev


def _is_layout(row: LexborNode) -> bool:
    """Whether a table row arranges prose on the page rather than facts in columns."""
    cells = [cell for cell in row.iter() if cell.tag in ("td", "th")]
    if len(cells) <= 1 or row.css_first("table") is not None:
        return True
    texts = [cell.text() for cell in cells]
    return any(len(text) > _PROSE_CELL and _SENTENCE_END.search(text) for text in texts)


def _table_row(row: LexborNode, page: _Page) -> None:
    page.end_line()
    cells = [_tidy(cell.text(separator=" ")) for cell in row.iter() if cell.tag in ("td", "th")]
    if any(cells):
        page.lines.append(RawLine(CELL_GAP.join(" ".join(cell.split()) for cell in cells), style="table"))


def _tidy(text: str) -> str:
    """Blanks as a browser shows them; breaks between ideographs are none."""
    text = _BLANK.sub(" ", _WIDE_BREAK.sub("", without_surrogates(text)))
    return text.replace("\x00", "\n").strip()


def _title(page: LexborHTMLParser) -> str:
    """The title of the article: as its metadata or first heading says, else the longest part of the page title."""
    for selector in ("meta[name='ArticleTitle' i]", "meta[property='og:title' i]"):
        node = page.css_first(selector)
        text = _tidy((node.attributes.get("content") or "") if node is not None else "")
        if text:
            return " ".join(text.split())
    node = page.css_first("title")
    parts = [part for part in _SITE.split(_tidy(node.text())) if part] if node is not None else []
    return " ".join(max(parts, key=len, default="").split())


def _solid(text: str) -> str:
    return "".join(text.split())


def is_web_page(content: bytes) -> bool:
    """Whether the bytes are a web page.

    Args:
        content: the bytes of the file.

    Returns:
        True if they begin as a page, or as a page saved with its parts.
    """
    return bool(_OPENING.match(content[:_HEAD])) or is_web_archive(content)
