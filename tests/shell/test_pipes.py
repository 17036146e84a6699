"""The program at work between other programs: pipes that close, disks that are full, long work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAIR = ("seeds/chengling-2022.txt", "seeds/chengling-2023.txt")
DUIZHAO = (sys.executable, "-m", "compare.cli")
ENVIRONMENT = os.environ | {"LC_ALL": "C", "DUIZHAO_CONFIG": ""}


def in_shell(line: str) -> subprocess.CompletedProcess[str]:
    duizhao = f"'{sys.executable}' -m compare.cli"
    command = ["bash", "-c", line.replace("duizhao", duizhao)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=ENVIRONMENT)


@pytest.mark.parametrize(
    "arguments",
    [
        f"diff {PAIR[0]} {PAIR[1]} --format json",
        f"diff {PAIR[0]} {PAIR[1]}",
        f"outline {PAIR[0]}",
        f"textconv {PAIR[0]}",
        f"track {PAIR[0]} {PAIR[1]} --format xlsx",
        "diff --help",
        "completion bash",
    ],
)
def test_a_reader_that_goes_away_is_no_trouble(arguments: str) -> None:
    run = in_shell(f"duizhao {arguments} | true; exit ${{PIPESTATUS[0]}}")
    assert run.stderr == ""
    assert run.returncode in {0, 1}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_two_lines_and_a_2() -> None:
    run = in_shell(f"duizhao diff {PAIR[0]} {PAIR[1]} > /dev/full")
    assert run.returncode == 2
    assert run.stderr.splitlines() == [
        "duizhao: standard output: cannot be written: No space left on device",
        "duizhao: check the space on the disk, or send the result elsewhere",
    ]


def test_a_closed_output_is_two_lines_and_a_2() -> None:
    run = in_shell(f"duizhao outline {PAIR[0]} >&-")
    assert run.returncode == 2
    assert "standard output: cannot be written: it is closed" in run.stderr


def test_one_report_comes_through_a_pipe() -> None:
    run = in_shell(f"cat {PAIR[0]} | duizhao diff - {PAIR[1]} --format json")
    assert run.returncode == 1
    assert '"path": "-"' in run.stdout


def test_nothing_but_the_result_is_written_where_there_is_no_terminal() -> None:
    run = in_shell(f"duizhao diff {PAIR[0]} {PAIR[1]} --format json")
    assert run.stderr == ""
    assert "\x1b" not in run.stdout


def told_on_a_terminal(script: str, **environment: str) -> str:
    """What a script writes to standard error where that is a terminal of 40 columns."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    reading, writing = pty.openpty()
    subprocess.run(
        [sys.executable, "-c", script],
        stderr=writing,
        check=True,
        cwd=ROOT,
        env=ENVIRONMENT | {"TERM": "xterm", "COLUMNS": "40"} | environment,
    )
    os.close(writing)
    told = b""
    try:
        while chunk := os.read(reading, 4096):
            told += chunk
    except OSError:  # Linux ends a pseudo-terminal with an error
        pass
    os.close(reading)
    return told.decode()


SLOW = """
import time
from compare.cli import progress
progress.PATIENCE = {patience}
with progress.progress("reading " + "年度报告" * 20) as tell:
    time.sleep(0.2)
"""


def test_long_work_says_what_it_is_at_in_one_line_that_goes_away() -> None:
    told = told_on_a_terminal(SLOW.format(patience=0.05))
    assert told.startswith("\r\x1b[Kduizhao: reading 年度报告")
    assert told.endswith("…\r\x1b[K")


def test_short_work_says_nothing() -> None:
    assert told_on_a_terminal(SLOW.format(patience=5)) == ""


def test_a_terminal_that_cannot_go_back_is_left_alone() -> None:
    assert told_on_a_terminal(SLOW.format(patience=0.05), TERM="dumb") == ""
