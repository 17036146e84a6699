"""What a reader does on the page of a comparison: filter, search, step, print; with eyes, keys and a screen reader."""

from __future__ import annotations

import base64
import io
import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from compare import compare, read
from compare.kinds import ChangeKind
from compare.render.export import Wishes, export
from tests.browser.conftest import complaints, resize

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from selenium.webdriver.chrome.webdriver import WebDriver

    from compare.model import Comparison


@pytest.fixture(scope="session")
def comparison(seeds: Path) -> Comparison:
    return compare(read(seeds / "chengling-2022.txt"), read(seeds / "chengling-2023.txt"))


@pytest.fixture
def show(browser: WebDriver, comparison: Comparison, tmp_path: Path) -> Callable[..., WebDriver]:
    """Open a page in a window of some size, in light or dark."""

    def opened(
        lang: str = "zh", *, width: int = 1280, scheme: str = "light", what: Comparison | None = None
    ) -> WebDriver:
        path = tmp_path / "对照.html"
        page = export(what or comparison, "html", Wishes(lang=lang))
        assert isinstance(page, str)
        path.write_text(page, encoding="utf-8")
        resize(browser, width, scheme)
        browser.get(path.as_uri())
        return browser

    return opened


def visible(page: WebDriver, selector: str) -> list[str]:
    """The ids of what is there and shown."""
    script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.offsetParent).map(e => e.id)"
    return list(page.execute_script(script, selector))


def press(page: WebDriver, keys: str) -> None:
    ActionChains(page).send_keys(keys).perform()


def current(page: WebDriver) -> str:
    return str(page.execute_script("return document.querySelector('.row.current')?.id || ''"))


def test_a_filter_leaves_its_kind_alone(show: Callable[..., WebDriver], comparison: Comparison) -> None:
    page = show()
    everything = visible(page, ".row[data-number]")
    page.find_element(By.CSS_SELECTOR, "[data-facet=added]").click()
    added = visible(page, ".row[data-number]")
    assert len(added) == comparison.summary.added < len(everything)
    assert set(added) == set(visible(page, ".row.added"))
    page.find_element(By.CSS_SELECTOR, "[data-facet=removed]").click()
    assert len(visible(page, ".row[data-number]")) == comparison.summary.added + comparison.summary.removed
    press(page, "0")
    assert visible(page, ".row[data-number]") == everything


def test_a_section_without_what_is_wanted_goes_with_its_heading(show: Callable[..., WebDriver]) -> None:
    page = show()
    before = visible(page, "main section")
    press(page, "5")
    assert 0 < len(visible(page, "main section")) < len(before)


def test_the_keys_step_through_the_changes(show: Callable[..., WebDriver]) -> None:
    page = show()
    press(page, "]")
    first = current(page)
    assert first == "c1"
    press(page, "】")
    assert current(page) == "c2"
    press(page, "[")
    assert current(page) == first
    assert page.find_element(By.ID, "position").text.startswith("第 1/")
    assert page.switch_to.active_element.get_attribute("id") == first


def test_the_next_change_is_one_that_the_filter_shows(show: Callable[..., WebDriver]) -> None:
    page = show()
    page.find_element(By.CSS_SELECTOR, "[data-facet=moved]").click()
    page.find_element(By.ID, "next").click()
    assert "moved" in (page.find_element(By.ID, current(page)).get_attribute("data-facets") or "")


def test_a_search_finds_words_across_edits_and_steps_through_them(show: Callable[..., WebDriver]) -> None:
    page = show()
    press(page, "/")
    press(page, "提案")
    hits = page.find_element(By.ID, "hits")
    total = int(hits.text.split("/")[1])
    assert total > 5
    press(page, Keys.ENTER)
    assert hits.text == f"1/{total}"
    assert page.execute_script("return CSS.highlights.get('found').size") == total
    press(page, Keys.ENTER)
    assert hits.text == f"2/{total}"
    press(page, Keys.ESCAPE)
    assert hits.text == ""


def test_a_search_opens_equal_sentences_that_hold_it(show: Callable[..., WebDriver], seeds: Path) -> None:
    report = read(seeds / "chengling-2023.txt")
    page = show(what=compare(report, report))
    run = page.find_element(By.CSS_SELECTOR, "details.equal")
    assert run.get_attribute("open") is None
    press(page, "/")
    press(page, report.sentences[0].place.text[:6])
    press(page, Keys.ENTER)
    assert page.find_elements(By.CSS_SELECTOR, "details.equal[open]")


def test_a_traditional_text_is_found_by_simplified_words(show: Callable[..., WebDriver], seeds: Path) -> None:
    page = show(what=compare(read(seeds / "jichuan-2022.txt"), read(seeds / "chengling-2022.txt")))
    press(page, "/")
    press(page, "协商")
    script = "return [...CSS.highlights.get('found')].map(r => r.toString())"
    assert {"協商", "协商"} <= set(page.execute_script(script))


def test_letters_in_the_search_box_are_letters(show: Callable[..., WebDriver]) -> None:
    page = show()
    press(page, "/")
    press(page, "t]j")
    assert page.find_element(By.ID, "query").get_attribute("value") == "t]j"
    assert current(page) == ""


def test_single_keys_can_be_switched_off(show: Callable[..., WebDriver]) -> None:
    page = show()
    press(page, "?")
    page.find_element(By.ID, "single").click()
    page.find_element(By.CSS_SELECTOR, "#help button").click()
    press(page, "]")
    assert current(page) == ""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (360, "dark")])
def test_axe_finds_nothing_serious(show: Callable[..., WebDriver], lang: str, width: int, scheme: str) -> None:
    page = show(lang, width=width, scheme=scheme)
    press(page, "]")
    assert complaints(page) == []


@pytest.mark.parametrize("width", [320, 360, 390, 768])
def test_a_narrow_page_does_not_scroll_sideways(show: Callable[..., WebDriver], width: int) -> None:
    page = show(width=width)
    assert page.execute_script("return document.documentElement.scrollWidth") <= width


def test_light_and_dark_follow_the_system_and_the_button(show: Callable[..., WebDriver]) -> None:
    script = "return getComputedStyle(document.body).backgroundColor"
    page = show(scheme="dark")
    dark = page.execute_script(script)
    page.find_element(By.ID, "turn").click()
    assert page.execute_script(script) == "rgb(255, 255, 255)"
    assert show(scheme="light").execute_script(script) == "rgb(255, 255, 255)" != dark


def test_it_prints_to_pdf_without_its_tools(show: Callable[..., WebDriver], comparison: Comparison) -> None:
    page = show(scheme="dark")
    printed = page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    document = pypdfium2.PdfDocument(io.BytesIO(base64.b64decode(printed["data"])))
    try:
        sheet = document[0]
        width, height = sheet.get_size()
        texts = [document[number].get_textpage() for number in range(len(document))]
        text = re.sub(r"\s", "", "".join(one.get_text_bounded() for one in texts))
        for one in (*texts, sheet):
            one.close()
    finally:
        document.close()
    assert width > height
    assert "下一处" not in text
    sample = next(one for one in comparison.changes if one.kind is ChangeKind.ADDED).right[0].place.text
    assert sample[:10] in text


def test_it_asks_for_nothing_from_elsewhere(show: Callable[..., WebDriver]) -> None:
    page = show()
    names = page.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert names == []
    assert [entry for entry in page.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_without_scripts_everything_is_there(
    show: Callable[..., WebDriver], browser: WebDriver, comparison: Comparison
) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        text = show().find_element(By.TAG_NAME, "main").text
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    added = [change.right[0].place.text for change in comparison.changes if change.kind is ChangeKind.ADDED]
    assert [one for one in added if one[:8] not in text] == []


@pytest.mark.parametrize(
    "pair", [("seeds/001*.txt", "seeds/002*.txt"), ("corpus/provinces/*_2025.txt", "corpus/provinces/*_2026.txt")]
)
def test_real_reports_open_without_complaint(
    pair: tuple[str, str], show: Callable[..., WebDriver], shared: Path
) -> None:
    left, right = (min(shared.glob(pattern)) for pattern in pair)
    page = show(what=compare(read(left), read(right)))
    press(page, "]]")
    assert current(page) == "c2"
    assert complaints(page) == []
