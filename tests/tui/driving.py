"""Drive the screen as a reader does, and read it as plain text."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from tui.app import DuizhaoApp
from tui.layout.cells import cell_table
from tui.screens.comparison import ComparisonScreen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot

    from compare.model import Comparison


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
    comparison: Comparison, width: int = 120, height: int = 30, *, lang: str = "zh", theme: str = "dark"
) -> AsyncIterator[Reader]:
    """Open a comparison on a terminal of some size."""
    app = DuizhaoApp(comparison, lang=lang, theme=theme)
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        yield Reader(pilot)
