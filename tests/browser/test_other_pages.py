"""The pages of a tracking and of a timeline: read by anybody, on any screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.cli import main
from tests.browser.conftest import complaints, resize

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver.chrome.webdriver import WebDriver

COMMANDS = {"track": (2022, 2023), "timeline": (2021, 2022, 2023)}


@pytest.fixture(scope="module")
def pages(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page of each command, of the samples."""
    folder = tmp_path_factory.mktemp("pages")
    written = {}
    for command, years in COMMANDS.items():
        written[command] = folder / f"{command}.html"
        files = [str(seeds / f"chengling-{year}.txt") for year in years]
        assert main([command, *files, "--lang", "zh", "-o", str(written[command])]) == 0
    return written


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (390, "light")])
@pytest.mark.parametrize("command", COMMANDS)
def test_axe_finds_nothing_serious(
    command: str, width: int, scheme: str, browser: WebDriver, pages: dict[str, Path]
) -> None:
    resize(browser, width, scheme)
    browser.get(pages[command].as_uri())
    assert complaints(browser) == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    names = browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert names == []


def test_a_ledger_shows_the_tasks_of_one_status(browser: WebDriver, pages: dict[str, Path]) -> None:
    resize(browser, 1440, "light")
    browser.get(pages["track"].as_uri())
    shown = "return [...document.querySelectorAll('tr[data-status]')].filter(row => row.offsetParent).length"
    before = browser.execute_script(shown)
    browser.execute_script("document.querySelectorAll('#filter button')[1].click()")
    assert 0 < browser.execute_script(shown) < before
