"""JSON schemas of what is made of many reports: the years of one organisation, and the organisations of one year."""

from __future__ import annotations

from compare.kinds import Bound, Direction, FigureKind, Role
from compare.matrix.values import Aim, Basis, Wording
from compare.timeline.values import Measure, StepKind
from compare.track.values import Band, Status
from docs.schema_pieces import (
    COUNT,
    DAY_OR_NULL,
    NUMBER_OR_NULL,
    SCORE,
    TEXT,
    TEXT_OR_NULL,
    TRUTH,
    TRUTH_OR_NULL,
    YEAR,
    YEAR_OR_NULL,
    Schema,
    fields,
    many,
    one_of,
    one_of_or_null,
    or_null,
    piece,
    piece_or_null,
    pieces,
)


def timeline() -> Schema:
    """`duizhao timeline`."""
    step = {
        "kind": one_of(StepKind),
        "year": YEAR,
        "report": COUNT,
        "place": piece("place"),
        "score": SCORE,
        "band": one_of_or_null(Band),
        "status": one_of_or_null(Status),
    }
    thread = {"id": TEXT, "every_year": TRUTH, "vanished": TRUTH, "steps": many(fields(step))}
    point = {"kind": one_of(StepKind), "year": YEAR, "report": COUNT, "figure": piece("figure")}
    shift = {
        "from": YEAR,
        "to": YEAR,
        "before": one_of_or_null(Bound),
        "after": one_of_or_null(Bound),
        "direction": one_of(Direction),
    }
    series = {
        "id": TEXT,
        "of": TEXT,
        "unit": TEXT_OR_NULL,
        "kind": one_of(FigureKind),
        "measure": one_of(Measure),
        "points": many(fields(point, {"met": TRUTH_OR_NULL})),
        "gaps": many(YEAR),
        "shifts": many(fields(shift)),
    }
    return fields(
        {
            "organisation": TEXT,
            "reports": many(piece("report")),
            "threads": many(fields(thread)),
            "series": many(fields(series)),
            "every_year": many(TEXT),
            "vanished": many(TEXT),
            "warnings": many(TEXT),
        }
    )


def matrix() -> Schema:
    """`duizhao matrix`."""
    column = {"name": TEXT, "date": DAY_OR_NULL, "reference": TRUTH}
    amount = {
        "place": piece("place"),
        "value": NUMBER_OR_NULL,
        "upper": NUMBER_OR_NULL,
        "bound": one_of_or_null(Bound),
        "figure": piece_or_null("figure"),
        "others": many(piece("figure")),
        "sentence": piece("place"),
    }
    indicator = {
        "id": TEXT,
        "name": TEXT,
        "unit": TEXT_OR_NULL,
        "aim": one_of(Aim),
        "year": YEAR,
        "leading": TRUTH,
        "stated": COUNT,
        "cells": many(or_null(fields(amount))),
    }
    mention = {"place": piece("place"), "word": TEXT, "heading": TRUTH, "part": one_of(Role)}
    topic = {
        "id": TEXT,
        "name": TEXT,
        "words": many(TEXT),
        "field": TEXT_OR_NULL,
        "asked": TRUTH,
        "having": many(COUNT),
        "lacking": many(COUNT),
        "cells": many(fields({"heading": TRUTH, "planned": COUNT, "mentions": many(fields(mention))})),
    }
    wording = {
        "id": TEXT,
        "kind": one_of(Wording),
        "basis": one_of(Basis),
        "text": TEXT,
        "source": COUNT,
        "occurrences": many(fields({"report": COUNT, "place": piece("place"), "exact": TRUTH})),
    }
    return fields(
        {
            "year": YEAR_OR_NULL,
            "reports": many(fields(pieces()["report"]["properties"] | column)),
            "indicators": many(fields(indicator)),
            "topics": many(fields(topic)),
            "wording": many(fields(wording)),
            "limits": many(TEXT),
        }
    )
