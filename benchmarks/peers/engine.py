"""This program's own changes in the form in which every tool answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.peers.texts import Answer, Run, Texts, joined_runs, offsets
from compare import compare, read
from compare.kinds import ChangeKind
from evaluation.edit_marks import runs_of_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Report, Sentence


def answer(texts: Texts) -> Answer:
    """Read and compare the two reports.

    Args:
        texts: made of the units of the same reports.

    Returns:
        What is shown as the same, side by side, and moved.
    """
    left, right = (read(path) for path in texts.files)
    numbers = _numbers(left), _numbers(right)
    starts = offsets(texts.left), offsets(texts.right)
    runs: list[Run] = []
    links, moved = [], []
    for change in compare(left, right).changes:
        pairs = [(numbers[0][_unit(a)], numbers[1][_unit(b)]) for a in change.left for b in change.right]
        links += [(i, j, 1.0) for i, j in pairs]
        moved += pairs if change.moved else []
        places = _places(change.left, numbers[0], starts[0]), _places(change.right, numbers[1], starts[1])
        if change.kind is ChangeKind.SAME:
            runs += _mapped([(0, len(places[0]), 0, len(places[1]))], *places)
        elif change.kind is ChangeKind.EDITED:
            runs += _mapped(runs_of_spans(change.spans), *places)
    return Answer(tuple(joined_runs(runs)), tuple(links), tuple(moved))


def _numbers(report: Report) -> dict[str, int]:
    return {unit.id: number for number, unit in enumerate(report.units)}


def _unit(sentence: Sentence) -> str:
    """The sentence that a run of clauses is cut from."""
    return sentence.id.partition("+")[0]


def _places(sentences: Sequence[Sentence], numbers: dict[str, int], starts: Sequence[int]) -> list[int]:
    """Where each character of the joined sentences stands in the text that has a sentence a line."""
    places: list[int] = []
    for sentence in sentences:
        first = starts[numbers[_unit(sentence)]] + int(sentence.id.partition("+")[2] or 0)
        places += range(first, first + len(sentence.place.text))
    return places


def _mapped(runs: Sequence[Run], left: Sequence[int], right: Sequence[int]) -> list[Run]:
    """Runs over joined sentences as runs over the texts, broken where the sentences are not neighbours."""
    result = []
    for l0, l1, r0, r1 in runs:
        if l1 - l0 == r1 - r0:
            result += [(left[l0 + k], left[l0 + k] + 1, right[r0 + k], right[r0 + k] + 1) for k in range(l1 - l0)]
        elif l1 > l0 and r1 > r0:
            # the same in another script or spacing
            result.append((left[l0], left[l1 - 1] + 1, right[r0], right[r1 - 1] + 1))
    return result
