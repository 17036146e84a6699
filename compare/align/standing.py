"""Where two sentences stand: under sections that answer each other, and with the same horizon."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.align.horizons import horizons

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.align.horizons import Horizon
    from compare.align.sections import SectionAlignment
    from compare.model import Report


class Standing(NamedTuple):
    """Where a unit of a report stands."""

    sections: tuple[int, ...]
    """Answered sections above it, innermost first, by their place in the alignment; the whole report is none."""
    horizon: Horizon | None


NOWHERE = Standing((), None)


def standings(report: Report, index: Mapping[int, int], alignment: SectionAlignment) -> list[Standing]:
    """Where each unit of a report stands.

    Args:
        report: the report.
        index: line of a heading to its place in the alignment.
        alignment: the sections of both reports.

    Returns:
        One a unit.
    """
    answered = {place for place, pair in enumerate(alignment.pairs) if pair.left and pair.right}
    result = []
    for unit, horizon in zip(report.units, horizons(report), strict=True):
        above = []
        line = unit.place.line if unit.heading else unit.section
        while line is not None:
            heading = report.heading_at[line]
            if heading.level > 1 and index.get(line) in answered:
                above.append(index[line])
            line = heading.parent
        result.append(Standing(tuple(above), horizon))
    return result


def same_section(left: Standing, right: Standing) -> float:
    """1 below sections that answer each other, .5 where only wider ones do, −1 where both answer others, else 0."""
    if not left.sections or not right.sections:
        return 0.0
    if left.sections[0] == right.sections[0]:
        return 1.0
    return 0.5 if set(left.sections) & set(right.sections) else -1.0


def same_horizon(left: Standing, right: Standing) -> float:
    """1 for one horizon, −1 for two, 0 where one is unknown."""
    if left.horizon is None or right.horizon is None:
        return 0.0
    return 1.0 if left.horizon is right.horizon else -1.0
