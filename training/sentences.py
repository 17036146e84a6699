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
from typing import TYPE_CHECKING, NamedTuple, TypedDict

import numpy as np

from compare.align.features import Features
from compare.align.groups import Group, group_pairs
from compare.align.pieces import cut_sentences
from compare.align.preparation import Prepared, field_profiles, prepare
from compare.align.sentences import sure_pairs
from compare.kinds import Band, Lens, Regime
from compare.model import SURE, SURE_ALONE, Document, RawLine, Report, Source
from compare.report import assemble, read
from compare.text.sentences import split_sentences
from evaluation.edited_copies import FITTED_ON
from evaluation.revisions import revise
from training.logistic import Fit, Matrix, fit_logistic

if TYPE_CHECKING:
    from compare.align.lens import Field
    from compare.align.profiles import Profile

LEAST_DONOR = 12
"""Characters that a sentence must have to be put into an edited copy."""
PENALTY = 30.0
"""Weight of the squared coefficients (1 / C)."""
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5)
COHESIONS = (0.2, 0.25, 0.3, 0.35, 0.4)

SAME = 2
"""Grade of a link that is right; 1 is neither right nor wrong."""

Pair = tuple[int, int]


class Unit(TypedDict):
    """A sentence as the gold names it."""

    id: str
    line: int
    col: int
    text: str


class Score(NamedTuple):
    """Precision, recall and their harmonic mean."""

    f1: float
    precision: float
    recall: float


@dataclass(frozen=True)
class LabelledField:
    """One field of a pair of reports."""

    left: list[Profile]
    right: list[Profile]
    features: dict[Pair, Features]
    equal: list[Pair]
    """Pairs that need no model."""
    left_ids: list[frozenset[str]]
    """The labelled units that each unit of the field overlaps."""
    right_ids: list[frozenset[str]]


@dataclass(frozen=True)
class Labelled:
    """A pair of reports, its features and what a careful reader linked."""

    name: str
    regime: Regime
    fields: list[LabelledField]
    grades: dict[str, dict[str, int]]
    """Right unit to left unit to grade: 2 the same, 1 neither right nor wrong."""

    def grade(self, field: LabelledField, pair: Pair) -> int | None:
        """The best grade of a pair of units; None where no reader judged the right one."""
        rows = [self.grades[r] for r in field.right_ids[pair[1]] if r in self.grades]
        if not rows:
            return None
        return max((row.get(i, 0) for row in rows for i in field.left_ids[pair[0]]), default=0)


def read_labelled(path: Path, provinces: Path) -> Labelled:
    """The labelled pair of a gold file."""
    names = path.stem.split("__") if "__" in path.stem else [f"{path.stem}_2025", f"{path.stem}_2026"]
    units = json.loads(path.with_suffix(".units.json").read_text("utf-8"))
    grades = {
        row["r"]: {link["l"]: link["grade"] for link in row["links"]} for row in json.loads(path.read_text("utf-8"))
    }
    left, right = (read(provinces / f"{name}.txt") for name in names)
    prepared = prepare(left, right, Lens.AUTO)
    ids = _ids(left, units["left_units"]), _ids(right, units["right_units"])
    regime = Regime.SIBLINGS if "__" in path.stem else Regime.SUCCESSIVE
    return Labelled(path.stem, regime, [_labelled(prepared, one, ids) for one in prepared.fields], grades)


def read_revised(path: Path, seed: int) -> Labelled:
    """A report and an edited copy of it."""
    report = read(path)
    paragraphs = [
        [line.text[start:end] for start, end in split_sentences(line.text)] for line in report.lines if line.text
    ]
    donor = [
        sentence
        for other in sorted(path.parent.glob("*.txt"))[:8]
        if other != path
        for sentence in other.read_text("utf-8").split("。")
        if len(sentence) > LEAST_DONOR
    ]
    revision = revise(paragraphs, donor, seed)
    texts = revision.left, [[one.text for one in paragraph] for paragraph in revision.right]
    reports = [_as_report(path, text) for text in texts]
    ids = [_ids(one, _numbered(text)) for one, text in zip(reports, texts, strict=True)]
    prepared = prepare(reports[0], reports[1], Lens.AUTO)
    grades: dict[str, dict[str, int]] = {unit["id"]: {} for unit in _numbered(texts[1])}
    for i, j in revision.links():
        grades[str(j)][str(i)] = SAME
    fields = [_labelled(prepared, one, (ids[0], ids[1])) for one in prepared.fields]
    return Labelled(f"{path.stem} {seed}", Regime.REVISION, fields, grades)


def _as_report(path: Path, text: list[list[str]]) -> Report:
    source = Source(str(path), "txt", "utf-8", "")
    return assemble(Document(source, tuple(RawLine("".join(paragraph)) for paragraph in text)))


def _numbered(text: list[list[str]]) -> list[Unit]:
    """The sentences of a text as units of the gold's form, numbered through."""
    units: list[Unit] = []
    for line, paragraph in enumerate(text, 1):
        column = 0
        for sentence in paragraph:
            units.append({"id": str(len(units)), "line": line, "col": column, "text": sentence})
            column += len(sentence)
    return units


def _ids(report: Report, units: list[Unit]) -> list[frozenset[str]]:
    """The labelled units that cover half of each unit of a report, or of which it covers half."""
    by_line: dict[int, list[Unit]] = {}
    for unit in units:
        by_line.setdefault(unit["line"], []).append(unit)
    result = []
    for one in report.units:
        start, end = one.place.start, one.place.end
        result.append(
            frozenset(
                unit["id"]
                for unit in by_line.get(one.place.line, ())
                if 2 * (min(end, unit["col"] + len(unit["text"])) - max(start, unit["col"]))
                >= min(end - start, len(unit["text"]))
            )
        )
    return result


def _labelled(
    prepared: Prepared, chosen: Field, ids: tuple[list[frozenset[str]], list[frozenset[str]]]
) -> LabelledField:
    left, right = field_profiles(prepared.profiles, chosen)
    equal = sure_pairs(prepared, chosen)
    taken = {i for i, _ in equal}, {j for _, j in equal}
    features = {
        (i, j): value
        for (i, j), value in prepared.evidence[prepared.fields.index(chosen)].items()
        if i not in taken[0] and j not in taken[1]
    }
    return LabelledField(
        left, right, features, equal, [ids[0][i] for i in chosen.left], [ids[1][j] for j in chosen.right]
    )


def examples(labelled: list[Labelled]) -> tuple[Matrix, Matrix]:
    """Features and labels of all judged pairs but those of grade 1."""
    rows, labels = [], []
    for one in labelled:
        for field in one.fields:
            for pair, features in field.features.items():
                grade = one.grade(field, pair)
                if grade in (0, SAME):
                    rows.append(features)
                    labels.append(float(grade == SAME))
    return np.array(rows), np.array(labels)


def fit(labelled: list[Labelled]) -> Fit:
    """Ridge logistic regression by Newton's method."""
    rows, labels = examples(labelled)
    return fit_logistic(rows, labels, PENALTY)


def probabilities(model: Fit, one: Labelled) -> list[dict[Pair, float]]:
    """The model's answer on all pairs of a pair of reports, field by field."""
    answers = []
    for field in one.fields:
        pairs = list(field.features)
        values = model.probability(np.array([field.features[pair] for pair in pairs])).tolist() if pairs else []
        answers.append(dict(zip(pairs, values, strict=True)))
    return answers


def score(one: Labelled, answers: list[dict[Pair, float]], threshold: float, cohesion: float) -> Score:
    """How the groups that come out agree with the labels, as the scorer of the gold counts."""
    linked: dict[str, set[str]] = {}
    for field, probability in zip(one.fields, answers, strict=True):
        groups = [Group((i,), (j,), 1.0) for i, j in field.equal]
        groups += group_pairs(probability, threshold, cohesion)
        inside = {(i, j) for group in groups for i in group.left for j in group.right}
        refused = {pair: p for pair, p in probability.items() if p >= threshold and pair not in inside}
        cut = cut_sentences(field.left, field.right, groups, refused)
        for group in cut.groups:
            mine = {name for i in group.left for name in field.left_ids[cut.left[i].unit]}
            for j in group.right:
                for name in field.right_ids[cut.right[j].unit]:
                    linked.setdefault(name, set()).update(mine)
    found = predicted = wanted = 0
    for name, grades in one.grades.items():
        right = {i for i, grade in grades.items() if grade == SAME}
        mine = {i for i in linked.get(name, set()) if grades.get(i) != 1}
        found, predicted, wanted = found + len(mine & right), predicted + len(mine), wanted + len(right)
    precision, recall = found / max(1, predicted), found / max(1, wanted)
    return Score(2 * precision * recall / max(1e-9, precision + recall), precision, recall)


@dataclass(frozen=True)
class Link:
    """Two sentences that came to stand in one group, and whether a careful reader put them together."""

    band: Band
    right: bool


def links(one: Labelled, answers: list[dict[Pair, float]], threshold: float, cohesion: float) -> list[Link]:
    """The judged links of a pair of reports with the band that the program shows for each."""
    found = []
    for field, probability in zip(one.fields, answers, strict=True):
        groups = [Group((i,), (j,), 1.0) for i, j in field.equal]
        for group in groups + group_pairs(probability, threshold, cohesion):
            alone = len(group.left) == len(group.right) == 1
            band = Band.SURE if group.score >= (SURE_ALONE if alone else SURE) else Band.PROBABLE
            grades = [one.grade(field, (i, j)) for i in group.left for j in group.right]
            found += [Link(band, grade == SAME) for grade in grades if grade in (0, SAME)]
    return found


def print_bands(regime: Regime, found: list[Link]) -> None:
    """Print how many links of each band are right, and the share of all right links that it holds."""
    right = sum(link.right for link in found)
    for band in (Band.SURE, Band.PROBABLE):
        held = [link.right for link in found if link.band is band]
        share = sum(held) / max(1, right)
        print(f"{regime:12} {band:10} {sum(held)} of {len(held)} right, {share:.2f} of the right links")


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
    provinces = options.shared / "corpus" / "provinces"
    reports = [
        read_labelled(path, provinces) for path in sorted(gold.glob("*.json")) if not path.name.endswith(".units.json")
    ]
    copies = [read_revised(provinces / f"{name}.txt", seed) for seed, name in enumerate(FITTED_ON)]
    for regime in Regime:
        results: list[Score] = []
        shown: list[Link] = []
        labelled = copies if regime is Regime.REVISION else reports
        for one in (one for one in labelled if one.regime is regime):
            others = [other for other in labelled if other is not one]
            setting = choose(others, regime)
            answers = probabilities(fit(others), one)
            results.append(score(one, answers, *setting))
            shown += links(one, answers, *setting)
            print(f"{one.name:30}", *(f"{value:.3f}" for value in results[-1]), setting)
        print(f"{regime:30} F1 {np.mean([r.f1 for r in results]):.3f}")
        print_bands(regime, shown)
    if options.write:
        write(reports, "ranker_reports.json")
        write(copies, "ranker_revision.json")


def write(labelled: list[Labelled], name: str) -> None:
    """Fit on everything and write the model."""
    model = fit(labelled)
    settings = {regime: choose(labelled, regime) for regime in sorted({one.regime for one in labelled})}
    table = model.table(Features._fields) | {
        "threshold": {regime: setting[0] for regime, setting in settings.items()},
        "cohesion": {regime: setting[1] for regime, setting in settings.items()},
    }
    path = Path(__file__).resolve().parents[1] / "compare" / "lexicon" / name
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
