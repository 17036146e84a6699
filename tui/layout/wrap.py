"""Chinese line breaking: where a line of text may end at a given number of cells.

Three rules of Chinese typesetting (GB/T 15834-2011, section 5; W3C *Requirements for Chinese Text Layout*, 3.1.6)
decide, first to last:

1. closing punctuation never begins a line and opening punctuation never ends one;
2. a figure is never cut, nor parted from its unit and qualifier (`20余万元`, `5.3%左右`, `2025年`);
3. a Latin word is never cut.

What takes more cells than a whole line is cut all the same: rule 3 and 2 give way before rule 1. No character is
dropped and none drawn twice, at any width; a line never takes more cells than it may.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.layout.cells import WIDE, CellTable, cell_table

if TYPE_CHECKING:
    from collections.abc import Iterator

NEVER_FIRST = "，。、；：！？》〉」』）〕】〗］｝”’…—～·％‰℃,.;:!?)]}%"
"""Characters that may not begin a line."""
NEVER_LAST = "《〈「『（〔【〖［｛“‘([{￥＄$"
"""Characters that may not end a line."""

_OPEN = f"[{re.escape(NEVER_LAST)}]"
_CLOSE = f"[{re.escape(NEVER_FIRST)}]"
_MARK = (
    "[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\u200b-\u200f\u2060\u3099\u309a"
    "\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef]"
)
_TAIL = rf"(?:{_MARK}|[ \u00a0]*{_CLOSE})*[ \u00a0]*"

_UNITS = (
    "个百分点|百分点|平方公里|平方千米|立方米|平方米|千瓦时|千瓦|公里|千米|公顷|公斤|人次|人民币|美元|港元|欧元|标准煤|"
    "小时|分钟|公示期|个月|个工作日|工作日|周年|年度|元|人|户|家|个|项|件|次|名|位|条|亩|吨|斤|年|月|日|号|岁|天|期|届|"
    "倍|成|度|种|类|批|场|所|座|处|台|辆|套|册|篇|级|层|强|份|篇|宗|起|支|只|头|株|间|栋|艘|架|米|升|瓦|分|秒|周|省|市|县|区|村"
)
_DIGITS = r"[0-9０-９*＊]+(?:[.,．:∶/][0-9０-９]+)*"
_SCALE = "[十百千万亿兆余多几]*"
_UNIT = rf"(?:[A-Za-zμ°℃%％‰]+(?:/[A-Za-z]+)?|{_UNITS}|[\u4e00-\u9fff])"
_AFTER = "(?:左右|以上|以下|以内|上下)?"
_BEFORE = "(?:超过|不少于|不低于|至少|大约|近|约|逾|超|达|第)?"
_RANGE = rf"(?:(?:%|％|‰|{_UNITS})?[-－—–~～至]{_DIGITS}{_SCALE})*"
_FIGURE = rf"{_BEFORE}{_DIGITS}{_SCALE}{_RANGE}{_UNIT}?(?:余|多)?{_AFTER}"
_HAN_FIGURE = rf"{_BEFORE}(?:百分之)?[〇零一二三四五六七八九十百千万亿两]+(?:余|多)?(?:{_UNITS}){_AFTER}"
_WORD = r"[A-Za-zÀ-ɏ]+[A-Za-z0-9À-ɏ]*(?:[-_.'’@/&+:#]+[A-Za-z0-9À-ɏ]+)*"

_CLUSTER = re.compile(rf"{_OPEN}*(?:{_FIGURE}|{_HAN_FIGURE}|{_WORD}|(?!{_OPEN})[\s\S]){_TAIL}|{_OPEN}+[ ]*")
_SMALL = re.compile(rf"{_OPEN}*(?!{_OPEN})[\s\S]{_TAIL}|{_OPEN}+")
_CHAR = re.compile(rf"[\s\S]{_MARK}*")


def wrap(text: str, width: int, *, indent: int = 0, ambiguous: int | None = None) -> tuple[tuple[int, int], ...]:
    """Break a text into lines.

    Args:
        text: one paragraph, without line breaks.
        width: cells that a line may take; below 2 it counts as 2, as nothing less holds a Chinese character.
        indent: cells to keep free at the start of the first line; at most `width - 2`.
        ambiguous: cells of ambiguous characters, 1 or 2; None for what has been set.

    Returns:
        Start and end of each line, in code points: they follow one another without a gap from 0 to the end of the
        text. `wrap("新增20余万元。", 8)` gives `((0, 2), (2, 8))`: the figure keeps its unit, the stop its word.
    """
    table = cell_table(ambiguous)
    width = max(width, WIDE)
    lines: list[tuple[int, int]] = []
    start, used, room = 0, 0, width - indent
    for begin, cells in _unbroken(text, width, room, table):
        if used + cells > room and begin > start:
            lines.append((start, begin))
            start, used, room = begin, 0, width
        used += cells
    if text:
        lines.append((start, len(text)))
    return tuple(lines)


def _unbroken(text: str, width: int, first_room: int, table: CellTable) -> Iterator[tuple[int, int]]:
    """Start and cells of each stretch that stays on one line, cut smaller where a line cannot hold it."""
    limit = first_room
    for match in _CLUSTER.finditer(text):
        cells = table.measure(match.group())
        if cells <= limit:
            yield match.start(), cells
        else:
            yield from _cut(text, match.span(), limit, table)
        limit = width


def _cut(text: str, span: tuple[int, int], limit: int, table: CellTable) -> Iterator[tuple[int, int]]:
    """Start and cells of the smallest stretches of a cluster that is longer than a line."""
    for small in _SMALL.finditer(text, *span):
        cells = table.measure(small.group())
        if cells <= limit:
            yield small.start(), cells
        else:
            for char in _CHAR.finditer(text, *small.span()):
                yield char.start(), table.measure(char.group())
