"""Which article of a revised statute comes from which article of the old one."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.align.candidates import nearest
from compare.align.order import longest_increasing
from compare.align.profiles import character_pairs, cosine, weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.articles import Article, Number
    from compare.align.groups import Pair
    from compare.align.profiles import Weights

SHORTLIST = 10
"""Articles an article is compared with."""
LONGLIST = 80
"""Articles among which its nearest are looked for."""
POSTINGS = 4_000
"""Postings read for one article."""
LEAST_MASS = 40.0
"""Mass, in nats, that an article shares at least a part of: a formula of one line is found everywhere."""
FULL_TITLE = 15.0
"""Mass from which on a title counts in full."""


@dataclass(frozen=True, slots=True)
class Votes:
    """What counts how much, and from where on it is enough; `evaluation/article_links.py` measures other choices."""

    wording: float = 0.7
    """The cosine of what two articles say."""
    share: float = 0.2
    """What the shorter shares with the longer."""
    title: float = 0.1
    """The cosine of their titles, where both statutes have titles."""
    order: float = 0.05
    """What it costs to stand at the other end of the statute from where the sure links around it lead."""
    cited: float = 0.1
    """What it adds when a new article cites the successors of all the articles that the old one cites."""
    linked: float = 0.1
    """Score from which on two articles that prefer each other are linked."""
    sure: float = 0.3
    """Likeness from which on a link tells where the articles around it are to be found."""
    joined: float = 0.16
    """Score from which on an article goes into the one that its neighbour went into."""
    shared: float = 0.55
    """Score from which on an article without a partner shares that of another: statutes split and merge articles."""


VOTES = Votes()


@dataclass(frozen=True, slots=True)
class _Weighed:
    wording: Weights
    masses: Weights
    """Character pair to its weight, not scaled."""
    mass: float
    title: Weights
    title_mass: float


def link_articles(left: Sequence[Article], right: Sequence[Article], votes: Votes = VOTES) -> dict[Pair, float]:
    """Link the articles of two versions of a statute.

    Articles that prefer each other are linked; what they say, what they are called, where they stand and whether they
    cite articles that answer each other vote together. Then old articles join the one that their neighbour went into,
    and whatever is very like a linked article shares its link.

    Args:
        left: the articles of the old statute, in reading order.
        right: the articles of the new statute, in reading order.
        votes: what counts how much.

    Returns:
        `(left index, right index)` to a score from 0 to 1; articles that were split or merged stand in several pairs.
    """
    likeness = _likeness(left, right, votes)
    first = _prefer_each_other(likeness, votes.linked)
    expected = _expected_places((len(left), len(right)), likeness, first, votes.sure)
    cited = _cited_shares(left, right, first)
    scores = {
        (i, j): value - votes.order * abs(j - expected[i]) / len(right) + votes.cited * cited.get((i, j), 0.0)
        for (i, j), value in likeness.items()
    }
    links = _prefer_each_other(scores, votes.linked)
    _join_neighbours(left, scores, links, votes.joined)
    pairs = {*links.items(), *_sharing(scores, links, votes.shared)}
    return {(i, j): min(1.0, scores[i, j]) for i, j in sorted(pairs)}


def _likeness(left: Sequence[Article], right: Sequence[Article], votes: Votes) -> dict[Pair, float]:
    mine, theirs = _weighed(left, right)
    titled = any(one.title for one in left) and any(other.title for other in right)
    found = {}
    for i, j in _candidates([one.wording for one in mine], [one.wording for one in theirs]):
        one, other = mine[i], theirs[j]
        shared = sum(min(value, other.masses[term]) for term, value in one.masses.items() if term in other.masses)
        score = votes.wording * cosine(one.wording, other.wording)
        score += votes.share * shared / max(LEAST_MASS, min(one.mass, other.mass))
        if titled:
            named = min(1.0, min(one.title_mass, other.title_mass) / FULL_TITLE)
            score += votes.title * named * cosine(one.title, other.title)
        found[i, j] = score / (votes.wording + votes.share + votes.title * titled)
    return found


def _candidates(left: Sequence[Weights], right: Sequence[Weights]) -> list[Pair]:
    """Pairs in which one article is among the nearest of the other."""
    near = [(value, i, j) for j, row in enumerate(nearest(right, left, LONGLIST, POSTINGS)) for i, value in row]
    seen: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
    pairs = []
    for _, i, j in sorted(near, key=lambda item: (-item[0], item[1:])):
        if min(seen[0][i], seen[1][j]) < SHORTLIST:
            pairs.append((i, j))
        seen[0][i] += 1
        seen[1][j] += 1
    return sorted(pairs)


def _weighed(left: Sequence[Article], right: Sequence[Article]) -> tuple[list[_Weighed], list[_Weighed]]:
    """The articles by character pairs that are rare among them: every article of a film act speaks of films."""
    count = len(left) + len(right)
    held = Counter(pair for one in (*left, *right) for pair in set(character_pairs(one.text)))
    named = Counter(pair for one in (*left, *right) for pair in set(character_pairs(one.title)))

    def rarity(pair: str) -> float:
        return math.log((count + 1) / (held[pair] + 1))

    def title_rarity(pair: str) -> float:
        return math.log((count + 1) / (named[pair] + 1))

    def one_side(articles: Sequence[Article]) -> list[_Weighed]:
        result = []
        for one in articles:
            pairs = character_pairs("" if one.empty else one.text)
            wording, mass = weigh(pairs, rarity)
            masses = {pair: (1 + math.log(n)) * rarity(pair) for pair, n in Counter(pairs).items()}
            result.append(_Weighed(wording, masses, mass, *weigh(character_pairs(one.title), title_rarity)))
        return result

    return one_side(left), one_side(right)


def _cited_shares(left: Sequence[Article], right: Sequence[Article], links: Mapping[int, int]) -> dict[Pair, float]:
    """Share of the articles an old article cites whose successors a new one cites."""
    at_left = {one.number: i for i, one in enumerate(left)}
    successor = {number: right[links[i]].number for number, i in at_left.items() if i in links}
    citing: defaultdict[Number, list[int]] = defaultdict(list)
    for j, other in enumerate(right):
        for number in other.cited:
            citing[number].append(j)
    shares: defaultdict[Pair, float] = defaultdict(float)
    for i, one in enumerate(left):
        for number in one.cited:
            for j in citing.get(successor[number], ()) if number in successor else ():
                shares[i, j] += 1 / len(one.cited)
    return shares


def _expected_places(
    counts: tuple[int, int], likeness: Mapping[Pair, float], links: Mapping[int, int], least: float
) -> list[float]:
    """Where in the new statute each old article should stand, between the sure links around it."""
    sure = sorted((i, j) for i, j in links.items() if likeness[i, j] >= least)
    kept = longest_increasing([j for _, j in sure])
    anchors = [(-1, -1), *(pair for place, pair in enumerate(sure) if place in kept), counts]
    places: list[float] = []
    for (i, j), (i_next, j_next) in pairwise(anchors):
        steps = i_next - i
        places += [j + (j_next - j) * step / steps for step in range(1, steps + 1)]
    return places[: counts[0]]


def _prefer_each_other(scores: Mapping[Pair, float], least: float) -> dict[int, int]:
    best_left: dict[int, tuple[float, int]] = {}
    best_right: dict[int, tuple[float, int]] = {}
    for (i, j), score in scores.items():
        best_left[i] = max(best_left.get(i, (-1.0, 0)), (score, -j))
        best_right[j] = max(best_right.get(j, (-1.0, 0)), (score, -i))
    return {i: -j for i, (score, j) in sorted(best_left.items()) if score > least and best_right[-j] == (score, -i)}


def _join_neighbours(
    left: Sequence[Article], scores: Mapping[Pair, float], links: dict[int, int], least: float
) -> None:
    """Let old articles go into the new article that took in the article before or after them."""
    choice: defaultdict[int, tuple[float, int]] = defaultdict(lambda: (0.0, 0))
    for (i, j), score in scores.items():
        choice[i] = max(choice[i], (score, -j))
    alive = [i for i, one in enumerate(left) if not one.empty]
    for order in (alive, alive[::-1]):
        for before, i in pairwise(order):
            score, j = choice[i]
            if i not in links and score >= least and links.get(before) == -j:
                links[i] = -j


def _sharing(scores: Mapping[Pair, float], links: Mapping[int, int], least: float) -> list[Pair]:
    """The best pairs of articles that nobody chose and that are very like one that was chosen."""
    taken = links.keys(), set(links.values())
    best: dict[tuple[int, int], tuple[float, Pair]] = {}
    for pair, score in scores.items():
        for side in (0, 1):
            if score >= least and pair[side] not in taken[side]:
                best[side, pair[side]] = max(best.get((side, pair[side]), (0.0, pair)), (score, pair))
    return [pair for _, pair in best.values()]
