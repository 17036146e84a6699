"""Going to a section by a few letters, and to a command by its name."""

from __future__ import annotations

import pytest

from tests.tui.driving import reading
from tests.tui.samples import long, ordinary
from tui.layout.section_finding import find_sections
from tui.reading import Reading

WIDTHS = (40, 60, 80, 104, 160)


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_list_of_sections_fills_no_more_than_the_terminal(width: int) -> None:
    async with reading(long(), width) as reader:
        await reader.press("@", *"gz")
        assert reader.fills_the_terminal()


async def test_go_to_a_section_by_part_of_its_title() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("@", *"民生", "enter")
        assert "第 4/8 处" in reader.footer()
        await reader.press("backspace")
        assert "第 1/8 处" in reader.footer()


async def test_go_to_a_section_by_initials_with_the_key_of_an_input_method() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("＠", *"lsfz", "enter")
        assert "第 7/8 处" in reader.footer()


async def test_a_badge_lists_the_sections_that_only_one_report_has() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("@", "增")
        assert reader.shows("1/4", "三、绿色发展")
        await reader.press("backspace", "删", "enter")
        assert "第 8/8 处" in reader.footer()


async def test_see_one_section_only_in_every_view() -> None:
    async with reading(ordinary(), 120) as reader:
        await reader.press("@", "down", "tab")
        assert "/3 处" in reader.footer()
        assert "[二、民生保障和社会.." in reader.rows()[0]
        await reader.press("2")
        assert "/3 条" in reader.footer()
        await reader.press("escape")
        assert "/8 条" in reader.footer()


async def test_go_to_a_section_in_a_list() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("2", "@", *"绿色", "enter")
        assert "第 7/8 条" in reader.footer()


async def test_a_section_that_is_not_there_is_told_and_nothing_happens() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("@", *"没有", "enter")
        assert reader.shows("没有这样的章节")
        await reader.press("escape")
        assert "第 1/8 处" in reader.footer()


async def test_a_click_on_a_section_goes_there() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("@")
        row = next(number for number, row in enumerate(reader.rows()) if "三、绿色发展" in row and "|" not in row)
        await reader.pilot.click(offset=(60, row))
        await reader.pilot.pause()
        assert reader.app.screen is reader.main


def test_the_best_matches_come_first() -> None:
    entries = Reading(ordinary()).entries
    assert [entry.title for entry in find_sections(entries, "二、社会治")] == ["二、民生保障和社会治理"]
    assert [entry.title for entry in find_sections(entries, "工作")] == ["一、过去一年工作"]
    assert find_sections(entries, "") == entries


@pytest.mark.parametrize(("typed", "shown"), [("只看匹配", "&"), ("dzj", "@"), ("filter.kind", "f")])
async def test_a_command_is_found_by_name_initials_or_id_and_its_keys_are_shown(typed: str, shown: str) -> None:
    async with reading(ordinary(), 80) as reader:
        await reader.press(":", *typed)
        await reader.pilot.pause(0.4)
        found = [row for row in reader.rows() if shown in row]
        assert found
        assert not reader.shows("search.only  ", "goto  ")


async def test_no_internal_name_stands_in_the_palette() -> None:
    async with reading(ordinary(), 120, 40) as reader:
        await reader.press(":")
        await reader.pilot.pause(0.4)
        assert reader.shows("下一处", "到下一处变化")
        assert not reader.shows("change.next")


async def test_a_list_offers_its_own_commands() -> None:
    async with reading(ordinary(), 120, 40) as reader:
        await reader.press("2", ":", *"倒序")
        await reader.pilot.pause(0.4)
        await reader.press("enter")
        await reader.pilot.pause()
        assert "倒序" in reader.footer()
