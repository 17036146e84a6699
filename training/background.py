"""Make the background of the genre: counts, topicality and word vectors, from a folder of reports.

    python -m training.background ../shared/corpus

Needs numpy, which the program itself does not. Writes `compare/lexicon/background.json.gz` and `vectors.bin`: figures
of words and character pairs, no text. Deterministic: the same reports give the same bytes.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from compare.align.profiles import character_pairs
from compare.lexicon.genre import FILE, Genre, Word, grouped, pack
from compare.readers import read_document
from compare.text.clean import clean_document
from compare.text.sentences import split_sentences
from compare.text.tokens import words

DIMENSIONS = 50
WINDOW = 6
CONTEXT_POWER = 0.75
LEAST_TOKENS = 4
LEAST_PAIRS = 3
TOPICS = 24
ROUNDS = 25
LEAST_LINE = 50
"""Shorter lines say too little to be given a topic, in characters."""
PRIOR = 3.0
SMOOTHING = 3e-4
SEED = 1

Matrix = NDArray[np.float64]


def read_sentences(folder: Path) -> list[list[str]]:
    """Folded sentences, grouped by line, of every provincial and national report under a folder."""
    paths = sorted(folder.glob("provinces/*.txt")) + sorted(folder.glob("national/20??.txt"))
    lines = []
    for path in paths:
        for line in clean_document(read_document(path)):
            sentences = [line.folded[start:end] for start, end in split_sentences(line.folded)]
            if sentences:
                lines.append(sentences)
    return lines


def association(rows: list[list[int]], size: int) -> Matrix:
    """Positive pointwise mutual information of words within a window (Levy, Goldberg & Dagan 2015)."""
    left = [a for ids in rows for i, a in enumerate(ids) for _ in ids[i + 1 : i + 1 + WINDOW]]
    right = [b for ids in rows for i, _ in enumerate(ids) for b in ids[i + 1 : i + 1 + WINDOW]]
    counts = np.zeros((size, size))
    np.add.at(counts, (left, right), 1.0)
    counts += counts.T
    word = counts.sum(1) / counts.sum()
    context = counts.sum(0) ** CONTEXT_POWER
    context /= context.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        table = np.log(counts / counts.sum() / (word[:, None] * context[None, :]))
    return np.maximum(np.nan_to_num(table, nan=0.0, neginf=0.0), 0.0)


def word_vectors(table: Matrix) -> Matrix:
    """Left singular vectors scaled by the root of the singular values, rows of length 1 (Halko et al. 2011)."""
    basis = np.random.default_rng(SEED).standard_normal((len(table), DIMENSIONS + 20))
    for _ in range(4):
        basis, _ = np.linalg.qr(table @ basis)
        basis, _ = np.linalg.qr(table.T @ basis)
    basis, _ = np.linalg.qr(table @ basis)
    inner, values, _ = np.linalg.svd(basis.T @ table, full_matrices=False)
    vectors = (basis @ inner)[:, :DIMENSIONS] * np.sqrt(values[:DIMENSIONS])
    return unit_rows(vectors)


def unit_rows(matrix: Matrix) -> Matrix:
    """Rows scaled to length 1; zero rows stay zero."""
    length = np.linalg.norm(matrix, axis=1, keepdims=True)
    return matrix / np.where(length == 0, 1.0, length)


def topicality(lines: list[list[int]], vectors: Matrix, share: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far a word's spread over topics departs from all words' spread, 0 (推动) to 1 (秸秆).

    Lines are clustered by spherical k-means; the measure is the Kullback–Leibler divergence from the prior over
    clusters, by the logarithm of their number.
    """
    weight = SMOOTHING / (SMOOTHING + share)
    points = unit_rows(np.array([(vectors[ids] * weight[ids, None]).sum(0) for ids in lines]))
    centres = points[np.random.default_rng(SEED).choice(len(points), TOPICS, replace=False)]
    for _ in range(ROUNDS):
        label = (points @ centres.T).argmax(1)
        centres = unit_rows(np.array([points[label == topic].sum(0) for topic in range(TOPICS)]))
    prior = np.bincount(label, minlength=TOPICS) / len(label)
    counts = np.zeros((len(vectors), TOPICS))
    for ids, topic in zip(lines, label, strict=True):
        np.add.at(counts, (ids, topic), 1.0)
    spread = (counts + PRIOR * prior) / (counts.sum(1, keepdims=True) + PRIOR)
    with np.errstate(divide="ignore", invalid="ignore"):
        divergence = np.where(spread > 0, spread * np.log(spread / prior), 0.0).sum(1)
    return divergence / math.log(TOPICS)


def build(lines: list[list[str]]) -> tuple[Genre, bytes]:
    """The counts and the vectors of a corpus given as folded sentences, grouped by line."""
    cut = [[words(sentence) for sentence in sentences] for sentences in lines]
    tokens = Counter(word for line in cut for sentence in line for word in sentence)
    holding = Counter(word for line in cut for sentence in line for word in set(sentence))
    pairs = Counter(pair for line in lines for sentence in line for pair in set(character_pairs(sentence)))
    # by count, then by code point: the order of equal counts must not depend on the order of reading
    vocabulary = sorted((w for w, n in tokens.items() if n >= LEAST_TOKENS), key=lambda w: (-tokens[w], w))
    row = {word: index for index, word in enumerate(vocabulary)}
    share = np.array([tokens[word] for word in vocabulary]) / tokens.total()
    sentences = [[row[word] for word in sentence if word in row] for line in cut for sentence in line]
    vectors = word_vectors(association(sentences, len(vocabulary)))
    long_lines = [
        [row[word] for sentence in words_ for word in sentence if word in row]
        for words_, texts in zip(cut, lines, strict=True)
        if sum(map(len, texts)) >= LEAST_LINE
    ]
    topic = topicality(long_lines, vectors, share)
    genre = Genre(
        sentences=len(sentences),
        tokens=tokens.total(),
        dimensions=DIMENSIONS,
        pairs=grouped({pair: n for pair, n in pairs.items() if n >= LEAST_PAIRS}),
        words={
            word: Word(row[word], holding[word], tokens[word], round(float(value), 3))
            for word, value in zip(vocabulary, topic, strict=True)
        },
    )
    return genre, np.round(vectors * 127).astype(np.int8).tobytes()


def main() -> None:
    """Write the background that the folder on the command line gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder with provinces/*.txt and national/*.txt")
    parser.add_argument("--into", type=Path, default=Path(__file__).resolve().parents[1] / "compare" / "lexicon")
    options = parser.parse_args()
    genre, vectors = build(read_sentences(options.corpus))
    packed = pack(genre)
    (options.into / FILE).write_bytes(packed)
    (options.into / "vectors.bin").write_bytes(vectors)
    print(f"{genre.sentences} sentences, {len(packed) + len(vectors):,} bytes")


if __name__ == "__main__":
    main()
