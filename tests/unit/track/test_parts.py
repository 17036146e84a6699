"""A sentence of several tasks: which of them a sentence of the results reports on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.track.links import measure_links, texts_of
from compare.track.parts import tasks_within
from compare.track.tracking import track
from compare.track.values import Band, Evidence
from tests.unit.track.conftest import year_of
from tests.unit.track.test_targets import item_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Report

PLAN = "完善生育支持政策体系，加强防灾减灾能力建设，办好社区书屋。"


def shared_out(make: Callable[..., Report], result: str) -> list[bool]:
    """For each task of `PLAN` whether a sentence of the results, taken as evidence, is given to it."""
    plan, this = make(*year_of(2024, plan=(PLAN,))), make(*year_of(2025, results=(result,)), path="b.txt")
    (item,) = track(plan, [this]).items
    (sentence,) = [one for one in this.sentences if one.place.text == result]
    texts = texts_of(plan, [item.sentence], plan=True), texts_of(this, [sentence], plan=False)
    (passage,), (other,) = measure_links(*texts)
    evidence = Evidence(sentence, 0.9, Band.SURE, 0, ())
    parts = tasks_within(plan, item, passage, [evidence], {(0, sentence.id): other.told})
    return [part.evidence == (evidence,) for part in parts]


@pytest.mark.parametrize(
    ("result", "parts"),
    [
        ("每千人托位数达到4.7个。", [True, False, False]),
        ("成功抗御台风“海燕”和三轮暴雨。", [False, True, False]),
        ("新增社区书屋12间。", [False, False, True]),
        ("外贸进出口增长4.2%。", [False, False, False]),
    ],
)
def test_a_result_goes_to_the_task_of_its_words_else_of_its_topic(
    make: Callable[..., Report], result: str, parts: list[bool]
) -> None:
    assert shared_out(make, result) == parts


def test_one_task_has_no_parts(make: Callable[..., Report]) -> None:
    assert item_of(make, "完善生育支持政策体系。", "生育支持政策体系印发实施。").parts == ()
