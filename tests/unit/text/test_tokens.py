"""The atoms that an edit may not cut."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from compare.text import tokens
from compare.text.tokens import TokenKind, python_segmenter, rust_segmenter, tokenize, words

if TYPE_CHECKING:
    from pathlib import Path

HAN = re.compile(r"[\u4e00-\u9fd5]+")


def texts(folded: str) -> list[str]:
    return [token.text for token in tokenize(folded)]


@pytest.mark.parametrize(
    "atom",
    [
        "24名",
        "近15万元",
        "80余人次",
        "5%左右",
        "6%-6.5%",
        "每季度至少召开一次",
        "连续13年",
        "三分之一",
        "260个以上",
        "27.4微克/立方米",
        "**件",
    ],
)
def test_a_figure_with_qualifier_and_unit_is_one_atom(atom: str) -> None:
    assert atom in texts(f"全年{atom}，其他工作")


@pytest.mark.parametrize("atom", ["2022年3月初", "2021年度", "9月27日", "2021—2025年"])
def test_a_date_is_one_atom(atom: str) -> None:
    assert [t.kind for t in tokenize(f"于{atom}成立") if t.text == atom] == [TokenKind.DATE]


@pytest.mark.parametrize("term", ["双招双引", "两个确立", "参政议政", "社情民意", "参政党", "双向发力"])
def test_a_term_of_the_genre_stays_whole(term: str) -> None:
    assert term in texts(f"围绕{term}工作")


def test_names_in_title_marks_stay_breakable_inside() -> None:
    assert texts("《加强养老服务的建议》") == ["《", "加强", "养老服务", "的", "建议", "》"]


def test_words_with_a_number_in_them_are_not_taken_for_figures() -> None:
    kinds = {token.text: token.kind for token in tokenize("三峡地区十分重视一体化和签约、节约")}
    assert TokenKind.FIGURE not in kinds.values()


def test_a_surname_after_a_count_is_not_taken_for_a_qualifier() -> None:
    assert "9篇" in texts("论文9篇，余某参加")


def test_offsets_point_at_the_text() -> None:
    folded = "每月一次主委会， 近15万元。\t完"
    assert all(folded[token.start : token.end] == token.text for token in tokenize(folded))


def test_words_for_matching_leave_out_figures_and_single_characters() -> None:
    assert words("全年在APP开展双招双引20次") == ("全年", "app", "开展", "双招双引")


def test_both_engines_cut_the_same_words() -> None:
    text = (
        "市委会深入开展矢志不渝跟党走政治交接主题教育，组织会员赴结对帮扶村开展双招双引、送戏下乡和"
        "消费帮扶活动，提交社情民意信息，获市领导重要批示"
    )
    rust, python = rust_segmenter(), python_segmenter()
    assert [rust(run) for run in HAN.findall(text)] == [python(run) for run in HAN.findall(text)]


def test_both_engines_cut_the_same_words_of_real_reports(shared: Path) -> None:
    text = (shared / "corpus" / "national" / "2024.txt").read_text(encoding="utf-8")
    rust, python = rust_segmenter(), python_segmenter()
    runs = HAN.findall(text)
    assert len(runs) > 500
    assert [rust(run) for run in runs] == [python(run) for run in runs]


def test_many_threads_get_the_same_atoms() -> None:
    text = "坚持每季度召开一次常委会，开展双招双引活动20余次。" * 20
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: tokenize(text), range(16)))) == 1


def test_without_the_fast_engine_the_original_cuts_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    folded = "开展双招双引，近15万元。"
    fast = texts(folded)

    def missing() -> tokens.Segmenter:
        raise ImportError

    monkeypatch.setattr(tokens, "rust_segmenter", missing)
    tokens._built.cache_clear()  # noqa: SLF001 - the engine is built once; here it has to be built again
    try:
        assert texts(folded) == fast
    finally:
        monkeypatch.undo()
        tokens._built.cache_clear()  # noqa: SLF001 - as above
