"""What a reader does on the screen and what it then shows, in plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import reading
from tests.tui.samples import comparison_of, long, ordinary, same
from tui.layout.facets import BADGES, RELATION_BADGES, SAME, Facet
from tui.palettes import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Comparison

WIDTHS = (40, 60, 63, 64, 80, 81, 103, 104, 105, 120, 139, 140, 160, 240)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", [ordinary, long])
async def test_every_row_fills_the_terminal(width: int, sample: Callable[[], Comparison]) -> None:
    async with reading(sample(), width) as reader:
        assert reader.fills_the_terminal()
        await reader.press("pagedown", "]")
        assert reader.fills_the_terminal()
        await reader.press("o")
        assert reader.fills_the_terminal()
        await reader.press("f")
        assert reader.fills_the_terminal()


async def test_the_help_explains_every_badge_of_texts_and_contents() -> None:
    async with reading(ordinary(), 120, 60) as reader:
        await reader.press("?")
        badges = [badge.hanzi for badge in (*BADGES.values(), SAME)] + [
            name for name in RELATION_BADGES.values() if name
        ]
        assert [badge for badge in badges if not reader.shows(f"  {badge}  ")] == []


async def test_a_narrow_header_counts_by_badges() -> None:
    async with reading(ordinary(), 80) as reader:
        assert "增2 删2 改2 写1 移1" in reader.rows()[0]


async def test_the_panes_stand_side_by_side_from_104_columns_on() -> None:
    async with reading(ordinary(), 104) as reader:
        row = next(row for row in reader.rows() if "120公里" in row)
        assert "135.5公里" in row
        await reader.resize(103, 30)
        row = next(row for row in reader.rows() if "120公里" in row)
        assert "135.5公里" not in row


async def test_the_contents_stand_beside_the_texts_from_140_columns_on() -> None:
    async with reading(ordinary(), 140) as reader:
        assert reader.shows("目录  ")
        assert reader.rows()[1].strip().startswith("增 删 改 写  目录")
        await reader.resize(139, 30)
        assert not reader.rows()[1].strip().startswith("增 删 改 写  目录")


async def test_a_very_narrow_screen_keeps_signs_and_drops_badges() -> None:
    async with reading(ordinary(), 60) as reader:
        row = next(row for row in reader.rows() if "135.5公里" in row)
        assert row.startswith("+ ")


async def test_the_first_screen_says_what_changed_and_where_the_reader_is() -> None:
    async with reading(ordinary(), 160) as reader:
        assert "新增2 删除2 修改2 改写1 移动1 数字1（升1 降0）" in reader.rows()[0]
        assert "青禾县 2023 / 2024" in reader.rows()[0]
        assert "第 1/8 处" in reader.footer()


async def test_next_and_previous_change_move_and_say_the_position() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("]", "]")
        assert "第 3/8 处" in reader.footer()
        await reader.press("[")
        assert "第 2/8 处" in reader.footer()


async def test_the_ends_are_told_and_nothing_wraps_round() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("[")
        assert "已是第一处" in reader.footer()
        await reader.press(*["]"] * 8)
        assert "已是最后一处" in reader.footer()


async def test_the_position_follows_when_the_reader_scrolls_away() -> None:
    async with reading(long()) as reader:
        await reader.press("pagedown", "pagedown", "]")
        assert "第 1/80 处" not in reader.footer()
        assert "第 2/80 处" not in reader.footer()
        await reader.press("end")
        assert "工作领域40" in reader.text()
        await reader.press("home")
        assert "第 1/80 处" in reader.footer()


async def test_section_keys_go_from_one_changed_section_to_the_next_and_back() -> None:
    async with reading(long()) as reader:
        await reader.press(".")
        assert "第 3/80 处" in reader.footer()
        await reader.press(".", ".")
        assert "第 7/80 处" in reader.footer()
        await reader.press(",")
        assert "第 5/80 处" in reader.footer()


@pytest.mark.parametrize(
    ("keys", "position"),
    [
        (("］", "】"), "第 3/8 处"),
        (("」", "["), "第 1/8 处"),
        (("］", "［"), "第 1/8 处"),
        (("］", "】", "【"), "第 2/8 处"),
        (("。", "，"), "第 1/8 处"),
        (("。",), "第 4/8 处"),
    ],
)
async def test_full_width_punctuation_of_an_input_method_does_the_same(keys: tuple[str, ...], position: str) -> None:
    async with reading(ordinary()) as reader:
        await reader.press(*keys)
        assert position in reader.footer()


async def test_a_chinese_character_brings_the_hint_once() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("下")
        assert "中文输入法已打开" in reader.footer()
        await reader.press("]")
        assert "第 2/8 处" in reader.footer()
        await reader.press("上")
        assert "中文输入法" not in reader.footer()


async def test_help_opens_shows_keys_and_badges_and_closes() -> None:
    async with reading(ordinary(), 120, 60) as reader:
        await reader.press("?")
        assert reader.shows("标记", "新增：左边没有", "到下一处变化", "Ctrl+P")
        await reader.press("escape")
        assert not reader.shows("标记")
        await reader.press("f1")
        assert reader.shows("标记")
        await reader.press("？")
        assert reader.app.screen is reader.main


async def test_the_card_shows_both_texts_the_wording_and_the_places() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("]", "enter")
        assert reader.shows(
            "第 2/8 处", "[-积极-]推进", "{+全面+}推进", "趋强", "left.txt:4", "right.txt:4", "把握 确切 0.80"
        )
        await reader.press("enter")
        assert not reader.shows("把握")


async def test_why_tells_the_near_sentence_that_was_not_taken() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("]", "]", "]", "]", "]", "]", "i")
        assert reader.shows("为何这样配对", "相近而未取", "0.40", "left.txt:2")


async def test_the_filter_keeps_one_kind_and_counts_within_it() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("f", "1")
        assert "[1新增2]" in reader.text()
        assert "第 1/2 处" in reader.footer()
        assert not reader.shows("120公里")
        await reader.press("2")
        assert "/4 处" in reader.footer()
        await reader.press("0")
        assert "/8 处" in reader.footer()
        await reader.press("escape")
        assert "1增2" not in reader.text()


async def test_a_kind_that_does_not_occur_is_told() -> None:
    async with reading(comparison_of([same("没有变化。")])) as reader:
        assert "共 0 处" in reader.footer()
        await reader.press("]")
        assert "没有变化" in reader.footer()
        await reader.press("f3", "1")
        assert "没有这一类变化" in reader.footer()


async def test_search_finds_in_both_texts_and_n_goes_on() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("/", *"道路", "enter")
        assert "第 1/2 个" in reader.footer()
        await reader.press("n")
        assert "第 2/2 个" in reader.footer()
        await reader.press("n")
        assert "第 1/2 个" in reader.footer()
        await reader.press("N")
        assert "第 2/2 个" in reader.footer()
        await reader.press("escape")
        assert "个" not in reader.footer()


async def test_search_opens_with_the_chinese_comma_key_and_takes_letters_as_text() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("、", *"qf", "enter")
        assert "没有找到“qf”" in reader.footer()
        assert reader.app.is_running


async def test_search_leaves_by_escape() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("/", "escape", "]")
        assert "第 2/8 处" in reader.footer()


async def test_changes_only_folds_equal_sentences() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("c", "c")
        assert "只看变化" in reader.footer()
        assert reader.shows("〔相同 1 句〕")
        assert not reader.shows("坚持以人民为中心")
        await reader.press("c")
        assert reader.shows("坚持以人民为中心")


async def test_page_residue_appears_on_request() -> None:
    async with reading(ordinary()) as reader:
        assert not reader.shows("版权所有")
        await reader.press("m")
        assert reader.shows("版权所有")


async def test_the_layout_key_overrides_the_width() -> None:
    async with reading(ordinary(), 120) as reader:
        await reader.press("v", "v")
        assert "上下" in reader.footer()
        assert not any("120公里" in row and "135.5公里" in row for row in reader.rows())


async def test_the_place_stays_when_the_terminal_is_resized() -> None:
    async with reading(long(), 160) as reader:
        for _ in range(20):
            await reader.press("]")
        for width in (120, 80, 50, 160):
            await reader.resize(width, 30)
            assert "21/80" in reader.footer()
            assert reader.shows("第10项任务") or reader.shows("10、工作领域10") or reader.shows("工作领域11")
            assert reader.fills_the_terminal()


async def test_the_contents_lead_the_text_and_enter_leads_back() -> None:
    async with reading(long()) as reader:
        await reader.press("o")
        await reader.press("down", "down", "down")
        assert "2024 4、工作领域4" in reader.rows()[1] or "4、工作领域4" in reader.text()
        await reader.press("enter")
        assert reader.main.focused is reader.main.panes
        assert "第 7/80 处" in reader.footer()


async def test_backspace_goes_back_to_where_the_jump_began() -> None:
    async with reading(long()) as reader:
        await reader.press(".", ".", ".", "backspace")
        assert "第 5/80 处" in reader.footer()
        await reader.press("backspace", "backspace", "backspace")
        assert "没有可返回的位置" in reader.footer()


async def test_a_reader_with_arrows_enter_and_escape_only_sees_everything() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("】")
        assert "第 2/8 处" in reader.footer()
        await reader.press("enter")
        assert reader.shows("把握 确切 0.80")
        await reader.press("escape", "down", "up")
        assert "第 2/8 处" in reader.footer()
        await reader.press("f2", "down", "right")
        assert "第 4/8 处" in reader.footer() or "第 5/8 处" in reader.footer()
        await reader.press("f3", "right", "enter")
        assert reader.main.state.facets == {Facet.REMOVED}
        await reader.press("left", "left", "enter")
        assert not reader.main.state.facets
        await reader.press("escape", "left")
        assert "光标在左边" in reader.footer()


async def test_light_and_dark_change_places_and_the_text_stays() -> None:
    async with reading(ordinary()) as reader:
        before = reader.text()
        assert reader.app.theme == DARK.name
        await reader.press("t", "down", "enter")
        assert reader.app.theme == LIGHT.name
        assert reader.rows()[:-1] == before.splitlines()[:-1]
        await reader.press("f9", "1")
        assert reader.app.theme == DARK.name


async def test_the_screen_starts_light_on_request() -> None:
    async with reading(ordinary(), theme="light") as reader:
        assert reader.app.theme == LIGHT.name


async def test_english_is_spoken_on_request() -> None:
    async with reading(ordinary(), lang="en") as reader:
        assert "change 1/8" in reader.footer()
        assert "next" in reader.footer()
        await reader.press("?")
        assert reader.shows("Badges", "to the next change")


async def test_commands_are_found_by_their_chinese_name() -> None:
    async with reading(ordinary()) as reader:
        await reader.press(":")
        await reader.press(*"全部收起")
        await reader.pilot.pause(0.3)
        await reader.press("enter")
        await reader.pilot.pause()
        assert reader.main.state.only_changes


async def test_a_click_goes_to_a_change_and_a_double_click_opens_its_card() -> None:
    async with reading(ordinary()) as reader:
        row = next(number for number, row in enumerate(reader.rows()) if "招聘会" in row)
        await reader.pilot.click("#panes", offset=(10, row - 2))
        await reader.pilot.pause()
        assert "第 3/8 处" in reader.footer()
        await reader.pilot.click("#panes", offset=(10, row - 2), times=2)
        await reader.pilot.pause()
        assert reader.shows("招聘会20场", "left.txt:5")


async def test_a_click_on_a_hint_of_the_footer_does_what_it_says() -> None:
    async with reading(ordinary()) as reader:
        await reader.pilot.click("#footer", offset=(3, 0))
        await reader.pilot.pause()
        assert "第 2/8 处" in reader.footer()


async def test_a_click_on_the_map_goes_there() -> None:
    async with reading(long()) as reader:
        await reader.pilot.click("#panes", offset=(119, 25))
        await reader.pilot.pause()
        assert reader.main.panes.top > 100


async def test_q_quits() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("q")
        assert not reader.app.is_running


async def test_a_pair_without_any_sentence_opens() -> None:
    async with reading(comparison_of([], ((None, None),))) as reader:
        await reader.press("]", "enter", "i", ".", "n", "o", "down", "enter", "c", "v", "backspace")
        assert reader.fills_the_terminal()
        assert "共 0 处" in reader.footer() or reader.footer()


async def test_a_terminal_without_colour_shows_badges_and_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(ordinary(), 80) as reader:
        assert reader.app.no_color
        row = next(row for row in reader.rows() if "135.5公里" in row)
        assert " + " in row
        assert next(row for row in reader.rows() if "120公里" in row).startswith(">改数  -")


async def test_the_filter_strip_keeps_all_kinds_on_a_narrow_screen() -> None:
    async with reading(ordinary(), 48) as reader:
        await reader.press("f", "7")
        assert reader.shows("[7词]", "0全部", "1增")
        assert "第 1/1 处" in reader.footer()


async def test_enter_opens_the_card_after_a_filter_was_chosen_and_the_reader_went_on() -> None:
    async with reading(ordinary()) as reader:
        await reader.press("f", "1", "]", "enter")
        assert reader.shows("这处变化", "新能源汽车充电桩")
        assert reader.main.state.facets == {Facet.ADDED}
