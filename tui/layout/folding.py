"""Which equal sentences are folded away: all, those far from changes, or runs that the reader has folded one by one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tui.layout.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.layout.blocks import Block


class Context(StrEnum):
    """How much is shown around changes."""

    ALL = "all"
    NEAR = "near"
    """The block before and after each change."""
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Folding:
    """What is folded."""

    context: Context = Context.ALL
    opened: frozenset[int] = frozenset()
    """Runs that are shown whatever the context says."""
    closed: frozenset[int] = frozenset()
    """Runs that are folded whatever the context says."""

    @property
    def folds(self) -> bool:
        """Whether anything can be folded at all."""
        return self.context is not Context.ALL or bool(self.closed)


UNFOLDED = Folding()


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of equal text between changes and headings."""

    of: dict[int, int]
    """The run of each block of equal text; a run goes by the index of its first block."""
    near: frozenset[int]
    """Blocks of equal text next to a change."""


def find_runs(blocks: Sequence[Block]) -> Runs:
    """Find the runs of equal text.

    Args:
        blocks: from `build_blocks`.

    Returns:
        The runs; lines that are no part of the reports neither begin nor end one.
    """
    of: dict[int, int] = {}
    near: set[int] = set()
    run, last, after_change = -1, -1, False
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.NOISE:
            continue
        if block.kind is BlockKind.HEADING or block.changed:
            if block.changed and run >= 0:
                near.add(last)
            run, after_change = -1, block.changed and block.kind is BlockKind.TEXT
            continue
        run = index if run < 0 else run
        of[index], last = run, index
        if after_change:
            near.add(index)
            after_change = False
    return Runs(of, frozenset(near))


def is_folded(index: int, folding: Folding, runs: Runs) -> bool:
    """Whether a block of equal text is folded away.

    Args:
        index: of the block.
        folding: what is folded.
        runs: from `find_runs`.

    Returns:
        Always False for a block that is in no run.
    """
    run = runs.of.get(index)
    if run is None or run in folding.opened:
        return False
    if run in folding.closed or folding.context is Context.CHANGES:
        return True
    return folding.context is Context.NEAR and index not in runs.near
