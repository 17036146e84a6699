"""How two reports are related."""

from __future__ import annotations

import pytest

from compare.align.regime import find_regime, kept_share
from compare.kinds import Regime
from compare.model import Outline

TEXTS = [
    "组织委员赴漪河两岸开展民主监督",
    "召开专题协商会研究养老服务",
    "举办三期委员培训班",
    "提案办复率达到百分之百",
    "编印文史资料第八辑",
]
OTHERS = [
    "扩建城北水厂取水口",
    "为企业减税降费两亿元",
    "完成棚户区改造收尾",
    "开通至省城的城际列车",
    "引进高层次人才四十名",
]


def outline(organisation: str | None, year: int | None, *aliases: str) -> Outline:
    return Outline(None, organisation, aliases, year, (), ())


@pytest.mark.parametrize(
    ("left", "right", "regime"),
    [
        (outline("澄陵市政协", 2021), outline("澄陵市政协", 2022), Regime.SUCCESSIVE),
        (outline("澄陵市政协", 2022), outline("澄陵市政协", 2022), Regime.REVISION),
        (outline("政協澄陵市委員會", 2021, "澄陵市政协"), outline("澄陵市政协", 2022), Regime.SUCCESSIVE),
        (outline("澄陵市人民政府", 2022), outline("霁川市人民政府", 2022), Regime.SIBLINGS),
        (outline("政协澄陵市第五届委员会常务委员会", 2022), outline("政协澄陵市委员会", 2023), Regime.SUCCESSIVE),
        (outline("民进澄陵市委会", 2022), outline("民进霁川市委会", 2023), Regime.SIBLINGS),
        (outline(None, 2021), outline(None, 2022), Regime.SIBLINGS),
        (outline("政协**市委员会", 2022), outline("政协澄陵市委员会", 2022), Regime.SIBLINGS),
    ],
)
def test_organisation_and_year_decide(left: Outline, right: Outline, regime: Regime) -> None:
    assert find_regime(left, right, TEXTS, OTHERS) is regime


def test_an_edited_copy_is_known_by_what_it_keeps() -> None:
    draft = [text.replace("开展", "深入开展").replace("召开", "组织召开") for text in TEXTS]
    assert find_regime(outline("甲", 2021), outline("乙", 2022), TEXTS, draft + OTHERS) is Regime.REVISION


def test_one_common_formula_does_not_make_an_edited_copy() -> None:
    formula = ["我代表常委会向大会报告工作请予审议"]
    regime = find_regime(outline("甲", 2021), outline("乙", 2022), formula + TEXTS, formula + OTHERS)
    assert regime is Regime.SIBLINGS


def test_texts_that_share_nothing_have_nothing_kept() -> None:
    assert kept_share([], TEXTS) == 0
    assert kept_share(TEXTS, OTHERS) == 0
    assert kept_share(TEXTS, TEXTS) == 1
