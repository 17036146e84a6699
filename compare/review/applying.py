"""A review laid over a tracking: beside every status of the program stands what the reviewer has ruled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.review.finding import LEAST_LIKENESS, find_sentence, find_successors
from compare.review.naming import task_keys, tracked_items

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Sentence
    from compare.review.values import Citation, Judgement, Review, Ruling
    from compare.track.values import Item, Status, Tracking

__all__ = ["LEAST_LIKENESS", "Cited", "Overruled", "Reviewed", "apply_review"]


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence that the reviewer names as evidence, found again in the results as they are now."""

    citation: Citation
    sentence: Sentence | None
    """None if the results no longer hold it."""
    source: int = 0
    """Index into the results documents."""
    gone: bool = True
    """Whether the results were searched for it without finding it; means nothing where they hold it."""

    @property
    def lost(self) -> bool:
        """Whether the results no longer hold it."""
        return self.sentence is None and self.gone

    @property
    def line(self) -> int:
        """Where it stands now, or stood when it was cited."""
        return self.citation.line if self.sentence is None else self.sentence.place.line

    @property
    def text(self) -> str:
        """What it says now, or said when it was cited."""
        return self.citation.text if self.sentence is None else self.sentence.place.text


@dataclass(frozen=True, slots=True)
class Overruled:
    """A task with what the reviewer has ruled on it."""

    item: Item
    task: str
    """The key that the ruling is stored under."""
    judgement: Judgement
    evidence: tuple[Cited, ...] | None = None
    """None where the evidence is left to the program."""
    carried_over: bool = False
    """The task was worded slightly otherwise when it was ruled on; `judgement.text` has that wording."""

    @property
    def ruling(self) -> Ruling:
        """The ruling that holds."""
        return self.judgement.ruling

    @property
    def status(self) -> Status | None:
        """The reviewer's status; None where it is left to the program."""
        return self.ruling.status

    @property
    def note(self) -> str:
        """The reviewer's note."""
        return self.ruling.note


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A tracking with the reviewer's rulings beside it; nothing of the tracking is changed."""

    tracking: Tracking
    review: Review
    overruled: Mapping[str, Overruled] = field(default_factory=dict)
    """By the id of the item; cleared rulings are not in it."""
    unplaced: Mapping[str, Judgement] = field(default_factory=dict)
    """By the key that they are stored under: rulings whose task the plan no longer holds; kept, without effect."""

    def status_of(self, item: Item) -> Status:
        """The status that holds: the reviewer's, else the program's.

        Args:
            item: an item of the tracking.

        Returns:
            The status.
        """
        manual = self.overruled.get(item.id)
        return item.status if manual is None or manual.status is None else manual.status


def apply_review(tracking: Tracking, review: Review) -> Reviewed:
    """Lay a review over a tracking.

    A ruling belongs to the task of its wording, wherever that now stands; where the wording has changed slightly, to
    the task that is at least `LEAST_LIKENESS` alike and promises the same quantities. The reviewer is told of that.

    Args:
        tracking: a plan, tracked through the results.
        review: what was ruled on this pair, at whatever time.

    Returns:
        Both together.
    """
    keys = task_keys(tracking)
    held = {task: judgement for task, judgement in review.judgements.items() if not judgement.ruling.empty}
    overruled = {}
    free = []
    for item in tracked_items(tracking):
        task = keys[item.id]
        if task in held:
            judgement = held.pop(task)
            overruled[item.id] = Overruled(item, task, judgement, _cited(tracking, judgement.ruling))
        else:
            cleared = review.judgements.get(task)
            free.append((item, "" if cleared is None else cleared.ruling.updated))
    for task, item in find_successors(held, free).items():
        judgement = held.pop(task)
        evidence = _cited(tracking, judgement.ruling)
        overruled[item.id] = Overruled(item, task, judgement, evidence, carried_over=True)
    return Reviewed(tracking, review, overruled, held)


def _cited(tracking: Tracking, ruling: Ruling) -> tuple[Cited, ...] | None:
    if ruling.evidence is None:
        return None
    return tuple(Cited(one, *find_sentence(tracking, one)) for one in ruling.evidence)
