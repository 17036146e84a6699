"""Pairs made by hand are followed, and nothing is lost or told twice because of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare import compare, read
from compare.kinds import ChangeKind, Lens
from compare.model import Pin

if TYPE_CHECKING:
    from pathlib import Path

    from compare.model import Change, Comparison


@pytest.fixture(scope="module")
def plain(seeds: Path) -> Comparison:
    return compare(read(str(seeds / "chengling-2022.txt")), read(str(seeds / "chengling-2023.txt")))


def again(comparison: Comparison, *pins: Pin) -> Comparison:
    return compare(comparison.left, comparison.right, comparison.lens, pins)


def stretches(comparison: Comparison) -> list[Counter[tuple[int, int]]]:
    """Every character of every change, by line and place, left and right."""
    sides: list[Counter[tuple[int, int]]] = [Counter(), Counter()]
    for change in comparison.changes:
        for side, units in enumerate((change.left, change.right)):
            for unit in units:
                sides[side].update((unit.place.line, at) for at in range(unit.place.start, unit.place.end))
    return sides


def held(comparison: Comparison, unit: str) -> Change:
    """The change that holds a sentence of the left report."""
    return next(c for c in comparison.changes if unit in {one.id.partition("+")[0] for one in c.left})


def lone(comparison: Comparison, kind: ChangeKind) -> list[str]:
    units = [one for change in comparison.changes if change.kind is kind for one in (*change.left, *change.right)]
    return [one.id for one in units if "+" not in one.id and not one.heading]


def test_two_sentences_that_stood_alone_are_put_together(plain: Comparison) -> None:
    left, right = lone(plain, ChangeKind.REMOVED)[0], lone(plain, ChangeKind.ADDED)[0]
    pinned = again(plain, Pin((left,), (right,)))
    change = held(pinned, left)
    assert change.pinned
    assert ([one.id for one in change.left], [one.id for one in change.right]) == ([left], [right])
    assert stretches(pinned) == stretches(plain)


def test_a_pair_that_is_taken_apart_leaves_both_to_the_rest(plain: Comparison) -> None:
    pair = next(c for c in plain.changes if c.kind is ChangeKind.EDITED and len(c.left) == len(c.right) == 1)
    pinned = again(plain, Pin((pair.left[0].id.partition("+")[0],), ()))
    change = held(pinned, pair.left[0].id.partition("+")[0])
    assert (change.kind, change.pinned, change.right) == (ChangeKind.REMOVED, True, ())
    assert change.see_also, "what it was paired with is still shown as near"
    assert stretches(pinned) == stretches(plain)


def test_equal_sentences_can_be_set_apart_too(plain: Comparison) -> None:
    equal = next(c for c in plain.changes if c.kind is ChangeKind.SAME and not c.left[0].heading)
    pinned = again(plain, Pin((equal.left[0].id,), ()), Pin((), (equal.right[0].id,)))
    assert held(pinned, equal.left[0].id).kind is ChangeKind.REMOVED
    assert stretches(pinned) == stretches(plain)


def test_a_pin_may_join_several_sentences_and_reach_across_parts(plain: Comparison) -> None:
    left = [unit.id for unit in plain.left.sentences]
    right = [unit.id for unit in plain.right.sentences]
    pinned = again(plain, Pin((left[2], left[-2]), (right[1], right[-1])))
    change = held(pinned, left[2])
    assert {one.id for one in change.left} == {left[2], left[-2]}
    assert {one.id for one in change.right} == {right[1], right[-1]}
    assert stretches(pinned) == stretches(plain)


def test_without_pins_nothing_is_pinned_and_pins_on_unknown_sentences_have_no_effect(plain: Comparison) -> None:
    assert not any(change.pinned for change in plain.changes)
    assert again(plain, Pin(("nowhere",), ()), Pin((), ())).changes == plain.changes


def test_of_two_pins_on_one_sentence_the_first_holds(plain: Comparison) -> None:
    left = [unit.id for unit in plain.left.sentences]
    right = [unit.id for unit in plain.right.sentences]
    pinned = again(plain, Pin((left[3],), (right[4],)), Pin((left[3],), (right[5],)))
    assert [one.id for one in held(pinned, left[3]).right] == [right[4]]


def test_a_pin_on_a_part_that_the_lens_leaves_out_has_no_effect(plain: Comparison) -> None:
    plans = compare(plain.left, plain.right, Lens.PLAN)
    outside = next(unit.id for unit in plain.left.sentences if unit.part.value == "review")
    assert again(plans, Pin((outside,), ())).changes == plans.changes


PINS = st.lists(
    st.tuples(
        st.lists(st.integers(0, 40), max_size=2, unique=True), st.lists(st.integers(0, 40), max_size=2, unique=True)
    ),
    max_size=5,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=PINS)
def test_whatever_is_pinned_every_character_stands_in_exactly_one_change(
    plain: Comparison, chosen: list[tuple[list[int], list[int]]]
) -> None:
    units = plain.left.units, plain.right.units
    pins = [Pin(tuple(units[0][i].id for i in left), tuple(units[1][j].id for j in right)) for left, right in chosen]
    assert stretches(again(plain, *pins)) == stretches(plain)
