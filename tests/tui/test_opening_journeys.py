"""Opening, swapping, looking through another lens, reloading, waiting and giving up: all without leaving the screen."""

from __future__ import annotations

import asyncio
import os
import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tui.comparing_app
from compare.comparison import compare
from compare.kinds import Side
from compare.report import read
from tests.tui.driving import Reader
from tui.comparing_app import DuizhaoApp
from tui.folders import listing
from tui.pair import compare_reports
from tui.pencil import pencil_for
from tui.recent import first_time, recent_pairs, remember_pair
from tui.screens.comparison import ComparisonScreen
from tui.screens.opening import OpenScreen
from tui.screens.waiting import WaitingScreen
from tui.screens.welcome import WelcomeScreen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.app import ComposeResult

    from compare.model import Comparison

LAST = (
    "青禾县2023年工作总结\n一、过去一年工作\n新建农村道路120公里，惠及80余个村。\n积极推进城乡供水一体化。\n"
    "二、明年计划\n改造老旧厂房6处。\n"
)
THIS = (
    "青禾县2024年工作总结\n一、过去一年工作\n新建农村道路135公里，惠及80余个村。\n全面推进城乡供水一体化。\n"
    "二、明年计划\n改造老旧厂房9处，开通便民窗口。\n"
)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two small reports in a folder of their own."""
    paths = tmp_path / "2023.txt", tmp_path / "2024.txt"
    for path, text in zip(paths, (LAST, THIS), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@asynccontextmanager
async def opened(pair: tuple[Path, Path] | None, *, lang: str = "zh", greets: bool = False) -> AsyncIterator[Reader]:
    comparison = None if pair is None else compare(read(str(pair[0])), read(str(pair[1])))
    app = DuizhaoApp(None if comparison is None else pencil_for(comparison), lang=lang)
    app.greets = greets
    async with app.run_test(size=(120, 32)) as pilot:
        await pilot.pause()
        yield Reader(pilot)


async def settled(reader: Reader) -> None:
    """Wait for what runs beside the screen."""
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()


async def until_shown(reader: Reader, text: str) -> None:
    """Wait for a text to come up on the screen, five seconds at the most."""
    for _ in range(100):
        await reader.pilot.pause(0.05)
        if reader.shows(text):
            return


async def test_the_sides_change_places_and_the_first_row_keeps_saying_so(pair: tuple[Path, Path]) -> None:
    async with opened(pair) as reader:
        await reader.press("s")
        await settled(reader)
        assert " ⇄ 青禾县" in reader.rows()[0]
        row = next(row for row in reader.rows() if "135公里" in row)
        assert row.index("135公里") < row.index("120公里")
        await reader.press("f6")
        await settled(reader)
        assert "⇄" not in reader.rows()[0]
        assert "左右已换回" in reader.footer()


async def test_what_was_read_stays_read_when_the_sides_change_places(pair: tuple[Path, Path]) -> None:
    async with opened(pair) as reader:
        await reader.press("space")
        before = reader.rows()[0].rpartition("已阅")[2]
        assert before.split("/")[0].strip() == "1"
        await reader.press("s")
        await settled(reader)
        assert reader.rows()[0].rpartition("已阅")[2] == before


async def test_another_lens_is_chosen_from_a_menu(pair: tuple[Path, Path]) -> None:
    async with opened(pair) as reader:
        await reader.press("L")
        assert reader.shows("对照哪些部分", "左边的计划对右边的总结")
        await reader.press("2")
        await settled(reader)
        assert reader.main.reading.comparison.lens.value == "whole"
        assert "现在对照：全文对全文" in reader.footer()


async def test_a_file_that_changes_is_compared_again_and_marks_stay(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tui.comparing_app, "WATCH_SECONDS", 0.05)
    async with opened(pair) as reader:
        await reader.press("space")
        marked = reader.rows()[0].rpartition("已阅")[2].split("/")[0].strip()
        pair[1].write_text(THIS + "新能源汽车充电桩覆盖全部乡镇。\n", encoding="utf-8")
        await until_shown(reader, "已重新对照")
        assert "已重新对照" in reader.footer()
        assert reader.shows("充电桩")
        assert reader.rows()[0].rpartition("已阅")[2].split("/")[0].strip() == marked == "1"


async def test_a_long_comparison_is_not_begun_again_while_it_runs(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = []

    def slowly(*args: object) -> Comparison:
        begun.append(args)
        time.sleep(0.5)
        return compare_reports(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(tui.comparing_app, "WATCH_SECONDS", 0.05)
    monkeypatch.setattr(tui.comparing_app, "compare_reports", slowly)
    async with opened(pair) as reader:
        pair[1].write_text(THIS + "新能源汽车充电桩覆盖全部乡镇。\n", encoding="utf-8")
        await until_shown(reader, "充电桩")
        assert reader.shows("充电桩")
        assert len(begun) == 1


async def test_a_second_wish_while_the_first_is_being_shown_finds_a_whole_screen(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    wished = []
    compose = ComparisonScreen.compose

    def composing(screen: ComparisonScreen) -> ComposeResult:
        if len(wished) < 2:
            wished.append(screen)
            screen.app.action_swap()  # type: ignore[attr-defined]
        yield from compose(screen)

    async with opened(pair) as reader:
        monkeypatch.setattr(ComparisonScreen, "compose", composing)
        await reader.press("s")
        for _ in range(40):
            await reader.pilot.pause(0.05)
        assert len(wished) == 2
        assert reader.shows("⇄", "135公里")
        row = next(row for row in reader.rows() if "135公里" in row)
        assert row.index("135公里") < row.index("120公里")


async def test_a_file_that_vanishes_is_told_of_and_the_text_stays(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tui.comparing_app, "WATCH_SECONDS", 0.05)
    async with opened(pair) as reader:
        pair[0].unlink()
        await reader.pilot.pause(0.5)
        assert "2023.txt 不见了" in reader.footer()
        assert reader.shows("120公里")
        await reader.press("r")
        await settled(reader)
        assert "2023.txt" in reader.footer()
        assert reader.shows("120公里")


async def test_reloading_keeps_layout_filter_and_place(pair: tuple[Path, Path]) -> None:
    async with opened(pair) as reader:
        await reader.press("v", "]", "]")
        position = reader.footer()[reader.footer().index("第 ") :][:8]
        layout = reader.main.state.layout
        await reader.press("f5")
        await settled(reader)
        assert reader.main.state.layout is layout
        assert "已重新对照，没有变化" in reader.footer()
        for _ in range(40):
            await reader.pilot.pause(0.25)
            if position in reader.footer():
                break
        assert position in reader.footer()


def slow(seconds: float) -> object:
    """An engine that takes its time, in Python, as the real one does."""

    def work(*_: object) -> Comparison:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            sum(range(1000))
        raise AssertionError("nobody stopped it")

    return work


async def test_waiting_is_told_after_a_moment_and_escape_gives_up(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(pair) as reader:
        monkeypatch.setattr(tui.comparing_app, "compare_reports", slow(30))
        await reader.press("r")
        for _ in range(60):
            await reader.pilot.pause(0.05)
            if isinstance(reader.app.screen, WaitingScreen):
                break
        await reader.pilot.pause(0.3)
        assert reader.shows("正在对照", "Esc 取消")
        began = time.monotonic()
        await reader.press("escape")
        await settled(reader)
        assert time.monotonic() - began < 2
        assert "已取消，保持原来的对照" in reader.footer()
        assert reader.shows("120公里")


async def test_the_screen_answers_while_something_is_computed(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(pair) as reader:
        monkeypatch.setattr(tui.comparing_app, "compare_reports", slow(30))
        await reader.press("r")
        gaps = []
        for _ in range(20):
            began = time.monotonic()
            await asyncio.sleep(0.01)
            gaps.append(time.monotonic() - began)
        await reader.pilot.pause(0.2)
        await reader.press("escape")
        await settled(reader)
        assert sorted(gaps)[len(gaps) // 2] < 0.15


async def test_two_other_reports_are_opened_by_typing_their_paths(pair: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "别处" / "2025.txt"
    other.parent.mkdir()
    other.write_text(THIS.replace("2024", "2025").replace("135", "150"), encoding="utf-8")
    async with opened(pair) as reader:
        await reader.press("O")
        assert reader.shows("打开两份报告", "还没有打开过报告", "打开示例报告", "2024.txt", "别处/")
        await reader.press(*str(pair[1]), "enter", *str(other), "enter")
        await settled(reader)
        assert reader.shows("150公里", "135公里")
        assert "2024 / 2025" in reader.rows()[0]
        assert [Path(item.right).name for item in recent_pairs()] == ["2025.txt"]


async def test_files_are_chosen_with_arrows_alone(pair: tuple[Path, Path]) -> None:
    async with opened(pair) as reader:
        await reader.press(":")
        await reader.press(*"打开", "enter")
        await reader.pilot.pause(0.3)
        if not isinstance(reader.app.screen, OpenScreen):
            await reader.press("enter")
        await reader.pilot.pause()
        screen = reader.app.screen
        assert isinstance(screen, OpenScreen)
        # the sample, the way up, the two reports: the second of them goes left, the first right
        await reader.press("down", "down", "down", "enter")
        await reader.press("down", "enter")
        await settled(reader)
        assert " 青禾县 2024 / 2023" in reader.rows()[0]


async def test_a_pair_that_was_opened_before_comes_first(pair: tuple[Path, Path]) -> None:
    remember_pair(compare(read(str(pair[0])), read(str(pair[1]))), "青禾县 2023 / 2024")
    async with opened(None) as reader:
        assert isinstance(reader.app.screen_stack[0], WelcomeScreen)
        assert reader.shows("最近打开", "青禾县 2023 / 2024")
        await reader.press("enter")
        await settled(reader)
        assert reader.shows("135公里", "120公里")


async def test_one_file_twice_and_a_missing_one_are_refused_with_a_line(pair: tuple[Path, Path]) -> None:
    async with opened(pair) as reader:
        await reader.press("O", *str(pair[0]), "enter", *str(pair[0]), "enter")
        assert reader.shows("左右是同一个文件")
        await reader.press("ctrl+u", *"没有.txt", "enter")
        assert reader.shows("没有这个文件：没有.txt")
        await reader.press("escape")
        assert reader.shows("120公里")


async def test_the_first_time_a_card_shows_five_keys_and_never_again(pair: tuple[Path, Path]) -> None:
    async with opened(pair, greets=True) as reader:
        assert reader.shows("欢迎使用对照", "到下一处变化", "退出", "duizhao --demo")
        await reader.press("enter")
        assert not reader.shows("欢迎使用对照")
    async with opened(pair, greets=True, lang="en") as reader:
        assert not reader.shows("Welcome")
        assert len(recent_pairs()) == 1


def test_a_damaged_list_of_recent_pairs_is_no_trouble(pair: tuple[Path, Path]) -> None:
    comparison = compare(read(str(pair[0])), read(str(pair[1])))
    remember_pair(comparison, "一")
    listed = Path(os.environ["DUIZHAO_STATE"]) / "recent.json"
    listed.write_text("{", encoding="utf-8")
    assert recent_pairs() == ()
    remember_pair(comparison, "二")
    assert [item.title for item in recent_pairs()] == ["二"]
    assert first_time()
    assert not first_time()


@pytest.mark.usefixtures("pair")
def test_typing_narrows_a_folder_down(tmp_path: Path) -> None:
    (tmp_path / "图.png").write_bytes(b"")
    names = [entry.name for entry in listing("", tmp_path)[1]]
    assert names == ["..", "2023.txt", "2024.txt"]
    assert [entry.name for entry in listing("24", tmp_path)[1]] == ["2024.txt"]
    assert listing("没有/", tmp_path)[1] == ()


async def test_a_side_is_copied_and_both_are_quoted_with_their_places(pair: tuple[Path, Path]) -> None:
    async with opened(pair) as reader:
        await reader.press("]")
        while not any("公里" in sentence.place.text for sentence in reader.main._sentences(Side.LEFT)):  # noqa: SLF001
            await reader.press("]")
        await reader.press("left", "y")
        assert reader.app.clipboard == "新建农村道路120公里，惠及80余个村。"
        assert "已复制" in reader.footer()
        await reader.press("l", "y")
        assert reader.app.clipboard == "新建农村道路135公里，惠及80余个村。"
        await reader.press("Y")
        assert reader.app.clipboard.splitlines() == [
            "“新建农村道路120公里，惠及80余个村。”（青禾县2023年工作总结，2023.txt:3）",
            "“新建农村道路135公里，惠及80余个村。”（青禾县2024年工作总结，2024.txt:3）",
        ]


async def test_where_no_terminal_can_be_lent_no_editor_opens(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "false")
    async with opened(pair) as reader:
        await reader.press("e")
        assert "这里不能打开编辑器" in reader.footer()
