"""Fit the ranker of plan against results, judged by leaving one organisation out, thresholds chosen inside.

    python -m training.track ../shared            # figures only
    python -m training.track ../shared --write    # and compare/lexicon/ranker_tracking.json

Every organisation is tracked by a ranker that has not seen it: neither its weights nor its bands. What is printed is
counted by the scorer of the labels on the JSON of the whole tracker: for the five provinces of the gold by the gold,
for the ten whose links are in `training/links/` alone by those, and by theirs for four that it was never fitted on.
Needs numpy, which the program itself does not.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from compare.track.context import Context, contexts
from compare.track.features import Features
from evaluation.measures import Labels
from training.logistic import Fit, fit_logistic
from training.tracked import NEITHER, RIGHT, Labelled, Served, read_labelled, serve

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.track.features import Pair

PENALTY = 7.0
"""Weight of the squared coefficients (1 / C)."""
THRESHOLDS = np.arange(0.15, 0.6, 0.01)
BUDGET = 0.05
"""Share of the silent tasks that may be shown evidence: bands chosen by it move less from one set of organisations to
another than those chosen by F1. One in ten is allowed; but the fewer, the more tasks are rightly called silent."""
SMOOTHING = 21
"""Neighbouring thresholds that are averaged: one threshold is chosen by luck."""
BESIDE = 0.7
"""What a further sentence of an answered task needs, by what the first one needs."""
THIS_YEAR = 0.2
"""What the first sentence on this year needs where results surely speak of the task, but only over several years: from
there on seven of 15 such sentences were right on the provinces below, left out, from there to `NEARBY` four of 23."""
NEARBY = 0.1
"""Probability from which on a sentence may be shown as near: below, fewer than one of ten reports on the task."""
SURE = 0.92
"""Share of right links that the first band promises."""

GOLD = ("吉林省", "天津市", "江苏省", "陕西省", "青海省")
"""Provinces with labels in the gold."""
READ = ("上海市", "江西省", "四川省", "重庆市", "北京市", "浙江省", "甘肃省", "安徽省", "辽宁省", "云南省")
"""Provinces with labels of our own; rules were drawn up with these and those of the gold in view."""
KEPT_APART = ("内蒙古自治区", "新疆", "湖北省", "广东省")
"""Provinces drawn by lot and labelled for measuring alone: never fitted on, no weight and no band chosen by them."""

Predicted = list[tuple[Labelled, dict["Pair", float]]]


class Looks(NamedTuple):
    """The models of both looks at a pair."""

    first: Fit
    second: Fit


def fit_rows(labelled: Sequence[Labelled], rows: Sequence[Mapping[Pair, tuple[float, ...]]]) -> Fit:
    """A model of the labelled pairs by some features of each; grade 1 is left out."""
    chosen = [one.judged() for one in labelled]
    features = [[row[pair] for pair in pairs] for row, pairs in zip(rows, chosen, strict=True)]
    labels = [one.labels(pairs) for one, pairs in zip(labelled, chosen, strict=True)]
    return fit_logistic(np.vstack(features), np.concatenate(labels), PENALTY)


_FIRST: dict[tuple[str, ...], Fit] = {}


def fit_first(labelled: Sequence[Labelled]) -> Fit:
    """The model that looks at each pair alone; the same organisations are left out many times, so it is kept."""
    names = tuple(one.name for one in labelled)
    if names not in _FIRST:
        _FIRST[names] = fit_rows(labelled, [one.features for one in labelled])
    return _FIRST[names]


def in_context(first: Fit, one: Labelled) -> dict[Pair, tuple[float, ...]]:
    """The features of the second look, by what the first makes of the pairs around each."""
    around = contexts(predict(first, one.features))
    return {pair: (*features, *around[pair]) for pair, features in one.features.items()}


def fit(labelled: Sequence[Labelled]) -> Looks:
    """Both models: the second sees of every organisation what a first one says that has not seen it."""
    rows = [in_context(fit_first([other for other in labelled if other is not one]), one) for one in labelled]
    return Looks(fit_first(labelled), fit_rows(labelled, rows))


def predict(model: Fit, features: Mapping[Pair, tuple[float, ...]]) -> dict[Pair, float]:
    """What a model says of pairs."""
    found = model.probability(np.array(list(features.values())))
    return dict(zip(features, found.tolist(), strict=True))


def answers(models: Looks, one: Labelled) -> dict[Pair, float]:
    """What both looks say of the pairs of judged plan sentences."""
    told = predict(models.second, in_context(models.first, one))
    return {pair: probability for pair, probability in told.items() if pair[0] in one.grades}


def false_claims(told: Predicted, threshold: float) -> float:
    """Share of the silent tasks that a threshold would show evidence for."""
    silent = claimed = 0
    for one, table in told:
        claims = {pair[0] for pair, p in table.items() if p >= threshold and one.grade(pair) != NEITHER}
        mute = {i for i, grades in one.grades.items() if RIGHT not in grades.values()}
        silent, claimed = silent + len(mute), claimed + len(mute & claims)
    return claimed / max(1, silent)


def choose(labelled: Sequence[Labelled]) -> tuple[float, float]:
    """The thresholds of a link and of a sure link, on organisations that the model has not seen."""
    told: Predicted = [(one, answers(fit([other for other in labelled if other is not one]), one)) for one in labelled]
    curve = np.array([false_claims(told, threshold) for threshold in THRESHOLDS])
    padded = np.pad(curve, SMOOTHING // 2, mode="edge")
    smooth = np.convolve(padded, np.ones(SMOOTHING) / SMOOTHING, "valid")
    kept = np.nonzero(smooth <= BUDGET)[0]
    threshold = float(THRESHOLDS[kept[0] if len(kept) else -1])
    graded = sorted(
        (-p, one.grade(pair) == RIGHT) for one, table in told for pair, p in table.items() if one.grade(pair) != NEITHER
    )
    right = np.cumsum([hit for _, hit in graded]) / np.arange(1, len(graded) + 1)
    last = int(np.max(np.nonzero(right >= SURE)[0], initial=0))
    return threshold, max(threshold, -graded[last][0])


def table_of(labelled: Sequence[Labelled]) -> dict[str, Any]:
    """Fit on labelled pairs; the weights and bands as the program reads them."""
    models = fit(labelled)
    probable, sure = choose(labelled)
    return {
        "first": models.first.table(Features._fields),
        "second": models.second.table((*Features._fields, *Context._fields)),
        "bands": {
            "sure": round(sure, 3),
            "probable": round(probable, 3),
            "beside": round(BESIDE * probable, 3),
            "this_year": THIS_YEAR,
            "nearby": NEARBY,
        },
    }


def show(name: str, one: Served) -> None:
    """Print the figures of one organisation."""
    print(f"{name:8} F {one.f1:.3f} P {one.precision:.2f} R {one.recall:.2f} hit@3 {one.hits:.2f}", end=" ")
    print(f"answered or silent {one.answered:.2f} false {one.false_claims}/{one.silent}", end=" ")
    print(f"commitment {one.commitment:.2f} sure {one.sure_right}/{one.sure} of {one.wanted}", flush=True)


def total(name: str, all_served: Sequence[Served]) -> None:
    """Print the mean over organisations; false claims and sure links are summed."""
    f1, hits, answered, commitment = (
        float(np.mean([getattr(one, key) for one in all_served])) for key in ("f1", "hits", "answered", "commitment")
    )
    false, silent, sure, right, wanted = (
        sum(getattr(one, key) for one in all_served)
        for key in ("false_claims", "silent", "sure", "sure_right", "wanted")
    )
    print(f"{name}: F {f1:.3f} hit@3 {hits:.3f} answered or silent {answered:.3f} false {false}/{silent}", end=" ")
    print(f"commitment {commitment:.3f} sure {right}/{sure} = {right / max(1, sure):.2f}, {right / wanted:.2f} of all")


def main() -> None:
    """Print the figures of every left-out organisation, and write the model when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="folder with corpus/ and gold/")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    labels = Labels(options.shared)
    labelled = [read_labelled(labels, name) for name in (*GOLD, *READ)]
    unseen = {}
    for one in labelled:
        unseen[one.name] = serve(labels, one, table_of([other for other in labelled if other is not one]))
        show(one.name, unseen[one.name])
    total("gold, left out", [unseen[name] for name in GOLD])
    total("others, left out", [unseen[name] for name in READ])
    table = table_of(labelled)
    print(table["bands"])
    total("gold, all seen", [serve(labels, one, table) for one in labelled if one.name in GOLD])
    total("kept apart", [serve(labels, read_labelled(labels, name), table) for name in KEPT_APART])
    if options.write:
        path = Path(__file__).resolve().parents[1] / "compare" / "lexicon" / "ranker_tracking.json"
        path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
