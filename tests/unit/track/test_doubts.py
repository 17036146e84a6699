"""Verdicts that rest on a figure of something else are withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.track.doubts import runs_on
from tests.unit.track.test_targets import item_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Report


@pytest.mark.parametrize(
    ("plan", "result", "met"),
    [
        # an amount added is no level reached, nor the other way round
        ("新增外贸企业20家。", "外贸企业达到242家。", None),
        ("外贸企业达到220家。", "新增外贸企业46家。", None),
        ("新增外贸企业20家。", "新增外贸企业25家。", True),
        ("外贸企业达到220家。", "外贸企业达到200家。", False),
        # many times the target, or a small part of it
        ("改造老旧小区60个。", "改造老旧小区450个。", None),
        ("改造老旧小区60个。", "改造老旧小区9个。", None),
        ("改造老旧小区60个。", "改造老旧小区75个。", True),
        ("改造老旧小区60个。", "改造老旧小区51个。", False),
        # a rate may fall as far as it likes
        ("一般公共预算收入增长4%。", "一般公共预算收入增长0.4%。", False),
        # the name of the whole is not that of a part
        ("农村居民人均可支配收入增长6%。", "居民人均可支配收入增长4.6%。", None),
        ("规上工业增加值增长5%。", "规上装备工业增加值增长8.4%。", None),
        # a rate that is promised to a tenth is reached where it rounds to it
        ("常住人口城镇化率达到58.1%。", "常住人口城镇化率达到58.08%。", True),
        ("常住人口城镇化率达到58.1%。", "常住人口城镇化率达到57.9%。", False),
        ("常住人口城镇化率达到58%。", "常住人口城镇化率达到57.6%。", False),
    ],
)
def test_a_figure_that_may_measure_something_else_gives_no_verdict(
    make: Callable[..., Report], plan: str, result: str, *, met: bool | None
) -> None:
    (target,) = item_of(make, plan, result).targets
    assert target.met is met


def test_what_held_for_years_is_not_the_figure_of_the_year(make: Callable[..., Report]) -> None:
    assert runs_on("粮食总产量连续18年保持在100万吨以上，")
    assert not runs_on("粮食总产量119万吨，连续18年丰收，")
    item = item_of(make, "粮食总产量保持在110万吨以上。", "粮食总产量连续18年保持在100万吨以上。")
    assert [target.met for target in item.targets] == [None]
