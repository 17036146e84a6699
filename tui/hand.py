"""The reviewer's hand: what was decided of a task, and where that is kept, as the board needs to know it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from compare.review.applying import Cited, Reviewed
    from compare.review.values import Citation, Ruling
    from compare.track.values import Item, Status, Tracking


class Hand(Protocol):
    """Keeps what the reviewer decided, task by task."""

    warnings: tuple[str, ...]
    """What the reader has to know of how it is kept."""
    unplaced: tuple[str, ...]
    """Tasks that were decided, and that the plan no longer holds."""

    def status_of(self, item: Item) -> Status | None:
        """What the reviewer decided of a task; None where the program's own finding stands."""

    def note_of(self, item: Item) -> str:
        """What the reviewer noted beside a task."""

    def evidence_of(self, item: Item) -> tuple[Cited, ...] | None:
        """The sentences that the reviewer names as evidence; None where the program's own stand."""

    def ruling_of(self, item: Item) -> Ruling:
        """Everything that the reviewer ruled on a task, for going back to it; empty where nothing was ruled."""

    def earlier_wording_of(self, item: Item) -> str:
        """How a task was worded when it was decided, where that is not how it is worded now."""

    def decide(self, item: Item, status: Status | None) -> None:
        """Keep a decision from now on; None takes it back.

        Raises:
            CompareError: it cannot be kept.
        """

    def note(self, item: Item, text: str) -> None:
        """Keep a note beside a task; an empty one takes it away.

        Raises:
            CompareError: it cannot be kept.
        """

    def cite(self, item: Item, evidence: tuple[Citation, ...] | None) -> None:
        """Keep what is evidence from now on: empty for none at all, None for what the program found.

        Raises:
            CompareError: it cannot be kept.
        """

    def rule(self, item: Item, ruling: Ruling) -> None:
        """Keep a whole ruling: what `ruling_of` gave before.

        Raises:
            CompareError: it cannot be kept.
        """


class PassingHand:
    """Keeps decisions as long as the screen is open."""

    def __init__(self, warnings: tuple[str, ...] = ()) -> None:
        self.warnings = warnings
        self.unplaced: tuple[str, ...] = ()
        self._rulings: dict[str, Ruling] = {}

    def status_of(self, item: Item) -> Status | None:
        """What the reviewer decided of a task."""
        return self.ruling_of(item).status

    def note_of(self, item: Item) -> str:
        """What the reviewer noted beside a task."""
        return self.ruling_of(item).note

    def evidence_of(self, item: Item) -> tuple[Cited, ...] | None:
        """The sentences that the reviewer names as evidence."""
        from compare.review.applying import Cited  # noqa: PLC0415 - a comparison never needs it

        cited = self.ruling_of(item).evidence
        return None if cited is None else tuple(Cited(one, None, one.source, gone=False) for one in cited)

    def ruling_of(self, item: Item) -> Ruling:
        """Everything that the reviewer ruled on a task."""
        from compare.review.values import Ruling  # noqa: PLC0415 - as above

        return self._rulings.get(item.id) or Ruling()

    def earlier_wording_of(self, item: Item) -> str:
        """Nothing: what is decided here is decided of this wording."""
        del item
        return ""

    def decide(self, item: Item, status: Status | None) -> None:
        """Keep a decision until the screen is left."""
        self.rule(item, replace(self.ruling_of(item), status=status))

    def note(self, item: Item, text: str) -> None:
        """Keep a note until the screen is left."""
        self.rule(item, replace(self.ruling_of(item), note=text))

    def cite(self, item: Item, evidence: tuple[Citation, ...] | None) -> None:
        """Keep what is evidence until the screen is left."""
        self.rule(item, replace(self.ruling_of(item), evidence=evidence))

    def rule(self, item: Item, ruling: Ruling) -> None:
        """Keep a ruling until the screen is left."""
        self._rulings[item.id] = ruling


class KeptHand:
    """Keeps decisions in the review of this pair of reports, at once and for good."""

    def __init__(self, reviewed: Reviewed, keys: dict[str, str]) -> None:
        self._reviewed = reviewed
        self._keys = keys
        self.warnings = reviewed.review.warnings
        self.unplaced = tuple(judgement.text for judgement in reviewed.unplaced.values())

    def status_of(self, item: Item) -> Status | None:
        """What the reviewer decided of a task, now or at any time before."""
        held = self._reviewed.overruled.get(item.id)
        return None if held is None else held.status

    def note_of(self, item: Item) -> str:
        """What the reviewer noted beside a task."""
        held = self._reviewed.overruled.get(item.id)
        return "" if held is None else held.note

    def evidence_of(self, item: Item) -> tuple[Cited, ...] | None:
        """The sentences that the reviewer names as evidence, found in the results as they are now."""
        held = self._reviewed.overruled.get(item.id)
        return None if held is None else held.evidence

    def earlier_wording_of(self, item: Item) -> str:
        """How a task was worded when it was decided, where that is not how it is worded now."""
        held = self._reviewed.overruled.get(item.id)
        return held.judgement.text if held is not None and held.carried_over else ""

    def decide(self, item: Item, status: Status | None) -> None:
        """Write a decision into the review; note and evidence of the reviewer stay.

        Args:
            item: the task.
            status: what it is; None for what the program found.

        Raises:
            ReviewError: the review cannot be written.
        """
        self.rule(item, replace(self.ruling_of(item), status=status))

    def note(self, item: Item, text: str) -> None:
        """Write a note into the review; status and evidence of the reviewer stay.

        Args:
            item: the task.
            text: the note; empty for none.

        Raises:
            ReviewError: the review cannot be written.
        """
        self.rule(item, replace(self.ruling_of(item), note=text))

    def cite(self, item: Item, evidence: tuple[Citation, ...] | None) -> None:
        """Write into the review what is evidence; status and note of the reviewer stay.

        Args:
            item: the task.
            evidence: sentences of the results; empty for none at all, None for what the program found.

        Raises:
            ReviewError: the review cannot be written.
        """
        self.rule(item, replace(self.ruling_of(item), evidence=evidence))

    def ruling_of(self, item: Item) -> Ruling:
        """Everything that the reviewer ruled on a task."""
        from compare.review.values import Ruling  # noqa: PLC0415 - a comparison never needs a review

        held = self._reviewed.overruled.get(item.id)
        return held.ruling if held else Ruling()

    def rule(self, item: Item, ruling: Ruling) -> None:
        """Write a whole ruling into the review.

        Args:
            item: the task.
            ruling: what is ruled of it from now on.

        Raises:
            ReviewError: the review cannot be written.
        """
        from compare.review.applying import apply_review  # noqa: PLC0415 - a comparison never needs a review
        from compare.review.store import save_review  # noqa: PLC0415 - as above
        from compare.review.values import Ruling  # noqa: PLC0415 - as above

        review, key = self._reviewed.review, self._keys[item.id]
        held = self._reviewed.overruled.get(item.id)
        if held is not None and held.task != key:
            # the ruling moves to the task's new wording; under the old one it stays as history
            review = review.with_ruling(held.task, held.judgement.text, Ruling())
        review = review.with_ruling(key, item.place.text, ruling)
        self._reviewed = apply_review(self._reviewed.tracking, save_review(review))


def hand_for(tracking: Tracking) -> Hand:
    """The hand that keeps decisions on these reports.

    Args:
        tracking: a plan, tracked through the results.

    Returns:
        One that writes them into the review of the pair; where that cannot be read, one that keeps them while the
        screen is open and warns of it.
    """
    from compare.errors import CompareError  # noqa: PLC0415 - a comparison never needs a review
    from compare.review.applying import apply_review  # noqa: PLC0415 - as above
    from compare.review.naming import pair_in_words, review_key, task_keys  # noqa: PLC0415 - as above
    from compare.review.store import load_review  # noqa: PLC0415 - as above

    try:
        review = load_review(review_key(tracking))
    except CompareError as error:
        return PassingHand(tuple(error.lines()))
    named = replace(review, pair=pair_in_words(tracking.plan, tracking.results[0]))
    return KeptHand(apply_review(tracking, named), task_keys(tracking))
