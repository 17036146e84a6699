"""Targets and what the results state of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.track.tracking import track
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


def test_a_target_that_is_said_not_to_be_set_is_told(make: Callable[..., Report]) -> None:
    item = item_of(make, "需要说明的是，我们没有提出全年经济增速具体目标。", "地区生产总值增长2.3%。")
    assert [(target.text, target.value, target.met) for target in item.targets] == [
        ("没有提出全年经济增速具体目标", None, None)
    ]


def test_masked_figures_are_never_judged(make: Callable[..., Report]) -> None:
    item = item_of(make, "新建社区书屋30个以上。", "新建社区书屋**个。")
    assert [target.met for target in item.targets] == [None]
