"""Figures side by side: for each indicator what each report promises for the coming year, or tells of the last one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.align.horizons import Horizon, horizons
from compare.kinds import Role
from compare.matrix.measuring import Row, main_indicators, row_of
from compare.matrix.passages import place_within
from compare.matrix.values import Aim, Amount, Indicator
from compare.text.sentences import split_clauses
from compare.timeline.quantities import for_each
from compare.track.stated import stated_figures
from compare.track.targets import promised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.matrix.values import Column
    from compare.model import Figure, Report, Sentence

LEADING_GOALS = 3
"""Main indicators that a paragraph of the plan states from which on it sets the goals of the year."""
SHARED = 3
"""Reports that an indicator outside the main ones stands in at least, or half of fewer than six."""
MOST_OTHERS = 80
"""Indicators outside the main ones that are listed for each aim."""

_TERM = re.compile(r"十[一二三四五六七八九]五|五年|年均|本届")
_REVIEWED = frozenset({Role.PREAMBLE, Role.REVIEW})


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of one report on its way into a row."""

    column: int
    row: Row
    amount: Amount


def find_indicators(columns: Sequence[Column], year: int) -> tuple[Indicator, ...]:
    """Set figures of one quantity side by side.

    Args:
        columns: the reports, without references.
        year: the year that they review; goals are of the next.

    Returns:
        Goals, then results; in each the main indicators of the genre, then others that several reports state.
    """
    goals = [one for at, column in enumerate(columns) for one in _goals(column.report, at, year + 1)]
    results = [one for at, column in enumerate(columns) for one in _results(column.report, at, year)]
    rows = [
        *_rows(goals, len(columns), Aim.GOAL, year + 1),
        *_rows(results, len(columns), Aim.RESULT, year),
    ]
    return tuple(replace(row, id=f"i{number}") for number, row in enumerate(rows, 1))


def _goals(report: Report, at: int, year: int) -> Iterator[Stated]:
    """What the plan of the year promises; what it plans for five years is left out."""
    own = {part.first: part.last for part in report.outline.parts if part.role is Role.PLAN and part.period == year}
    figures = _by_line(report)
    told = list(_of_the_year(report, re.compile(rf"今年|本年度|{year}年|主要预期目标")))
    main: Counter[int] = Counter()
    planned = []
    for unit in told:
        inside = not own or any(first <= unit.place.line <= last for first, last in own.items())
        if unit.part is not Role.PLAN or not inside:
            continue
        planned.append(unit)
        for one in _promised(unit, [figure for figure in figures[unit.place.line] if _stands_in(figure, unit)], at):
            main[unit.paragraph] += one.row.measure == "main"
            yield one
    for unit in planned:
        if main[unit.paragraph] >= LEADING_GOALS:
            yield from _in_words(report, unit, at)


def _promised(unit: Sentence, held: Sequence[Figure], at: int) -> Iterator[Stated]:
    for promise in promised(unit, held):
        figure = promise.figure
        if figure is None or "分别" in promise.clause or for_each(unit, figure):
            continue
        row = row_of(figure)
        if row:
            yield Stated(at, row[0], _amount(unit, figure, row[1]))


def _in_words(report: Report, unit: Sentence, at: int) -> Iterator[Stated]:
    """Goals of the sentence that are set without a figure: 居民收入增长与经济增长同步."""
    for start, end in split_clauses(unit.folded):
        clause = unit.folded[start:end]
        body = clause.rpartition(":")[2]
        if any(character.isdigit() for character in body):
            continue
        for rank, main in enumerate(main_indicators()):
            if main.said and main.said.search(body):
                place = place_within(report, unit, end - len(body), end - (clause[-1] in ",;。、"))
                yield Stated(at, Row(main.name, main.units[0], "main", rank), Amount(unit, place, None))


def _results(report: Report, at: int, year: int) -> Iterator[Stated]:
    """What the review tells of the year; totals and means of several years are left out."""
    told = _of_the_year(report, re.compile(rf"去年|过去一年|一年来|全年|{year}年"))
    # one at a time: a heading that names the year and the term together makes no sum of what stands under it
    alone = [[unit] for unit in told if unit.part in _REVIEWED]
    for one in (each for units in alone for each in stated_figures([report], [units])):
        figure = one.figure
        if one.cumulative or figure.period not in {None, year} or for_each(one.sentence, figure):
            continue
        row = None if _shared(one.sentence, figure) else row_of(figure)
        if row:
            yield Stated(at, row[0], _amount(one.sentence, figure, row[1]))


def _of_the_year(report: Report, year: re.Pattern[str]) -> Iterator[Sentence]:
    """The sentences that do not speak of a five-year term.

    One that names the year speaks of it, and so does what follows in a paragraph that it opens, or in the plan.
    """
    paragraph, now = None, None
    for unit, horizon in zip(report.units, horizons(report), strict=True):
        opens = unit.paragraph != paragraph
        if opens:
            paragraph, now = unit.paragraph, horizon
        named, term = year.search(unit.folded), _TERM.search(unit.folded)
        once = bool(named and not term)
        if once and (opens or unit.part is Role.PLAN):
            now = Horizon.YEAR
        elif term and not named:
            now = Horizon.TERM
        if unit.heading is None and (once or now is not Horizon.TERM):
            yield unit


def _shared(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is told together with others (分别增长4.3%、5.5%), or sums up years (累计推出119个)."""
    before = sentence.folded[: max(figure.place.start - sentence.place.start, 0)]
    clause = re.split(r"[,;。]", before)[-1]
    return "分别" in clause or ("累计" in clause and "全年" not in clause)


def _amount(sentence: Sentence, figure: Figure, factor: float) -> Amount:
    value = None if figure.value is None else figure.value * factor
    upper = None if figure.upper is None else figure.upper * factor
    return Amount(sentence, figure.place, figure, figure.bound, value, upper)


def _by_line(report: Report) -> defaultdict[int, list[Figure]]:
    table: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in report.figures:
        table[figure.place.line].append(figure)
    return table


def _stands_in(figure: Figure, unit: Sentence) -> bool:
    return unit.place.start <= figure.place.start < unit.place.end


def _rows(stated: Sequence[Stated], reports: int, aim: Aim, year: int) -> list[Indicator]:
    table: dict[Row, list[list[Amount]]] = {}
    for one in stated:
        table.setdefault(one.row, [[] for _ in range(reports)])[one.column].append(one.amount)
    found = []
    least = min(SHARED, max(2, (reports + 1) // 2))
    for row, amounts in table.items():
        cells = tuple(_cell(each) for each in amounts)
        main = row.measure == "main"
        indicator = Indicator("", row.name, row.unit or None, aim, year, cells, leading=main)
        if main or sum(cell is not None for cell in cells) >= least:
            found.append((row.rank, -indicator.stated, row.name, indicator))
    found.sort(key=lambda entry: entry[:3])
    leading = [entry[3] for entry in found if entry[3].leading]
    others = [entry[3] for entry in found if not entry[3].leading]
    return [*leading, *others[:MOST_OTHERS]]


def _cell(amounts: Sequence[Amount]) -> Amount | None:
    """The first figure of a report; others of another value are kept beside it."""
    with_figure = [amount for amount in amounts if amount.figure is not None]
    if not with_figure:
        return amounts[0] if amounts else None
    first = with_figure[0]
    others = {(one.value, one.upper): one.figure for one in with_figure[1:] if one.figure is not None}
    others.pop((first.value, first.upper), None)
    return replace(first, others=tuple(others.values()))
