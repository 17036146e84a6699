"""What a reader sees marked between two wordings."""

from __future__ import annotations

import pytest

from compare.diff.inline import inline_spans
from compare.kinds import SpanOp


def shown(left: str, right: str) -> str:
    """The edit as text: `[-old+new]`."""
    parts = []
    for span in inline_spans(left, right, left, right):
        if span.op is SpanOp.EQUAL:
            parts.append(span.right)
        else:
            parts.append("[" + ("-" + span.left if span.left else "") + ("+" + span.right if span.right else "") + "]")
    return "".join(parts)


def test_a_changed_number_is_shown_whole() -> None:
    assert shown("发展新会员24名。", "发展新会员21名。") == "发展新会员[-24名+21名]。"


def test_a_changed_qualifier_is_shown_with_its_number() -> None:
    assert shown("增长5%左右", "增长5%以上") == "增长[-5%左右+5%以上]"


def test_strength_words_and_figures_are_shown_apart() -> None:
    assert shown("力争增长5%左右", "确保增长5%以上") == "[-力争+确保]增长[-5%左右+5%以上]"


def test_two_figures_in_a_row_stay_two_edits() -> None:
    assert shown("会员24名，培训三期", "会员21名，培训四期") == "会员[-24名+21名]，培训[-三期+四期]"


def test_no_half_of_a_term_is_marked() -> None:
    assert shown("履行参政党职能", "履行参政议政职能") == "履行[-参政党+参政议政]职能"


def test_a_reordered_list_keeps_what_both_share() -> None:
    spans = inline_spans(*["开展甲节、乙会、丙展、丁赛等活动", "开展乙会、甲节、丙展、丁赛等活动"] * 2)
    assert "丙展、丁赛等活动" in "".join(span.right for span in spans if span.op is SpanOp.EQUAL)


def test_script_and_width_are_no_edits_and_both_are_shown() -> None:
    spans = inline_spans("开展调研,共３次", "開展調研，共3次", "开展调研,共3次", "开展调研,共3次")
    assert [(span.op, span.left, span.right) for span in spans] == [
        (SpanOp.EQUAL, "开展调研,共３次", "開展調研，共3次")
    ]


@pytest.mark.parametrize(
    ("left", "right"), [("办结**件", "办结12件"), ("在**市召开", "在定西市召开"), ("共***次", "共*次")]
)
def test_a_mask_is_never_an_edit(left: str, right: str) -> None:
    assert [span.op for span in inline_spans(left, right, left, right)] == [SpanOp.EQUAL]


def test_a_masked_count_of_another_thing_is_an_edit() -> None:
    assert shown("办结**件", "办结12次") == "办结[-**件+12次]"


def test_spacing_is_no_edit() -> None:
    assert [span.op for span in inline_spans("一、 工作回顾", "一、工作回顾", "一、 工作回顾", "一、工作回顾")] == [
        SpanOp.EQUAL
    ]


def test_an_added_clause_is_one_insertion() -> None:
    assert shown("加强学习，改进作风。", "加强学习，完善制度，改进作风。") == "加强学习，[+完善制度，]改进作风。"


def test_a_very_long_pair_is_still_rebuilt() -> None:
    left = "甲乙，丙丁戊；" * 1800
    right = "甲乙，丙丁己；" * 1800
    spans = inline_spans(left, right, left, right)
    assert "".join(span.left for span in spans) == left
    assert "".join(span.right for span in spans) == right
