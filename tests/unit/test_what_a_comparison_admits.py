"""How far a pairing can be trusted is said by one rule, and what a reader should know first is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from compare.comparison import compare
from compare.kinds import Band, Lens
from compare.report import read

if TYPE_CHECKING:
    from compare.model import Change

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture
def pair(tmp_path: Path) -> Change:
    texts = ("全年开展调研12次，形成报告5篇。\n", "全年开展调研15次，形成报告6篇。\n")
    paths = [tmp_path / "去年.txt", tmp_path / "今年.txt"]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    changes = compare(read(paths[0]), read(paths[1]), Lens.WHOLE).changes
    return next(change for change in changes if change.left and change.right)


def test_one_sentence_that_answers_one_other_is_sure_from_three_quarters(pair: Change) -> None:
    assert replace(pair, score=0.75).band is Band.SURE
    assert replace(pair, score=0.74).band is Band.PROBABLE


def test_a_group_is_sure_only_beyond_doubt(pair: Change) -> None:
    group = replace(pair, right=pair.right * 2)
    assert replace(group, score=0.98).band is Band.PROBABLE
    assert replace(group, score=0.99).band is Band.SURE


def test_a_sentence_that_stands_alone_has_no_band(pair: Change) -> None:
    assert replace(pair, left=()).band is None


def test_reports_given_the_wrong_way_round_are_told_as_such() -> None:
    earlier, later = (read(SEEDS / f"chengling-{year}.txt") for year in (2022, 2023))
    assert any("次序倒了" in limit or "wrong way round" in limit for limit in compare(later, earlier).limits)
    assert not any("次序倒了" in limit or "wrong way round" in limit for limit in compare(earlier, later).limits)
