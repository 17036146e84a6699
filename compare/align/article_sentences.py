"""Sentences of statutes: one answers another where their articles answer each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from compare.align.article_links import link_articles
from compare.align.articles import cut_articles
from compare.align.groups import LARGEST, Group
from compare.align.profiles import cosine

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from compare.align.articles import Article
    from compare.align.groups import Pair
    from compare.align.profiles import Profile

STRANGE = 0.1
"""What is left of a probability across articles that do not answer each other."""
BESIDE = 0.4
"""Share of the shorter of two articles that answer each other which stands beside the other at the least."""
MOST_PAIRS = 10_000
"""Pairs of sentences of two articles above which none is looked for: an article so long is a text of another kind."""


@dataclass(frozen=True)
class ArticlePairs:
    """The articles of two statutes, and which answer each other."""

    left: Sequence[Article]
    right: Sequence[Article]
    links: Mapping[Pair, float]
    """By index into the articles, with a score from 0 to 1."""

    @cached_property
    def home(self) -> tuple[dict[int, int], dict[int, int]]:
        """Sentence to the article it stands in, for each side."""
        left, right = (
            {unit: number for number, one in enumerate(side) for unit in one.units} for side in (self.left, self.right)
        )
        return left, right

    @cached_property
    def heads(self) -> tuple[frozenset[int], frozenset[int]]:
        """Sentences that hold nothing but the number and the title of an article, for each side."""
        left, right = (frozenset(one.units[0] for one in side if one.headed) for side in (self.left, self.right))
        return left, right


def pair_articles(left: Sequence[Profile], right: Sequence[Profile]) -> ArticlePairs:
    """Find the articles of two statutes that answer each other.

    Args:
        left: sentences of the old statute.
        right: sentences of the new statute.

    Returns:
        The articles of both, and their links.
    """
    mine, theirs = cut_articles(left), cut_articles(right)
    return ArticlePairs(mine, theirs, link_articles(mine, theirs))


def paired_heads(articles: ArticlePairs, away: tuple[Collection[int], Collection[int]]) -> list[Group]:
    """The numbers of articles, where they stand alone: each goes with its article, and several into one together.

    Args:
        articles: the articles.
        away: sentences that are to be left alone, left and right.

    Returns:
        Groups of the numbers of articles that answer each other.
    """
    groups: list[Group] = []
    group_of: tuple[dict[int, int], dict[int, int]] = ({}, {})
    free = articles.heads[0] - set(away[0]), articles.heads[1] - set(away[1])
    for (i, j), score in sorted(articles.links.items(), key=lambda item: (-item[1], item[0])):
        one, other = articles.left[i].units[0], articles.right[j].units[0]
        known = {group_of[0].get(one), group_of[1].get(other)} - {None}
        if one not in free[0] or other not in free[1] or len(known) > 1:
            continue
        number = known.pop() if known else None
        if number is None:
            number = len(groups)
            groups.append(Group((one,), (other,), score))
        left, right = {*groups[number].left, one}, {*groups[number].right, other}
        if max(len(left), len(right)) <= LARGEST:
            groups[number] = Group(tuple(sorted(left)), tuple(sorted(right)), groups[number].score)
            group_of[0][one] = group_of[1][other] = number
    return groups


def within_articles(probability: Mapping[Pair, float], articles: ArticlePairs) -> dict[Pair, float]:
    """Probabilities with doubt on pairs whose articles do not answer each other.

    Penalty clauses and procedures repeat each other from article to article; the article as a whole tells them apart.

    Args:
        probability: `(left index, right index)` to the probability that two sentences say the same.
        articles: the articles that the sentences stand in.

    Returns:
        The probabilities, lowered across articles that are not linked, and 0 for the bare numbers of articles.
    """
    at_left, at_right = articles.home
    result = {}
    for (i, j), p in probability.items():
        if i in articles.heads[0] or j in articles.heads[1]:
            continue
        home = at_left.get(i), at_right.get(j)
        linked = home in articles.links or home == (None, None)
        result[i, j] = p if linked else p * STRANGE
    return result


def beside_each_other(
    groups: Sequence[Group],
    articles: ArticlePairs,
    profiles: tuple[Sequence[Profile], Sequence[Profile]],
    away: tuple[Collection[int], Collection[int]],
) -> list[Group]:
    """Set more sentences of linked articles side by side, the likest first, where too few of them are.

    Articles that were merged or written anew share hardly a wording, and yet the one took the place of the other.

    Args:
        groups: sentences that answer each other by their own wording.
        articles: the articles that the sentences stand in.
        profiles: the sentences, left and right.
        away: sentences that are to be left alone, left and right.

    Returns:
        The groups, some of them larger, and more of them.
    """
    board = _Board(list(groups), profiles)
    for (i, j), score in sorted(articles.links.items(), key=lambda item: (-item[1], item[0])):
        units = tuple(unit for unit in articles.left[i].units if unit not in away[0])
        others = tuple(unit for unit in articles.right[j].units if unit not in away[1])
        missing = board.missing(units, others)
        for one, other in board.candidates(units, others, articles.heads) if missing > 0 else ():
            missing -= board.join(one, other, score)
            if missing <= 0:
                break
    return board.found()


class _Board:
    """Groups that grow."""

    def __init__(self, groups: list[Group], profiles: tuple[Sequence[Profile], Sequence[Profile]]) -> None:
        self._groups = groups
        self._profiles = profiles
        self._group_of = (
            {i: number for number, group in enumerate(groups) for i in group.left},
            {j: number for number, group in enumerate(groups) for j in group.right},
        )

    def found(self) -> list[Group]:
        return self._groups

    def missing(self, units: Sequence[int], others: Sequence[int]) -> float:
        """Characters that should stand beside each other and do not."""
        lengths = [sum(self._length(side, unit) for unit in run) for side, run in enumerate((units, others))]
        shared = 0
        for unit in units:
            number = self._group_of[0].get(unit)
            beside = self._groups[number].right if number is not None else ()
            shared += sum(self._shorter(unit, other) for other in beside if other in others)
        return BESIDE * min(lengths) - shared

    def candidates(
        self, units: Sequence[int], others: Sequence[int], heads: tuple[Collection[int], Collection[int]]
    ) -> list[Pair]:
        """Pairs of sentences that could go together, the likest first."""
        if len(units) * len(others) > MOST_PAIRS:
            return []
        pairs = [(i, j) for i in units if i not in heads[0] for j in others if j not in heads[1]]
        left, right = self._profiles
        return sorted(pairs, key=lambda pair: (-cosine(left[pair[0]].pairs, right[pair[1]].pairs), pair))

    def join(self, i: int, j: int, score: float) -> int:
        """Put two sentences together if one of them is free; the characters gained."""
        mine, theirs = self._group_of[0].get(i), self._group_of[1].get(j)
        if mine is None and theirs is None:
            self._group_of[0][i] = self._group_of[1][j] = len(self._groups)
            self._groups.append(Group((i,), (j,), score))
        elif mine is None and theirs is not None and self._may_grow(theirs, 0):
            group = self._groups[theirs]
            self._group_of[0][i] = theirs
            self._groups[theirs] = Group(tuple(sorted((*group.left, i))), group.right, group.score)
        elif theirs is None and mine is not None and self._may_grow(mine, 1):
            group = self._groups[mine]
            self._group_of[1][j] = mine
            self._groups[mine] = Group(group.left, tuple(sorted((*group.right, j))), group.score)
        else:
            return 0
        return self._shorter(i, j)

    def _may_grow(self, number: int, side: int) -> bool:
        group = self._groups[number]
        # what is the same word for word is told as such
        return group.score < 1 and len(group.right if side else group.left) < LARGEST

    def _shorter(self, i: int, j: int) -> int:
        return min(self._length(0, i), self._length(1, j))

    def _length(self, side: int, unit: int) -> int:
        return len(self._profiles[side][unit].folded)
