"""Verdicts that rest on a figure of something else are withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.track.wording import runs_on
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
        # where less is better, little is much
        ("生产安全事故控制在60起以内。", "生产安全事故12起。", True),
        ("生产安全事故控制在60起以内。", "生产安全事故71起。", False),
        # under a name that is only like its own a target is met from near, or by far where the names are very like
        ("完成燃气管网改造650公里。", "改造燃气管网810公里。", True),
        ("培育智能制造标杆企业360家。", "培育智能制造企业1585家。", None),
        ("改造四星级饭店40家。", "改造等级民宿63家。", None),
        # a rate may fall as far as it likes
        ("一般公共预算收入增长4%。", "一般公共预算收入增长0.4%。", False),
        # the name of the whole is not that of a part
        ("农村居民人均可支配收入增长6%。", "居民人均可支配收入增长4.6%。", None),
        ("规上工业增加值增长5%。", "规上装备工业增加值增长8.4%。", None),
        # a rate that is promised to a tenth is reached where it rounds to it
        ("常住人口城镇化率达到58.1%。", "常住人口城镇化率达到58.08%。", True),
        ("常住人口城镇化率达到58.1%。", "常住人口城镇化率达到57.9%。", False),
        ("常住人口城镇化率达到58%。", "常住人口城镇化率达到57.6%。", False),
        ("常住人口城镇化率达到58.0%。", "常住人口城镇化率达到57.96%。", True),
        ("常住人口城镇化率达到58.1%。", "常住人口城镇化率达到58.05%。", True),
        ("常住人口城镇化率达到58.1%以上。", "常住人口城镇化率达到58.06%。", False),
    ],
)
def test_a_figure_that_may_measure_something_else_gives_no_verdict(
    make: Callable[..., Report], plan: str, result: str, *, met: bool | None
) -> None:
    (target,) = item_of(make, plan, result).targets
    assert target.met is met


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("粮食总产量连续18年保持在", True),
        ("粮食总产量连续两年超", True),
        ("粮食总产量连续多年稳定在", True),
        ("粮食总产量连续18年丰收,达到", False),
        ("营业收入连续三年稳定增长,达", False),
        ("营业收入连续5年超额完成目标,达到", False),
    ],
)
def test_what_held_for_years_is_not_the_figure_of_the_year(words: str, *, years: bool) -> None:
    assert runs_on(words) is years


@pytest.mark.parametrize("reported", ["连续18年保持在100万吨以上", "连续两年保持在100万吨以上"])
def test_what_held_for_years_misses_no_target(make: Callable[..., Report], reported: str) -> None:
    item = item_of(make, "粮食总产量保持在110万吨以上。", f"粮食总产量{reported}。")
    assert [target.met for target in item.targets] == [None]
