"""What the results say of a task, from done to not mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.track.tracking import track
from compare.track.values import Band, Status
from tests.unit.track.conftest import year_of
from tests.unit.track.test_targets import item_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Report


@pytest.mark.parametrize(
    ("plan", "result", "status"),
    [
        ("编纂出版文史专辑《青禾书话》。", "文史专辑《青禾书话》由省内出版社公开出版。", Status.DONE),
        ("编纂出版文史专辑《青禾书话》。", "文史专辑《青禾书话》完成初稿，已送专家审读。", Status.PARTIAL),
        ("编纂出版文史专辑《青禾书话》。", "文史专辑《青禾书话》公开出版工作顺利推进。", Status.PARTIAL),
        ("加快建设青禾灌溉工程。", "青禾灌溉工程获批。", Status.PARTIAL),
        ("申报建设青禾灌溉工程。", "青禾灌溉工程获批。", Status.DONE),
        ("创建青禾国家植物园。", "完成青禾国家植物园候选区本底调查。", Status.PARTIAL),
        ("发挥青禾农业研究院等带动作用，务实抓好优质农产品培育推广。", "建成青禾农业研究院。", Status.PARTIAL),
        ("编纂出版文史专辑《青禾书话》。", "因经费不足，文史专辑《青禾书话》未能如期出版。", Status.MISSED),
        ("编纂出版文史专辑《青禾书话》。", "馆内停车场新增车位40个。", Status.NOT_MENTIONED),
    ],
)
def test_the_words_of_the_result_make_the_status(
    make: Callable[..., Report], plan: str, result: str, status: Status
) -> None:
    assert item_of(make, plan, result).status is status


def test_only_sure_and_probable_make_a_status(make: Callable[..., Report]) -> None:
    item = item_of(make, "编纂出版文史专辑《青禾书话》。", "馆内停车场新增车位40个。")
    assert item.evidence == ()
    assert all(one.band is Band.NEARBY for one in item.nearby)


def test_a_heading_is_never_evidence(make: Callable[..., Report]) -> None:
    plan = make(*year_of(2023, ("全年接待读者2万人次。",), ("深入推进社区书屋建设。", "办好读书会。")))
    review = ("（一）深入推进社区书屋建设", "馆舍屋顶完成修缮。", "（二）办好读书会", "举办展览6场。")
    tracking = track(plan, [make(*year_of(2024, review, ("继续办好读书会。",)), path="b.txt")])
    headings = {heading.place for heading in tracking.results[0].outline.headings}
    shown = {one.place for item in tracking.items for one in (*item.evidence, *item.nearby)}
    assert headings
    assert not headings & shown


def test_one_of_several_tasks_reported_is_partial(make: Callable[..., Report]) -> None:
    item = item_of(
        make, "出台社区书屋管理办法，选派3名馆员驻村，建设数字阅览室。", "印发《社区书屋管理办法》，书屋开放有章可循。"
    )
    assert item.status is Status.PARTIAL
    assert [part.status for part in item.parts][1:] == [Status.NOT_MENTIONED, Status.NOT_MENTIONED]


def test_what_is_told_of_the_purpose_alone_finishes_nothing(make: Callable[..., Report]) -> None:
    plan = "大力发展县域经济，促进农民工就近就业。"
    item = item_of(make, plan, "实施农民工就近就业行动，全年新增3万农民工就近就业。")
    assert [part.status for part in item.parts] == [Status.NOT_MENTIONED, Status.DONE]
    assert item.status is Status.PARTIAL


def test_an_admitted_shortcoming_is_tracked_and_new_results_are_listed(make: Callable[..., Report]) -> None:
    lines = (
        *year_of(2023, ("全年接待读者2万人次。",)),
        "在肯定成绩的同时，我们也清醒地认识到，工作中还有不足：社区书屋图书更新不及时；馆员培训不够。",
    )
    plan = make(*lines, "二、2024年工作安排", "办好读书会，组织读书活动12场。")
    review = (
        "更新社区书屋图书1.2万册，图书更新不及时的问题得到解决。",
        "组织读书活动12场。",
        "承办全省古籍修复技能大赛，86名选手参加。",
    )
    tracking = track(plan, [make(*year_of(2024, review, ("继续办好读书会。",)), path="b.txt")])
    answered = {item.place.text: bool(item.evidence) for item in tracking.shortcomings}
    assert any(answered.values())
    assert "承办全省古籍修复技能大赛，86名选手参加。" in [one.place.text for one in tracking.unplanned]
    assert tracking.summary.unplanned == len(tracking.unplanned)


def test_the_same_task_keeps_its_fingerprint_when_lines_shift(make: Callable[..., Report]) -> None:
    review = make(*year_of(2024, ("组织读书活动12场。",), ("继续办好读书会。",)), path="b.txt")
    before = make(*year_of(2023, ("全年接待读者2万人次。",), ("组织读书活动12场。",)))
    after = make("", "", *year_of(2023, ("全年接待读者2万人次。",), ("组织读书活动 12 场。",)))
    prints = [track(plan, [review]).items[0].fingerprint for plan in (before, after)]
    assert prints[0] == prints[1]


def test_a_project_of_another_place_is_no_evidence(make: Callable[..., Report]) -> None:
    item = item_of(make, "推进临江市保税物流中心封关运营。", "青石市保税物流中心封关运营。")
    assert item.status is Status.NOT_MENTIONED
    assert not item.evidence
    aside = item_of(make, "推进临江市保税物流中心封关运营。", "青石市保税物流中心封关运营，临江市港口扩建。")
    assert aside.status is Status.NOT_MENTIONED
    for reported in ("临江保税物流中心封关运营。", "青石市、临江市保税物流中心封关运营。"):
        assert item_of(make, "推进临江市保税物流中心封关运营。", reported).status is Status.DONE


def test_what_has_a_target_that_nothing_compares_with_is_not_done(make: Callable[..., Report]) -> None:
    item = item_of(make, "编印地方文史《青禾书话》文集2期。", "编印地方文史《青禾书话》文集6万字，圆满完成。")
    assert [target.incomparable for target in item.targets] == [True]
    assert item.status is Status.PARTIAL


def test_a_part_with_a_target_goes_by_its_target(make: Callable[..., Report]) -> None:
    item = item_of(
        make, "实施书屋提升行动，新建社区书屋40个，出台书屋管理办法。", "新建社区书屋30个，书屋管理办法印发施行。"
    )
    states = [part.status for part in item.parts]
    assert states[1:] == [Status.MISSED, Status.DONE]
    assert item.status is Status.PARTIAL


def test_one_of_a_long_list_is_not_the_whole_list(make: Callable[..., Report]) -> None:
    plan = "建成青禾阅览馆、南山少儿馆、柳桥社区书屋、东坡书院。"
    assert item_of(make, plan, "青禾阅览馆、南山少儿馆建成开放。").status is Status.PARTIAL
    assert item_of(make, plan, "青禾阅览馆、南山少儿馆、柳桥社区书屋建成开放。").status is Status.DONE


def test_what_only_opens_or_closes_the_shortcomings_is_none(make: Callable[..., Report]) -> None:
    lines = (
        *year_of(2023, ("全年接待读者2万人次。",)),
        "我们也清醒认识到，工作中还存在一些不足。社区书屋图书更新仍不够及时。对这些问题，我们将认真加以解决。",
    )
    plan = make(*lines, "二、2024年工作安排", "办好读书会，组织读书活动12场。")
    tracking = track(plan, [make(*year_of(2024, ("更新社区书屋图书1.2万册。",)), path="b.txt")])
    assert [item.place.text for item in tracking.shortcomings] == ["社区书屋图书更新仍不够及时。"]
    assert tracking.shortcomings[0].evidence


def test_hard_times_answer_for_no_shortcoming(make: Callable[..., Report]) -> None:
    lines = (*year_of(2023, ("全年接待读者2万人次。",)), "同时，我们也清醒认识到，读者服务还面临不少困难挑战。")
    plan = make(*lines, "二、2024年工作安排", "办好读书会，组织读书活动12场。")
    review = ("面对多重困难挑战，读者服务经受住了考验。", "组织读书活动12场。")
    tracking = track(plan, [make(*year_of(2024, review), path="b.txt")])
    assert all(not item.evidence for item in tracking.shortcomings)


def test_things_that_are_only_alike_in_what_is_done_to_them_are_no_evidence(make: Callable[..., Report]) -> None:
    plan = make(*year_of(2023, plan=("开展老旧风机改造，新增装机500兆瓦。", "开工改造老旧小区100个。")))
    tracking = track(plan, [make(*year_of(2024, ("开工改造老旧小区102个。",)), path="b.txt")])
    turbines, estates = tracking.items[-2:]
    assert not turbines.evidence
    assert estates.status is Status.DONE
