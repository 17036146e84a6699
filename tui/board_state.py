"""What the reader of the board has chosen, and how the terminal is divided: plain values, no terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.board import Arrangement
from tui.lanes import NARROWEST_COLUMN
from tui.state import WIDE_ENOUGH_FOR_CONTENTS, WIDE_ENOUGH_FOR_SPLIT

if TYPE_CHECKING:
    from tui.board import Lane

_LIST_SHARE, _TASKS_SHARE, _COLUMNS_SHARE = 0.46, 0.5, 0.55
_LEAST_ROWS = 4
_COLUMN_LINES, _LIST_LINES = 4, 2


@dataclass(frozen=True, slots=True)
class BoardState:
    """What the reader has chosen."""

    arrangement: Arrangement = Arrangement.AUTO
    lanes: frozenset[Lane] = frozenset()
    """Lanes of the filter; none for all."""
    current: int | None = None
    """Number of the entry that the reader is at."""
    query: str = ""
    hits: tuple[int, ...] = ()
    """Entries that the search found."""


@dataclass(frozen=True, slots=True)
class BoardGeometry:
    """Cells and rows of the parts of the board."""

    arrangement: Arrangement
    """Never `auto`."""
    beside: bool
    """Details stand on the right of the tasks, else below them."""
    tasks_width: int
    tasks_height: int
    plan_width: int
    proof_width: int
    """0 where plan and evidence stand on one sheet."""
    columns: int
    """How many lanes stand side by side; 1 for a list."""
    lines: int
    """Rows of text that a task takes at most."""

    @property
    def column_width(self) -> int:
        """Cells of a column."""
        return self.tasks_width // self.columns


def board_geometry(width: int, height: int, choice: Arrangement, lanes: int) -> BoardGeometry:
    """Divide the terminal.

    Args:
        width: cells of the terminal.
        height: rows that tasks and details share.
        choice: what the reader asked for; the width decides for `auto`.
        lanes: how many lanes are shown.

    Returns:
        Parts that fill the terminal.
    """
    if choice is Arrangement.AUTO:
        choice = Arrangement.COLUMNS if width >= WIDE_ENOUGH_FOR_CONTENTS else Arrangement.BY_STATUS
    height = max(height, 2)
    if choice is Arrangement.COLUMNS:
        columns = max(1, min(lanes, width // NARROWEST_COLUMN))
        rows = _rows(height, _COLUMNS_SHARE)
        proof = width - width // 2 if width >= WIDE_ENOUGH_FOR_SPLIT else 0
        return BoardGeometry(choice, False, width, rows, width - proof, proof, columns, _COLUMN_LINES)  # noqa: FBT003 - a field
    if width >= WIDE_ENOUGH_FOR_SPLIT:
        tasks = round(width * _LIST_SHARE)
        return BoardGeometry(choice, True, tasks, height, width - tasks, 0, 1, _LIST_LINES)  # noqa: FBT003 - a field
    rows = _rows(height, _TASKS_SHARE)
    return BoardGeometry(choice, False, width, rows, width, 0, 1, 1)  # noqa: FBT003 - a field


def _rows(height: int, share: float) -> int:
    return min(max(_LEAST_ROWS, round(height * share)), height - 1)
