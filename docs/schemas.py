"""The JSON documents of the command line as JSON schemas (draft 7), for docs/schema/.

The vocabularies come from the program, so that a schema cannot lag behind it; a test holds real output against them.
Objects may have more keys than are named: what is named keeps its name and its type.
"""

from __future__ import annotations

import json

from compare.diff.formulations import FormulationKind
from compare.diff.responsibilities import Aspect
from compare.kinds import (
    Bound,
    ChangeKind,
    Lens,
    Regime,
    Role,
    SectionRelation,
    Side,
    SpanOp,
)
from compare.track.values import Band, Status, Unjudged
from docs.schema_pieces import (
    COUNT,
    LINE,
    LINE_OR_NULL,
    NUMBER_OR_NULL,
    SCORE,
    TEXT,
    TEXT_OR_NULL,
    TRUTH,
    TRUTH_OR_NULL,
    YEAR_OR_NULL,
    Schema,
    fields,
    finished,
    many,
    one_of,
    one_of_or_null,
    piece,
    piece_or_null,
    pieces,
)
from docs.schemas_of_many import matrix, timeline


def main_schemas() -> dict[str, str]:
    """The text of every schema, by the name of its file."""
    documents = {
        "outline-1": outline(),
        "comparison-1": comparison(),
        "summary-1": summary(),
        "tracking-1": tracking(),
        "timeline-1": timeline(),
        "matrix-1": matrix(),
        "remarks-1": remarks(),
    }
    return {
        f"{name}.json": json.dumps(finished(name, schema), ensure_ascii=False, indent=1) + "\n"
        for name, schema in documents.items()
    }


def outline() -> Schema:
    """`duizhao outline`."""
    part = {
        "role": one_of(Role),
        "period": YEAR_OR_NULL,
        "lines": {"type": "array", "items": LINE, "minItems": 2, "maxItems": 2},
    }
    sentence = pieces()["place"]["properties"] | {
        "id": TEXT,
        "paragraph": LINE,
        "section": LINE_OR_NULL,
        "part": one_of(Role),
    }
    somewhere = {name: sentence.pop(name) for name in ("page", "document")}
    return fields(
        {
            "source": piece("source"),
            "title": TEXT_OR_NULL,
            "organisation": TEXT_OR_NULL,
            "year": YEAR_OR_NULL,
            "parts": many(fields(part)),
            "headings": many(piece("heading")),
            "noise": many(piece("noise")),
            "sentences": many(fields(sentence, somewhere)),
            "figures": many(piece("figure")),
        }
    )


def comparison() -> Schema:
    """`duizhao diff`."""
    report = pieces()["report"]["properties"] | {"noise": many(piece("noise")), "headings": many(piece("heading"))}
    section = {
        "left": piece_or_null("place"),
        "right": piece_or_null("place"),
        "relation": one_of(SectionRelation),
        "score": SCORE,
        "reasons": many(TEXT),
    }
    change = {
        "id": TEXT,
        "kind": one_of(ChangeKind),
        "moved": TRUTH,
        "score": SCORE,
        "band": one_of_or_null(Band),
        "left": many(piece("place")),
        "right": many(piece("place")),
        "section": {"type": "integer", "minimum": -1},
        "spans": many(fields({"op": one_of(SpanOp), "left": TEXT, "right": TEXT})),
        "figures": many(piece("figure-change")),
        "wording": many(piece("wording")),
        "see_also": many(fields({"side": one_of(Side), "place": piece("place"), "score": SCORE})),
        "fingerprint": TEXT,
    }
    counts = (*ChangeKind, "moved", "figures_up", "figures_down", "stronger", "weaker")
    return fields(
        {
            "left": fields(report),
            "right": fields(report),
            "lens": one_of(Lens),
            "regime": one_of(Regime),
            "sections": many(fields(section)),
            "changes": many(fields(change)),
            "summary": fields({str(name): COUNT for name in counts}),
            "limits": many(TEXT),
        }
    )


def summary() -> Schema:
    """`duizhao summary`."""
    sides = {"left": many(piece("place")), "right": many(piece("place"))}
    passage = {"change": TEXT, "kind": one_of(ChangeKind)} | sides
    section = {
        "left": piece_or_null("place"),
        "right": piece_or_null("place"),
        "share": SCORE,
        "characters": COUNT,
        "counts": fields({}, {kind.value: COUNT for kind in ChangeKind}),
    }
    formulation = {"text": TEXT, "kind": one_of(FormulationKind), "first": piece("place"), "count": LINE}
    pair = {"left": piece("place"), "right": piece("place")}
    order = {
        "sections": many(fields(pair | {"left_rank": COUNT, "right_rank": COUNT})),
        "lists": many(
            fields({"change": TEXT} | pair | {"added": many(TEXT), "dropped": many(TEXT), "reordered": TRUTH})
        ),
    }
    duty = {"change": TEXT, "aspect": one_of(Aspect), "before": many(TEXT), "after": many(TEXT)} | sides
    counts = (
        *("new", "dropped", "continued", "same", "edited", "rewritten", "copied", "copied_but_year"),
        *("stronger", "weaker", "figures_up", "figures_down", "figures_appeared", "figures_gone"),
        "figures_incomparable",
    )
    figure = pieces()["figure-change"]["properties"]
    passages = ("new", "dropped", "continued", "copied", "copied_but_year")
    return fields(
        {
            "left": piece("report"),
            "right": piece("report"),
            "lens": one_of(Lens),
            "regime": one_of(Regime),
            "counts": fields(dict.fromkeys(counts, COUNT)),
            "sections": many(fields(section)),
            **{name: many(fields(passage)) for name in passages},
            "stronger": many(fields(passage | {"wording": piece("wording")})),
            "weaker": many(fields(passage | {"wording": piece("wording")})),
            "figures": many(fields({"change": TEXT} | figure)),
            "formulations": fields({"new": many(fields(formulation)), "dropped": many(fields(formulation))}),
            "terms": many(fields({"term": TEXT, "left": COUNT, "right": COUNT})),
            "order": fields(order),
            "responsibilities": many(fields(duty)),
            "limits": many(TEXT),
        }
    )


def tracking() -> Schema:
    """`duizhao track`."""
    evidence = fields(
        {"place": piece("place"), "score": SCORE, "band": one_of(Band), "why": many(TEXT), "cumulative": TRUTH}
    )
    target = {
        "text": TEXT,
        "value": NUMBER_OR_NULL,
        "unit": TEXT_OR_NULL,
        "of": TEXT_OR_NULL,
        "bound": one_of_or_null(Bound),
        "upper": NUMBER_OR_NULL,
        "achieved": piece_or_null("figure"),
        "met": TRUTH_OR_NULL,
        "incomparable": TRUTH,
        "reason": one_of_or_null(Unjudged),
        "instead": TEXT_OR_NULL,
    }
    task = {"place": piece("place"), "status": one_of(Status), "evidence": many(evidence)}
    item = {
        "id": TEXT,
        "place": piece("place"),
        "section": many(TEXT),
        "commitment": TRUTH,
        "verifiable": TRUTH,
        "status": one_of(Status),
        "evidence": many(evidence),
        "nearby": many(fields({"place": piece("place"), "score": SCORE})),
        "targets": many(fields(target)),
        "fingerprint": TEXT,
        "responsible": TEXT_OR_NULL,
        "deadline": TEXT_OR_NULL,
        "locality": TEXT_OR_NULL,
    }
    items = many(fields(item, {"parts": many(fields(task))}))
    counts = (
        *("items", "commitments", "done", "partial", "missed", "not_mentioned", "unverifiable", "targets"),
        *("targets_met", "targets_missed", "shortcomings", "shortcomings_answered", "unplanned"),
    )
    return fields(
        {
            "plan": piece("report"),
            "results": piece("report"),
            "items": items,
            "shortcomings": items,
            "unplanned": many(piece("place")),
            "summary": fields(dict.fromkeys(counts, COUNT)),
            "warnings": many(TEXT),
        },
        {"annexes": many(piece("report"))},
    )


def remarks() -> Schema:
    """`duizhao review`."""
    change = {
        "id": TEXT,
        "kind": one_of(ChangeKind),
        "fingerprint": TEXT,
        "left": many(piece("place")),
        "right": many(piece("place")),
    }
    note = {"text": TEXT, "updated": TEXT}
    cited = many(fields({"line": LINE, "text": TEXT}))
    return fields(
        {
            "pair": TEXT,
            "read": COUNT,
            "changes": COUNT,
            "unread": many(fields(change)),
            "notes": many(fields(change | note | {"carried": TRUTH})),
            "section_notes": many(fields({"section": COUNT} | note)),
            "unplaced": many(fields({"left": TEXT, "right": TEXT} | note)),
            "pairings": many(fields({"left": cited, "right": cited, "followed": TRUTH, "updated": TEXT})),
        }
    )
