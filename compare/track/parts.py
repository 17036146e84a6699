"""A sentence that promises several tasks: each of them with what reports on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.track.commitments import tasks_of
from compare.track.placing import part_of
from compare.track.status import judged, shared_share, task_status
from compare.track.topics import Told, answered_share
from compare.track.values import Task

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Place, Report
    from compare.track.passages import Passage
    from compare.track.values import Evidence, Item, Target

TASK_SHARE = 0.3
"""Share of a task's character pairs that a sentence must hold to report on that task rather than on another."""
LEAST_ANSWERED = 0.2
"""Share of a task's topics that a sentence must answer to report on it where it says nothing in the same words."""


class _Part(NamedTuple):
    place: Place
    folded: str
    told: Told
    targets: tuple[Target, ...]


def tasks_within(
    plan: Report, item: Item, passage: Passage, evidence: Sequence[Evidence], told: Mapping[tuple[int, str], Told]
) -> tuple[Task, ...]:
    """Cut a sentence of the plan into its tasks, and share its evidence out among them.

    Args:
        plan: the report in which the sentence stands.
        item: the sentence with its targets.
        passage: the sentence, weighted.
        evidence: what reports on the sentence.
        told: for the document and the sentence of each evidence what tells of topics in it.

    Returns:
        The tasks in order, with a status each; none if the sentence promises one task only. A sentence of the results
        goes to the tasks that it speaks of in the same words or whose target it answers, else to the one whose
        topics it answers best.

    Example:
        新建托育机构3家，扩大普惠学前教育 with 每千人托位数达4.7个: to the first.
    """
    sentence = item.sentence
    spans = tasks_of(sentence.folded)
    if len(spans) < 2:  # noqa: PLR2004 - one task is the sentence itself
        return ()
    parts = []
    for start, end in spans:
        place = part_of(plan, sentence, start, end)
        targets = tuple(one for one in item.targets if place.start <= one.place.start < place.end)
        parts.append(_Part(place, sentence.folded[start:end], _told_within(passage, start, end), targets))
    held: list[list[Evidence]] = [[] for _ in parts]
    for one in evidence:
        for number in _reported(parts, one, told[one.source, one.sentence.id]):
            held[number].append(one)
    return tuple(
        Task(part.place, judged(task_status(part.folded, mine), part.targets), tuple(mine))
        for part, mine in zip(parts, held, strict=True)
    )


def _reported(parts: Sequence[_Part], evidence: Evidence, told: Told) -> list[int]:
    """The numbers of the tasks that a sentence of the results reports on."""
    sentence = evidence.sentence.folded
    same = [
        number
        for number, part in enumerate(parts)
        if shared_share(part.folded, sentence) >= TASK_SHARE or _answers(evidence, part.targets)
    ]
    if same:
        return same
    shares = [answered_share(part.told, told) for part in parts]
    nearest = max(range(len(parts)), key=shares.__getitem__)
    return [nearest] if shares[nearest] >= LEAST_ANSWERED else []


def _told_within(passage: Passage, start: int, end: int) -> Told:
    clauses = zip(passage.text.clauses, passage.told.clauses, strict=True)
    return Told(tuple(clause for (at, _), clause in clauses if start <= at < end))


def _answers(evidence: Evidence, targets: Sequence[Target]) -> bool:
    """Whether a sentence states what was reached of one of the targets."""
    place = evidence.place
    return any(
        one.achieved is not None
        and one.source == evidence.source
        and place.line == one.achieved.place.line
        and place.start <= one.achieved.place.start < place.end
        for one in targets
    )
