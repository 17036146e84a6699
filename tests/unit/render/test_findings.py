"""The findings of a comparison as JSON and on a page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from compare.diff.findings import find_findings
from compare.kinds import Direction
from compare.model import Comparison, WordingChange
from compare.render.findings_json import counts_to_dict, findings_to_dict
from compare.render.findings_text import findings_to_text
from compare.text.wrap import text_width

if TYPE_CHECKING:
    from compare.render.values_json import JsonObject


@pytest.fixture
def document(comparison: Comparison) -> JsonObject:
    written = json.dumps(findings_to_dict(comparison, find_findings(comparison)), ensure_ascii=False, allow_nan=False)
    read: JsonObject = json.loads(written)
    return read


def test_the_document_names_its_schema_and_both_reports(document: JsonObject) -> None:
    assert document["schema"] == "duizhao/summary-1"
    assert (document["left"]["year"], document["right"]["year"]) == (2023, 2024)
    assert document["limits"] == ["只取前二十个候选"]


def test_counts_are_the_lengths_of_the_lists(document: JsonObject) -> None:
    counts = document["counts"]
    for name in ("new", "dropped", "continued", "copied", "copied_but_year", "stronger", "weaker"):
        assert counts[name] == len(document[name])
    assert counts["new"] == counts["dropped"] == counts["copied"] == counts["stronger"] == counts["figures_up"] == 1
    assert counts["continued"] == counts["same"] + counts["edited"] + counts["rewritten"] == 3


def test_every_finding_carries_the_places_of_its_sides(document: JsonObject) -> None:
    assert document["new"] == [
        {
            "change": "c5",
            "kind": "added",
            "left": [],
            "right": [{"line": 8, "start": 0, "end": 7, "text": "开通夜间阅览。"}],
        }
    ]
    (stronger,) = document["stronger"]
    assert [place["line"] for side in ("left", "right") for place in stronger[side]] == [3, 4]
    (figure,) = document["figures"]
    assert (figure["left"]["text"], figure["right"]["text"], figure["relation"]) == ("150万", "15.5%以上", "up")
    assert document["sections"][0]["left"]["text"] == "一、深化服务"


def test_counts_name_every_way_a_figure_may_go(comparison: Comparison) -> None:
    assert set(counts_to_dict(find_findings(comparison))) >= {
        "figures_up",
        "figures_down",
        "figures_appeared",
        "figures_gone",
        "figures_incomparable",
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 100])
def test_the_page_keeps_to_its_width(comparison: Comparison, lang: str, width: int) -> None:
    text = findings_to_text(comparison, find_findings(comparison), width=width, lang=lang)
    assert [line for line in text.splitlines() if text_width(line) > width] == []


def test_every_claim_on_the_page_stands_behind_its_lines(comparison: Comparison) -> None:
    lines = findings_to_text(comparison, find_findings(comparison), lang="zh").splitlines()
    assert "  –→8      开通夜间阅览。" in lines
    assert "  7→–      添置书架。" in lines
    assert any(line.startswith("  3→4      稳步 → 全面") for line in lines)
    assert any(line.startswith("  3→4      投入 150万 → 15.5%以上") for line in lines)


def test_the_most_changed_sections_come_first(comparison: Comparison) -> None:
    text = findings_to_text(comparison, find_findings(comparison), lang="en")
    blocks = [line.removeprefix("■ ").rsplit(" ", 1)[0] for line in text.splitlines() if line.startswith("■")]
    assert blocks[:3] == ["most changed sections", "figures up", "stronger wording"]


def with_many_words(comparison: Comparison) -> Comparison:
    from dataclasses import replace  # noqa: PLC0415 - for this one helper

    words = tuple(WordingChange("争取", f"确保{n}", "certainty", Direction.STRONGER) for n in range(9))
    return replace(
        comparison,
        changes=tuple(replace(c, wording=words) if c.id == "c2" else c for c in comparison.changes),
    )


def test_a_page_fits_a_screen_unless_all_is_wanted(comparison: Comparison) -> None:
    many = with_many_words(comparison)
    findings = find_findings(many)
    short, whole = (findings_to_text(many, findings, show_all=every) for every in (False, True))
    assert short.count("争取 → 确保") == 3
    assert "另有 6 条" in short
    assert whole.count("争取 → 确保") == 9
    assert "另有" not in whole
