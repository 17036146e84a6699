"""A sentence that stands several times goes with the copy among the same surroundings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare import compare, read

if TYPE_CHECKING:
    from pathlib import Path

    from compare.model import Change

THEMES = ("灌区修缮", "蚕桑种养", "渡口管护", "乡村书屋", "老街改造", "茶园观光", "冷链仓储", "河道清淤")
BODY = [f"{theme}完成投资{n}2万元，惠及群众{n}30户，当地反响良好。" for n, theme in enumerate(THEMES, 1)]
CALL = "各位代表！"


def changes(folder: Path, left: list[str], right: list[str]) -> tuple[Change, ...]:
    paths = [folder / "left.txt", folder / "right.txt"]
    for path, lines in zip(paths, (left, right), strict=True):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return compare(*(read(path) for path in paths)).changes


def test_dropping_the_first_of_several_calls_moves_none_of_the_others(tmp_path: Path) -> None:
    left = [CALL, *BODY[:2], CALL, *BODY[2:5], CALL, *BODY[5:]]
    found = changes(tmp_path, left, left[1:])
    assert not any(change.moved for change in found)
    assert [change.left[0].place.line for change in found if not change.right] == [1]


def test_a_moved_and_edited_sentence_of_an_edited_copy_is_called_moved(tmp_path: Path) -> None:
    edited = BODY[1].replace("当地反响良好", "群众反响良好")
    found = changes(tmp_path, BODY, [BODY[0], *BODY[2:7], edited, BODY[7]])
    assert [change.right[0].place.line for change in found if change.moved] == [7]


def test_a_heading_that_moved_does_not_answer_the_one_in_its_place(tmp_path: Path) -> None:
    left = ["一、农业", *BODY[:3], "二、交通", *BODY[3:6], "三、文化", *BODY[6:]]
    right = ["一、农业", *BODY[:3], "三、文化", *BODY[3:6], "二、交通", *BODY[6:]]
    pairs = {(c.left[0].folded, c.right[0].folded) for c in changes(tmp_path, left, right) if c.left and c.right}
    assert {("二、交通", "二、交通"), ("三、文化", "三、文化")} <= pairs


DUTIES = ("档案应当分类保管", "渡口每日巡查两次", "茶园不得施用禁药", "书屋全年免费开放")
ARTICLES = [
    line for n, duty in zip("一二三四", DUTIES, strict=True) for line in (f"第{n}条", f"{duty}，违者责令改正。")
]


def test_a_statute_is_the_same_as_itself_numbers_and_all(tmp_path: Path) -> None:
    found = changes(tmp_path, ["渡口管理条例", *ARTICLES], ["渡口管理条例", *ARTICLES])
    assert [(change.kind.value, change.moved) for change in found] == [("same", False)] * len(found)


def test_lines_that_are_mere_numbers_are_the_same_as_themselves(tmp_path: Path) -> None:
    assert [change.kind.value for change in changes(tmp_path, ["12", "34"], ["12", "34"])] == ["same", "same"]


def test_the_number_of_an_article_goes_with_what_stands_under_it(tmp_path: Path) -> None:
    right = ["第一条", ARTICLES[1], "第二条", ARTICLES[5], "第三条", ARTICLES[7]]
    found = changes(tmp_path, ["渡口管理条例", *ARTICLES], ["渡口管理条例", *right])
    pairs = {(c.left[0].folded, c.right[0].folded) for c in found if c.left and c.right}
    assert {("第一条", "第一条"), ("第三条", "第二条"), ("第四条", "第三条")} <= pairs
    assert [c.left[0].folded for c in found if not c.right and c.left[0].heading] == ["第二条"]


def test_brief_sentences_with_other_numbers_are_not_the_same(tmp_path: Path) -> None:
    kinds = [change.kind.value for change in changes(tmp_path, ["增长5.1%", "增长-3%"], ["增长51%", "增长3%"])]
    assert "same" not in kinds
