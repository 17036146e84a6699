"""The yardstick for marks inside sentences sees a cut number, a cut word and every group of edits."""

from __future__ import annotations

import pytest

from compare.diff.inline import inline_spans
from compare.kinds import SpanOp
from compare.model import Span
from evaluation.edit_marks import boundaries, count_edit, number_spans, runs_of_spans, word_spans


def test_runs_are_what_both_sides_keep() -> None:
    spans = (Span(SpanOp.EQUAL, "增长", "增长"), Span(SpanOp.REPLACE, "5%", "4.5%"), Span(SpanOp.EQUAL, "。", "。"))
    assert runs_of_spans(spans) == [(0, 2, 0, 2), (4, 5, 6, 7)]


def test_an_insertion_cuts_the_other_side_at_one_place() -> None:
    runs = [(0, 2, 0, 2), (2, 4, 5, 7)]
    assert boundaries(runs, 0, 4) == [2]
    assert boundaries(runs, 1, 7) == [2, 5]


def test_runs_that_touch_on_both_sides_are_one() -> None:
    assert boundaries([(0, 2, 0, 2), (2, 4, 2, 4)], 0, 4) == []


@pytest.mark.parametrize(("runs", "cut"), [([(0, 2, 0, 2), (3, 5, 3, 5)], 2), ([(0, 1, 0, 1), (4, 5, 4, 5)], 0)])
def test_a_number_kept_in_part_is_cut(runs: list[tuple[int, int, int, int]], cut: int) -> None:
    counts = count_edit("产800吨", "产810吨", runs)
    assert counts["numbers"] == 2
    assert counts["numbers cut"] == cut


def test_decimals_per_cent_and_ten_thousands_belong_to_their_number() -> None:
    text = "增长2.8%，达1,250万吨"
    assert [text[start:end] for start, end in number_spans(text)] == ["2.8%", "1,250万"]


def test_words_are_found_in_either_script() -> None:
    assert word_spans("推進農業建設") == word_spans("推进农业建设") == [(0, 2), (2, 4), (4, 6)]


def test_an_edge_inside_a_word_is_counted_once() -> None:
    counts = count_edit("推进农业", "推动农业", [(0, 1, 0, 1), (2, 4, 2, 4)])
    assert counts["in words"] == 2
    assert counts["boundaries"] == 4
    assert counts["groups"] == 1


def test_the_marks_of_the_program_cut_nothing() -> None:
    left, right = "全年增长5%左右，投入800万元。", "全年增长4.5%至5%，投入1000万元。"
    counts = count_edit(left, right, runs_of_spans(inline_spans(left, right, left, right)))
    assert counts["groups"] > 0
    assert counts["numbers"] > 0
    assert counts["numbers cut"] == counts["in words"] == 0
