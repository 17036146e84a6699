"""Targets and what the results state of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from compare.track.tracking import track
from compare.track.values import Unjudged
from tests.unit.track.conftest import year_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Report
    from compare.track.values import Item

FILLER = (
    "举办书画展览，展出作品210件。馆舍屋顶完成修缮。开展送书下乡活动，服务村民3100人次。",
    "志愿服务队伍不断壮大，登记志愿者420名。古籍普查登记有序开展。",
)


def item_of(make: Callable[..., Report], plan: str, result: str) -> Item:
    """One task, tracked through one result among others."""
    tracking = track(
        make(*year_of(2023, ("全年接待读者2万人次。",), (plan, "加强古籍保护，完善书库条件。"))),
        [make(*year_of(2024, (result, *FILLER), ("继续办好读书会。",)), path="b.txt")],
    )
    return tracking.items[0]


@pytest.mark.parametrize(
    ("plan", "result", "met"),
    [
        ("地区生产总值增长5%左右。", "地区生产总值增长4.9%。", True),
        ("地区生产总值增长5.5%左右。", "地区生产总值增长3%。", False),
        ("经济增长6%左右。", "地区生产总值增长5.5%。", False),
        ("城镇新增就业1100万人以上。", "城镇新增就业1206万人。", True),
        ("城镇调查失业率控制在5.5%以内。", "城镇调查失业率降到5.6%。", False),
        ("居民消费价格涨幅3%左右。", "居民消费价格上涨2%。", True),
        ("新建社区书屋260个以上。", "新建社区书屋251个。", False),
        ("地区生产总值增长6%－6.5%。", "地区生产总值增长6.1%。", True),
        ("举办馆员培训班3期。", "举办馆员培训班2期，较计划少1期。", False),
    ],
)
def test_a_figure_meets_its_target_or_not(
    make: Callable[..., Report],
    plan: str,
    result: str,
    met: bool,  # noqa: FBT001 - a case of the table
) -> None:
    item = item_of(make, plan, result)
    assert [target.met for target in item.targets] == [met]
    assert item.targets[0].achieved is not None
    assert item.status.value == ("done" if met else "missed")
    assert item.evidence


def test_another_modifier_is_another_indicator(make: Callable[..., Report]) -> None:
    item = item_of(make, "城镇登记失业率控制在4.5%以内。", "城镇调查失业率5.2%。")
    assert [target.met for target in item.targets] == [None]


def test_a_total_of_several_years_is_shown_but_judges_nothing(make: Callable[..., Report]) -> None:
    item = item_of(make, "新建社区书屋30个以上。", "五年来累计新建社区书屋120个。")
    assert [target.met for target in item.targets] == [None]
    assert item.evidence
    assert all(one.cumulative for one in item.evidence)
    assert item.status.value == "partial"


def test_another_unit_is_said_not_to_compare(make: Callable[..., Report]) -> None:
    item = item_of(make, "编印《青禾书话》文集2期。", "编印《青禾书话》文集6万字。")
    assert item.evidence
    assert [(target.met, target.incomparable) for target in item.targets] == [(None, True)]


def test_the_kinds_into_which_things_are_sorted_are_no_target(make: Callable[..., Report]) -> None:
    item = item_of(make, "办好12类45件读者实事。", "12类45件读者实事全面完成。")
    assert [(target.value, target.met) for target in item.targets] == [(45, True)]
    assert item.status.value == "done"


def test_a_target_that_is_said_not_to_be_set_is_told(make: Callable[..., Report]) -> None:
    item = item_of(make, "需要说明的是，我们没有提出全年经济增速具体目标。", "地区生产总值增长2.3%。")
    assert [(target.text, target.value, target.met) for target in item.targets] == [
        ("没有提出全年经济增速具体目标", None, None)
    ]


def test_masked_figures_are_never_judged(make: Callable[..., Report]) -> None:
    item = item_of(make, "新建社区书屋30个以上。", "新建社区书屋**个。")
    assert [target.met for target in item.targets] == [None]


def test_the_share_of_another_indicator_answers_no_target(make: Callable[..., Report]) -> None:
    item = item_of(make, "规模以上工业增加值增长6%左右。", "先进制造业增加值占规模以上工业增加值比重提高到34.7%。")
    assert [target.met for target in item.targets] == [None]
    assert item.status.value != "done"


def test_an_indicator_that_a_clause_leaves_out_is_taken_from_the_clause_before(make: Callable[..., Report]) -> None:
    item = item_of(make, "规模以上工业增加值增长6%左右。", "规模以上工业企业达7.6万家、增加值增长3%。")
    assert [(target.met, target.achieved and target.achieved.value) for target in item.targets] == [(False, 3)]
    assert item.status.value == "missed"


def test_a_full_width_percent_sign_compares(make: Callable[..., Report]) -> None:
    item = item_of(make, "城镇调查失业率5.5%左右。", "城镇调查失业率5.3％。")
    assert [target.met for target in item.targets] == [True]


def test_where_an_amount_started_is_not_what_was_reached(make: Callable[..., Report]) -> None:
    item = item_of(make, "技术合同成交额5000亿元以上。", "技术合同成交额从1795亿元增加到5260亿元。")
    assert [(target.met, target.achieved and target.achieved.value) for target in item.targets] == [(True, 5.26e11)]


def test_one_figure_for_several_things_answers_for_none_of_them(make: Callable[..., Report]) -> None:
    item = item_of(make, "城乡居民人均可支配收入分别增长5%、6%。", "居民人均可支配收入增长5.6%。")
    assert [target.met for target in item.targets] == [None, None]
    assert item.status.value == "partial"


def test_a_multi_year_word_after_a_figure_leaves_the_figure_to_its_year(make: Callable[..., Report]) -> None:
    result = "地区生产总值增长5.1%，单位生产总值能耗累计降幅完成“十四五”任务。"
    item = item_of(make, "地区生产总值增长5%左右。", result)
    assert [target.met for target in item.targets] == [True]
    assert item.status.value == "done"


def test_the_years_own_figure_goes_before_a_mean_of_years(make: Callable[..., Report]) -> None:
    result = "过去一年，地区生产总值5.2万亿元、增长5.4%、高于全国0.4个百分点。过去五年，地区生产总值年均增长4.8%。"
    item = item_of(make, "地区生产总值增长5%左右。", result)
    assert [(target.met, target.achieved and target.achieved.value) for target in item.targets] == [(True, 5.4)]


def test_a_review_of_the_year_and_of_five_begins_with_the_year(make: Callable[..., Report]) -> None:
    last = make(*year_of(2024, plan=("地区生产总值增长5%以上。", "办好社区书屋。")))
    this = make(
        "清河市2025年政府工作报告",
        "",
        "一、2025年和“十四五”时期工作回顾",
        "2025年极不平凡。地区生产总值增长4.5%，粮食产量达到30万吨。",
        "“十四五”时期，地区生产总值年均增长6.3%，新建社区书屋200个。",
        path="b.txt",
    )
    item, other = track(last, [this]).items
    assert [(target.met, target.achieved and target.achieved.value) for target in item.targets] == [(False, 4.5)]
    assert [evidence.cumulative for evidence in other.evidence] == [True]


def test_each_target_of_a_sentence_is_judged_by_itself(make: Callable[..., Report]) -> None:
    plan = (
        "主要预期目标是：地区生产总值增长5%左右，城镇新增就业40万人以上，居民消费价格涨幅2%左右，粮食产量1300万吨以上。"
    )
    result = "地区生产总值增长5.2%，城镇新增就业38.1万人，粮食产量1347万吨。"
    item = item_of(make, plan, result)
    assert [target.met for target in item.targets] == [True, False, None, True]
    assert item.status.value == "partial"


def test_education_that_is_balanced_is_not_all_of_something(make: Callable[..., Report]) -> None:
    item = item_of(make, "支持每个乡镇办好1所优质初中。", "推动初中教育优质均衡发展。")
    assert [target.met for target in item.targets] == [None]


def test_a_figure_that_a_line_break_tore_from_its_name_keeps_it(make: Callable[..., Report]) -> None:
    plan = make(*year_of(2023, ("全年接待读者2万人次。",), ("地区生产总值增长6.5%左右。",)))
    review = ("经济运行稳中向好。地区生产总值达到74.4", "万亿元，增长6.7%，名列前茅。", *FILLER)
    item = track(plan, [make(*year_of(2024, review, ("继续办好读书会。",)), path="b.txt")]).items[0]
    assert [(target.met, target.achieved and target.achieved.value) for target in item.targets] == [(True, 6.7)]


def test_it_is_said_which_indicator_is_reported_instead(make: Callable[..., Report]) -> None:
    item = item_of(make, "城镇调查失业率6%左右，城镇登记失业率5.5%左右。", "城镇调查失业率降到5.2%。")
    assert [target.met for target in item.targets] == [True, None]
    assert item.targets[1].unjudged is Unjudged.RIVAL
    assert item.targets[1].rival == "城镇调查失业率"


def test_a_target_that_nothing_speaks_of_is_not_reported(make: Callable[..., Report]) -> None:
    item = item_of(make, "地区生产总值增长5%左右，居民消费价格涨幅2%左右。", "地区生产总值增长5.2%。")
    assert [target.unjudged for target in item.targets] == [None, Unjudged.NOT_REPORTED]


def test_a_rate_without_a_name_in_its_clause_answers_no_other_indicator(make: Callable[..., Report]) -> None:
    item = item_of(
        make,
        "社会消费品零售总额增长5.5%左右，居民人均可支配收入与经济同步增长。",
        "城乡居民人均可支配收入分别达6.9万元、3.4万元，增长4.2%、5.3%。",
    )
    assert [target.met for target in item.targets if "零售" in target.text] == [None]


def test_a_task_of_figures_alone_needs_more_of_a_result_without_such_a_figure(
    make: Callable[..., Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    task, other, figure = "社区书屋覆盖率达20%左右。", "社区书屋管理更加规范，选派馆员13名。", "书屋覆盖率升至21%。"
    assert item_of(make, task, other).evidence
    # in a report of a few lines every link is sure; here no link is sure enough
    monkeypatch.setattr(import_module("compare.track.tracking"), "UNMEASURED_SCORE", 1.0)
    assert not item_of(make, task, other).evidence
    assert [one.place.text for one in item_of(make, task, other).nearby] == [other]
    assert item_of(make, task, figure).evidence
