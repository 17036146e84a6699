"""Fit the two sentence rankers, judged by leaving one organisation out.

    python -m training.sentences ../shared            # figures only
    python -m training.sentences ../shared --write    # and compare/lexicon/ranker_*.json

The ranker of reports learns from labelled pairs, that of edited copies from copies whose edits are known. Needs numpy,
which the program itself does not. Threshold and cohesion of a left-out pair are chosen on the others.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compare.align.background import weights_for
from compare.align.features import Features, pair_features
from compare.align.groups import group_pairs
from compare.align.profiles import profile
from compare.align.ranker import REACH
from compare.kinds import Regime
from compare.readers import read_document
from compare.text.clean import clean_document
from compare.text.script import fold
from compare.text.sentences import split_sentences
from evaluation.revisions import revise

LEAST_DONOR = 12
"""Characters that a sentence must have to be put into an edited copy."""
REVISED = ("北京市_2025", "广西_2026", "福建省_2025", "辽宁省_2026", "湖北省_2025", "贵州省_2026")
"""Reports that edited copies are made of."""
PENALTY = 10.0
"""Weight of the squared coefficients (1 / C)."""
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5)
COHESIONS = (0.2, 0.25, 0.3, 0.35, 0.4)

Pair = tuple[int, int]
Matrix = NDArray[np.float64]


class Score(NamedTuple):
    """Precision, recall and their harmonic mean."""

    f1: float
    precision: float
    recall: float


@dataclass(frozen=True)
class Labelled:
    """A pair of reports, its features and what a careful reader linked."""

    name: str
    regime: Regime
    features: dict[Pair, Features]
    grades: dict[int, dict[int, int]]
    """Right sentence to left sentence to grade: 2 the same, 1 neither right nor wrong."""


def read_labelled(path: Path) -> Labelled:
    """The labelled pair of a gold file."""
    units = json.loads(path.with_suffix(".units.json").read_text("utf-8"))
    sides = [[(fold(unit["text"]), unit["line"]) for unit in units[f"{side}_units"]] for side in ("left", "right")]
    number = {side: {unit["id"]: i for i, unit in enumerate(units[f"{side}_units"])} for side in ("left", "right")}
    grades = {
        number["right"][row["r"]]: {number["left"][link["l"]]: link["grade"] for link in row["links"]}
        for row in json.loads(path.read_text("utf-8"))
    }
    regime = Regime.SIBLINGS if "__" in path.stem else Regime.SUCCESSIVE
    return Labelled(path.stem, regime, features_of(sides, regime), grades)


def read_revised(path: Path, seed: int) -> Labelled:
    """A report and an edited copy of it."""
    paragraphs = [
        [line.text[start:end] for start, end in split_sentences(line.text)]
        for line in clean_document(read_document(path))
        if line.text
    ]
    donor = [
        sentence
        for other in sorted(path.parent.glob("*.txt"))[:8]
        if other != path
        for sentence in other.read_text("utf-8").split("。")
        if len(sentence) > LEAST_DONOR
    ]
    revision = revise(paragraphs, donor, seed)
    left = [(fold(text), number) for number, paragraph in enumerate(revision.left) for text in paragraph]
    right = [(fold(one.text), number) for number, paragraph in enumerate(revision.right) for one in paragraph]
    grades: dict[int, dict[int, int]] = {j: {} for j in range(len(right))}
    for i, j in revision.links():
        grades[j][i] = 2
    return Labelled(f"{path.stem} {seed}", Regime.REVISION, features_of([left, right], Regime.REVISION), grades)


def features_of(sides: list[list[tuple[str, int]]], regime: Regime) -> dict[Pair, Features]:
    """Features of two texts given as folded sentences with the numbers of their paragraphs."""
    terms = weights_for(regime, [text for side in sides for text, _ in side])
    left, right = ([profile(text, line, terms) for text, line in side] for side in sides)
    return pair_features(left, right, terms)


def examples(labelled: list[Labelled]) -> tuple[Matrix, Matrix]:
    """Features and labels of all judged pairs but those of grade 1."""
    rows, labels = [], []
    for one in labelled:
        for (i, j), features in one.features.items():
            if j in one.grades and one.grades[j].get(i) != 1:
                rows.append(features)
                labels.append(float(one.grades[j].get(i) == 2))  # noqa: PLR2004 - the grade of the gold
    return np.array(rows), np.array(labels)


@dataclass(frozen=True)
class Fit:
    """A fitted logistic model."""

    mean: Matrix
    scale: Matrix
    weight: Matrix

    def probability(self, features: Matrix) -> Matrix:
        """Probabilities of rows of features."""
        z = np.clip((features - self.mean) / self.scale, -REACH, REACH)
        answer: Matrix = 1 / (1 + np.exp(-(z @ self.weight[:-1] + self.weight[-1])))
        return answer


def fit(labelled: list[Labelled]) -> Fit:
    """Ridge logistic regression by Newton's method."""
    rows, labels = examples(labelled)
    mean, scale = rows.mean(0), rows.std(0) + 1e-12
    z = np.c_[np.clip((rows - mean) / scale, -REACH, REACH), np.ones(len(rows))]
    penalty = np.r_[np.full(z.shape[1] - 1, PENALTY), 1e-9]
    weight = np.zeros(z.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-z @ weight))
        step = np.linalg.solve((z.T * (p * (1 - p))) @ z + np.diag(penalty), z.T @ (p - labels) + penalty * weight)
        weight -= step
        if np.abs(step).max() < 1e-8:  # noqa: PLR2004 - converged
            break
    return Fit(mean, scale, weight)


def probabilities(model: Fit, one: Labelled) -> dict[Pair, float]:
    """The model's answer on all pairs of a pair of reports."""
    pairs = list(one.features)
    return dict(zip(pairs, model.probability(np.array([one.features[pair] for pair in pairs])).tolist(), strict=True))


def score(one: Labelled, probability: dict[Pair, float], threshold: float, cohesion: float) -> Score:
    """How the groups that come out agree with the labels, as the scorer of the gold counts."""
    linked: dict[int, set[int]] = {}
    for group in group_pairs(probability, threshold, cohesion):
        for j in group.right:
            linked.setdefault(j, set()).update(group.left)
    found = predicted = wanted = 0
    for j, grades in one.grades.items():
        right = {i for i, grade in grades.items() if grade == 2}  # noqa: PLR2004 - the grade of the gold
        mine = {i for i in linked.get(j, set()) if grades.get(i) != 1}
        found, predicted, wanted = found + len(mine & right), predicted + len(mine), wanted + len(right)
    precision, recall = found / max(1, predicted), found / max(1, wanted)
    return Score(2 * precision * recall / max(1e-9, precision + recall), precision, recall)


def choose(labelled: list[Labelled], regime: Regime) -> tuple[float, float]:
    """Threshold and cohesion that serve left-out pairs of a regime best."""
    answers = [
        (one, probabilities(fit([other for other in labelled if other is not one]), one))
        for one in labelled
        if one.regime is regime
    ]
    return max(
        product(THRESHOLDS, COHESIONS),
        key=lambda setting: np.mean([score(one, p, *setting).f1 for one, p in answers]),
    )


def main() -> None:
    """Print the figures of every left-out pair, and write the model when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="folder with corpus/ and gold/")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    gold = options.shared / "gold" / "evolve"
    reports = [read_labelled(path) for path in sorted(gold.glob("*.json")) if not path.name.endswith(".units.json")]
    provinces = options.shared / "corpus" / "provinces"
    copies = [read_revised(provinces / f"{name}.txt", seed) for seed, name in enumerate(REVISED)]
    for regime in Regime:
        results = []
        labelled = copies if regime is Regime.REVISION else reports
        for one in (one for one in labelled if one.regime is regime):
            others = [other for other in labelled if other is not one]
            setting = choose(others, regime)
            results.append(score(one, probabilities(fit(others), one), *setting))
            print(f"{one.name:30}", *(f"{value:.3f}" for value in results[-1]), setting)
        print(f"{regime:30} F1 {np.mean([r.f1 for r in results]):.3f}")
    if options.write:
        write(reports, "ranker_reports.json")
        write(copies, "ranker_revision.json")


def write(labelled: list[Labelled], name: str) -> None:
    """Fit on everything and write the model."""
    model = fit(labelled)
    settings = {regime: choose(labelled, regime) for regime in sorted({one.regime for one in labelled})}
    table = {
        "features": {
            name: {"mean": round(m, 6), "scale": round(s, 6), "weight": round(w, 6)}
            for name, m, s, w in zip(
                Features._fields, model.mean.tolist(), model.scale.tolist(), model.weight.tolist(), strict=False
            )
        },
        "bias": round(float(model.weight[-1]), 6),
        "threshold": {regime: setting[0] for regime, setting in settings.items()},
        "cohesion": {regime: setting[1] for regime, setting in settings.items()},
    }
    path = Path(__file__).resolve().parents[1] / "compare" / "lexicon" / name
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
