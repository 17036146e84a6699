"""Ruling on tasks and writing ledgers from the command line, on the sample reports."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from compare.cli import main
from compare.messages import set_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Capture = pytest.CaptureFixture[str]
SILENT = "跟踪问效优化营商环境监督意见的整改落实。"


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    yield
    set_language(None)


@pytest.fixture
def pair(seeds: Path, tmp_path: Path) -> list[str]:
    """Copies of two sample reports, which a test may edit."""
    paths = []
    for year in ("2022", "2023"):
        path = tmp_path / f"chengling-{year}.txt"
        path.write_bytes((seeds / f"chengling-{year}.txt").read_bytes())
        paths.append(str(path))
    return paths


def track(pair: list[str], *more: str) -> int:
    return main(["track", *pair, "--lang", "zh", *more])


def number_of(pair: list[str], capsys: Capture, text: str = SILENT) -> str:
    """The id of a task."""
    assert track(pair, "--format", "json") == 0
    items = json.loads(capsys.readouterr().out)["items"]
    return next(item["id"] for item in items if item["place"]["text"] == text)


def test_a_ruling_shows_in_the_text_and_the_ledger_but_not_in_the_json(pair: list[str], capsys: Capture) -> None:
    task = number_of(pair, capsys)
    assert track(pair, "--set", task, "status=done", "note=已现场核实", "evidence=18") == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "系统判定：未提及；人工判定：报告称已完成" in told.err
    assert "依据：第18行 " in told.err
    assert track(pair, "--format", "text") == 0
    text = capsys.readouterr().out
    assert "系统判定 未提及 · 人工判定 报告称已完成" in text
    assert "备注：已现场核实" in text
    assert track(pair, "--format", "md") == 0
    row = next(line for line in capsys.readouterr().out.splitlines() if SILENT in line)
    assert "| 未提及 | 报告称已完成 | 已现场核实" in row
    track(pair, "--format", "json")
    document = json.loads(capsys.readouterr().out)
    assert next(item["status"] for item in document["items"] if item["id"] == task) == "not mentioned"
    assert "已现场核实" not in json.dumps(document, ensure_ascii=False)


def test_a_ruling_survives_an_edit_of_the_file(pair: list[str], capsys: Capture, tmp_path: Path) -> None:
    task = number_of(pair, capsys)
    track(pair, "--set", task, "status=done")
    plan = tmp_path / "chengling-2022.txt"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("监督意见的整改落实", "监督意见整改落实"), encoding="utf-8"
    )
    capsys.readouterr()
    assert track(pair, "--format", "text") == 0
    told = capsys.readouterr()
    assert "人工判定 报告称已完成" in told.out
    assert "沿用原判定" in told.err
    assert SILENT in told.err


def test_a_ruling_is_taken_back(pair: list[str], capsys: Capture) -> None:
    task = number_of(pair, capsys)
    track(pair, "--set", task, "status=done")
    track(pair, "--set", task, "clear")
    capsys.readouterr()
    track(pair, "--format", "text")
    assert "人工判定" not in capsys.readouterr().out


def test_of_several_rulings_one_that_makes_no_sense_keeps_all_from_being_kept(
    pair: list[str], capsys: Capture, state: Path
) -> None:
    assert track(pair, "--set", "1", "status=done", "--set", "2", "status=finished") == 2
    assert capsys.readouterr().err.splitlines()[0] == "duizhao: finished: 没有这种状态"
    assert not state.exists()


def test_rulings_are_given_to_a_colleague_and_the_newer_hold(
    pair: list[str], capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported = str(tmp_path / "复核.json")
    track(pair, "--set", "1", "status=missed", "--set", "2", "status=partial", "--export-review", exported)
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path / "colleague"))
    track(pair, "--set", "1", "status=done", "note=同事所改")
    capsys.readouterr()
    assert track(pair, "--import-review", exported, "--format", "md") == 0
    told = capsys.readouterr()
    assert "现有 2 项人工判定" in told.err
    rows = [line for line in told.out.splitlines() if line.startswith(("| 1 |", "| 2 |"))]
    assert "| 报告称已完成 | 报告称已完成 | 同事所改" in rows[0]
    assert "| 报告称已完成 | 有进展 |" in rows[1]


def test_a_damaged_review_is_said_and_set_aside(pair: list[str], capsys: Capture, state: Path) -> None:
    track(pair, "--set", "1", "status=done")
    stored = next(state.glob("*.json"))
    stored.write_text("{", encoding="utf-8")
    capsys.readouterr()
    assert track(pair, "--format", "text") == 0
    assert ".corrupt-" in capsys.readouterr().err


def test_a_review_of_a_newer_version_is_trouble_except_for_the_json(
    pair: list[str], capsys: Capture, state: Path
) -> None:
    track(pair, "--set", "1", "status=done")
    stored = next(state.glob("*.json"))
    stored.write_text(stored.read_text(encoding="utf-8").replace("review-2", "review-7"), encoding="utf-8")
    capsys.readouterr()
    assert track(pair, "--format", "csv") == 2
    assert "请升级" in capsys.readouterr().err
    assert track(pair, "--format", "json") == 0


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("台账.xlsx", b"PK"),
        ("台账.csv", b"\xef\xbb\xbf"),
        ("台账.html", b"<!DOCTYPE"),
        ("a.md", b"# "),
        ("a.json", b"{"),
    ],
)
def test_the_name_of_the_file_says_the_format(
    pair: list[str], capsys: Capture, tmp_path: Path, name: str, start: bytes
) -> None:
    assert track(pair, "--output", str(tmp_path / name)) == 0
    assert (tmp_path / name).read_bytes().startswith(start)
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{name}：已写入" in told.err


def test_a_workbook_goes_into_a_pipe_as_it_is(pair: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert track(pair, "--format", "xlsx") == 0
    assert capfdbinary.readouterr().out.startswith(b"PK")


def test_a_workbook_never_goes_to_a_terminal(pair: list[str], capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert track(pair, "--format", "xlsx") == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "-o " in told.err.splitlines()[1]


def test_a_ledger_is_never_written_over_a_report(pair: list[str], capsys: Capture, tmp_path: Path) -> None:
    before = (tmp_path / "chengling-2023.txt").read_bytes()
    assert track(pair, "--format", "md", "--output", pair[1]) == 2
    assert "不能覆盖" in capsys.readouterr().err
    assert (tmp_path / "chengling-2023.txt").read_bytes() == before


def test_a_folder_that_is_not_there_is_trouble(pair: list[str], capsys: Capture, tmp_path: Path) -> None:
    assert track(pair, "--output", str(tmp_path / "没有" / "台账.csv")) == 2
    assert "不存在" in capsys.readouterr().err


def test_files_after_a_ruling_are_missed_with_a_hint(pair: list[str], capsys: Capture) -> None:
    assert main(["track", "--set", "1", "status=done", *pair, "--lang", "zh"]) == 2
    assert capsys.readouterr().err.startswith("duizhao: LAST, THIS: 缺少这个参数")


def test_english_is_spoken_throughout(pair: list[str], capsys: Capture) -> None:
    assert main(["track", *pair, "--lang", "en", "--set", "1", "status=missed", "--format", "md"]) == 0
    told = capsys.readouterr()
    assert "found: done; ruled: missed" in told.err
    assert "| No. | Task (text, line) | Section |" in told.out
