"""Groups of sentences from probabilities of pairs."""

from __future__ import annotations

from compare.align.groups import Group, group_pairs


def test_the_surest_pair_wins_over_a_crossing_doubt() -> None:
    groups = group_pairs({(0, 0): 0.9, (0, 1): 0.5, (1, 1): 0.8}, threshold=0.4, cohesion=0.4)
    assert [(group.left, group.right) for group in groups] == [((0,), (0,)), ((1,), (1,))]


def test_one_sentence_may_answer_two() -> None:
    groups = group_pairs({(0, 0): 0.9, (0, 1): 0.8}, threshold=0.4, cohesion=0.4)
    assert groups == [Group((0,), (0, 1), 0.9)]


def test_a_pair_below_the_threshold_links_nothing() -> None:
    assert group_pairs({(0, 0): 0.39}, threshold=0.4, cohesion=0.0) == []


def test_a_group_stays_small_enough_to_read() -> None:
    groups = group_pairs({(0, j): 0.9 for j in range(9)}, threshold=0.4, cohesion=0.4)
    assert max(len(group.right) for group in groups) <= 5
    assert sorted(j for group in groups for j in group.right) == list(range(5))
