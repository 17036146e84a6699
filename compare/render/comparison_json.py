"""A comparison as the JSON document that other programs read: `duizhao/comparison-1`.

The shape is a promise (docs/json.md): nothing is added to it or left out of it without a new schema number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import ChangeKind
from compare.render.values_json import (
    JsonObject,
    figure_to_dict,
    heading_to_dict,
    noise_to_dict,
    place_to_dict,
    source_to_dict,
)

if TYPE_CHECKING:
    from compare.model import Change, Comparison, Figure, FigureChange, Report, SectionPair

SCHEMA = "duizhao/comparison-1"


def comparison_to_dict(comparison: Comparison) -> JsonObject:
    """Give a comparison as the plain values of its JSON document.

    Args:
        comparison: two reports, compared.

    Returns:
        The document: both reports, sections, changes in reading order of the right side, summary, limits.
    """
    summary = comparison.summary
    return {
        "schema": SCHEMA,
        "left": _report_to_dict(comparison.left),
        "right": _report_to_dict(comparison.right),
        "lens": comparison.lens.value,
        "regime": comparison.regime.value,
        "sections": [_section_to_dict(pair) for pair in comparison.sections],
        "changes": [_change_to_dict(change) for change in comparison.changes],
        "summary": {
            "same": summary.same,
            "edited": summary.edited,
            "rewritten": summary.rewritten,
            "added": summary.added,
            "removed": summary.removed,
            "moved": summary.moved,
            "figures_up": summary.figures_up,
            "figures_down": summary.figures_down,
            "stronger": summary.stronger,
            "weaker": summary.weaker,
        },
        "limits": list(comparison.limits),
    }


def _report_to_dict(report: Report) -> JsonObject:
    return source_to_dict(report.source) | {
        "title": report.outline.title,
        "organisation": report.outline.organisation,
        "year": report.outline.year,
        "noise": [noise_to_dict(noise) for noise in report.noise],
        "headings": [heading_to_dict(heading) for heading in report.outline.headings],
    }


def _section_to_dict(pair: SectionPair) -> JsonObject:
    return {
        "left": None if pair.left is None else place_to_dict(pair.left.place),
        "right": None if pair.right is None else place_to_dict(pair.right.place),
        "relation": pair.relation.value,
        "score": _score(pair.score),
        "reasons": list(pair.reasons),
    }


def _change_to_dict(change: Change) -> JsonObject:
    spans = change.spans if change.kind is ChangeKind.EDITED else ()
    return {
        "id": change.id,
        "kind": change.kind.value,
        "moved": change.moved,
        "score": _score(change.score),
        "band": change.band.value if change.band else None,
        "left": [place_to_dict(sentence.place) for sentence in change.left],
        "right": [place_to_dict(sentence.place) for sentence in change.right],
        "section": change.section,
        "spans": [{"op": span.op.value, "left": span.left, "right": span.right} for span in spans],
        "figures": [_figure_change_to_dict(figure) for figure in change.figures],
        "wording": [
            {"left": word.left, "right": word.right, "scale": word.scale, "direction": word.direction.value}
            for word in change.wording
        ],
        "see_also": [
            {"side": near.side.value, "place": place_to_dict(near.place), "score": _score(near.score)}
            for near in change.see_also
        ],
        "fingerprint": change.fingerprint,
    }


def _figure_change_to_dict(change: FigureChange) -> JsonObject:
    def side(figure: Figure | None) -> JsonObject | None:
        return None if figure is None else figure_to_dict(figure)

    return {
        "of": change.of,
        "left": side(change.left),
        "right": side(change.right),
        "relation": change.relation.value,
    }


def _score(score: float) -> float:
    """Keep four digits: the rest is noise, and differs between machines."""
    return round(float(score), 4)
