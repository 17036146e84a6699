"""The manual page tells every option and is set without complaint."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from compare.cli.options import COMMANDS, options_of
from tests.tools import needs

MAN = Path(__file__).resolve().parents[2] / "docs" / "man"
PAGES = {"en": MAN / "duizhao.1", "zh": MAN / "zh_CN" / "duizhao.1"}


def read_as_set(page: Path) -> str:
    needs("groff")
    command = ["groff", "-k", "-man", "-Tutf8", str(page)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    # a line of Chinese without a blank cannot be broken, which is told and does no harm
    assert [line for line in run.stderr.splitlines() if "break line" not in line] == []
    return re.sub(r"\x1b\[[0-9;]*m|.\x08", "", run.stdout).replace("\u2212", "-").replace("\u2010", "-")


@pytest.mark.parametrize("language", PAGES)
def test_the_manual_tells_every_command_and_option(language: str) -> None:
    shown = read_as_set(PAGES[language])
    options = [
        name for command in ("open", *COMMANDS) for action in options_of(command) for name in action.option_strings
    ]
    assert [name for name in (*options, *COMMANDS) if name not in shown] == []


def test_the_manual_speaks_both_languages() -> None:
    assert "compare Chinese institutional reports" in read_as_set(PAGES["en"])
    assert "对照中文工作报告" in read_as_set(PAGES["zh"])
