"""The one file that sets the project up says what is wrong, and never stops at the first fault."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import dev

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]


def quick_checks(monkeypatch: pytest.MonkeyPatch, checks: dict[str, tuple[str, ...]]) -> None:
    """Run other checks than the real ones, with this Python and without any set-up."""
    monkeypatch.setattr(dev, "CHECKS", checks)
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    monkeypatch.setattr(dev, "prepare", lambda _: None)
    monkeypatch.setattr(dev, "tools_environment", dict)


def test_steps_after_a_failed_one_still_run(monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    checks: dict[str, tuple[str, ...]] = {"style": ("-c", "raise SystemExit(3)"), "tests": ("-c", "print('1 passed')")}
    quick_checks(monkeypatch, checks)
    assert dev.main(["test"]) == 1
    output = capfd.readouterr().out
    assert "1 passed" in output
    summary = output.split("dev.py test:")[1]
    assert [line.split()[:2] for line in summary.strip().splitlines()] == [["FAILED", "style"], ["ok", "tests"]]


def test_when_every_step_passes_so_does_the_verb(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_checks(monkeypatch, {"style": ("-c", "pass"), "tests": ("-c", "pass")})
    assert dev.main(["test"]) == 0


def test_the_tests_come_last_so_that_their_counts_end_the_log() -> None:
    assert list(dev.CHECKS)[-1] == "tests"
    assert list(dev.CHECKS) == ["style", "format", "types", "imports", "accuracy", "tests"]


@pytest.mark.parametrize("argv", [[], ["deploy"], ["test", "demo"]])
def test_an_unknown_verb_shows_the_verbs(argv: list[str], capsys: Capture) -> None:
    assert dev.main(argv) == 2
    output = capsys.readouterr().out
    assert [verb for verb in dev.VERBS if f"python3 dev.py {verb}" not in output] == []


def test_an_old_python_is_told_which_one_is_needed(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr("dev.sys.version_info", (3, 9, 2, "final", 0))
    assert dev.main(["test"]) == 2
    error = capsys.readouterr().err
    assert "Python 3.9.2 is too old, 3.11 or later is needed" in error
    assert "python3.12 dev.py demo" in error


def test_a_missing_venv_module_is_told_with_the_package_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Capture
) -> None:
    monkeypatch.setattr(dev, "PYTHON", tmp_path / "none" / "python")
    monkeypatch.setattr(dev, "VENV", tmp_path / "none")
    monkeypatch.setattr(dev, "run_quietly", failing_step)
    assert dev.main(["demo"]) == 2
    assert "apt-get install python3-venv" in capsys.readouterr().err


def failing_step(title: str, *_: object) -> None:
    raise dev.SetUpError(f"{title}: failed with status 1")


def test_a_failed_step_of_the_set_up_shows_its_output(capsys: Capture) -> None:
    with pytest.raises(dev.SetUpError, match="making it: failed with status 4"):
        dev.run_quietly("making it", sys.executable, "-c", "print('no room'); raise SystemExit(4)")
    assert "no room" in capsys.readouterr().err


@pytest.fixture
def installs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Record what would be installed, into a .venv that is not there."""
    done: list[str] = []
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(dev, "ensure_venv", lambda: None)
    monkeypatch.setattr(dev, "run_quietly", lambda _title, *command: done.append(str(command[-1])))
    return done


def test_a_second_run_installs_nothing(installs: list[str]) -> None:
    dev.prepare("runtime")
    assert installs == ["requirements/build.txt", "requirements/runtime.txt", "."]
    installs.clear()
    dev.prepare("runtime")
    assert installs == []


def test_the_demo_uses_what_the_tests_installed(installs: list[str]) -> None:
    dev.prepare("dev")
    installs.clear()
    dev.prepare("runtime")
    assert installs == []


def test_a_changed_lock_installs_again(installs: list[str]) -> None:
    dev.prepare("runtime")
    stamp = json.loads(dev.STAMP.read_text(encoding="utf-8"))
    dev.STAMP.write_text(json.dumps(stamp | {"runtime": "another"}), encoding="utf-8")
    installs.clear()
    dev.prepare("runtime")
    assert installs == ["requirements/runtime.txt"]


def test_under_ci_the_tests_of_other_programs_may_not_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "missing_tools", lambda: ())
    monkeypatch.setenv("CI", "true")
    assert dev.tools_environment() == {"DUIZHAO_REQUIRE_TOOLS": "1"}
    monkeypatch.delenv("CI")
    assert dev.tools_environment() == {}


def test_elsewhere_a_missing_tools_is_named_and_nothing_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(dev, "missing_tools", lambda: ("libreoffice-writer-nogui",))
    monkeypatch.setattr("dev.subprocess.run", lambda *_, **__: pytest.fail("something was run"))
    monkeypatch.delenv("CI", raising=False)
    assert dev.tools_environment() == {}
    assert "missing libreoffice-writer-nogui: the tests that need it are skipped" in capsys.readouterr().err


def test_under_ci_root_installs_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    answers = iter([("libreoffice-writer-nogui",), ()])
    monkeypatch.setattr(dev, "missing_tools", lambda: next(answers))
    monkeypatch.setattr("dev.os.geteuid", lambda: 0, raising=False)
    monkeypatch.setattr("dev.shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr("dev.subprocess.run", lambda command, **_: commands.append(command))
    monkeypatch.setenv("CI", "true")
    assert dev.tools_environment() == {"DUIZHAO_REQUIRE_TOOLS": "1"}
    assert [command[:3] for command in commands] == [["apt-get", "-qq", "update"], ["apt-get", "-qq", "install"]]
    assert commands[1][-1] == "libreoffice-writer-nogui"


def test_a_program_a_file_and_a_font_are_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dev.shutil.which", lambda name: "/bin/there" if name == "there" else None)
    (tmp_path / "part.so").touch()
    signs = (("missing", "there"), ("missing",), (str(tmp_path / "part.so"),), (str(tmp_path / "none.so"),), ())
    assert [dev.is_there(one) for one in signs] == [True, False, True, False, False]


def test_a_skip_for_want_of_a_program_fails_under_ci(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text("from tests.conftest import pytest_runtest_makereport\n", encoding="utf-8")
    (tmp_path / "test_it.py").write_text(
        "import pytest\n"
        "def test_one():\n    pytest.skip('chromium is not installed')\n"
        "def test_two():\n    pytest.skip('not today')\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, str(tmp_path)]
    results = []
    for required in ("0", "1"):
        environment = os.environ | {"DUIZHAO_REQUIRE_TOOLS": required, "PYTHONPATH": str(dev.ROOT)}
        run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=tmp_path)
        results.append(run.stdout.splitlines()[-1].partition(" in ")[0])
    assert results == ["2 skipped", "1 failed, 1 skipped"]


def test_ci_runs_the_same_verb() -> None:
    script = (dev.ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.splitlines()[-1] == "exec python3 dev.py test"
    assert 'export CI="${CI:-true}"' in script


def test_the_locks_have_a_digest_for_every_package_and_no_address() -> None:
    for name in ("build", "runtime", "dev"):
        text = (dev.REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
        packages = [line for line in text.splitlines() if "==" in line and not line.lstrip().startswith("#")]
        assert packages
        assert all(line.endswith("\\") for line in packages)
        assert "://" not in text
