"""What a reviewer does on the board and what it then shows, in plain text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from compare.errors import CompareError
from compare.kinds import Bound
from compare.track.values import Status
from tests.tui.driving import reviewing
from tests.tui.plans import Promise, long_plan, ordinary_plan, tracking_of
from tui.board import Lane
from tui.hand import KeptHand, PassingHand, hand_for
from tui.palettes import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.track.values import Item, Tracking

WIDTHS = (48, 60, 80, 103, 104, 120, 139, 140, 160, 240)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", [ordinary_plan, long_plan])
async def test_every_row_fills_the_terminal(width: int, sample: Callable[[], Tracking]) -> None:
    async with reviewing(sample(), width, 24) as reviewer:
        assert reviewer.fills_the_terminal()
        for keys in (("]", "pagedown"), ("v",), ("v",), ("v",), ("f", "1"), ("m",), ("escape", "enter")):
            await reviewer.press(*keys)
            assert reviewer.fills_the_terminal(), keys


async def test_the_board_shows_each_status_in_words_and_how_often() -> None:
    async with reviewing(ordinary_plan(), 140) as reviewer:
        assert "兑现1 部分1 落空1 未见2 不足1 新增1" in reviewer.rows()[0]
        for number, (name, task) in enumerate(
            [("兑现 1", "社区食堂"), ("部分 1", "整修校舍"), ("落空 1", "招引项目"), ("未见 2", "茶叶博览会")]
        ):
            assert name in reviewer.column(number)
            assert task in reviewer.column(number)
        assert "不足 1 新增 1 >" in reviewer.rows()[1]


async def test_a_sentence_that_promises_nothing_is_no_task_and_the_help_says_so() -> None:
    async with reviewing(ordinary_plan(), 120, 60) as reviewer:
        assert not reviewer.shows("坚持以人民为中心")
        await reviewer.press("?")
        assert reviewer.shows("另有 1 句", "兑现  报告称已完成", "未见不等于没有做")


async def test_below_140_columns_the_tasks_are_a_list_with_badges_beside_the_details() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        row = next(row for row in reviewer.rows() if row.startswith(">兑"))
        assert "达1/1 新建社区食堂" in row
        assert reviewer.shows("共 7 项  按判定", " 部 可能 整修校舍", " 未 不可核验 做好上级")
        assert reviewer.shows("plan.txt:2", "新建社区食堂不少于12家 -> 数量15家 第1行  [达到")
        assert reviewer.shows("确切 0.96  results.txt:1", "建成社区食堂15家", "相近而不作依据", "厨艺比赛")


async def test_below_104_columns_the_details_stand_below_the_tasks() -> None:
    async with reviewing(ordinary_plan(), 80) as reviewer:
        rows = reviewer.rows()
        task = next(number for number, row in enumerate(rows) if row.startswith(">兑"))
        place = next(number for number, row in enumerate(rows) if "plan.txt:2" in row)
        assert place > task
        assert all("plan.txt" not in row for row in rows[: task + 1])


async def test_a_missed_target_says_what_was_reached() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        await reviewer.press("]", "]")
        assert reviewer.shows("落  落空", "260个以上 -> 数量251个 第", "[未达到", "招引项目251个")


@pytest.mark.parametrize(
    ("bound", "reached", "met", "said"),
    [
        (Bound.FLOOR, 0.97, False, "[未达到 97%]"),
        (Bound.FLOOR, 1.25, True, "[达到 125%]"),
        (Bound.ABOUT, 0.98, True, "[达到 98%]"),
        (Bound.CEILING, 0.9, True, "[达到]"),
        (Bound.FLOOR, 7.0, False, "[未达到]"),
    ],
)
async def test_the_share_of_a_target_is_told_where_it_means_something(
    bound: Bound,
    reached: float,
    met: bool,  # noqa: FBT001 - a column of the table above
    said: str,
) -> None:
    tracking = ordinary_plan()
    item = tracking.items[1]
    target = item.targets[0]
    assert target.achieved is not None
    changed = replace(target, bound=bound, met=met, achieved=replace(target.achieved, value=reached))
    items = (tracking.items[0], replace(item, targets=(changed,)), *tracking.items[2:])
    async with reviewing(replace(tracking, items=items), 120) as reviewer:
        assert reviewer.shows(said)


async def test_arrows_and_enter_are_enough() -> None:
    async with reviewing(ordinary_plan(), 160) as reviewer:
        await reviewer.press("right")
        assert ">部" in reviewer.text()
        await reviewer.press("right", "right")
        assert ">未" in reviewer.text()
        await reviewer.press("down")
        assert "不可核验" in next(row for row in reviewer.rows() if ">未" in row)
        await reviewer.press("left", "left", "enter")
        assert reviewer.shows("这一项", "校舍整修完工", "分项", "未 未见 配齐图书", "results.txt")
        await reviewer.press("escape", "space", "down", "enter")
        assert reviewer.shows("改判为“未达到”", "人工1")


async def test_columns_that_do_not_fit_come_by_the_arrow() -> None:
    async with reviewing(ordinary_plan(), 140) as reviewer:
        assert not reviewer.shows("龙舟赛")
        await reviewer.press("right", "right", "right", "right", "right")
        assert reviewer.shows(">新 首次举办龙舟赛")
        assert "<" in reviewer.rows()[1]


async def test_right_and_left_go_to_the_next_group_of_a_list() -> None:
    async with reviewing(long_plan(), 80) as reviewer:
        await reviewer.press("right")
        assert "第 76/300 项" in reviewer.footer()
        await reviewer.press("down", "left")
        assert "第 76/300 项" in reviewer.footer()


async def test_the_card_shows_the_whole_paragraph_and_the_files() -> None:
    async with reviewing(ordinary_plan(), 120, 50) as reviewer:
        await reviewer.press("enter")
        assert reviewer.shows("这一项  第 1/7 项", "计划 plan.txt", "结果 results.txt", "共有 社区食堂")


async def test_a_task_is_reclassed_and_that_is_undone() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        await reviewer.press("m")
        assert reviewer.shows("改判为", "1 兑 兑现", "<- 系统判定", "0 恢复系统判定")
        await reviewer.press("2")
        assert reviewer.shows("第2行 改判为“有进展”", "人工1", "部  部分  人工  有进展 (系统判定 报告称已完成)")
        assert any(row.startswith(">部 人工") for row in reviewer.rows())
        assert "兑现0 部分2" in reviewer.rows()[0]
        await reviewer.press("u")
        assert reviewer.shows("已撤销：第2行的改判")
        assert not reviewer.shows("人工1")
        await reviewer.press("u")
        assert "没有可撤销的" in reviewer.footer()


async def test_a_status_set_by_hand_goes_back_to_what_the_program_found() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        await reviewer.press("m", "3", "m", "0")
        assert reviewer.shows("恢复系统判定", "兑现1")
        await reviewer.press("delete")
        assert "落空2" in reviewer.rows()[0]


async def test_escape_leaves_the_menu_and_everything_as_it_was() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        before = reviewer.text()
        await reviewer.press("m", "down", "escape")
        assert reviewer.text() == before


async def test_a_shortcoming_can_be_judged_and_an_unplanned_result_cannot() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        await reviewer.press("end")
        assert reviewer.shows("新  新增", "首次举办龙舟赛")
        await reviewer.press("m")
        assert "不用判定" in reviewer.footer()
        await reviewer.press("up")
        assert reviewer.shows("短  不足  有回应", "停车位900个")
        await reviewer.press("m", "4")
        assert reviewer.shows("短 人工", "未提及 (系统判定 报告称已完成)")


async def test_what_was_decided_is_there_when_the_board_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path))
    async with reviewing(ordinary_plan(), hand=hand_for(ordinary_plan())) as reviewer:
        await reviewer.press("m", "3")
    again = hand_for(ordinary_plan())
    assert isinstance(again, KeptHand)
    async with reviewing(ordinary_plan(), hand=again) as reviewer:
        assert "人工1" in reviewer.rows()[0]
        assert reviewer.shows("落 人工")
        await reviewer.press("]", "m", "0")
        assert "人工1" not in reviewer.rows()[0]


async def test_a_note_is_written_kept_and_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path))
    async with reviewing(ordinary_plan(), hand=hand_for(ordinary_plan())) as reviewer:
        await reviewer.press("m", "3", "a", *"已核实", "enter")
        assert reviewer.shows("备注 已核实", "备注已保存", "落  落空  人工")
    async with reviewing(ordinary_plan(), hand=hand_for(ordinary_plan())) as reviewer:
        await reviewer.press("]", "f7", "backspace", "escape")
        assert reviewer.shows("备注 已核实")
        await reviewer.press("f7", "ctrl+u", "enter")
        assert not reviewer.shows("备注 已核实")
        assert reviewer.shows("人工1")


async def test_a_decision_follows_a_task_that_was_worded_slightly_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path))
    before = Promise("办好群众满意的社区食堂和老年助餐点，方便老年人就近用餐。", Status.NOT_MENTIONED)
    after = Promise("办好群众满意的社区食堂和老年助餐点，方便老年人就近就餐。", Status.NOT_MENTIONED)
    other = replace(tracking_of([after]).items[0], fingerprint="another")
    async with reviewing(tracking_of([before]), hand=hand_for(tracking_of([before]))) as reviewer:
        await reviewer.press("m", "1")
    tracking = replace(tracking_of([after]), items=(other,))
    async with reviewing(tracking, hand=hand_for(tracking)) as reviewer:
        assert reviewer.shows("兑  兑现  人工", "改判时的原文 办好群众满意的社区食堂")


async def test_a_decision_whose_task_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path))
    hand_for(ordinary_plan()).decide(ordinary_plan().items[1], Status.MISSED)
    async with reviewing(tracking_of([]), hand=hand_for(tracking_of([]))) as reviewer:
        assert "有 1 项人工判定对不上现在的计划原文" in reviewer.rows()[1]


async def test_a_review_that_cannot_be_read_is_told_and_the_board_opens_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("DUIZHAO_STATE", str(blocked))
    hand = hand_for(ordinary_plan())
    async with reviewing(ordinary_plan(), hand=hand) as reviewer:
        await reviewer.press("m", "3")
        assert reviewer.shows("没有保存") or reviewer.rows()[1].strip().startswith("注意")
        assert reviewer.fills_the_terminal()


async def test_a_decision_that_cannot_be_kept_is_not_shown_as_made() -> None:
    class Full(PassingHand):
        def decide(self, item: Item, status: Status | None) -> None:
            del item, status
            raise CompareError("review.json", "磁盘已满", "换一个目录")

    async with reviewing(ordinary_plan(), hand=Full()) as reviewer:
        await reviewer.press("m", "3")
        assert "没有保存" in reviewer.footer()
        assert "兑现1" in reviewer.rows()[0]


async def test_the_filter_shows_some_statuses_only() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        await reviewer.press("f", "4", "3")
        assert reviewer.shows("[3落空1]", "[4未见2]", "共 3 项", "筛选 落未")
        assert not reviewer.shows("社区食堂")
        await reviewer.press("0")
        assert reviewer.shows("共 7 项", "社区食堂")
        await reviewer.press("right", "enter")
        assert reviewer.board.state.lanes == {Lane.PARTIAL}


async def test_a_filter_without_any_task_says_so_and_leaves_a_way_out() -> None:
    async with reviewing(tracking_of([]), 120) as reviewer:
        await reviewer.press("f", "1")
        assert reviewer.shows("没有这一类")
        await reviewer.press("]", "m", "enter", "u", "backspace", "escape", "escape")
        assert reviewer.fills_the_terminal()
        assert not reviewer.board.state.lanes


async def test_search_goes_from_match_to_match_and_back() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        await reviewer.press("/", *"项目", "enter")
        assert reviewer.shows("查找“项目”：第 1/1 个", ">落")
        await reviewer.press("backspace")
        assert reviewer.shows(">兑")
        await reviewer.press("n")
        assert reviewer.shows(">落")
        await reviewer.press("/", *"没有这个词", "enter")
        assert "没有找到“没有这个词”" in reviewer.footer()
        await reviewer.press("escape")
        assert not reviewer.board.state.query


async def test_search_finds_words_of_the_evidence_too() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        await reviewer.press("/", *"校舍整修", "enter")
        assert reviewer.shows(">部")


async def test_keys_of_a_chinese_input_method_do_what_their_twins_do() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        await reviewer.press("】")
        assert "第 2/7 项" in reviewer.footer()
        await reviewer.press("【")
        assert "第 1/7 项" in reviewer.footer()
        await reviewer.press("ｍ", "３")
        assert reviewer.shows("人工1")
        await reviewer.press("、", *"项目", "enter")
        assert reviewer.shows("查找“项目”")
        await reviewer.press("？")
        assert reviewer.shows("标记")
        await reviewer.press("escape", "的")
        assert "中文输入法已打开" in reviewer.footer()


async def test_the_plan_is_read_in_its_own_order_under_its_own_headings() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        await reviewer.press("v", "v", "v")
        rows = reviewer.text()
        assert (
            rows.index("一、民生保障") < rows.index("整修校舍") < rows.index("二、产业发展") < rows.index("茶叶博览会")
        )
        assert reviewer.shows("按原文次序")


async def test_the_cursor_stays_in_sight_in_a_long_list() -> None:
    async with reviewing(long_plan(), 80, 24) as reviewer:
        for key in ("pagedown", "pagedown", "down", "end", "pageup", "up", "home"):
            await reviewer.press(key)
            assert any(row.startswith(">") for row in reviewer.rows()), key
        await reviewer.resize(60, 16)
        assert any(row.startswith(">") for row in reviewer.rows())


async def test_the_details_scroll_on_their_own() -> None:
    async with reviewing(ordinary_plan(), 80, 18) as reviewer:
        await reviewer.press("tab", "end")
        await reviewer.press("pagedown", "pagedown", "pagedown")
        assert reviewer.shows("厨艺比赛")
        await reviewer.press("left", "down")
        assert "第 2/7 项" in reviewer.footer()


async def test_a_click_goes_to_a_task_and_a_double_click_opens_its_card() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        row = next(number for number, row in enumerate(reviewer.rows()) if "茶叶博览会" in row)
        await reviewer.pilot.click("#tasks", offset=(10, row - 1))
        await reviewer.pilot.pause()
        assert reviewer.shows(">未 举办茶叶博览会", "结果中没有找到依据；未提及不等于没有做。")
        await reviewer.pilot.click("#tasks", offset=(10, row - 1), times=2)
        await reviewer.pilot.pause()
        assert reviewer.shows("这一项")


async def test_a_warning_stands_on_the_screen() -> None:
    tracking = tracking_of([], warnings=("两份文件是同一份：看的是这份报告对自己计划的交代",))
    async with reviewing(tracking, 120) as reviewer:
        assert "注意  两份文件是同一份" in reviewer.rows()[1]
        assert reviewer.fills_the_terminal()


async def test_light_and_dark_change_places_and_english_is_spoken_on_request() -> None:
    async with reviewing(ordinary_plan(), 120, lang="en") as reviewer:
        assert reviewer.shows("task 1/7", "plan.txt:2", "[met", "Evidence")
        before = reviewer.text()
        assert reviewer.app.theme == DARK.name
        await reviewer.press("t", "down", "enter")
        assert reviewer.app.theme == LIGHT.name
        assert reviewer.rows()[:-1] == before.splitlines()[:-1]
        await reviewer.press("q")
        assert not reviewer.app.is_running


async def test_commands_of_the_board_are_found_by_their_chinese_name() -> None:
    async with reviewing(ordinary_plan()) as reviewer:
        await reviewer.press(":")
        await reviewer.press(*"改判")
        await reviewer.pilot.pause(0.3)
        await reviewer.press("enter")
        await reviewer.pilot.pause()
        assert reviewer.shows("改判为", "恢复系统判定")
