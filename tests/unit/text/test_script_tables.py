"""The tables that spare OpenCC say what OpenCC says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from opencc import OpenCC

from compare.text import script
from compare.text.script import fold
from training.scripts import IDEOGRAPHS, fits

if TYPE_CHECKING:
    from collections.abc import Callable


@cache
def opencc(table: str) -> Callable[[str], str]:
    convert: Callable[[str], str] = OpenCC(table).convert
    return convert


def test_every_ideograph_of_the_tables_stands_where_opencc_puts_it() -> None:
    tables = script._script_tables()  # noqa: SLF001 - the tables are what is tested
    turned = {character for character in IDEOGRAPHS if opencc("t2s")(character) != character}
    assert turned == tables.turned
    assert tables.traditional == {character for character in turned if not fits(character, "gb2312")}
    assert tables.simplified == {
        character
        for character in IDEOGRAPHS
        if character not in tables.traditional and opencc("s2t")(character) != character and not fits(character, "big5")
    }


@pytest.mark.parametrize(
    "word", ["藉口", "反覆", "一目瞭然", "沈沒", "海哩", "乾淨", "瞭解", "推進工作", "𠮷祥", "沈甸甸"]
)
def test_a_word_that_opencc_turns_is_never_passed_by(word: str) -> None:
    assert fold(word) == opencc("t2s")(word)


def test_a_simplified_report_costs_no_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> OpenCC:
        raise AssertionError("the converter was loaded")

    monkeypatch.setattr(script, "_converter", refuse)
    assert fold("全市政协系统开展调研１２次，提出建议“近30条”。") == '全市政协系统开展调研12次,提出建议"近30条"。'
    assert fold("实现全覆盖，破坏沈阳") == "实现全覆盖,破坏沈阳"
