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
    return light_up(condense(row_facets, height), len(row_facets), top)


def condense(row_facets: Sequence[Facet | None], height: int) -> tuple[Facet | None, ...]:
    """Find what most of the rows behind each cell are; it stays the same whatever is scrolled.

    Args:
        row_facets: the kind of change of every row, nothing for rows without one.
        height: number of cells.

    Returns:
        One kind a cell; nothing where no row behind it changed.
    """
    return tuple(_most(row_facets, height, number) for number in range(height))


def light_up(cells: Sequence[Facet | None], rows: int, top: int) -> tuple[MapCell, ...]:
    """Show on the map which part of the rows is on the screen.

    Args:
        cells: from `condense`.
        rows: number of all rows.
        top: first row on the screen, which is as high as the map.

    Returns:
        The cells of the map.
    """
    height = len(cells)
    edges = [row_at(number, rows, height) for number in range(height + 1)]
    return tuple(
        MapCell(facet, first < top + height and last > top and first < rows)
        for facet, first, last in zip(cells, edges, edges[1:], strict=False)
    )


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


def _most(row_facets: Sequence[Facet | None], height: int, number: int) -> Facet | None:
    rows = len(row_facets)
    first, last = row_at(number, rows, height), row_at(number + 1, rows, height)
    found = Counter(facet for facet in row_facets[first : max(last, first + 1)] if facet is not None)
    return found.most_common(1)[0][0] if found else None
