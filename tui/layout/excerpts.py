"""One line out of a passage: the part of it that changed, or that a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import Side
from tui.chunks import Chunk
from tui.layout.cells import cell_table
from tui.layout.passages import Mark, Passage
from tui.layout.pieces import pieces
from tui.layout.rows import Line
from tui.theme import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_CUT = ".."
_PAUSES = "，。；：、！？,;:"


def excerpt(passage: Passage | None, hits: Sequence[tuple[int, int]], width: int) -> tuple[Chunk, ...]:
    """Cut a line out of a passage so that the first thing worth seeing is in it.

    Args:
        passage: one side of a change; nothing gives nothing.
        hits: start and end of what a search found in it.
        width: cells that the line will have.

    Returns:
        Stretches from the beginning of the line on, with what changed and what was found set off; they may be longer
        than the line.
    """
    if passage is None:
        return ()
    start = _start(passage, hits, width)
    end = min(len(passage.text), start + width + 1)
    chunks = [Chunk(_CUT, Token.DIM)] if start else []
    chunks += [Chunk(text, _token(mark, passage.side)) for text, mark in pieces(Line(passage, start, end, 0), hits)]
    return tuple(chunks)


def _start(passage: Passage, hits: Sequence[tuple[int, int]], width: int) -> int:
    """Where the line begins: at the beginning where the first mark is then in sight, else a little before the mark."""
    text, table = passage.text, cell_table()
    marks = [start for start, _ in hits] or [start for start, _, _ in passage.marks]
    first = min(marks, default=0)
    end = next((end for start, end, *_ in (*hits, *passage.marks) if start == first), first)
    if table.measure(text[:end]) <= width - len(_CUT):
        return 0
    room, at = width // 3, first
    while at and table.measure(text[at - 1 : first]) <= room:
        at -= 1
        if text[at] in _PAUSES:
            return at + 1
    return at


def _token(mark: Mark, side: Side) -> Token:
    if mark & Mark.HIT:
        return Token.HIT
    if mark & Mark.CHANGED:
        return Token.REMOVED if side is Side.LEFT else Token.ADDED
    return Token.FIGURE if mark & Mark.FIGURE else Token.TEXT
