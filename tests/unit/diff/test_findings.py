"""What a reader is told of two short reports of an invented library, read and compared for real."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare import compare, read
from compare.diff.findings import Findings, edited_characters, find_findings
from compare.kinds import FigureRelation, SpanOp
from compare.model import Comparison, Span

if TYPE_CHECKING:
    from pathlib import Path

LAST = """清河区图书馆2022年工作总结
一、阅读服务
全年举办“书香夜读”活动12场，接待读者3万人次。
制定2022年度阅读推广计划，报理事会审定后组织实施。
持续做好馆舍安全巡查，确保全年无事故。
组织志愿者整理旧报刊，修补破损图书400册。
二、馆藏建设
采购图书、期刊、报纸、音像制品，丰富馆藏结构。
由典藏部牵头完成古籍普查，上半年提交普查报告。
力争新增藏书1万册左右。
"""
THIS = """清河区图书馆2023年工作总结
一、阅读服务
全年举办“书香夜读”活动18场，接待读者2万人次。
制定2023年度阅读推广计划，报理事会审定后组织实施。
持续做好馆舍安全巡查，确保全年无事故。
开设“巷口书房”，把图书借阅点办进六条老街。
二、馆藏建设
采购期刊、图书、音像制品、电子书，丰富馆藏结构。
由特藏部牵头完成古籍普查，年底前提交普查报告。
确保新增藏书1万册以上。
"""


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder: Path = tmp_path_factory.mktemp("reports")
    for name, text in (("last.txt", LAST), ("this.txt", THIS)):
        (folder / name).write_text(text, encoding="utf-8")
    return compare(read(str(folder / "last.txt")), read(str(folder / "this.txt")))


@pytest.fixture(scope="module")
def findings(comparison: Comparison) -> Findings:
    return find_findings(comparison)


def test_new_and_dropped_sentences_are_named_with_their_lines(findings: Findings) -> None:
    assert [(passage.left, passage.right[0].line) for passage in findings.new] == [((), 6)]
    assert [(passage.left[0].line, passage.right) for passage in findings.dropped] == [(6, ())]


def test_every_sentence_is_new_dropped_or_continued(comparison: Comparison, findings: Findings) -> None:
    told = [passage.change for part in (findings.new, findings.dropped, findings.continued) for passage in part]
    body = [one.id for one in comparison.changes if not any(unit.heading for unit in (*one.left, *one.right))]
    assert sorted(told) == sorted(body)


def test_figures_go_up_and_down(findings: Findings) -> None:
    ways = [(way, findings.figures_that(way)) for way in (FigureRelation.UP, FigureRelation.DOWN)]
    told = [(way.value, one.figure.left.place.text) for way, found in ways for one in found if one.figure.left]
    assert told == [("up", "12场"), ("down", "3万人次")]


def test_a_sentence_copied_but_for_the_year_is_told_from_one_copied_whole(findings: Findings) -> None:
    assert [passage.right[0].line for passage in findings.copied_but_year] == [4]
    assert [passage.right[0].line for passage in findings.copied] == [5]


def test_stronger_wording_is_told_with_its_sentences(findings: Findings) -> None:
    told = [(one.wording.left, one.wording.right) for one in findings.stronger if one.passage.left[0].line == 10]
    assert ("力争", "确保") in told


def test_a_new_formulation_is_matched_whole_and_placed(findings: Findings) -> None:
    found = {one.text: (one.kind.value, one.first.line, one.first.text) for one in findings.new_formulations}
    assert found["巷口书房"] == ("quoted", 6, "巷口书房")
    assert "书香夜读" not in found
    assert "书香夜读" not in {one.text for one in findings.dropped_formulations}


def test_a_list_tells_what_came_what_went_and_that_the_order_changed(findings: Findings) -> None:
    (change,) = findings.lists
    assert (change.added, change.dropped, change.reordered) == (("电子书",), ("报纸",), True)


def test_the_body_and_the_deadline_that_changed_are_told(findings: Findings) -> None:
    told = {one.aspect.value: (one.before, one.after) for one in findings.responsibilities}
    assert told == {"body": (("典藏部",), ("特藏部",)), "deadline": (("上半年",), ("年底前",))}


def test_sections_are_ranked_by_how_much_changed(findings: Findings) -> None:
    shares = [section.share for section in findings.sections]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= share <= 1 for share in shares)
    assert {section.left.text for section in findings.sections if section.left} >= {"一、阅读服务", "二、馆藏建设"}


def test_a_number_for_a_number_is_no_change_of_wording() -> None:
    assert edited_characters(Span(SpanOp.REPLACE, "12场", "18场")) == 0
    assert edited_characters(Span(SpanOp.REPLACE, "举办12场", "组织18场")) > 0


def test_nothing_changed_gives_nothing_to_tell(comparison: Comparison) -> None:
    still = find_findings(compare(comparison.left, comparison.left))
    told = (still.new, still.dropped, still.figures, still.stronger, still.weaker, still.lists, still.ranks)
    phrases = (still.new_formulations, still.dropped_formulations, still.terms)
    assert set(told + phrases) == {()}
    assert all(section.share == 0 for section in still.sections)
