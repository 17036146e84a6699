"""Edited copies of real reports with every edit known: what a comparison of two drafts must find.

An edited copy keeps most sentences, changes words and figures in some, rewrites a good part of others, removes, adds,
moves, splits and merges, and moves a few whole paragraphs. The random seed decides everything, so that a figure can be
measured on copies that nobody looked at.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from compare.text.script import fold
from compare.text.sentences import split_clauses
from compare.text.tokens import TokenKind, tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

Text = list[list[str]]
"""Paragraphs of sentences."""

_DIGITS = re.compile(r"\d+")
_ENDS = "。！？；"
LEAST_CLAUSES = 4
"""A sentence of fewer clauses is not split or rewritten by half: nothing would be left to know it by."""
LEAST_LENGTH = 12
"""Shorter sentences and halves of sentences are only kept, removed or moved whole, in characters."""
EDITED_SHARE = 0.2
"""Of a sentence's characters at the most are touched where words are exchanged."""
REWRITTEN_SHARE = 0.5
"""Of a sentence's characters at the most go where clauses are exchanged."""
STRANGE = 45.0
"""Likeness of characters, of 100, below which a sentence of another report says something else."""
FAR = 6
"""Sentences that a move jumps over at the least; over fewer, it is open which of them moved."""
MOVED_PARAGRAPHS = 0.02
"""Share of the paragraphs that move whole."""
FULL_PARAGRAPHS = (2, 6)
"""Sentences, fewest and most, of a paragraph that moves whole."""


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
    moved: bool = False
    """It stands elsewhere: it jumped over `FAR` sentences or more, by itself or with its paragraph."""


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


class _Editor:
    """The hand that edits: the words and sentences it takes from elsewhere, and its chances.

    Args:
        text: the original.
        donor: sentences of other reports.
        seed: decides every choice.
    """

    def __init__(self, text: Text, donor: Sequence[str], seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - repeatable test material, nothing secret
        self._originals = [sentence for paragraph in text for sentence in paragraph]
        self._donor = [sentence for sentence in donor if len(sentence) >= LEAST_LENGTH]
        some = self.chance.sample(self._donor, min(200, len(self._donor)))
        self._words = [word for sentence in some for _, _, word in _words(sentence)]

    def choose(self, sentence: str, following: str | None) -> Edit:
        """What to do with a sentence, of what it allows."""
        edit = self.chance.choices(list(_SHARES), list(_SHARES.values()))[0]
        titled = not sentence.rstrip("”’）》").endswith(tuple(_ENDS))
        if titled or len(sentence) < LEAST_LENGTH:
            return edit if edit is Edit.REMOVED and not titled else Edit.KEPT
        if (edit is Edit.HEAVY and len(_clauses(sentence)) < LEAST_CLAUSES) or (
            edit is Edit.SPLIT and _halves(sentence) is None
        ):
            return Edit.EDITED
        if edit is Edit.MERGED and (following is None or len(following) < LEAST_LENGTH or sentence[-1] not in "。；"):
            return Edit.EDITED
        return edit

    def apply(self, edit: Edit, sentence: str, number: int) -> list[Revised]:
        """The sentence as it stands in the copy; what moves is still in its old place."""
        moved = edit in (Edit.MOVED, Edit.MOVED_EDITED)
        match edit:
            case Edit.REMOVED:
                texts: tuple[str, ...] = ()
            case Edit.ADDED:
                kept, stranger = Revised(sentence, (number,), Edit.KEPT), self._stranger()
                return [kept, Revised(stranger, (), edit)] if stranger else [kept]
            case Edit.MOVED_EDITED | Edit.EDITED:
                texts = (self._edited(sentence),)
            case Edit.SPLIT:
                texts = _halves(sentence) or (sentence,)
            case Edit.HEAVY:
                texts = (self._rewritten(sentence),)
            case _:
                texts = (sentence,)
        return [Revised(text, (number,), edit, moved) for text in texts]

    def _stranger(self) -> str | None:
        """A sentence that nothing in the original resembles; reports of one year share many formulas."""
        for _ in range(20):
            candidate = self.chance.choice(self._donor)
            if process.extractOne(candidate, self._originals, scorer=fuzz.ratio, score_cutoff=STRANGE) is None:
                return candidate
        return None

    def _edited(self, sentence: str) -> str:
        """One to three words exchanged, dropped or put in, and every other time a figure changed."""
        result = sentence
        budget = EDITED_SHARE * len(sentence)
        for _ in range(self.chance.randint(1, 3)):
            places = [place for place in _words(result) if len(place[2]) <= budget]
            if not places:
                break
            start, end, word = self.chance.choice(places)
            budget -= len(word)
            new = self.chance.choice([self.chance.choice(self._words), "", word + self.chance.choice(self._words)])
            result = result[:start] + new + result[end:]
        if self.chance.random() < 0.5:  # noqa: PLR2004 - every other sentence
            result = _DIGITS.sub(lambda match: str(int(match[0]) + self.chance.randint(1, 9)), result, count=1)
        return result if result != sentence else "进一步" + sentence

    def _rewritten(self, sentence: str) -> str:
        """Up to half of the clauses exchanged for strangers', the last one never."""
        clauses = _clauses(sentence)
        budget = REWRITTEN_SHARE * len(sentence)
        for place in self.chance.sample(range(len(clauses) - 1), len(clauses) // 2):
            if len(clauses[place]) > budget:
                continue
            budget -= len(clauses[place])
            stranger = _clauses(self.chance.choice(self._donor))[0].rstrip("，；。！？：")
            clauses[place] = stranger + "，"
        return "".join(clauses)


def revise(text: Text, donor: Sequence[str], seed: int) -> Revision:
    """Edit a copy of a text.

    Args:
        text: the original, as paragraphs of sentences; a paragraph that ends without an end mark is a heading and
            stays as it is.
        donor: sentences of other reports, for what is added.
        seed: decides every choice.

    Returns:
        Both texts and the edits.
    """
    editor = _Editor(text, donor, seed)
    made: list[list[Revised]] = []
    number = 0
    for paragraph in text:
        made.append([])
        place = 0
        while place < len(paragraph):
            following = paragraph[place + 1] if place + 1 < len(paragraph) else None
            edit = editor.choose(paragraph[place], following)
            if edit is Edit.MERGED and following is not None:
                made[-1].append(Revised(paragraph[place][:-1] + "，" + following, (number, number + 1), edit))
                place, number = place + 2, number + 2
                continue
            made[-1] += editor.apply(edit, paragraph[place], number)
            place, number = place + 1, number + 1
    right = _with_sentences_moved(_with_paragraphs_moved(made, editor.chance), editor.chance)
    present = {source for paragraph in right for one in paragraph for source in one.sources}
    return Revision(text, right, frozenset(range(number)) - present)


def _with_paragraphs_moved(paragraphs: list[list[Revised]], chance: random.Random) -> list[list[Revised]]:
    """Set a few paragraphs elsewhere, whole."""
    result = [list(paragraph) for paragraph in paragraphs if paragraph]
    fewest, most = FULL_PARAGRAPHS
    for paragraph in result:
        if not fewest <= len(paragraph) <= most or not _is_body(paragraph) or chance.random() >= MOVED_PARAGRAPHS:
            continue
        rest = [other for other in result if other is not paragraph]
        targets = [
            place
            for place, other in enumerate(rest)
            if _is_body(other) and _distance(other, paragraph) >= FAR + 2 * len(paragraph)
        ]
        if not targets:
            continue
        target = chance.choice(targets)
        moved = [replace(one, moved=True) if one.sources else one for one in paragraph]
        result = [*rest[: target + 1], moved, *rest[target + 1 :]]
    return result


def _with_sentences_moved(paragraphs: list[list[Revised]], chance: random.Random) -> list[list[Revised]]:
    """Set every sentence that is to move elsewhere; one that finds no place far away stays and has not moved."""
    result = [list(paragraph) for paragraph in paragraphs]
    moving = [(home, one) for home in result for one in home if one.edit in (Edit.MOVED, Edit.MOVED_EDITED)]
    for home, one in moving:
        targets = [other for other in result if _is_body(other) and _distance(other, [one]) >= FAR]
        if targets:
            home.remove(one)
            target = chance.choice(targets)
            target.insert(chance.randint(0, len(target)), one)
        else:
            stayed = Edit.KEPT if one.edit is Edit.MOVED else Edit.EDITED
            home[home.index(one)] = replace(one, edit=stayed, moved=False)
    return [paragraph for paragraph in result if paragraph]


def _is_body(paragraph: Sequence[Revised]) -> bool:
    return bool(paragraph) and paragraph[-1].text.rstrip("”’）》").endswith(tuple(_ENDS))


def _distance(one: Sequence[Revised], other: Sequence[Revised]) -> int:
    """Sentences of the original between two paragraphs, by what in them did not move; 0 if all of one did."""
    mine = [source for sentence in one if not sentence.moved for source in sentence.sources]
    theirs = [source for sentence in other for source in sentence.sources]
    if not mine or not theirs:
        return 0
    return max(min(mine) - max(theirs), min(theirs) - max(mine), 0)


def _words(sentence: str) -> list[tuple[int, int, str]]:
    """Place and spelling of the words of two characters and more."""
    return [
        (token.start, token.end, sentence[token.start : token.end])
        for token in tokenize(fold(sentence))
        if token.kind is TokenKind.WORD and token.end - token.start > 1
    ]


def _clauses(sentence: str) -> list[str]:
    return [sentence[start:end] for start, end in split_clauses(sentence)]


def _halves(sentence: str) -> tuple[str, str] | None:
    """A sentence as two, cut between the clauses nearest to its middle; None where a half would say nothing."""
    clauses = split_clauses(sentence)
    if len(clauses) < LEAST_CLAUSES:
        return None
    _, cut = min((abs(end - len(sentence) / 2), end) for _, end in clauses[:-1])
    first, second = sentence[:cut].rstrip("，；： ") + "。", sentence[cut:].lstrip()
    return (first, second) if min(len(first), len(second)) >= LEAST_LENGTH else None
