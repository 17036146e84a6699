"""Which blocks are shown: kinds of change, ways that figures went, one section, a state of review, matches of a search.

One sieve holds for every view, so that a list, a table and the texts never disagree on what a filter lets through.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.kinds import FigureRelation
from compare.review.marking import Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Comparison
    from tui.layout.blocks import Block
    from tui.layout.facets import Facet

DIRECTIONS = (
    FigureRelation.UP,
    FigureRelation.DOWN,
    FigureRelation.APPEARED,
    FigureRelation.GONE,
    FigureRelation.INCOMPARABLE,
)
"""The order of the digits in the filter of figures."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a reader wants to see; an empty part lets everything through."""

    facets: frozenset[Facet] = frozenset()
    directions: frozenset[FigureRelation] = frozenset()
    section: int | None = None
    """A section with all that stands below it."""
    shown: Shown = Shown.ALL
    """The wanted state of review."""
    matching: bool = False
    """Only what the search found."""

    @property
    def active(self) -> bool:
        """Whether anything is held back."""
        return self != EVERYTHING

    @property
    def only_matching(self) -> bool:
        """Whether a search alone decides, so that equal sentences are let through too."""
        return self == Sieve(matching=True)


EVERYTHING = Sieve()
"""Holds nothing back."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a sieve has to know of the changes beside their texts."""

    sections: frozenset[int] = frozenset()
    """The chosen section and all below it."""
    chosen: frozenset[int] | None = None
    """Changes in the wanted state of review; nothing for any state."""
    matches: frozenset[int] = frozenset()
    """Blocks that hold a match of the search."""


def sift(blocks: Sequence[Block], comparison: Comparison, sieve: Sieve, known: Known) -> frozenset[int] | None:
    """Find the blocks that a filter lets through.

    Args:
        blocks: from `build_blocks`.
        comparison: what they show.
        sieve: what the reader wants to see.
        known: what has been read, noted and found.

    Returns:
        Indexes of blocks; nothing where no filter is on.
    """
    if not sieve.active:
        return None
    return frozenset(
        index for index, block in enumerate(blocks) if block.changes and _passes(index, block, comparison, sieve, known)
    )


def _passes(index: int, block: Block, comparison: Comparison, sieve: Sieve, known: Known) -> bool:
    if sieve.matching and index not in known.matches:
        return False
    if sieve.section is not None and block.section not in known.sections:
        return False
    if known.chosen is not None and known.chosen.isdisjoint(block.changes):
        return False
    if not _has_facet(block, sieve):
        return False
    if not sieve.directions:
        return True
    relations = {figure.relation for change in block.changes for figure in comparison.changes[change].figures}
    return not sieve.directions.isdisjoint(relations)


def _has_facet(block: Block, sieve: Sieve) -> bool:
    if sieve.facets:
        return not sieve.facets.isdisjoint(block.facets)
    # equal sentences are let through by a search alone
    return block.changed or sieve.only_matching
