"""What the candidates around a pair say of it."""

from __future__ import annotations

import pytest

from compare.track.context import contexts


def test_other_results_and_other_tasks_are_counted_by_their_probability() -> None:
    found = contexts({(0, 0): 0.9, (0, 5): 0.2, (7, 5): 0.4})
    assert found[0, 0][:2] == pytest.approx((0.2, 0.0))
    assert found[0, 5][:2] == pytest.approx((0.9, 0.4))
    assert found[7, 5][:2] == pytest.approx((0.0, 0.2))


def test_only_pairs_of_the_same_or_the_next_sentences_are_neighbours() -> None:
    found = contexts({(3, 3): 0.5, (4, 4): 0.7, (3, 4): 0.6, (3, 5): 0.9, (5, 3): 0.8})
    assert found[3, 3].neighbours == 0.7
    assert found[3, 5].neighbours == 0.7
    assert found[5, 3].neighbours == 0.7
    assert found[3, 4].neighbours == 0.9


def test_a_pair_alone_has_an_empty_context() -> None:
    assert contexts({(0, 0): 0.9})[0, 0] == (0.0, 0.0, 0.0)
    assert contexts({}) == {}
