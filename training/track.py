"""Fit the ranker of plan against results, judged by leaving one organisation out, thresholds chosen inside.

    python -m training.track ../shared            # figures only
    python -m training.track ../shared --write    # and compare/lexicon/ranker_tracking.json

Needs numpy, which the program itself does not.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from compare.report import read
from compare.track.features import Features
from compare.track.links import link_features, measure_links, texts_of
from compare.track.scope import find_scope
from training.logistic import Fit, Matrix, fit_logistic

PENALTY = 7.0
"""Weight of the squared coefficients (1 / C)."""
THRESHOLDS = np.arange(0.15, 0.75, 0.01)
SMOOTHING = 21
"""Neighbouring thresholds that are averaged: one threshold is chosen by luck."""
RIGHT = 2
"""Grade of a sentence that reports on the task; 1 is neither right nor wrong."""
NEARBY = 0.02
"""Probability from which on a sentence may be shown as near; only the best few are."""
SURE = 0.9
"""Share of right links that the first band promises."""

Pair = tuple[int, int]


class Score(NamedTuple):
    """Links against the labels."""

    f1: float
    precision: float
    recall: float
    false_claims: int
    silent: int
    hits: int
    answered: int


@dataclass(frozen=True)
class Labelled:
    """A plan and its results, with what careful readers linked."""

    name: str
    features: dict[Pair, Features]
    grades: dict[int, dict[int, int]]
    """Plan sentence to result sentence to grade, judged plan sentences alone."""
    wanted: int
    """Right links, whether or not a candidate."""

    def rows(self) -> tuple[list[Pair], Matrix, Matrix]:
        """Pairs, features and grades of the judged plan sentences."""
        pairs = [pair for pair in self.features if pair[0] in self.grades]
        grades = [float(self.grades[i].get(j, 0)) for i, j in pairs]
        return pairs, np.array([self.features[pair] for pair in pairs]), np.array(grades)


def read_labelled(shared: Path, path: Path) -> Labelled:
    """The labelled pair of a gold file."""
    units = json.loads(path.with_suffix(".units.json").read_text("utf-8"))
    folder = shared / "corpus" / "provinces"
    plan, results = read(folder / units["left"]), read(folder / units["right"])
    scope = find_scope(plan, [results])
    sides = measure_links(texts_of(plan, scope.plan, plan=True), texts_of(results, scope.results[0], plan=False))
    numbers = [
        _numbers([(u.place.line, u.place.start, u.place.end) for u in mine], units[theirs])
        for mine, theirs in ((scope.plan, "sample"), (scope.results[0], "review"))
    ]
    grades: dict[int, dict[int, int]] = {}
    for row in json.loads(path.read_text("utf-8")):
        for i in numbers[0].get(row["p"], []):
            grades[i] = {j: e["grade"] for e in row["evidence"] for j in numbers[1].get(e["r"], [])}
    wanted = sum(grade == RIGHT for row in grades.values() for grade in row.values())
    return Labelled(path.stem, link_features(*sides), grades, wanted)


def _numbers(mine: list[tuple[int, int, int]], theirs: list[dict[str, object]]) -> dict[str, list[int]]:
    """For each unit of the gold, the units of the program that cover it."""
    found: dict[str, list[int]] = {}
    for number, (line, start, end) in enumerate(mine):
        for unit in theirs:
            col, text = int(str(unit["col"])), str(unit["text"])
            shared = min(end, col + len(text)) - max(start, col)
            if unit["line"] == line and shared >= min(end - start, len(text)) / 2:
                found.setdefault(str(unit["id"]), []).append(number)
    return found


def fit(labelled: list[Labelled], columns: list[int]) -> Fit:
    """Ridge logistic regression by Newton's method; grade 1 is left out."""
    tables = [one.rows() for one in labelled]
    grades = np.concatenate([table[2] for table in tables])
    rows = np.vstack([table[1] for table in tables])[grades != 1][:, columns]
    labels = (grades[grades != 1] == RIGHT).astype(float)
    return fit_logistic(rows, labels, PENALTY)


def answers(train: list[Labelled], test: Labelled, columns: list[int]) -> dict[Pair, float]:
    """What a model of the others says of the judged pairs of one."""
    pairs, rows, _ = test.rows()
    return dict(zip(pairs, fit(train, columns).probability(rows[:, columns]).tolist(), strict=True))


def score(one: Labelled, probability: dict[Pair, float], threshold: float) -> Score:
    """Links from a threshold on, against the labels, as the scorer of the gold counts."""
    found = predicted = hits = answered = silent = false_claims = 0
    for i, grades in one.grades.items():
        right = {j for j, grade in grades.items() if grade == RIGHT}
        ranked = sorted((-p, j) for (k, j), p in probability.items() if k == i and p >= threshold)
        mine = {j for _, j in ranked if grades.get(j) != 1}
        found, predicted = found + len(mine & right), predicted + len(mine)
        best = sorted((-p, j) for (k, j), p in probability.items() if k == i)[:3]
        answered += bool(right)
        hits += bool(right & {j for _, j in best})
        silent += not right
        false_claims += not right and bool(mine)
    precision, recall = found / max(1, predicted), found / max(1, one.wanted)
    f1 = 2 * found / max(1, predicted + one.wanted)
    return Score(f1, precision, recall, false_claims, silent, hits, answered)


def choose(labelled: list[Labelled], columns: list[int]) -> tuple[float, float]:
    """The thresholds of a link and of a sure link, on organisations that the model has not seen."""
    told = [(one, answers([other for other in labelled if other is not one], one, columns)) for one in labelled]
    curve = np.array([np.mean([score(one, p, t).f1 for one, p in told]) for t in THRESHOLDS])
    padded = np.pad(curve, SMOOTHING // 2, mode="edge")
    smooth = np.convolve(padded, np.ones(SMOOTHING) / SMOOTHING, "valid")
    graded = sorted(
        (-p, one.grades[i].get(j, 0) == RIGHT)
        for one, table in told
        for (i, j), p in table.items()
        if one.grades[i].get(j) != 1
    )
    right = np.cumsum([hit for _, hit in graded]) / np.arange(1, len(graded) + 1)
    last = int(np.max(np.nonzero(right >= SURE)[0], initial=0))
    threshold = float(THRESHOLDS[int(smooth.argmax())])
    return threshold, max(threshold, -graded[last][0])


def judge(labelled: list[Labelled], columns: list[int], *, detail: bool) -> float:
    """Print how well organisations that were left out are served; the mean F1."""
    results, sure = [], [0, 0, 0]
    for one in labelled:
        others = [other for other in labelled if other is not one]
        threshold, surely = choose(others, columns)
        told = answers(others, one, columns)
        results.append(score(one, told, threshold))
        kept = [one.grades[i].get(j, 0) for (i, j), p in told.items() if p >= surely and one.grades[i].get(j) != 1]
        sure = [sure[0] + sum(g == RIGHT for g in kept), sure[1] + len(kept), sure[2] + one.wanted]
        if detail:
            inside = score(one, answers(labelled, one, columns), threshold)
            print(
                f"{one.name:8} F {results[-1].f1:.3f} P {results[-1].precision:.2f} R {results[-1].recall:.2f}", end=" "
            )
            print(f"false {results[-1].false_claims}/{results[-1].silent} at {threshold:.2f} inside F {inside.f1:.3f}")
    hits = sum(r.hits for r in results) / sum(r.answered for r in results)
    false = sum(r.false_claims for r in results), sum(r.silent for r in results)
    mean = float(np.mean([r.f1 for r in results]))
    print(f"mean F {mean:.3f}  hit@3 {hits:.3f}  false claims {false[0]}/{false[1]}", end="  ")
    print(f"sure: {sure[0]}/{sure[1]} right, {sure[0] / sure[2]:.2f} of all links")
    return mean


def main() -> None:
    """Print the figures of every left-out organisation, and write the model when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="folder with corpus/ and gold/")
    parser.add_argument("--ablate", action="store_true", help="leave out one feature at a time")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    gold = options.shared / "gold" / "track"
    paths = [path for path in sorted(gold.glob("*.json")) if not path.name.endswith(".units.json")]
    labelled = [read_labelled(options.shared, path) for path in paths]
    columns = list(range(len(Features._fields)))
    judge(labelled, columns, detail=True)
    if options.ablate:
        for column in columns:
            print(f"- {Features._fields[column]:18}", end=" ")
            judge(labelled, [other for other in columns if other != column], detail=False)
    if options.write:
        write(labelled, columns)


def write(labelled: list[Labelled], columns: list[int]) -> None:
    """Fit on everything and write the model with its bands."""
    model = fit(labelled, columns)
    probable, sure = choose(labelled, columns)
    rows = zip(Features._fields, model.mean.tolist(), model.scale.tolist(), model.weight.tolist(), strict=False)
    table = {
        "features": {n: {"mean": round(m, 6), "scale": round(s, 6), "weight": round(w, 6)} for n, m, s, w in rows},
        "bias": round(float(model.weight[-1]), 6),
        "bands": {"sure": round(sure, 3), "probable": round(probable, 3), "nearby": NEARBY},
    }
    path = Path(__file__).resolve().parents[1] / "compare" / "lexicon" / "ranker_tracking.json"
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
