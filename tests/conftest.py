"""Fixtures that every kind of test shares."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports and gold labels beside the checkout; tests that need it skip without it."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip("the folder of real reports (../shared) is not here")
    return folder


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The sample reports that come with the project."""
    return ROOT / "seeds"
