"""Whole screens as plain text, at the widths where the layout changes and at odd ones between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import Reader, reading
from tests.tui.samples import comparison_of, edited, ordinary, removed, same
from tui.layout.blocks import BlockKind
from tui.layout.cells import cell_table
from tui.layout.rows import Mode, RowKind, told_once
from tui.layout.wrap import NEVER_FIRST
from tui.state import WIDEST_COLUMN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.model import Comparison
    from tui.layout.rows import Line

WIDTHS = (60, 61, 80, 97, 103, 104, 113, 139, 140, 141, 171, 200)
FIGURES = ("135.5公里", "1200余万元", "5.5%左右", "3.2个百分点", "20余万人次", "2024年")


def prose() -> Comparison:
    """Long paragraphs full of figures, quotation marks and closing punctuation."""
    long = (
        "全县地区生产总值增长5.5%左右，高于预期3.2个百分点；新建改建农村道路135.5公里，惠及“百村千户”20余万人次，"
        "（其中山区12个乡镇），投入1200余万元……《青禾县2024年规划》提出：“十四五”期间，再建一批——“一刻钟”便民圈。"
    )
    return comparison_of(
        [same(long), edited(long, "120公里", "135.5公里", "，" + long), removed(long * 2), same("短句。"), same(long)]
    )


SAMPLES = (ordinary, prose)


def lines_in_sight(reader: Reader) -> Iterator[Line]:
    """The lines of text that the panes show."""
    panes = reader.main.panes
    for row in reader.main.reading.table.rows[panes.top : panes.top + panes.size.height]:
        yield from (line for line in (row.left, row.right) if line is not None)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", WIDTHS)
async def test_every_row_is_as_wide_as_the_terminal(width: int, lang: str) -> None:
    async with reading(prose(), width, 30, lang=lang) as reader:
        assert reader.fills_the_terminal()
        for keys in (("]",), ("pagedown",), ("c",), ("Z",), ("v",), ("o",), ("escape", "t"), ("escape", "?")):
            await reader.press(*keys)
            assert reader.fills_the_terminal(), keys


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", SAMPLES)
async def test_what_is_drawn_is_what_was_given(width: int, sample: Callable[[], Comparison]) -> None:
    async with reading(sample(), width, 60) as reader:
        reading_now = reader.main.reading
        stacked = reader.main._geometry.mode is Mode.UNIFIED  # noqa: SLF001 - what the width makes of it
        for block in reading_now.blocks:
            for passage in (block.left, block.right):
                once = passage is block.left and stacked and told_once(block)
                if passage is None or once or block.kind is BlockKind.NOISE:
                    continue
                drawn = "".join(
                    line.text
                    for row in reading_now.table.rows
                    for line in (row.left, row.right)
                    if line is not None and line.passage is passage
                )
                assert drawn == passage.text
        screen = reader.text()
        for line in lines_in_sight(reader):
            assert line.text in screen


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", SAMPLES)
async def test_no_line_begins_with_closing_punctuation_and_no_figure_is_cut(
    width: int, sample: Callable[[], Comparison]
) -> None:
    async with reading(sample(), width, 60) as reader:
        lines = list(lines_in_sight(reader))
        assert lines
        for line in lines:
            assert line.text[:1] not in NEVER_FIRST
            whole = line.passage.text
            for figure in FIGURES:
                for found in re.finditer(re.escape(figure), whole):
                    assert not found.start() < line.end < found.end(), (figure, line.text)
                    assert not found.start() < line.start < found.end(), (figure, line.text)


@pytest.mark.parametrize(
    ("width", "mode", "contents"),
    [(60, "unified", 0), (80, "unified", 0), (103, "unified", 0), (104, "split", 0), (139, "split", 0),
     (140, "split", 1), (200, "split", 1)],
)  # fmt: skip
async def test_the_four_breakpoints_divide_the_terminal(width: int, mode: str, contents: int) -> None:
    async with reading(ordinary(), width, 30) as reader:
        screen = reader.main
        assert screen._geometry.mode.value == mode  # noqa: SLF001
        assert screen.contents.has_class("beside") is bool(contents)
        badged = any("改数" in row or "写" in row for row in reader.rows()[1:-1])
        assert badged is (width >= 64)


@pytest.mark.parametrize("width", [200, 260, 400])
async def test_a_column_is_never_wider_than_forty_characters(width: int) -> None:
    async with reading(prose(), width, 30) as reader:
        assert reader.main._geometry.column <= WIDEST_COLUMN  # noqa: SLF001
        assert all(cell_table().measure(line.text) <= WIDEST_COLUMN for line in lines_in_sight(reader))


async def test_the_headings_above_the_text_give_way_on_a_low_terminal() -> None:
    async with reading(ordinary(), 120, 20) as reader:
        assert reader.main.query_one("#crumbs").display
        await reader.resize(120, 19)
        assert not reader.main.query_one("#crumbs").display
        assert reader.fills_the_terminal()


async def test_the_cursor_shows_on_the_narrowest_screen() -> None:
    async with reading(ordinary(), 50, 24) as reader:
        await reader.press("]")
        strips = reader.app.screen._compositor.render_strips()  # noqa: SLF001
        marked = [strip for strip in strips[1:-1] if strip._segments and strip._segments[0].style  # noqa: SLF001
                  and strip._segments[0].style.reverse]  # fmt: skip  # noqa: SLF001
        assert len(marked) == 1
        assert "第 2/8" in reader.footer()


async def test_z_folds_the_equal_run_here_and_shows_it_again() -> None:
    async with reading(prose(), 120, 50) as reader:
        await reader.press("z")
        folded = [row for row in reader.main.reading.table.rows if row.kind is RowKind.FOLD]
        assert [row.folded for row in folded] == [2]
        await reader.press("z")
        assert not any(row.kind is RowKind.FOLD for row in reader.main.reading.table.rows)


async def test_capital_z_folds_every_equal_run_and_shows_them_again() -> None:
    async with reading(prose(), 120, 50) as reader:
        await reader.press("Z")
        assert reader.shows("〔相同 1 句〕", "〔相同 2 句〕")
        await reader.press("Z")
        assert not reader.shows("〔相同")


async def test_a_click_on_a_folded_run_shows_it() -> None:
    async with reading(prose(), 120, 50) as reader:
        await reader.press("Z")
        row = next(number for number, row in enumerate(reader.rows()) if "〔相同 2 句〕" in row)
        await reader.pilot.click("#panes", offset=(20, row - 2))
        await reader.pilot.pause()
        assert reader.shows("短句。")
        assert reader.shows("〔相同 1 句〕")


async def test_context_shows_what_stands_near_changes_before_it_shows_changes_only() -> None:
    edits = [*(same(f"第{number}句话没有变化。") for number in range(5)), removed("旧的一句。"),
             *(same(f"后面第{number}句话。") for number in range(5))]  # fmt: skip
    async with reading(comparison_of(edits), 120, 40) as reader:
        await reader.press("c")
        assert "变化前后" in reader.footer()
        assert reader.shows("第4句话没有变化。", "后面第0句话。", "〔相同 4 句〕")
        assert not reader.shows("第3句话没有变化。")
        await reader.press("c")
        assert reader.shows("〔相同 5 句〕")
