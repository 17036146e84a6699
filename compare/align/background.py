"""How often words and character pairs stand in the genre, which topic they tell of, and which words keep like company.

The figures come from `training/background.py`; they hold counts and vectors, no text.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from array import array
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from operator import mul
from typing import TYPE_CHECKING, Protocol

from compare.align.profiles import character_pairs
from compare.kinds import Regime
from compare.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

UNKNOWN_TOPICALITY = 0.35
"""A word that the background has never seen is more often a name than a formula."""
FULL_TOPICALITY = 0.3
"""From here on a word counts as wholly about its topic."""
LANE = 8
"""Bytes that one dimension takes in a row: a sum of weighted rows must not reach into its neighbour."""
SIGN = 128
"""What makes a signed byte a positive number."""
SHARE = 1 << 40
"""The weights of a text as whole numbers sum to this: with values under 2^8 a lane of 64 bits never overflows."""
SMOOTHING = 3e-4
"""Word probability at which a word's vector counts half (Arora et al. 2017, smooth inverse frequency)."""

MEMORY = 65_536
"""Weights that are kept for the next time they are asked for."""

Vector = tuple[float, ...]


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
    pairs: Mapping[str, int]
    """Character pair to the number of sentences that hold it (3 or more)."""
    words: Mapping[str, tuple[int, int, int, float]]
    """Word to its row among the vectors, sentences that hold it, tokens, topicality from 0 to 1."""
    vectors: array[int]
    """Rows of `dimensions` signed bytes."""
    dimensions: int

    @cached_property
    def _ceiling(self) -> float:
        return math.log(self.sentences + 1)

    @cached_property
    def pair_weight(self) -> Callable[[str], float]:
        """Inverse document frequency of a character pair, in nats."""
        return lru_cache(MEMORY)(lambda pair: self._ceiling - math.log(self.pairs.get(pair, 1) + 1))

    @cached_property
    def word_weight(self) -> Callable[[str], float]:
        """Inverse document frequency of a word, in nats."""
        unseen = (0, 1, 0, UNKNOWN_TOPICALITY)
        return lru_cache(MEMORY)(lambda word: self._ceiling - math.log(self.words.get(word, unseen)[1] + 1))

    @cached_property
    def topical_weight(self) -> Callable[[str], float]:
        """Inverse document frequency, discounted for words that stand in every topic alike (推动, 加强)."""
        unseen = (0, 1, 0, UNKNOWN_TOPICALITY)

        def weight(word: str) -> float:
            return self.word_weight(word) * min(1.0, self.words.get(word, unseen)[3] / FULL_TOPICALITY)

        return lru_cache(MEMORY)(weight)

    def text_vector(self, words: Iterable[str]) -> Vector:
        """Unit vector of a text: its words' vectors, frequent words discounted.

        Args:
            words: the words of the text, folded, with repetitions.

        Returns:
            `dimensions` floats of length 1, or zeros for a text of unknown words.
        """
        known = ((word, n, self.words[word][2]) for word, n in Counter(words).items() if word in self.words)
        return self.mean_vector({word: n * SMOOTHING / (SMOOTHING + seen / self.tokens) for word, n, seen in known})

    def mean_vector(self, weights: Mapping[str, float]) -> Vector:
        """Unit vector of weighted words; unknown words count nothing."""
        known = [(self._row(word), weight) for word, weight in weights.items() if word in self.words and weight > 0]
        if not known:
            return (0.0,) * self.dimensions
        whole = SHARE / sum([weight for _, weight in known])
        parts = [int(weight * whole) for _, weight in known]
        # one long number holds a whole row, so that a product and a sum do all dimensions at once
        total = sum(map(mul, [row for row, _ in known], parts))
        lanes = array("Q", total.to_bytes(LANE * self.dimensions, sys.byteorder))
        zero = SIGN * sum(parts)
        values = [lane - zero for lane in lanes]
        length = math.sqrt(sum(map(mul, values, values)))
        return tuple([value / length for value in values]) if length else (0.0,) * self.dimensions

    @cached_property
    def _row(self) -> Callable[[str], int]:
        """The vector of a word as one number: a lane a dimension, each raised by `SIGN` so that none is negative."""

        def row(word: str) -> int:
            start = self.words[word][0] * self.dimensions
            raised = array("Q", [value + SIGN for value in self.vectors[start : start + self.dimensions]])
            return int.from_bytes(raised.tobytes(), sys.byteorder)

        return lru_cache(MEMORY)(row)


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

        self.pair_weight = lru_cache(MEMORY)(lambda pair: self._ceiling - math.log(self._pairs[pair] + 1))
        self.word_weight = lru_cache(MEMORY)(lambda word: self._ceiling - math.log(self._words[word] + 1))
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
    folder = resources.files("compare.lexicon")
    table = json.loads(gzip.decompress(folder.joinpath("background.json.gz").read_bytes()))
    vectors = array("b", folder.joinpath("vectors.bin").read_bytes())
    words = {word: (row, *rest) for row, (word, *rest) in enumerate(table["words"])}
    return Background(table["sentences"], table["tokens"], table["pairs"], words, vectors, table["dimensions"])
