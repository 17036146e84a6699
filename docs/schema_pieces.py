"""What the JSON schemas of docs/schema/ are made of: types, lists, vocabularies, and the pieces that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from compare.kinds import (
    Bound,
    Direction,
    FigureKind,
    FigureRelation,
    HeadingKind,
    NoiseKind,
    NoiseScope,
    Script,
)

if TYPE_CHECKING:
    from enum import StrEnum

Schema: TypeAlias = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
TRUTH: Schema = {"type": "boolean"}
TRUTH_OR_NULL: Schema = {"type": ["boolean", "null"]}
NUMBER_OR_NULL: Schema = {"type": ["number", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
LINE: Schema = {"type": "integer", "minimum": 1}
LINE_OR_NULL: Schema = {"type": ["integer", "null"], "minimum": 1}
YEAR: Schema = {"type": "integer"}
YEAR_OR_NULL: Schema = {"type": ["integer", "null"]}
DAY_OR_NULL: Schema = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
SCORE: Schema = {"type": "number", "minimum": 0, "maximum": 1}


def finished(name: str, schema: Schema) -> Schema:
    """Put head and shared pieces around the fields of a document."""
    schema["properties"] = {"schema": {"const": f"duizhao/{name}"}} | schema["properties"]
    schema["required"] = ["schema", *schema["required"]]
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"duizhao/{name}"}
    return head | schema | {"definitions": pieces()}


def fields(needed: Schema, optional: Schema | None = None) -> Schema:
    """An object with some keys that are always there and some that may be."""
    properties = needed | (optional or {})
    return {"type": "object", "properties": properties, "required": list(needed)}


def many(schema: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": schema}


def one_of(vocabulary: type[StrEnum]) -> Schema:
    """A value of a closed vocabulary."""
    return {"enum": [member.value for member in vocabulary]}


def one_of_or_null(vocabulary: type[StrEnum]) -> Schema:
    """A value of a closed vocabulary, or nothing."""
    return {"enum": [*(member.value for member in vocabulary), None]}


def piece(name: str) -> Schema:
    """A piece that several documents share."""
    return {"$ref": f"#/definitions/{name}"}


def or_null(schema: Schema) -> Schema:
    """What a schema describes, or nothing."""
    return {"anyOf": [schema, {"type": "null"}]}


def piece_or_null(name: str) -> Schema:
    """A piece that several documents share, or nothing."""
    return or_null(piece(name))


def pieces() -> Schema:
    """What several documents share."""
    place = {"line": LINE, "start": COUNT, "end": COUNT, "text": TEXT}
    somewhere = {"page": LINE, "document": LINE}
    source = {
        "path": TEXT,
        "format": TEXT,
        "encoding": TEXT,
        "script": one_of(Script),
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }
    figure = {
        "value": NUMBER_OR_NULL,
        "unit": TEXT_OR_NULL,
        "of": TEXT_OR_NULL,
        "approximate": TRUTH,
        "bound": one_of_or_null(Bound),
        "kind": one_of(FigureKind),
    }
    heading = {
        "title": TEXT,
        "number": TEXT_OR_NULL,
        "level": COUNT,
        "kind": one_of(HeadingKind),
        "parent": LINE_OR_NULL,
    }
    noise = {"scope": one_of(NoiseScope), "kind": one_of(NoiseKind), "repaired": TEXT_OR_NULL}
    report = source | {"title": TEXT_OR_NULL, "organisation": TEXT_OR_NULL, "year": YEAR_OR_NULL}
    wording = {"left": TEXT, "right": TEXT, "scale": TEXT, "direction": one_of(Direction)}
    change = {"of": TEXT_OR_NULL, "left": piece_or_null("figure"), "right": piece_or_null("figure")}
    return {
        "place": fields(place, somewhere),
        "source": fields(source),
        "report": fields(report),
        "figure": fields(place | figure, somewhere),
        "heading": fields(place | heading, somewhere),
        "noise": fields(place | noise, somewhere),
        "wording": fields(wording),
        "figure-change": fields(change | {"relation": one_of(FigureRelation)}),
    }
