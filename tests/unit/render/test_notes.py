"""The notes on a revision read as official bodies write them, and leave nothing out."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

from compare import compare, read
from compare.kinds import ChangeKind, SpanOp
from compare.model import Span
from compare.render.export import Wishes, export
from compare.render.notes_acts import ActKind, acts_of
from compare.render.notes_items import notes_of

if TYPE_CHECKING:
    from pathlib import Path

    from compare.model import Comparison

OLD = """青禾县人民政府工作报告
一、2023年工作回顾
去年全县新建农村道路120公里，惠及80余个行政村，群众出行条件明显改善。
我们积极推进城乡供水一体化，完成管网改造35公里，受益群众6万人。
组织开展文化下乡活动45场，丰富了群众的精神文化生活。
二、2024年工作安排
深入实施就业优先战略，举办招聘会20场，提供岗位3万个。
加强基层治理，健全网格化管理体系，提升服务群众水平。
"""
NEW = """青禾县人民政府工作报告
一、2023年工作回顾
去年全县新建农村道路135公里，惠及80余个行政村，群众出行条件明显改善。
我们全面推进城乡供水一体化，完成管网改造35公里，受益群众6万人。
全年新增城镇就业1.2万人，登记失业率控制在4%以内。
二、2024年工作安排
深入实施就业优先战略，举办招聘会20场，提供岗位3万个以上。
加强基层治理，健全网格化管理体系，提升服务群众水平。
"""


@pytest.fixture
def comparison(tmp_path: Path) -> Comparison:
    for name, text in (("初稿", OLD), ("定稿", NEW)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return compare(read(tmp_path / "初稿.txt"), read(tmp_path / "定稿.txt"))


def text_of(comparison: Comparison, lang: str = "zh") -> str:
    text = export(comparison, "notes", Wishes(lang=lang, width=1000))
    assert isinstance(text, str)
    return text


def test_every_change_is_told_with_its_place(comparison: Comparison) -> None:
    text = text_of(comparison)
    assert "1. 第3行：将“去年全县新建农村道路120公里”改为“去年全县新建农村道路135公里”。" in text
    assert "第4行：将“我们积极推进城乡”改为“我们全面推进城乡”。" in text
    assert "增加“全年新增城镇就业1.2万人，登记失业率控制在4%以内。”" in text
    assert "原第5行：删去“组织开展文化下乡活动45场，丰富了群众的精神文化生活。”" in text


def test_it_is_grouped_by_part_with_counts_and_net_length(comparison: Comparison) -> None:
    text = text_of(comparison)
    first, second = text.index("── 一、2023年工作回顾 · "), text.index("── 二、2024年工作安排 · 1 条，净增")
    assert first < text.index("第3行") < second < text.index("第7行")
    assert "共 5 条：增加" in text
    assert "不计空白" in text


def test_the_net_length_is_what_the_texts_differ_by(comparison: Comparison) -> None:
    notes = notes_of(comparison)
    lengths = [len("".join("".join(one.place.text for one in report.units).split())) for report in (
        comparison.left, comparison.right)]  # fmt: skip
    assert [notes.left, notes.right] == lengths
    assert sum(part.net for part in notes.parts) == lengths[1] - lengths[0]


def test_it_speaks_english_too(comparison: Comparison) -> None:
    assert "line 4: “我们积极推进城乡” becomes “我们全面推进城乡”." in text_of(comparison, "en")


@pytest.mark.parametrize("pair", [("chengling-2022.txt", "chengling-2023.txt"), ("chengling-2021.txt",) * 2])
def test_nothing_is_left_out(pair: tuple[str, str], seeds: Path) -> None:
    found = compare(*(read(seeds / name) for name in pair))
    notes = notes_of(found)
    told = sum(len(entry.units) for entry in notes.entries)
    changed = [one for one in found.changes if one.kind is not ChangeKind.SAME or one.moved]
    assert told == sum(len(one.right or one.left) for one in changed)
    assert [entry.number for entry in notes.entries] == list(range(1, len(notes.entries) + 1))
    text = text_of(found)
    for change in changed:
        if change.kind is ChangeKind.ADDED:
            assert change.right[0].place.text in text


def edited(comparison: Comparison, *spans: Span) -> list[tuple[ActKind, str, str]]:
    """The acts that tell an edit of these steps."""
    from dataclasses import replace  # noqa: PLC0415 - used here alone

    change = next(one for one in comparison.changes if one.kind is ChangeKind.EDITED)
    sides = []
    for side, unit in (("left", change.left[0]), ("right", change.right[0])):
        text = "".join(getattr(span, side) for span in spans)
        sides.append((replace(unit, place=replace(unit.place, text=text)),))
    new = replace(change, left=sides[0], right=sides[1], spans=spans, moved=False)
    return [(act.kind, act.old, act.new) for act in acts_of(new)]


def same(text: str) -> Span:
    return Span(SpanOp.EQUAL, text, text)


def test_edits_that_nearly_touch_are_told_as_one(comparison: Comparison) -> None:
    near = Span(SpanOp.REPLACE, "深入贯彻", "全面贯彻"), same("、"), Span(SpanOp.REPLACE, "认真落实", "坚决落实")
    end = same("关于加强基层治理体系和治理能力现代化建设的意见。")
    assert edited(comparison, *near, end) == [
        (ActKind.REPLACE, "深入贯彻、认真落实", "全面贯彻、坚决落实"),
    ]


def test_a_sentence_of_which_little_stays_is_told_whole(comparison: Comparison) -> None:
    spans = Span(SpanOp.REPLACE, "持续优化营商环境建设", "大力培育新兴产业集群"), same("。")
    assert edited(comparison, *spans) == [(ActKind.REPLACE, "持续优化营商环境建设。", "大力培育新兴产业集群。")]


def test_a_short_edit_brings_the_words_before_it(comparison: Comparison) -> None:
    spans = same("全年举办招聘会"), Span(SpanOp.REPLACE, "20", "25"), same("场，提供岗位三万个以上，帮助群众就近就业。")
    assert edited(comparison, *spans) == [(ActKind.REPLACE, "全年举办招聘会20", "全年举办招聘会25")]


def test_the_notes_are_a_word_file_too(comparison: Comparison) -> None:
    content = export(comparison, "notes.docx")
    assert isinstance(content, bytes)
    document = docx.Document(io.BytesIO(content))
    assert document.paragraphs[0].style is not None
    assert document.paragraphs[0].style.name == "Title"
    assert any("将“我们积极推进城乡”改为“我们全面推进城乡”" in one.text for one in document.paragraphs)
    assert "## 一、2023年工作回顾" in str(export(comparison, "notes.md"))


def test_other_years_are_warned_of(seeds: Path) -> None:
    found = compare(read(seeds / "chengling-2021.txt"), read(seeds / "chengling-2022.txt"))
    assert "不是同一文稿的修订" in text_of(found)
