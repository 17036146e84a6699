"""A timeline as the JSON document that other programs read: `duizhao/timeline-1`.

The shape is a promise (docs/json.md): what it names keeps its name and type; a change to one is a new schema number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.values_json import JsonObject, figure_to_dict, place_to_dict, source_to_dict
from compare.timeline.values import StepKind

if TYPE_CHECKING:
    from compare.model import Report
    from compare.timeline.values import BoundShift, Point, Series, Step, Thread, Timeline

SCHEMA = "duizhao/timeline-1"


def timeline_to_dict(timeline: Timeline) -> JsonObject:
    """Give a timeline as the plain values of its JSON document.

    Args:
        timeline: reports of one organisation, followed through the years.

    Returns:
        The document; every place stands in the report that its `report` counts, from 0.
    """
    return {
        "schema": SCHEMA,
        "organisation": timeline.organisation,
        "reports": [_report_to_dict(report) for report in timeline.reports],
        "threads": [_thread_to_dict(thread) for thread in timeline.threads],
        "series": [_series_to_dict(series) for series in timeline.series],
        "every_year": [thread.id for thread in timeline.every_year],
        "vanished": [thread.id for thread in timeline.vanished],
        "warnings": list(timeline.warnings),
    }


def _report_to_dict(report: Report) -> JsonObject:
    return source_to_dict(report.source) | {
        "title": report.outline.title,
        "organisation": report.outline.organisation,
        "year": report.outline.year,
    }


def _thread_to_dict(thread: Thread) -> JsonObject:
    return {
        "id": thread.id,
        "every_year": thread.every_year,
        "vanished": thread.vanished,
        "steps": [_step_to_dict(step) for step in thread.steps],
    }


def _step_to_dict(step: Step) -> JsonObject:
    return {
        "kind": step.kind.value,
        "year": step.year,
        "report": step.report,
        "place": place_to_dict(step.place),
        "score": round(float(step.score), 4),
        "band": None if step.band is None else step.band.value,
        "status": None if step.status is None else step.status.value,
    }


def _series_to_dict(series: Series) -> JsonObject:
    return {
        "id": series.id,
        "of": series.of,
        "unit": series.unit,
        "kind": series.kind.value,
        "measure": series.measure.value,
        "points": [_point_to_dict(point) for point in series.points],
        "gaps": list(series.gaps),
        "shifts": [_shift_to_dict(shift) for shift in series.shifts],
    }


def _point_to_dict(point: Point) -> JsonObject:
    result: JsonObject = {
        "kind": point.kind.value,
        "year": point.year,
        "report": point.report,
        # the bound that the sentence gives may stand apart from the number: 确保不少于…达到20次
        "figure": figure_to_dict(point.figure) | {"bound": None if point.bound is None else point.bound.value},
    }
    if point.kind is StepKind.PLANNED:
        result["met"] = point.met
    return result


def _shift_to_dict(shift: BoundShift) -> JsonObject:
    return {
        "from": shift.earlier.year,
        "to": shift.later.year,
        "before": None if shift.earlier.bound is None else shift.earlier.bound.value,
        "after": None if shift.later.bound is None else shift.later.bound.value,
        "direction": shift.direction.value,
    }
