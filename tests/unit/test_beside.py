"""Work in a second process gives what it would give in this one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from compare import beside
from compare.beside import Beside
from compare.cli.output import json_text
from compare.comparison import compare
from compare.errors import ReadError
from compare.render.comparison_json import comparison_to_dict
from compare.report import read

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def second_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_allowed", True)
    monkeypatch.setattr(beside, "_processors", lambda: 2)
    if not beside._can_split():  # noqa: SLF001 - the test must know whether there is a split to test
        pytest.skip("this system splits no process safely")


@pytest.mark.usefixtures("second_process")
def test_work_is_done_in_another_process() -> None:
    assert Beside(os.getpid).result() != os.getpid()


@pytest.mark.usefixtures("second_process")
def test_trouble_with_a_file_arrives_whole() -> None:
    def fail() -> None:
        raise ReadError("报告.txt", "找不到", "请检查路径")

    pending = Beside(fail)
    with pytest.raises(ReadError) as raised:
        pending.result()
    assert raised.value.lines() == ("duizhao: 报告.txt: 找不到", "duizhao: 请检查路径")


@pytest.mark.usefixtures("second_process")
def test_work_whose_process_is_killed_is_done_here() -> None:
    here = os.getpid()

    def work() -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return 42

    assert Beside(work).result() == 42


@pytest.mark.usefixtures("second_process")
def test_a_result_that_cannot_travel_is_made_here() -> None:
    assert Beside(lambda: lambda: "各位委员").result()() == "各位委员"


@pytest.mark.usefixtures("second_process")
def test_a_process_with_other_threads_is_never_split() -> None:
    waiting = threading.Event()
    thread = threading.Thread(target=waiting.wait)
    thread.start()
    try:
        assert Beside(os.getpid).result() == os.getpid()
    finally:
        waiting.set()
        thread.join()


def test_a_library_is_never_split_unasked() -> None:
    # a process of its own: another test may have run the command line in this one
    script = "import os; from compare.beside import Beside; print(Beside(os.getpid).result() == os.getpid())"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout == "True\n"


@pytest.mark.usefixtures("second_process")
def test_a_second_step_goes_on_from_the_first() -> None:
    here = os.getpid()
    pending = Beside(os.getpid, lambda first: (first, os.getpid()))
    there = pending.result()
    assert there != here
    assert pending.rest() == (there, there)


@pytest.mark.usefixtures("second_process")
def test_a_second_step_whose_process_is_killed_is_done_here() -> None:
    here = os.getpid()

    def fall(lines: list[str]) -> list[str]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return [*lines, "各位委员"]

    pending = Beside(lambda: ["工作总结"], fall)
    assert pending.result() == ["工作总结"]
    assert pending.rest() == ["工作总结", "各位委员"]


@pytest.mark.usefixtures("second_process")
def test_trouble_in_the_second_step_arrives_too() -> None:
    def fail(_: object) -> None:
        raise ReadError("报告.txt", "找不到", "请检查路径")

    pending = Beside(lambda: 1, fail)
    assert pending.result() == 1
    with pytest.raises(ReadError):
        pending.rest()


def test_one_step_has_no_second() -> None:
    pending: Beside[int, None] = Beside(lambda: 1)
    pending.result()
    with pytest.raises(TypeError, match="no second step"):
        pending.rest()


def test_the_command_line_says_what_the_library_says() -> None:
    paths = [str(ROOT / "seeds" / f"chengling-{year}.txt") for year in (2022, 2023)]
    command = [sys.executable, "-m", "compare.cli", "diff", *paths, "--format", "json"]
    run = subprocess.run(command, capture_output=True, check=False, cwd=ROOT)
    assert json.loads(run.stdout) == json.loads(json_text(comparison_to_dict(compare(*map(read, paths)))))
