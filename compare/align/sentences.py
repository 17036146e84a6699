"""Which sentences of one report say what a sentence of the other says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from compare.align.article_sentences import beside_each_other, pair_articles, paired_heads, within_articles
from compare.align.groups import NEARBY, Group, group_pairs
from compare.align.names import canonical
from compare.align.order import longest_increasing
from compare.align.pieces import cut_sentences
from compare.align.pins import NOTHING_PINNED
from compare.align.preparation import field_profiles
from compare.align.ranker import load_ranker
from compare.kinds import Regime

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.groups import Pair
    from compare.align.lens import Field
    from compare.align.pieces import Piece
    from compare.align.pins import Pinned
    from compare.align.preparation import Prepared
    from compare.align.profiles import Profile

MOST_TWINS = 10_000
"""Pairs of equal sentences above which they are paired in order: a text of one line repeated has no surroundings."""

BRIEF = 5
"""A sentence of so few characters (各位委员：) answers only itself: likeness would mean nothing."""

_MARKS = re.compile(r"[\W_]+")
_MARKS_BUT_POINTS = re.compile(r"(?:(?!(?<=\d)\.(?=\d)|(?<=\d)[%‰]|[-−](?=\d))[\W_])+")
"""The same, but what tells one number from another (5.1%, 51%, -5%) stays."""
_NUMBER = re.compile(r"第[〇零一二三四五六七八九十百千\d]+[条章节]|[\d一二三四五六七八九十.、()]+")


class Matching(NamedTuple):
    """Sentences that answer each other, and what came near."""

    left: tuple[Piece, ...]
    """The left text in pieces: sentences, a few of them cut between clauses."""
    right: tuple[Piece, ...]
    groups: tuple[Group, ...]
    """Disjoint, by index into the pieces; pieces in none of them stand alone."""
    near: Mapping[Pair, float]
    """Pairs of sentences outside the groups that are worth a look, with their probability."""


def match_sentences(prepared: Prepared, chosen: Field, pinned: Pinned = NOTHING_PINNED) -> Matching:
    """Match the sentences of one field of two reports, with crossings, one to many, and none.

    Equal sentences are paired first; a fitted model judges the rest.

    Args:
        prepared: the reports.
        chosen: which of their units may answer each other.
        pinned: sentences that a person has paired; they are left alone here, and whole, but have their near misses.

    Returns:
        The matching, by index into the field's units.
    """
    left, right = field_profiles(prepared.profiles, chosen)
    away = pinned.within(chosen)
    equal = [(i, j) for i, j in sure_pairs(prepared, chosen) if i not in away[0] and j not in away[1]]
    articles = pair_articles(left, right) if prepared.statutes else None
    if articles:
        equal = [(i, j) for i, j in equal if i not in articles.heads[0] and j not in articles.heads[1]]
    closed_left = {i for i, _ in equal} | {i for i, one in enumerate(left) if _brief(one)}
    closed_right = {j for _, j in equal} | {j for j, one in enumerate(right) if _brief(one)}
    ranker = load_ranker(prepared.regime)
    probability = {
        (i, j): ranker.model.probability(features)
        for (i, j), features in prepared.evidence[prepared.fields.index(chosen)].items()
        if i not in closed_left and j not in closed_right
    }
    groups = [Group((i,), (j,), 1.0) for i, j in equal]
    if articles:
        probability = within_articles(probability, articles)
        groups += paired_heads(articles, away)
    free = probability
    if any(away):
        free = {(i, j): p for (i, j), p in probability.items() if i not in away[0] and j not in away[1]}
    groups += group_pairs(free, ranker.threshold, ranker.cohesion)
    if articles and prepared.regime is Regime.REVISION:
        groups = beside_each_other(groups, articles, (left, right), away)
    inside = {(i, j) for group in groups for i in group.left for j in group.right}
    near = {pair: p for pair, p in probability.items() if p >= NEARBY and pair not in inside}
    refused = {pair: p for pair, p in near.items() if p >= ranker.threshold and pair in free}
    cut = cut_sentences(left, right, groups, refused)
    return Matching(cut.left, cut.right, cut.groups, near)


def sure_pairs(prepared: Prepared, chosen: Field) -> list[Pair]:
    """Pairs of a field that need no judgement: headings of sections that answer each other, and equal sentences.

    In an edited copy wording alone tells: a heading that moved does not answer the one that took its place. Only a
    heading that is a mere number (第三条) has no wording, and goes with what stands under it.
    """
    left, right = field_profiles(prepared.profiles, chosen)
    equal = equal_pairs(left, right)
    here_left = {unit: i for i, unit in enumerate(chosen.left)}
    here_right = {unit: j for j, unit in enumerate(chosen.right)}
    headings = [(here_left[i], here_right[j]) for i, j in prepared.headings if i in here_left and j in here_right]
    if prepared.regime is Regime.REVISION:
        settled = {i for i, _ in equal}, {j for _, j in equal}
        headings = [
            (i, j)
            for i, j in headings
            if i not in settled[0] and j not in settled[1] and _is_number(left[i]) and _is_number(right[j])
        ]
    taken = {i for i, _ in headings}, {j for _, j in headings}
    return headings + [(i, j) for i, j in equal if i not in taken[0] and j not in taken[1]]


def equal_pairs(left: Sequence[Profile], right: Sequence[Profile]) -> list[Pair]:
    """Sentences that are the same but for script, width, spacing, noise and the organisations' own names.

    A sentence that stands several times (各位代表！) goes with the copy that stands where its surroundings now stand.
    """
    places: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, profiles in enumerate((left, right)):
        for index, one in enumerate(profiles):
            places[_likeness_key(one.folded)][side].append(index)
    # the number of an article by itself says nothing: 第三十四條 stands in every statute
    common = [both for text, both in places.items() if all(both) and not _NUMBER.fullmatch(text)]
    pairs = [(mine[0], theirs[0]) for mine, theirs in common if len(mine) == len(theirs) == 1]
    pairs.sort()
    kept = longest_increasing([j for _, j in pairs])
    anchors = [pair for place, pair in enumerate(pairs) if place in kept]
    for mine, theirs in common:
        if len(mine) > 1 or len(theirs) > 1:
            pairs += _twins(mine, theirs, anchors)
    pairs += _numbers_beside(left, right, pairs)
    return sorted(pairs, key=lambda pair: pair[1])


def _numbers_beside(left: Sequence[Profile], right: Sequence[Profile], pairs: Sequence[Pair]) -> list[Pair]:
    """Equal numbers that stand alone, each between sentences that answer each other, or at least after such ones."""
    answer = {-1: -1, len(left): len(right), **dict(pairs)}
    taken = set(answer.values())
    found = []
    for step in (1, -1):
        for i in range(len(left))[::-step]:
            j = answer.get(i + step, -2) - step
            if i in answer or j in taken or not 0 <= j < len(right) or not _is_number(left[i]):
                continue
            # a number heads what follows: where that went elsewhere, the number before it is another one
            ahead = step == 1 or (answer.get(i + 1, j + 1) == j + 1 and (i + 1 in answer or j + 1 not in taken))
            if ahead and _likeness_key(left[i].folded) == _likeness_key(right[j].folded):
                answer[i] = j
                taken.add(j)
                found.append((i, j))
    return found


def _is_number(one: Profile) -> bool:
    return _NUMBER.fullmatch(_likeness_key(one.folded)) is not None


def _likeness_key(folded: str) -> str:
    """What must agree for two sentences to be the same; of a sentence of a few characters, the words alone."""
    words = _MARKS.sub("", folded)
    return _MARKS_BUT_POINTS.sub("", folded) if len(words) <= BRIEF else canonical(folded)


def _brief(one: Profile) -> bool:
    return len(_MARKS.sub("", one.folded)) <= BRIEF


def _twins(mine: list[int], theirs: list[int], anchors: Sequence[Pair]) -> list[Pair]:
    """Copies of one sentence, each with the copy nearest to where the sure pair before it leads."""
    if len(mine) * len(theirs) > MOST_TWINS:
        return list(zip(mine, theirs, strict=False))
    led = []
    for i in mine:
        at = bisect_left(anchors, (i, 0)) - 1
        before = anchors[at] if at >= 0 else (-1, -1)
        led += [(abs(before[1] + i - before[0] - j), i, j) for j in theirs]
    pairs: dict[int, int] = {}
    for _, i, j in sorted(led):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return list(pairs.items())
