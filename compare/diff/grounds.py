"""Why two sentences are paired, or why one stands alone, as grounds that can be told in words.

The score is the probability of a fitted model; these are the observations behind it that a reader can check with the
two sentences before his eyes. They are found when somebody asks, so that an ordinary comparison does not pay for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from compare.align.background import load_background
from compare.align.ranker import load_ranker
from compare.kinds import ChangeKind, FigureRelation
from compare.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Change, Comparison, Sentence

MOST_WORDS = 6
"""Shared words that are named."""
LEAST_WEIGHT = 3.0
"""Nats from which on a shared word says something of the matter: a word in one of twenty sentences of the genre."""
LIKE = 0.3
"""Share of equal characters from which on likeness speaks for a pair."""


class GroundKind(StrEnum):
    """What speaks for a pair, or against one."""

    PINNED = "pinned"
    """A person has put the sentences together, or set them apart."""
    EQUAL = "equal"
    """Both sides say the same, to the letter."""
    LIKE = "like"
    """Share of characters that are equal."""
    SHARED = "shared"
    """Words on both sides that few sentences of the genre have."""
    INDICATOR = "indicator"
    """The same quantity, stated on both sides."""
    SECTION = "section"
    """The sections that the two stand in answer each other."""
    ACROSS = "across"
    """The two stand in sections that do not answer each other."""
    NEIGHBOURS = "neighbours"
    """The sentences before or after them are a pair too."""
    BELOW = "below"
    """The nearest sentence stays below what makes a pair: its score, and the score that does."""
    TAKEN = "taken"
    """The nearest sentence would make a pair, but answers another one better."""
    NOTHING = "nothing"
    """Nothing on the other side comes near."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground with the words or numbers that show it."""

    kind: GroundKind
    words: str = ""


def grounds_of(comparison: Comparison, index: int) -> tuple[Ground, ...]:
    """Why a change pairs what it pairs.

    Args:
        comparison: two reports, compared.
        index: of the change.

    Returns:
        What speaks for the pair; of a sentence that stands alone, why it does.
    """
    change = comparison.changes[index]
    pinned = (Ground(GroundKind.PINNED),) if change.pinned else ()
    if not change.left or not change.right:
        return pinned or (_alone(comparison, change),)
    return (*pinned, *_paired(comparison, index))


def _alone(comparison: Comparison, change: Change) -> Ground:
    best = max((other.score for other in change.see_also), default=0.0)
    if not best:
        return Ground(GroundKind.NOTHING)
    least = load_ranker(comparison.regime).threshold
    return Ground(GroundKind.BELOW, f"{best:.2f} < {least:.2f}") if best < least else Ground(GroundKind.TAKEN)


def _paired(comparison: Comparison, index: int) -> Iterator[Ground]:
    change = comparison.changes[index]
    one, other = ("".join(unit.folded for unit in side) for side in (change.left, change.right))
    like = fuzz.ratio(one, other) / 100
    if change.kind is ChangeKind.SAME:
        yield Ground(GroundKind.EQUAL)
    elif like >= LIKE:
        yield Ground(GroundKind.LIKE, f"{like:.0%}")
    shared = _shared(one, other)
    if shared and change.kind is not ChangeKind.SAME:
        yield Ground(GroundKind.SHARED, "、".join(shared))
    for figure in change.figures:
        if figure.left and figure.right and figure.relation is not FigureRelation.INCOMPARABLE:
            name = figure.of or ""
            yield Ground(GroundKind.INDICATOR, f"{name} {figure.left.place.text} / {figure.right.place.text}".strip())
    if _sections_answer(comparison, change):
        yield Ground(GroundKind.SECTION)
    elif change.moved:
        yield Ground(GroundKind.ACROSS)
    if _beside(comparison, index):
        yield Ground(GroundKind.NEIGHBOURS)


def _shared(one: str, other: str) -> list[str]:
    """The most telling words of both sides, each once, the most telling first."""
    weight = load_background().topical_weight
    there = set(words(other))
    both = [word for word in dict.fromkeys(words(one)) if word in there and len(word) > 1]
    return sorted((word for word in both if weight(word) >= LEAST_WEIGHT), key=weight, reverse=True)[:MOST_WORDS]


def _sections_answer(comparison: Comparison, change: Change) -> bool:
    """Whether the innermost sections of both sides are one pair."""
    lines = [{unit.section for unit in side} for side in (change.left, change.right)]
    return any(
        pair.left is not None
        and pair.right is not None
        and pair.left.place.line in lines[0]
        and pair.right.place.line in lines[1]
        for pair in comparison.sections
    )


def _beside(comparison: Comparison, index: int) -> bool:
    """Whether a sentence next to a left one is paired with a sentence next to a right one."""
    change = comparison.changes[index]
    left, right = (
        _next_to(units, side)
        for units, side in ((comparison.left.units, change.left), (comparison.right.units, change.right))
    )
    return any(
        not left.isdisjoint(_whole(unit) for unit in other.left)
        and not right.isdisjoint(_whole(unit) for unit in other.right)
        for number, other in enumerate(comparison.changes)
        if number != index
    )


def _next_to(units: Sequence[Sentence], side: Sequence[Sentence]) -> set[str]:
    """Ids of the sentences before and after some."""
    here = {_whole(unit) for unit in side}
    places = [place for place, unit in enumerate(units) if unit.id in here]
    return {units[place + step].id for place in places for step in (-1, 1) if 0 <= place + step < len(units)} - here


def _whole(unit: Sentence) -> str:
    """Id of the sentence that a unit is, or is a piece of."""
    return unit.id.partition("+")[0]
