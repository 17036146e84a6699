"""Which words of a text say how firmly, how far or how hard."""

from __future__ import annotations

import pytest

from compare.claims.wording import find_wording, strength_words


def found(folded: str) -> list[tuple[str, str, int]]:
    return [(graded.word, graded.scale, graded.step) for graded in find_wording(folded)]


def test_words_stand_on_their_ladders() -> None:
    assert found("力争增长5%左右") == [("力争", "certainty", 1), ("左右", "bound", 0)]


def test_a_number_without_a_bound_stands_between() -> None:
    assert [step for _, scale, step in found("增长5%") if scale == "bound"] == [1]


@pytest.mark.parametrize("text", ["没有完成", "尚未启动", "不推进"])
def test_negated_words_do_not_count(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["《关于深化改革的意见》", '开设"力争上游"栏目', "“确保安全”行动"])
def test_titles_and_quotations_do_not_count(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["研究成果", "试点城市", "工作计划", "可持续", "规模以上", "签约20家的节约"])
def test_words_inside_names_do_not_count(text: str) -> None:
    assert [one for one in found(text) if one[1] != "bound" or one[2] != 1] == []


def test_a_floor_inside_a_frequency_is_seen() -> None:
    assert ("至少", "bound", 2) in found("每季度至少开展一次活动")


def test_a_span_of_the_law_sets_no_floor() -> None:
    assert [one for one in found("处五百元以上一千元以下罚款") if one[2] != 1] == []


def test_offsets_point_at_the_word() -> None:
    text = "积极探索，确保完成"
    assert all(text[graded.start : graded.end] == graded.word for graded in find_wording(text))


def test_strength_words_hold_verbs_and_bounds() -> None:
    assert {"确保", "探索", "左右", "至少"} <= strength_words()
    assert "" not in strength_words()
