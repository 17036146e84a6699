"""How fast the screen opens and answers, measured on the real application without a terminal.

    python benchmarks/screen.py                                2 x 20,000 and 2 x 200,000 characters of sample text
    python benchmarks/screen.py LEFT RIGHT [WIDTH HEIGHT]      two files

prints milliseconds beside what they may be: building the rows, the first frame after the comparison is computed (the
import of Textual counted apart), the middle and the slowest time from a key to its frame, a change of width, a filter.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
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

SIZES = (20_000, 200_000)
KEYS = ("]", "[", "down", "up", "pagedown", "pageup", ".", ",", "end", "home", "c", "Z", "Z", "v")
FILTER = ("f", "6", "0", "escape")
ROUNDS = 5
SETTLED_SECONDS = 0.25
WIDE, TALL = 160, 45
FIRST_PAINT, KEY, RESIZE = 2000, 50, 500
"""Milliseconds that the first frame, a key and a change of width may take."""


def main(argv: list[str]) -> int:
    """Measure one pair, or the sample texts at two sizes."""
    if argv:
        left, right, *size = argv
        width, height = map(int, size or (WIDE, TALL))
        measure(left, right, (width, height))
        return 0
    from benchmarks.run import sample_texts  # noqa: PLC0415 - two files need no sample

    for characters in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["DUIZHAO_STATE"] = folder
            paths = [Path(folder) / name for name in ("2022.txt", "2023.txt")]
            for path, text in zip(paths, sample_texts(characters), strict=True):
                path.write_text(text, encoding="utf-8")
            measure(str(paths[0]), str(paths[1]), (WIDE, TALL))
    return 0


def measure(left: str, right: str, size: tuple[int, int]) -> None:
    """Measure one pair."""
    began = time.perf_counter()
    comparison = compare(read(left), read(right))
    characters = [sum(len(line.text) for line in report.lines) for report in (comparison.left, comparison.right)]
    print(f"{characters[0]} and {characters[1]} characters, {len(comparison.changes)} changes, {size[0]}x{size[1]}")
    told("reading and comparing", began)
    began = time.perf_counter()
    import tui.app  # noqa: F401, PLC0415 - its cost is part of what is measured

    told("import of the screen", began)
    measure_rows(comparison)
    asyncio.run(measure_screen(comparison, size))
    print()


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
    """Time the application: first frame, keys, a resize, a filter."""
    from tui.comparing_app import DuizhaoApp  # noqa: PLC0415 - after the import has been timed
    from tui.pencil import Pencil  # noqa: PLC0415 - as above

    frames: list[float] = []

    class TimedApp(DuizhaoApp):
        """Notes when a frame has been composed: what would be sent to the terminal then."""

        def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
            super()._display(screen, renderable)
            screen._compositor.render_strips()  # noqa: SLF001 - there is no public way
            frames.append(time.perf_counter())

    began = time.perf_counter()
    # one that keeps nothing, so that a measurement leaves no review behind
    app = TimedApp(Pencil(comparison))
    async with app.run_test(size=size) as pilot:
        told("first frame", began, until=frames[-1], budget=FIRST_PAINT)
        for key in dict.fromkeys(KEYS):
            await time_keys(pilot, key, frames, label=f"key {key}")
        for key in FILTER:
            await time_keys(pilot, key, frames, rounds=1, label=f"filter: {key}")
        began = time.perf_counter()
        await pilot.resize_terminal(size[0] - 30, size[1])
        await pilot.pause(SETTLED_SECONDS)
        told("resize", began, until=frames[-1], budget=RESIZE)


async def time_keys(pilot: Pilot[int], key: str, frames: list[float], *, label: str, rounds: int = ROUNDS) -> None:
    """Time a key until its last frame has been composed."""
    times = []
    for _ in range(rounds):
        await pilot.pause(SETTLED_SECONDS)
        began = time.perf_counter()
        await pilot.press(key)
        await pilot.pause(SETTLED_SECONDS)
        if frames[-1] > began:
            times.append((frames[-1] - began) * 1000)
    if times:
        middle = statistics.median(times)
        print(f"{label:<28} {middle:7.1f} ms, at most {max(times):.1f} ms{judged(middle, KEY)}")


def told(what: str, began: float, *, until: float | None = None, budget: float | None = None) -> None:
    """Print how long something took, and whether it may."""
    took = ((time.perf_counter() if until is None else until) - began) * 1000
    print(f"{what:<28} {took:7.1f} ms{judged(took, budget)}")


def judged(took: float, budget: float | None) -> str:
    """Set a time against its budget."""
    if budget is None:
        return ""
    return f"   (budget {budget:.0f} ms{'' if took <= budget else ': OVER'})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
