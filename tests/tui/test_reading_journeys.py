"""How finely changes are marked, where paragraphs stand in their files, and folding in the contents."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from compare.kinds import ChangeKind, Side, SpanOp
from compare.model import Change, Span
from tests.tui.driving import Reader, reading
from tests.tui.samples import long, ordinary
from tui.layout.branches import above, below, unfolded
from tui.layout.grid import ColumnSpec, divide
from tui.layout.highlights import Highlight, Highlights, changed_characters
from tui.layout.passages import Mark
from tui.reading import Reading

if TYPE_CHECKING:
    from compare.model import Comparison, Heading


def struck(reader: Reader) -> set[str]:
    """What is struck through on the screen: words that are on the left only."""
    strips = reader.app.screen._compositor.render_strips()  # noqa: SLF001 - styles are kept nowhere else
    return {segment.text for strip in strips for segment in strip if segment.style and segment.style.strike}


async def test_w_marks_words_then_characters_then_nothing() -> None:
    async with reading(ordinary()) as reader:
        assert "积极" in struck(reader)
        await reader.press("w")
        assert "逐字标出" in reader.footer()
        assert struck(reader)
        await reader.press("w")
        assert "句内不标" in reader.footer()
        assert not struck(reader)
        await reader.press("w")
        assert "积极" in struck(reader)


def replaced(left: str, right: str) -> Change:
    spans = (Span(SpanOp.EQUAL, "完成", "完成"), Span(SpanOp.REPLACE, left, right), Span(SpanOp.DELETE, "全部", ""))
    return Change("c1", ChangeKind.EDITED, moved=False, score=0.8, left=(), right=(), section=0, spans=spans)


@pytest.mark.parametrize(("side", "expected"), [(Side.LEFT, ["安", "全部"]), (Side.RIGHT, ["改"])])
def test_characters_that_stayed_within_a_word_are_not_marked(side: Side, expected: list[str]) -> None:
    change = replaced("路灯安装", "路灯改装")
    text = "".join(span.left if side is Side.LEFT else span.right for span in change.spans)
    assert [text[start:end] for start, end in changed_characters(change, side)] == expected


def test_characters_are_marked_within_the_words_and_figures_stay_marked() -> None:
    shown = Reading(ordinary())
    fine = Highlights(shown.comparison, Highlight.CHARACTERS)
    seen = 0
    for block in shown.blocks:
        for passage in filter(None, (block.left, block.right)):
            words = {at for start, end, mark in passage.marks if mark for at in range(start, end)}
            marks = fine.of(block, passage)
            assert {at for start, end, _ in marks for at in range(start, end)} <= words
            figures = {at for start, end, mark in passage.marks if mark & Mark.FIGURE for at in range(start, end)}
            assert figures == {at for start, end, mark in marks if mark & Mark.FIGURE for at in range(start, end)}
            seen += len(marks)
    assert seen


async def test_paragraphs_show_their_line_in_the_file_and_no_text_moves() -> None:
    async with reading(ordinary()) as reader:
        before = reader.rows()
        await reader.press("#")
        after = reader.rows()
        assert "段首显示原文行号" in reader.footer()
        assert reader.fills_the_terminal()
        kept = zip(before[2:-1], after[2:-1], strict=True)
        assert any(one != other for one, other in kept)
        place = reader.main.reading.comparison.changes[0].right[0].place
        assert any(f"{place.line:>3} {place.text[:6]}" in row for row in after)
        await reader.press("＃")
        assert reader.rows()[2:-1] == before[2:-1]


def nested() -> Comparison:
    """The second and the third section stand under the first."""
    plain = ordinary()

    def lowered(heading: Heading | None) -> Heading | None:
        return heading and replace(heading, level=heading.level + 1)

    pairs = [
        replace(pair, left=lowered(pair.left), right=lowered(pair.right)) if 0 < index < 3 else pair
        for index, pair in enumerate(plain.sections)
    ]
    return replace(plain, sections=tuple(pairs))


async def test_sections_fold_and_unfold_in_the_contents_by_arrows() -> None:
    async with reading(nested(), 150, 30) as reader:
        contents = reader.main.contents
        entries = reader.main.reading.entries
        parent = next(index for index in range(len(entries)) if below(entries, index))
        child = entries[parent + 1].title[:4]
        await reader.press("o", "home", *["down"] * parent)

        def listed(title: str) -> bool:
            return any(title in row[:24] for row in reader.rows()[2:-1])

        assert listed(child)
        await reader.press("left")
        assert not listed(child)
        assert contents.has_focus
        assert reader.fills_the_terminal()
        assert any("+" in row[:40] for row in reader.rows()[2:-1])
        await reader.press("right")
        assert listed(child)
        await reader.press("down", "left", "shift+left")
        assert not listed(child)
        await reader.press("shift+right")
        assert listed(child)
        await reader.press("right")
        assert reader.main.panes.has_focus


async def test_the_cursor_of_folded_contents_stays_at_the_section_over_what_is_read() -> None:
    async with reading(nested(), 150, 30) as reader:
        await reader.press("o", "home", "shift+left", "escape")
        await reader.press("]", "]", "]", "]")
        cursor = next(row for row in reader.rows()[2:-1] if row.startswith(">"))
        assert "+" in cursor[:40]
        assert "一、过去" in cursor[:40]


def test_what_is_folded_is_left_out_and_nothing_else() -> None:
    entries = Reading(nested()).entries
    assert unfolded(entries, ()) == tuple(range(len(entries)))
    parents = [index for index in range(len(entries)) if below(entries, index)]
    assert parents
    shown = unfolded(entries, parents)
    assert all(above(entries, index) is None or above(entries, index) not in parents for index in shown)
    assert {index for index in range(len(entries)) if above(entries, index) is None} <= set(shown)


async def test_shift_and_the_wheel_scroll_half_a_page() -> None:
    async with reading(long()) as reader:
        panes = reader.main.panes
        await reader.pilot._post_mouse_events([MouseScrollDown], panes, shift=True)  # noqa: SLF001 - pilots have no wheel
        await reader.pilot.pause()
        assert panes.top == panes.size.height // 2
        await reader.pilot._post_mouse_events([MouseScrollUp], panes, shift=True)  # noqa: SLF001 - as above
        await reader.pilot.pause()
        assert panes.top == 0


def test_a_narrow_table_cuts_the_name_of_a_matter_and_not_its_last_column() -> None:
    columns = (ColumnSpec("matter", "matter", 15, 4), ColumnSpec("last", "last", 14, 1), ColumnSpec("way", "way", 12))
    assert [cells for _, cells in divide(columns, 39)] == [11, 14, 12]
    assert [cells for _, cells in divide(columns, 30)] == [8, 14, 12]
    assert sum(cells for _, cells in divide(columns, 60)) + 2 == 60


@pytest.mark.parametrize("width", [60, 80, 90, 100, 104, 110, 120])
async def test_a_short_first_row_never_cuts_a_year(width: int) -> None:
    async with reading(ordinary(), width, 24) as reader:
        assert not re.search(r"\d\.\.", reader.rows()[0])
        await reader.resize(160, 24)
        assert "2023 / 2024" in reader.rows()[0]
