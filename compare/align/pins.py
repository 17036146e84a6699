"""Sentences that a person has paired by hand: kept out of the matching, and put together after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.lens import Field
    from compare.model import Pin, Report


class Pinned(NamedTuple):
    """Pins by index into the units of the two reports; each unit stands in one of them at the most."""

    groups: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = ()

    def units(self, side: int) -> frozenset[int]:
        """The units of one side, 0 for left, that are pinned."""
        return frozenset(index for group in self.groups for index in group[side])

    def within(self, chosen: Field) -> tuple[frozenset[int], frozenset[int]]:
        """The pinned units of a field, by index into the field's units."""
        left, right = self.units(0), self.units(1)
        return (
            frozenset(index for index, unit in enumerate(chosen.left) if unit in left),
            frozenset(index for index, unit in enumerate(chosen.right) if unit in right),
        )


NOTHING_PINNED = Pinned()
"""What most comparisons have."""


def find_pinned(pins: Sequence[Pin], reports: tuple[Report, Report], fields: Sequence[Field]) -> Pinned:
    """Find the units that pins name.

    Args:
        pins: in the order of their weight: of two that name one sentence, the first holds.
        reports: left and right.
        fields: what is compared at all.

    Returns:
        The pins that can be followed: those whose sentences are all there, compared, and not pinned otherwise.
    """
    if not pins:
        return NOTHING_PINNED
    compared = {i for one in fields for i in one.left}, {j for one in fields for j in one.right}
    number = [{unit.id: index for index, unit in enumerate(report.units)} for report in reports]
    taken: tuple[set[int], set[int]] = (set(), set())
    groups = []
    for pin in pins:
        sides = [
            tuple(sorted({number[side].get(name, -1) for name in names}))
            for side, names in enumerate((pin.left, pin.right))
        ]
        free = all(index in compared[side] - taken[side] for side in (0, 1) for index in sides[side])
        if not free or not any(sides):
            continue
        for side in (0, 1):
            taken[side].update(sides[side])
        groups.append((sides[0], sides[1]))
    return Pinned(tuple(groups))
