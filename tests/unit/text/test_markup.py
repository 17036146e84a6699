"""The marks of Markdown are how a line looks, not what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare import compare, read
from compare.text.markup import find_markup

if TYPE_CHECKING:
    from pathlib import Path


def without(line: str) -> str:
    text = line
    for mark in reversed(find_markup([line])[0]):
        text = text[: mark.start] + text[mark.end :]
    return text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("## 一、农业 ##", "一、农业"),
        ("**粮食产量**增长5%，*试行*。", "粮食产量增长5%，试行。"),
        ("**合计：**12万元", "合计：12万元"),
        ("**修缮*渡口*四座**", "修缮渡口四座"),
        ("- 修缮`渡口`4座", "修缮渡口4座"),
        ("> 详见[附件](http://a.example/c)。", "详见附件。"),
        ("走访**市、**区，受理3件", "走访**市、**区，受理3件"),
        ("增长5%*3年", "增长5%*3年"),
        ("1. 修缮渡口", "1. 修缮渡口"),
    ],
)
def test_marks_are_found_and_masks_are_not(line: str, text: str) -> None:
    assert without(line) == text


def test_fenced_lines_stay_as_they_are() -> None:
    assert find_markup(["```", "# 渡口", "```"]) == [(), (), ()]


def test_a_line_of_nothing_but_stars_ends_soon() -> None:
    assert len(find_markup(["**渡" * 30_000])[0]) > 0


def test_a_report_in_markdown_is_the_same_as_without_marks(tmp_path: Path) -> None:
    left, right = tmp_path / "a.md", tmp_path / "b.md"
    left.write_text("# 渡口工作报告\n\n## 一、修缮\n\n**修缮**渡口4座，投入5万元。\n", encoding="utf-8")
    right.write_text("渡口工作报告\n\n一、修缮\n\n修缮渡口4座，投入5万元。\n", encoding="utf-8")
    changes = compare(read(left), read(right)).changes
    assert [change.kind.value for change in changes] == ["same"] * 3
    # the place of what was found is that in the file as it is
    assert changes[0].left[0].place.text == "渡口工作报告"
    assert changes[0].left[0].place.start == 2
