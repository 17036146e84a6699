"""A matrix as the JSON document that other programs read: `duizhao/matrix-1`.

The shape is a promise (docs/json.md): what it names keeps its name and type; a change to one is a new schema number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.values_json import JsonObject, figure_to_dict, place_to_dict, source_to_dict

if TYPE_CHECKING:
    from compare.matrix.values import Amount, Cell, Column, Copy, Indicator, Matrix, Topic

SCHEMA = "duizhao/matrix-1"


def matrix_to_dict(matrix: Matrix) -> JsonObject:
    """Give a matrix as the plain values of its JSON document.

    Args:
        matrix: reports side by side.

    Returns:
        The document; `report` counts the reports from 0, and cells stand in the order of the reports.
    """
    return {
        "schema": SCHEMA,
        "year": matrix.year,
        "reports": [_column_to_dict(column) for column in matrix.columns],
        "indicators": [_indicator_to_dict(indicator) for indicator in matrix.indicators],
        "topics": [_topic_to_dict(topic) for topic in matrix.topics],
        "wording": [_copy_to_dict(copy) for copy in matrix.copies],
        "limits": list(matrix.limits),
    }


def _column_to_dict(column: Column) -> JsonObject:
    return source_to_dict(column.report.source) | {
        "name": column.name,
        "title": column.report.outline.title,
        "organisation": column.report.outline.organisation,
        "year": column.report.outline.year,
        "date": column.date.isoformat() if column.date else None,
        "reference": column.reference,
    }


def _indicator_to_dict(indicator: Indicator) -> JsonObject:
    return {
        "id": indicator.id,
        "name": indicator.name,
        "unit": indicator.unit,
        "aim": indicator.aim.value,
        "year": indicator.year,
        "leading": indicator.leading,
        "stated": indicator.stated,
        "cells": [_amount_to_dict(cell) for cell in indicator.cells],
    }


def _amount_to_dict(amount: Amount | None) -> JsonObject | None:
    if amount is None:
        return None
    return {
        "place": place_to_dict(amount.place),
        "value": amount.value,
        "upper": amount.upper,
        "bound": None if amount.bound is None else amount.bound.value,
        "figure": None if amount.figure is None else figure_to_dict(amount.figure),
        "others": [figure_to_dict(figure) for figure in amount.others],
        "sentence": place_to_dict(amount.sentence.place),
    }


def _topic_to_dict(topic: Topic) -> JsonObject:
    return {
        "id": topic.id,
        "name": topic.name,
        "words": list(topic.words),
        "field": topic.field or None,
        "asked": topic.asked,
        "having": list(topic.having),
        "lacking": list(topic.lacking),
        "cells": [_cell_to_dict(cell) for cell in topic.cells],
    }


def _cell_to_dict(cell: Cell) -> JsonObject:
    return {
        "heading": cell.heads,
        "planned": cell.planned,
        "mentions": [
            {
                "place": place_to_dict(mention.place),
                "word": mention.word,
                "heading": mention.heads,
                "part": mention.sentence.part.value,
            }
            for mention in cell.mentions
        ],
    }


def _copy_to_dict(copy: Copy) -> JsonObject:
    return {
        "id": copy.id,
        "kind": copy.wording.value,
        "basis": copy.basis.value,
        "text": copy.text,
        "source": copy.source.column,
        "occurrences": [
            {"report": one.column, "place": place_to_dict(one.place), "exact": one.exact} for one in copy.occurrences
        ],
    }
