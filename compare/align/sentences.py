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

    from compare.align.features import Features
    from compare.align.groups import Pair
    from compare.align.lens import Field
    from compare.align.pieces import Piece
    from compare.align.preparation import Prepared
    from compare.align.profiles import Profile

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


def match_sentences(prepared: Prepared, chosen: Field) -> Matching:
    """Match the sentences of one field of two reports, with crossings, one to many, and none.

    Equal sentences are paired first, in their order; a fitted model judges the rest.

    Args:
        prepared: the reports.
        chosen: which of their units may answer each other.

    Returns:
        The matching, by index into the field's units.
    """
    left, right = field_profiles(prepared, chosen)
    equal = equal_pairs(left, right)
    taken_left, taken_right = {i for i, _ in equal}, {j for _, j in equal}
    ranker = load_ranker(prepared.regime)
    probability = {
        (i, j): ranker.probability(features)
        for (i, j), features in field_features(prepared, chosen).items()
        if i not in taken_left and j not in taken_right
    }
    groups = [Group((i,), (j,), 1.0) for i, j in equal]
    groups += group_pairs(probability, ranker.threshold, ranker.cohesion)
    inside = {(i, j) for group in groups for i in group.left for j in group.right}
    near = {pair: p for pair, p in probability.items() if p >= NEARBY and pair not in inside}
    cut = cut_sentences(left, right, groups, {pair: p for pair, p in near.items() if p >= ranker.threshold})
    return Matching(cut.left, cut.right, cut.groups, near)


def field_profiles(prepared: Prepared, chosen: Field) -> tuple[list[Profile], list[Profile]]:
    """Profiles of the units of a field."""
    return [prepared.profiles[0][i] for i in chosen.left], [prepared.profiles[1][j] for j in chosen.right]


def field_features(prepared: Prepared, chosen: Field) -> dict[Pair, Features]:
    """The evidence on the pairs of a field that are worth a look, by index into the field's units."""
    standing = [prepared.standings[0][i] for i in chosen.left], [prepared.standings[1][j] for j in chosen.right]
    return pair_features(*field_profiles(prepared, chosen), standing, prepared.terms)


def equal_pairs(left: Sequence[Profile], right: Sequence[Profile]) -> list[Pair]:
    """Sentences that are the same but for script, width, spacing, noise and the organisations' own names, in order."""
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
