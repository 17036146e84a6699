"""A comparison as blocks that stand side by side: headings, changes, and the lines that are not part of the report."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind, NoiseScope, SectionRelation, Side
from tui.layout.facets import facets_of
from tui.layout.passages import PassageMaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Change, Comparison, Noise, Report, SectionPair, Sentence
    from tui.layout.facets import Facet
    from tui.layout.passages import Passage


class BlockKind(StrEnum):
    """What a block holds."""

    HEADING = "heading"
    TEXT = "text"
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class Block:
    """What begins on one row on both sides."""

    kind: BlockKind
    left: Passage | None
    right: Passage | None
    section: int
    """Index into the sections of the comparison; -1 before the first."""
    changes: tuple[int, ...] = ()
    """Indexes into the changes of the comparison; several only where equal sentences follow each other."""
    facets: tuple[Facet, ...] = ()
    relation: SectionRelation | None = None
    """Of a heading: what became of its section."""
    depth: int = 1
    """Of a heading: its level, 1 for the outermost."""

    @property
    def changed(self) -> bool:
        """Whether a reader who looks for changes stops here."""
        return bool(self.facets)


def build_blocks(comparison: Comparison) -> tuple[Block, ...]:
    """Lay the changes, headings and whole-line noise of a comparison in the order in which they are read.

    Args:
        comparison: two reports, compared.

    Returns:
        The blocks: changes in the order of the comparison, each section's heading before its first change, noise
        before the sentence that it stands above.
    """
    return tuple(_Layout(comparison).blocks())


class _Layout:
    """One pass over the changes of a comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.maker = PassageMaker(comparison.left, comparison.right)
        self.pending = list(range(len(comparison.sections)))
        self.headings = _heading_changes(comparison)
        self.noise = {
            Side.LEFT: _noise_before(comparison.left, [change.left for change in comparison.changes]),
            Side.RIGHT: _noise_before(comparison.right, [change.right for change in comparison.changes]),
        }

    def blocks(self) -> Iterator[Block]:
        changes = self.comparison.changes
        index = 0
        while index < len(changes):
            change = changes[index]
            yield from self.headings_until(change.section)
            yield from self.noise_at(index, change.section)
            last = index + 1
            while last < len(changes) and self.continues(changes[last - 1], changes[last], last):
                last += 1
            yield self.text(index, last)
            index = last
        yield from self.headings_until(len(self.comparison.sections) - 1)
        yield from self.noise_at(len(changes), len(self.comparison.sections) - 1)

    def headings_until(self, section: int) -> Iterator[Block]:
        while self.pending and self.pending[0] <= section:
            index = self.pending.pop(0)
            pair = self.comparison.sections[index]
            left = self.maker.of_heading(pair.left, Side.LEFT)
            right = self.maker.of_heading(pair.right, Side.RIGHT)
            if (left or right) and index not in self.headings:
                yield Block(BlockKind.HEADING, left, right, index, relation=pair.relation, depth=depth_of(pair))

    def noise_at(self, index: int, section: int) -> Iterator[Block]:
        for noise in self.noise[Side.LEFT].get(index, ()):
            yield Block(BlockKind.NOISE, self.maker.of_noise(noise, Side.LEFT), None, section)
        for noise in self.noise[Side.RIGHT].get(index, ()):
            yield Block(BlockKind.NOISE, None, self.maker.of_noise(noise, Side.RIGHT), section)

    def continues(self, before: Change, change: Change, index: int) -> bool:
        """Whether an equal sentence goes on in the paragraph of the one before it on both sides."""
        plain = all(item.kind is ChangeKind.SAME and not facets_of(item) for item in (before, change))
        if not plain or before.section != change.section:
            return False
        if any(index in self.noise[side] for side in Side) or _is_heading(before) or _is_heading(change):
            return False
        return all(
            first and second and first[-1].paragraph == second[0].paragraph
            for first, second in ((before.left, change.left), (before.right, change.right))
        )

    def text(self, first: int, last: int) -> Block:
        changes = self.comparison.changes[first:last]
        left = tuple(sentence for change in changes for sentence in change.left)
        right = tuple(sentence for change in changes for sentence in change.right)
        block = Block(
            BlockKind.TEXT,
            self.maker.of_sentences(left, Side.LEFT, changes),
            self.maker.of_sentences(right, Side.RIGHT, changes),
            changes[0].section,
            tuple(range(first, last)),
            facets_of(changes[0]),
        )
        return replace(block, kind=BlockKind.HEADING) if _is_heading(changes[0]) else block


def depth_of(pair: SectionPair) -> int:
    """The level of a pair of sections: the outer of its two headings."""
    return max(1, min((heading.level for heading in (pair.left, pair.right) if heading is not None), default=1))


def _is_heading(change: Change) -> bool:
    return any(sentence.heading is not None for sentence in (*change.left, *change.right))


def _heading_changes(comparison: Comparison) -> frozenset[int]:
    """Sections whose headings are among the changes, so that they are not drawn a second time."""
    lines = {
        (side, sentence.place.line, sentence.place.start)
        for change in comparison.changes
        for side, sentences in ((Side.LEFT, change.left), (Side.RIGHT, change.right))
        for sentence in sentences
        if sentence.heading is not None
    }
    return frozenset(
        index
        for index, pair in enumerate(comparison.sections)
        if any(
            heading is not None and (side, heading.place.line, heading.place.start) in lines
            for side, heading in ((Side.LEFT, pair.left), (Side.RIGHT, pair.right))
        )
    )


def _noise_before(report: Report, sides: list[tuple[Sentence, ...]]) -> dict[int, list[Noise]]:
    """Whole-line noise by the index of the change that it is shown above; past the last change, their number."""
    firsts: dict[int, int] = {}
    for index, sentences in enumerate(sides):
        for sentence in sentences:
            firsts.setdefault(sentence.place.line, index)
    lines = sorted(firsts)
    table: dict[int, list[Noise]] = defaultdict(list)
    at = 0
    for noise in sorted((item for item in report.noise if item.scope is NoiseScope.LINE), key=lambda n: n.place.line):
        while at < len(lines) and lines[at] < noise.place.line:
            at += 1
        if noise.place.text.strip():
            table[firsts[lines[at]] if at < len(lines) else len(sides)].append(noise)
    return dict(table)
