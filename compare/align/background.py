"""How often words and character pairs stand in the genre, which topic they tell of, and which words keep like company.

The figures come from `training/background.py`; they hold counts and vectors, no text.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import mul
from typing import TYPE_CHECKING, Protocol, TypeVar

from compare.align.profiles import character_pairs
from compare.kinds import Regime
from compare.lexicon.genre import Word, load_genre
from compare.lexicon.loading import load_bytes
from compare.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from compare.lexicon.genre import Genre

UNSEEN = Word(row=0, sentences=1, tokens=0, topicality=0.35)
"""A word that the background has never seen is more often a name than a formula."""
FULL_TOPICALITY = 0.3
"""From here on a word counts as wholly about its topic."""
LANE = 8
"""Bytes that one dimension takes in a row: a sum of weighted rows must not reach into its neighbour."""
SIGN = 128
"""What makes a signed byte a positive number."""
SHARE = 1 << 40
"""The weights of a text as whole numbers sum to this: with values under 2^8 a lane of 64 bits never overflows."""
ONE = 1 << 32
"""The weight 1 as a whole number where it is not known how many there are: a lane overflows after 2^24 words."""
SMOOTHING = 3e-4
"""Word probability at which a word's vector counts half (Arora et al. 2017, smooth inverse frequency)."""

MEMORY = 65_536
"""Weights that are kept for the next time they are asked for."""

Vector = tuple[float, ...]
Value = TypeVar("Value", bound=float)


class _Known(dict[str, Value]):
    """What a function gives for a term, kept for the next time: asked for a million times, as fast as a dictionary."""

    def __init__(self, compute: Callable[[str], Value]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, term: str) -> Value:
        if len(self) >= MEMORY:
            self.clear()
        value = self[term] = self._compute(term)
        return value


class PairWeights(dict[str, float]):
    """Inverse document frequencies of character pairs, in nats.

    Args:
        genre: how many sentences hold which.
    """

    def __init__(self, genre: Genre) -> None:
        ceiling = math.log(genre.sentences + 1)
        super().__init__(genre.of_pairs(lambda count: ceiling - math.log(count + 1)))
        self._unseen = ceiling - math.log(2)

    def __missing__(self, pair: str) -> float:
        return self._unseen


class TermWeights(Protocol):
    """How much a term of a text tells."""

    @property
    def dimensions(self) -> int:
        """Length of a text vector."""

    @property
    def text_vector(self) -> Callable[[Iterable[str]], Vector]:
        """Words to the vector of their text."""

    @property
    def pair_weight(self) -> Callable[[str], float]:
        """Character pair to its weight."""

    @property
    def word_weight(self) -> Callable[[str], float]:
        """Word to its weight."""

    @property
    def topical_weight(self) -> Callable[[str], float]:
        """Word to its weight, formulas discounted."""


@dataclass(frozen=True)
class Background:
    """Document frequencies, topicality and word vectors of the genre."""

    sentences: int
    """Number of sentences that the counts were taken over."""
    tokens: int
    """Number of word tokens in them."""
    pairs: PairWeights
    words: Mapping[str, Word]
    vectors: bytes
    """Rows of `dimensions` bytes, each a value raised by `SIGN`."""
    dimensions: int

    @property
    def pair_weight(self) -> Callable[[str], float]:
        """Inverse document frequency of a character pair, in nats."""
        return self.pairs.__getitem__

    @cached_property
    def _ceiling(self) -> float:
        return math.log(self.sentences + 1)

    @cached_property
    def word_weight(self) -> Callable[[str], float]:
        """Inverse document frequency of a word, in nats."""
        return _Known(lambda word: self._ceiling - math.log(self.words.get(word, UNSEEN).sentences + 1)).__getitem__

    @cached_property
    def topical_weight(self) -> Callable[[str], float]:
        """Inverse document frequency, discounted for words that stand in every topic alike (推动, 加强)."""

        def weight(word: str) -> float:
            return self.word_weight(word) * min(1.0, self.words.get(word, UNSEEN).topicality / FULL_TOPICALITY)

        return _Known(weight).__getitem__

    def text_vector(self, words: Iterable[str]) -> Vector:
        """Unit vector of a text: its words' vectors, frequent words discounted.

        Args:
            words: the words of the text, folded, with repetitions.

        Returns:
            `dimensions` floats of length 1, or zeros for a text of unknown words.
        """
        return self._unit(sum(map(self._smoothed_row, words)))

    def mean_vector(self, weights: Mapping[str, float]) -> Vector:
        """Unit vector of weighted words; unknown words count nothing."""
        known = [(self._row(word), weight) for word, weight in weights.items() if word in self.words and weight > 0]
        whole = SHARE / sum([weight for _, weight in known]) if known else 0.0
        return self._unit(sum([row * int(weight * whole) for row, weight in known]))

    def _unit(self, total: int) -> Vector:
        """A weighted sum of rows as a vector of length 1."""
        lanes = array("Q", total.to_bytes(LANE * (self.dimensions + 1), "little"))
        if sys.byteorder == "big":
            lanes.byteswap()
        zero = SIGN * lanes.pop()
        values = [lane - zero for lane in lanes]
        length = math.sqrt(sum(map(mul, values, values)))
        return tuple([value / length for value in values]) if length else (0.0,) * self.dimensions

    @cached_property
    def _row(self) -> Callable[[str], int]:
        """The vector of a word as one number, so that a product or a sum does all dimensions at once.

        It has a lane a dimension, each raised by `SIGN` so that none is negative, and a last one that is 1: in a
        weighted sum it holds the sum of the weights.
        """
        lanes = LANE * (self.dimensions + 1)

        def row(word: str) -> int:
            start = self.words[word].row * self.dimensions
            raised = bytearray(lanes)
            raised[::LANE] = self.vectors[start : start + self.dimensions] + b"\x01"
            return int.from_bytes(raised, "little")

        return _Known(row).__getitem__

    @cached_property
    def _smoothed_row(self) -> Callable[[str], int]:
        """The row of a word times its weight in a text, 0 for an unknown word."""

        def row(word: str) -> int:
            known = self.words.get(word)
            return self._row(word) * int(ONE * SMOOTHING / (SMOOTHING + known.tokens / self.tokens)) if known else 0

        return _Known(row).__getitem__


LEAST_TEXTS = 8
"""In fewer sentences than these nothing is rare: what both sides say would weigh nothing."""


class OwnWeights:
    """Weights from two texts alone: in an edited copy, what both say over and over tells one sentence from no other.

    Args:
        texts: the sentences of both texts, folded.
        background: lends the word vectors.
    """

    def __init__(self, texts: Sequence[str], background: Background) -> None:
        self.dimensions = background.dimensions
        self.text_vector = background.text_vector
        self._ceiling = math.log(len(texts) + 1)
        # a word of two characters is a character pair as well: each has a count of its own
        self._pairs = Counter(pair for text in texts for pair in set(character_pairs(text)))
        self._words = Counter(word for text in texts for word in set(words(text)))

        self.pair_weight = _Known(lambda pair: self._ceiling - math.log(self._pairs[pair] + 1)).__getitem__
        self.word_weight = _Known(lambda word: self._ceiling - math.log(self._words[word] + 1)).__getitem__
        self.topical_weight = self.word_weight


def weights_for(regime: Regime, texts: Sequence[str]) -> TermWeights:
    """The weights that tell sentences apart in a comparison.

    Args:
        regime: how the two reports are related.
        texts: the sentences of both, folded.

    Returns:
        Those of the two texts for an edited copy, those of the genre otherwise.
    """
    background = load_background()
    return OwnWeights(texts, background) if regime is Regime.REVISION and len(texts) >= LEAST_TEXTS else background


@lru_cache(maxsize=1)
def load_background() -> Background:
    """The background that comes with the program, read once."""
    genre = load_genre()
    # a signed byte and the same byte raised by half of the range differ in one bit
    raised = load_bytes("vectors.bin").translate(bytes(value ^ SIGN for value in range(256)))
    return Background(genre.sentences, genre.tokens, PairWeights(genre), genre.words, raised, genre.dimensions)
