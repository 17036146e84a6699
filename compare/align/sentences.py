"""Which sentences of one report say what a sentence of the other says."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.align.features import pair_features
from compare.align.groups import Group, group_pairs
from compare.align.names import canonical
from compare.align.pieces import cut_sentences
from compare.align.ranker import load_ranker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.background import TermWeights
    from compare.align.groups import Pair
    from compare.align.pieces import Piece
    from compare.align.profiles import Profile
    from compare.kinds import Regime

NEARBY = 0.1
"""Probability from which on a sentence that was not chosen is worth a look."""


_NUMBER = re.compile(r"第[〇零一二三四五六七八九十百千\d]+[条章节]|[\d一二三四五六七八九十.、()]+")


@dataclass(frozen=True, slots=True)
class Matching:
    """Sentences that answer each other, and what came near."""

    left: tuple[Piece, ...]
    """The left text in pieces: sentences, a few of them cut between clauses."""
    right: tuple[Piece, ...]
    groups: tuple[Group, ...]
    """Disjoint, by index into the pieces; pieces in none of them stand alone."""
    near: Mapping[Pair, float]
    """Pairs of sentences outside the groups that are worth a look, with their probability."""


def match_sentences(left: Sequence[Profile], right: Sequence[Profile], terms: TermWeights, regime: Regime) -> Matching:
    """Match the sentences of two texts, with crossings, one to many, and none.

    Equal sentences are paired first, in their order; a fitted model judges the rest.

    Args:
        left: sentences of the left text, in reading order.
        right: sentences of the right text, in reading order.
        terms: how much a term tells.
        regime: how the reports are related; it sets where the model's answer counts as yes.

    Returns:
        The matching.
    """
    equal = _equal(left, right)
    taken_left, taken_right = {i for i, _ in equal}, {j for _, j in equal}
    ranker = load_ranker(regime)
    probability = {
        (i, j): ranker.probability(features)
        for (i, j), features in pair_features(left, right, terms).items()
        if i not in taken_left and j not in taken_right
    }
    groups = [Group((i,), (j,), 1.0) for i, j in equal]
    groups += group_pairs(probability, ranker.threshold, ranker.cohesion)
    inside = {(i, j) for group in groups for i in group.left for j in group.right}
    near = {pair: p for pair, p in probability.items() if p >= NEARBY and pair not in inside}
    cut = cut_sentences(left, right, groups, {pair: p for pair, p in near.items() if p >= ranker.threshold})
    return Matching(cut.left, cut.right, cut.groups, near)


def _equal(left: Sequence[Profile], right: Sequence[Profile]) -> list[Pair]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(left):
        places[canonical(one.folded)].append(i)
    # the number of an article by itself says nothing: 第三十四條 stands in every statute
    bare = {text for text in places if _NUMBER.fullmatch(text)}
    pairs = []
    for j, other in enumerate(right):
        text = canonical(other.folded)
        waiting = places[text] if text in places and text not in bare else None
        if waiting:
            pairs.append((waiting.pop(0), j))
    return pairs
