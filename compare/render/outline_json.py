"""One report as the JSON document of the contract, `duizhao/outline-1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.values_json import figure_to_dict, heading_to_dict, noise_to_dict, place_to_dict, source_to_dict

if TYPE_CHECKING:
    from compare.model import Part, Report, Sentence
    from compare.render.values_json import JsonObject

SCHEMA = "duizhao/outline-1"
"""Name and version of the document; a change that breaks readers raises the number."""


def outline_to_dict(report: Report) -> JsonObject:
    """Give a report's structure, noise, sentences and figures as plain values.

    Args:
        report: a report that was read.

    Returns:
        The document: lines from 1, columns in code points of the line as it is in the file.
    """
    outline = report.outline
    return {
        "schema": SCHEMA,
        "source": source_to_dict(report.source),
        "title": outline.title,
        "organisation": outline.organisation,
        "year": outline.year,
        "parts": [_part_to_dict(part) for part in outline.parts],
        "headings": [heading_to_dict(heading) for heading in outline.headings],
        "noise": [noise_to_dict(noise) for noise in report.noise],
        "sentences": [_sentence_to_dict(sentence) for sentence in report.sentences],
        "figures": [figure_to_dict(figure) for figure in report.figures],
    }


def _part_to_dict(part: Part) -> JsonObject:
    return {"role": part.role.value, "period": part.period, "lines": [part.first, part.last]}


def _sentence_to_dict(sentence: Sentence) -> JsonObject:
    return place_to_dict(sentence.place) | {
        "id": sentence.id,
        "paragraph": sentence.paragraph,
        "section": sentence.section,
        "part": sentence.part.value,
    }
