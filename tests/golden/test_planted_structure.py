"""The sample reports say in `answers.json` what is planted in them; reading must find it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from compare.kinds import NoiseScope
from compare.report import read
from compare.text.script import fold

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ANSWERS: dict[str, dict[str, Any]] = json.loads((SEEDS / "answers.json").read_text("utf-8"))["files"]
FILES = sorted(ANSWERS)

report = cache(lambda name: read(SEEDS / name))


def raw_line(name: str, line: int) -> str:
    return str(report(name).lines[line - 1].raw)


@pytest.mark.parametrize("name", FILES)
def test_organisation_year_script_and_encoding_are_known(name: str) -> None:
    wanted, found = ANSWERS[name], report(name)
    names = {wanted["organisation"], *wanted["aliases"]}
    assert found.outline.organisation in names
    assert found.outline.year == wanted["year"]
    assert found.source.script == wanted["script"]
    assert found.source.encoding.replace("_", "-") == wanted["encoding"]


@pytest.mark.parametrize("name", FILES)
def test_every_line_has_the_role_of_its_part(name: str) -> None:
    found = {line: part.role for part in report(name).outline.parts for line in range(part.first, part.last + 1)}
    judged = [
        (line, part["role"])
        for part in ANSWERS[name]["parts"]
        if part["role"] in ("review", "problems", "plan")
        for line in range(part["lines"][0], part["lines"][1] + 1)
        if report(name).lines[line - 1].text
    ]
    assert [(line, found.get(line)) for line, _ in judged] == judged


@pytest.mark.parametrize("name", FILES)
def test_every_heading_is_found_with_its_kind_and_title(name: str) -> None:
    found = {(h.place.line, h.kind.value): h for h in report(name).outline.headings if h.level}
    for wanted in ANSWERS[name]["headings"]:
        heading = found.get((wanted["line"], wanted["kind"]))
        assert heading is not None, wanted
        assert fold(heading.title) == fold(wanted["title"])


@pytest.mark.parametrize("name", FILES)
def test_headings_nest_as_planted(name: str) -> None:
    found = {h.place.line: h.parent for h in report(name).outline.headings if h.level}
    titles = {h.place.line for h in report(name).outline.headings if h.level == 0}
    planted = {wanted["line"] for wanted in ANSWERS[name]["headings"]}
    for wanted in ANSWERS[name]["headings"]:
        parent = found[wanted["line"]]
        # where nothing announces the review, the title may stand above its sections
        assert (None if parent in titles else parent) == wanted["parent"] or parent not in planted, wanted


@pytest.mark.parametrize("name", FILES)
def test_all_dirt_is_marked_and_repaired_where_it_can_be(name: str) -> None:
    found = report(name).noise
    for wanted in ANSWERS[name]["noise"]:
        here = [n for n in found if n.place.line == wanted["line"] and n.scope.value == wanted["scope"]]
        if wanted["scope"] == NoiseScope.INLINE:
            here = [n for n in here if n.place.start < wanted["end"] and n.place.end > wanted["start"]]
        assert here, wanted
        if wanted["kind"] == "mojibake" and wanted["repaired"]:
            assert fold(wanted["repaired"]) in fold(report(name).lines[wanted["line"] - 1].text), wanted


@pytest.mark.parametrize("name", FILES)
def test_nothing_but_dirt_is_marked(name: str) -> None:
    planted = {(n["line"], n["scope"]) for n in ANSWERS[name]["noise"]}
    whole = {line for line, scope in planted if scope == "line"}
    for noise in report(name).noise:
        if noise.kind.value != "blank" and noise.place.line not in whole:
            assert (noise.place.line, noise.scope.value) in planted, noise


@pytest.mark.parametrize("name", FILES)
def test_planted_figures_have_their_value_unit_and_bound(name: str) -> None:
    figures = report(name).figures
    for wanted in ANSWERS[name]["figures"]:
        start = raw_line(name, wanted["line"]).index(wanted["quote"])
        end = start + len(wanted["quote"])
        here = [f for f in figures if f.place.line == wanted["line"] and f.place.start < end and f.place.end > start]
        assert any(
            f.value == wanted["value"]
            and fold(f.unit or "") == fold(wanted["unit"] or "")
            and f.approximate == wanted["approximate"]
            for f in here
        ), (wanted, here)
