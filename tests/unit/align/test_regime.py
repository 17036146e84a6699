"""How two reports are related."""

from __future__ import annotations

import pytest

from compare.align.regime import find_regime
from compare.kinds import Regime
from compare.model import Outline

TEXTS = {f"第{number}句" for number in range(10)}
OTHERS = {f"另外{number}句" for number in range(10)}


def outline(organisation: str | None, year: int | None, *aliases: str) -> Outline:
    return Outline(None, organisation, aliases, year, (), ())


@pytest.mark.parametrize(
    ("left", "right", "regime"),
    [
        (outline("澄陵市政协", 2021), outline("澄陵市政协", 2022), Regime.SUCCESSIVE),
        (outline("澄陵市政协", 2022), outline("澄陵市政协", 2022), Regime.REVISION),
        (outline("政協澄陵市委員會", 2021, "澄陵市政协"), outline("澄陵市政协", 2022), Regime.SUCCESSIVE),
        (outline("澄陵市人民政府", 2022), outline("霁川市人民政府", 2022), Regime.SIBLINGS),
        (outline(None, 2021), outline(None, 2022), Regime.SIBLINGS),
        (outline("政协**市委员会", 2022), outline("政协澄陵市委员会", 2022), Regime.SIBLINGS),
    ],
)
def test_organisation_and_year_decide(left: Outline, right: Outline, regime: Regime) -> None:
    assert find_regime(left, right, TEXTS, OTHERS) is regime


def test_an_edited_copy_is_known_by_its_equal_sentences() -> None:
    assert find_regime(outline("甲", 2021), outline("乙", 2022), TEXTS, TEXTS | OTHERS) is Regime.REVISION


def test_one_equal_formula_does_not_make_an_edited_copy() -> None:
    assert (
        find_regime(outline("甲", 2021), outline("乙", 2022), {"请予审议"} | OTHERS, {"请予审议"} | TEXTS)
        is Regime.SIBLINGS
    )
