"""How likely a stretch of Chinese is to be meant: what decides between readings of damaged bytes.

A unigram model over dictionary words, mixed with the characters and neighbours that the document itself uses.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.lexicon.genre import load_genre
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rjieba import Jieba

_TOTAL = 60_101_967
"""Sum of the frequencies in jieba's dictionary."""
_LONGEST = 4
_PAIR = 2
_OFTEN = 5
_DRAWN = 7.5
"""How many times oftener than by chance two neighbours must meet to count as a word."""
_MARK_SHARE = {"。": 0.03, ",": 0.05, "、": 0.03, '"': 0.03, "《": 0.01, "》": 0.01, ";": 0.005, ":": 0.005}
_RARE_MARK = 1e-7
_UNKNOWN = 0.5 / _TOTAL
_OWN_SHARE = 0.4
_KNOWN_NEIGHBOURS = 2.0
_PER_WORD = 3.0
_STANDS_ALONE = 1e-3
"""Share of the one-character words that stand between any others: 与 在 和 将."""


@cache
def _dictionary() -> Jieba:
    import rjieba  # noqa: PLC0415 - the dictionary costs 0.1 s, and few texts are damaged

    return rjieba.Jieba()


@cache
def _background() -> tuple[dict[str, int], int]:
    """How often reports of the genre set two characters side by side, and how many words they have in all."""
    genre = load_genre()
    return {pair: count for pair, count in genre.counts().items() if len(pair) == _PAIR}, genre.tokens


@cache
def _genre_pairs() -> dict[str, float]:
    """Share of the pairs of neighbours that belong together in reports."""
    counts, tokens = _background()
    first, second = Counter[str](), Counter[str]()
    for pair, count in counts.items():
        first[pair[0]] += count
        second[pair[1]] += count
    total = first.total()
    return {
        pair: count / tokens
        for pair, count in counts.items()
        if count >= _OFTEN and count * total >= _DRAWN * first[pair[0]] * second[pair[1]]
    }


@lru_cache(maxsize=65536)
def _word_share(word: str) -> float | None:
    """Share of a word among all words; None where neither the dictionary nor the genre has it."""
    if not word.isalpha():
        return None
    dictionary = _dictionary()
    share = dictionary.suggest_freq(word) / _TOTAL if dictionary.has_word(word) else None
    return max(share or 0.0, _genre_pairs().get(word, 0.0)) or None


@dataclass(frozen=True, slots=True)
class Usage:
    """The characters and neighbours of a text, folded."""

    characters: Counter[str]
    neighbours: Counter[str]
    total: int


def usage(texts: Iterable[str]) -> Usage:
    """Count what a text uses.

    Args:
        texts: its lines, readings taken out.

    Returns:
        Counts of characters and of pairs of neighbours in their folded spelling.
    """
    characters: Counter[str] = Counter()
    neighbours: Counter[str] = Counter()
    for text in texts:
        folded = fold(text)
        characters.update(folded)
        neighbours.update(map("".join, pairwise(folded)))
    return Usage(characters, neighbours, max(1, characters.total()))


@lru_cache(maxsize=16384)
def _folded_character(character: str) -> str:
    return fold(character)


def _folded(text: str) -> str:
    return "".join(map(_folded_character, text))


def _words(folded: str) -> list[tuple[int, int]]:
    """Spans of the dictionary's words of two characters or more."""
    return [
        (start, start + size)
        for size in range(2, _LONGEST + 1)
        for start in range(len(folded) - size + 1)
        if _word_share(folded[start : start + size])
    ]


def in_word(text: str, at: int) -> bool:
    """Tell whether the character at an offset is part of a word of two characters or more.

    Args:
        text: the character with a few on both sides.
        at: its offset.

    Returns:
        True where the dictionary has a word of the text that covers it.
    """
    return any(start <= at < end for start, end in _words(_folded(text)))


def ends_in_word(text: str) -> bool:
    """Tell whether the last characters of a text are a word of two characters or more.

    Args:
        text: a few characters.

    Returns:
        True where the dictionary has a word that ends where the text ends.
    """
    folded = _folded(text)
    return any(_word_share(folded[-size:]) for size in range(2, min(_LONGEST, len(folded)) + 1))


@dataclass(frozen=True, slots=True)
class Model:
    """What is likely on one line of one document."""

    line: Usage
    document: Usage
    _prices: dict[str, float] = field(default_factory=dict)

    def character(self, character: str) -> float:
        """The negative natural logarithm of the share of one folded character."""
        price = self._prices.get(character)
        if price is None:
            price = self._prices[character] = -math.log(self._share(character))
        return price

    def _share(self, character: str) -> float:
        if not character.isalpha():
            return _MARK_SHARE.get(character, _RARE_MARK)
        own = self.line.characters[character] / self.line.total
        own += self.document.characters[character] / self.document.total
        return (1 - _OWN_SHARE) * (_word_share(character) or _UNKNOWN) + _OWN_SHARE * own / 2

    def characters(self, text: str) -> float:
        """How unlikely the characters of a text are, one by one: a quick guess at `cost`."""
        return sum(map(self.character, _folded(text)))

    def familiarity(self, character: str) -> float:
        """The natural logarithm of one more than the times that the document uses a character."""
        return math.log1p(self.document.characters[_folded_character(character)])

    def strange(self, text: str, start: int, end: int) -> int:
        """How many pairs of neighbouring ideographs that touch `start:end` nobody writes.

        A pair is known where the genre, the document or a word has it, and where one word ends and another begins.
        """
        folded = _folded(text)
        words = _words(folded)
        alone = {at for at, character in enumerate(folded) if (_word_share(character) or 0.0) >= _STANDS_ALONE}
        first = {word[0] for word in words} | alone
        last = {word[1] for word in words} | {at + 1 for at in alone}
        counts, _ = _background()
        found = 0
        for at in range(max(1, start), min(end + 1, len(folded))):
            pair = folded[at - 1 : at + 1]
            known = pair in counts or pair in self.document.neighbours or (at in first and at in last)
            found += pair.isalpha() and not known and not any(begin < at < stop for begin, stop in words)
        return found

    def cost(self, text: str) -> float:
        """Tell how unlikely a stretch of text is.

        Args:
            text: the stretch with some context on both sides.

        Returns:
            The negative natural logarithm of its likelihood under the best division into words, less a bonus for every
            pair of neighbours that the document has elsewhere.
        """
        folded = _folded(text)
        best = [0.0] + [math.inf] * len(folded)
        for end in range(1, len(folded) + 1):
            best[end] = best[end - 1] + self.character(folded[end - 1]) + _PER_WORD
            for size in range(2, min(_LONGEST, end) + 1):
                share = _word_share(folded[end - size : end])
                if share:
                    best[end] = min(best[end], best[end - size] - math.log(share) + _PER_WORD)
        known = sum(1 for pair in map("".join, pairwise(folded)) if self.document.neighbours[pair])
        return best[-1] - _KNOWN_NEIGHBOURS * known
