"""A matrix as flat rows: one for each thing that one report says, or does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.matrix.values import Matrix
    from compare.render.rows import Row


def indicator_rows(matrix: Matrix) -> Iterator[Row]:
    """Give every figure of a matrix as a row.

    Args:
        matrix: reports side by side.

    Returns:
        A row for each indicator and report, also where the report states no figure, so that a frame pivots into a grid.
    """
    for indicator in matrix.indicators:
        for column, cell in zip(matrix.reports, indicator.cells, strict=True):
            yield {
                "indicator": indicator.id,
                "name": indicator.name,
                "aim": indicator.aim.value,
                "year": indicator.year,
                "report": column.name,
                "value": cell.value if cell else None,
                "upper": cell.upper if cell else None,
                "bound": cell.bound.value if cell and cell.bound else None,
                "unit": indicator.unit,
                "text": cell.place.text if cell else None,
                "line": cell.place.line if cell else None,
            }


def topic_rows(matrix: Matrix) -> Iterator[Row]:
    """Give what every report says of every topic as a row.

    Args:
        matrix: reports side by side.

    Returns:
        A row for each topic and report, with the first place that speaks of it, if any.
    """
    for topic in matrix.topics:
        for column, cell in zip(matrix.reports, topic.cells, strict=True):
            first = cell.mentions[0].place if cell.mentions else None
            yield {
                "topic": topic.id,
                "name": topic.name,
                "field": topic.field or None,
                "asked": topic.asked,
                "report": column.name,
                "mentions": len(cell.mentions),
                "planned": cell.planned,
                "heading": cell.heads,
                "text": first.text if first else None,
                "line": first.line if first else None,
            }


def wording_rows(matrix: Matrix) -> Iterator[Row]:
    """Give every occurrence of shared wording as a row.

    Args:
        matrix: reports side by side.

    Returns:
        A row for each report that holds the wording, the source first.
    """
    for copy in matrix.copies:
        for number, one in enumerate(copy.occurrences):
            yield {
                "wording": copy.id,
                "kind": copy.wording.value,
                "basis": copy.basis.value,
                "report": matrix.columns[one.column].name,
                "source": not number,
                "exact": one.exact,
                "text": one.place.text,
                "line": one.place.line,
            }
