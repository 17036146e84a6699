"""Pairing by hand: the card that says why, the list of sentences to choose from, and the comparison made anew."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, cast

from compare.kinds import Side
from compare.review.choosing import by_likeness
from tui.screens.picking import Offer, PickScreen
from tui.screens.reviewing import ReviewingScreen
from tui.screens.why import Card, WhyScreen, Wish
from tui.why_sheet import WhySheet, change_of, whole_id, wholes
from tui.widgets.picking import Candidate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Change, Comparison, Sentence
    from tui.comparing_app import DuizhaoApp
    from tui.screens.layouts import LayoutScreen
    from tui.screens.picking import Picked
    from tui.screens.why import Wanted


class PairingScreen(ReviewingScreen):
    """Why two sentences are paired, and another pair in their stead."""

    stay: tuple[Side, Sentence] | None = None
    """The sentence to stay with while the reports are compared again."""

    def action_explain(self) -> None:
        """Say why the two sides are paired, and offer others."""
        if self.state.current is None:
            return
        index = self.state.current
        sheet = WhySheet(self.pencil.marked, index, self.words, self.review_words)
        title = f"{self.review_words.why}  {self._position()}"

        def answer(wanted: Wanted) -> None:
            self._do(index, sheet, wanted)

        card = Card(sheet.paragraphs(), len(sheet.alternatives))
        self.app.push_screen(WhyScreen(title, self.words.close, card, answer))

    def _do(self, index: int, sheet: WhySheet, wanted: Wanted) -> None:
        change = self.reading.comparison.changes[index]
        left, right = self._wholes(change)
        if wanted.wish is Wish.CHOOSE:
            self._choose(index)
        elif wanted.wish is Wish.RELEASE:
            self._release(left, right)
        elif wanted.wish is Wish.NOTHING:
            self._set_apart(left, right)
        else:
            other = sheet.alternatives[wanted.number]
            if other.side is Side.LEFT:
                self._pair((other.unit,), right, Side.RIGHT)
            else:
                self._pair(left, (other.unit,), Side.LEFT)

    def _wholes(self, change: Change) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
        comparison = self.reading.comparison
        return wholes(comparison.left, change.left), wholes(comparison.right, change.right)

    def _pair(self, left: Sequence[Sentence], right: Sequence[Sentence], side: Side) -> None:
        """Put sentences together; the reader stays with the one on the side that was spoken of."""
        if self.try_keeping(lambda: self.pencil.pair(left, right)):
            said = self.review_words.paired if left and right else self.review_words.set_apart
            self.compare_again(side, (left if side is Side.LEFT else right)[0], said)

    def _set_apart(self, left: Sequence[Sentence], right: Sequence[Sentence]) -> None:
        if left:
            self._pair(left, (), Side.LEFT)
        else:
            self._pair((), right, Side.RIGHT)

    def _release(self, left: Sequence[Sentence], right: Sequence[Sentence]) -> None:
        before = self.pencil.review
        if not self.try_keeping(lambda: self.pencil.release(left, right)):
            return
        if self.pencil.review == before:
            self.tell(self.review_words.nothing_to_release)
            return
        self.compare_again(Side.LEFT if left else Side.RIGHT, (left or right)[0], self.review_words.released)

    def _choose(self, index: int) -> None:
        """Offer the sentences of the other side."""
        change = self.reading.comparison.changes[index]
        sides = [side for side in Side if (change.left if side is Side.LEFT else change.right)]

        @cache
        def offer(side: Side) -> tuple[Offer, tuple[Sentence, ...]]:
            return self._offer(change, side)

        def picked(answer: Picked | None) -> None:
            if answer is None:
                return
            side = sides[answer.offer]
            units = offer(side)[1]
            left, right = self._wholes(change)
            if answer.chosen is None:
                self._release(left, right)
                return
            chosen = tuple(units[number] for number in answer.chosen)
            if side is Side.LEFT:
                self._pair(left, chosen, side)
            else:
                self._pair(chosen, right, side)

        makers = [lambda side=side: offer(side)[0] for side in sides]
        self.app.push_screen(PickScreen(makers, self.review_words), picked)

    def _offer(self, change: Change, side: Side) -> tuple[Offer, tuple[Sentence, ...]]:
        """What can be chosen for the sentences on one side of a change, the nearest first."""
        comparison = self.reading.comparison
        left, right = self._wholes(change)
        subject, now = (left, right) if side is Side.LEFT else (right, left)
        goes_with = _goes_with(comparison, side)
        report = comparison.right if side is Side.LEFT else comparison.left
        units = [unit for unit in report.units if unit.id in goes_with]
        scores = {place.place: place.score for place in change.see_also if place.side is not side}
        held = {unit.id for unit in now}
        order = by_likeness(subject, units)
        ordered = [units[number] for number in order]
        ordered.sort(key=lambda unit: unit.id not in held)
        candidates = [
            Candidate(
                unit.place.text,
                unit.folded,
                self.review_words.line.format(unit.place.line),
                scores.get(unit.place),
                self._now(goes_with[unit.id]) if unit.id not in held else self.review_words.here,
            )
            for unit in ordered
        ]
        ticked = frozenset(number for number, unit in enumerate(ordered) if unit.id in held)
        title = self.review_words.pick_right if side is Side.LEFT else self.review_words.pick_left
        return Offer(title, "".join(unit.place.text for unit in subject), candidates, ticked), tuple(ordered)

    def _now(self, lines: Sequence[int]) -> str:
        return self.review_words.now_with.format("、".join(map(str, lines))) if lines else self.review_words.now_alone

    def compare_again(self, side: Side | None = None, unit: Sentence | None = None, said: str = "") -> None:
        """Compare the two reports with the pairs made by hand, beside the screen.

        Args:
            side: the side of the sentence to stay with; None stays with what is read now.
            unit: that sentence.
            said: what to tell when it is done.
        """
        self.stay = None if side is None or unit is None else (side, unit)
        cast("DuizhaoApp", self.app).compare_again(said)

    def continue_from(self, before: LayoutScreen) -> None:
        """Take over what the reader has chosen and half written, and stay with the sentence that was paired.

        Args:
            before: the screen that this one takes the place of.
        """
        super().continue_from(before)
        if not isinstance(before, PairingScreen):
            return
        self.drafts = before.drafts
        if before.stay is not None:
            side, unit = before.stay
            current = change_of(self.reading.comparison, side, replace(unit, id=whole_id(unit)))
            self.state = replace(self.state, current=current if current >= 0 else None)


def _goes_with(comparison: Comparison, side: Side) -> dict[str, tuple[int, ...]]:
    """The sentences opposite to a side, by id, with the lines of what each goes with now."""
    found: dict[str, tuple[int, ...]] = {}
    for change in comparison.changes:
        units, others = (change.right, change.left) if side is Side.LEFT else (change.left, change.right)
        lines = tuple(dict.fromkeys(one.place.line for one in others))
        for unit in units:
            found[whole_id(unit)] = tuple(dict.fromkeys((*found.get(whole_id(unit), ()), *lines)))
    return found
