"""A comparison as blocks that stand side by side: headings, changes, and the lines that are not part of the report."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind, NoiseScope, SectionRelation, Side
from tui.layout.facets import facets_of
from tui.layout.order import display_order, plan_headings
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
        The blocks: changes in the order of the screen, each section's heading before its first change, noise before
        the sentence that it stands above.
    """
    return tuple(_Layout(comparison).blocks())


class _Layout:
    """One pass over the changes of a comparison, in the order of the screen."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.maker = PassageMaker(comparison.left, comparison.right)
        self.pending = list(range(len(comparison.sections)))
        self.plan = plan_headings(comparison)
        merged = {change for changes in self.plan.merged.values() for change in changes}
        self.order = [index for index in display_order(comparison) if index not in merged]
        changes = [comparison.changes[index] for index in self.order]
        self.noise = {
            Side.LEFT: _noise_before(comparison.left, [change.left for change in changes]),
            Side.RIGHT: _noise_before(comparison.right, [change.right for change in changes]),
        }

    def blocks(self) -> Iterator[Block]:
        at = 0
        while at < len(self.order):
            section = self.change(at).section
            yield from self.headings_until(section)
            yield from self.noise_at(at, section)
            last = at + 1
            while last < len(self.order) and self.continues(last):
                last += 1
            yield self.text(self.order[at:last])
            at = last
        yield from self.headings_until(len(self.comparison.sections) - 1)
        yield from self.noise_at(len(self.order), len(self.comparison.sections) - 1)

    def change(self, at: int) -> Change:
        return self.comparison.changes[self.order[at]]

    def headings_until(self, section: int) -> Iterator[Block]:
        while self.pending and self.pending[0] <= section:
            block = self.heading(self.pending.pop(0))
            if block.left is not None or block.right is not None:
                yield block

    def heading(self, index: int) -> Block:
        pair = self.comparison.sections[index]
        changes = self.plan.merged.get(index, ())
        sides = []
        for side, heading in ((Side.LEFT, pair.left), (Side.RIGHT, pair.right)):
            taken = heading is not None and (side, heading.place.line, heading.place.start) in self.plan.taken
            sides.append(None if taken else self.maker.of_heading(heading, side))
        facets = dict.fromkeys(facet for change in changes for facet in facets_of(self.comparison.changes[change]))
        return Block(
            BlockKind.HEADING, sides[0], sides[1], index, changes, tuple(facets), pair.relation, depth_of(pair)
        )

    def noise_at(self, at: int, section: int) -> Iterator[Block]:
        for noise in self.noise[Side.LEFT].get(at, ()):
            yield Block(BlockKind.NOISE, self.maker.of_noise(noise, Side.LEFT), None, section)
        for noise in self.noise[Side.RIGHT].get(at, ()):
            yield Block(BlockKind.NOISE, None, self.maker.of_noise(noise, Side.RIGHT), section)

    def continues(self, at: int) -> bool:
        """Whether an equal sentence goes on in the paragraph of the one before it on both sides."""
        before, change = self.change(at - 1), self.change(at)
        plain = all(item.kind is ChangeKind.SAME and not facets_of(item) for item in (before, change))
        if not plain or before.section != change.section or any(at in self.noise[side] for side in Side):
            return False
        return all(
            first and second and first[-1].paragraph == second[0].paragraph
            for first, second in ((before.left, change.left), (before.right, change.right))
        )

    def text(self, indexes: list[int]) -> Block:
        changes = tuple(self.comparison.changes[index] for index in indexes)
        left = tuple(sentence for change in changes for sentence in change.left)
        right = tuple(sentence for change in changes for sentence in change.right)
        return Block(
            BlockKind.TEXT,
            self.maker.of_sentences(left, Side.LEFT, changes),
            self.maker.of_sentences(right, Side.RIGHT, changes),
            changes[0].section,
            tuple(indexes),
            facets_of(changes[0]),
        )


def depth_of(pair: SectionPair) -> int:
    """The level of a pair of sections: the outer of its two headings."""
    return max(1, min((heading.level for heading in (pair.left, pair.right) if heading is not None), default=1))


def _noise_before(report: Report, sides: list[tuple[Sentence, ...]]) -> dict[int, list[Noise]]:
    """Whole-line noise by the place in the order of the change that it is shown above; past the last, their number."""
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
