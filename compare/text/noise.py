"""Decides which whole lines are not the report's: the page around it, captions, page numbers, table borders.

Only position and shape decide, never a list of sites. A line that may be a sentence of the report stays.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from compare.kinds import NoiseKind
from compare.lexicon.loading import load_table
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_STAMP = (
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:t?\d{1,2}:\d{2}(?::\d{2})?)?"
    r"|\d{4}年\d{1,2}月\d{1,2}日\d{1,2}[:时]\d{1,2}分?(?::?\d{2})?秒?"
)
_TABLE = re.compile(r"[|│┃\s+\-=]*[|│┃][|│┃+\-=\s]*")
_SALUTATION = re.compile(
    r"(?:尊敬的)?(?:各位|同志们|朋友们|女士们)[^。]{0,30}[:!]?|.{0,6}(?:各位|同志们)[^。]{0,20}[:!]"
)
_STRUCTURE = re.compile(
    r"[一二三四五六七八九十]+、|第[一二三四五六七八九十百\d]+[章条节编部]|\([一二三四五六七八九十]+\)|目录|\d{1,2}[.、]\D"
)
_OCCASION = re.compile(r"[-(]*(?:\d{4}年)?\d{1,2}月\d{1,2}日.{0,12}在.{4,50}(?:会议|大会|全会)上.{0,40}")
_TITLE = re.compile("报告|总结|要点|公报|计划|规划|方案|纲要|意见|条例|办法|工作|情况|[法书]$")
_DATED = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上中下]午|晚上?|凌晨)?[,、]?.{6,120}")
_ENDED = tuple('。!?;:,、…"')
_PROSE = 40
_HEADER_REACH = 60
_VALUE = 20
_CRUMB = 12
_RUNNING_HEAD = 40
_REPEATED = 3
_CAPTIONS_TOGETHER = 2
_RELATED_SHARE = 0.15


@cache
def _pattern(*names: str) -> re.Pattern[str]:
    table = load_table("noise.toml")
    return re.compile("|".join(entry for name in names for entry in table[name]), re.IGNORECASE)


@cache
def _header_pattern() -> re.Pattern[str]:
    table = load_table("noise.toml")
    widgets, labels, dates = ("|".join(table[name]) for name in ("widgets", "labels", "date_labels"))
    label = rf"[\[(]?(?:{labels}):.{{0,80}}|[\[(]?(?:{dates}):(?:{_STAMP}|\d{{4}}年\d{{1,2}}月\d{{1,2}}日)?.{{0,40}}"
    return re.compile(rf"(?:{widgets})+|{label}|\[?(?:{_STAMP})\]?|{_pattern('header').pattern}", re.IGNORECASE)


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    """A line as the patterns want it: simplified, half-width, without white space."""
    return "".join(fold(text).split())


def _is_prose(text: str) -> bool:
    return len(text) >= _PROSE and any(mark in text for mark in "。!?;") and not _pattern("pictures").fullmatch(text)


def _body_start(lines: Sequence[str]) -> int:
    """Index of the first line of the body: what stands above it may be the page's header."""
    filled = 0
    for index, text in enumerate(lines):
        if not text or _header_pattern().fullmatch(text) or _OCCASION.fullmatch(text):
            continue
        filled += 1
        if _SALUTATION.fullmatch(text) or _STRUCTURE.match(text) or _is_prose(text) or filled > _HEADER_REACH:
            return index
    return 0


def _header(lines: Sequence[str], stop: int) -> set[int]:
    """Lines above the body that belong to the page."""
    found = {index for index in range(stop) if lines[index] and _header_pattern().fullmatch(lines[index])}
    titles = [index for index in range(stop) if index not in found and _TITLE.search(lines[index])]
    before = ""
    for index in range(stop):
        text = lines[index]
        if not text:
            continue
        crumb = before.rstrip(">»›") == "" and before != "" and titles != [index]
        value = before.endswith(":") and len(text) <= _VALUE and not _TITLE.search(text)
        again = len(text) <= _CRUMB and any(lines[other] == text for other in found)
        if crumb or value or again:
            found.add(index)
        before = text if index in found else ""
    return found


def _footer(lines: Sequence[str], start: int) -> set[int]:
    """Lines below the body that belong to the page: from its first sure sign to the end.

    A sentence below a sign saves what stands above it, unless the sign announces other pages and little follows.
    """
    filled = [index for index in range(start, len(lines)) if lines[index]]
    total = sum(map(len, lines)) or 1
    first, after, prose_below = len(lines), 0, False
    for index in reversed(filled):
        text = lines[index]
        if _pattern("related").fullmatch(text) and after <= _RELATED_SHARE * total:
            first, prose_below = index, False
        elif not prose_below and (_is_page_sign(text) or (first < len(lines) and _is_button(text))):
            first = index
        elif index < first and (_is_prose(text) or text[-1] in "。!;" or _STRUCTURE.match(text)):
            prose_below = True
        after += len(text)
    return {index for index in filled if index >= first}


def _is_page_sign(text: str) -> bool:
    return bool(_pattern("footer", "anywhere", "page_numbers").fullmatch(text)) or _is_table(text)


def _is_table(text: str) -> bool:
    return bool(_TABLE.fullmatch(text))


def _is_button(text: str) -> bool:
    return len(text) > 1 and bool(_header_pattern().fullmatch(text))


def _captions(lines: Sequence[str], start: int) -> set[int]:
    """Lines of the body that describe a picture: dated, without a full stop, one or two below a paragraph."""
    found: set[int] = set()
    run: list[int] = []
    before = ""
    for index in [index for index in range(start, len(lines)) if lines[index]]:
        text = lines[index]
        if _DATED.fullmatch(text) and not text.endswith(_ENDED) and _is_prose(before) and before.endswith(_ENDED):
            run.append(index)
            continue
        if len(run) <= _CAPTIONS_TOGETHER:
            found.update(run)
        run = []
        if _pattern("pictures").fullmatch(text):
            found.add(index)
        else:
            before = text
    return found | set(run) if len(run) <= _CAPTIONS_TOGETHER else found


def _running_heads(lines: Sequence[str], noise: set[int]) -> set[int]:
    """Later copies of a short line that keeps turning up beside the page's own lines."""
    filled = [index for index, text in enumerate(lines) if text]
    counts = Counter(lines[index] for index in filled if len(lines[index]) <= _RUNNING_HEAD)
    seen: set[str] = set()
    found: set[int] = set()
    for order, index in enumerate(filled):
        text = lines[index]
        beside = [other for other in filled[max(0, order - 1) : order + 2] if other != index]
        if (
            counts[text] >= _REPEATED
            and text in seen
            and not text.endswith(_ENDED)
            and any(other in noise or other in found for other in beside)
        ):
            found.add(index)
        seen.add(text)
    return found


def _shaped(text: str, style: str | None) -> NoiseKind | None:
    """The kind of a line that its own shape or the format gives away, wherever it stands."""
    if not text:
        return NoiseKind.BLANK
    if style == "running" or _pattern("page_numbers").fullmatch(text):
        return NoiseKind.PAGE
    if style == "caption":
        return NoiseKind.CAPTION
    return NoiseKind.TABLE_RESIDUE if _is_table(text) else None


def _placed(lines: Sequence[str]) -> dict[int, NoiseKind]:
    """The kind of the lines that their place gives away."""
    start = _body_start(lines)
    kinds = dict.fromkeys(_captions(lines, start), NoiseKind.CAPTION)
    above = _pattern("pictures", "reporting")
    kinds |= {index: NoiseKind.CAPTION for index in range(start) if above.fullmatch(lines[index])}
    anywhere = _pattern("anywhere")
    kinds |= {index: NoiseKind.WEB_FOOTER for index, text in enumerate(lines) if text and anywhere.fullmatch(text)}
    kinds |= dict.fromkeys(_footer(lines, start), NoiseKind.WEB_FOOTER)
    return kinds | dict.fromkeys(_header(lines, start), NoiseKind.WEB_HEADER)


def find_line_noise(lines: Sequence[str], styles: Sequence[str | None]) -> dict[int, NoiseKind]:
    """Find the lines that are noise from end to end.

    Args:
        lines: the lines of a document, inline noise taken out.
        styles: what the format says each line is; as many as `lines`.

    Returns:
        The kind of noise by 0-based index of the line.

    Example:
        >>> find_line_noise(("【字体：大 中 小】", "工作报告", "各位代表：", "打印本页"), (None,) * 4)
        {0: <NoiseKind.WEB_HEADER: 'web-header'>, 3: <NoiseKind.WEB_FOOTER: 'web-footer'>}
    """
    plain = [_plain(text) for text in lines]
    placed = _placed(plain)
    kinds: dict[int, NoiseKind] = {}
    for index, text in enumerate(plain):
        shaped = _shaped(text, styles[index])
        kind = shaped or placed.get(index)
        if kind is not None:
            kinds[index] = kind
    beside = {index for index, kind in kinds.items() if kind is not NoiseKind.BLANK}
    return dict.fromkeys(_running_heads(plain, beside), NoiseKind.PAGE) | kinds
