"""The reviewer's hand: what was decided of a task, and where that is kept, as the board needs to know it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from compare.review.applying import Reviewed
    from compare.review.values import Ruling
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


class PassingHand:
    """Keeps decisions as long as the screen is open."""

    def __init__(self, warnings: tuple[str, ...] = ()) -> None:
        self.warnings = warnings
        self.unplaced: tuple[str, ...] = ()
        self._decided: dict[str, Status] = {}
        self._notes: dict[str, str] = {}

    def status_of(self, item: Item) -> Status | None:
        """What the reviewer decided of a task."""
        return self._decided.get(item.id)

    def note_of(self, item: Item) -> str:
        """What the reviewer noted beside a task."""
        return self._notes.get(item.id, "")

    def note(self, item: Item, text: str) -> None:
        """Keep a note until the screen is left."""
        self._notes[item.id] = text

    def earlier_wording_of(self, item: Item) -> str:
        """Nothing: what is decided here is decided of this wording."""
        del item
        return ""

    def decide(self, item: Item, status: Status | None) -> None:
        """Keep a decision until the screen is left."""
        if status is None:
            self._decided.pop(item.id, None)
        else:
            self._decided[item.id] = status


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
        self._rule(item, replace(self._ruling(item), status=status))

    def note(self, item: Item, text: str) -> None:
        """Write a note into the review; status and evidence of the reviewer stay.

        Args:
            item: the task.
            text: the note; empty for none.

        Raises:
            ReviewError: the review cannot be written.
        """
        self._rule(item, replace(self._ruling(item), note=text))

    def _ruling(self, item: Item) -> Ruling:
        from compare.review.values import Ruling  # noqa: PLC0415 - a comparison never needs a review

        held = self._reviewed.overruled.get(item.id)
        return held.ruling if held else Ruling()

    def _rule(self, item: Item, ruling: Ruling) -> None:
        from compare.review.applying import apply_review  # noqa: PLC0415 - a comparison never needs a review
        from compare.review.store import save_review  # noqa: PLC0415 - as above

        review = self._reviewed.review.with_ruling(self._keys[item.id], item.place.text, ruling)
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
