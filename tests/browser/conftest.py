"""A browser without a window: Chromium with a profile of its own, one at a time."""

from __future__ import annotations

import shutil
from importlib import resources
from typing import TYPE_CHECKING

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from tests.tools import needs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from selenium.webdriver.chrome.webdriver import WebDriver

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--hide-scrollbars",
)


SERIOUS = {"serious", "critical"}


def complaints(page: WebDriver) -> list[str]:
    """What axe-core finds serious or critical."""
    page.execute_script(resources.files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found: dict[str, Any] = page.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    assert len(found["passes"]) > 10
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found["violations"] if one["impact"] in SERIOUS]


def resize(page: WebDriver, width: int, scheme: str) -> None:
    """Look at pages through a window of some width, in light or dark."""
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebDriver]:
    """Chromium, driven; it reaches nothing but files."""
    needs("chromium", "chromedriver")
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_script_timeout(60)
    yield driver
    driver.quit()
