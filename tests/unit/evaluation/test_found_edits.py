"""The judge of edited copies counts what a reader would count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare import compare, read
from evaluation.edited_copies import write_revision
from evaluation.found_edits import Found, found_edits, judge
from evaluation.revisions import Edit, Revised, Revision

if TYPE_CHECKING:
    from pathlib import Path

A, B, C, D, E = (
    "灌区修缮完成三十处，惠及两千户。",
    "蚕桑基地扩至五百亩，产值翻番。",
    "渡口管护移交乡镇，落实专人值守。",
    "乡村书屋全部开放，每周借阅百册。",
    "老街改造启动二期，补种行道树。",
)


def found(left: set[int], right: set[int], *, moved: bool = False) -> Found:
    return Found(frozenset(left), frozenset(right), moved)


@pytest.fixture
def revision() -> Revision:
    """B removed, a sentence added, C split, D and E merged, A moved behind them."""
    right = [
        [Revised("渡口管护移交乡镇。", (2,), Edit.SPLIT), Revised("落实专人值守。", (2,), Edit.SPLIT)],
        [Revised("观测彗星。", (), Edit.ADDED), Revised(D[:-1] + "，" + E, (3, 4), Edit.MERGED)],
        [Revised(A, (0,), Edit.MOVED, moved=True)],
    ]
    return Revision([[A, B], [C, D, E]], right, frozenset({1}))


PERFECT = [
    found({2}, {0, 1}),
    found(set(), {2}),
    found({3, 4}, {3}),
    found({0}, {4}, moved=True),
    found({1}, set()),
]


def test_a_perfect_answer_scores_one_everywhere(revision: Revision) -> None:
    figures = judge(revision, PERFECT).figures()
    assert set(figures.values()) == {1.0}
    assert {"link f1", "move f1", "added alone", "removed alone", "splits", "merges"} <= set(figures)


def test_an_empty_answer_finds_nothing_and_leaves_alone_what_is_alone(revision: Revision) -> None:
    figures = judge(revision, []).figures()
    assert figures["link r"] == figures["move r"] == figures["splits"] == figures["merges"] == 0.0
    assert figures["added alone"] == figures["removed alone"] == 1.0


def test_a_split_shown_in_two_changes_is_no_split_found(revision: Revision) -> None:
    figures = judge(revision, [found({2}, {0}), found({2}, {1}), *PERFECT[1:]]).figures()
    assert figures["splits"] == 0.0
    assert figures["link f1"] == 1.0


def test_a_wrong_link_costs_precision_and_what_was_alone(revision: Revision) -> None:
    figures = judge(revision, [PERFECT[0], found({1}, {2}), *PERFECT[2:4]]).figures()
    assert figures["link p"] == pytest.approx(5 / 6)
    assert figures["link r"] == 1.0
    assert figures["added alone"] == figures["removed alone"] == 0.0


def test_calling_what_stayed_moved_costs_precision_of_moves(revision: Revision) -> None:
    figures = judge(revision, [found({2}, {0, 1}, moved=True), *PERFECT[1:]]).figures()
    assert figures["move p"] == pytest.approx(1 / 3)
    assert figures["move r"] == 1.0


def test_a_sentence_that_stands_twice_may_go_with_either_copy() -> None:
    right = [[Revised(A, (0,), Edit.KEPT), Revised(A, (1,), Edit.KEPT)]]
    figures = judge(Revision([[A, A]], right, frozenset()), [found({1}, {0}), found({0}, {1})]).figures()
    assert figures["link f1"] == 1.0


def test_changes_of_the_program_are_mapped_back_by_place(revision: Revision, tmp_path: Path) -> None:
    changes = compare(*(read(path) for path in write_revision(revision, tmp_path))).changes
    found = found_edits(revision, changes)
    assert any(one.left == {0} and one.right == {4} for one in found)
    assert {i for one in found for i in one.left} == set(range(5))
    assert {j for one in found for j in one.right} == set(range(5))
