"""Labelled pairs of plan and results for `training/track.py`, and how the whole tracker does on one of them.

Beside the labels of the gold (50 plan sentences of each of five provinces) there are those in `training/links/`: of
every plan sentence of nineteen provinces the results that report on it, by line and column, no text. They were read by
the rules of the gold and agree with it: of 121 answered sentences of the gold 116 have a right link there, of 129
silent ones none has a wrong one.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.render.tracking_json import tracking_to_dict
from compare.report import read
from compare.track.features import pair_features
from compare.track.frames import plan_frames
from compare.track.links import measure_links, texts_of
from compare.track.ranker import ranker_of
from compare.track.scope import find_scope
from compare.track.tracking import track
from compare.track.values import Band, Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from compare.model import Report, Sentence
    from compare.track.features import Features, Pair
    from evaluation.measures import Labels
    from training.logistic import Matrix

LINKS = Path(__file__).parent / "links"
RIGHT = 2
"""Grade of a sentence that reports on the task; 1 is neither right nor wrong."""
NEITHER = 1

Grades = dict[int, dict[int, int]]
"""Plan sentence to result sentence to grade, judged plan sentences alone."""


@dataclass(frozen=True)
class Labelled:
    """A plan and its results, with what careful readers linked."""

    name: str
    """The organisation."""
    plan: Report
    results: Report
    features: dict[Pair, Features]
    grades: Grades
    gold: Any
    """Labels as the scorer reads them."""
    units: Any
    """The sentences that they are of."""

    def grade(self, pair: Pair) -> int | None:
        """Grade of a pair; None where the plan sentence was not judged."""
        row = self.grades.get(pair[0])
        return None if row is None else row.get(pair[1], 0)

    def judged(self) -> list[Pair]:
        """Pairs that are right or wrong beyond doubt."""
        return [pair for pair in self.features if self.grade(pair) not in {None, NEITHER}]

    def labels(self, pairs: list[Pair]) -> Matrix:
        """1 for right pairs, 0 for wrong ones."""
        return np.array([float(self.grade(pair) == RIGHT) for pair in pairs])


def read_labelled(labels: Labels, name: str) -> Labelled:
    """The labelled pair of a province: the plan of 2025 and the results of 2026.

    Args:
        labels: the folder of reports and labels.
        name: the province, as its files are called.

    Returns:
        The pair. The scorer gets the gold where there is some; fitting gets the other sentences as well.
    """
    plan, results = read(labels.province(f"{name}_2025")), read(labels.province(f"{name}_2026"))
    scope = find_scope(plan, [results])
    texts = texts_of(plan, scope.plan, plan=True), texts_of(results, scope.results[0], plan=False)
    grades = _own_grades(name, scope.plan, scope.results[0])
    path = labels.gold / "track" / f"{name}.json"
    if path.exists():
        gold, units = labels.load(path), labels.load(path.with_suffix(".units.json"))
        grades |= _gold_grades(gold, units, scope.plan, scope.results[0])
    else:
        judged = {i: row for i, row in grades.items() if scope.plan[i].heading is None}
        gold, units = _as_gold(judged, scope.plan, scope.results[0])
    return Labelled(name, plan, results, pair_features(*measure_links(*texts)), grades, gold, units)


def _own_grades(name: str, plan: Sequence[Sentence], results: Sequence[Sentence]) -> Grades:
    left, right = ({(u.place.line, u.place.start): i for i, u in enumerate(side)} for side in (plan, results))
    grades: Grades = {i: {} for i in range(len(plan))}
    with (LINKS / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        for row in list(csv.reader(file, delimiter="\t"))[1:]:
            line, start, other_line, other_start, grade = map(int, row)
            grades[left[line, start]][right[other_line, other_start]] = grade
    return grades


def _gold_grades(gold: Any, units: Any, plan: Sequence[Sentence], results: Sequence[Sentence]) -> Grades:  # noqa: ANN401 - JSON
    left, right = (_numbers(mine, units[key]) for mine, key in ((plan, "sample"), (results, "review")))
    return {
        i: {j: e["grade"] for e in row["evidence"] for j in right.get(e["r"], [])}
        for row in gold
        for i in left.get(row["p"], [])
    }


def _numbers(mine: Sequence[Sentence], theirs: list[dict[str, Any]]) -> dict[str, list[int]]:
    """For each unit of the gold, the units of the program that cover it."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(mine):
        line, start, end = one.place.line, one.place.start, one.place.end
        for unit in theirs:
            col, text = int(unit["col"]), str(unit["text"])
            shared = min(end, col + len(text)) - max(start, col)
            if unit["line"] == line and shared >= min(end - start, len(text)) / 2:
                found[str(unit["id"])].append(number)
    return found


def _as_gold(grades: Grades, plan: Sequence[Sentence], results: Sequence[Sentence]) -> tuple[Any, Any]:
    """Labels of our own in the shape that the scorer reads; whether a sentence promises is taken from the program."""

    def unit(sign: str, number: int, sentence: Sentence) -> dict[str, Any]:
        place = sentence.place
        return {"id": f"{sign}{number}", "line": place.line, "col": place.start, "text": place.text}

    framed = plan_frames(plan)
    gold = [
        {
            "p": f"P{i}",
            "commitment": not framed[i],
            "status": Status.PARTIAL if RIGHT in row.values() else Status.NOT_MENTIONED,
            "evidence": [{"r": f"R{j}", "grade": grade} for j, grade in row.items()],
        }
        for i, row in grades.items()
    ]
    sides = {"sample": ("P", plan), "review": ("R", results)}
    return gold, {key: [unit(sign, n, s) for n, s in enumerate(side)] for key, (sign, side) in sides.items()}


class Served(NamedTuple):
    """What the whole tracker does with one organisation, as the scorer of the gold counts."""

    f1: float
    precision: float
    recall: float
    hits: float
    """Share of the answered tasks with a right sentence among the first three of their evidence."""
    answered: float
    """Share of the tasks that are rightly answered or silent."""
    false_claims: int
    silent: int
    commitment: float
    sure: int
    """Links in the first band."""
    sure_right: int
    wanted: int


def serve(labels: Labels, one: Labelled, table: Mapping[str, Any]) -> Served:
    """Track a labelled pair with a ranker, and score what comes out.

    Args:
        labels: the labels and their scorer.
        one: the pair.
        table: the weights of the ranker.

    Returns:
        The figures.
    """
    tracking = tracking_to_dict(track(one.plan, [one.results], ranker_of(table)))
    tracked = json.loads(json.dumps(tracking))
    figures = labels.score.track(tracked, one.gold, one.units)
    false_claims, silent = map(int, figures["false_claims"].split("/"))
    for item in tracked["items"]:
        item["evidence"] = [e for e in item["evidence"] if e["band"] == Band.SURE]
    sure = labels.score.track(tracked, one.gold, one.units)
    return Served(
        figures["f1"],
        figures["p"],
        figures["r"],
        figures["hit_at_3"],
        figures["answered_or_silent"],
        false_claims,
        silent,
        figures["commitment_accuracy"],
        sure["predicted"],
        sure["found"],
        sure["gold"],
    )
