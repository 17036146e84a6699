"""The accuracy gate fails on a figure that fell, says why, and never lowers a floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evaluation import gate
from evaluation.floors import digest_of, load_floors, mean_figures, raised, save_floors, shortfalls

if TYPE_CHECKING:
    from pathlib import Path

    from evaluation.gate import Measured


def test_a_mean_is_taken_over_the_files_that_have_the_figure() -> None:
    measured = {"laws": {"a": {"f1": 0.5, "p": 1.0}, "b": {"f1": 1.0}}}
    assert mean_figures(measured) == {"laws": {"f1": 0.75, "p": 1.0}}


@pytest.mark.parametrize(("value", "fails"), [(0.8, False), (0.7996, False), (0.7994, True), (0.9, False)])
def test_only_a_fall_beyond_rounding_fails(value: float, fails: object) -> None:
    assert bool(shortfalls({"laws": {"f1": value}}, {"laws": {"f1": 0.8}})) is fails


def test_the_line_names_the_figure_its_value_and_its_floor() -> None:
    lines = shortfalls({"laws": {"f1": 0.7}}, {"laws": {"f1": 0.8}})
    assert lines == ["laws f1: 0.7000 is under its floor of 0.8000"]


def test_a_figure_that_is_no_longer_measured_fails() -> None:
    assert shortfalls({"laws": {}}, {"laws": {"f1": 0.8}}) == ["laws f1: not measured, its floor is 0.8000"]
    assert shortfalls({}, {"laws": {"f1": 0.8}}) == ["laws f1: not measured, its floor is 0.8000"]


def test_raising_lifts_what_rose_keeps_what_fell_and_adds_what_is_new() -> None:
    floors = {"laws": {"f1": 0.8, "nesting": 0.9}, "track": {"f1": 0.5}}
    figures = {"laws": {"f1": 0.85, "nesting": 0.7}, "figures": {"f1": 0.99}}
    assert raised(figures, floors) == {
        "laws": {"f1": 0.85, "nesting": 0.9},
        "track": {"f1": 0.5},
        "figures": {"f1": 0.99},
    }
    assert floors["laws"]["f1"] == 0.8


def test_precision_and_recall_may_be_traded_for_each_other() -> None:
    assert raised({"laws": {"p": 0.9, "r": 0.8, "f1": 0.85}}, {}) == {"laws": {"f1": 0.85}}


def test_floors_survive_being_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert load_floors(path) == ("", {})
    save_floors(path, "abc", {"laws": {"f1": 0.8}})
    assert load_floors(path) == ("abc", {"laws": {"f1": 0.8}})


def test_the_digest_changes_with_a_label_and_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    label = tmp_path / "gold" / "a.json"
    label.write_text("[]", encoding="utf-8")
    before = digest_of([tmp_path / "gold"])
    assert digest_of([tmp_path / "gold"]) == before
    label.write_text("[1]", encoding="utf-8")
    assert digest_of([tmp_path / "gold"]) != before
    label.write_text("[]", encoding="utf-8")
    label.rename(label.with_name("b.json"))
    assert digest_of([tmp_path / "gold"]) != before


def test_without_the_labelled_reports_the_gate_says_so_and_passes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate.main([], shared=tmp_path, floors_path=tmp_path / "floors.json") == 0
    assert capsys.readouterr().out == "accuracy: skipped, the folder of labelled reports (../shared) is not here\n"


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """A folder that looks like the labelled reports."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval" / "score.py").write_text("", encoding="utf-8")
    return tmp_path


def run_gate(
    labels: Path, measured: Measured, monkeypatch: pytest.MonkeyPatch, *arguments: str, broken: tuple[str, ...] = ()
) -> int:
    monkeypatch.setattr(gate, "_measure", lambda *_: (measured, list(broken)))
    return gate.main(list(arguments), shared=labels, floors_path=labels / "floors.json")


def test_the_gate_fails_under_a_floor_and_passes_on_it(
    labels: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = {"laws": {"a": {"f1": 0.8}}}
    assert run_gate(labels, measured, monkeypatch, "--raise") == 0
    assert load_floors(labels / "floors.json")[1] == {"laws": {"f1": 0.8}}
    assert run_gate(labels, measured, monkeypatch) == 0
    assert run_gate(labels, {"laws": {"a": {"f1": 0.7}}}, monkeypatch) == 1
    assert "accuracy: FAILED: laws f1: 0.7000 is under its floor of 0.8000" in capsys.readouterr().out


def test_raising_does_not_hide_a_fall(labels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_gate(labels, {"laws": {"a": {"f1": 0.8}}}, monkeypatch, "--raise")
    assert run_gate(labels, {"laws": {"a": {"f1": 0.7}}}, monkeypatch, "--raise") == 1
    assert load_floors(labels / "floors.json")[1] == {"laws": {"f1": 0.8}}


def test_a_measurement_that_breaks_fails_the_gate(
    labels: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = ("laws a: ValueError: no text",)
    assert run_gate(labels, {"laws": {"b": {"f1": 1.0}}}, monkeypatch, broken=broken) == 1
    assert "accuracy: FAILED: laws a: ValueError: no text" in capsys.readouterr().out


def test_changed_labels_are_told(
    labels: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = {"laws": {"a": {"f1": 0.8}}}
    run_gate(labels, measured, monkeypatch, "--raise")
    assert "changed" not in capsys.readouterr().out
    (labels / "gold" / "new.json").write_text("[]", encoding="utf-8")
    run_gate(labels, measured, monkeypatch)
    assert "the labels or the scorer changed" in capsys.readouterr().out


def test_measuring_some_kinds_leaves_the_floors_of_others_alone(labels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both = {"laws": {"a": {"f1": 0.8}}, "track": {"a": {"f1": 0.5}}}
    run_gate(labels, both, monkeypatch, "--raise")
    assert run_gate(labels, {"laws": {"a": {"f1": 0.8}}}, monkeypatch, "--only", "laws") == 0
    assert run_gate(labels, {"laws": {"a": {"f1": 0.8}}}, monkeypatch) == 1
