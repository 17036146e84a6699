"""Which parts of two reports are set against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.kinds import Lens, Role

if TYPE_CHECKING:
    from compare.model import Report, Sentence

_OPENING = frozenset({Role.TITLE, Role.PREAMBLE, Role.REVIEW})
_REVIEW = frozenset({Role.REVIEW})
_PLAN = frozenset({Role.PLAN})
_ALL = frozenset(Role)

_AUTO = (
    (_OPENING, _OPENING),
    (frozenset({Role.PROBLEMS}), frozenset({Role.PROBLEMS})),
    (_PLAN, _PLAN),
    (frozenset({Role.CLOSING}), frozenset({Role.CLOSING})),
    (frozenset({Role.OTHER}), frozenset({Role.OTHER})),
)

_PAIRING = {
    Lens.AUTO: _AUTO,
    Lens.WHOLE: ((_ALL, _ALL),),
    Lens.REVIEW: ((_REVIEW, _REVIEW),),
    Lens.PLAN: ((_PLAN, _PLAN),),
    Lens.PLAN_RESULTS: ((_PLAN, _REVIEW),),
    Lens.RESULTS_PLAN: ((_REVIEW, _PLAN),),
}


class Field(NamedTuple):
    """Units of the two reports that may answer each other, by index into `Report.units`."""

    left: tuple[int, ...]
    right: tuple[int, ...]


def fields(left: Report, right: Report, lens: Lens) -> tuple[Field, ...]:
    """The fields of a comparison: disjoint, in the order of a report.

    Args:
        left: the left report.
        right: the right report.
        lens: what to set against what; `auto` pairs parts by role, and compares the wholes where the two reports have
            no part of one role in common (a statute against a statute, a plan against a review).

    Returns:
        At least one field; either side of it may be empty.
    """
    pairing = _PAIRING[lens]
    if lens is Lens.AUTO and not _common_body(left, right):
        pairing = _PAIRING[Lens.WHOLE]
    return tuple(Field(_of_roles(left.units, mine), _of_roles(right.units, theirs)) for mine, theirs in pairing)


def _of_roles(units: tuple[Sentence, ...], roles: frozenset[Role]) -> tuple[int, ...]:
    return tuple(index for index, unit in enumerate(units) if unit.part in roles)


def _common_body(left: Report, right: Report) -> bool:
    body = {Role.REVIEW, Role.PLAN}
    mine = {unit.part for unit in left.units} & body
    theirs = {unit.part for unit in right.units} & body
    return bool(mine & theirs)
