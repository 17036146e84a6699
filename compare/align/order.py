"""What kept its order between two texts, and so what moved."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def longest_increasing(values: Sequence[int]) -> set[int]:
    """Places of a longest strictly increasing run of a sequence, not necessarily neighbours.

    Patience sorting (Fredman 1975), in n log n.

    Args:
        values: places in the one text, in the order of the other.

    Returns:
        Indices into `values`; what is left out moved.
    """
    ends: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        length = bisect_left(ends, value)
        before.append(chain[length - 1] if length else -1)
        if length == len(ends):
            ends.append(value)
            chain.append(index)
        else:
            ends[length] = value
            chain[length] = index
    kept = set()
    at = chain[-1] if chain else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept
