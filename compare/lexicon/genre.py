"""What was counted over the reports of the genre: figures only, as `training/background.py` wrote them.

Thousands of entries are unpacked at every start, so the file is shaped for that: entries of one count stand together,
with spaces between, and the values of words stand in columns.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from compare.lexicon.loading import load_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Value = TypeVar("Value")

FILE = "background.json.gz"


class Word(NamedTuple):
    """What is known of a word."""

    row: int
    """Among the vectors."""
    sentences: int
    """Sentences that hold it."""
    tokens: int
    """How often it stands."""
    topicality: float
    """From 0, in every topic alike, to 1."""


class Genre(NamedTuple):
    """The counts."""

    sentences: int
    tokens: int
    dimensions: int
    """Of the word vectors."""
    pairs: dict[int, str]
    """Number of sentences to the pairs of characters that so many hold, with spaces between."""
    words: dict[str, Word]

    def counts(self) -> dict[str, int]:
        """Pair of characters to the number of sentences that hold it."""
        return self.of_pairs(lambda count: count)

    def of_pairs(self, value: Callable[[int], Value]) -> dict[str, Value]:
        """Pair of characters to what follows from the number of sentences that hold it.

        Args:
            value: is given a number of sentences.

        Returns:
            One entry a pair.
        """
        result: dict[str, Value] = {}
        for count, pairs in self.pairs.items():
            result.update(dict.fromkeys(pairs.split(), value(count)))
        return result


def grouped(counts: Mapping[str, int]) -> dict[int, str]:
    """Pairs of characters as `Genre` has them.

    Args:
        counts: pair to the number of sentences that hold it.

    Returns:
        The number to the pairs, with spaces between; both in order.
    """
    by_count: dict[int, list[str]] = {}
    for pair, count in sorted(counts.items()):
        by_count.setdefault(count, []).append(pair)
    return {count: " ".join(pairs) for count, pairs in sorted(by_count.items())}


def pack(genre: Genre) -> bytes:
    """The counts as the file has them.

    Args:
        genre: the counts; words in the order of their rows.

    Returns:
        The content of the file; the same counts give the same bytes.
    """
    _, *columns = zip(*genre.words.values(), strict=True)
    table = {
        "sentences": genre.sentences,
        "tokens": genre.tokens,
        "dimensions": genre.dimensions,
        "pairs": genre.pairs,
        "words": " ".join(genre.words),
        "columns": columns,
    }
    return gzip.compress(json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)


def unpack(content: bytes) -> Genre:
    """The counts that the content of the file holds.

    Args:
        content: as `pack` gave it.

    Returns:
        The counts.
    """
    table = json.loads(gzip.decompress(content))
    pairs = {int(count): together for count, together in table["pairs"].items()}
    words = table["words"].split()
    rows = map(Word._make, zip(range(len(words)), *table["columns"], strict=True))
    return Genre(table["sentences"], table["tokens"], table["dimensions"], pairs, dict(zip(words, rows, strict=True)))


@cache
def load_genre() -> Genre:
    """The counts that come with the program.

    Returns:
        The counts, read once.
    """
    return unpack(load_bytes(FILE))
