"""Edited copies of real reports with every edit known: what a comparison of two drafts must find.

An edited copy keeps most sentences, changes words and figures in some, rewrites half of others, removes, adds, moves,
splits and merges. The random seed decides everything, so that a figure can be measured on copies that nobody looked at.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Text = list[list[str]]
"""Paragraphs of sentences."""

_CLAUSE = re.compile(r"[^，；]+[，；]?")
_WORD = re.compile(r"[\u4e00-\u9fff]{2}")
_DIGITS = re.compile(r"\d+")
LEAST_CLAUSES = 4
"""A sentence of fewer clauses is not split or rewritten by half: nothing would be left to know it by."""
LEAST_LENGTH = 12
"""Shorter sentences are only kept, removed or moved whole, in characters."""


class Edit(StrEnum):
    """What was done to a sentence."""

    KEPT = "kept"
    EDITED = "edited"
    HEAVY = "heavily edited"
    REMOVED = "removed"
    ADDED = "added"
    MOVED = "moved"
    MOVED_EDITED = "moved and edited"
    SPLIT = "split"
    MERGED = "merged"


_SHARES = {
    Edit.KEPT: 0.44,
    Edit.EDITED: 0.2,
    Edit.HEAVY: 0.08,
    Edit.REMOVED: 0.07,
    Edit.ADDED: 0.07,
    Edit.MOVED: 0.04,
    Edit.MOVED_EDITED: 0.03,
    Edit.SPLIT: 0.04,
    Edit.MERGED: 0.03,
}


@dataclass(frozen=True)
class Revised:
    """A sentence of the edited copy."""

    text: str
    sources: tuple[int, ...]
    """Sentences of the original that it comes from, counted through the whole text."""
    edit: Edit


@dataclass(frozen=True)
class Revision:
    """An original, its edited copy, and what was done."""

    left: Text
    right: list[list[Revised]]
    removed: frozenset[int]
    """Sentences of the original that have no counterpart."""

    def links(self) -> set[tuple[int, int]]:
        """`(original sentence, sentence of the copy)`, each counted through its whole text."""
        flat = [one for paragraph in self.right for one in paragraph]
        return {(source, j) for j, one in enumerate(flat) for source in one.sources}


def revise(text: Text, donor: Sequence[str], seed: int) -> Revision:
    """Edit a copy of a text.

    Args:
        text: the original, as paragraphs of sentences.
        donor: sentences of other reports, for what is added.
        seed: decides every choice.

    Returns:
        Both texts and the edits.
    """
    chance = random.Random(seed)  # noqa: S311 - repeatable test material, nothing secret
    words = [word for sentence in donor[:400] for word in _WORD.findall(sentence)]
    right: list[list[Revised]] = []
    moving: list[Revised] = []
    removed: set[int] = set()
    number = 0
    for paragraph in text:
        made: list[Revised] = []
        place = 0
        while place < len(paragraph):
            sentence = paragraph[place]
            following = paragraph[place + 1] if place + 1 < len(paragraph) else None
            edit = _choose(sentence, following, chance)
            if edit is Edit.MERGED and following is not None:
                joined = sentence[:-1] + "，" + following
                made.append(Revised(joined, (number, number + 1), edit))
                place, number = place + 2, number + 2
                continue
            _apply(edit, sentence, number, (made, moving, removed), (donor, words, chance))
            place, number = place + 1, number + 1
        right.append(made)
    for one in moving:
        target = chance.choice(right)
        target.insert(chance.randint(0, len(target)), one)
    return Revision(text, [made for made in right if made], frozenset(removed))


def _choose(sentence: str, following: str | None, chance: random.Random) -> Edit:
    edit = chance.choices(list(_SHARES), list(_SHARES.values()))[0]
    clauses = len(_CLAUSE.findall(sentence))
    if len(sentence) < LEAST_LENGTH and edit not in (Edit.REMOVED, Edit.ADDED):
        return Edit.KEPT
    if edit in (Edit.HEAVY, Edit.SPLIT) and clauses < LEAST_CLAUSES:
        return Edit.EDITED
    if edit is Edit.MERGED and (following is None or len(following) < LEAST_LENGTH or sentence[-1] not in "。；"):
        return Edit.EDITED
    return edit


def _apply(
    edit: Edit,
    sentence: str,
    number: int,
    into: tuple[list[Revised], list[Revised], set[int]],
    means: tuple[Sequence[str], Sequence[str], random.Random],
) -> None:
    made, moving, removed = into
    donor, words, chance = means
    match edit:
        case Edit.REMOVED:
            removed.add(number)
        case Edit.ADDED:
            made += [Revised(sentence, (number,), Edit.KEPT), Revised(chance.choice(donor), (), edit)]
        case Edit.MOVED:
            moving.append(Revised(sentence, (number,), edit))
        case Edit.MOVED_EDITED:
            moving.append(Revised(_edited(sentence, words, chance), (number,), edit))
        case Edit.SPLIT:
            clauses = _CLAUSE.findall(sentence)
            half = len(clauses) // 2
            first = "".join(clauses[:half]).rstrip("，；") + "。"
            made += [Revised(first, (number,), edit), Revised("".join(clauses[half:]), (number,), edit)]
        case Edit.HEAVY:
            made.append(Revised(_rewritten(sentence, donor, chance), (number,), edit))
        case Edit.EDITED | Edit.MERGED:
            made.append(Revised(_edited(sentence, words, chance), (number,), Edit.EDITED))
        case _:
            made.append(Revised(sentence, (number,), Edit.KEPT))


def _edited(sentence: str, words: Sequence[str], chance: random.Random) -> str:
    """Two or three words exchanged, dropped or put in, and a figure changed."""
    result = sentence
    for _ in range(chance.randint(1, 3)):
        places = list(_WORD.finditer(result))
        if not places:
            break
        place = chance.choice(places)
        new = chance.choice([chance.choice(words), "", place[0] + chance.choice(words)])
        result = result[: place.start()] + new + result[place.end() :]
    if chance.random() < 0.5:  # noqa: PLR2004 - every other sentence
        result = _DIGITS.sub(lambda match: str(int(match[0]) + chance.randint(1, 9)), result, count=1)
    return result if result != sentence else "进一步" + sentence


def _rewritten(sentence: str, donor: Sequence[str], chance: random.Random) -> str:
    """Half of the clauses exchanged for strangers'."""
    clauses = _CLAUSE.findall(sentence)
    for place in chance.sample(range(len(clauses) - 1), len(clauses) // 2):
        stranger = _CLAUSE.findall(chance.choice(donor))[0].rstrip("，；。")
        clauses[place] = stranger + "，"
    return "".join(clauses)
