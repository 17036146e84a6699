"""Quantities that a plan promises, what the results state of each, and whether it was met."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.kinds import Bound, FigureKind
from compare.track.doubts import is_doubtful
from compare.track.indicators import (
    LEAST_NAME,
    SURELY_SAME,
    head_of,
    name_likeness,
    names_agree,
    plain_name,
    rivals,
    same_measure,
    same_unit,
)
from compare.track.meeting import is_met
from compare.track.stated import clause_at, starts_from
from compare.track.status import shared_share
from compare.track.values import Target, Unjudged
from compare.track.wording import absent_target, admission, number_length, under_way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Figure, Sentence
    from compare.track.stated import Stated

OWN_EVIDENCE = 0.4
"""Likeness of names that suffices within the evidence of the task."""
OF_A_KIND = 0.2
"""Likeness of names from which on they may be of one kind."""
SAME_CLAUSE = 0.6
"""Share of a clause that suffices within the evidence of the task, whatever the names."""
ANYWHERE = 0.9
"""Likeness of names that suffices anywhere in the results."""

_WHOLE = re.compile(r"全部|均(?![衡等值可分价用速增线量])|全覆盖|全员|人人|逐一|悉数")
_EACH = re.compile(r"(?:每个|每名|每位|每家|每村)(?!月|季|年|周)")
_DOERS = re.compile(r"\D{0,6}(\d+)[个名位家]")
_PAST = re.compile(r"(?:去年|上年|五年来|过去|以来|已|了)[^，,。；;]{0,8}$")


@dataclass(frozen=True, slots=True)
class Promise:
    """A target as it stands in its sentence."""

    target: Target
    figure: Figure | None
    """None for a target that is said not to be set."""
    clause: str
    """The clause that states it, folded."""
    sentence: str
    """The sentence, folded."""


def promised(sentence: Sentence, figures: Sequence[Figure]) -> list[Promise]:
    """The targets of a plan sentence.

    Args:
        sentence: a sentence of the plan that promises something.
        figures: the quantities that it states.

    Returns:
        A promise for each quantity that could be reported on, and for a target that is said not to be set.
    """
    text, folded = sentence.place.text, sentence.folded
    found = []
    opened = {figure.place.start for figure in figures}
    for figure in figures:
        start = figure.place.start - sentence.place.start
        if figure.kind in {FigureKind.DURATION, FigureKind.RANK} or figure.period is not None:
            continue
        if figure.unit == "类" and figure.place.end in opened:
            continue  # the kinds into which the next figure is sorted: 12类45件民生实事
        if _PAST.search(folded[:start]) or starts_from(folded, start):
            continue
        target = Target(
            place=figure.place,
            text=_named(text, start, figure),
            value=figure.value,
            unit=figure.unit,
            of=figure.of,
            bound=figure.bound or _bound_before(folded, start),
            upper=figure.upper,
        )
        found.append(Promise(target, figure, clause_at(folded, start), folded))
    absent = absent_target(folded)
    if absent:
        words = text[absent.start() : absent.end()] if len(text) == len(folded) else absent.group()
        found.append(Promise(Target(sentence.place, words, None, None, words, None), None, folded, folded))
    return found


def _bound_before(folded: str, start: int) -> Bound | None:
    """A bound that stands apart from its number: 至少新增议事室30个."""
    words = re.split(r"[，,。；;]", folded[: max(start, 0)])[-1]
    if re.search(r"至少|不少于|不低于|最少", words):
        return Bound.FLOOR
    return Bound.CEILING if re.search(r"不超过|不高于|至多", words) else None


def _named(text: str, start: int, figure: Figure) -> str:
    """The words of the clause up to the end of the figure and of what it counts."""
    end = min(len(text), start + len(figure.place.text))
    opened = max((text.rfind(mark, 0, max(start, 0)) for mark in "，,。；;：:"), default=-1) + 1
    opened = max(opened, number_length(text))
    after = figure.of or ""
    tail = bool(after) and text[end : end + len(after)] == after
    return text[opened : end + (len(after) if tail else 0)].strip()


def answer(promise: Promise, evidence: Sequence[Sentence], stated: Sequence[Stated]) -> tuple[Target, Sentence | None]:
    """Find what the results state of a target, and judge it.

    Args:
        promise: what was promised.
        evidence: sentences that report on the task.
        stated: every figure of the results.

    Returns:
        The target, judged where that is possible, and the sentence that answers it.
    """
    target = promise.target
    if promise.figure is None:
        return target, None
    ranked = [
        (likeness, not one.cumulative, -number, one)
        for number, one in enumerate(stated)
        if (likeness := _likeness(promise, one, evidence)) > 0
    ]
    if not ranked:
        target = _by_words(promise, evidence)
        rival = target.met is None and next((one.figure.of for one in stated if _is_rival(promise, one)), None)
        return replace(target, unjudged=Unjudged.RIVAL, rival=rival) if rival else target, None
    one = max(ranked, key=lambda entry: entry[:3])[-1]
    if one.cumulative:
        own = [entry for entry in ranked if _of_the_year(promise, entry[-1])]
        one = max(own or ranked, key=lambda entry: entry[:3])[-1]
    met = None if one.cumulative and not one.figure.level else is_met(target, promise.figure, one.figure)
    if _EACH.search(promise.clause):
        met = _each_met(one)
    if "分别" in promise.clause and "分别" not in one.sentence.folded:
        met = None  # one figure for several things answers for none of them
    if met is not None and _doubted(promise, promise.figure, one, met=met):
        met = None  # it may measure something else
    why = None if met is not None else Unjudged.YEARS if one.cumulative else Unjudged.OTHER
    judged = replace(target, achieved=one.figure, source=one.source, met=met, incomparable=met is None, unjudged=why)
    return judged, one.sentence


def _of_the_year(promise: Promise, one: Stated) -> bool:
    """Whether a figure of the target's own name is the year's: a mean of years in more like words does not outdo it."""
    names = promise.target.of or "", one.figure.of or ""
    return not one.cumulative and name_likeness(*names) > SURELY_SAME


def _doubted(promise: Promise, goal: Figure, one: Stated, *, met: bool) -> bool:
    if goal.kind is FigureKind.FREQUENCY or _EACH.search(promise.clause):
        return False
    beside = shared_share(promise.clause, _clause_of(one))
    return is_doubtful((goal, promise.sentence), (one.figure, one.sentence.folded), met=met, beside=beside)


def _clause_of(one: Stated) -> str:
    return clause_at(one.sentence.folded, one.figure.place.start - one.sentence.place.start)


def _is_rival(promise: Promise, one: Stated) -> bool:
    """Whether a figure says the same kind of thing of another object (登记失业率, 调查失业率)."""
    goal, names = promise.figure, (promise.target.of or "", one.figure.of or "")
    if goal is None or one.cumulative or not _comparable(goal, one.figure):
        return False
    return name_likeness(*names) >= OF_A_KIND and rivals(names[0], promise.sentence, names[1], one.sentence.folded)


def _likeness(promise: Promise, one: Stated, evidence: Sequence[Sentence]) -> float:
    """How far a stated figure answers a target; 0 if it does not."""
    figure, goal = one.figure, promise.figure
    if figure.value is None or goal is None or not _comparable(goal, figure):
        return 0.0
    names = goal.of or "", figure.of or ""
    if rivals(names[0], promise.sentence, names[1], one.sentence.folded):
        return 0.0
    agree = names_agree(names[0], promise.sentence, names[1], one.sentence.folded)
    likeness = max(name_likeness(*names), ANYWHERE if agree else 0.0)
    if one.sentence in evidence:
        clause = _clause_of(one)
        beside = shared_share(promise.clause, clause)
        value = likeness * min(1.0, len(plain_name(names[0])) / LEAST_NAME) + beside
        # a clause without the name of its figure (居民收入达6.9万元，增长4.2%) shares its 增长 with anything
        named = beside >= SAME_CLAUSE and bool(plain_name(names[1])) and plain_name(names[1]) in clause
        if (likeness >= OWN_EVIDENCE and _one_head(*names)) or named or _alone(promise, one):
            return max(value, 0.05)
        return 0.0
    known = max(len(plain_name(name)) for name in names) >= LEAST_NAME and not one.cumulative
    return likeness if known and agree else 0.0


def _one_head(left: str, right: str) -> bool:
    """Whether two names end alike, or one holds the end of the other: 产量 is no 工程."""
    one, other = plain_name(left), plain_name(right)
    return head_of(left) in other or head_of(right) in one or name_likeness(left, right) >= SURELY_SAME


def _alone(promise: Promise, one: Stated) -> bool:
    """Whether the target has no name of its own, or is a share, and its clause stands in the sentence."""
    goal = promise.figure
    nameless = goal is not None and (goal.kind is FigureKind.FREQUENCY or goal.unit is None)
    return nameless and shared_share(promise.sentence, one.sentence.folded) >= OWN_EVIDENCE


def _comparable(goal: Figure, figure: Figure) -> bool:
    if goal.kind is FigureKind.FREQUENCY and figure.kind is not FigureKind.FREQUENCY:
        return figure.kind is FigureKind.COUNT and same_unit((goal.unit or "").partition("/")[0], figure.unit)
    return same_measure(goal, figure)


def _by_words(promise: Promise, evidence: Sequence[Sentence]) -> Target:
    """A target that the evidence answers without a number: 全部建立, 未能组织, 仍在调试."""
    met: bool | None = None
    name = plain_name(promise.target.of or "")
    listed = promise.figure is not None and promise.figure.kind is FigureKind.ENUMERATION
    named = [sentence for sentence in evidence if not name or name[-2:] in sentence.folded]
    for sentence in named:
        if admission(sentence.folded) or (listed and under_way(sentence.folded)):
            met = False
        elif _WHOLE.search(sentence.folded) and (listed or _EACH.search(promise.clause)):
            met = met is not False
    spoken = met is None and bool(named)
    why = None if met is not None else Unjudged.OTHER if spoken else Unjudged.NOT_REPORTED
    return replace(promise.target, met=met, incomparable=spoken, unjudged=why)


def _each_met(one: Stated) -> bool | None:
    """A target for each of several: met if the sentence says all, or counts no fewer deeds than doers."""
    folded = one.sentence.folded
    if admission(folded + one.after):
        return False
    if _WHOLE.search(folded):
        return True
    doers = _DOERS.match(folded)
    if doers and one.figure.value is not None:
        return one.figure.value >= int(doers[1])
    return None
