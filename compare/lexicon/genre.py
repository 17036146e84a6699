"""What was counted over the reports of the genre: figures only, as `training/background.py` wrote them.

Thousands of entries are unpacked at every start, so the file is shaped for that: entries of one count stand together,
with spaces between, and the values of words stand in columns.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from typing import NamedTuple

from compare.lexicon.loading import load_bytes

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
    pairs: dict[str, int]
    """Pair of characters to the number of sentences that hold it."""
    words: dict[str, Word]


def pack(genre: Genre) -> bytes:
    """The counts as the file has them.

    Args:
        genre: the counts; words in the order of their rows.

    Returns:
        The content of the file; the same counts give the same bytes.
    """
    by_count: dict[int, list[str]] = {}
    for pair, count in sorted(genre.pairs.items()):
        by_count.setdefault(count, []).append(pair)
    _, *columns = zip(*genre.words.values(), strict=True)
    table = {
        "sentences": genre.sentences,
        "tokens": genre.tokens,
        "dimensions": genre.dimensions,
        "pairs": {count: " ".join(pairs) for count, pairs in sorted(by_count.items())},
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
    pairs: dict[str, int] = {}
    for count, together in table["pairs"].items():
        pairs.update(dict.fromkeys(together.split(), int(count)))
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
