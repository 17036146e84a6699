"""Whole journeys in one way alone: with the keys that a Chinese input method sends, and with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import Reader, reading
from tests.tui.samples import ordinary
from tui.actions import ACTIONS
from tui.app import DuizhaoApp
from tui.keymap import twins_of
from tui.layout.cells import cell_table
from tui.layout.facets import Facet
from tui.pencil import Pencil

if TYPE_CHECKING:
    from collections.abc import Sequence

BY_ID = {action.id: action for action in ACTIONS}


def twin(action: str) -> str:
    """The key of an action as an input method sends it; a key that it lets through stays."""
    for key in BY_ID[action].keys:
        if twins_of(key):
            return twins_of(key)[-1]
    return BY_ID[action].keys[0]


async def do(reader: Reader, actions: Sequence[str]) -> None:
    """Do something by the names of actions, with full-width keys."""
    await reader.press(*(twin(action) for action in actions))


async def test_review_what_changed_with_full_width_keys_alone() -> None:
    async with reading(ordinary(), 120, 34) as reader:
        await do(reader, ["change.next", "change.next"])
        assert "第 3/8 处" in reader.footer()
        await do(reader, ["review.toggle"])
        assert "已阅 1/" in reader.rows()[0]
        await do(reader, ["section.next"])
        await do(reader, ["open"])
        assert reader.shows("这处变化")
        await do(reader, ["sheet.close"])
        await do(reader, ["filter.kind", "filter.1"])
        assert "/2 处" in reader.footer()
        await do(reader, ["filter.all", "escape"])
        await do(reader, ["search"])
        await reader.press(*"村", "enter")
        assert "第 1/4 个" in reader.footer()
        await do(reader, ["search.next"])
        assert "第 2/4 个" in reader.footer()
        await do(reader, ["escape", "context", "context"])
        assert "只看变化" in reader.footer()
        await do(reader, ["help"])
        assert reader.shows("标记")
        await do(reader, ["sheet.close", "quit"])
        assert not reader.app.is_running


@pytest.mark.parametrize("key", ["］", "】", "」", "]"])
async def test_every_form_of_a_key_is_the_key(key: str) -> None:
    async with reading(ordinary()) as reader:
        await reader.press(key)
        assert "第 2/8 处" in reader.footer()


async def test_the_ideographic_space_marks_as_read() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("ideographic_space")
        assert "已阅 1/" in reader.rows()[0]


async def click(reader: Reader, text: str, *, last: bool = False, times: int = 1) -> None:
    """Click on the first (or last) row that says something, where it says so."""
    rows = list(enumerate(reader.rows()))
    number, row = next((number, row) for number, row in (reversed(rows) if last else rows) if text in row)
    column = cell_table().measure(row[: row.index(text)])
    await reader.pilot.click(offset=(column, number), times=times)
    await reader.pilot.pause()


async def test_review_what_changed_with_the_mouse_alone() -> None:
    async with reading(ordinary(), 140, 34) as reader:
        await click(reader, "下一处", last=True)
        assert "第 2/8 处" in reader.footer()
        await click(reader, "招聘会20场")
        assert "第 3/8 处" in reader.footer()
        await click(reader, "已阅", last=True)
        assert "已阅 1/" in reader.rows()[0]
        await click(reader, "招聘会20场", times=2)
        assert reader.shows("这处变化")
        await click(reader, "Esc")
        assert not reader.shows("这处变化")
        await click(reader, "筛选", last=True)
        await click(reader, "1新增")
        assert reader.main.state.facets == {Facet.ADDED}
        await click(reader, "0全部")
        assert not reader.main.state.facets
        await click(reader, "三、绿色发展")
        assert reader.shows("充电桩")
        await click(reader, "帮助", last=True)
        assert reader.shows("标记")
        await click(reader, "Esc")
        await click(reader, "退出", last=True)
        assert not reader.app.is_running


async def test_wished_keys_work_are_shown_and_what_cannot_be_is_told() -> None:
    keys = {"change.next": ("x",), "search": ("g",), "serch": ("y",)}
    app = DuizhaoApp(Pencil(ordinary()), keys=keys)
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        reader = Reader(pilot)
        assert "按键设置有" in reader.footer()
        await reader.press("ｘ")
        assert "第 2/8 处" in reader.footer()
        assert "x下一处" in reader.footer()
        await reader.press("]")
        assert "第 2/8 处" in reader.footer()
        await reader.press("g")
        assert reader.main.prompt.is_open
        await reader.press("escape", "?")
        assert reader.shows("按键设置中要改的", "没有“serch”这个动作", "search")
