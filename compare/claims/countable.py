"""Whether a number that stands in a text counts something, or is a label, an ordinal, an article or a span of time."""

from __future__ import annotations

import re
from functools import cache

from compare.lexicon.loading import load_table

_SHORT_QUOTE = 14
"""A quotation of fewer characters is a name or a slogan; a longer one may state a figure in Arabic numerals."""

_WINDOW = 64
"""Characters before a number that decide what it is."""

_MAGNITUDE_ALONE = re.compile(r"[百千万亿][十百千万亿]*")
_PASSING_TIME = re.compile(r"(?:过去|今后|未来|最近|往后|随后|此后|前|这|新|近|头|下一个|又一个|每隔?)的?$")
_SPANS_OF_TIME = frozenset({"年", "个月", "天", "日", "周", "个季度", "小时", "个小时", "分钟"})
_LASTING = frozenset({"为期", "历时", "长达", "缩短", "提前", "推迟", "延长"})
_SERVICE_TIME = re.compile(
    r"(?:服务|值|不|自助|在线|热线|营业|开放|运转|响应|全天|医疗|生活|便民|圈|步行|健身|公共|养老|通勤)"
    r"|(?:品质|文化|阅读|交通|都市)"
)
_STAGED = frozenset('场程目站园地厂线库路校区院桥矿网楼港段"”')
"""What is built in stages ends so, and then 三期 is the third stage."""

_STILL_AT_LEAST = re.compile(r"至少[^。;]{0,60}$")
"""A list that 至少 governs: 至少撰写一篇心得,提交一条信息."""


def may_count(match: re.Match[str], quoted: int, titled: int) -> bool:
    """Say whether a number may state a quantity where it stands: slogans and titles hold numbers that count nothing.

    Args:
        match: a match of the quantity grammar.
        quoted: length of the quotation that holds it, 0 if none does.
        titled: length of the title in 《》 that holds it, 0 if none does.

    Returns:
        False for words that merely hold a numeral, and for slogans and names.
    """
    if match["skip"] or match["label"]:
        return False
    if not quoted and not titled:
        return True
    number = match["number"]
    arabic = number is not None and number[0] in "0123456789*" and match["unit"] is not None
    return arabic and (quoted == 0 or quoted > _SHORT_QUOTE)


def counts(match: re.Match[str], scanned: str) -> bool:
    """Say whether a number counts something.

    Args:
        match: a match of the quantity grammar with a number.
        scanned: the text that was matched.

    Returns:
        False for labels (5级, 2.0版), articles (一个), ordinals (二期), many (百家), ages and spans of time (近5年).
    """
    number, unit = match["number"], (match["unit"] or "").strip()
    follows = scanned[match.end() : match.end() + 1]
    if (number[0] == "0" and number[1:2].isdecimal()) or follows == "级" or unit == "版":
        return False
    if not unit:
        return _counts_alone(number, follows)
    if _is_label(match, scanned, unit):
        return False
    if number[0] in "*×":
        return unit not in _name_units()
    return number[0].isdecimal() or _counts_in_words(match, scanned)


def _counts_alone(number: str, follows: str) -> bool:
    """Whether a number without a unit counts: 三分之一, 1/3, 5575万农村人口."""
    large = number[0].isdecimal() and number[-1] in "万亿多余" and any(char in "万亿" for char in number)
    return "分之" in number or "/" in number or (large and follows != "+")


def _is_label(match: re.Match[str], scanned: str, unit: str) -> bool:
    """Whether a number with a unit sets a denominator (每10万人), an age (65岁以上) or the time of something."""
    if scanned[match.start() - 1 : match.start()] == "每" and not match["before"]:
        return True
    if unit == "岁":
        return bool(match["after"]) or scanned[match.end() : match.end() + 1] in {"及", "儿", "的"}
    return unit in _SPANS_OF_TIME and not _lasts(match, scanned)


@cache
def _name_units() -> frozenset[str]:
    return frozenset(load_table("units.toml")["not_after_mask"]["units"].split())


def _lasts(match: re.Match[str], scanned: str) -> bool:
    """Whether a stretch of time is a quantity (连续13年, 缩短至3天) and not the time something fell in (近5年)."""
    start, before = match.start(), match["before"] or ""
    if before.startswith(("近", "将近")) or _PASSING_TIME.search(scanned, max(0, start - 5), start):
        return False
    if _SERVICE_TIME.match(scanned, match.end()):
        return False
    return match["number"][0].isdecimal() or bool(before) or scanned[max(0, start - 2) : start] in _LASTING


def _counts_in_words(match: re.Match[str], scanned: str) -> bool:
    """Whether a number in Chinese characters counts: not 一个 as an article, 二期 as an ordinal, 百家 as many."""
    number, before = match["number"], match["before"]
    if "分之" in number:
        return True
    if match["unit"] == "期" and scanned[match.start() - 1 : match.start()] in _STAGED:
        return False
    before_quote = len(number) == 1 and scanned[match.end() : match.end() + 1] in {'"', "“", "「"}
    if before_quote or number in {"二", "半"}:
        return False
    if number == "一":
        return bool(before) or match["unit"] in {"个百分点", "倍", "成", "番"} or still_at_least(match, scanned)
    return bool(before) or not _MAGNITUDE_ALONE.fullmatch(number)


def still_at_least(match: re.Match[str], scanned: str) -> bool:
    """Say whether 至少 governs a number from further back in its sentence (至少撰写一篇心得，提交一条信息)."""
    return bool(_STILL_AT_LEAST.search(scanned, max(0, match.start() - _WINDOW), match.start()))
