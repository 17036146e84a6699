"""A file read through: sentences with their sections and parts, headings as units, noise in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.kinds import HeadingKind, Role, Script
from compare.report import read

if TYPE_CHECKING:
    from pathlib import Path

    from compare.model import Report

TEXT = """民进云山市委会2022年工作总结

2022年，市委会团结带领全市会员认真履职。各项工作取得新进展。
一、强化思想引领
理论学习有深度。组织专题学习会六场。参加会员二百余人次。
宣传工作有亮点。编发信息九十篇。
各位会员！一年来的成绩是大家共同努力的结果。
同时，我们也清醒地认识到，工作还存在不足。
2023年工作要点
一、加强自身建设
1.学习贯彻会议精神，组织会员开展专题培训。
"""


@pytest.fixture
def report(tmp_path: Path) -> Report:
    path = tmp_path / "总结.txt"
    path.write_text(TEXT, encoding="utf-8")
    return read(path)


def test_a_run_in_paragraph_gives_its_title_and_the_rest(report: Report) -> None:
    units = [unit for unit in report.units if unit.place.line == 5]
    assert [(unit.id, unit.heading, unit.place.text, unit.section) for unit in units] == [
        ("s5.1", HeadingKind.RUN_IN, "理论学习有深度。", 4),
        ("s5.2", None, "组织专题学习会六场。", 5),
        ("s5.3", None, "参加会员二百余人次。", 5),
    ]


def test_thanks_and_problems_belong_to_no_sub_section(report: Report) -> None:
    late = [sentence for sentence in report.sentences if sentence.place.line in (7, 8)]
    assert {sentence.section for sentence in late} == {None}
    assert [sentence.part for sentence in late if sentence.place.line == 8] == [Role.PROBLEMS]


def test_the_number_of_an_item_stays_with_its_sentence(report: Report) -> None:
    item = report.sentences[-1]
    assert (item.place.text, item.section, item.part) == ("1.学习贯彻会议精神，组织会员开展专题培训。", 10, Role.PLAN)


def test_the_title_is_a_unit_and_no_sentence(report: Report) -> None:
    assert report.units[0].heading is HeadingKind.BLOCK
    assert report.units[0].place.text == "民进云山市委会2022年工作总结"
    assert all(sentence.place.line != 1 for sentence in report.sentences)


def test_figures_and_script_come_with_the_report(report: Report) -> None:
    assert report.source.script is Script.HANS
    assert {"六场", "九十篇"} <= {figure.place.text for figure in report.figures}


def test_the_same_file_gives_the_same_names(report: Report, tmp_path: Path) -> None:
    again = read(tmp_path / "总结.txt")
    assert [unit.id for unit in again.units] == [unit.id for unit in report.units]
    assert report.heading_at[4].title == "强化思想引领"


def test_a_figure_names_a_year_only_where_it_is_not_that_of_its_part(tmp_path: Path) -> None:
    text = (
        "2024年工作报告\n一、2023年工作回顾\n2023年，新建学校3所，比2021年的基数多两成。2022年修缮校舍5间。\n"
        "二、2024年工作安排\n2024年，新增就业3000人以上，2023年结转的任务完成8项。\n"
    )
    path = tmp_path / "报告.txt"
    path.write_text(text, encoding="utf-8")
    periods = {figure.place.text: figure.period for figure in read(path).figures}
    assert (periods["3所"], periods["5间"]) == (None, 2022)
    assert (periods["3000人以上"], periods["8项"]) == (None, 2023)
