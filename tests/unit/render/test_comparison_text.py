"""The comparison as text shows every change once, with its badge, its lines and its marks."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from compare.kinds import ChangeKind, Direction, FigureRelation, Lens, Regime, Script, SectionRelation
from compare.render.comparison_text import comparison_to_text, marked_text
from compare.render.labels import LANGUAGES, badge, label
from compare.text.wrap import text_width

if TYPE_CHECKING:
    from compare.model import Comparison


def test_the_head_names_both_reports_their_relation_and_the_counts(comparison: Comparison) -> None:
    head = comparison_to_text(comparison).splitlines()[:4]
    assert head[0] == "左  清河区图书馆 · 2023年 · 简体 · 旧.txt"
    assert head[2] == "关系  同一单位，不同年度 · 视角 自动"
    assert head[3].startswith("小结  同 1 · 改 1 · 写 1 · 增 1 · 删 1 · 移 1 · 数字 ↑1 ↓0")


def test_an_edit_is_marked_in_place_with_both_line_numbers(comparison: Comparison) -> None:
    text = comparison_to_text(comparison)
    assert "改移 3→4" in text
    assert "[-稳步-]{+全面+}推进建馆，投入[-150万-]{+15.5%以上+}。" in text


def test_figures_and_wording_are_noted_under_the_edit(comparison: Comparison) -> None:
    text = comparison_to_text(comparison)
    assert "数字: 投入 150万 → 15.5%以上 ↑" in text
    assert "措辞: 稳步 → 全面 (趋强)" in text


def test_a_word_that_came_in_without_replacing_one_shows_a_dash(comparison: Comparison) -> None:
    edited = comparison.changes[1]
    alone = dataclasses.replace(edited, wording=(dataclasses.replace(edited.wording[0], left=""),))
    text = comparison_to_text(dataclasses.replace(comparison, changes=(alone,)))
    assert "措辞: – → 全面 (趋强)" in text


def test_a_rewritten_sentence_shows_both_wordings(comparison: Comparison) -> None:
    lines = [line.strip() for line in comparison_to_text(comparison).splitlines()]
    assert "写?  5-6→5       [-举办讲座三场。反响良好。-]" in lines
    assert "{+全年开讲五场，场场满座。+}" in lines


def test_one_sided_changes_show_a_dash_for_the_missing_side_and_their_neighbours(comparison: Comparison) -> None:
    text = comparison_to_text(comparison)
    assert "删   7→–" in text
    assert "增   –→8" in text
    assert "参见: 左6" in text


def test_equal_sentences_are_counted_unless_asked_for(comparison: Comparison) -> None:
    assert "读者第一。" not in comparison_to_text(comparison)
    assert "同 1 句" in comparison_to_text(comparison)
    assert "读者第一。" in comparison_to_text(comparison, show_same=True)


def test_a_renamed_section_shows_both_headings(comparison: Comparison) -> None:
    assert "── 一、深化服务 → 一、优化服务（改题）" in comparison_to_text(comparison)
    assert "── 一、深化服务 → 一、优化服务 (renamed)" in comparison_to_text(comparison, lang="en")


def test_english_badges_are_signs(comparison: Comparison) -> None:
    text = comparison_to_text(comparison, lang="en")
    assert [line[:3].strip() for line in text.splitlines() if "→" in line[:12] and "──" not in line] == [
        "~>",
        "≈?",
        "-",
        "+",
    ]


def test_limits_that_were_hit_are_told(comparison: Comparison) -> None:
    assert "限制  只取前二十个候选" in comparison_to_text(comparison)


def test_two_equal_reports_say_that_nothing_changed(comparison: Comparison) -> None:
    same_section = dataclasses.replace(comparison.sections[0], relation=SectionRelation.SAME)
    equal = dataclasses.replace(comparison, changes=comparison.changes[:1], sections=(same_section,), limits=())
    assert comparison_to_text(equal).endswith("\n\n没有变化。\n")


def test_a_change_outside_every_section_is_not_lost(comparison: Comparison) -> None:
    stray = dataclasses.replace(comparison.changes[4], section=-1)
    text = comparison_to_text(dataclasses.replace(comparison, changes=(*comparison.changes[:4], stray)))
    assert "── （章节之外）\n增   –→8" in text


@pytest.mark.parametrize("width", [40, 57, 100])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_is_wider_than_the_terminal(comparison: Comparison, width: int, lang: str) -> None:
    lines = comparison_to_text(comparison, width=width, lang=lang).splitlines()
    assert max(map(text_width, lines)) <= width


def test_marked_text_leaves_out_empty_sides(comparison: Comparison) -> None:
    assert marked_text(comparison.changes[1].spans[:2]) == "[-稳步-]{+全面+}推进建馆，投入"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kinds", [ChangeKind, Regime, Lens, SectionRelation, Direction, FigureRelation, Script])
def test_every_member_of_every_vocabulary_has_a_name(kinds: type[ChangeKind], lang: str) -> None:
    names = [label(kind, lang) for kind in kinds]
    assert all(names)
    assert len(set(names)) == len(names)


def test_every_kind_of_change_has_a_badge_of_one_sign() -> None:
    kinds = [*(kind.value for kind in ChangeKind), "moved"]
    for lang in LANGUAGES:
        assert len({badge(kind, lang) for kind in kinds}) == 6
        assert all(len(badge(kind, lang)) == 1 for kind in kinds)


def test_pairs_that_are_only_probable_are_counted_and_marked(comparison: Comparison) -> None:
    assert "1 处只是可能对应，逐处标“?”" in comparison_to_text(comparison)
    assert "1 pairs are only probable, marked ?" in comparison_to_text(comparison, lang="en")
