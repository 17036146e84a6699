"""Drive the screen as a reader does, and read it as plain text."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from tui.app import BoardApp, DuizhaoApp
from tui.hand import PassingHand
from tui.layout.cells import cell_table
from tui.pencil import Pencil
from tui.screens.board import BoardScreen
from tui.screens.comparison import ComparisonScreen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot

    from compare.model import Comparison
    from compare.track.values import Tracking
    from tui.hand import Hand


class Reader:
    """A reader before a terminal."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot
        self.app = pilot.app

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    @property
    def main(self) -> ComparisonScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ComparisonScreen)
        return screen

    def rows(self) -> list[str]:
        """What the terminal shows; the one place that knows how Textual keeps it."""
        return ["".join(segment.text for segment in strip) for strip in self.app.screen._compositor.render_strips()]  # noqa: SLF001

    def text(self) -> str:
        return "\n".join(self.rows())

    def footer(self) -> str:
        return self.rows()[-1]

    def shows(self, *words: str) -> bool:
        return all(word in self.text() for word in words)

    def fills_the_terminal(self) -> bool:
        """Whether every row takes exactly the cells of the terminal."""
        size = self.app.size
        rows = self.rows()
        return len(rows) == size.height and {cell_table().measure(row) for row in rows} == {size.width}


@asynccontextmanager
async def reading(
    comparison: Comparison | Pencil, width: int = 120, height: int = 30, *, lang: str = "zh", theme: str = "dark"
) -> AsyncIterator[Reader]:
    """Open a comparison on a terminal of some size; what is left on it is kept where a kept pencil is given."""
    pencil = comparison if isinstance(comparison, Pencil) else Pencil(comparison)
    app = DuizhaoApp(pencil, lang=lang, theme=theme)
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        yield Reader(pilot)


class Reviewer(Reader):
    """A reader before the board."""

    @property
    def board(self) -> BoardScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, BoardScreen)
        return screen

    def column(self, number: int, columns: int = 4) -> str:
        """The text of one column of the tasks, row by row."""
        width = self.app.size.width // columns
        rows = self.rows()[1 : 1 + self.board.tasks.size.height]
        return "\n".join(_cells(row, number * width, (number + 1) * width) for row in rows)


def _cells(row: str, start: int, end: int) -> str:
    kept, at = "", 0
    for char in row:
        if start <= at < end:
            kept += char
        at += cell_table()[char]
    return kept


@asynccontextmanager
async def reviewing(
    tracking: Tracking, width: int = 120, height: int = 32, *, lang: str = "zh", hand: Hand | None = None
) -> AsyncIterator[Reviewer]:
    """Open a board on a terminal of some size."""
    app = BoardApp(tracking, hand or PassingHand(), lang=lang)
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        yield Reviewer(pilot)
