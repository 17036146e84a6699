"""How wide the terminal draws “ ” — … and the other characters whose width is ambiguous, made known to all who measure.

Rich, which Textual measures with, gives them one cell and offers no way to say otherwise: where a terminal draws two,
its table of widths is replaced. That hangs on the inside of Rich, so it is done here only, and only for the version
that it was tried with; with any other the characters count as one cell, as before.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from tui.layout.cells import NARROW, WIDE, set_ambiguous_width
from tui.terminal import ask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TRIED_WITH = "15."
"""Versions of Rich whose table is laid out as this file believes."""
_PROBE = "“"
_ASK_COLUMN = b"\x1b[6n"
_COLUMN = re.compile(rb"\x1b\[\d+;(\d+)R")


def settle_ambiguous_width(stated: int | None) -> int:
    """Let everything measure ambiguous characters as the terminal draws them.

    Args:
        stated: cells that the user states, 1 or 2; None asks the terminal.

    Returns:
        The cells that count from now on.
    """
    cells = probed_width() if stated is None else stated
    if cells == WIDE and not teach_rich():
        cells = NARROW
    set_ambiguous_width(cells)
    return cells


def probed_width() -> int:
    """Draw an ambiguous character and ask where the cursor is then.

    Returns:
        1 or 2; 1 where the terminal does not answer in time.
    """
    # drawn at the start of the row and wiped away again; the answer counts columns from 1
    answer = ask(b"\r" + _PROBE.encode() + _ASK_COLUMN + b"\r\x1b[K")
    found = _COLUMN.search(answer)
    return WIDE if found is not None and int(found.group(1)) == 1 + WIDE else NARROW


def teach_rich() -> bool:
    """Make Rich count ambiguous characters as two cells.

    Returns:
        Whether it could be done.
    """
    if not version("rich").startswith(TRIED_WITH):
        return False
    from rich import cells  # noqa: PLC0415 - only where a terminal draws so

    inside = vars(cells)
    plain = inside["load_cell_table"]("auto")
    table: cells.CellTable = plain._replace(widths=_widened(tuple(plain.widths)))

    def widened(unicode_version: str = "auto") -> cells.CellTable:
        del unicode_version
        return table

    inside["load_cell_table"] = widened
    # what is taken for one cell without a look at the table: box drawing and some Latin letters are ambiguous
    cells._is_single_cell_widths = frozenset(map(chr, range(0x20, 0x7F))).issuperset  # noqa: SLF001
    for measure in (cells.get_character_cell_size, cells.cached_cell_len):
        measure.cache_clear()
    return True


@cache
def _widened(widths: Sequence[tuple[int, int, int]]) -> tuple[tuple[int, int, int], ...]:
    """The table of Rich with two cells for every ambiguous character, sorted as it was."""
    table = {code: cells for first, last, cells in widths for code in range(first, last + 1)}
    for code in range(0xA1, min(sys.maxunicode, 0x1FFFF) + 1):
        char = chr(code)
        if (
            unicodedata.east_asian_width(char) == "A"
            and table.get(code, 1) == NARROW
            and unicodedata.category(char) not in {"Mn", "Me", "Cf", "Co"}
        ):
            table[code] = WIDE
    return tuple(_ranges(sorted(table.items())))


def _ranges(items: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    first = last = items[0][0]
    cells = items[0][1]
    for code, width in items[1:]:
        if code != last + 1 or width != cells:
            yield first, last, cells
            first, cells = code, width
        last = code
    yield first, last, cells
