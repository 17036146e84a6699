"""The assignment problem, solved exactly: which rows and columns go together so that the total gain is greatest."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def assign(gain: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pair rows with columns for the greatest total gain; a gain of zero or less is never taken.

    Shortest augmenting paths (Jonker & Volgenant 1987), cubic in the larger side.

    Args:
        gain: rows of equal length.

    Returns:
        `(row, column)` pairs by row.
    """
    if not gain or not gain[0]:
        return []
    rows, columns = len(gain), len(gain[0])
    if rows > columns:
        turned = assign([[gain[r][c] for r in range(rows)] for c in range(columns)])
        return sorted((r, c) for c, r in turned)
    # costs are positive and "no partner" costs as much as a gain of zero
    cost = [[-max(0.0, value) for value in row] for row in gain]
    owner = [0] * (columns + 1)
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    for row in range(1, rows + 1):
        _augment(row, cost, owner, row_price, column_price)
    pairs = ((owner[c] - 1, c - 1) for c in range(1, columns + 1) if owner[c])
    return sorted((r, c) for r, c in pairs if gain[r][c] > 0)


def _augment(
    row: int,
    cost: Sequence[Sequence[float]],
    owner: list[int],
    row_price: list[float],
    column_price: list[float],
) -> None:
    """Give one more row a column along the cheapest chain of exchanges; 0 stands for nobody."""
    columns = len(column_price) - 1
    owner[0] = row
    at = 0
    slack = [math.inf] * (columns + 1)
    came_from = [0] * (columns + 1)
    used = [False] * (columns + 1)
    while owner[at]:
        used[at] = True
        mine = owner[at]
        step, following = math.inf, 0
        for c in range(1, columns + 1):
            if used[c]:
                continue
            reduced = cost[mine - 1][c - 1] - row_price[mine] - column_price[c]
            if reduced < slack[c]:
                slack[c], came_from[c] = reduced, at
            if slack[c] < step:
                step, following = slack[c], c
        for c in range(columns + 1):
            if used[c]:
                row_price[owner[c]] += step
                column_price[c] -= step
            else:
                slack[c] -= step
        at = following
    while at:
        owner[at] = owner[came_from[at]]
        at = came_from[at]
