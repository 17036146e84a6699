"""The quantities that a line states: value, unit, bound, period and what is counted.

Ordinals, dates, slogans, names with a numeral, item numbers and vague amounts (几个, 多次, 一批) are no quantities.
A masked number is one, without a value.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from compare.claims.countable import may_count
from compare.claims.counted import Counted, Surroundings
from compare.claims.listed import listed, share_out
from compare.claims.measures import Measure, read_measure
from compare.kinds import FigureKind
from compare.model import Figure
from compare.text.quantities import quantity_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import CleanLine

_QUOTED = re.compile(
    r"“[^”“。]{0,60}”|「[^」。]{0,60}」|\"[^\"。]{0,60}\"|‘[^’。]{0,24}’|“[^”“,，。；]{0,12}(?=[,，。；“])"
)
_TITLED = re.compile(r"《[^》]*》?|〈[^〉]*〉")
_PARTING_COMMA = re.compile(r"(?<=[0-9])，(?=[0-9])")
_BASE_OF_COMPARISON = re.compile(r"(?:比|较|与|同|于|自|从)$")
_SINCE = re.compile(r"(?:以来|至今|起|以后|之后|以前|之前|相比|版|版本)")
_PERIOD = re.compile(r"(?:19|20)\d\d")
_FROM = re.compile(r"[从由自](?:[^,，。;:、从由自]{0,12}[的年月底初末时来国省市界球]|最初)?$")
_TO = re.compile(r"[^,，。;:、]{0,10}?[到至为成达](?:了|约)?")
_LONGEST_START = 16
"""Characters between 从 and the figure that a change starts from (从2020年底的20天)."""


def find_figures(line: CleanLine, year: int | None = None) -> tuple[Figure, ...]:
    """Find the quantities of a line.

    Args:
        line: a line of the report, cleaned.
        year: the year that the line speaks of; a figure that is told of another year carries that one.

    Returns:
        The quantities in the order of the line. The place spans qualifier, number, unit and bound. Money is in 元, a
        percentage is a plain number with the unit `%`, 三分之一 is a third without a unit, a masked number has no
        value.

    Example:
        近15万元 is worth 150000 with the unit 元, approximate, a ceiling; 每季度召开一次 is 1 with the unit 次/季度.
    """
    if not line.text:
        return ()
    scanned = _scanned(line)
    found = [one._replace(period=None if one.period == year else one.period) for one in _found(line, scanned)]
    if not found:
        return ()
    starts = [_is_start(scanned, one, after) for one, after in zip_longest(found, found[1:])]
    counted = _counted(found, starts, Surroundings(scanned), scanned)
    return tuple(_figure(line, one, what, start=start) for one, what, start in zip(found, counted, starts, strict=True))


def _is_start(scanned: str, one: Measure, after: Measure | None) -> bool:
    """Whether a quantity is where a change to the next one started (由20天压缩至5天)."""
    if after is None or one.kind is not after.kind:
        return False
    led = _FROM.search(scanned, max(0, one.start - _LONGEST_START), one.start)
    return led is not None and _TO.fullmatch(scanned, one.end, after.start) is not None


def _scanned(line: CleanLine) -> str:
    """The folded line, in which a full-width comma between digits parts two numbers (共12，300多)."""
    commas = [match.start() for match in _PARTING_COMMA.finditer(line.text)]
    if not commas:
        return line.folded
    chars = list(line.folded)
    for at in commas:
        chars[at] = "，"
    return "".join(chars)


def _found(line: CleanLine, scanned: str) -> Iterator[Measure]:
    quoted = [match.span() for match in _QUOTED.finditer(line.text)]
    titled = [match.span() for match in _TITLED.finditer(scanned)]
    period, period_end = None, -1
    for match in quantity_pattern().finditer(scanned):
        inside_title = _inside(match.start(), titled)
        if match["date"]:
            if not inside_title:
                named = _period(match, scanned)
                period, period_end = (named, _reach(scanned, match)) if named else (period, period_end)
            continue
        if not may_count(match, _inside(match.start(), quoted), inside_title):
            continue
        one = read_measure(match, scanned)
        if one:
            year = period if one.start < period_end else None
            yield one._replace(period=year)


def _inside(at: int, stretches: list[tuple[int, int]]) -> int:
    """The length of the stretch that holds a place, 0 if none does."""
    return next((end - start for start, end in stretches if start <= at < end), 0)


def _reach(scanned: str, date: re.Match[str]) -> int:
    """How far a date speaks: to the end of the sentence where it opens a clause, else to that of the clause."""
    opens = date.start() == 0 or scanned[date.start() - 1] in ",，。;；:!?"
    ends = (scanned.find(mark, date.end()) for mark in ("。" if opens else "。,，;；"))
    return min((end for end in ends if end >= 0), default=len(scanned))


def _period(match: re.Match[str], scanned: str) -> int | None:
    """The year that a date names for what follows, unless it is merely compared with."""
    years = _PERIOD.findall(match.group())
    if (
        not years
        or _SINCE.match(scanned, match.end())
        or _BASE_OF_COMPARISON.search(scanned, max(0, match.start() - 2), match.start())
    ):
        return None
    return int(years[-1])


def _counted(found: list[Measure], starts: list[bool], around: Surroundings, scanned: str) -> list[Counted]:
    """What each quantity counts; a list told one by one shares its names out, a bare change keeps the noun before."""
    result: list[Counted] = []
    shared: list[str] = []
    level: bool | None = None
    noun = ""
    for index, one in enumerate(found):
        if not shared:
            shared = share_out(listed(scanned, one.start), _run(found, index, scanned))
            level = around.before(one.start).level if shared else None
        if shared:
            result.append(Counted(shared.pop(0), -1, level=level))
            continue
        counted = around.before(one.start) if starts[index] else _one_counted(one, around)
        if starts[index] and not counted.of:
            counted = _one_counted(one, around)
        if counted.of is None and result and one.kind is found[index - 1].kind and _run(found, index - 1, scanned) > 1:
            counted = result[-1]
        elif counted.bare and noun and _goes_on(scanned[found[index - 1].end : one.start]):
            counted = Counted(
                noun + (counted.of if counted.start < one.start and counted.of else ""), -1, counted.level
            )
        elif not counted.bare:
            noun = counted.noun or counted.of or noun
        if (
            counted.level is None
            and result
            and result[-1].level is False
            and _lists_on(found[index - 1], counted, scanned)
        ):
            counted = counted._replace(level=False)
        result.append(counted)
    return result


def _lists_on(before: Measure, counted: Counted, scanned: str) -> bool:
    """Whether what is counted goes on a list behind one verb (新增企业34家、商户8户)."""
    return before.kind is FigureKind.COUNT and scanned[before.end : counted.start] == "、"


def _goes_on(between: str) -> bool:
    """Whether the words between two figures lead on within one sentence."""
    return not any(mark in between for mark in "。;；")


def _one_counted(one: Measure, around: Surroundings) -> Counted:
    before = around.before(one.start)
    if one.kind in {FigureKind.RATIO, FigureKind.RANK}:
        after = around.after(one.end)
        return before if before.noun or before.bare or not after.of else after
    after = around.after(one.end)
    if after.of:
        return after._replace(level=before.level)
    if before.of:
        return before
    return around.told(one.end)._replace(level=before.level, bare=True)


def _run(found: list[Measure], index: int, scanned: str) -> int:
    """How many quantities follow one another with nothing but list marks between."""
    length = 1
    while index + length < len(found):
        between = scanned[found[index + length - 1].end : found[index + length].start]
        if between not in {"、", "和", "及", "与"}:
            break
        length += 1
    return length


def _figure(line: CleanLine, one: Measure, counted: Counted, *, start: bool) -> Figure:
    unit = line.text[one.unit[0] : one.unit[1]] if isinstance(one.unit, tuple) else one.unit
    of = counted.of
    if of and counted.start >= 0:
        of = line.text[counted.start : counted.start + len(of)]
    return Figure(
        place=line.place(one.start, one.end),
        value=one.value,
        unit=unit,
        of=of,
        approximate=one.approximate,
        bound=one.bound,
        kind=one.kind,
        upper=one.upper,
        period=one.period,
        level=counted.level,
        start=start,
    )
