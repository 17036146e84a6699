"""The documentation as a site: every page is in the menu, in both languages, and nothing comes from the network."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from docs import pictures, site

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SVG = "{http://www.w3.org/2000/svg}"


def menu() -> list[str]:
    return ["index.md", *(page[0] for *_, pages in site.PAGES for page in pages)]


def test_every_page_is_in_the_menu_and_every_entry_is_a_page() -> None:
    assert sorted(menu()) == sorted(path.name for path in DOCS.glob("*.md"))


def test_a_chinese_page_stands_in_for_one_in_english() -> None:
    assert {path.name for path in (DOCS / "zh").glob("*.md")} <= set(menu())


def test_what_newcomers_read_first_is_there_in_chinese() -> None:
    first = {"index.md", "tutorial.md", "howto.md", "formats.md", "settings.md", "method.md", "architecture.md"}
    assert first <= {path.name for path in (DOCS / "zh").glob("*.md")}


@pytest.mark.parametrize("picture", pictures.PICTURES, ids=lambda picture: picture.name)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_picture_is_whole_and_fetches_nothing(picture: pictures.Picture, language: str) -> None:
    path = DOCS / "pictures" / f"{picture.name}.{language}.svg"
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"url\(['\"]?https?:|@font-face|@import|href=\"https?:", text) == []
    shown = "".join(ET.fromstring(text).itertext())  # noqa: S314 - a picture of our own
    assert re.search(r"[\u4e00-\u9fff]{2}", shown)


def test_wide_signs_take_two_cells_in_a_picture() -> None:
    drawn = '<text class="terminal-r1" x="12.2" y="20" textLength="36.6" clip-path="url(#line)">2年初</text>'
    text = ET.fromstring(pictures.at_home(f'<svg xmlns="http://www.w3.org/2000/svg">{drawn}</svg>'))  # noqa: S314 - ours
    spans = [(span.get("x"), span.get("textLength"), span.text) for span in text.iter(f"{SVG}tspan")]
    assert spans == [("12.2", "12.2", "2"), ("24.4", "48.8", "年初")]


@pytest.mark.skipif(importlib.util.find_spec("zensical") is None, reason="zensical is not installed: dev.py site")
def test_the_site_builds_without_the_network_and_asks_nothing_of_it() -> None:
    offline = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    run = subprocess.run(
        [sys.executable, "-m", "docs.site"], capture_output=True, text=True, check=False, cwd=ROOT, env=offline
    )
    assert run.returncode == 0, run.stdout + run.stderr
    for language in ("zh", "en"):
        home = ROOT / "build" / "site" / language
        pages = {name: (home / f"{Path(name).stem}.html").read_text(encoding="utf-8") for name in menu()}
        loaded = [found for text in pages.values() for found in re.findall(r"(?:src|href)=\"(https?://[^\"]*)", text)]
        assert loaded == []
        assert all(f'lang="{language}"' in text for text in pages.values())
