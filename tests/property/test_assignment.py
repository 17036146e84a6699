"""Assignment and order against slow, obvious references."""

from __future__ import annotations

from itertools import combinations, pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from compare.align.assignment import assign
from compare.align.order import longest_increasing

GAINS = st.integers(1, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(-3, 9).map(float), min_size=columns, max_size=columns), min_size=1, max_size=5
    )
)


def best_total(gain: list[list[float]]) -> float:
    """The greatest sum over all pairings, tried one by one."""
    if len(gain) > len(gain[0]):
        gain = [list(column) for column in zip(*gain, strict=True)]
    rows, columns = len(gain), len(gain[0])
    return max(
        sum(max(0.0, gain[row][column]) for row, column in enumerate(chosen))
        for chosen in permutations(range(columns), rows)
    )


@given(GAINS)
def test_no_pairing_gains_more(gain: list[list[float]]) -> None:
    pairs = assign(gain)
    assert sum(gain[row][column] for row, column in pairs) == best_total(gain)


@given(GAINS)
def test_each_row_and_column_is_taken_once_and_only_for_a_gain(gain: list[list[float]]) -> None:
    pairs = assign(gain)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(gain[row][column] > 0 for row, column in pairs)


def test_nothing_to_assign() -> None:
    assert assign([]) == []
    assert assign([[]]) == []


@given(st.lists(st.integers(0, 9), max_size=9))
def test_the_longest_increasing_run_is_as_long_as_any(values: list[int]) -> None:
    kept = sorted(longest_increasing(values))
    run = [values[index] for index in kept]
    assert all(one < other for one, other in pairwise(run))
    longest = max(
        size
        for size in range(len(values) + 1)
        if any(all(a < b for a, b in pairwise(chosen)) for chosen in combinations(values, size))
    )
    assert len(run) == longest
