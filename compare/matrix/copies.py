"""Wording that stands in several reports: stretches of whole clauses, alike but for a word, with what came first."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from compare.align.names import name_mask
from compare.kinds import Role
from compare.text.sentences import split_clauses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compare.matrix.values import Column
    from compare.model import Sentence

SHORTEST = 20
"""Characters, signs left out, that shared wording has at least."""
SEED = 8
"""Characters that a clause has at least for its equals to be looked at."""
ALIKE = 0.8
"""Share of kept characters from which on two clauses count as one, reworded."""
OVERLAP = 0.6
"""Share of the shorter of two stretches of one sentence from which on they are one."""
FIGURED = 16
"""Characters below which a clause with a digit states a figure: indicators are named alike by everybody."""
CROWD = 400
"""Equal clauses of which pairs are looked at; of more, each is set against the first ones alone."""

_SIGNS = re.compile(r"[^\u3400-\u9fff\U00020000-\U000323af0-9a-z%■]+")
_PLACES = re.compile(r"■+|(?:全|我|本|各)(?:省|市|区|县|州|镇|乡)|省(?:内|里)|市内|区内")
_DIGIT = re.compile(r"\d")
_BODY = frozenset({Role.PREAMBLE, Role.REVIEW, Role.PROBLEMS, Role.PLAN, Role.CLOSING})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause on its way into a stretch."""

    key: str
    """What it says, without signs and names of places."""
    start: int
    """First character within the sentence."""
    end: int

    @property
    def wording(self) -> int:
        """How many characters it adds to shared wording."""
        return 0 if len(self.key) < FIGURED and _DIGIT.search(self.key) else len(self.key)


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence cut into clauses."""

    column: int
    sentence: Sentence
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Clauses of one sentence that stand in another report too."""

    cut: int
    first: int
    last: int
    """The last clause, included."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Stretches of different reports with one wording."""

    stretches: tuple[Stretch, ...]


def cut_columns(columns: Sequence[Column]) -> tuple[Cut, ...]:
    """Cut the sentences of all reports into clauses.

    Args:
        columns: the reports.

    Returns:
        One value for each sentence of the body, report by report; headings are left out.
    """
    return tuple(
        Cut(at, sentence, _clauses(sentence.folded, mask))
        for at, column in enumerate(columns)
        for mask in [name_mask(column.report.outline)]
        for sentence in column.report.sentences
        if sentence.part in _BODY and sentence.heading is None
    )


def _clauses(folded: str, mask: Callable[[str], str]) -> tuple[Clause, ...]:
    masked = mask(folded)
    spans = ((start, end, plain(masked[start:end])) for start, end in split_clauses(folded))
    return tuple(Clause(key, start, end) for start, end, key in spans if key)


def plain(masked: str) -> str:
    """A clause without signs, with every name of the place alike.

    Args:
        masked: folded text with the organisation's names masked.

    Returns:
        The text to compare for equality: `全省粮食产量，达到` gives `■粮食产量达到`.
    """
    return _SIGNS.sub("", _PLACES.sub("■", masked.lower()))


def find_shared(cuts: Sequence[Cut]) -> tuple[Shared, ...]:
    """Find wording of 20 characters and more that stands in several reports.

    Two sentences are set against each other where they share a clause of 8 characters; from there on the stretch
    grows over clauses that are equal or nearly so, and stretches that overlap within a sentence are one.

    Args:
        cuts: the sentences of all reports.

    Returns:
        Stretches of two or more reports each.
    """
    holders: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, cut in enumerate(cuts):
        for at, clause in enumerate(cut.clauses):
            if clause.wording >= SEED:
                holders[clause.key].append((number, at))
    families = _Families()
    seen: set[tuple[int, int, int]] = set()
    for held in holders.values():
        for (number, at), (other, there) in _pairs(held, cuts):
            if (number, other, at - there) in seen:
                continue
            seen.add((number, other, at - there))
            pair = _grown(cuts[number], at, cuts[other], there)
            if pair is not None:
                families.join(Stretch(number, *pair[0]), Stretch(other, *pair[1]))
    return families.found()


def _pairs(held: Sequence[tuple[int, int]], cuts: Sequence[Cut]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for index, one in enumerate(held if len(held) < CROWD else held[:8]):
        for other in held[index + 1 :]:
            if cuts[one[0]].column != cuts[other[0]].column:
                yield one, other


def _grown(one: Cut, at: int, other: Cut, there: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The clauses around two equal ones that are alike in step; None where they are too short together."""
    before, after = 0, 0
    while _alike(one, at - before - 1, other, there - before - 1):
        before += 1
    while _alike(one, at + after + 1, other, there + after + 1):
        after += 1
    length = sum(one.clauses[i].wording for i in range(at - before, at + after + 1))
    if length < SHORTEST:
        return None
    return (at - before, at + after), (there - before, there + after)


def _alike(one: Cut, at: int, other: Cut, there: int) -> bool:
    if min(at, there) < 0 or at >= len(one.clauses) or there >= len(other.clauses):
        return False
    return _like(one.clauses[at].key, other.clauses[there].key)


@lru_cache(maxsize=65_536)
def _like(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= SEED // 2 and Indel.normalized_similarity(one, other, score_cutoff=ALIKE) > 0
    )


class _Families:
    """Stretches that belong together, joined as they are found."""

    def __init__(self) -> None:
        self._stretches: list[Stretch] = []
        self._parents: list[int] = []
        self._of: defaultdict[int, list[int]] = defaultdict(list)

    def join(self, one: Stretch, other: Stretch) -> None:
        left, right = self._root(self._node(one)), self._root(self._node(other))
        self._parents[max(left, right)] = min(left, right)

    def _node(self, stretch: Stretch) -> int:
        for node in self._of[stretch.cut]:
            if _overlap(self._stretches[node], stretch) >= OVERLAP:
                return node
        self._stretches.append(stretch)
        self._parents.append(len(self._parents))
        self._of[stretch.cut].append(len(self._parents) - 1)
        return len(self._parents) - 1

    def _root(self, node: int) -> int:
        while self._parents[node] != node:
            self._parents[node] = node = self._parents[self._parents[node]]
        return node

    def found(self) -> tuple[Shared, ...]:
        groups: defaultdict[int, list[Stretch]] = defaultdict(list)
        for node, stretch in enumerate(self._stretches):
            groups[self._root(node)].append(stretch)
        return tuple(Shared(tuple(group)) for group in groups.values())


def _overlap(one: Stretch, other: Stretch) -> float:
    common = min(one.last, other.last) - max(one.first, other.first) + 1
    return common / min(one.last - one.first + 1, other.last - other.first + 1)
