"""Make the table of kindred words: for each word of the background, those that keep the most like company.

    python -m training.kindred

Needs numpy, which the program itself does not. Writes `compare/lexicon/kindred.json.gz`.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np

from compare.align.background import load_background

LEAST = 0.45
"""Cosine of two word vectors below which words are no kin."""
MOST = 16
"""Kin that a word keeps, itself included."""


def main() -> None:
    """Write the table."""
    background = load_background()
    words = sorted(background.words, key=lambda word: background.words[word][0])
    vectors = np.frombuffer(background.vectors.tobytes(), dtype=np.int8).reshape(-1, background.dimensions)
    unit = vectors / (np.linalg.norm(vectors.astype(float), axis=1, keepdims=True) + 1e-9)
    kin = []
    for row in range(len(words)):
        near = unit @ unit[row]
        order = np.argsort(-near, kind="stable")[:MOST].tolist()
        strength = {other: round(100 * (near[other] - 0.3) / 0.7) for other in order}
        kin.append([n for other in order if other != row and near[other] > LEAST for n in (other, strength[other])])
    path = Path(__file__).resolve().parents[1] / "compare" / "lexicon" / "kindred.json.gz"
    text = json.dumps({"words": words, "kin": kin}, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
