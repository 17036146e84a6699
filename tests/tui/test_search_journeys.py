"""What a reader looks for in two reports, and how it is found."""

from __future__ import annotations

import pytest

from tests.tui.driving import reading
from tests.tui.samples import added, comparison_of, edited, ordinary, removed, same
from tui.layout.finding import Query, find_hits
from tui.layout.initials import initial_spans, matches_initials
from tui.reading import Reading


async def test_find_a_word_by_the_initials_of_its_pinyin() -> None:
    async with reading(comparison_of([same("稳定就业形势。"), added("加强教育投入，推进一批项目。")])) as reader:
        await reader.press("/", *"jy", "enter")
        assert "查找“jy 首字母”：第 1/3 个" in reader.footer()
        await reader.press("n", "n")
        assert "第 3/3 个" in reader.footer()


async def test_letters_that_stand_in_the_text_are_taken_as_they_are() -> None:
    async with reading(comparison_of([added("人均GDP增长。"), added("高大平原。")])) as reader:
        await reader.press("/", *"gdp", "enter")
        assert "第 1/1 个" in reader.footer()
        assert "首字母" not in reader.footer()


async def test_find_traditional_characters_by_simplified_ones_and_the_other_way_round() -> None:
    pair = comparison_of([removed("推動經濟發展。"), added("推动经济发展。")])
    blocks = Reading(pair).blocks
    # the folded text of a report that was read is simplified; here it is as written
    assert len(find_hits(blocks, Query("經濟發展")).found) == 2
    assert len(find_hits(blocks, Query("经济发展")).found) == 1


async def test_find_in_one_report_only() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("/", "tab", *"道路", "enter")
        assert "第 1/1 个" in reader.footer()
        await reader.press("/")
        assert reader.shows("左边")
        await reader.press("tab", *"道路", "enter")
        assert reader.shows("第 1/1 个")


async def test_find_by_a_regular_expression_and_be_told_what_is_wrong_with_it() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("/", "ctrl+r", *r"\d+(\.\d)?公里", "enter")
        assert "第 1/2 个" in reader.footer()
        await reader.press("/", *"(", "enter")
        assert "正则表达式有误" in reader.footer()
        assert reader.app.is_running


async def test_an_earlier_search_comes_back_by_the_arrow() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("/", *"道路", "enter")
        await reader.press("/", *"食堂", "enter")
        await reader.press("/", "up", "up", "enter")
        assert "查找“道路”" in reader.footer()


async def test_search_the_figure_of_this_change_and_then_its_words() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("*")
        assert "查找“135.5公里”" in reader.footer()
        await reader.press("*")
        assert "查找“120公里”" in reader.footer()
        await reader.press("]", "＊")
        assert "查找“全面”" in reader.footer()


async def test_search_the_word_that_was_clicked() -> None:
    async with reading(ordinary(), 80) as reader:
        row = next(number for number, row in enumerate(reader.rows()) if "招聘会" in row)
        column = 7 + 4 + 2 * reader.rows()[row].split("举办")[1].index("招聘") + 4
        await reader.pilot.click("#panes", offset=(column, row - 2))
        await reader.press("*")
        assert "招聘会" in reader.footer()


async def test_see_only_the_paragraphs_that_match() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("&")
        assert "先用 / 查找" in reader.footer()
        await reader.press("/", *"满意度", "enter", "&")
        assert reader.shows("群众满意度持续提高。")
        assert not reader.shows("道路", "招聘会")
        await reader.press("＆")
        assert reader.shows("招聘会")
        await reader.press("&", "escape")
        assert reader.shows("招聘会")


async def test_searching_for_nothing_leaves_everything_as_it_is() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("/", "enter", "n", "N")
        assert "第 1/8 处" in reader.footer()


@pytest.mark.parametrize(
    ("text", "spans"),
    [("稳定就业", [(2, 4)]), ("推进一批项目", []), ("教育经营", [(0, 2), (2, 4)]), ("没有", []), ("", [])],
)
def test_initials_match_where_a_word_begins(text: str, spans: list[tuple[int, int]]) -> None:
    assert initial_spans(text, "jy") == spans


def test_one_letter_stands_for_no_initials() -> None:
    assert initial_spans("就业", "j") == []
    assert not matches_initials("就业", "j")


def test_a_character_with_two_readings_is_found_by_both() -> None:
    assert matches_initials("银行", "yh")
    assert matches_initials("行动", "xd")


async def test_the_word_under_the_cursor_of_an_empty_pair_is_none() -> None:
    async with reading(comparison_of([])) as reader:
        await reader.press("*")
        assert "没有可查的字词" in reader.footer()


async def test_search_from_the_traditional_side_finds_what_an_edit_changed() -> None:
    async with reading(comparison_of([edited("完成投资", "12亿元", "15亿元", "。")])) as reader:
        await reader.press("/", *"１２億", "enter")
        assert "第 1/1 个" in reader.footer()
