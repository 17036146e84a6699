"""What a reviewer is told of a target that nothing judges."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Place
from compare.render.verdicts import verdict
from compare.track.values import Target, Unjudged

PROMISED = Target(Place(3, 0, 8, "新增就业5万人"), "新增就业5万人", 50_000, "人", "新增就业", None)


@pytest.mark.parametrize(
    ("met", "why", "zh", "en"),
    [
        (True, None, "达到", "met"),
        (False, None, "未达到", "missed"),
        (None, None, "结果未提及", "not reported"),
        (None, Unjudged.RIVAL, "只报告了另一指标：转移就业", "only another indicator is reported: 转移就业"),
        (None, Unjudged.YEARS, "只报告了多年合计或平均", "only a total or mean of several years is reported"),
        (None, Unjudged.OTHER, "无从比较", "not comparable"),
    ],
)
def test_a_target_is_judged_or_it_is_said_why_not(*, met: bool | None, why: Unjudged | None, zh: str, en: str) -> None:
    target = replace(PROMISED, met=met, unjudged=why, rival="转移就业")
    assert verdict(target, "zh") == zh
    assert verdict(target, "en") == en


def test_a_figure_without_a_verdict_does_not_compare() -> None:
    assert verdict(replace(PROMISED, incomparable=True), "zh") == "无从比较"
