"""The table of contents of a comparison: its sections with the number of changes of each kind, and the way to a row."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.kinds import SectionRelation, Side
from tui.layout.blocks import depth_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Comparison, Heading, Report, SectionPair
    from tui.layout.blocks import Block
    from tui.layout.facets import Facet


@dataclass(frozen=True, slots=True)
class Entry:
    """A section in the table of contents."""

    section: int
    title: str
    depth: int
    """1 for the outermost."""
    relation: SectionRelation
    counts: Counter[Facet]
    """Changes by facet, in the section and in all below it."""


def build_contents(comparison: Comparison, blocks: Sequence[Block]) -> tuple[Entry, ...]:
    """List the sections of the right report, and those of the left that are gone, as they are read.

    Args:
        comparison: two reports, compared.
        blocks: from `build_blocks`.

    Returns:
        One entry for every section with a heading.
    """
    own: dict[int, Counter[Facet]] = {}
    for block in blocks:
        own.setdefault(block.section, Counter()).update(block.facets)
    total = {index: Counter(own.get(index, Counter())) for index in range(len(comparison.sections))}
    parents = parents_of(comparison)
    for index, counts in own.items():
        for parent in _above(index, parents):
            total[parent].update(counts)
    return tuple(
        Entry(index, title_of(pair), depth_of(pair), pair.relation, total[index])
        for index, pair in enumerate(comparison.sections)
        if pair.left is not None or pair.right is not None
    )


def trails(comparison: Comparison, section: int, parents: dict[int, int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The headings above a section on both sides.

    Args:
        comparison: two reports, compared.
        section: index of a pair of sections.
        parents: from `parents_of`.

    Returns:
        Left and right, outermost first; a side without the section gives the headings of the nearest pair above it
        that has one there.
    """
    above = [section, *_above(section, parents)]
    pairs = [comparison.sections[index] for index in above]
    left = next((pair.left for pair in pairs if pair.left is not None), None)
    right = next((pair.right for pair in pairs if pair.right is not None), None)
    return trail(comparison.left, left), trail(comparison.right, right)


def sections_below(comparison: Comparison, section: int) -> tuple[int, ...]:
    """The sections that stand in a section, at any depth.

    Args:
        comparison: two reports, compared.
        section: index of a pair of sections.

    Returns:
        Their indexes in order.
    """
    parents = parents_of(comparison)
    return tuple(other for other in parents if section in _above(other, parents))


def trail(report: Report, heading: Heading | None) -> tuple[str, ...]:
    """Titles from the outermost section down to a heading.

    Args:
        report: the report that holds it.
        heading: a heading, or nothing.

    Returns:
        Numbers and titles, outermost first; the title of the document is left out.
    """
    titles: list[str] = []
    seen: set[int] = set()
    while heading is not None and heading.level > 0 and heading.place.line not in seen:
        seen.add(heading.place.line)
        titles.append(heading.place.text.rstrip("。"))
        heading = None if heading.parent is None else report.heading_at.get(heading.parent)
    return tuple(reversed(titles))


def section_title(comparison: Comparison, section: int) -> str:
    """The title of a section; empty for what stands before the first."""
    return title_of(comparison.sections[section]) if 0 <= section < len(comparison.sections) else ""


def title_of(pair: SectionPair) -> str:
    """What a pair of sections is called in lists."""
    # a merged section goes by the name that it had: that of what it is merged into stands in the list already
    heading = pair.left if pair.relation is SectionRelation.MERGED and pair.left else pair.right or pair.left
    return heading.place.text.rstrip("。") if heading is not None else ""


def parents_of(comparison: Comparison) -> dict[int, int]:
    """Find the section above each section.

    Args:
        comparison: two reports, compared.

    Returns:
        By index of a section the index of the one above it: by the right heading where there is one, else by the left.
    """
    by_line: dict[tuple[Side, int], int] = {}
    for index, pair in enumerate(comparison.sections):
        for side, heading in ((Side.LEFT, pair.left), (Side.RIGHT, pair.right)):
            if heading is not None:
                by_line.setdefault((side, heading.place.line), index)
    parents: dict[int, int] = {}
    for index, pair in enumerate(comparison.sections):
        side, heading = (Side.RIGHT, pair.right) if pair.right is not None else (Side.LEFT, pair.left)
        if heading is not None and heading.parent is not None and (side, heading.parent) in by_line:
            parents[index] = by_line[side, heading.parent]
    return parents


def _above(index: int, parents: dict[int, int]) -> Iterator[int]:
    seen = {index}
    while index in parents and parents[index] not in seen:
        index = parents[index]
        seen.add(index)
        yield index
