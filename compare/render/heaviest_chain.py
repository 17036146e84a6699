"""The heaviest chain of links between two texts of which no two cross: what may stay in place in a redline."""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Link(NamedTuple):
    """A stretch of each text that belong together, each `start, end`."""

    left: tuple[int, int]
    right: tuple[int, int]
    weight: float


def heaviest_chain(links: Iterable[Link]) -> list[Link]:
    """Choose links so that each ends on both sides before the next begins, and their weights sum to the most.

    Links are taken by their left start; a tree of maxima over the right ends (P. M. Fenwick, "A new data structure for
    cumulative frequency tables", 1994) gives the best chain that each may continue, so that n links cost n log n.

    Args:
        links: in any order; weights above zero.

    Returns:
        The chain, in order.
    """
    sorted_links = sorted(links)
    ends = sorted({link.right[1] for link in sorted_links})
    tree = _BestBelow(len(ends))
    best: list[tuple[float, int]] = []
    waiting: list[tuple[int, int]] = []
    for number, link in enumerate(sorted_links):
        while waiting and waiting[0][0] <= link.left[0]:
            _, done = heapq.heappop(waiting)
            tree.put(bisect_left(ends, sorted_links[done].right[1]), (best[done][0], done))
        weight, before = tree.best(bisect_right(ends, link.right[0]))
        best.append((weight + link.weight, before))
        heapq.heappush(waiting, (link.left[1], number))
    chain = []
    at = max(range(len(best)), key=lambda number: best[number][0], default=-1)
    while at >= 0:
        chain.append(sorted_links[at])
        at = best[at][1]
    return chain[::-1]


class _BestBelow:
    """The best of all values that were put at places below one."""

    def __init__(self, size: int) -> None:
        self._tree = [(0.0, -1)] * (size + 1)

    def put(self, at: int, value: tuple[float, int]) -> None:
        at += 1
        while at < len(self._tree):
            self._tree[at] = max(self._tree[at], value)
            at += at & -at

    def best(self, below: int) -> tuple[float, int]:
        found = (0.0, -1)
        while below > 0:
            found = max(found, self._tree[below])
            below -= below & -below
        return found
