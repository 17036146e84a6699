"""Which sentences of which document are plan, which are results, and what is taken where the usual part is missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.align.regime import same_organisation
from compare.errors import UsageError
from compare.kinds import Role
from compare.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Report, Sentence

_RESULTS = frozenset({Role.PREAMBLE, Role.REVIEW})
_ARTICLE = re.compile(r"\s*第\s*[\d〇零一二两三四五六七八九十百千]+\s*条")
FEWEST_ARTICLES = 4
"""Lines that open as an article from which on a text without parts is a statute."""
FURTHEST = 1
"""Years that may lie between a plan and its results."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is tracked against what."""

    plan: tuple[Sentence, ...]
    """Units of the plan, headings included."""
    shortcomings: tuple[Sentence, ...]
    results: tuple[tuple[Sentence, ...], ...]
    """Units of each results document."""
    warnings: tuple[str, ...]


def find_scope(plan: Report, results: Sequence[Report]) -> Scope:
    """Choose the parts that are tracked.

    Args:
        plan: last year's report, or a plan alone.
        results: this year's documents.

    Returns:
        The units of both sides, and a sentence for everything that was taken instead of the usual.

    Raises:
        UsageError: there is no plan, no result, the years run backwards or lie too far apart, or the organisations
            differ.
    """
    warnings: list[str] = []
    chosen = _plan_units(plan, warnings)
    reported = []
    for report in results:
        units = _result_units(report, warnings)
        if report.source.sha256 == plan.source.sha256 and report.source.path != "-":
            warnings.append(say("track.same-file", path=report.source.path))
        else:
            _check_years(plan, report, warnings)
            _check_organisations(plan, report, warnings)
        reported.append(units)
    shortcomings = tuple(unit for unit in plan.sentences if unit.part is Role.PROBLEMS)
    return Scope(chosen, shortcomings, tuple(reported), tuple(dict.fromkeys(warnings)))


def _plan_units(plan: Report, warnings: list[str]) -> tuple[Sentence, ...]:
    units = tuple(unit for unit in plan.units if unit.part is Role.PLAN)
    if units:
        return _of_next_year(plan, units)
    if any(unit.part is Role.REVIEW for unit in plan.sentences) and not _is_plan_alone(plan):
        raise UsageError(plan.source.path, say("track.no-plan"), say("track.no-plan.hint"))
    units = tuple(unit for unit in plan.units if unit.part not in {Role.TITLE, Role.CLOSING})
    if not any(unit.heading is None for unit in units) or _is_statute(plan):
        raise UsageError(plan.source.path, say("track.no-plan"), say("track.no-plan.hint"))
    warnings.append(say("track.whole-plan", path=plan.source.path))
    return units


def _is_statute(report: Report) -> bool:
    """Whether a text is made of articles, which neither plan nor report."""
    return sum(bool(_ARTICLE.match(line.folded)) for line in report.lines) >= FEWEST_ARTICLES


def _is_plan_alone(plan: Report) -> bool:
    """A plan without a review: its title says so."""
    title = plan.outline.title or ""
    first = "".join(line.folded for line in plan.lines[:6])
    return any(word in (title or first) for word in ("要点", "计划", "安排", "打算", "任务分解")) and not any(
        word in title for word in ("总结", "情况", "工作报告")
    )


def _of_next_year(plan: Report, units: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Leave out a plan for five years that stands beside the one for the next year."""
    year = plan.outline.year
    parts = [part for part in plan.outline.parts if part.role is Role.PLAN]
    if year is None or len(parts) < 2 or not any(part.period == year + 1 for part in parts):  # noqa: PLR2004 - two plans
        return units
    lines = [(part.first, part.last) for part in parts if part.period == year + 1]
    kept = tuple(unit for unit in units if any(first <= unit.place.line <= last for first, last in lines))
    return kept or units


def _result_units(report: Report, warnings: list[str]) -> tuple[Sentence, ...]:
    units = tuple(unit for unit in report.units if unit.part in _RESULTS)
    if any(unit.heading is None and unit.part is Role.REVIEW for unit in units):
        return units
    if any(unit.part is Role.PLAN for unit in report.sentences):
        raise UsageError(report.source.path, say("track.no-results"), say("track.no-results.hint"))
    units = tuple(unit for unit in report.units if unit.part not in {Role.TITLE, Role.CLOSING, Role.PROBLEMS})
    if not any(unit.heading is None for unit in units) or _is_statute(report):
        raise UsageError(report.source.path, say("track.no-results"), say("track.no-results.hint"))
    warnings.append(say("track.whole-results", path=report.source.path))
    return units


def _check_years(plan: Report, results: Report, warnings: list[str]) -> None:
    planned, reported = _year_planned(plan), results.outline.year
    if planned is None or reported is None:
        warnings.append(say("track.no-year", path=(plan if planned is None else results).source.path))
        return
    if reported < planned:
        raise UsageError(
            results.source.path,
            say("track.backwards", planned=planned, reported=reported),
            say("track.backwards.hint", left=results.source.path, right=plan.source.path),
        )
    if reported - planned > FURTHEST - 1:
        if reported - planned > FURTHEST:
            raise UsageError(
                results.source.path,
                say("track.far", planned=planned, reported=reported),
                say("track.far.hint", year=planned),
            )
        warnings.append(say("track.year-between", planned=planned, reported=reported))


def _year_planned(plan: Report) -> int | None:
    """The year that the plan is for."""
    periods = [part.period for part in plan.outline.parts if part.role is Role.PLAN and part.period]
    if plan.outline.year is not None and plan.outline.year + 1 in periods:
        return plan.outline.year + 1
    if periods:
        return periods[-1]
    return None if plan.outline.year is None else plan.outline.year + 1


def _check_organisations(plan: Report, results: Report, warnings: list[str]) -> None:
    one, other = plan.outline, results.outline
    if one.organisation and other.organisation and not same_organisation(one, other):
        warnings.append(say("track.organisations", left=one.organisation, right=other.organisation))
