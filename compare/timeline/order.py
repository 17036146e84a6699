"""Whether reports form a timeline: one organisation, and one report a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.align.regime import same_organisation
from compare.errors import UsageError
from compare.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Report

FEWEST = 3
"""Reports that make a timeline; two are tracked or compared."""


def by_year(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Sort reports by the year that they review.

    Args:
        reports: reports of one organisation, in any order.

    Returns:
        The same, the earliest first.

    Raises:
        UsageError: there are fewer than three, the year or organisation of one is not found, two are of one year, or
            two are of different organisations.
    """
    if len(reports) < FEWEST:
        raise UsageError(reports[-1].source.path if reports else "FILE", say("timeline.few"), say("timeline.few.hint"))
    for report in reports:
        if report.outline.year is None:
            raise UsageError(report.source.path, say("timeline.no-year"), say("timeline.no-year.hint"))
    ordered = tuple(sorted(reports, key=lambda report: report.outline.year or 0))
    _check_years(ordered)
    _check_organisations(reports)
    return ordered


def _check_years(ordered: Sequence[Report]) -> None:
    seen: dict[int | None, Report] = {}
    for report in ordered:
        year = report.outline.year
        if year in seen:
            raise UsageError(
                report.source.path,
                say("timeline.same-year", year=year, other=seen[year].source.path),
                say("timeline.same-year.hint"),
            )
        seen[year] = report


def _check_organisations(reports: Sequence[Report]) -> None:
    first = reports[0]
    for report in reports[1:]:
        one, other = first.outline.organisation, report.outline.organisation
        if one and other and not same_organisation(first.outline, report.outline):
            raise UsageError(
                report.source.path,
                say("timeline.other-organisation", organisation=other, first=one, path=first.source.path),
                say("timeline.other-organisation.hint"),
            )
