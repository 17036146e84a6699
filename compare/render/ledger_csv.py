"""A ledger as CSV for spreadsheets: UTF-8 with a mark that Excel knows it by, and no cell that it would calculate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.csv_file import csv_bytes
from compare.render.ledger_words import Column

if TYPE_CHECKING:
    from compare.render.ledger_rows import Ledger

FORMULA_STARTS = frozenset("=+-@＝＋－＠")
"""A cell that begins with one of these, perhaps after spaces, is calculated by spreadsheets."""


def ledger_to_csv(ledger: Ledger) -> bytes:
    """Write a ledger as CSV.

    Args:
        ledger: the rows of a tracking.

    Returns:
        UTF-8 with byte order mark; tasks, shortcomings and unplanned results under the same thirteen headers.
    """
    rows = ([guarded(row.cells[column]) for column in Column] for group in ledger.groups for row in group.rows)
    return csv_bytes([ledger.headers, *rows])


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet would calculate a cell rather than show it.

    Args:
        text: what the cell says.

    Returns:
        Whether it begins as formulas do.
    """
    return text.lstrip()[:1] in FORMULA_STARTS and bool(text.strip())


def guarded(text: str) -> str:
    """Make a spreadsheet show a cell rather than calculate it.

    Args:
        text: what the cell says.

    Returns:
        The same, behind an apostrophe where it begins as formulas do.
    """
    return f"'{text}" if is_formula(text) else text
