"""The reviewer's hand on the board: status, note and evidence of a task, step by step, and back again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.kinds import Role
from compare.render.labels import label
from compare.review.choosing import by_likeness
from compare.review.values import Citation
from tui.board_why import MOST_NUMBERED, StatusSheet
from tui.review_strings import review_words_for
from tui.screens.board_view import BoardView
from tui.screens.choosing import Question, StatusMenu
from tui.screens.picking import Offer, PickScreen
from tui.screens.why import Card, WhyScreen, Wish
from tui.widgets.picking import Candidate

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Sentence
    from compare.review.values import Ruling
    from compare.track.values import Item
    from tui.board import Board, Entry
    from tui.board_strings import BoardWords
    from tui.screens.choosing import Chosen
    from tui.screens.picking import Picked
    from tui.screens.why import Wanted
    from tui.strings import Words

_STATUS, _NOTE, _EVIDENCE = range(3)


@dataclass(frozen=True, slots=True)
class _Step:
    entry: int
    before: Ruling
    after: Ruling
    part: int


class JudgingScreen(BoardView):
    """Overrules what the program found; every step is kept at once and can be undone."""

    def __init__(self, board: Board, words: Words, own: BoardWords) -> None:
        super().__init__(board, words, own)
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    @property
    def judged(self) -> Item | None:
        """The task that the reader is at; says so where there is none that could be ruled on."""
        entry = self.current
        if entry is None or entry.item is None:
            self.tell(self.own.not_to_judge if entry else self.own.empty)
            return None
        return entry.item

    def action_judge(self) -> None:
        """Ask what the task shall count as."""
        item, entry = self.judged, self.current
        if item is None or entry is None or entry.status is None:
            return
        question = Question(entry.text, entry.status, item.status, entry.by_hand, self.words.language)
        self.app.push_screen(StatusMenu(question, self.own), self._judged)

    def _judged(self, chosen: Chosen | None) -> None:
        item = self.judged
        if chosen is None or item is None or chosen.status == self.board.hand.status_of(item):
            return
        said = label(chosen.status or item.status, self.words.language)
        text = self.own.restored if chosen.status is None else self.own.judged
        status = chosen.status
        self.keep(_STATUS, lambda: self.board.hand.decide(item, status), text.format(item.place.line, said))

    def keep_note(self, text: str) -> None:
        """Keep a note on the task that the reader is at."""
        item = self.judged
        if item is not None:
            self.keep(_NOTE, lambda: self.board.hand.note(item, text), self.own.noted.format(item.place.line))

    def action_evidence(self) -> None:
        """Ask what is evidence of the task."""
        item = self.judged
        if item is None:
            return
        task, cited = self._offer(item)

        def picked(answer: Picked | None) -> None:
            if answer is None:
                return
            self._cite(item, None if answer.chosen is None else tuple(cited[number] for number in answer.chosen))

        self.app.push_screen(PickScreen([lambda: task], review_words_for(self.words.language)), picked)

    def action_explain(self) -> None:
        """Say why the task has its status, and offer other evidence."""
        item, entry = self.judged, self.current
        if item is None or entry is None:
            return
        words = review_words_for(self.words.language)
        sheet = StatusSheet(self.board, entry, self.words, self.own)
        card = Card(sheet.why(words.evidence_keys), min(len(item.nearby), MOST_NUMBERED))
        title = f"{words.why_status}  {self._position()}"
        self.app.push_screen(WhyScreen(title, self.words.close, card, self._wanted))

    def _wanted(self, wanted: Wanted) -> None:
        """Do what was asked for on the card that says why."""
        item = self.judged
        if item is None:
            return
        if wanted.wish is Wish.CHOOSE:
            self.action_evidence()
        elif wanted.wish is Wish.ALTERNATIVE:
            other = item.nearby[wanted.number]
            added = Citation(other.place.text, other.place.line, other.source)
            self._cite(item, tuple(dict.fromkeys((*self._counted(item), added))))
        else:
            self._cite(item, () if wanted.wish is Wish.NOTHING else None)

    def _counted(self, item: Item) -> tuple[Citation, ...]:
        """What counts as evidence now."""
        cited = self.board.hand.evidence_of(item)
        if cited is not None:
            return tuple(one.citation for one in cited)
        return tuple(Citation(one.place.text, one.place.line, one.source) for one in item.evidence)

    def _cite(self, item: Item, evidence: tuple[Citation, ...] | None) -> None:
        said = self.own.uncited if evidence is None else self.own.recited
        self.keep(_EVIDENCE, lambda: self.board.hand.cite(item, evidence), said.format(item.place.line))

    def _offer(self, item: Item) -> tuple[Offer, list[Citation]]:
        """What can be chosen: what counts now, what the program found, then the rest, the most alike first."""
        results = self.board.tracking.results
        units = [(source, unit) for source, report in enumerate(results) for unit in report.sentences]
        found = {(one.source, one.sentence.id): one.score for one in (*item.evidence, *item.nearby)}
        held = self._held(item)

        def rank(number: int) -> tuple[bool, float, bool]:
            source, unit = units[number]
            # what the results plan for the year after is seldom evidence
            return (source, unit.id) not in held, -found.get((source, unit.id), 0.0), unit.part is Role.PLAN

        order = sorted(by_likeness([item.sentence], [unit for _, unit in units]), key=rank)
        chosen = [units[number] for number in order]
        candidates = [
            Candidate(unit.place.text, unit.folded, self._named(source, unit), found.get((source, unit.id)))
            for source, unit in chosen
        ]
        ticked = frozenset(number for number, (source, unit) in enumerate(chosen) if (source, unit.id) in held)
        own = review_words_for(self.words.language)
        cited = [Citation(unit.place.text, unit.place.line, source) for source, unit in chosen]
        return Offer(own.pick_evidence, item.place.text, candidates, ticked), cited

    def _held(self, item: Item) -> set[tuple[int, str]]:
        """The sentences that count as evidence now, by document and id."""
        cited = self.board.hand.evidence_of(item)
        if cited is None:
            return {(one.source, one.sentence.id) for one in item.evidence}
        results = self.board.tracking.results
        return {
            (one.source, unit.id)
            for one in cited
            for unit in results[one.source].sentences
            if unit.place.line == one.line and unit.place.text == one.text
        }

    def _named(self, source: int, unit: Sentence) -> str:
        results = self.board.tracking.results
        line = self.own.line.format(unit.place.line)
        return line if len(results) == 1 else f"{results[source].source.path.rpartition('/')[2]} {line}"

    def keep(self, part: int, keep: Callable[[], None], said: str) -> None:
        """Keep something that can be undone, and show it.

        Args:
            part: status, note or evidence, for telling what was undone.
            keep: does it.
            said: what to tell once it is kept.
        """
        item, entry = self.judged, self.state.current
        if item is None or entry is None:
            return
        before = self.board.hand.ruling_of(item)
        if self._kept(keep):
            self._done.append(_Step(entry, before, self.board.hand.ruling_of(item), part))
            self._undone.clear()
            self.tell(said)

    def action_undo(self) -> None:
        """Take the last step back."""
        if not self._done:
            self.tell(self.own.nothing_to_undo)
        elif self._go_back_to(self._done[-1], self._done[-1].before, self.own.undone):
            self._undone.append(self._done.pop())

    def action_redo(self) -> None:
        """Do once more what was taken back."""
        if not self._undone:
            self.tell(self.own.nothing_to_redo)
        elif self._go_back_to(self._undone[-1], self._undone[-1].after, self.own.redone):
            self._done.append(self._undone.pop())

    def _go_back_to(self, step: _Step, ruling: Ruling, said: str) -> bool:
        entry: Entry = self.board.entries[step.entry]
        item = entry.item
        if item is None:
            return False
        self.state = replace(self.state, current=step.entry)
        if not self._kept(lambda: self.board.hand.rule(item, ruling)):
            return False
        self.tell(said.format(item.place.line, self.own.steps[step.part]))
        return True

    def _kept(self, keep: Callable[[], None]) -> bool:
        """Keep something and show it; say so where it cannot be kept."""
        try:
            keep()
        except CompareError as error:
            self.tell(self.own.not_kept.format("  ".join(error.lines())))
            return False
        self.board.refresh()
        self.relay()
        return True
