"""A line of a row, cut where what is special about it changes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.layout.passages import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.layout.rows import Line


def pieces(
    line: Line, hits: Sequence[tuple[int, int]] = (), marks: Sequence[tuple[int, int, Mark]] | None = None
) -> Iterator[tuple[str, Mark]]:
    """Cut a line where its marks change.

    Args:
        line: a line of a row.
        hits: start and end of what a search found in the passage.
        marks: what is picked out of the passage; None for its own marks.

    Yields:
        The text of the line in order, each stretch with its mark.
    """
    text = line.passage.text
    marks = line.passage.marks if marks is None else marks
    layers = [mark for mark in marks if mark[0] < line.end and mark[1] > line.start]
    layers += [(start, end, Mark.HIT) for start, end in hits if start < line.end and end > line.start]
    if not layers:
        yield text[line.start : line.end], Mark.NONE
        return
    edges = {line.start, line.end}
    edges |= {min(max(edge, line.start), line.end) for layer in layers for edge in layer[:2]}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        mark = Mark.NONE
        for first, last, layer in layers:
            if first <= start and end <= last:
                mark |= layer
        yield text[start:end], mark
