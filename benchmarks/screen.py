"""How fast the screen opens and answers, measured on the real application without a terminal.

    python benchmarks/screen.py LEFT RIGHT [WIDTH HEIGHT]

prints milliseconds: building the rows, the first frame after the comparison is computed (the import of Textual
counted apart), the slowest and the middle time from a key to its frame, and a change of width.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from compare.comparison import compare
from compare.report import read

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.pilot import Pilot
    from textual.screen import Screen

    from compare.model import Comparison

KEYS = ("]", "[", "pagedown", "pageup", "down", "up", ".", ",", "end", "home", "c", "c", "v", "v", "v", "t", "t")
ROUNDS = 5
SETTLED_SECONDS = 0.2
WIDE, TALL = 160, 45


def main(argv: list[str]) -> int:
    """Measure one pair."""
    left, right, *size = argv
    width, height = map(int, size or (WIDE, TALL))
    comparison = compare(read(left), read(right))
    characters = [sum(len(line.text) for line in report.lines) for report in (comparison.left, comparison.right)]
    print(f"{characters[0]} and {characters[1]} characters, {len(comparison.changes)} changes, {width}x{height}")
    began = time.perf_counter()
    import tui.app  # noqa: F401, PLC0415 - its cost is part of what is measured

    told("import of the screen", began)
    measure_rows(comparison)
    asyncio.run(measure_screen(comparison, (width, height)))
    return 0


def measure_rows(comparison: Comparison) -> None:
    """Time the layout alone."""
    from tui.layout.rows import RowOptions  # noqa: PLC0415 - after the import has been timed
    from tui.reading import Reading  # noqa: PLC0415 - as above

    began = time.perf_counter()
    reading = Reading(comparison)
    told("blocks", began)
    for text in ("rows, first time", "rows, lines known"):
        began = time.perf_counter()
        table = reading.lay(RowOptions(48))
        told(f"{text} ({len(table.rows)})", began)


async def measure_screen(comparison: Comparison, size: tuple[int, int]) -> None:
    """Time the application: first frame, keys, a resize."""
    from tui.app import DuizhaoApp  # noqa: PLC0415 - after the import has been timed
    from tui.pencil import Pencil  # noqa: PLC0415 - as above

    frames: list[float] = []

    class TimedApp(DuizhaoApp):
        """Notes when a frame has been composed: what would be sent to the terminal then."""

        def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
            super()._display(screen, renderable)
            screen._compositor.render_strips()  # noqa: SLF001 - there is no public way
            frames.append(time.perf_counter())

    app = TimedApp(Pencil(comparison))
    began = time.perf_counter()
    async with app.run_test(size=size) as pilot:
        print(f"{'first frame':<28} {(frames[-1] - began) * 1000:7.1f} ms")
        for key in dict.fromkeys(KEYS):
            await time_key(pilot, key, frames)
        began = time.perf_counter()
        await pilot.resize_terminal(size[0] - 30, size[1])
        await pilot.pause(SETTLED_SECONDS)
        print(f"{'resize':<28} {(frames[-1] - began) * 1000:7.1f} ms")


async def time_key(pilot: Pilot[int], key: str, frames: list[float]) -> None:
    """Time a key until its last frame has been composed."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await pilot.press(key)
        await pilot.pause(SETTLED_SECONDS)
        if frames[-1] > began:
            times.append((frames[-1] - began) * 1000)
    if times:
        print(f"key {key:<24} {statistics.median(times):7.1f} ms, at most {max(times):.1f} ms")


def told(what: str, began: float) -> None:
    """Print how long something took."""
    print(f"{what:<28} {(time.perf_counter() - began) * 1000:7.1f} ms")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
