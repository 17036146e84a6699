"""Rows as the bytes of a CSV file that spreadsheets open with their Chinese intact."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BYTE_ORDER_MARK = "\ufeff"
"""What Excel knows UTF-8 by."""


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows as CSV.

    Args:
        rows: the cells of each row, the headers first; what a spreadsheet would calculate is guarded already.

    Returns:
        UTF-8 with byte order mark; lines end as RFC 4180 has them.
    """
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return (_BYTE_ORDER_MARK + stream.getvalue()).encode("utf-8", "replace")
