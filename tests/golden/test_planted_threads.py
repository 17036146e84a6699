"""The sample reports through three years: what was planted in them shows in threads and series."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compare.kinds import Direction
from compare.report import read
from compare.timeline.building import build_timeline
from compare.timeline.values import Measure, StepKind

if TYPE_CHECKING:
    from compare.timeline.values import Series, Step, Thread, Timeline

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
FILES = ("chengling-2021.txt", "chengling-2022.txt", "chengling-2023.txt")
LEAST_LINKED = 0.95
"""Share of the planted answers that must stand in one thread with the promise that they answer."""


@cache
def timeline() -> Timeline:
    return build_timeline([read(SEEDS / name) for name in reversed(FILES)])


def answers() -> dict[str, Any]:
    return dict(json.loads((SEEDS / "answers.json").read_text(encoding="utf-8")))


def holds(step: Step, report: int, quote: dict[str, Any]) -> bool:
    return step.report == report and step.place.line == quote["line"] and _inside(quote["quote"], step.place.text)


def _inside(quote: str, text: str) -> bool:
    return quote.strip() in text or text.strip("。；") in quote


def threads_with(report: int, quote: dict[str, Any]) -> list[Thread]:
    return [thread for thread in timeline().threads if any(holds(step, report, quote) for step in thread.steps)]


def series_named(name: str, measure: Measure = Measure.AMOUNT) -> Series:
    return next(one for one in timeline().series if one.of == name and one.measure is measure)


def row(series: Series) -> list[tuple[int, str, str]]:
    return [(point.year, point.kind.value, point.place.text) for point in series.points]


def test_a_promise_stands_in_one_thread_with_what_was_reported_of_it() -> None:
    apart, linked = [], 0
    for tracking in answers()["tracking"]:
        earlier = FILES.index(tracking["plan"])
        for item in tracking["items"]:
            if not (item["commitment"] and item["evidence"]):
                continue
            threads = threads_with(earlier, item["plan"])
            told = any(
                holds(step, earlier + 1, quote)
                for thread in threads
                for step in thread.steps
                for quote in item["evidence"]
            )
            linked += told
            if not told:
                apart.append(item["plan"]["quote"])
    assert linked > 20
    assert linked / (linked + len(apart)) >= LEAST_LINKED, apart


def test_a_task_planned_again_goes_on_in_its_thread() -> None:
    apart, linked = [], 0
    plans = [range(35, 62), range(32, 50), range(34, 42)]
    for diff in answers()["diffs"][:2]:
        earlier = FILES.index(diff["left"])
        for planted in diff["planted"]:
            sides = planted["left"], planted["right"]
            if not all(sides) or not all(
                quote["line"] in plans[earlier + side] for side, quotes in enumerate(sides) for quote in quotes
            ):
                continue
            before = {thread.id for quote in sides[0] for thread in threads_with(earlier, quote)}
            after = {thread.id for quote in sides[1] for thread in threads_with(earlier + 1, quote)}
            if before and after:
                linked += bool(before & after)
                apart += [] if before & after else [sides[0][0]["quote"]]
    assert linked > 15
    assert linked / (linked + len(apart)) >= 0.85, apart


@pytest.mark.parametrize(
    ("report", "line", "quote"),
    [(0, 56, "文史馆布展并对外开放"), (0, 57, "漪河流域政协协作会议"), (0, 60, "“百企进百校”招聘活动")],
)
def test_a_task_that_was_dropped_is_said_to_have_vanished(report: int, line: int, quote: str) -> None:
    (thread,) = threads_with(report, {"line": line, "quote": quote})
    assert thread.vanished
    assert thread in timeline().vanished


def test_nothing_that_was_reported_is_said_to_have_vanished() -> None:
    reported = [
        (FILES.index(tracking["plan"]), item["plan"])
        for tracking in answers()["tracking"]
        for item in tracking["items"]
        if item["commitment"] and item["evidence"]
    ]
    wrong = [quote["quote"] for report, quote in reported for thread in threads_with(report, quote) if thread.vanished]
    assert wrong == []


def test_a_task_that_is_silent_for_a_year_but_planned_again_has_not_vanished() -> None:
    (thread,) = threads_with(1, {"line": 45, "quote": "启动《澄陵政协志》资料征集工作"})
    assert [step.year for step in thread.planned] == [2023, 2024]
    assert not thread.vanished


def test_tasks_of_every_plan_are_listed() -> None:
    quotes = [thread.planned[-1].place.text for thread in timeline().every_year]
    assert any("集中学习20次以上" in quote for quote in quotes)
    assert any("社情民意信息" in quote for quote in quotes)
    assert all(len({step.report for step in thread.planned}) == 3 for thread in timeline().every_year)


def test_targets_stand_beside_what_was_achieved() -> None:
    series = series_named("集中学习")
    assert row(series) == [
        (2021, "reported", "18次"),
        (2022, "planned", "不少于20次"),
        (2022, "reported", "22次"),
        (2023, "planned", "20次以上"),
        (2023, "reported", "22次"),
        (2024, "planned", "20次以上"),
    ]
    assert series.gaps == ()
    assert series.shifts == ()


def test_a_short_name_joins_the_full_one_that_answers_it_year_after_year() -> None:
    series = series_named("社情民意信息")
    assert [point.met for point in series.of_kind(StepKind.PLANNED).values()] == [False, True, None]
    assert [point.place.text for point in series.points] == [
        "近120篇",
        "140篇以上",
        "136篇",
        "150篇左右",
        "151篇",
        "160篇以上",
    ]
    shifts = [(shift.earlier.year, shift.later.year, shift.direction) for shift in series.shifts]
    assert shifts == [(2022, 2023, Direction.WEAKER), (2023, 2024, Direction.STRONGER)]


def test_a_total_is_not_joined_to_what_was_added() -> None:
    total = series_named("委员工作室", Measure.LEVEL)
    assert [point.place.text for point in total.points if point.year > 2021] == ["31个", "52个"]
    added = series_named("委员工作室", Measure.ADDED)
    # 建成16个 of 2021 leaves open whether it is all there is
    assert [point.place.text for point in added.points if point.year > 2021] == ["至少15个", "15个", "20个左右", "21个"]


def test_a_target_for_each_of_several_is_not_set_against_a_total() -> None:
    figures = [point.place.text for series in timeline().series for point in series.points]
    assert not [text for text in figures if text.startswith("至少开展1次")]
