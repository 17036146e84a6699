"""Completion offers what the option tables hold, in the shells that are installed."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from compare.cli.completion import bash, fish, zsh
from compare.cli.options import COMMANDS, TRACK_FORMATS, options_of
from compare.kinds import Lens
from tests.tools import needs

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = {"bash": bash.script, "zsh": zsh.script, "fish": fish.script}


def offered(line: list[str], folder: Path) -> list[str]:
    """What bash offers at the end of a line of words."""
    words = " ".join(f"'{word}'" for word in line)
    script = (
        'eval "$(duizhao completion bash)"\n'
        f"COMP_WORDS=({words}); COMP_CWORD={len(line) - 1}; COMPREPLY=()\n"
        '_duizhao; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    needs("bash")
    run = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, cwd=folder)
    return sorted(run.stdout.split("\n")[:-1])


@pytest.fixture
def folder(program: Path, tmp_path: Path) -> Path:
    assert program
    reports = tmp_path / "reports"
    reports.mkdir()
    for name in ("2023 年.txt", "2024年.docx"):
        (reports / name).touch()
    return reports


def test_bash_offers_commands_and_files_at_first(folder: Path) -> None:
    assert offered(["duizhao", ""], folder) == sorted([*COMMANDS, "2023 年.txt", "2024年.docx"])


def test_bash_offers_the_values_of_an_option(folder: Path) -> None:
    assert offered(["duizhao", "diff", "--lens", ""], folder) == sorted(Lens)
    assert offered(["duizhao", "--lens", "=", "pl"], folder) == ["plan", "plan-results"]
    assert offered(["duizhao", "track", "a", "b", "--format", ""], folder) == sorted(TRACK_FORMATS)


def test_bash_offers_the_options_of_the_command(folder: Path) -> None:
    wanted = [name for action in options_of("track") for name in action.option_strings if name.startswith("--")]
    assert offered(["duizhao", "--lang", "zh", "track", "--"], folder) == sorted(wanted)


def test_bash_offers_files_with_blanks_in_their_names(folder: Path) -> None:
    assert offered(["duizhao", "diff", "2023"], folder) == ["2023 年.txt"]
    assert offered(["duizhao", "track", "--output", "2024"], folder) == ["2024年.docx"]


def test_bash_offers_what_config_tells_and_nothing_else(folder: Path) -> None:
    assert offered(["duizhao", "config", ""], folder) == ["path", "schema", "show"]


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_shell_understands_its_script(shell: str, tmp_path: Path) -> None:
    file = tmp_path / "script"
    file.write_text(SCRIPTS[shell](), encoding="utf-8")
    needs(shell)
    run = subprocess.run([shell, "-n", str(file)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize("shell", SCRIPTS)
@pytest.mark.parametrize("command", ["open", *COMMANDS])
def test_every_option_is_in_every_script(shell: str, command: str) -> None:
    script = SCRIPTS[shell]()
    names = [name for action in options_of(command) for name in action.option_strings if name.startswith("--")]
    assert [name for name in names if (f"-l {name[2:]} " if shell == "fish" else name) not in script] == []
