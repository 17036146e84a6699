"""Long sentences cut where their clauses answer different sentences: a list that answers a list, item by item."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from compare.align.groups import LARGEST, Group
from compare.align.profiles import clause_cosines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.align.groups import Pair
    from compare.align.profiles import Profile

ANSWERS = 0.25
"""Cosine of two clauses from which on the one may answer the other."""
SHORTEST = 8
"""Characters that are worth cutting off."""
FULL = 20.0
"""Mass from which on a clause counts in full, in nats."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a run of its clauses."""

    unit: int
    """Index of the sentence."""
    start: int
    """First character within the sentence."""
    end: int | None
    """One past the last character; None for the end of the sentence."""


class Cut(NamedTuple):
    """Two texts cut into pieces, and the pieces that belong together."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    groups: tuple[Group, ...]
    """By index into the pieces."""


@dataclass(slots=True)
class _Side:
    profiles: Sequence[Profile]
    owners: dict[int, list[int]] = field(default_factory=dict)
    """Sentence to the group of each of its clauses, for the sentences that stand in groups."""

    holders: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Group to the sentences that have a clause in it; one never loses its last, see `drawn_away`."""

    def members(self, group: int) -> list[int]:
        return sorted(self.holders[group])

    def own(self, unit: int, group: int) -> None:
        self.owners[unit] = [group] * len(self.profiles[unit].clauses)
        if self.owners[unit]:
            self.holders[group].add(unit)

    def give(self, unit: int, clauses: Iterable[int], group: int) -> None:
        for number in clauses:
            self.owners[unit][number] = group
        self.holders[group].add(unit)

    def drawn_away(self, unit: int, stranger: Profile, friends: Iterable[Profile], group: int) -> list[int]:
        """Clauses of a sentence that answer the stranger better than anything in their own group.

        Empty unless the group keeps a clause.
        """
        clauses = self.profiles[unit].clauses
        owners = self.owners[unit]
        own = [_nearest_clauses(self.profiles[unit], friend) for friend in friends]
        away = _nearest_clauses(self.profiles[unit], stranger)
        drawn = []
        for number, clause in enumerate(clauses):
            if owners[number] != group:
                continue
            mass = min(1.0, clause.mass / FULL)
            here = max((cosines.get(number, 0.0) for cosines in own), default=0.0)
            there = away.get(number, 0.0)
            if there * mass >= ANSWERS and there > here:
                drawn.append(number)
        length = sum(clauses[number].length for number in drawn)
        if length < SHORTEST or owners.count(group) == len(drawn):
            return []
        return drawn


def _nearest_clauses(one: Profile, other: Profile) -> dict[int, float]:
    """The cosine of each clause of a sentence with the clause of the other that is nearest to it."""
    nearest: dict[int, float] = {}
    for (clause, _), near in clause_cosines(one, other).items():
        nearest[clause] = max(nearest.get(clause, 0.0), near)
    return nearest


def cut_sentences(
    left: Sequence[Profile],
    right: Sequence[Profile],
    groups: Sequence[Group],
    refused: Mapping[Pair, float],
) -> Cut:
    """Cut sentences so that pairs which their groups refuse can stand side by side after all.

    Args:
        left: sentences of the left text.
        right: sentences of the right text.
        groups: sentences that belong together.
        refused: pairs that say the same but stand in different groups, with their probability.

    Returns:
        The pieces, whole sentences for the most part, and groups of them.
    """
    one, other = _Side(left), _Side(right)
    scores = [group.score for group in groups]
    for number, group in enumerate(groups):
        for i in group.left:
            one.own(i, number)
        for j in group.right:
            other.own(j, number)
    for (i, j), score in sorted(refused.items(), key=lambda item: (-item[1], item[0])):
        if i in one.owners and j in other.owners and _draw(one, other, (i, j), len(scores)):
            scores.append(score)
    pieces_left, groups_left = _pieces(one, groups, len(scores), 0)
    pieces_right, groups_right = _pieces(other, groups, len(scores), 1)
    made = [
        Group(tuple(groups_left[number]), tuple(groups_right[number]), score)
        for number, score in enumerate(scores)
        if groups_left[number] and groups_right[number]
    ]
    return Cut(tuple(pieces_left), tuple(pieces_right), tuple(made))


def _draw(one: _Side, other: _Side, pair: Pair, fresh: int) -> bool:
    """Give the clauses of a refused pair to a group of their own, or to the group of the sentence that stays whole."""
    i, j = pair
    if not one.owners[i] or not other.owners[j]:
        return False
    home_left, home_right = one.owners[i][0], other.owners[j][0]
    if home_left == home_right:
        return False
    from_left = one.drawn_away(i, other.profiles[j], (other.profiles[k] for k in other.members(home_left)), home_left)
    from_right = other.drawn_away(j, one.profiles[i], (one.profiles[k] for k in one.members(home_right)), home_right)
    if from_left and from_right:
        one.give(i, from_left, fresh)
        other.give(j, from_right, fresh)
        return True
    if from_right and len(other.members(home_left)) < LARGEST:
        other.give(j, from_right, home_left)
    elif from_left and len(one.members(home_right)) < LARGEST:
        one.give(i, from_left, home_right)
    return False


def _pieces(side: _Side, groups: Sequence[Group], count: int, which: int) -> tuple[list[Piece], list[list[int]]]:
    """Runs of clauses with one owner, and the pieces of each group."""
    home = {unit: number for number, group in enumerate(groups) for unit in (group.left, group.right)[which]}
    pieces: list[Piece] = []
    members: list[list[int]] = [[] for _ in range(count)]
    for unit, one in enumerate(side.profiles):
        owners = side.owners.get(unit) or [home.get(unit, -1)]
        borders = [0, *(k for k in range(1, len(owners)) if owners[k] != owners[k - 1])]
        starts = [0, *(one.clauses[k].start for k in borders[1:])]
        for border, start, end in zip(borders, starts, [*starts[1:], None], strict=True):
            if owners[border] >= 0:
                members[owners[border]].append(len(pieces))
            pieces.append(Piece(unit, start, end))
    return pieces, members
