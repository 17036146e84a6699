"""The findings of a comparison as the JSON document that other programs read: `duizhao/summary-1`.

The shape is a promise (docs/json.md): nothing is added to it or left out of it without a new schema number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import ChangeKind, FigureRelation
from compare.render.values_json import JsonObject, figure_to_dict, place_to_dict, source_to_dict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.diff.findings import FigureFinding, Findings, Passage, SectionFinding, WordingFinding
    from compare.diff.formulations import Formulation
    from compare.diff.reordering import ListChange, RankChange
    from compare.diff.responsibilities import ResponsibilityChange
    from compare.model import Comparison, Figure, Place, Report

SCHEMA = "duizhao/summary-1"


def findings_to_dict(comparison: Comparison, findings: Findings) -> JsonObject:
    """Give the findings of a comparison as the plain values of their JSON document.

    Args:
        comparison: two reports, compared.
        findings: what it comes to.

    Returns:
        The document: both reports, counts, and every finding with the places of both sides.
    """
    return {
        "schema": SCHEMA,
        "left": _report_to_dict(comparison.left),
        "right": _report_to_dict(comparison.right),
        "lens": comparison.lens.value,
        "regime": comparison.regime.value,
        "counts": counts_to_dict(findings),
        "sections": [_section_to_dict(section) for section in findings.sections],
        "new": _passages_to_list(findings.new),
        "dropped": _passages_to_list(findings.dropped),
        "continued": _passages_to_list(findings.continued),
        "copied": _passages_to_list(findings.copied),
        "copied_but_year": _passages_to_list(findings.copied_but_year),
        "stronger": [_wording_to_dict(finding) for finding in findings.stronger],
        "weaker": [_wording_to_dict(finding) for finding in findings.weaker],
        "figures": [_figure_to_dict(finding) for finding in findings.figures],
        "formulations": {
            "new": [_formulation_to_dict(one) for one in findings.new_formulations],
            "dropped": [_formulation_to_dict(one) for one in findings.dropped_formulations],
        },
        "terms": [{"term": one.term, "left": one.left, "right": one.right} for one in findings.terms],
        "order": {
            "sections": [_rank_to_dict(one) for one in findings.ranks],
            "lists": [_list_to_dict(one) for one in findings.lists],
        },
        "responsibilities": [_responsibility_to_dict(one) for one in findings.responsibilities],
        "limits": list(comparison.limits),
    }


def counts_to_dict(findings: Findings) -> dict[str, int]:
    """Count the findings.

    Args:
        findings: what a comparison comes to.

    Returns:
        Sentences of the body by what became of them, words of strength, quantities by relation.
    """
    kinds = {kind: sum(one.kind is kind for one in findings.continued) for kind in ChangeKind}
    return {
        "new": len(findings.new),
        "dropped": len(findings.dropped),
        "continued": len(findings.continued),
        "same": kinds[ChangeKind.SAME],
        "edited": kinds[ChangeKind.EDITED],
        "rewritten": kinds[ChangeKind.REWRITTEN],
        "copied": len(findings.copied),
        "copied_but_year": len(findings.copied_but_year),
        "stronger": len(findings.stronger),
        "weaker": len(findings.weaker),
        **{
            f"figures_{relation.value}": len(findings.figures_that(relation))
            for relation in FigureRelation
            if relation is not FigureRelation.SAME
        },
    }


def _report_to_dict(report: Report) -> JsonObject:
    return source_to_dict(report.source) | {
        "title": report.outline.title,
        "organisation": report.outline.organisation,
        "year": report.outline.year,
    }


def _section_to_dict(section: SectionFinding) -> JsonObject:
    return {
        "left": _optional(section.left),
        "right": _optional(section.right),
        "share": section.share,
        "characters": section.characters,
        "counts": {kind.value: count for kind, count in section.counts},
    }


def _passages_to_list(passages: Iterable[Passage]) -> list[JsonObject]:
    return [_passage_to_dict(passage) for passage in passages]


def _passage_to_dict(passage: Passage) -> JsonObject:
    return {
        "change": passage.change,
        "kind": passage.kind.value,
        "left": [place_to_dict(place) for place in passage.left],
        "right": [place_to_dict(place) for place in passage.right],
    }


def _wording_to_dict(finding: WordingFinding) -> JsonObject:
    word = finding.wording
    return _passage_to_dict(finding.passage) | {
        "wording": {"left": word.left, "right": word.right, "scale": word.scale, "direction": word.direction.value}
    }


def _figure_to_dict(finding: FigureFinding) -> JsonObject:
    def side(figure: Figure | None) -> JsonObject | None:
        return None if figure is None else figure_to_dict(figure)

    change = finding.figure
    return {
        "change": finding.passage.change,
        "of": change.of,
        "left": side(change.left),
        "right": side(change.right),
        "relation": change.relation.value,
    }


def _formulation_to_dict(one: Formulation) -> JsonObject:
    return {"text": one.text, "kind": one.kind.value, "first": place_to_dict(one.first), "count": one.count}


def _rank_to_dict(one: RankChange) -> JsonObject:
    return {
        "left": place_to_dict(one.left),
        "right": place_to_dict(one.right),
        "left_rank": one.left_rank,
        "right_rank": one.right_rank,
    }


def _list_to_dict(one: ListChange) -> JsonObject:
    return {
        "change": one.change,
        "left": place_to_dict(one.left),
        "right": place_to_dict(one.right),
        "added": list(one.added),
        "dropped": list(one.dropped),
        "reordered": one.reordered,
    }


def _responsibility_to_dict(one: ResponsibilityChange) -> JsonObject:
    return {
        "change": one.change,
        "aspect": one.aspect.value,
        "before": list(one.before),
        "after": list(one.after),
        "left": [place_to_dict(place) for place in one.left],
        "right": [place_to_dict(place) for place in one.right],
    }


def _optional(place: Place | None) -> JsonObject | None:
    return None if place is None else place_to_dict(place)
