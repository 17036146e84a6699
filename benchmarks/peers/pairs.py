"""The pairs that every tool is given, and how an answer is scored on each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from benchmarks.peers.texts import Texts, crossing, links_of_runs
from compare import read
from compare.kinds import ChangeKind
from compare.model import Change
from evaluation.edited_copies import revision_for, write_revision
from evaluation.found_edits import found_edits, judge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from benchmarks.peers.texts import Answer
    from compare.model import Place, Report, Sentence
    from evaluation.measures import Labels
    from evaluation.revisions import Revision

COPY_SEEDS = (900, 901, 902, 903)
"""Edited copies on the scoreboard: seeds that nothing was fitted on and no copy was looked at."""
COPIES, LAWS, SUCCESSIVE = "edited copies", "law articles", "successive years"


@dataclass(frozen=True)
class Pair:
    """Two texts and what is known about them."""

    kind: str
    name: str
    texts: Texts
    units: tuple[tuple[Sentence, ...], tuple[Sentence, ...]]
    """What the sentences of the texts are in their files."""
    score: Callable[[Sequence[Change]], dict[str, float]]
    """Figures of the changes that an answer comes to, `link f1` among them."""


def all_pairs(labels: Labels, folder: Path) -> Iterator[Pair]:
    """Every pair of the scoreboard.

    Args:
        labels: the folder of reports and labels.
        folder: where edited copies are written.

    Yields:
        Edited copies, statutes, and reports of successive years.
    """
    for seed in COPY_SEEDS:
        revision = revision_for(seed, labels.corpus.parent)
        (folder / str(seed)).mkdir()
        yield _pair(COPIES, f"seed {seed}", write_revision(revision, folder / str(seed)), partial(_copies, revision))
    for path in sorted((labels.gold / "laws").glob("*.tsv")):
        old, new = (labels.law(side) for side in path.stem.split("__"))
        yield _pair(LAWS, path.stem, (old, new), partial(_articles, labels, path, (old, new)))
    for path in sorted((labels.gold / "evolve").glob("*.units.json")):
        name = path.name.removesuffix(".units.json")
        if "__" not in name:
            years = labels.province(f"{name}_2025"), labels.province(f"{name}_2026")
            yield _pair(SUCCESSIVE, name, years, partial(_evolved, labels, path))


def _pair(
    kind: str, name: str, files: tuple[Path, Path], score: Callable[[Sequence[Change]], dict[str, float]]
) -> Pair:
    reports: tuple[Report, Report] = (read(files[0]), read(files[1]))
    sentences = [tuple(unit.place.text for unit in report.units) for report in reports]
    paragraphs = [tuple(unit.place.line for unit in report.units) for report in reports]
    texts = Texts(sentences[0], sentences[1], paragraphs[0], paragraphs[1], (str(files[0]), str(files[1])))
    return Pair(kind, name, texts, (reports[0].units, reports[1].units), score)


def _copies(revision: Revision, changes: Sequence[Change]) -> dict[str, float]:
    return judge(revision, found_edits(revision, changes)).figures()


def _articles(labels: Labels, gold: Path, files: tuple[Path, Path], changes: Sequence[Change]) -> dict[str, float]:
    return {"link f1": labels.score.articles(_printed(changes), gold, *files)["f1"]}


def _evolved(labels: Labels, units: Path, changes: Sequence[Change]) -> dict[str, float]:
    gold = labels.load(units.with_name(units.name.replace(".units", "")))
    return {"link f1": labels.score.evolve(_printed(changes), gold, labels.load(units))["f1"]}


def _printed(changes: Sequence[Change]) -> dict[str, Any]:
    """What of the printed comparison the scorer reads."""

    def place(one: Place) -> dict[str, object]:
        return {"line": one.line, "start": one.start, "end": one.end, "text": one.text}

    return {
        "changes": [
            {"left": [place(unit.place) for unit in one.left], "right": [place(unit.place) for unit in one.right]}
            for one in changes
        ]
    }


def links_of(answer: Answer, texts: Texts) -> list[tuple[int, int, float]]:
    """The sentences that an answer sets side by side, with how much speaks for each."""
    return links_of_runs(answer.runs, texts) if answer.links is None else list(answer.links)


def changes_of(pair: Pair, links: Sequence[tuple[int, int]], moved: Sequence[tuple[int, int]] | None) -> list[Change]:
    """Links as changes: a right sentence with all it is linked to, several with one where they share only that.

    Args:
        pair: what was compared.
        links: sentences side by side.
        moved: those shown as moved; None for those that cross.

    Returns:
        Changes in which every sentence stands.
    """
    out_of_order = crossing(links) if moved is None else set(moved)
    sources: dict[int, list[int]] = {}
    for i, j in sorted(links):
        sources.setdefault(j, []).append(i)
    groups: dict[tuple[int, ...], list[int]] = {}
    for j, found in sorted(sources.items()):
        groups.setdefault(tuple(found) if len(found) == 1 else (*found, -1 - j), []).append(j)
    changes = [
        _change(pair, [i for i in key if i >= 0], right, moved=any((i, j) in out_of_order for i in key for j in right))
        for key, right in groups.items()
    ]
    linked = {i for i, _ in links}
    changes += [_change(pair, [i], [], moved=False) for i in range(len(pair.texts.left)) if i not in linked]
    changes += [_change(pair, [], [j], moved=False) for j in range(len(pair.texts.right)) if j not in sources]
    return changes


def _change(pair: Pair, left: Sequence[int], right: Sequence[int], *, moved: bool) -> Change:
    units = tuple(pair.units[0][i] for i in left), tuple(pair.units[1][j] for j in right)
    return Change("", ChangeKind.EDITED, moved, 1.0, *units, section=0)
