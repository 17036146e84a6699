"""The JSON document keeps to the contract, key by key."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import pytest

from compare.kinds import NoiseKind, NoiseScope
from compare.model import Comparison, Figure, FigureChange, Noise, Place
from compare.render.comparison_json import comparison_to_dict
from compare.render.values_json import figure_to_dict, noise_to_dict, place_to_dict

if TYPE_CHECKING:
    from compare.render.values_json import JsonObject


@pytest.fixture
def document(comparison: Comparison) -> JsonObject:
    return comparison_to_dict(comparison)


def test_the_top_level_has_the_keys_of_the_contract_and_no_others(document: JsonObject) -> None:
    wanted = ["schema", "left", "right", "lens", "regime", "sections", "changes", "summary", "limits"]
    assert list(document) == wanted
    assert document["schema"] == "duizhao/comparison-1"


def test_each_side_names_its_source_and_what_it_is_a_report_of(document: JsonObject) -> None:
    source = ["path", "format", "encoding", "script", "sha256"]
    assert list(document["right"]) == [*source, "title", "organisation", "year", "noise", "headings"]
    assert document["right"]["organisation"] == "清河区图书馆"
    assert document["right"]["year"] == 2024
    assert document["left"]["headings"] == [
        {
            "line": 1,
            "start": 0,
            "end": 6,
            "text": "一、深化服务",
            "title": "深化服务",
            "number": "一、",
            "level": 1,
            "kind": "block",
            "parent": None,
        }
    ]


def test_a_section_has_two_places_a_relation_and_its_reasons(document: JsonObject) -> None:
    (section,) = document["sections"]
    assert section == {
        "left": {"line": 1, "start": 0, "end": 6, "text": "一、深化服务"},
        "right": {"line": 1, "start": 0, "end": 6, "text": "一、优化服务"},
        "relation": "renamed",
        "score": 0.9,
        "reasons": ["heading"],
    }


def test_a_section_without_a_counterpart_has_null_on_that_side(comparison: Comparison) -> None:
    alone = dataclasses.replace(comparison.sections[0], left=None)
    (section,) = comparison_to_dict(dataclasses.replace(comparison, sections=(alone,)))["sections"]
    assert section["left"] is None
    assert section["right"]["line"] == 1


def test_every_change_has_every_key(document: JsonObject) -> None:
    wanted = ["id", "kind", "moved", "score", "band", "left", "right", "section", "spans", "figures", "wording"]
    assert [list(change) for change in document["changes"]] == [[*wanted, "see_also", "fingerprint"]] * 5
    assert [change["kind"] for change in document["changes"]] == ["same", "edited", "rewritten", "removed", "added"]


def test_the_spans_of_an_edit_rebuild_both_sentences(document: JsonObject) -> None:
    edited = document["changes"][1]
    assert "".join(span["left"] for span in edited["spans"]) == edited["left"][0]["text"]
    assert "".join(span["right"] for span in edited["spans"]) == edited["right"][0]["text"]
    assert edited["score"] == 0.8765
    assert edited["moved"] is True


def test_only_an_edited_sentence_has_spans(comparison: Comparison) -> None:
    rewritten = dataclasses.replace(comparison.changes[2], spans=comparison.changes[1].spans)
    document = comparison_to_dict(dataclasses.replace(comparison, changes=(rewritten,)))
    assert document["changes"][0]["spans"] == []


def test_a_change_of_several_sentences_lists_each_place(document: JsonObject) -> None:
    assert [place["line"] for place in document["changes"][2]["left"]] == [5, 6]
    assert document["changes"][3]["right"] == []


def test_wording_and_neighbours_say_which_way_and_which_side(document: JsonObject) -> None:
    assert document["changes"][1]["wording"] == [
        {"left": "稳步", "right": "全面", "scale": "degree", "direction": "stronger"}
    ]
    near = {"line": 6, "start": 0, "end": 5, "text": "反响良好。"}
    assert document["changes"][4]["see_also"] == [{"side": "left", "place": near, "score": 0.31}]


def test_money_is_a_whole_number_of_yuan_and_a_percentage_keeps_its_fraction(document: JsonObject) -> None:
    (figure,) = document["changes"][1]["figures"]
    assert list(figure) == ["of", "left", "right", "relation"]
    assert json.dumps(figure["left"]["value"]) == "1500000"
    assert figure["right"]["value"] == 15.5
    assert (figure["left"]["bound"], figure["right"]["bound"]) == (None, "floor")
    assert figure["right"]["approximate"] is True


def test_a_masked_figure_has_no_value(figure_change: FigureChange) -> None:
    assert figure_change.left is not None
    masked: Figure = dataclasses.replace(figure_change.left, value=None)
    assert figure_to_dict(masked)["value"] is None


def test_the_summary_has_the_ten_counts(document: JsonObject) -> None:
    kinds = ["same", "edited", "rewritten", "added", "removed", "moved"]
    assert list(document["summary"]) == [*kinds, "figures_up", "figures_down", "stronger", "weaker"]
    assert document["summary"]["figures_down"] == 0
    assert document["summary"]["rewritten"] == 1


def test_a_place_has_a_page_only_where_the_format_has_pages() -> None:
    assert "page" not in place_to_dict(Place(1, 0, 1, "一"))
    assert place_to_dict(Place(1, 0, 1, "一", page=3))["page"] == 3


def test_repaired_noise_says_what_it_stood_for() -> None:
    noise = Noise(Place(2, 4, 8, "?!狈绞"), NoiseScope.INLINE, NoiseKind.MOJIBAKE, "常”方式")
    assert noise_to_dict(noise)["repaired"] == "常”方式"
    assert noise_to_dict(noise)["kind"] == "mojibake"


def test_the_document_can_be_written_as_json(document: JsonObject) -> None:
    assert json.loads(json.dumps(document, ensure_ascii=False, allow_nan=False)) == document
