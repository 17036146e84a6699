"""Why a change pairs what it pairs, as paragraphs, and what it could be paired with instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.diff.grounds import grounds_of
from compare.kinds import Side
from compare.render.labels import label
from tui.chunks import Chunk, Paragraph, plain
from tui.layout.cells import drawable
from tui.sheets import title_paragraph
from tui.theme import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Change, Comparison, Place, Report, Sentence
    from compare.review.marking import Marked
    from tui.review_strings import ReviewWords
    from tui.strings import Words

_SURE = (0.9, 0.7, 0.5)
"""Scores from which on a pair is sure, fairly sure, middling."""
_BLANK = Paragraph(())
MOST_ALTERNATIVES = 5
"""Near sentences that have a digit."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A sentence that is near but not taken, and what it goes with now."""

    side: Side
    unit: Sentence
    score: float
    change: int
    """Index of the change that it stands in."""


class WhySheet:
    """The paragraphs on one change."""

    def __init__(self, marked: Marked, index: int, words: Words, own: ReviewWords) -> None:
        self._marked = marked
        self._comparison: Comparison = marked.comparison
        self._index = index
        self._change: Change = marked.comparison.changes[index]
        self._words = words
        self._own = own
        self._language = words.language
        self.alternatives = alternatives_of(self._comparison, index)

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Everything: verdict, note, grounds, both places, sections, alternatives, keys."""
        return (
            *self._verdict(),
            *self._note(),
            _BLANK,
            plain(self._own.grounds, Token.HEADING),
            *self._grounds(),
            *self._sections(),
            _BLANK,
            *self._side(Side.LEFT, self._comparison.left, self._change.left),
            *self._side(Side.RIGHT, self._comparison.right, self._change.right),
            _BLANK,
            *self._near(),
            _BLANK,
            self._keys(),
        )

    def _verdict(self) -> Iterator[Paragraph]:
        change = self._change
        chunks = list(title_paragraph((change,), self._words).chunks)
        if change.pinned:
            chunks.append(Chunk(f"{self._own.by_hand}  ", Token.NOTICE))
        if self._index in self._marked.read:
            chunks.append(Chunk(f"{self._own.read}  ", Token.DIM))
        yield Paragraph(tuple(chunks), 3)
        if change.left and change.right and not change.pinned:
            said = self._own.sureness[sum(change.score < least for least in _SURE)]
            yield Paragraph((Chunk(f"{self._own.score} {change.score:.2f}  ", Token.STRONG), Chunk(said, Token.STRONG)))

    def _note(self) -> Iterator[Paragraph]:
        note = self._marked.notes.get(self._index)
        if note is not None:
            yield Paragraph((Chunk(f"{self._own.note} ", Token.NOTICE), Chunk(drawable(note.text))), 5)
        if note is not None and self._index in self._marked.carried:
            said = " / ".join(text for text in (note.left, note.right) if text)
            yield Paragraph((Chunk(f"{self._own.earlier} ", Token.DIM), Chunk(drawable(said), Token.DIM)), 5)
        section = self._marked.section_notes.get(self._change.section)
        if section is not None:
            yield Paragraph((Chunk(f"{self._own.section_note} ", Token.NOTICE), Chunk(drawable(section.text))), 5)

    def _grounds(self) -> Iterator[Paragraph]:
        for ground in grounds_of(self._comparison, self._index):
            name = label(ground.kind, self._language)
            yield Paragraph((Chunk("- ", Token.DIM), Chunk(name), Chunk(f" {drawable(ground.words)}", Token.STRONG)), 2)

    def _sections(self) -> Iterator[Paragraph]:
        if not 0 <= self._change.section < len(self._comparison.sections):
            return
        pair = self._comparison.sections[self._change.section]
        titles = dict.fromkeys(heading.place.text for heading in (pair.left, pair.right) if heading is not None)
        score = f" {pair.score:.2f}" if pair.left and pair.right else ""
        reasons = self._own.reasons(pair.reasons)
        text = f"{self._own.sections}  {label(pair.relation, self._language)}{score}  {' / '.join(titles)}  {reasons}"
        yield Paragraph((Chunk("- ", Token.DIM), Chunk(drawable(text.rstrip()), Token.DIM)), 2)

    def _side(self, side: Side, report: Report, units: tuple[Sentence, ...]) -> Iterator[Paragraph]:
        name = self._words.left if side is Side.LEFT else self._words.right
        year = f" {report.outline.year}" if report.outline.year is not None else ""
        if not units:
            yield Paragraph((Chunk(f"{name}{year}", Token.HEADING), Chunk(f"  {self._own.alone}", Token.DIM)), 2)
        above = ""
        for unit in units:
            where = self._where(report, unit.place)
            if where != above:
                yield Paragraph((Chunk(f"{name}{year}", Token.HEADING), Chunk(f" {where}", Token.DIM)), 2)
            above = where
            yield Paragraph((Chunk(drawable(unit.place.text), Token.REMOVED if side is Side.LEFT else Token.ADDED),))

    def _near(self) -> Iterator[Paragraph]:
        if not self.alternatives:
            yield plain(self._own.no_alternatives, Token.DIM)
            return
        yield plain(self._own.alternatives, Token.HEADING)
        for number, one in enumerate(self.alternatives, 1):
            report = self._comparison.left if one.side is Side.LEFT else self._comparison.right
            name = self._words.left if one.side is Side.LEFT else self._words.right
            place = one.unit.place
            where = f" {name} {self._where(report, place).rpartition('/')[2]}  {self._goes_with(one)}"
            yield Paragraph(
                (
                    Chunk(f"{number}  ", Token.KEY, f"screen.alternative({number})"),
                    Chunk(f"{one.score:.2f} ", Token.STRONG),
                    Chunk(drawable(place.text)),
                    Chunk(where, Token.DIM),
                ),
                3,
            )

    def _goes_with(self, one: Alternative) -> str:
        change = self._comparison.changes[one.change]
        if one.change == self._index:
            return self._own.here
        others = change.right if one.side is Side.LEFT else change.left
        lines = "、".join(dict.fromkeys(str(unit.place.line) for unit in others))
        return self._own.now_with.format(lines) if others else self._own.now_alone

    def _where(self, report: Report, place: Place) -> str:
        page = f"  {self._own.page.format(place.page)}" if place.page is not None else ""
        return f"{report.source.path}:{place.line}{page}"

    def _keys(self) -> Paragraph:
        chunks: list[Chunk] = []
        actions = {"p": "screen.pair", "0": "screen.nothing", "r": "screen.release", "Esc": "screen.close"}
        for key, name in self._own.keys:
            if key == "1" and not self.alternatives:
                continue
            shown = f"1-{len(self.alternatives)}" if key == "1" and len(self.alternatives) > 1 else key
            chunks += [
                Chunk(shown, Token.KEY, actions.get(key, "")),
                Chunk(f" {name}  ", Token.DIM, actions.get(key, "")),
            ]
        return Paragraph(tuple(chunks))


def alternatives_of(comparison: Comparison, index: int) -> tuple[Alternative, ...]:
    """Whole sentences that a change could be paired with instead.

    Args:
        comparison: two reports, compared.
        index: of the change.

    Returns:
        The near misses of both sides, the nearest first.
    """
    found = []
    for other in comparison.changes[index].see_also:
        units = (comparison.left if other.side is Side.LEFT else comparison.right).units
        unit = next((unit for unit in units if _holds(unit, other.place)), None)
        if unit is not None:
            found.append(Alternative(other.side, unit, other.score, change_of(comparison, other.side, unit)))
    return tuple(sorted(found, key=lambda one: -one.score)[:MOST_ALTERNATIVES])


def _holds(unit: Sentence, place: Place) -> bool:
    return unit.place.line == place.line and unit.place.start <= place.start and place.end <= unit.place.end


def change_of(comparison: Comparison, side: Side, unit: Sentence) -> int:
    """Index of the first change that a sentence stands in; -1 where it is not compared."""
    for index, change in enumerate(comparison.changes):
        if any(whole_id(one) == unit.id for one in (change.left if side is Side.LEFT else change.right)):
            return index
    return -1


def whole_id(unit: Sentence) -> str:
    """Id of the sentence that a unit is, or is a piece of."""
    return unit.id.partition("+")[0]


def wholes(report: Report, units: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The whole sentences that some units are, or are pieces of.

    Args:
        report: the report that they stand in.
        units: of one side of a change.

    Returns:
        Sentences of the report in reading order.
    """
    wanted = {whole_id(unit) for unit in units}
    return tuple(unit for unit in report.units if unit.id in wanted)
