"""What a user or a script sees of `duizhao track`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LAST, THIS = (str(ROOT / "seeds" / f"chengling-{year}.txt") for year in (2022, 2023))


def duizhao(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    command = [sys.executable, "-m", "compare.cli", "track", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=ROOT)


def test_json_has_the_shape_that_is_promised() -> None:
    run = duizhao(LAST, THIS, "--format", "json", "--lang", "en")
    assert (run.returncode, run.stderr) == (0, "")
    document = json.loads(run.stdout)
    assert document["schema"] == "duizhao/tracking-1"
    assert {"plan", "results", "items", "unplanned", "summary"} <= set(document)
    item = next(one for one in document["items"] if one["status"] == "missed")
    assert {"id", "place", "section", "commitment", "verifiable", "status", "evidence", "nearby", "targets"} <= set(
        item
    )
    assert {"place", "score", "why"} <= set(item["evidence"][0])
    assert {"text", "value", "unit", "of", "bound", "achieved", "met"} <= set(item["targets"][0])
    place = item["evidence"][0]["place"]
    lines = Path(THIS).read_text(encoding="utf-8-sig").splitlines()
    assert lines[place["line"] - 1][place["start"] : place["end"]] == place["text"]


def test_a_sentence_of_several_tasks_carries_its_parts() -> None:
    document = json.loads(duizhao(LAST, THIS, "--format", "json").stdout)
    parts = [part for item in document["items"] for part in item.get("parts", ())]
    assert parts
    assert all(set(part) == {"place", "status", "evidence"} for part in parts)


def test_text_tells_the_counts_the_tasks_and_what_nobody_planned() -> None:
    run = duizhao(LAST, THIS, "--lang", "zh")
    assert run.returncode == 0
    assert "项任务：" in run.stdout
    assert "未提及不等于未做" in run.stdout
    assert "委员培训班3期 → 委员培训班2期  [未达到]" in run.stdout
    assert "计划外新增" in run.stdout
    assert "上年指出的不足" in run.stdout


def test_lines_keep_to_the_width() -> None:
    run = duizhao(LAST, THIS, "--lang", "en", "--width", "60")
    assert "tasks:" in run.stdout
    assert max(map(len, run.stdout.splitlines()[2:])) <= 60


def test_the_wrong_order_is_two_lines_and_a_2() -> None:
    run = duizhao(THIS, LAST, "--lang", "en")
    assert (run.returncode, run.stdout) == (2, "")
    first, second = run.stderr.splitlines()
    assert first.endswith("the years run backwards: the plan is for 2024, this reports on 2022")
    assert second == f"duizhao: put the earlier report first: duizhao track {LAST} {THIS}"


def test_the_same_file_twice_is_answered_and_explained() -> None:
    run = duizhao(LAST, LAST, "--lang", "en", "--format", "json")
    assert run.returncode == 0
    assert "is both plan and results" in run.stderr
    assert json.loads(run.stdout)["warnings"]


def test_standard_input_serves_once() -> None:
    run = duizhao("-", "-", "--lang", "en")
    assert run.returncode == 2
    assert "cannot both come from standard input" in run.stderr
