"""The whole comparison in one column: where on it the changes are, and which part is on the screen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.layout.facets import Facet


@dataclass(frozen=True, slots=True)
class MapCell:
    """One cell of the map."""

    facet: Facet | None
    """What most of the rows behind it are; nothing where none changed."""
    in_view: bool
    """Whether any of those rows is on the screen."""


def change_map(row_facets: Sequence[Facet | None], height: int, top: int) -> tuple[MapCell, ...]:
    """Shrink the rows to the height of the pane.

    Args:
        row_facets: the kind of change of every row, nothing for rows without one.
        height: rows of the pane.
        top: first row on the screen.

    Returns:
        `height` cells; where there are fewer rows than that, the cells below them are empty.
    """
    return tuple(_cell(row_facets, height, top, number) for number in range(height))


def row_at(cell: int, rows: int, height: int) -> int:
    """The first row that a cell of the map stands for.

    Args:
        cell: number of the cell from the top, 0 or more.
        rows: number of all rows.
        height: number of all cells.

    Returns:
        A row, or `rows` for a cell below the last.
    """
    return min(rows, cell * max(rows, height) // max(height, 1))


def _cell(row_facets: Sequence[Facet | None], height: int, top: int, number: int) -> MapCell:
    rows = len(row_facets)
    first, last = row_at(number, rows, height), row_at(number + 1, rows, height)
    found = Counter(facet for facet in row_facets[first : max(last, first + 1)] if facet is not None)
    facet = found.most_common(1)[0][0] if found else None
    return MapCell(facet, first < top + height and last > top and first < rows)
