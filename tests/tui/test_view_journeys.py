"""What a reader does in the five views of a comparison, and what they then show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from compare.cli.samples import sample_pair
from compare.comparison import compare
from compare.kinds import FigureKind, FigureRelation
from compare.model import Figure, FigureChange
from compare.report import read
from tests.tui.driving import reading
from tests.tui.samples import added, comparison_of, edited, figure_of, long, ordinary, removed, same
from tui.chunks import Chunk
from tui.layout.excerpts import excerpt
from tui.layout.figure_rows import FigureRow, figure_rows, show_difference, show_percent
from tui.layout.grid import Cell, ColumnSpec, divide, set_row
from tui.pencil import Pencil
from tui.reading import Reading
from tui.screens.plan_view import PlanBoardScreen
from tui.theme import Token

if TYPE_CHECKING:
    from compare.model import Comparison, Sentence
    from tests.tui.driving import Reader

WIDTHS = (60, 80, 81, 103, 104, 120, 140, 160, 200)


def with_figures(comparison: Comparison) -> Comparison:
    """Five figures: one that rose, one that fell, a share, one that appeared, one that went."""
    changes = list(comparison.changes)

    def told(at: int, *pairs: tuple[str, str, FigureRelation, float | None, float | None, str]) -> None:
        change = changes[at]
        made = tuple(
            FigureChange("数量", _figure(old, change.left, last, unit), _figure(new, change.right, this, unit), way)
            for old, new, way, last, this, unit in pairs
        )
        changes[at] = replace(change, figures=made)

    told(0, ("120公里", "135.5公里", FigureRelation.UP, 120, 135.5, "公里"))
    told(1, ("12亿元", "9亿元", FigureRelation.DOWN, 1.2e9, 9e8, "元"))
    told(2, ("5.5%", "5.3%", FigureRelation.DOWN, 5.5, 5.3, "%"))
    told(3, ("", "30个", FigureRelation.APPEARED, None, 30, "个"))
    told(4, ("7处", "", FigureRelation.GONE, 7, None, "处"))
    return replace(comparison, changes=tuple(changes))


def _figure(text: str, side: tuple[Sentence, ...], value: float | None, unit: str) -> Figure | None:
    if not text:
        return None
    kind = {"元": FigureKind.MONEY, "%": FigureKind.RATIO}.get(unit, FigureKind.COUNT)
    return replace(figure_of(text, side[0]), value=value, unit=unit, kind=kind)


def figures() -> Comparison:
    return with_figures(
        comparison_of(
            [
                edited("新建道路", "120公里", "135.5公里", "。"),
                edited("完成投资", "12亿元", "9亿元", "，进度放缓。"),
                edited("增长", "5.5%", "5.3%", "左右。", section=1),
                added("新设网点30个。", section=1),
                removed("改造厂房7处。", section=1),
            ],
            (("一、建设", "一、建设"), ("二、经济", "二、经济")),
        )
    )


def siblings() -> Comparison:
    return comparison_of(
        [
            same("办好民生实事。"),
            added("建设人工智能产业园。", section=1),
            removed("推进渔港改造。", section=2),
            edited("粮食产量", "12万吨", "15万吨", "。"),
        ],
        (("一、民生", "一、民生"), (None, "二、人工智能"), ("三、渔业", None)),
    )


def marker(reader: Reader) -> str:
    """The row with the cursor."""
    return next(row for row in reader.rows() if row.startswith("> "))


def body(reader: Reader) -> list[str]:
    """The rows of the list, the head left out."""
    return [row for row in reader.rows()[2:-1] if row.strip()]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["zh", "en"])
async def test_every_row_of_every_view_fills_the_terminal(width: int, lang: str) -> None:
    async with reading(figures(), width, lang=lang) as reader:
        for key in ("2", "4", "5", "3", "1"):
            await reader.press(key)
            assert reader.fills_the_terminal(), key
            await reader.press("f3")
            assert reader.fills_the_terminal(), key
            await reader.press("escape")


async def test_the_tabs_tell_the_digit_of_every_view_and_where_the_reader_is() -> None:
    async with reading(ordinary(), 160) as reader:
        assert all(name in reader.rows()[0] for name in ("1对照", "2变化列表", "3计划与结果", "4数字", "5批注与已阅"))
        await reader.resize(80, 30)
        assert "[1对照] 2  3  4  5 " in reader.rows()[0]
        await reader.press("4")
        assert " 1  2  3 [4数字] 5 " in reader.rows()[0]


async def test_full_width_digits_change_the_view_too() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("２")
        assert "第 1/8 条" in reader.footer()
        await reader.press("１")
        assert "第 1/8 处" in reader.footer()


async def test_a_click_on_a_tab_changes_the_view() -> None:
    async with reading(ordinary(), 160) as reader:
        at = reader.rows()[0].index("2变化列表")
        await reader.pilot.click("#header", offset=(at + 3, 0))
        await reader.pilot.pause()
        assert "第 1/8 条" in reader.footer()


async def test_the_list_has_a_row_for_every_stop_of_the_texts() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("2")
        assert len(body(reader)) == 8
        assert "改数" in marker(reader)
        assert "120公里" in marker(reader)
        assert "135.5公里" in marker(reader)


async def test_enter_opens_the_place_of_a_row_and_backspace_leads_back_to_the_row() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("2", "down", "down", "down")
        row = marker(reader)
        await reader.press("enter")
        assert "第 4/8 处" in reader.footer()
        assert reader.main.panes.has_focus
        await reader.press("backspace")
        assert marker(reader) == row


async def test_the_selected_place_goes_along_from_view_to_view() -> None:
    async with reading(figures()) as reader:
        await reader.press("]", "2")
        assert "12亿元" in marker(reader)
        await reader.press("down", "4")
        assert "5.5%" in marker(reader)
        await reader.press("1")
        assert "第 3/5 处" in reader.footer()


async def test_find_every_figure_that_fell() -> None:
    async with reading(figures()) as reader:
        await reader.press("4", "f", "2")
        assert len(body(reader)) == 3  # the strip is one of them
        assert reader.shows("12亿元", "9亿元", "-3亿元", "-25.0%", "5.5%", "5.3%", "-0.2个百分点")
        assert not reader.shows("120公里")
        await reader.press("escape", "down", "enter")
        assert "第 2/2 处" in reader.footer()
        assert "[降]" in reader.rows()[0]
        await reader.press("escape")
        assert "第 3/5 处" in reader.footer()


async def test_figures_that_appeared_or_went_are_chosen_by_their_digits() -> None:
    async with reading(figures()) as reader:
        await reader.press("4", "f", "3")
        assert reader.shows("30个", "3新出现1")
        assert not reader.shows("7处")
        await reader.press("3", "4")
        assert reader.shows("7处")
        assert not reader.shows("30个")
        await reader.press("0")
        assert reader.shows("30个", "7处", "120公里")


async def test_sort_the_figures_by_how_much_they_grew() -> None:
    async with reading(figures()) as reader:
        await reader.press("4", ">", ">", ">", ">", ">")
        assert "按幅度" in reader.footer()
        assert "+12.9%" in marker(reader)
        await reader.press("-")
        assert "-25.0%" in marker(reader)
        await reader.press("《")
        assert "按差" in reader.footer()


async def test_a_click_on_the_head_of_a_column_sorts_by_it_and_once_more_turns_it_round() -> None:
    async with reading(ordinary(), 120) as reader:
        await reader.press("2")
        for _ in range(2):
            await reader.pilot.click("#grid", offset=(4, 0))
            await reader.pilot.pause()
        assert "按类别 倒序" in reader.footer()
        assert "移" in marker(reader)


async def test_sort_the_changes_by_kind_size_and_sureness() -> None:
    async with reading(ordinary(), 120) as reader:
        await reader.press("2", ">")
        assert "增" in marker(reader)
        await reader.press(">", ">")
        assert "按改动字数" in reader.footer()
        assert "老年助餐点" in marker(reader) or "社区食堂" in marker(reader)
        await reader.press(">")
        assert "按把握" in reader.footer()


async def test_the_filter_and_the_search_of_the_texts_hold_in_the_list() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("f", "1", "escape", "2")
        assert len(body(reader)) == 2
        await reader.press("f", "0", "escape", "/", *"食堂", "enter")
        assert "社区食堂" in marker(reader)
        await reader.press("1")
        assert "查找“食堂”" in reader.footer() or reader.main.hits.found
        assert "第 4/8 处" in reader.footer()


async def test_compare_siblings_and_list_topics_that_only_one_has() -> None:
    async with reading(siblings(), 120) as reader:
        await reader.press("2", "f", "1", "2", "escape")
        assert reader.shows("二、人工智能", "建设人工智能产业园。", "三、渔业", "推进渔港改造。")
        assert not reader.shows("粮食产量")
        assert "[增]" in reader.rows()[0]
        assert "[删]" in reader.rows()[0]


async def test_a_chip_of_the_header_takes_its_part_out_of_the_filter() -> None:
    async with reading(siblings(), 120) as reader:
        await reader.press("2", "f", "1", "2")
        row = reader.rows()[0]
        cells = sum(2 if ord(char) > 0x2000 else 1 for char in row[: row.index("[增]")])
        await reader.pilot.click("#header", offset=(cells + 1, 0))
        await reader.pilot.pause()
        assert reader.main.state.facets == {kind for kind in reader.main.state.facets if kind.value == "removed"}
        assert "[增]" not in reader.rows()[0]


async def test_figures_that_rose_can_be_asked_for_in_the_texts() -> None:
    async with reading(figures()) as reader:
        await reader.press("f", "8")
        assert "第 1/1 处" in reader.footer()
        await reader.press("8", "9")
        assert "/2 处" in reader.footer()
        assert "9降2" in reader.text()


async def test_see_what_is_not_read_yet_and_mark_it_from_the_list() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("2", "space", "space")
        assert "第 3/8 条" in reader.footer()
        await reader.press("F")
        assert "/6 条" in reader.footer()
        assert "[未阅]" in reader.rows()[0]
        await reader.press("space")
        assert "/5 条" in reader.footer()
        await reader.press("f10")
        assert reader.shows("筛选之后没有可看的")
        await reader.press("F")
        assert "/8 条" in reader.footer()


async def test_notes_and_marks_are_listed_with_their_places() -> None:
    async with reading(ordinary()) as reader:
        pencil = reader.main.pencil
        assert isinstance(pencil, Pencil)
        stop = reader.main.reading.stops[1]
        pencil.note_change(stop, "请核对“全面”的依据")
        pencil.note_section(1, "这一节重点看")
        pencil.mark([reader.main.reading.stops[0]], read=True)
        await reader.press("5")
        assert len(body(reader)) == 3
        assert reader.shows("请核对“全面”的依据", "这一节重点看", "章节批注", "已阅")
        await reader.press("down", "enter")
        assert "第 2/8 处" in reader.footer()


async def test_a_note_is_written_and_taken_back_in_the_list() -> None:
    async with reading(ordinary(), 120) as reader:
        await reader.press("2", "down", "a", *"核对", "f7")
        await reader.press("5")
        assert reader.shows("核对", "积极推进城乡供水一体化") or reader.shows("核对", "全面推进城乡供水一体化")
        await reader.press("a", *"过", "f7")
        await reader.pilot.pause()
        assert reader.shows("核对过")
        await reader.press("u", "u")
        assert reader.shows("还没有批注")


async def test_without_notes_the_view_says_how_to_make_them() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("5")
        assert reader.shows("还没有批注", "按 Space 标记已阅")


async def test_without_a_plan_on_the_left_the_view_says_why() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("3")
        assert reader.shows("没有计划与结果可看", "没有找到下一年的计划部分")
        await reader.press("backspace")
        assert "第 1/8 处" in reader.footer()


async def test_the_plan_on_the_left_becomes_a_board_whose_tasks_go_along_to_the_texts() -> None:
    left, right = map(read, map(str, sample_pair()))
    async with reading(compare(left, right), 120, 40) as reader:
        await reader.press("3")
        for _ in range(200):
            if isinstance(reader.app.screen, PlanBoardScreen):
                break
            await reader.pilot.pause(0.1)
        assert isinstance(reader.app.screen, PlanBoardScreen)
        assert "3计划" in reader.rows()[0]
        assert reader.fills_the_terminal()
        await reader.press("down", "down")
        task = reader.app.screen.current
        assert task is not None
        await reader.press("1")
        selected = reader.main.state.current
        assert selected is not None
        shown = reader.main.reading.comparison.changes[selected].left
        assert any(unit.place.line == task.place.line for unit in shown)
        await reader.press("backspace")
        assert isinstance(reader.app.screen, PlanBoardScreen)
        await reader.press("backspace", "2")
        assert "条" in reader.footer()


async def test_two_equal_texts_have_lists_that_say_so() -> None:
    async with reading(comparison_of([same("没有变化。")])) as reader:
        await reader.press("2")
        assert reader.shows("两份文字相同")
        await reader.press("4")
        assert reader.shows("没有可对比的数字变化")
        await reader.press("down", "enter", "]", ".", ">", "-", "&", "n", "space")
        assert reader.fills_the_terminal()


async def test_a_long_list_scrolls_with_its_cursor() -> None:
    async with reading(long(), 100) as reader:
        await reader.press("2", "end")
        assert "第 80/80 条" in reader.footer()
        assert "新设服务点42处" in marker(reader)
        await reader.press("]")
        assert "已是最后一条" in reader.footer()
        await reader.press(",")
        assert "第 77/80 条" in reader.footer()
        await reader.press("home", ".")
        assert "第 3/80 条" in reader.footer()


async def test_the_view_can_be_left_at_any_time_by_quitting() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("4", "q")
        assert not reader.app.is_running


def test_a_difference_is_told_in_the_unit_that_was_written() -> None:
    rows = figure_rows(figures(), Reading(figures()).blocks)
    assert [show_difference(row, "个百分点") for row in rows] == ["+15.5公里", "-3亿元", "-0.2个百分点", "", ""]
    assert [show_percent(row) for row in rows] == ["+12.9%", "-25.0%", "", "", ""]


def test_a_growth_of_many_times_has_no_decimals() -> None:
    row = FigureRow(0, 0, 0, "", "", "", FigureRelation.UP, percent=1234.56)
    assert show_percent(row) == "+1235%"


@pytest.mark.parametrize("width", range(20, 121))
def test_columns_take_no_more_than_they_have(width: int) -> None:
    columns = (ColumnSpec("a", "A", 4), ColumnSpec("b", "B", 6, 2), ColumnSpec("c", "C", 6, 3, least=60))
    shared = divide(columns, width)
    assert sum(cells for _, cells in shared) + len(shared) - 1 == width


@pytest.mark.parametrize(
    ("width", "shown"), [(20, "新建道路120公里。"), (14, "新建道路.."), (3, ".."), (1, "."), (0, "")]
)
def test_a_cell_is_cut_so_that_no_figure_loses_a_digit(width: int, shown: str) -> None:
    columns = ((ColumnSpec("a", "A", width), width),)
    chunks = (Chunk("新建道路"), Chunk("120", Token.FIGURE), Chunk("公里。"))
    assert "".join(chunk.text for chunk in set_row({"a": Cell(chunks)}, columns)).rstrip() == shown


def test_an_excerpt_begins_where_its_change_can_be_seen() -> None:
    text = "这是一个很长的句子的开头部分，后面才是变化所在：新建农村道路"
    pair = comparison_of([edited(text, "120公里", "135公里", "，全部通车。")])
    block = Reading(pair).blocks[1]
    shown = "".join(chunk.text for chunk in excerpt(block.right, (), 30))
    assert shown.startswith("..")
    assert "135公里" in shown
    assert excerpt(None, (), 30) == ()
