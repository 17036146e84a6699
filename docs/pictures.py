"""Takes the pictures of the documentation from the real screen, on the sample reports.

    python -m docs.pictures

Each is an SVG of the screen as Textual draws it, without the address of a font on the network: whatever shows the
picture takes a font of its own, and every run of text is held to its width in cells.
"""

from __future__ import annotations

import asyncio
import html
import os
import re
import sys
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from compare import compare, read, track
from compare.messages import set_language
from compare.text.wrap import text_width
from tui.app import BoardApp, DuizhaoApp
from tui.hand import PassingHand
from tui.pencil import Pencil

if TYPE_CHECKING:
    from textual.app import App

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"
PAIR = ("seeds/chengling-2022.txt", "seeds/chengling-2023.txt")
CELL = 12.2
"""Width of a cell in the units of the pictures."""
FONTS = (
    "'Sarasa Mono SC', 'Noto Sans Mono CJK SC', 'Source Han Mono SC', 'PingFang SC', 'Microsoft YaHei', 'SimSun', "
    "monospace"
)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what is opened, and which keys are pressed."""

    name: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = (120, 32)
    board: bool = False
    theme: str = "light"


PICTURES = (
    Picture("comparison", keys=("]", "]")),
    Picture("card", keys=(*["]"] * 7, "enter")),
    Picture("filter", keys=("f", "1")),
    Picture("contents", keys=("o",)),
    Picture("help", keys=("?",)),
    Picture("narrow", size=(80, 28), keys=("]", "]"), theme="dark"),
    Picture("board", board=True),
)


def main() -> int:
    """Take every picture in both languages; give the exit status."""
    FOLDER.mkdir(exist_ok=True)
    os.chdir(ROOT)
    # a terminal that shows every sign: the pictures do not depend on who takes them
    os.environ |= {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    left, right = map(read, PAIR)
    comparison, tracking = compare(left, right), track(left, right)
    for language in ("zh", "en"):
        set_language(language)
        for picture in PICTURES:
            app: App[int] = (
                BoardApp(tracking, PassingHand(), lang=language, theme=picture.theme)
                if picture.board
                else DuizhaoApp(Pencil(comparison), lang=language, theme=picture.theme)
            )
            path = FOLDER / f"{picture.name}.{language}.svg"
            path.write_text(asyncio.run(taken(app, picture)), encoding="utf-8", newline="\n")
            print(path.relative_to(ROOT))
    return 0


async def taken(app: App[int], picture: Picture) -> str:
    """Open the screen, press the keys and give what it shows."""
    async with app.run_test(size=picture.size) as pilot:
        await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause(0.3)
        return at_home(app.export_screenshot(title="duizhao"))


def at_home(svg: str) -> str:
    """The picture without fonts from the network, and with names that are the same at every taking."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-variant-east-asian: ?full-width;", "", svg)
    svg = re.sub(r"font-family: ?[^;]*;", f"font-family: {FONTS};", svg)
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    svg = re.sub(
        r'<text((?: class="[^"]*")?) x="([\d.]+)"( y="[^"]*") textLength="[\d.]+"[^>]*>([^<]*)</text>', in_cells, svg
    )
    return re.sub(r"\n\s*\n+", "\n", svg)


def in_cells(run: re.Match[str]) -> str:
    """A run of text on the grid of cells: Textual counts characters, and Chinese ones take two cells each."""
    before, x, after, escaped = run.groups()
    at = float(x)
    parts = []
    for _, signs in groupby(html.unescape(escaped), key=lambda sign: text_width(sign) > 1):
        text = "".join(signs)
        width = text_width(text) * CELL
        if text.strip():
            parts.append(f'<tspan x="{at:.1f}" textLength="{width:.1f}">{html.escape(text)}</tspan>')
        at += width
    return f"<text{before}{after}>{''.join(parts)}</text>"


if __name__ == "__main__":
    sys.exit(main())
