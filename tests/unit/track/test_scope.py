"""What is taken as plan and as results, and what is refused in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.errors import UsageError
from compare.messages import set_language
from compare.track.tracking import track
from tests.unit.track.conftest import year_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.model import Report

RESULTS = ("组织读书活动12场。", "新建社区书屋15个。")
PLAN = ("组织读书活动14场。", "新建社区书屋20个。")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Messages in English."""
    set_language("en")
    yield
    set_language(None)


def test_a_plan_alone_is_taken_whole(make: Callable[..., Report]) -> None:
    plan = make("清河区图书馆2024年工作要点", "", "一、阅读推广", *PLAN)
    tracking = track(plan, [make(*year_of(2024, RESULTS, PLAN), path="b.txt")])
    assert [item.place.text for item in tracking.items] == list(PLAN)


def test_a_report_without_a_plan_is_refused(make: Callable[..., Report]) -> None:
    last = make("清河区图书馆2023年工作总结", "", "一、2023年工作回顾", *RESULTS)
    with pytest.raises(UsageError) as trouble:
        track(last, [make(*year_of(2024, RESULTS, PLAN), path="b.txt")])
    assert trouble.value.message == "no plan part was found"
    assert trouble.value.hint


def test_results_without_a_review_are_refused(make: Callable[..., Report]) -> None:
    this = make("清河区图书馆2025年工作要点", "", "二、2025年工作安排", *PLAN, path="b.txt")
    with pytest.raises(UsageError) as trouble:
        track(make(*year_of(2023, RESULTS, PLAN)), [this])
    assert trouble.value.message == "no review part was found"


def test_years_the_wrong_way_round_are_refused_with_the_right_order(make: Callable[..., Report]) -> None:
    with pytest.raises(UsageError) as trouble:
        track(make(*year_of(2024, RESULTS, PLAN)), [make(*year_of(2023, RESULTS, PLAN), path="b.txt")])
    assert "backwards" in trouble.value.message
    assert trouble.value.hint == "put the earlier report first: duizhao track b.txt a.txt"


def test_years_three_apart_are_refused_and_two_apart_are_said(make: Callable[..., Report]) -> None:
    last = make(*year_of(2021, RESULTS, PLAN))
    with pytest.raises(UsageError) as trouble:
        track(last, [make(*year_of(2024, RESULTS, PLAN), path="b.txt")])
    assert "too far apart" in trouble.value.message
    assert any("year between" in warning for warning in track(last, [make(*year_of(2023, RESULTS, PLAN))]).warnings)


def test_the_same_file_twice_says_what_it_means(make: Callable[..., Report]) -> None:
    report = make(*year_of(2023, RESULTS, PLAN))
    warnings = track(report, [report]).warnings
    assert len(warnings) == 1
    assert "continues its own year" in warnings[0]


def test_other_organisations_are_tracked_and_said(make: Callable[..., Report]) -> None:
    other = make(*year_of(2024, RESULTS, PLAN, body="梧台市总工会"), path="b.txt")
    warnings = track(make(*year_of(2023, RESULTS, PLAN)), [other]).warnings
    assert any("different organisations" in warning for warning in warnings)


def test_an_annex_gives_evidence_of_its_own(make: Callable[..., Report]) -> None:
    annex = make("清河区图书馆2024年工作总结附件", "", "一、2024年工作回顾", "新建社区书屋21个。", path="c.txt")
    main = make(*year_of(2024, ("组织读书活动16场。",), PLAN), path="b.txt")
    tracking = track(make(*year_of(2023, RESULTS, PLAN)), [main, annex])
    assert [item.evidence[0].source for item in tracking.items] == [0, 1]


def test_a_statute_is_neither_plan_nor_results(make: Callable[..., Report]) -> None:
    articles = tuple(f"第{number}条　图书馆应当依照本条例的规定开放馆藏。" for number in "一二三四五")
    statute = make("清河区图书馆条例", "", *articles, path="law.txt")
    plan = make(*year_of(2023, ("全年接待读者2万人次。",), ("办好读书会12场。",)))
    with pytest.raises(UsageError, match="no plan part"):
        track(statute, [plan])
    with pytest.raises(UsageError, match="no review part"):
        track(plan, [statute])


def test_a_plan_given_as_results_is_refused_for_what_it_is(make: Callable[..., Report]) -> None:
    plan = make(*year_of(2023, ("全年接待读者2万人次。",), ("办好读书会12场。",)))
    points = make("清河区图书馆2024年工作要点", "", "一、2024年工作安排", "办好读书会12场。", path="b.txt")
    with pytest.raises(UsageError) as refused:
        track(plan, [points])
    assert "年度颠倒" not in str(refused.value)
    assert "backwards" not in str(refused.value)
