"""What the commands print as JSON is what the schemas of docs/schema promise, no key left unsaid."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from compare import compare, read, summary, timeline, to_dict, track

fastjsonschema = pytest.importorskip("fastjsonschema")

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "schema"
YEARS = [ROOT / "seeds" / f"chengling-{year}.txt" for year in (2021, 2022, 2023)]


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
def documents() -> dict[str, list[dict[str, Any]]]:
    """Real documents of every kind, through JSON as a script gets them."""
    reports = [read(path) for path in YEARS]
    sibling = read(ROOT / "seeds" / "jichuan-2022.txt")
    pairs = [compare(reports[1], reports[2]), compare(reports[1], sibling), compare(reports[0], reports[0])]
    results = {
        "outline-1": [*reports, sibling],
        "comparison-1": pairs,
        "summary-1": [summary(pair) for pair in pairs],
        "tracking-1": [track(reports[1], reports[2]), track(reports[0], reports[1], sibling)],
        "timeline-1": [timeline(*reports)],
    }
    return {name: [json.loads(json.dumps(to_dict(each))) for each in some] for name, some in results.items()}


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.json")))
def test_real_output_keeps_to_its_schema(name: str, documents: dict[str, list[dict[str, Any]]]) -> None:
    validate = fastjsonschema.compile(closed(schema_named(name)))
    for document in documents[name]:
        assert validate(document)["schema"] == f"duizhao/{name}"


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
