"""From printed lines to paragraphs: hard line breaks undone, page numbers and running heads set apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from compare.model import RawLine

_EDGE_LINES = 2
"""Running heads and page numbers stand among so many lines at the top or the bottom of a page."""
_EDGE_SHARE = 0.14
"""… and within this share of the printed height."""
_OFTEN = 0.3
_ODD_AND_EVEN = 3
_INDENT = 0.9
_SHORT = 2.0
_RAGGED = 6.0
_WIDER_GAP = 1.45
_OTHER_SIZE = 0.12
_FEW_LINES = 3
_HALF_CHARACTER = 0.5
_PAGE_NUMBER = re.compile(
    r"[\s\-－—–―·•~～]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6}|[〇零一二三四五六七八九十百]{1,5})(?:\s*[页頁])?"
    r"(?:\s*[/／,，、共of]{1,2}\s*(?:共\s*)?\d{1,4}\s*[页頁]?)?[\s\-－—–―·•~～]*"
)
_DIGITS = re.compile(r"[0-9０-９]+|(?<=第)\s*[一二三四五六七八九十百]+\s*(?=[页頁])")
_ENDS = re.compile(r"[。！？；：.!?;:…”』」）)]$")
_NUMBER = re.compile(
    r"(?:[一二三四五六七八九十百]{1,4}[、．.是要]|[（(][一二三四五六七八九十\d]{1,4}[）)]|第[一二三四五六七八九十百零〇\d]{1,6}[章节節条條部]|"
    r"\d{1,2}[、．.](?!\d)|[①-⑳]|[○●■◆★☆※□]|——|--)"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_UNCUT = re.compile(r"[0-9０-９A-Za-z.,:%％‰、，。；+\-~—–－/～（）()]+")
_LETTERS = re.compile(r"[A-Za-z]$")
_LETTER = re.compile(r"[A-Za-z(]")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as it stands on a page; lengths in points, y upwards."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    """Height of its characters."""
    page: int
    columns: int = 1
    """Stretches that stand apart from one another: more than one in a row of a table."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """The type area of a document: where full lines begin and end."""

    left: float
    right: float
    pitch: float
    """Distance from one line to the next within a paragraph."""
    size: float


def reflowed(pages: tuple[tuple[PrintedLine, ...], ...]) -> tuple[RawLine, ...]:
    """Make paragraphs of printed lines.

    Args:
        pages: the lines of each page from top to bottom.

    Returns:
        One line a paragraph with the page where it begins; lines that stand on every page have the style `running` and
        follow the paragraph that they interrupt.
    """
    running = running_lines(pages)
    body = [line for page in pages for line in page if line not in running]
    if not body:
        return tuple(RawLine(line.text, line.page, "running") for page in pages for line in page)
    measure = _measure(body)
    result: list[RawLine] = []
    waiting: list[RawLine] = []
    paragraph: list[PrintedLine] = []
    for line in (line for page in pages for line in page):
        if line in running:
            waiting.append(RawLine(line.text, line.page, "running"))
            continue
        if paragraph and _begins(paragraph, line, measure):
            result.append(_joined(paragraph))
            paragraph = []
        if not paragraph:
            result += waiting
            waiting = []
        paragraph.append(line)
    return (*result, _joined(paragraph), *waiting)


def running_lines(pages: tuple[tuple[PrintedLine, ...], ...]) -> frozenset[PrintedLine]:
    """The lines that belong to the page and not to the text: page numbers, running heads and feet.

    Args:
        pages: the lines of each page from top to bottom.

    Returns:
        Lines at the edge of their page that look like a page number, or stand on many pages at one height with the
        same words.
    """
    edge: dict[tuple[str, int], list[PrintedLine]] = defaultdict(list)
    numbers: list[PrintedLine] = []
    for page in pages:
        for line in _edge_lines(page):
            edge[_DIGITS.sub("#", "".join(line.text.split())), round(line.bottom / 6)].append(line)
            if _PAGE_NUMBER.fullmatch(line.text) and line in (page[0], page[-1]):
                numbers.append(line)
    full = sum(1 for page in pages if page)
    repeated = [
        line
        for lines in edge.values()
        if len(lines) > 1 and (len(lines) * 2 > full or len(lines) >= max(_ODD_AND_EVEN, _OFTEN * full))
        for line in lines
    ]
    return frozenset(repeated) | frozenset(numbers)


def _edge_lines(page: tuple[PrintedLine, ...]) -> list[PrintedLine]:
    if not page:
        return []
    height = page[0].top - page[-1].bottom
    if len(page) <= _FEW_LINES:
        return [page[0], page[-1]][: len(page)]
    reach = _EDGE_SHARE * height
    upper = [line for line in page[:_EDGE_LINES] if page[0].top - line.bottom <= reach]
    lower = [line for line in page[-_EDGE_LINES:] if line.top - page[-1].bottom <= reach]
    return [*upper, *lower]


def _measure(body: list[PrintedLine]) -> _Measure:
    size = median(line.size for line in body)
    ordinary = [line for line in body if abs(line.size - size) <= _OTHER_SIZE * size] or body
    # full lines agree on both margins; the widest and leftmost single line may be a caption or a table
    lefts = Counter(round(line.left) for line in ordinary)
    often = max(lefts.values()) * _OFTEN
    left = min(left for left, times in lefts.items() if times >= often)
    rights = sorted(line.right for line in ordinary)
    right = rights[int(len(rights) * 0.9) - (len(rights) > 1)]
    steps = [
        upper.bottom - lower.bottom
        for upper, lower in pairwise(ordinary)
        if upper.page == lower.page and upper.bottom > lower.bottom
    ]
    return _Measure(float(left), right, median(steps) if steps else 2 * size, size)


def _begins(paragraph: list[PrintedLine], line: PrintedLine, measure: _Measure) -> bool:
    """Whether a line begins a paragraph of its own."""
    last = paragraph[-1]
    size = measure.size
    if line.columns > 1 or last.columns > 1:
        return True
    if _HAN.search(line.text) and _HAN.search(last.text) and abs(line.size - last.size) > _OTHER_SIZE * size:
        return True
    if line.page == last.page and last.bottom - line.bottom > _WIDER_GAP * measure.pitch:
        return True
    if line.left - measure.left > _INDENT * size and line.left - min(last.left, measure.left) > _INDENT * size:
        return not _same_inset(paragraph, line, size)
    room = measure.right - last.right
    if (room > _RAGGED * size and room > _first_word(line.text) * size) or (
        room > _SHORT * size and _ENDS.search(last.text)
    ):
        return True
    return bool(_NUMBER.match(line.text) and _ENDS.search(last.text) and room > _HALF_CHARACTER * size)


def _first_word(text: str) -> float:
    """Width in ideographs of what a line begins with and cannot be cut: a row of figures leaves a short line above."""
    found = _UNCUT.match(text)
    return 1 + sum(_HALF_CHARACTER if c.isascii() else 1 for c in found[0]) if found else 0


def _same_inset(paragraph: list[PrintedLine], line: PrintedLine, size: float) -> bool:
    """Whether the lines of a paragraph are all set in as far as this one, as those of a quotation are."""
    inset = len(paragraph) > 1 and abs(paragraph[-1].left - line.left) < _HALF_CHARACTER * size
    return inset and not _ENDS.search(paragraph[-1].text)


def _joined(lines: list[PrintedLine]) -> RawLine:
    text = ""
    for line in lines:
        gap = " " if _LETTERS.search(text) and _LETTER.match(line.text) else ""
        text += gap + line.text
    style = "table" if any(line.columns > 1 for line in lines) else None
    return RawLine(text, lines[0].page, style)
