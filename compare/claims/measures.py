"""The value, unit, bound and kind of a quantity as it is written."""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.claims.countable import counts, still_at_least
from compare.kinds import Bound, FigureKind
from compare.text.numerals import parse_numeral
from compare.text.quantities import qualifier, unit_kinds

_BOUNDS = {
    Bound.FLOOR: "不低于 不少于 不小于 至少 最少 起码 超过 超出 超 突破 逾 以上 之多 有余",
    Bound.CEILING: "不到 不足 不高于 不超过 不超 不多于 不大于 最多 至多 将近 接近 近 以下 以内 之内",
    Bound.ABOUT: "大约 约 约为 左右 上下 内外",
}
_BOUND_OF = {word: bound for bound, words in _BOUNDS.items() for word in words.split()}
_INEXACT = frozenset(
    {"大约", "约", "约为", "左右", "上下", "内外", "不到", "不足", "将近", "接近", "近"}
    | {"超过", "超出", "超", "突破", "逾", "之多", "有余"}
)
"""Words that leave the number open; 至少 and 以上 set a bound to what is meant exactly."""

_RANKED = re.compile(
    r"(?:居|列|排|升至|升到|进至|跃至|获|夺|得|名次?|总量|规模|成绩|全国|全省|全市|世界|全球)[^,。;:]{0,8}$"
)
_PLACE_NAMED = re.compile(r"第(?P<number>\d+|[一二三四五六七八九十]+)(?P<unit>[名位](?!列|单))?")
_BORNE = re.compile(r"(?<=\d)[十百千万亿]+$")
"""The magnitude behind the digits of a number."""
_LISTED = frozenset({"个", "项", "类", "种", "区", "市", "县", "省", "名", "个方面", "点"})
"""Units of numbers in Chinese characters that only sum up a list (三项工作)."""


class Measure(NamedTuple):
    """A quantity before it gets its place in the file."""

    start: int
    """First code point within the text that was searched."""
    end: int
    value: float | None
    unit: tuple[int, int] | str | None
    """Where the unit stands, or the unit itself where it is put together (次/季度)."""
    kind: FigureKind
    approximate: bool = False
    bound: Bound | None = None
    upper: float | None = None
    period: int | None = None


def read_measure(match: re.Match[str], scanned: str) -> Measure | None:
    """Read a match of the quantity grammar.

    Args:
        match: the match, neither a date nor a word that merely holds a numeral.
        scanned: the text that was matched.

    Returns:
        The quantity, or None where the number counts nothing.
    """
    if match["ordinal"]:
        return _rank(match, scanned)
    if match["rate"]:
        return _frequency(match)
    if match["fold"]:
        number = parse_numeral(match["fold"][1:-1] or "一")
        return Measure(match.start(), match.end(), number.value if number else None, "番", FigureKind.RATIO)
    if not match["number"] or not counts(match, scanned):
        return None
    return _measure(match, scanned)


def _rank(match: re.Match[str], scanned: str) -> Measure | None:
    """A place in a ranking (第一名, 居全国第3)."""
    named = _PLACE_NAMED.match(scanned, match.start())
    if not named:
        return None
    number = parse_numeral(named["number"])
    clause_ends = named.end() >= len(scanned) or scanned[named.end()] in ",，。;、:!)）的"
    ranked = clause_ends and _RANKED.search(scanned, max(0, named.start() - 16), named.start())
    if number is None or not (named["unit"] or ranked):
        return None
    return Measure(named.start(), named.end(), number.value, "名次", FigureKind.RANK)


def _frequency(match: re.Match[str]) -> Measure | None:
    """每季度召开一次: one a quarter."""
    number = parse_numeral(match["rate"])
    if number is None:
        return None
    cycle = match["each"].removeprefix("每").removesuffix("内").removeprefix("个")
    cycle = {"年度": "年", "季": "季度", "日": "天", "星期": "周"}.get(cycle, cycle)
    unit = f"{match['times']}/{cycle}"
    bound = _BOUND_OF.get(qualifier(match))
    return Measure(match.start(), match.end(), number.value, unit, FigureKind.FREQUENCY, number.more, bound)


def _measure(match: re.Match[str], scanned: str) -> Measure | None:
    """A number with its unit, bounds and range."""
    text = match["number"]
    number = parse_numeral(text[3:] if text.startswith(("百分之", "千分之")) else text)
    if number is None:
        return None
    before, after = qualifier(match), match["after"] or ""
    start = (
        (match.start("minus") if match["minus"] else match.start("number"))
        if before in {"高达", "多达"}
        else match.start()
    )
    more = number.more or bool(match["over"])
    bound = Bound.FLOOR if more else _BOUND_OF.get(after) or _BOUND_OF.get(before)
    if text == "一" and bound is None and still_at_least(match, scanned):
        bound = Bound.FLOOR
    upper = parse_numeral(match["upper"].removeprefix("百分之").removeprefix("千分之")) if match["upper"] else None
    leads = scanned[start - 1 : start] == "前" and match["unit"] in {"位", "名"}
    value = _like_upper(number.value, text, match["upper"])
    return Measure(
        start=start,
        end=match.end(),
        value=-value if value is not None and match["minus"] else value,
        unit=_unit(match),
        kind=FigureKind.RANK if leads else _kind(match),
        approximate=more or before in _INEXACT or after in _INEXACT,
        bound=bound,
        upper=upper.value if upper else None,
    )


def _unit(match: re.Match[str]) -> tuple[int, int] | str | None:
    number, unit = match["number"], match["unit"]
    if number.startswith(("百分之", "千分之")):
        return "%" if number[0] == "百" else "‰"
    if not unit:
        return None
    return match.start("unit") + unit.startswith(" "), match.end("unit")


def _like_upper(value: float | None, lower: str, upper: str | None) -> float | None:
    """The lower end of a range with the magnitude that only its upper end bears (3-5万, 1-2万亿)."""
    borne = _BORNE.search(upper) if upper and lower[-1].isdecimal() else None
    scale = parse_numeral(f"1{borne[0]}") if borne else None
    return value if value is None or scale is None or scale.value is None else value * scale.value


def _kind(match: re.Match[str]) -> FigureKind:
    number, unit = match["number"], (match["unit"] or "").strip()
    if "分之" in number or "/" in number:
        return FigureKind.RATIO
    if not unit:
        return FigureKind.COUNT
    kind = unit_kinds()[unit if unit in unit_kinds() else unit.partition("/")[0]]
    listed = number[0] not in "0123456789*×" and not match["before"] and number[-1] not in "余多"
    if unit == "个方面" or (listed and unit in _LISTED):
        return FigureKind.ENUMERATION
    return FigureKind.COUNT if kind == "measure" else FigureKind(kind)
