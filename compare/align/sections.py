"""Which section of one report answers which of the other."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from operator import mul
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from compare.align.assignment import assign
from compare.align.candidates import nearest
from compare.align.profiles import cosine, shared_sum
from compare.align.section_order import ordered_sections
from compare.kinds import Regime, Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.background import Background
    from compare.align.section_order import SectionAlignment
    from compare.align.section_profiles import SectionProfile

LINKED = {Regime.REVISION: 0.2, Regime.SUCCESSIVE: 0.2, Regime.SIBLINGS: 0.17}
"""Score from which on two sections that prefer each other are linked."""
SHARED = {Regime.REVISION: 0.28, Regime.SUCCESSIVE: 0.28, Regime.SIBLINGS: math.inf}
"""Score from which on a section shares the answer of another; between siblings most such guesses are wrong."""
LEFT_OVER = 0.3
"""Score from which on two sections that nobody chose are linked, below linked parents."""
ORDER = 0.05
"""What the distance between the two places in their parents costs."""
FAMILY = 0.04
"""What it adds that the sections above answer each other, or takes away that they answer others."""
OTHER_ROLE = 0.3
OTHER_HORIZON = 0.6
OTHER_DEPTH = 0.85
PART_AGAINST_SECTION = 0.3
WIDE = (1, 2)
"""Levels of parts and sections; below them depth says little."""
NEARLY = 0.8
"""Share of the best score of all that a pair of one depth must reach to go first."""
SHORTLIST = 24
"""Sections a section is compared with, nearest first; with twelve, pairs of the labelled reports are lost."""
SECOND = 0.25
"""Share of the best likeness in topic of either section, times what parts and depths allow, up to which two sections
are not compared: three in four of the shortlist, and 4 of 2,700 that answer each other."""
MOST_ASSIGNED = 300
"""Left-over sections under one parent above which none is guessed: the assignment is cubic."""
POSTINGS = 12_000
"""Postings read for one section."""

Pair = tuple[int, int]


def align_sections(
    left: Sequence[SectionProfile], right: Sequence[SectionProfile], background: Background, regime: Regime
) -> SectionAlignment:
    """Set the sections of two reports side by side.

    Number-free headings and bodies vote together (a heading alone is right in two of three cases); sections that
    prefer each other are linked, then what is left over below linked parents is assigned for the greatest sum.

    Args:
        left: sections of the left report, in reading order.
        right: sections of the right report, in reading order.
        background: word weights of the genre.
        regime: how the reports are related.

    Returns:
        Every section of both sides once.
    """
    scores = _scores(left, right, background)
    links = _level_by_level(left, right, scores, LINKED[regime])
    links |= _left_over(left, right, scores, links)
    links |= _titles(left, right, scores)
    return ordered_sections(left, right, scores, links, SHARED[regime])


def _titles(left: Sequence[SectionProfile], right: Sequence[SectionProfile], scores: dict[Pair, float]) -> set[Pair]:
    """The titles of the two reports, which answer each other whatever they say."""
    mine = [i for i, one in enumerate(left) if one.heading.level == 0]
    theirs = [j for j, other in enumerate(right) if other.heading.level == 0]
    pairs = list(zip(mine[:1], theirs[:1], strict=False))
    scores.update(dict.fromkeys(pairs, 1.0))
    return set(pairs)


def _scores(
    left: Sequence[SectionProfile], right: Sequence[SectionProfile], background: Background
) -> dict[Pair, float]:
    holding_left = Counter(word for one in left for word in one.words)
    holding_right = Counter(word for one in right for word in one.words)
    rare_left = {word: background.topical_weight(word) / count for word, count in holding_left.items()}
    rare_right = {word: 1 / count for word, count in holding_right.items()}
    titles_left, titles_right = ([_title_weights(one, background) for one in side] for side in (left, right))
    lists = nearest([one.topical for one in right], [one.topical for one in left], SHORTLIST, POSTINGS)
    best_left: defaultdict[int, float] = defaultdict(float)
    for near in lists:
        for i, topical in near:
            best_left[i] = max(best_left[i], topical)
    scores = {}
    for j, near in enumerate(lists):
        for i, topical in sorted(near):
            one, other = left[i], right[j]
            gate = _gate(one, other)
            if gate * topical <= SECOND * min(best_left[i], near[0][1]):
                continue
            shared = shared_sum(one.words.keys() & other.words.keys(), rare_left, rare_right)
            unique = math.sqrt(shared / math.sqrt(len(one.words) * len(other.words))) if shared else 0.0
            likeness = (
                topical
                + shared_sum(one.pairs.keys() & other.pairs.keys(), one.pairs, other.pairs)
                + 0.7 * sum(map(mul, one.vector, other.vector))
                + unique
                + 0.4 * sum(map(mul, one.title_vector, other.title_vector))
                + 0.5 * (cosine(one.title_pairs, other.title_pairs) + fuzz.ratio(one.title, other.title) / 100) / 2
                + 0.6 * max(_title_in_body(titles_left[i], other), _title_in_body(titles_right[j], one))
            ) / 4.5
            scores[i, j] = gate * likeness - ORDER * abs(one.place - other.place)
    return scores


def _gate(one: SectionProfile, other: SectionProfile) -> float:
    """What parts and depths allow; 0 forbids."""
    depths = one.heading.level, other.heading.level
    if 0 in depths:
        return 0.0
    gate = 1.0 if _tense(one.role) == _tense(other.role) else OTHER_ROLE
    if one.horizon and other.horizon and one.horizon is not other.horizon:
        gate *= OTHER_HORIZON
    if (depths[0] <= 1) != (depths[1] <= 1):
        gate *= PART_AGAINST_SECTION
    elif depths[0] != depths[1]:
        gate *= OTHER_DEPTH
    return gate


def _tense(role: Role) -> Role:
    return Role.REVIEW if role in (Role.PREAMBLE, Role.TITLE, Role.PROBLEMS) else role


def _title_weights(one: SectionProfile, background: Background) -> dict[str, float]:
    return {word: background.topical_weight(word) for word in one.title_words}


def _title_in_body(title: Mapping[str, float], other: SectionProfile) -> float:
    found = sum([weight for word, weight in title.items() if word in other.words])
    return found / (sum(title.values()) + 2)


def _level_by_level(
    left: Sequence[SectionProfile], right: Sequence[SectionProfile], scores: Mapping[Pair, float], threshold: float
) -> set[Pair]:
    """Sections that prefer each other: parts with parts, sections with sections, then whatever is left across depths.

    A subsection often outdoes the section above it, which therefore goes first; and sections of parts that answer each
    other are the likelier to do so as well.
    """
    best_left: defaultdict[int, float] = defaultdict(float)
    best_right: defaultdict[int, float] = defaultdict(float)
    for (i, j), score in scores.items():
        best_left[i] = max(best_left[i], score)
        best_right[j] = max(best_right[j], score)
    answer: dict[int, int] = {}
    for level in WIDE:
        answered = set(answer.values())
        alike = {
            (i, j): score + _family((left[i].parent, right[j].parent), answer, answered)
            for (i, j), score in scores.items()
            if left[i].heading.level == right[j].heading.level == level
            and score >= NEARLY * max(best_left[i], best_right[j])
        }
        answer.update(_prefer_each_other(alike, threshold))
    taken = set(answer.values())
    across = _prefer_each_other(scores, threshold)
    return {*answer.items(), *((i, j) for i, j in across if i not in answer and j not in taken)}


def _family(parents: tuple[int | None, int | None], answer: Mapping[int, int], answered: set[int]) -> float:
    """What it counts whether the sections above two sections answer each other."""
    parent_left, parent_right = parents
    if parent_left is None or parent_right is None:
        return 0.0
    if answer.get(parent_left) == parent_right:
        return FAMILY
    return -FAMILY if parent_left in answer and parent_right in answered else 0.0


def _prefer_each_other(scores: Mapping[Pair, float], threshold: float) -> set[Pair]:
    best_left: dict[int, tuple[float, int]] = {}
    best_right: dict[int, tuple[float, int]] = {}
    for (i, j), score in scores.items():
        best_left[i] = max(best_left.get(i, (-1.0, 0)), (score, -j))
        best_right[j] = max(best_right.get(j, (-1.0, 0)), (score, -i))
    return {(i, -j) for i, (score, j) in best_left.items() if score > threshold and best_right[-j] == (score, -i)}


def _left_over(
    left: Sequence[SectionProfile],
    right: Sequence[SectionProfile],
    scores: Mapping[Pair, float],
    links: set[Pair],
) -> set[Pair]:
    free_left: defaultdict[int | None, list[int]] = defaultdict(list)
    free_right: defaultdict[int | None, list[int]] = defaultdict(list)
    for free, side, taken in ((free_left, left, {i for i, _ in links}), (free_right, right, {j for _, j in links})):
        for number, one in enumerate(side):
            if number not in taken:
                free[one.parent].append(number)
    found: set[Pair] = set()
    for parents in [*sorted(links), (None, None)]:
        rows, columns = free_left.get(parents[0], []), free_right.get(parents[1], [])
        if max(len(rows), len(columns)) > MOST_ASSIGNED:
            continue
        gain = [[scores.get((i, j), 0.0) - LEFT_OVER for j in columns] for i in rows]
        found |= {(rows[a], columns[b]) for a, b in assign(gain)}
    return found
