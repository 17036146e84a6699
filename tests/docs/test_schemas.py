"""What the commands print as JSON is what the schemas of docs/schema promise, no key left unsaid."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compare import compare, matrix, read, summary, timeline, to_dict, track
from compare.kinds import ChangeKind
from compare.render.remarks_text import remarks_to_dict
from compare.review.edits import carry_out, mark_read, note_change, note_section, pair_by_hand
from compare.review.marking import lay_marks
from compare.review.pairing import find_pins
from compare.review.remarks import Note, Subject
from compare.review.values import Review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare import Comparison, Report

fastjsonschema = pytest.importorskip("fastjsonschema")

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "schema"
YEARS = [ROOT / "seeds" / f"chengling-{year}.txt" for year in (2021, 2022, 2023)]
TOWN = """2025年{town}政府工作报告
各位代表：
现在，我代表{town}人民政府，向大会报告工作，请予审议。
一、2024年工作回顾
地区生产总值增长5.6%，城镇新增就业3.1万人。
二、2025年工作安排
今年的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业3万人以上，居民消费价格涨幅2%左右{goal}。
把旧船厂改成水上运动基地，让退下来的老船工教孩子们掌舵划桨。
"""


def schema_named(name: str) -> dict[str, Any]:
    return dict(json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")))


def closed(schema: Any) -> Any:  # noqa: ANN401 - a schema nests whatever JSON can
    """The schema without leave for keys that it does not name."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    shut = {name: closed(each) for name, each in schema.items()}
    if shut.get("type") == "object" and "properties" in shut:
        shut["additionalProperties"] = False
    return shut


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """Real documents of every kind, through JSON as a script gets them."""
    folder = tmp_path_factory.mktemp("towns")
    reports = [read(path) for path in YEARS]
    sibling = read(ROOT / "seeds" / "jichuan-2022.txt")
    pairs = [compare(reports[1], reports[2]), compare(reports[1], sibling), compare(reports[0], reports[0])]
    asked = ["海水稻", "协商|议政"]
    results = {
        "outline-1": [*reports, sibling],
        "comparison-1": pairs,
        "summary-1": [summary(pair) for pair in pairs],
        "tracking-1": [track(reports[1], reports[2]), track(reports[0], reports[1], sibling)],
        "timeline-1": [timeline(*reports)],
        "matrix-1": [matrix(reports[1], sibling, references=[reports[2]], about=asked), matrix(*towns(folder))],
    }
    made = {name: [to_dict(each) for each in some] for name, some in results.items()}
    made["remarks-1"] = [remarks_on(pair) for pair in pairs]
    return {name: json.loads(json.dumps(some)) for name, some in made.items()}


def towns(folder: Path) -> Iterator[Report]:
    """Reports of towns of which one sets a goal in words, one a range, and one leaves the goal out."""
    goals = {
        "汀兰市": "，居民收入增长与经济增长同步",
        "鹿溪市": "，居民收入增长6%—6.5%",
        "云桥市": "，居民收入增长5%左右",
        "白鹭市": "",
    }
    for town, goal in goals.items():
        path = folder / f"{town}.txt"
        path.write_text(TOWN.format(town=town, goal=goal), encoding="utf-8")
        yield read(path)


def remarks_on(comparison: Comparison) -> dict[str, Any]:
    """What is told of a comparison of which half is read, with every kind of note and two pairs made by hand."""
    lone = {
        kind: [one for one, change in enumerate(comparison.changes) if change.kind is kind]
        for kind in (ChangeKind.REMOVED, ChangeKind.ADDED)
    }
    gone, new = ([comparison.changes[one] for one in some] for some in lone.values())
    lost = {
        "change:lost": Note(Subject.CHANGE, "已不在文中", "去年原有的一句。", "", "2024-03-01T08:00:00.000000+00:00")
    }
    marked = lay_marks(comparison, Review("pair", "甲 / 乙", notes=lost))
    steps = [
        *mark_read(marked, range(len(comparison.changes) // 2), read=True),
        *note_change(marked, 0, "核对口径"),
        *note_section(marked, 0, "整节再看"),
    ]
    if gone and new:
        steps += [*pair_by_hand(marked, gone[-1].left, new[-1].right), *pair_by_hand(marked, gone[-2].left, ())]
    marked = lay_marks(comparison, carry_out(marked.review, tuple(steps)))
    return remarks_to_dict(marked, find_pins(comparison.left, comparison.right, marked.review))


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.json")))
def test_real_output_keeps_to_its_schema(name: str, documents: dict[str, list[dict[str, Any]]]) -> None:
    validate = fastjsonschema.compile(closed(schema_named(name)))
    for document in documents[name]:
        assert validate(document)["schema"] == f"duizhao/{name}"


def test_real_output_has_every_kind_of_cell_and_remark(documents: dict[str, list[dict[str, Any]]]) -> None:
    cells = [cell for one in documents["matrix-1"] for row in one["indicators"] for cell in row["cells"]]
    told = [cell for cell in cells if cell is not None]
    assert len(told) < len(cells)
    assert any(cell["figure"] is None for cell in told)
    assert any(cell["upper"] is not None for cell in told)
    assert any(topic["asked"] and topic["lacking"] for one in documents["matrix-1"] for topic in one["topics"])
    assert {copy["kind"] for one in documents["matrix-1"] for copy in one["wording"]} >= {"copied", "formula"}
    remarks = documents["remarks-1"][0]
    assert [name for name, value in remarks.items() if not value] == []
    assert len(remarks["pairings"]) == 2


def test_every_document_has_a_schema(documents: dict[str, list[dict[str, Any]]]) -> None:
    assert sorted(documents) == sorted(path.stem for path in FOLDER.glob("*.json"))


def test_a_schema_refuses_what_is_broken_and_allows_what_is_added(documents: dict[str, list[dict[str, Any]]]) -> None:
    validate = fastjsonschema.compile(schema_named("comparison-1"))
    document = copy.deepcopy(documents["comparison-1"][0])
    document["changes"][0]["later"] = "more"
    assert validate(document)
    document["changes"][0]["kind"] = "mended"
    with pytest.raises(fastjsonschema.JsonSchemaException, match="kind"):
        validate(document)


def test_the_page_of_the_json_names_every_schema() -> None:
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    assert [path.stem for path in FOLDER.glob("*.json") if f"schema/{path.name}" not in page] == []
