"""Indicators through the years: figures of one name, unit and kind, the targets beside what was reported.

Two names are one indicator where they are equal once period, modality and direction are left out, or where linked
sentences pair them and the names are alike or paired year after year. A name that says too little (里程, 贡献率) joins
figures of linked sentences alone. Units that cannot be compared are never joined.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.kinds import Bound, Direction
from compare.timeline.indicators import indicator_name, key_of
from compare.timeline.values import BoundShift, Measure, Point, Series, StepKind
from compare.track.indicators import name_likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.model import Figure
    from compare.timeline.indicators import Key
    from compare.timeline.links import FigureLink
    from compare.timeline.quantities import Quantity

ALIKE = 0.66
"""Likeness of names from which on one pair of linked sentences joins them."""
REPEATED = 2
"""Pairs of years that join two names whatever their likeness."""

_VAGUE = re.compile(r"多|余|近|超过?|突破|逾")
"""Words of a vague number (820多万), which bound nothing that one could aim at."""
_OPPOSED = frozenset({Measure.LEVEL, Measure.ADDED})
_STRENGTH = {Bound.ABOUT: 0, None: 1, Bound.FLOOR: 2, Bound.CEILING: 2}

Spot = tuple[int, int, int]
"""Where a figure stands: report, line, start."""


def find_series(quantities: Sequence[Quantity], same: Iterable[FigureLink]) -> tuple[Series, ...]:
    """Put figures together that measure one thing in different years.

    Args:
        quantities: targets and results of all reports, the most trustworthy of a year first.
        same: figures that linked sentences of two reports state of one quantity.

    Returns:
        Series of at least two years, those with the most points first.
    """
    links = [*same, *(quantity.answer for quantity in quantities if quantity.answer)]
    names = _joined(links, {quantity.key for quantity in quantities if quantity.key})
    rows: defaultdict[Key, list[Point]] = defaultdict(list)
    for quantity in quantities:
        if quantity.key is not None:
            rows[names.get(quantity.key, quantity.key)].append(quantity.point)
    neighbours = _neighbours(links)
    found = []
    for key, points in rows.items():
        groups = [points] if key.telling else _linked(points, neighbours)
        found += [_series(key, _one_a_year(group)) for group in groups]
    found = [one for one in found if len({point.year for point in one.points}) > 1]
    found.sort(key=lambda one: (-len(one.points), one.points[0].report, one.points[0].place.line, one.of))
    return tuple(replace(one, id=f"s{number}", shifts=tuple(_shifts(one))) for number, one in enumerate(found, 1))


def _joined(links: Iterable[FigureLink], keys: Iterable[Key]) -> dict[Key, Key]:
    """The key that stands for each, where names were found to mean one indicator."""
    seen: Counter[tuple[Key, Key]] = Counter()
    for link in links:
        one, other = key_of(link.earlier), key_of(link.later)
        if one and other and one != other and (one.unit, one.kind) == (other.unit, other.kind):
            seen[min(one, other), max(one, other)] += 1
    sets = _Sets()
    for (one, other), times in seen.most_common():
        if times >= REPEATED or name_likeness(one.name, other.name) >= ALIKE:
            sets.join(one, other)
    known = set(keys)
    for key in sorted(known):
        twins = [twin for measure in sorted(_OPPOSED) if (twin := key._replace(measure=measure)) in known]
        if key.measure is Measure.AMOUNT and len(twins) == 1:
            sets.join(key, twins[0])
    return sets.standing()


class _Sets:
    """Keys that mean one indicator; a level and what is added to it never do."""

    def __init__(self) -> None:
        self._members: dict[Key, set[Key]] = {}

    def join(self, one: Key, other: Key) -> None:
        """Take two keys for one, unless that would run a level and an amount together."""
        first, second = self._members.get(one, {one}), self._members.get(other, {other})
        both = first | second
        if not {key.measure for key in both} >= _OPPOSED:
            self._members |= dict.fromkeys(both, both)

    def standing(self) -> dict[Key, Key]:
        """For every key the one that stands for its set: one that says level or addition, and the longest name."""
        return {
            key: max(group, key=lambda one: (one.measure in _OPPOSED, len(one.name), one))
            for key, group in self._members.items()
        }


def _neighbours(links: Iterable[FigureLink]) -> dict[Spot, set[Spot]]:
    near: defaultdict[Spot, set[Spot]] = defaultdict(set)
    for link in links:
        one, other = _spot(link.reports[0], link.earlier), _spot(link.reports[1], link.later)
        near[one].add(other)
        near[other].add(one)
    return near


def _linked(points: Sequence[Point], near: Mapping[Spot, set[Spot]]) -> Iterator[list[Point]]:
    """The points of one name in groups that linked sentences hold together."""
    left = {_spot(point.report, point.figure): point for point in reversed(points)}
    for start in [_spot(point.report, point.figure) for point in points]:
        todo, group = [start], []
        while todo:
            spot = todo.pop()
            point = left.pop(spot, None)
            if point is not None:
                group.append(point)
                todo += near.get(spot, ())
        if group:
            order = {id(point): number for number, point in enumerate(points)}
            yield sorted(group, key=lambda point: order[id(point)])


def _spot(report: int, figure: Figure) -> Spot:
    return report, figure.place.line, figure.place.start


def _one_a_year(points: Iterable[Point]) -> list[Point]:
    """The first target and the first result of every year, by year."""
    chosen: dict[tuple[int, bool], Point] = {}
    for point in points:
        chosen.setdefault((point.year, point.kind is StepKind.REPORTED), point)
    return [chosen[slot] for slot in sorted(chosen)]


def _series(key: Key, points: list[Point]) -> Series:
    names = Counter(indicator_name(point.figure.of or "") for point in points)
    of = max(names, key=lambda name: (names[name], len(name), name)) or key.name
    unit = Counter(point.figure.unit for point in points).most_common(1)[0][0]
    return Series("", of, unit, key.kind, key.measure, tuple(points))


def _shifts(series: Series) -> Iterator[BoundShift]:
    """Targets of two years running whose bounds differ; a range has none."""
    targets = [point for point in series.points if point.kind is StepKind.PLANNED]
    for earlier, later in pairwise(targets):
        before, after = _STRENGTH[earlier.bound], _STRENGTH[later.bound]
        aimed = all(one.figure.upper is None and not _VAGUE.search(one.place.text) for one in (earlier, later))
        if before != after and aimed and later.year == earlier.year + 1:
            yield BoundShift(earlier, later, Direction.STRONGER if after > before else Direction.WEAKER)
