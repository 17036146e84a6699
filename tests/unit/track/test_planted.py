"""The answers that were planted in the sample reports, and facts of the real ones."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compare.report import read
from compare.track.tracking import track
from compare.track.values import Status
from evaluation.headline_targets import table

if TYPE_CHECKING:
    from compare.model import Place
    from compare.track.values import Item, Target, Tracking

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
PLANTED: list[dict[str, Any]] = json.loads((SEEDS / "answers.json").read_text(encoding="utf-8"))["tracking"]
PAIRS = [pytest.param(entry, id=entry["plan"]) for entry in PLANTED]


def planted(entry: dict[str, Any]) -> Tracking:
    return track(read(SEEDS / entry["plan"]), [read(SEEDS / entry["results"])])


def holds(place: Place, raw: str, wanted: dict[str, Any]) -> bool:
    """Whether a place covers a planted quotation."""
    return place.line == wanted["line"] and place.start <= raw.index(wanted["quote"]) < place.end


def item_at(tracking: Tracking, wanted: dict[str, Any]) -> Item:
    raw = tracking.plan.lines[wanted["line"] - 1].raw
    found = [item for item in tracking.items if holds(item.place, raw, wanted)]
    assert len(found) == 1, wanted
    return found[0]


@pytest.mark.parametrize("entry", PAIRS)
def test_every_planted_task_has_its_status(entry: dict[str, Any]) -> None:
    tracking = planted(entry)
    for wanted in entry["items"]:
        item = item_at(tracking, wanted["plan"])
        assert item.status.value == wanted["status"], item.place.text
        assert item.commitment == wanted["commitment"], item.place.text
        assert item.verifiable == wanted["verifiable"], item.place.text


@pytest.mark.parametrize("entry", PAIRS)
def test_every_planted_sentence_is_found_and_nothing_where_there_is_none(entry: dict[str, Any]) -> None:
    tracking = planted(entry)
    for wanted in entry["items"]:
        item = item_at(tracking, wanted["plan"])
        assert bool(item.evidence) == bool(wanted["evidence"]), item.place.text
        for quoted in wanted["evidence"]:
            raw = tracking.results[0].lines[quoted["line"] - 1].raw
            assert any(holds(one.place, raw, quoted) for one in item.evidence), quoted


def target_for(item: Item, wanted: dict[str, Any]) -> Target:
    fitting = [
        target
        for target in item.targets
        if wanted["value"] in {None, target.value} and (target.bound or None) == wanted["bound"]
    ]
    return min(fitting, key=lambda target: wanted["text"] not in target.text and target.text not in wanted["text"])


@pytest.mark.parametrize("entry", PAIRS)
def test_every_planted_target_is_judged(entry: dict[str, Any]) -> None:
    tracking = planted(entry)
    for wanted in entry["items"]:
        item = item_at(tracking, wanted["plan"])
        for goal in wanted["targets"]:
            target = target_for(item, goal)
            assert target.met == goal["met"], target.text
            # a rhythm is answered by the number of times, a short list by words
            counted = "/" not in (target.unit or "") and goal["text"] != "提案管理、委员履职两个模块"
            if goal["achieved"] is not None and counted:
                assert target.achieved is not None, target.text
                assert target.achieved.value == goal["achieved"], target.text


@pytest.mark.parametrize("entry", PAIRS)
def test_every_planted_novelty_is_listed(entry: dict[str, Any]) -> None:
    tracking = planted(entry)
    for quoted in entry["unplanned"]:
        raw = tracking.results[0].lines[quoted["line"] - 1].raw
        assert any(holds(one.place, raw, quoted) for one in tracking.unplanned), quoted


def test_headline_targets_come_out_as_in_fact(shared: Path) -> None:
    rows = {(row.year, row.indicator): row for row in table(shared / "corpus" / "national")}
    facts = {
        (2014, "GDP growth"): ("7.5%左右", "about", "7.4%", True),
        (2022, "GDP growth"): ("5.5%左右", "about", "3%", False),
        (2022, "new urban jobs"): ("1100万人以上", "floor", "1206万人", True),
        (2023, "GDP growth"): ("5%左右", "about", "5.2%", True),
        (2020, "GDP growth"): ("none set", "", "–", None),
        (2019, "GDP growth"): ("6%－6.5%", "", "6.1%", True),
        (2021, "GDP growth"): ("6%以上", "floor", "8.1%", True),
        (2016, "GDP growth"): ("6.5%－7%", "", "6.7%", True),
        (2020, "surveyed unemployment"): ("6%左右", "about", "5.2％", True),
    }
    assert {key: tuple(rows[key])[2:6] for key in facts} == facts
    assert rows[2017, "consumer prices"].why == "only a total or mean of several years is reported"
    assert rows[2020, "registered unemployment"].why == "only 年末全国城镇调查失业率 is reported"


def test_a_pair_of_provincial_reports_is_tracked_in_seconds(shared: Path) -> None:
    folder = shared / "corpus" / "provinces"
    plan, results = read(folder / "陕西省_2025.txt"), read(folder / "陕西省_2026.txt")
    start = time.process_time()
    tracking = track(plan, [results])
    assert time.process_time() - start < 4  # twice the budget: the machine may be busy
    assert {Status.DONE, Status.PARTIAL, Status.NOT_MENTIONED} <= {item.status for item in tracking.items}
