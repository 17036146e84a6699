"""`duizhao serve`: a colleague's browser shows the comparison; nobody without the address sees anything."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

pytest.importorskip("textual_serve", reason="textual-serve is not installed")

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selenium.webdriver.chrome.webdriver import WebDriver

SECONDS = 60
# the terminal in the page is a canvas: what is drawn on it is read where it comes in
_LISTEN = """
window.received = '';
const Plain = window.WebSocket;
window.WebSocket = class extends Plain {
    constructor(...given) {
        super(...given);
        this.addEventListener('message', async (event) => {
            const data = event.data;
            window.received += data instanceof Blob ? await data.text()
                : data instanceof ArrayBuffer ? new TextDecoder().decode(data) : '';
        });
    }
};
"""
_TEXT = "return window.received;"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, repository_seeds: Path) -> Iterator[str]:
    """Where a comparison of the two sample reports is served."""
    environment = os.environ | {"DUIZHAO_STATE": str(tmp_path_factory.mktemp("state"))}
    files = [str(repository_seeds / f"chengling-{year}.txt") for year in (2022, 2023)]
    process = subprocess.Popen(
        [sys.executable, "-m", "compare.cli", "serve", *files, "--lang", "zh"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True,
    )  # fmt: skip
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    assert line.startswith("http://127.0.0.1:")
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", urlsplit(line).port or 0)) == 0:
                break
        time.sleep(0.1)
    yield line
    os.killpg(process.pid, signal.SIGTERM)
    process.communicate(timeout=SECONDS)


@pytest.fixture(scope="module")
def repository_seeds() -> Path:
    """The sample reports."""
    from tests.conftest import ROOT  # noqa: PLC0415 - the fixture of that name is of another scope

    return ROOT / "seeds"


def status(address: str, path: str, headers: dict[str, str] | None = None) -> int:
    """The status that a request is answered with."""
    place = urlsplit(address)
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=SECONDS)
    connection.request("GET", path, headers=headers or {})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def test_the_address_alone_opens_it(address: str) -> None:
    path = urlsplit(address).path
    assert status(address, path) == 200
    assert status(address, "/") == 404
    assert status(address, "/ws") == 404
    assert status(address, path[:-3] + "xx/") == 404


def test_a_foreign_host_or_page_is_refused(address: str) -> None:
    place = urlsplit(address)
    assert status(address, place.path, {"Host": f"evil.example:{place.port}"}) == 421
    assert status(address, place.path, {"Host": "127.0.0.1"}) == 421
    assert status(address, f"{place.path}ws", {"Origin": "http://evil.example"}) == 403
    assert status(address, place.path, {"Origin": f"http://127.0.0.1:{place.port}"}) == 200


def test_it_listens_on_the_loopback_alone(address: str) -> None:
    port = urlsplit(address).port or 0
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        outside = probe.getsockname()[0]
    if outside.startswith("127."):
        pytest.skip("this machine has no address but the loopback")
    with socket.socket() as other:
        other.settimeout(5)
        assert other.connect_ex((outside, port)) != 0


def test_a_browser_shows_the_comparison_and_takes_keys(browser: WebDriver, address: str) -> None:
    from selenium.webdriver.common.keys import Keys  # noqa: PLC0415 - only with a browser

    browser.set_window_size(1400, 900)
    browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _LISTEN})
    browser.get(address)
    shown = _wait_for(browser, "第 1/")
    assert "已阅" in shown
    assert "第 1/" in shown
    keyboard = browser.find_element("css selector", "textarea.xterm-helper-textarea")
    keyboard.send_keys("]")
    assert "第 2/" in _wait_for(browser, "第 2/")
    keyboard.send_keys("?")
    assert "到下一处变化" in _wait_for(browser, "到下一处变化")
    keyboard.send_keys(Keys.ESCAPE)
    keyboard.send_keys("O")
    time.sleep(1)
    # no visitor opens other files of this machine
    assert "打开两份报告" not in str(browser.execute_script(_TEXT))
    picture = os.environ.get("DUIZHAO_PICTURES")
    if picture:
        browser.save_screenshot(f"{picture}/serve.png")


def _wait_for(browser: WebDriver, text: str) -> str:
    until = time.monotonic() + SECONDS
    shown = ""
    while time.monotonic() < until:
        shown = str(browser.execute_script(_TEXT))
        if text in shown:
            break
        time.sleep(0.2)
    return shown
