"""Three or more reports of one organisation, followed through the years: the whole way to a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.messages import say
from compare.timeline.links import successive
from compare.timeline.order import by_year
from compare.timeline.plans import find_plans
from compare.timeline.quantities import find_quantities
from compare.timeline.series import find_series
from compare.timeline.threads import find_threads
from compare.timeline.values import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Report
    from compare.timeline.links import Successive


def build_timeline(reports: Sequence[Report]) -> Timeline:
    """Follow tasks and indicators through the reports of one organisation.

    Args:
        reports: at least three reports, in any order.

    Returns:
        Threads of linked sentences and series of figures, each with the places that it rests on.

    Raises:
        UsageError: there are fewer than three, two are of one year, the year of one is not known, or they are of
            different organisations.
    """
    ordered = by_year(reports)
    pairs = successive(ordered)
    plans = find_plans(ordered, pairs)
    same = [link for pair in pairs for link in pair.same_figures]
    return Timeline(
        organisation=next((report.outline.organisation for report in ordered if report.outline.organisation), ""),
        reports=ordered,
        threads=find_threads(ordered, pairs, plans),
        series=find_series(find_quantities(ordered, pairs, plans), same),
        warnings=tuple(dict.fromkeys(_warnings(ordered, pairs))),
    )


def _warnings(reports: Sequence[Report], pairs: Sequence[Successive]) -> Iterator[str]:
    years = [report.outline.year or 0 for report in reports]
    missing = sorted(set(range(years[0], years[-1])) - set(years))
    if missing:
        yield say("timeline.missing", years=", ".join(map(str, missing)))
    for pair in pairs:
        yield from pair.warnings
