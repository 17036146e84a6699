"""A tracking as the JSON document that other programs read: `duizhao/tracking-1`.

The shape is a promise (docs/json.md): what it names keeps its name and type; a change to one is a new schema number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.values_json import JsonObject, figure_to_dict, place_to_dict, source_to_dict

if TYPE_CHECKING:
    from compare.model import Place, Report
    from compare.track.values import Evidence, Item, Target, Task, Tracking

SCHEMA = "duizhao/tracking-1"


def tracking_to_dict(tracking: Tracking) -> JsonObject:
    """Give a tracking as the plain values of its JSON document.

    Args:
        tracking: a plan, tracked through the results.

    Returns:
        The document. With several results documents `results` is the first, `annexes` are the others, and every place
        in an annex carries `document`, counted from 1.
    """
    summary = tracking.summary
    document: JsonObject = {
        "schema": SCHEMA,
        "plan": _report_to_dict(tracking.plan),
        "results": _report_to_dict(tracking.results[0]),
        "items": [_item_to_dict(item) for item in tracking.items],
        "shortcomings": [_item_to_dict(item) for item in tracking.shortcomings],
        "unplanned": [_place_in(one.place, one.source) for one in tracking.unplanned],
        "summary": {name: getattr(summary, name) for name in summary.__dataclass_fields__},
        "warnings": list(tracking.warnings),
    }
    if len(tracking.results) > 1:
        document["annexes"] = [_report_to_dict(report) for report in tracking.results[1:]]
    return document


def _report_to_dict(report: Report) -> JsonObject:
    return source_to_dict(report.source) | {
        "title": report.outline.title,
        "organisation": report.outline.organisation,
        "year": report.outline.year,
    }


def _item_to_dict(item: Item) -> JsonObject:
    result: JsonObject = {
        "id": item.id,
        "place": place_to_dict(item.place),
        "section": list(item.section),
        "commitment": item.commitment,
        "verifiable": item.verifiable,
        "status": item.status.value,
        "evidence": [_evidence_to_dict(one) for one in item.evidence],
        "nearby": [{"place": _place_in(one.place, one.source), "score": _score(one.score)} for one in item.nearby],
        "targets": [_target_to_dict(target) for target in item.targets],
        "fingerprint": item.fingerprint,
        "responsible": item.responsible,
        "deadline": item.deadline,
        "locality": item.locality,
    }
    if item.parts:
        result["parts"] = [_task_to_dict(task) for task in item.parts]
    return result


def _evidence_to_dict(one: Evidence) -> JsonObject:
    why = [f"{reason.kind.value}: {reason.words}" if reason.words else reason.kind.value for reason in one.why]
    return {
        "place": _place_in(one.place, one.source),
        "score": _score(one.score),
        "band": one.band.value,
        "why": why,
        "cumulative": one.cumulative,
    }


def _target_to_dict(target: Target) -> JsonObject:
    achieved = None
    if target.achieved is not None:
        achieved = figure_to_dict(target.achieved)
        if target.source:
            achieved["document"] = target.source
    return {
        "text": target.text,
        "value": _plain(target.value),
        "unit": target.unit,
        "of": target.of,
        "bound": None if target.bound is None else target.bound.value,
        "upper": _plain(target.upper),
        "achieved": achieved,
        "met": target.met,
        "incomparable": target.incomparable,
        "reason": target.unjudged.value if target.unjudged else None,
        "instead": target.rival or None,
    }


def _task_to_dict(task: Task) -> JsonObject:
    return {
        "place": place_to_dict(task.place),
        "status": task.status.value,
        "evidence": [_evidence_to_dict(one) for one in task.evidence],
    }


def _place_in(place: Place, source: int) -> JsonObject:
    result = place_to_dict(place)
    if source:
        result["document"] = source
    return result


def _score(score: float) -> float:
    """Keep four digits: the rest is noise, and differs between machines."""
    return round(float(score), 4)


def _plain(value: float | None) -> float | int | None:
    """Write whole numbers without a fraction."""
    return int(value) if value is not None and float(value).is_integer() else value
