"""The structure of a report as JSON and as a tree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from compare.render.outline_json import outline_to_dict
from compare.render.outline_text import outline_to_text
from compare.report import read
from compare.text.wrap import text_width

if TYPE_CHECKING:
    from pathlib import Path

    from compare.model import Report

TEXT = """民进云山市委会2022年工作总结
2022年，市委会认真履职，走访会员80余人次。
一、强化思想引领，凝聚全市会员团结奋进的共识和力量，推动各项工作迈上新的台阶
理论学习有深度。组织专题学习会6场。
宣传工作有亮点。编发信息90篇。
2023年工作要点
一、加强自身建设
全年举办培训班2期。
"""


@pytest.fixture
def report(tmp_path: Path) -> Report:
    path = tmp_path / "总结.txt"
    path.write_text(TEXT, encoding="utf-8")
    return read(path)


def test_the_json_has_the_fields_of_the_contract_and_no_other(report: Report) -> None:
    document = json.loads(json.dumps(outline_to_dict(report), ensure_ascii=False))
    assert list(document) == [
        "schema", "source", "title", "organisation", "year", "parts", "headings", "noise", "sentences", "figures",
    ]  # fmt: skip
    assert document["schema"] == "duizhao/outline-1"
    assert document["parts"][-1] == {"role": "plan", "period": 2023, "lines": [6, 8]}
    assert document["headings"][2] == {
        "line": 4, "start": 0, "end": 8, "text": "理论学习有深度。",
        "title": "理论学习有深度", "number": None, "level": 3, "kind": "run-in", "parent": 3,
    }  # fmt: skip
    assert document["sentences"][1] == {
        "line": 4, "start": 8, "end": 18, "text": "组织专题学习会6场。",
        "id": "s4.2", "paragraph": 4, "section": 4, "part": "review",
    }  # fmt: skip


def test_the_tree_shows_parts_headings_and_counts(report: Report) -> None:
    text = outline_to_text(report, width=80, lang="zh")
    assert text.splitlines()[0] == "民进云山市委会2022年工作总结"
    assert "■ 总结 2022年" in text
    assert "■ 计划 2023年" in text
    assert "· 理论学习有深度" in text
    assert "4个数字" in text


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 60, 120])
def test_the_tree_keeps_to_its_width(report: Report, lang: str, width: int) -> None:
    lines = outline_to_text(report, width=width, lang=lang).splitlines()
    assert max(map(text_width, lines)) <= width


def test_the_tree_speaks_english_about_a_chinese_report(report: Report) -> None:
    text = outline_to_text(report, width=80, lang="en")
    assert "■ plan 2023" in text
    assert "强化思想引领" in text
