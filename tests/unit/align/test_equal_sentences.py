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
