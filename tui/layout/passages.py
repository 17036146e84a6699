"""The text of one side of a change, with what is to be highlighted in it: the same at every width."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import IntFlag, StrEnum
from itertools import count, pairwise
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind, FigureRelation, Side, SpanOp
from tui.layout.cells import drawable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.model import Change, Figure, Heading, Noise, Report, Sentence


class Tone(StrEnum):
    """How loud a whole passage speaks."""

    SAME = "same"
    """Equal on both sides: dimmed."""
    PAIRED = "paired"
    """Has a counterpart that differs."""
    ALONE = "alone"
    """Has no counterpart."""
    HEADING = "heading"
    NOISE = "noise"


class Mark(IntFlag):
    """What is special about a stretch of a passage."""

    NONE = 0
    CHANGED = 1
    """Deleted on the left, inserted on the right."""
    FIGURE = 2
    """A quantity or a term of commitment that changed."""
    HIT = 4
    """Found by the search."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a passage that stands in one paragraph of its report."""

    start: int
    end: int
    opens: bool
    """Whether the paragraph begins here, so that the line is indented."""
    line: int = 0
    """Of the file, from 1; 0 for what has none to be told."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands on one side of one block of rows."""

    key: int
    """Unique within a comparison: names the passage in the cache of line breaks."""
    side: Side
    tone: Tone
    text: str
    folded: str
    """For searching; as long as `text`."""
    runs: tuple[Run, ...]
    marks: tuple[tuple[int, int, Mark], ...] = ()
    """Start, end and mark; sorted, never overlapping."""


class PassageMaker:
    """Makes the passages of one comparison, each with a key of its own."""

    def __init__(self, left: Report, right: Report) -> None:
        self._keys = count()
        self._reports = {Side.LEFT: left, Side.RIGHT: right}
        self._openers = {side: _openers(report) for side, report in self._reports.items()}

    def of_sentences(self, sentences: tuple[Sentence, ...], side: Side, changes: tuple[Change, ...]) -> Passage | None:
        """Set the sentences of one side of a change, or of several equal ones that follow each other.

        Args:
            sentences: in reading order.
            side: the report that they stand in.
            changes: the changes that they belong to; more than one only where all are equal.

        Returns:
            The passage, or nothing where the side has no sentence.
        """
        if not sentences:
            return None
        text = "".join(sentence.place.text for sentence in sentences)
        marks = self._marks(sentences, side, changes[0]) if len(changes) == 1 else ()
        return Passage(
            next(self._keys),
            side,
            _tone(changes[0]),
            drawable(text),
            _for_search("".join(sentence.folded for sentence in sentences)),
            tuple(self._runs(sentences, side)),
            marks,
        )

    def of_heading(self, heading: Heading | None, side: Side) -> Passage | None:
        """Set a heading; nothing where the side has none."""
        return None if heading is None else self._plain(heading.place.text, side, Tone.HEADING)

    def of_noise(self, noise: Noise, side: Side) -> Passage:
        """Set a line that is not part of the report."""
        return self._plain(noise.place.text, side, Tone.NOISE)

    def _plain(self, text: str, side: Side, tone: Tone) -> Passage:
        run = Run(0, len(text), opens=False)
        return Passage(next(self._keys), side, tone, drawable(text), _for_search(text), (run,))

    def _runs(self, sentences: tuple[Sentence, ...], side: Side) -> Iterator[Run]:
        start = end = 0
        opens = sentences[0].id in self._openers[side]
        paragraph, line = sentences[0].paragraph, sentences[0].place.line
        for sentence in sentences:
            if sentence.paragraph != paragraph:
                yield Run(start, end, opens, line)
                start, paragraph, opens = end, sentence.paragraph, sentence.id in self._openers[side]
                line = sentence.place.line
            end += len(sentence.place.text)
        yield Run(start, end, opens, line)

    def _marks(self, sentences: tuple[Sentence, ...], side: Side, change: Change) -> tuple[tuple[int, int, Mark], ...]:
        length = sum(len(sentence.place.text) for sentence in sentences)
        layers = [(start, end, Mark.CHANGED) for start, end in _changed(change, side, length)]
        layers += [(start, end, Mark.FIGURE) for start, end in self._figures(sentences, side, change)]
        return merge_marks(layers)

    def _figures(self, sentences: tuple[Sentence, ...], side: Side, change: Change) -> Iterator[tuple[int, int]]:
        text = "".join(sentence.place.text for sentence in sentences)
        for figure_change in change.figures:
            figure = figure_change.left if side is Side.LEFT else figure_change.right
            if figure is not None and figure_change.relation is not FigureRelation.SAME:
                yield from self._figure_spans(figure, sentences, side)
        for wording in change.wording:
            term = wording.left if side is Side.LEFT else wording.right
            at = text.find(term) if term else -1
            if at >= 0:
                yield at, at + len(term)

    def _figure_spans(self, figure: Figure, sentences: tuple[Sentence, ...], side: Side) -> Iterator[tuple[int, int]]:
        """Where a figure stands in the joined sentences: places count raw characters, passages clean ones."""
        offset = 0
        for sentence in sentences:
            place = sentence.place
            if place.line == figure.place.line and place.start <= figure.place.start < place.end:
                starts = self._reports[side].lines[place.line - 1].starts
                begin = bisect_left(starts, figure.place.start) - bisect_left(starts, place.start)
                yield offset + begin, min(offset + begin + len(figure.place.text), offset + len(place.text))
            offset += len(place.text)


def merge_marks(layers: Iterable[tuple[int, int, Mark]]) -> tuple[tuple[int, int, Mark], ...]:
    """Cut overlapping marks at each other's ends and combine them where they overlap.

    Args:
        layers: start, end and mark, in any order.

    Returns:
        The same marks sorted, without overlap: `(0, 4, CHANGED)` and `(2, 6, FIGURE)` give three stretches.
    """
    kept = [layer for layer in layers if layer[0] < layer[1]]
    edges = sorted({edge for start, end, _ in kept for edge in (start, end)})
    merged = []
    for start, end in pairwise(edges):
        mark = Mark.NONE
        for first, last, layer in kept:
            if first <= start and end <= last:
                mark |= layer
        if mark:
            merged.append((start, end, mark))
    return tuple(merged)


def _openers(report: Report) -> frozenset[str]:
    """Ids of the sentences that begin the text of a paragraph."""
    first: dict[int, str] = {}
    for sentence in report.sentences:
        first.setdefault(sentence.paragraph, sentence.id)
    return frozenset(first.values())


def _for_search(text: str) -> str:
    """Fold the case where that keeps the length, as offsets must stay valid (ß would become two letters)."""
    folded = text.casefold()
    return folded if len(folded) == len(text) else text.lower() if len(text.lower()) == len(text) else text


def _tone(change: Change) -> Tone:
    if change.kind is ChangeKind.SAME:
        return Tone.SAME
    return Tone.PAIRED if change.left and change.right else Tone.ALONE


def _changed(change: Change, side: Side, length: int) -> Iterator[tuple[int, int]]:
    """Stretches that the edit touches; none where the spans do not rebuild the side."""
    own = [span.left if side is Side.LEFT else span.right for span in change.spans]
    if sum(map(len, own)) != length:
        return
    at = 0
    for span, text in zip(change.spans, own, strict=True):
        if span.op is not SpanOp.EQUAL:
            yield at, at + len(text)
        at += len(text)
