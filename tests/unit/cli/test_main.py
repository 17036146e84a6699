"""What a user or a script sees of the command line: results, messages and exit statuses."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from compare import __version__
from compare.cli import main, pair
from compare.cli.diff import has_changes
from compare.cli.options import COMMANDS, VALUED, options_of, split_command, stated_language
from compare.kinds import Lens, SectionRelation
from compare.model import SectionPair

if TYPE_CHECKING:
    from types import SimpleNamespace

Capture = pytest.CaptureFixture[str]


def test_diff_exits_0_when_nothing_changed(capsys: Capture) -> None:
    assert main(["diff", "a.txt", "a.txt"]) == 0
    assert "No changes." in capsys.readouterr().out


def test_diff_exits_1_when_something_changed(capsys: Capture) -> None:
    assert main(["diff", "a.txt", "b.txt"]) == 1
    assert "+    –→1" in capsys.readouterr().out


def test_a_moved_sentence_or_a_renamed_section_is_a_change() -> None:
    engine = sys.modules["compare.comparison"]
    report = sys.modules["compare.report"].read("a.txt")
    still = engine.tell_changes((Lens.AUTO, ()), report, report)
    moved = dataclasses.replace(still, changes=(dataclasses.replace(still.changes[0], moved=True),))
    renamed = dataclasses.replace(still, sections=(SectionPair(None, None, SectionRelation.RENAMED, 1.0),))
    assert [has_changes(each) for each in (still, moved, renamed)] == [False, True, True]


def test_trouble_is_two_lines_and_a_2(capsys: Capture) -> None:
    assert main(["diff", "missing.txt", "b.txt"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "duizhao: missing.txt: no such file\nduizhao: check the name\n"


def test_debug_adds_the_trace(capsys: Capture) -> None:
    assert main(["diff", "missing.txt", "b.txt", "--debug"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("duizhao: missing.txt: no such file\nduizhao: check the name\nTraceback")
    assert "ReadError" in error


def test_a_fault_of_the_program_is_no_bare_trace(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(sys.modules["compare.report"], "read", broken)
    assert main(["outline", "a.txt"]) == 2
    error = capsys.readouterr().err
    assert error.splitlines()[0] == "duizhao: internal error: ZeroDivisionError: by zero"
    assert "--debug" in error.splitlines()[1]
    assert "Traceback" not in error


def test_json_is_one_document_on_standard_output(capsys: Capture) -> None:
    assert main(["diff", "guess.txt", "b.txt", "--format", "json"]) == 1
    captured = capsys.readouterr()
    document = json.loads(captured.out)
    assert document["schema"] == "duizhao/comparison-1"
    assert "开馆纳客。" in captured.out
    assert captured.err == "duizhao: guess.txt: the encoding was guessed\n"


def test_the_lens_and_the_encoding_reach_the_engine(capsys: Capture) -> None:
    main(["diff", "a.txt", "b.txt", "--format=json", "--lens", "plan-results", "--encoding", "gb18030"])
    document = json.loads(capsys.readouterr().out)
    assert document["lens"] == "plan-results"
    assert document["left"]["encoding"] == "gb18030"


def test_all_lists_equal_sentences(capsys: Capture) -> None:
    main(["diff", "a.txt", "a.txt"])
    assert "开馆纳客。" not in capsys.readouterr().out
    main(["diff", "a.txt", "a.txt", "--all"])
    assert "开馆纳客。" in capsys.readouterr().out


def test_outline_prints_text_or_json(capsys: Capture) -> None:
    assert main(["outline", "a.txt", "--width", "60"]) == 0
    assert capsys.readouterr().out == "a.txt 60 en\n"
    assert main(["outline", "a.txt", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"title": "a.txt"}


def test_without_a_terminal_the_comparison_is_printed_and_exits_0(capsys: Capture, engine: SimpleNamespace) -> None:
    assert main(["a.txt", "b.txt"]) == 0
    assert "left" in capsys.readouterr().out
    assert engine.screens == []


def test_on_a_terminal_the_screen_opens(monkeypatch: pytest.MonkeyPatch, engine: SimpleNamespace) -> None:
    monkeypatch.setattr("compare.cli.open.is_interactive", lambda: True)
    assert main(["a.txt", "b.txt", "--lang", "zh", "--theme", "dark"]) == 0
    assert engine.screens == [("a.txt", "b.txt", "zh", "dark")]


def test_demo_compares_two_years_of_the_sample_organisation(capsys: Capture) -> None:
    assert main(["--demo"]) == 0
    output = capsys.readouterr().out
    assert "chengling-2022.txt" in output
    assert "chengling-2023.txt" in output


def test_no_arguments_say_what_is_needed(capsys: Capture) -> None:
    assert main([]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first == "duizhao: LEFT RIGHT: two reports are needed"
    assert "--demo" in second


def test_both_reports_cannot_be_standard_input(capsys: Capture) -> None:
    assert main(["diff", "-", "-"]) == 2
    assert capsys.readouterr().err.startswith("duizhao: -: the two reports cannot both come from standard input\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["diff", "a", "b", "--lens", "x"], "duizhao: --lens: no such value: x (choose from auto, whole, "),
        (["diff", "a"], "duizhao: RIGHT: this is missing"),
        (["outline", "a", "--bad"], "duizhao: --bad: not known"),
        (["outline", "a", "--width", "x"], "duizhao: --width: x is not a possible value"),
        (["outline", "a", "--encoding"], "duizhao: --encoding: a value is missing"),
        (["outline", "a", "--debug=1"], "duizhao: --debug: takes no value"),
        (["a", "b", "c"], "duizhao: c: not known"),
    ],
)
def test_wrong_arguments_are_trouble_like_any_other(arguments: list[str], message: str, capsys: Capture) -> None:
    assert main(arguments) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith(message)
    assert "--help" in second


def test_wrong_arguments_are_told_in_chinese(capsys: Capture) -> None:
    assert main(["--lang", "zh", "diff", "a", "b", "--lens", "x"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("duizhao: --lens: 没有“x”这个取值，可选：auto, whole")
    assert second == "duizhao: 运行 duizhao diff --help 查看用法"


def test_the_locale_chooses_the_language(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    main(["diff", "a.txt", "a.txt"])
    assert "没有变化。" in capsys.readouterr().out


def test_ctrl_c_ends_quietly(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pair, "Lens", interrupted)
    assert main(["diff", "a", "b"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", ["open", *COMMANDS])
def test_help_explains_every_option_in_both_languages(command: str, lang: str, capsys: Capture) -> None:
    arguments = [] if command == "open" else [command]
    assert main([*arguments, "--help", "--lang", lang]) == 0
    output = capsys.readouterr().out
    actions = options_of(command)
    assert all(action.help for action in actions)
    assert all(option in output for action in actions for option in action.option_strings)
    assert ("用法：" in output) == (lang == "zh")
    assert ("examples:" in output) == (lang == "en")


def test_every_option_with_a_value_is_known_to_the_search_for_the_command() -> None:
    valued = {
        option
        for command in ("open", *COMMANDS)
        for action in options_of(command)
        for option in action.option_strings
        if action.nargs is None
    }
    assert valued == VALUED


@pytest.mark.parametrize(
    ("arguments", "command", "rest"),
    [
        (["diff", "a", "b"], "diff", ["a", "b"]),
        (["--lang", "zh", "outline", "a"], "outline", ["--lang", "zh", "a"]),
        (["--debug", "diff", "a", "b"], "diff", ["--debug", "a", "b"]),
        (["a.txt", "diff"], "open", ["a.txt", "diff"]),
        (["./diff", "b"], "open", ["./diff", "b"]),
        (["--theme", "diff", "a", "b"], "open", ["--theme", "diff", "a", "b"]),
        ([], "open", []),
    ],
)
def test_the_command_is_found_wherever_options_stand(arguments: list[str], command: str, rest: list[str]) -> None:
    assert split_command(arguments) == (command, rest)


@pytest.mark.parametrize(
    ("arguments", "language"),
    [(["--lang", "zh"], "zh"), (["a", "--lang=en"], "en"), (["--lang"], None), (["--lang", "fr"], None), ([], None)],
)
def test_the_language_is_known_before_the_arguments_are_parsed(arguments: list[str], language: str | None) -> None:
    assert stated_language(arguments) == language


def run_process(*arguments: str, code: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", code] if code else [sys.executable, "-m", "compare.cli"]
    return subprocess.run([*command, *arguments], capture_output=True, check=False, env=environment)


def test_version_loads_no_engine_and_no_screen() -> None:
    code = (
        "import sys; from compare.cli import main; status = main(['--version'])\n"
        "heavy = {'textual', 'rich', 'opencc', 'rjieba', 'jieba', 'rapidfuzz'}\n"
        "heavy |= {'compare.report', 'importlib.metadata', 'tomllib'}\n"
        "print(sorted(heavy & set(sys.modules)), status)"
    )
    result = run_process(code=code)
    assert result.stdout.decode().splitlines() == [f"duizhao {__version__}", "[] 0"]


def test_output_is_utf8_in_a_locale_without_chinese() -> None:
    result = run_process("--help", "--lang", "zh", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert result.returncode == 0
    assert "用法：" in result.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_trouble() -> None:
    code = (
        "import os, sys; from compare.cli.output import write_text\n"
        "read_end, write_end = os.pipe(); os.close(read_end); os.dup2(write_end, 1)\n"
        "write_text('一' * 100000)\n"
    )
    result = run_process(code=code, PYTHONUTF8="1")
    assert (result.returncode, result.stderr) == (0, b"")
