"""The grammar of a written quantity: qualifier, number, unit, bound (近15万元, 80余人次, 5%左右, 6%－6.5%)."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from compare.lexicon.loading import load_table, load_words
from compare.text.numerals import NUMERAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BEFORE = (
    r"(?:不到|不足|不低于|不少于|不小于|不高于|不超过?|不多于|不大于|至少|最少|最多|至多|起码|大约|(?<![节签预集公条合制履违续大缩简相特租失])约为?"
    r"|将近|接近|(?<![靠最附临贴邻亲就远切拉接将])近|超过|超出|(?<![赶高反])超|突破|逾|高达|多达|连续)"
)
"""What stands before a number and qualifies it; the look-behinds keep 签约, 节约, 附近 and 赶超 whole."""

_QUALIFIER = re.compile(BEFORE)

AFTER = r"(?:左右|上下|以上|以下|以内|之内|之多|有余|内外)"
"""What stands after the unit and says which side is open."""

_JOIN = r"[-—–~～－−至到]{1,2}"
_MINUS = r"(?<=[长速幅比率为至到达是约了])(?:[-−]|负)(?=\d[\d.]*(?:%|‰|个百分点))"
"""A sign, not a dash: behind a word that a rate follows (增长-3.2%)."""
_FIRST = r"(?=[-−负\d*×〇零一二三四五六七八九十两百千万亿半上每翻A-Za-z不至最起大约将接近超突逾高多连前第月])"

_PER = "(?:/[十百千万亿]*(?:元|人|吨|亩|户|平方公里|平方米|公里|立方米|千瓦时|日|天|年|月|小时|秒|次))?"
"""A denominator behind a unit (人/百亿元)."""

_NAME = re.compile(r"[A-Za-z]")

_YEAR = r"(?:(?<!\d)(?:19|20)\d\d(?!\d)|[一二][〇零九][〇零一二三四五六七八九]{2})"
_MONTH = r"(?:\d{1,2}月(?:\d{1,2}[日号]|[底初末份上中下旬])?)"
_DATE = "|".join(
    (
        rf"{_YEAR}(?:年?{_JOIN}{_YEAR})? ?年(?:度|底|初|末)?{_MONTH}?(?![份])",
        rf"{_YEAR}{_JOIN}{_YEAR}",
        rf"{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)",
        rf"(?<![\d.]){_MONTH}{_JOIN}{_MONTH}",
        rf"(?<![\d.])\d{{1,2}}{_JOIN}\d{{1,2}}月份?",
        rf"(?<![\d.]){_MONTH}",
        r"(?<=[月、至\-—])\d{1,2}日|(?<![\d.])\d{1,2}[日号](?=[上下晚凌前起,。至、])",
        r"每?月\d{1,2}[日号]",
        r"(?<![\d.])\d{1,2}(?:时|点)(?:\d{1,2}分|[半整])|(?<![\d.:])\d{1,2}:\d\d(?![\d:])",
        r"(?:\d0|[二三四五六七八九]十)年代|(?:\d\d|[一二]十[一二]?)世纪",
        r"[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日|[底初末份上中下旬])",
        r"前[一二三四两](?:个?季度|年)",
    )
)
_ORDINAL_NUMBER = r"(?:[〇零一二三四五六七八九十百两]+|\d+|\*+)"
_ORDINAL = "|".join(
    (
        rf"第{_ORDINAL_NUMBER}(?:[届次批期个章条款节卷辑季版号轮站课讲类级集代部回产]|学期|季度|书记|时间|线)?",
        rf"{_ORDINAL_NUMBER}届(?:{_ORDINAL_NUMBER}(?:次|中)(?:全会|全体会议|会议|大会)?)?",
        rf"(?<=[会届委协]){_ORDINAL_NUMBER}次(?:全体|常委|全委|主席|执委|理事|代表)*(?:会议|大会|全会|会)",
        rf"{_ORDINAL_NUMBER}(?:等奖|等功|号文|号令|号线|星级|周年|周岁|级(?=[巡调响主高以]))",
        r"\d+(?:\+[\dNXnx]+)+|\d+(?:[:∶]\d+(?:\.\d+)?)+|\d+\.\d+\.\d+",
    )
)


@cache
def unit_kinds() -> dict[str, str]:
    """The kind of figure that each known unit makes, such as `{"元": "money", "人次": "count"}`."""
    kinds = load_table("units.toml")["kinds"]
    return {unit: kind for kind, units in kinds.items() for unit in units.split()}


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _unit_pattern(units: set[str], forbidden: dict[str, str]) -> str:
    required = load_table("units.toml")["only_before"]
    parts = []
    for unit in _longest_first(units):
        words = (required if unit in required else forbidden).get(unit, "").split()
        guard = f"(?{'=' if unit in required else '!'}{'|'.join(map(re.escape, words))})" if words else ""
        guard = "(?![A-Za-z])" if unit[-1].isascii() and unit[-1].isalpha() else guard
        parts.append(re.escape(unit) + guard)
    return f"(?:{'|'.join(parts)})"


def _by_first(words: Iterable[str]) -> str:
    """An alternation that the engine decides on the first character, since there are hundreds of words."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in words:
        groups[word[0]].append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(map(re.escape, _longest_first(rest)))})" for first, rest in groups.items())


@cache
def quantity_pattern() -> re.Pattern[str]:
    """The compiled grammar, for `finditer` over folded text.

    Returns:
        A pattern with the groups `skip` (a word that holds a numeral but counts nothing: 三峡, 十四五), `date`,
        `ordinal` (第三届, 十二届五次), `each`, `rate` and `times` (每季度召开一次), `fold` (翻两番), and for the rest
        `before`, `minus`, `number`, `first_unit` and `upper` (of a range), `unit`, `over` (三年多), `after`.
    """
    table = load_table("units.toml")
    every = set(unit_kinds())
    after_han = every - set(table["not_after_han"]["units"].split())
    guarded = table["not_after_arabic"]["units"].split()
    arabic = _unit_pattern(every, {unit: table["not_before"][unit] for unit in guarded})
    chinese = _unit_pattern(after_han, table["not_before"])
    scale = "|".join(rf"(?<=[\d*×][十百千万亿余多几]{{{size}}})" for size in range(4))
    number = rf"(?:百分之|千分之)?{NUMERAL}"
    return re.compile(
        rf"{_FIRST}(?:(?P<date>{_DATE})|(?P<skip>(?:{_by_first(load_words('not_figures.txt'))})(?![年月]|[〇零一二三四五六七八九]+[百千万亿]))"
        rf"|(?P<ordinal>{_ORDINAL})"
        r"|(?P<each>每(?:两|三|半|[2-9]|个)?(?:年度?|季度?|月|周|星期|天|日)内?)"
        rf"(?P<act>[^\d,，。;:、每()“”《》]{{0,8}}?)(?P<rate>{NUMERAL})(?P<times>次|期|场|轮|回)(?!会)"
        r"|(?P<label>[A-Za-z][A-Za-z.\-]*\d[\w.\-]*(?![%\d])|[A-Za-z]+)"
        r"|(?P<fold>翻[一二两三四五六七八九]?番)"
        rf"|(?P<before>{BEFORE}(?:达到?)?|(?:至少|最少|不少于)(?P<task>[\u4e00-\u9fff]{{1,4}}?))?(?P<minus>{_MINUS})?(?P<number>{number})"
        rf"(?:(?P<first_unit>%|‰|个百分点|个|万元|亿元|元|倍|吨|年|天|岁)?{_JOIN}(?P<upper>{number}))?"
        rf"(?P<unit>(?:(?:{scale}) ?{arabic}{_PER}|(?<![\d*×])(?<!分之.)(?<!分之..){chinese}))?"
        rf"(?P<over>多(?![种个项元样次名家层方场级渠重部]))?(?P<after>{AFTER})?)"
    )


@lru_cache(maxsize=2048)
def quantities(folded: str) -> tuple[re.Match[str], ...]:
    """The matches of the grammar that count or measure something, and the dates.

    Left out are words that merely hold a numeral, ordinals, numbers alone in Chinese characters, names that are masked
    (`**市`) and numbers that begin a name (5G).

    Args:
        folded: text in simplified script and one width.

    Returns:
        Matches of `quantity_pattern`, in order.
    """
    return tuple(_quantities(folded))


def _quantities(folded: str) -> Iterator[re.Match[str]]:
    for match in quantity_pattern().finditer(folded):
        if match["date"] or match["rate"] or match["fold"]:
            yield match
        number, unit = match["number"], match["unit"]
        if not number or match["skip"]:
            continue
        if unit:
            if number[0] not in "*×" or unit not in _name_units():
                yield match
        elif "分之" in number or (number[0].isdecimal() and not _NAME.match(folded, match.end())):
            yield match


def qualifier(match: re.Match[str]) -> str:
    """The word before the number that qualifies it (至少 of 至少开展一次), empty where there is none."""
    before = match["before"] or match["act"] or ""
    found = _QUALIFIER.search(before) if match["rate"] else _QUALIFIER.match(before)
    return found.group() if found else ""


@cache
def _name_units() -> frozenset[str]:
    return frozenset(load_table("units.toml")["not_after_mask"]["units"].split())
