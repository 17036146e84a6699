"""A dozen pictures of the screen, colours and all, as Textual exports them; made with one version of Textual.

DUIZHAO_WRITE_PICTURES=1 pytest tests/tui/test_pictures.py     writes them anew: look at every one that changes
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import reading, reviewing
from tests.tui.plans import ordinary_plan
from tests.tui.samples import ordinary

if TYPE_CHECKING:
    from tests.tui.driving import Reader

MADE_WITH = "8.2.8"
FOLDER = Path(__file__).with_name("pictures")
WRITE = "DUIZHAO_WRITE_PICTURES"

pytestmark = pytest.mark.skipif(
    version("textual") != MADE_WITH,
    reason=f"the pictures are made with textual {MADE_WITH}, and this is {version('textual')}",
)


@dataclass(frozen=True)
class Picture:
    """What is pressed before the picture is taken, and on what."""

    name: str
    keys: tuple[str, ...] = ()
    width: int = 120
    height: int = 28
    lang: str = "zh"
    theme: str = "dark"


PICTURES = (
    Picture("split"),
    Picture("split-light", ("]",), theme="light"),
    Picture("contents-beside", ("]", "]"), width=160),
    Picture("stacked", ("]",), width=80, height=24),
    Picture("narrow", ("]",), width=60, height=24),
    Picture("english", ("]",), lang="en"),
    Picture("redgreen", ("]",), theme="redgreen-dark"),
    Picture("blueyellow-light", ("]",), theme="blueyellow-light"),
    Picture("contrast", ("]",), theme="contrast"),
    Picture("folded", ("Z",)),
    Picture("filter", ("f", "6")),
    Picture("themes", ("t", "down", "down")),
)


def normal(svg: str) -> str:
    """A picture without what differs from one export to the next: a number in the names of styles, and fonts."""
    svg = re.sub(r"terminal-\d+", "terminal-N", svg)
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r"\s+\n", "\n", svg).strip() + "\n"


def hold(name: str, reader: Reader) -> None:
    """Compare a picture with the one that is kept, or keep it."""
    now = normal(reader.app.export_screenshot(title=name, simplify=True))
    kept = FOLDER / f"{name}.svg"
    if os.environ.get(WRITE):
        FOLDER.mkdir(exist_ok=True)
        kept.write_text(now, encoding="utf-8", newline="\n")
    assert kept.exists(), f"there is no picture {name} yet: {WRITE}=1 writes it"
    assert now == kept.read_text(encoding="utf-8"), f"the screen differs from {kept.name}"


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_the_screen_looks_as_it_did(picture: Picture) -> None:
    size = (picture.width, picture.height)
    async with reading(ordinary(), *size, lang=picture.lang, theme=picture.theme) as reader:
        await reader.press(*picture.keys)
        await reader.pilot.pause()
        hold(picture.name, reader)


async def test_the_board_looks_as_it_did() -> None:
    async with reviewing(ordinary_plan(), 120, 32) as reviewer:
        hold("board", reviewer)
