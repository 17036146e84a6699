"""Sentences to choose from, the most alike first: for who pairs by hand."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from compare.align.background import load_background
from compare.align.profiles import character_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Sentence


def by_likeness(subject: Sequence[Sentence], candidates: Sequence[Sentence]) -> tuple[int, ...]:
    """Order sentences by how much they have in common with others.

    Args:
        subject: what a counterpart is looked for.
        candidates: sentences to choose from, in reading order.

    Returns:
        Indexes into the candidates: those with rare character pairs in common first, the rest in reading order.
    """
    weight = load_background().pair_weight
    wanted = {pair for unit in subject for pair in character_pairs(unit.folded)}
    total = math.fsum(map(weight, wanted))

    def likeness(index: int) -> float:
        # an exact sum does not depend on the order of a set
        held = set(character_pairs(candidates[index].folded))
        both = math.fsum(map(weight, wanted & held))
        return 2 * both / (total + math.fsum(map(weight, held))) if both else 0.0

    return tuple(sorted(range(len(candidates)), key=lambda index: (-likeness(index), index)))
