"""Many reports on the screen: from cell to cell, from table to table, to the sentences behind a cell; by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.matrix.building import build_matrix
from compare.report import read
from tui.matrix_app import MatrixApp
from tui.screens.matrix import MatrixScreen
from tui.screens.sheets import SheetScreen
from tui.widgets.matrix_grid import MatrixGrid
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from compare.matrix.values import Matrix


@pytest.fixture(scope="module")
def samples(seeds: Path) -> Matrix:
    return build_matrix(
        [read(seeds / "chengling-2022.txt"), read(seeds / "jichuan-2022.txt")], about=["提案", "潜水艇"]
    )


def grid_of(pilot: Pilot[int]) -> MatrixGrid:
    return pilot.app.query_one(MatrixGrid)


def lines_of(widget: MatrixGrid | Sheet, rows: int) -> str:
    return "\n".join("".join(segment.text for segment in widget.render_line(y)) for y in range(rows))


def screen_of(pilot: Pilot[int]) -> MatrixScreen:
    screen = pilot.app.screen
    assert isinstance(screen, MatrixScreen)
    return screen


@pytest.mark.parametrize(("width", "lang"), [(80, "zh"), (120, "en"), (160, "zh")])
async def test_names_and_cells_are_on_the_screen_at_every_width(samples: Matrix, width: int, lang: str) -> None:
    async with MatrixApp(samples, lang=lang).run_test(size=(width, 30)) as pilot:
        await pilot.press("2")
        grid = grid_of(pilot)
        shown = lines_of(grid, 6)
        assert samples.columns[0].name in shown
        assert "提案" in shown
        assert all(grid.render_line(y).cell_length == width for y in range(10))


async def test_enter_reads_the_sentences_of_the_cell_and_of_the_marked_column(samples: Matrix) -> None:
    async with MatrixApp(samples).run_test(size=(120, 30)) as pilot:
        await pilot.press("2", "space", "right", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SheetScreen)
        said = lines_of(pilot.app.screen.query_one(Sheet), 24)
        assert all(column.name in said for column in samples.columns)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, MatrixScreen)


async def test_a_topic_that_nobody_has_says_so(samples: Matrix) -> None:
    async with MatrixApp(samples).run_test(size=(120, 30)) as pilot:
        await pilot.press("2", "down", "enter")
        await pilot.pause()
        assert "这份报告没有" in lines_of(pilot.app.screen.query_one(Sheet), 10)


async def test_only_rows_that_tell_the_reports_apart(samples: Matrix) -> None:
    async with MatrixApp(samples).run_test(size=(120, 30)) as pilot:
        await pilot.press("2", "f3")
        rows = screen_of(pilot)._rows  # noqa: SLF001 - what the grid was given
        assert rows
        assert all(row.count == 1 for row in rows)
        await pilot.press("escape")
        assert len(screen_of(pilot)._rows) > len(rows)  # noqa: SLF001 - as above


async def test_search_keeps_the_rows_that_hold_a_word_and_escape_brings_all_back(samples: Matrix) -> None:
    async with MatrixApp(samples).run_test(size=(120, 30)) as pilot:
        await pilot.press("2", "/")
        screen_of(pilot).query_one("#query").value = "提案"  # type: ignore[attr-defined]  # an input, by its name
        await pilot.press("enter")
        rows = screen_of(pilot)._rows  # noqa: SLF001 - what the grid was given
        assert 0 < len(rows) < len(samples.topics)
        assert all(row.holds("提案") for row in rows)
        await pilot.press("escape")
        assert len(screen_of(pilot)._rows) == len(samples.topics)  # noqa: SLF001 - as above


async def test_tab_goes_round_the_tables_and_the_cursor_stays_inside(samples: Matrix) -> None:
    async with MatrixApp(samples).run_test(size=(80, 24)) as pilot:
        start = screen_of(pilot).table
        seen = []
        for _ in range(3):
            await pilot.press("tab", "end", "right", "right", "right", "pagedown")
            seen.append(screen_of(pilot).table)
            grid = grid_of(pilot)
            assert grid.column == len(samples.reports) - 1
            assert 0 <= grid.row <= max(0, len(screen_of(pilot)._rows) - 1)  # noqa: SLF001 - as above
        assert seen[-1] == start
        assert set(seen) == {0, 1, 2}


async def test_help_tells_keys_and_limits_in_both_languages(samples: Matrix) -> None:
    for lang, word in (("zh", "看这一格的原文"), ("en", "read what this cell rests on")):
        async with MatrixApp(samples, lang=lang).run_test(size=(120, 40)) as pilot:
            await pilot.press("f1")
            await pilot.pause()
            assert word in lines_of(pilot.app.screen.query_one(Sheet), 30)
