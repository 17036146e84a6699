"""Labelled pairs of plan and results for `training/track.py`, and how the whole tracker does on one of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.render.tracking_json import tracking_to_dict
from compare.report import read
from compare.track.links import link_features, measure_links, texts_of
from compare.track.ranker import ranker_of
from compare.track.scope import find_scope
from compare.track.tracking import track
from compare.track.values import Band

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from compare.model import Report
    from compare.track.features import Features, Pair
    from evaluation.measures import Labels
    from training.logistic import Matrix

RIGHT = 2
"""Grade of a sentence that reports on the task; 1 is neither right nor wrong."""
NEITHER = 1


@dataclass(frozen=True)
class Labelled:
    """A plan and its results, with what careful readers linked."""

    path: Path
    """The gold file."""
    plan: Report
    results: Report
    features: dict[Pair, Features]
    grades: dict[int, dict[int, int]]
    """Plan sentence to result sentence to grade, judged plan sentences alone."""
    wanted: int
    """Right links, whether or not a candidate."""

    @property
    def name(self) -> str:
        """The organisation."""
        return self.path.stem

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


def read_labelled(labels: Labels, path: Path) -> Labelled:
    """The labelled pair of a gold file."""
    units = labels.load(path.with_suffix(".units.json"))
    folder = labels.corpus / "provinces"
    plan, results = read(folder / units["left"]), read(folder / units["right"])
    scope = find_scope(plan, [results])
    sides = measure_links(texts_of(plan, scope.plan, plan=True), texts_of(results, scope.results[0], plan=False))
    numbers = [
        _numbers([(u.place.line, u.place.start, u.place.end) for u in mine], units[theirs])
        for mine, theirs in ((scope.plan, "sample"), (scope.results[0], "review"))
    ]
    grades: dict[int, dict[int, int]] = {}
    for row in labels.load(path):
        for i in numbers[0].get(row["p"], []):
            grades[i] = {j: e["grade"] for e in row["evidence"] for j in numbers[1].get(e["r"], [])}
    wanted = sum(grade == RIGHT for row in grades.values() for grade in row.values())
    return Labelled(path, plan, results, link_features(*sides), grades, wanted)


def _numbers(mine: list[tuple[int, int, int]], theirs: list[dict[str, Any]]) -> dict[str, list[int]]:
    """For each unit of the gold, the units of the program that cover it."""
    found: dict[str, list[int]] = {}
    for number, (line, start, end) in enumerate(mine):
        for unit in theirs:
            col, text = int(unit["col"]), str(unit["text"])
            shared = min(end, col + len(text)) - max(start, col)
            if unit["line"] == line and shared >= min(end - start, len(text)) / 2:
                found.setdefault(str(unit["id"]), []).append(number)
    return found


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
    gold, units = labels.load(one.path), labels.load(one.path.with_suffix(".units.json"))
    figures = labels.score.track(tracked, gold, units)
    false_claims, silent = map(int, figures["false_claims"].split("/"))
    for item in tracked["items"]:
        item["evidence"] = [e for e in item["evidence"] if e["band"] == Band.SURE]
    sure = labels.score.track(tracked, gold, units)
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
