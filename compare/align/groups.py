"""From probabilities of pairs to groups: each sentence in one group at the most, which may hold several a side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[int, int]

LARGEST = 5
"""Sentences a side that one group may hold."""
NEARBY = 0.1
"""Probability from which on two sentences are worth a look; no pair inside a group has less."""


class Group(NamedTuple):
    """Sentences of the two sides that belong together, by index."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    """The probability of its best pair."""


def group_pairs(probability: Mapping[Pair, float], threshold: float, cohesion: float) -> list[Group]:
    """Groups of sentences for which the pairs inside outweigh doubt, the surest pairs first.

    Greedy correlation clustering (Bansal, Blum & Chawla 2004): two groups merge while the pairs that the merger
    implies gain on the whole, each by its probability less `cohesion`.

    Args:
        probability: `(left index, right index)` to the probability that the two say the same; missing pairs count 0.
        threshold: probability below which a pair starts no merger.
        cohesion: what a pair inside a group must reach on average.

    Returns:
        The groups, by their first right sentence.
    """
    # a member is (side, index); each starts alone
    group_of: dict[tuple[int, int], int] = {}
    members: dict[int, tuple[list[int], list[int]]] = {}
    score: dict[int, float] = {}

    def group(side: int, index: int) -> int:
        key = (side, index)
        if key not in group_of:
            group_of[key] = len(group_of)
            members[group_of[key]] = ([], [])
            members[group_of[key]][side].append(index)
        return group_of[key]

    for (i, j), p in sorted(probability.items(), key=lambda item: (-item[1], item[0])):
        if p < threshold:
            break
        one, other = group(0, i), group(1, j)
        if one == other or not _may_merge(members[one], members[other], probability, cohesion):
            continue
        for side in (0, 1):
            members[one][side].extend(members[other][side])
            group_of.update(((side, index), one) for index in members[other][side])
        del members[other]
        score[one] = max(p, score.get(one, 0.0), score.pop(other, 0.0))
    found = (
        Group(tuple(sorted(members[key][0])), tuple(sorted(members[key][1])), value) for key, value in score.items()
    )
    return sorted(found, key=lambda one: (one.right[0], one.left[0]))


def _may_merge(
    one: tuple[list[int], list[int]],
    other: tuple[list[int], list[int]],
    probability: Mapping[Pair, float],
    cohesion: float,
) -> bool:
    if any(len(one[side]) + len(other[side]) > LARGEST for side in (0, 1)):
        return False
    implied = [(i, j) for i in one[0] for j in other[1]] + [(i, j) for i in other[0] for j in one[1]]
    inside = [probability.get(pair, 0.0) for pair in implied]
    return min(inside) >= NEARBY and sum(inside) > cohesion * len(inside)
