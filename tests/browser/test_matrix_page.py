"""The page of many reports: read by anybody, on any screen; searched, filtered and opened by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.by import By

from compare.cli import main
from tests.browser.conftest import complaints, resize

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver.chrome.webdriver import WebDriver

SHOWN = "return [...document.querySelectorAll('[data-row]')].filter(row => row.offsetParent).length"


@pytest.fixture(scope="module")
def page(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("matrix") / "matrix.html"
    files = [str(seeds / f"{name}.txt") for name in ("chengling-2022", "jichuan-2022")]
    assert main(["matrix", *files, "--about", "提案", "--lang", "zh", "-o", str(path)]) == 0
    return path


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (390, "light")])
def test_axe_finds_nothing_serious(width: int, scheme: str, browser: WebDriver, page: Path) -> None:
    resize(browser, width, scheme)
    browser.get(page.as_uri())
    assert complaints(browser) == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)") == []


def test_search_and_filter_leave_the_rows_that_are_wanted(browser: WebDriver, page: Path) -> None:
    resize(browser, 1440, "light")
    browser.get(page.as_uri())
    every = browser.execute_script(SHOWN)
    search = browser.find_element(By.ID, "search")
    search.send_keys("提案")
    found = browser.execute_script(SHOWN)
    assert 0 < found < every
    search.clear()
    search.send_keys(" ")
    browser.find_element(By.ID, "uneven").click()
    assert 0 < browser.execute_script(SHOWN) < every


def test_a_cell_opens_the_sentences_that_it_rests_on(browser: WebDriver, page: Path) -> None:
    resize(browser, 1440, "light")
    browser.get(page.as_uri())
    browser.find_element(By.CSS_SELECTOR, ".topics button").click()
    assert "提案" in browser.find_element(By.ID, "said-body").text
    browser.find_element(By.CSS_SELECTOR, "#said form button").click()
    assert not browser.find_element(By.ID, "said").is_displayed()
