"""What programs get that use the engine as a library."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

import compare as package
from compare import (
    CompareError,
    Comparison,
    Findings,
    Matrix,
    Report,
    Timeline,
    Tracking,
    compare,
    matrix,
    read,
    summary,
    timeline,
    to_dict,
    to_frame,
    to_rows,
    track,
)
from compare.render.rows import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[3]
YEARS = [ROOT / "seeds" / f"chengling-{year}.txt" for year in (2021, 2022, 2023)]
SIBLING = ROOT / "seeds" / "jichuan-2022.txt"
Result = Report | Comparison | Findings | Tracking | Timeline | Matrix


@pytest.fixture(scope="module")
def results() -> dict[type, Result]:
    reports = [read(path) for path in YEARS]
    comparison = compare(reports[1], reports[2])
    return {
        Report: reports[2],
        Comparison: comparison,
        Findings: summary(comparison),
        Tracking: track(reports[1], reports[2]),
        Timeline: timeline(*reports),
        Matrix: matrix(reports[1], read(SIBLING), references=[reports[2]], about=["海水稻"]),
    }


def in_a_new_interpreter(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return run.stdout.strip()


def test_the_public_names_are_those_that_are_promised() -> None:
    assert package.__all__ == [
        "Change",
        "ChangeKind",
        "CompareError",
        "Comparison",
        "Direction",
        "Figure",
        "FigureRelation",
        "Findings",
        "Item",
        "Lens",
        "Matrix",
        "Place",
        "ReadError",
        "Regime",
        "Report",
        "Sentence",
        "Settings",
        "Status",
        "Timeline",
        "Tracking",
        "__version__",
        "apply_settings",
        "compare",
        "load_settings",
        "matrix",
        "read",
        "summary",
        "timeline",
        "to_dict",
        "to_frame",
        "to_rows",
        "track",
    ]
    assert all(hasattr(package, name) for name in package.__all__)
    assert dir(package) == package.__all__


def test_every_public_function_explains_itself_and_is_typed() -> None:
    functions = [getattr(package, name) for name in package.__all__ if name[0].islower()]
    assert len(functions) == 11
    assert [function.__name__ for function in functions if not function.__doc__] == []
    assert [function.__name__ for function in functions if "return" not in function.__annotations__] == []


def test_every_public_function_is_on_the_page_of_the_library() -> None:
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    assert [name for name in package.__all__ if name[0].islower() and name not in page] == []
    tables = [table for tables in TABLES.values() for table in tables]
    assert [table for table in tables if f"`{table}`" not in page] == []


@pytest.mark.parametrize(
    "before",
    ["import compare.track.values", "import compare.timeline.building", "import compare.matrix.building", "pass"],
)
def test_a_function_named_like_a_package_is_the_function_whatever_was_loaded_before(before: str) -> None:
    names = "matrix, timeline, track"
    code = f"{before}\nfrom compare import {names}\nprint(*(type(one).__name__ for one in ({names})))"
    assert in_a_new_interpreter(code) == "function function function"


def test_an_unknown_name_is_an_ordinary_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = package.nothing


def test_a_result_becomes_the_document_that_the_command_line_prints(results: dict[type, Result]) -> None:
    commands = {
        Report: ["outline", YEARS[2]],
        Comparison: ["diff", *YEARS[1:]],
        Findings: ["summary", *YEARS[1:]],
        Tracking: ["track", *YEARS[1:]],
        Timeline: ["timeline", *YEARS],
        Matrix: ["matrix", YEARS[1], SIBLING, "--reference", YEARS[2], "--about", "海水稻"],
    }
    for kind, command in commands.items():
        line = [sys.executable, "-m", "compare.cli", *map(str, command), "--format", "json"]
        printed = subprocess.run(line, capture_output=True, text=True, check=False, cwd=ROOT).stdout
        assert json.loads(printed) == to_dict(results[kind]), kind


def test_every_table_has_rows_of_plain_values_with_the_same_keys(results: dict[type, Result]) -> None:
    for kind, tables in TABLES.items():
        for table in tables:
            rows = to_rows(results[kind], table)
            assert rows, (kind, table)
            assert {tuple(row) for row in rows} == {tuple(rows[0])}
            plain = (str, int, float, bool, type(None))
            assert all(type(value) in plain for row in rows for value in row.values()), (kind, table)


def test_the_first_table_is_given_where_none_is_named(results: dict[type, Result]) -> None:
    comparison = results[Comparison]
    assert to_rows(comparison) == to_rows(comparison, "changes")
    assert len(to_rows(comparison)) == len(to_dict(comparison)["changes"])


def test_a_row_of_a_matrix_stands_for_one_report(results: dict[type, Result]) -> None:
    side_by_side = results[Matrix]
    assert isinstance(side_by_side, Matrix)
    names = [column.name for column in side_by_side.reports]
    assert len(names) == 2
    for table, rows in (("indicators", side_by_side.indicators), ("topics", side_by_side.topics)):
        assert [row["report"] for row in to_rows(side_by_side, table)] == names * len(rows)
    asked = to_rows(side_by_side, "topics")[0]
    assert (asked["name"], asked["asked"], asked["mentions"], asked["line"]) == ("海水稻", True, 0, None)
    sources = [row for row in to_rows(side_by_side, "wording") if row["source"]]
    assert [row["text"] for row in sources] == [copy.text for copy in side_by_side.copies]


def test_reports_that_cannot_stand_side_by_side_are_refused_with_what_to_do() -> None:
    with pytest.raises(CompareError) as trouble:
        matrix(*(read(path) for path in YEARS[:2]))
    assert str(YEARS[1]) in trouble.value.subject
    assert trouble.value.hint


def test_a_table_that_does_not_exist_is_answered_with_those_that_do(results: dict[type, Result]) -> None:
    with pytest.raises(ValueError, match="choose from changes, figures, wording"):
        to_rows(results[Comparison], "sentences")


@pytest.mark.parametrize("turn", [to_dict, to_rows])
def test_what_is_no_result_is_refused(turn: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match="made of str"):
        turn("工作报告")


def test_a_frame_is_made_where_pandas_is(results: dict[type, Result], monkeypatch: pytest.MonkeyPatch) -> None:
    pandas = ModuleType("pandas")
    vars(pandas)["DataFrame"] = lambda rows: ("frame", rows)
    monkeypatch.setitem(sys.modules, "pandas", pandas)
    assert to_frame(results[Comparison], "figures") == ("frame", to_rows(results[Comparison], "figures"))


def test_without_pandas_a_frame_is_refused_with_what_to_do(
    results: dict[type, Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    monkeypatch.setenv("LC_ALL", "C")
    with pytest.raises(CompareError, match="not installed") as trouble:
        to_frame(results[Comparison])
    assert "pip install pandas" in trouble.value.hint
    assert "to_rows" in trouble.value.hint
