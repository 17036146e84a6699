"""The contents as a tree: what stands under a section, and what is left to see when some are folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tui.layout.contents import Entry


def below(entries: Sequence[Entry], index: int) -> range:
    """The entries that stand under one, at any depth.

    Args:
        entries: the contents in order.
        index: of the entry.

    Returns:
        Their indexes: all that follow until one is no deeper.
    """
    last = index + 1
    while last < len(entries) and entries[last].depth > entries[index].depth:
        last += 1
    return range(index + 1, last)


def above(entries: Sequence[Entry], index: int) -> int | None:
    """The entry that one stands under; nothing for an outermost one."""
    depth = entries[index].depth
    return next((other for other in range(index - 1, -1, -1) if entries[other].depth < depth), None)


def unfolded(entries: Sequence[Entry], folded: Collection[int]) -> tuple[int, ...]:
    """The entries that are to be seen.

    Args:
        entries: the contents in order.
        folded: indexes of the entries under which nothing is shown.

    Returns:
        Their indexes in order.
    """
    shown = []
    index = 0
    while index < len(entries):
        shown.append(index)
        index = below(entries, index).stop if index in folded else index + 1
    return tuple(shown)
