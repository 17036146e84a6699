"""Fixtures that every kind of test shares."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from tests.tools import LACKING, must_not_skip

if TYPE_CHECKING:
    from collections.abc import Generator

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports and gold labels beside the checkout; tests that need it skip without it."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip("the folder of real reports (../shared) is not here")
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Make a skip for want of a program a failure where every program has to be there."""
    report = yield
    if report.skipped and must_not_skip() and LACKING in str(report.longrepr):
        report.outcome = "failed"
    return report


@pytest.fixture(autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what a test makes the program remember away from what the user's own program remembers."""
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path_factory.getbasetemp() / "state" / uuid4().hex))
    monkeypatch.setenv("DUIZHAO_CONFIG", "")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The sample reports that come with the project."""
    return ROOT / "seeds"
