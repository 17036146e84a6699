"""Quantities that a plan promises, what the results state of each, and whether it was met."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.kinds import Bound, FigureKind
from compare.text.sentences import split_clauses
from compare.track.indicators import SAME_NAME, falls, head_of, name_likeness, plain_name, same_measure, same_unit
from compare.track.values import Target
from compare.track.wording import admission, is_cumulative, under_way

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Figure, Report, Sentence

NEAR_RATE = 0.03
"""How far, as a share, a rate may fall short of a target that is 左右: 4.9 % of 5 % does, 5 % of 5.5 % does not."""
NEAR_RATE_POINTS = 0.2
"""The same in points, for small rates."""
NEAR_COUNT = 0.05
"""How far a count may fall short of a target that is 左右."""
OWN_EVIDENCE = 0.4
"""Likeness of names that suffices within the evidence of the task."""
ANYWHERE = 0.9
"""Likeness of names that suffices anywhere in the results."""
LEAST_NAME = 4
"""Characters that the name of an indicator must have to be sought anywhere."""
PER_YEAR = {"季度": 4, "季": 4, "月": 12, "半年": 2, "年": 1, "周": 52}

_LOW_IS_GOOD = re.compile(
    r"失业率|价格|物价|cpi|赤字|能耗|排放|浓度|死亡|事故|发案|杠杆|负债|差错|投诉|时限|用时|PM2|pm2|水耗|违约|不良"
)
_WHOLE = re.compile(r"全部|均|全覆盖|全员|人人|逐一|悉数")
_EACH = re.compile(r"(?:每个|每名|每位|每家|每村|各)[^，。]{0,12}$")
_ABSENT = re.compile(r"(?:没有|未|不)(?:提出|设定|设|确定)[^，。；]{0,16}?目标")
_PAST = re.compile(r"(?:去年|上年|五年来|过去|以来|已|了)[^，。；]{0,8}$")


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of the results, with the sentence that states it."""

    figure: Figure
    sentence: Sentence
    source: int
    cumulative: bool


def stated_figures(results: Sequence[Report], units: Sequence[Sequence[Sentence]]) -> list[Stated]:
    """Every figure of the results.

    Args:
        results: the results documents.
        units: the units of each that count as results.

    Returns:
        Figures with value and name, in reading order.
    """
    found = []
    for source, (report, chosen) in enumerate(zip(results, units, strict=True)):
        by_line: dict[int, list[Sentence]] = {}
        for unit in chosen:
            by_line.setdefault(unit.place.line, []).append(unit)
        for figure in report.figures:
            for unit in by_line.get(figure.place.line, ()):
                if unit.place.start <= figure.place.start < unit.place.end and unit.heading is None:
                    found.append(Stated(figure, unit, source, _sums_up(unit, figure)))
    return found


def _sums_up(unit: Sentence, figure: Figure) -> bool:
    """Whether a figure sums up several years: its clause says so, or the sentence does and no level is reached."""
    at = min(figure.place.start - unit.place.start, len(unit.folded))
    clause = next((unit.folded[a:b] for a, b in split_clauses(unit.folded) if a <= at < b), unit.folded)
    name = figure.of or ""
    return is_cumulative(clause) or "年均" in name or (is_cumulative(unit.folded) and figure.level is not True)


def promised(sentence: Sentence, figures: Iterable[Figure]) -> list[Target]:
    """The targets of a plan sentence.

    Args:
        sentence: a sentence of the plan that promises something.
        figures: the quantities that it states.

    Returns:
        A target for each quantity that could be reported on, and for a target that is said not to be set.
    """
    text, at = sentence.place.text, sentence.place.start
    targets = []
    for figure in figures:
        start = figure.place.start - at
        if figure.kind in {FigureKind.DURATION, FigureKind.RANK} or _PAST.search(sentence.folded[:start]):
            continue
        if figure.period is not None:
            continue
        targets.append(
            Target(
                place=figure.place,
                text=_named(text, start, figure),
                value=figure.value,
                unit=figure.unit,
                of=figure.of,
                bound=figure.bound,
                upper=figure.upper,
            )
        )
    absent = _ABSENT.search(sentence.folded)
    if absent:
        words = text[absent.start() : absent.end()] if len(text) == len(sentence.folded) else absent.group()
        targets.append(Target(sentence.place, words, None, None, words, None))
    return targets


def _named(text: str, start: int, figure: Figure) -> str:
    """The words of the clause up to the end of the figure and of what it counts."""
    end = min(len(text), start + len(figure.place.text))
    opened = max((text.rfind(mark, 0, max(start, 0)) for mark in "，。；、：,;:"), default=-1) + 1
    after = figure.of or ""
    tail = text[end : end + len(after)] == after and bool(after)
    return text[opened : end + (len(after) if tail else 0)].strip()


def answer(
    target: Target, promise: Figure | None, evidence: Sequence[Sentence], stated: Sequence[Stated]
) -> tuple[Target, Sentence | None]:
    """Find what the results state of a target, and judge it.

    Args:
        target: what was promised.
        promise: the figure that promises it; None for a target that is said not to be set.
        evidence: sentences that report on the task.
        stated: every figure of the results.

    Returns:
        The target, judged where that is possible, and the sentence that answers it.
    """
    if promise is None:
        return target, None
    best = max(
        (
            (likeness, not one.cumulative, one.sentence in evidence, -number, one)
            for number, one in enumerate(stated)
            if (likeness := _likeness(target, promise, one, evidence)) > 0
        ),
        default=None,
        key=lambda entry: entry[:4],
    )
    if best is None:
        return _by_words(target, promise, evidence), None
    one = best[-1]
    met = None if one.cumulative and not one.figure.level else is_met(target, promise, one.figure)
    if _EACH.search(_before(target)):
        met = _each_met(evidence, one.figure)
    judged = Target(
        target.place,
        target.text,
        target.value,
        target.unit,
        target.of,
        target.bound,
        target.upper,
        one.figure,
        one.source,
        met,
        met is None,
    )
    return judged, one.sentence


def _before(target: Target) -> str:
    at = target.text.find(target.place.text)
    return (target.text[:at] if at > 0 else "") + (
        re.match(r"每?[^\d一二三四五六七八九十]*", target.place.text) or [""]
    )[0]


def _likeness(target: Target, promise: Figure, one: Stated, evidence: Sequence[Sentence]) -> float:
    """How far a stated figure answers a target; 0 if it does not."""
    figure = one.figure
    if figure.value is None or not _comparable(promise, figure):
        return 0.0
    names = target.of or target.text, figure.of or ""
    likeness = name_likeness(*names)
    within = one.sentence in evidence
    if within and likeness < SAME_NAME:
        likeness = max(likeness, _by_clause(target, one))
    if within and likeness >= OWN_EVIDENCE:
        return likeness
    alone = len(plain_name(names[0])) >= LEAST_NAME and not one.cumulative
    return likeness if alone and likeness >= ANYWHERE else 0.0


def _comparable(promise: Figure, figure: Figure) -> bool:
    if promise.kind is FigureKind.FREQUENCY and figure.kind is not FigureKind.FREQUENCY:
        unit = (promise.unit or "").partition("/")[0]
        return figure.kind is FigureKind.COUNT and same_unit(unit, figure.unit)
    return same_measure(promise, figure)


def _by_clause(target: Target, one: Stated) -> float:
    """Likeness of the clauses that name the two figures, where the names alone are too short to tell."""
    sentence, at = one.sentence, one.figure.place.start - one.sentence.place.start
    clause = next((sentence.folded[a:b] for a, b in split_clauses(sentence.folded) if a <= at < b), "")
    head = head_of(target.of or "")
    shared_head = bool(head) and head == head_of(one.figure.of or "")
    value = name_likeness(target.text.replace(target.place.text, ""), clause)
    return max(value, 0.5 if shared_head and len(plain_name(one.figure.of or "")) <= LEAST_NAME else 0.0)


def is_met(target: Target, promise: Figure, achieved: Figure) -> bool | None:
    """Tell whether a figure meets a target.

    Args:
        target: what was promised.
        promise: the figure that promises it.
        achieved: what was reported.

    Returns:
        None where one of them has no value. 左右 is met from the figure upwards, or near it; a range from its lower
        end; where less is better, the other way round.
    """
    value, goal = achieved.value, target.value
    if value is None or goal is None:
        return None
    if promise.kind is FigureKind.FREQUENCY and achieved.kind is not FigureKind.FREQUENCY:
        goal *= PER_YEAR.get((promise.unit or "").partition("/")[2], 1)
    ceiling = target.bound is Bound.CEILING and not promise.approximate
    if ceiling or (target.bound is not Bound.FLOOR and _less_is_better(target)):
        limit = target.upper if target.upper is not None else goal
        return value <= limit + (_slack(promise, limit) if target.bound is Bound.ABOUT else 1e-9)
    return value >= goal - (_slack(promise, goal) if target.bound is Bound.ABOUT else 1e-9)


def _less_is_better(target: Target) -> bool:
    name = target.of or target.text
    return bool(_LOW_IS_GOOD.search(name)) and not falls(name)


def _slack(promise: Figure, goal: float) -> float:
    if promise.kind is FigureKind.RATIO:
        return max(NEAR_RATE * goal, min(NEAR_RATE_POINTS, NEAR_COUNT * goal)) + 1e-9
    return NEAR_COUNT * goal + 1e-9


def _by_words(target: Target, promise: Figure, evidence: Sequence[Sentence]) -> Target:
    """A target that the evidence answers without a number: 全部建立, 未能组织, 仍在调试."""
    met: bool | None = None
    name = plain_name(target.of or "")
    for sentence in evidence:
        if name and name[-2:] not in sentence.folded:
            continue
        if admission(sentence.folded) or (promise.kind is FigureKind.ENUMERATION and under_way(sentence.folded)):
            met = False
        elif _WHOLE.search(sentence.folded) and (
            promise.kind is FigureKind.ENUMERATION or _EACH.search(_before(target))
        ):
            met = met is not False
    return Target(
        target.place,
        target.text,
        target.value,
        target.unit,
        target.of,
        target.bound,
        target.upper,
        met=met,
        incomparable=met is None and bool(evidence),
    )


def _each_met(evidence: Sequence[Sentence], achieved: Figure) -> bool | None:
    """A target for each of several: met if the sentence says all, or counts no fewer deeds than doers."""
    for sentence in evidence:
        if not sentence.place.line == achieved.place.line:
            continue
        if admission(sentence.folded):
            return False
        if _WHOLE.search(sentence.folded):
            return True
        doers = re.match(r"\D{0,6}(\d+)个", sentence.folded)
        if doers and achieved.value is not None:
            return achieved.value >= int(doers[1])
    return None
