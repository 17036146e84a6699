"""A comparison as rows that every format writes out alike: which changes, under which heading, with what marked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind, FigureRelation, Role, SectionRelation, SpanOp

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from compare.model import Change, Comparison, Place, SectionPair, Sentence

APART = " …… "
"""Stands between sentences of one change that stand apart in their report."""
LARGEST_GAP = 2
"""Blanks that may stand between two sentences that follow each other, in characters."""
NOTHING = "–"
"""Stands for the side that has no word, and no line."""
FACETS = ("added", "removed", "edited", "rewritten", "moved", "figures", "wording")
"""What a reader may look for; a change can have several."""


class Mark(StrEnum):
    """How a stretch of one side is shown."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"
    RETOLD = "retold"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one side of a change."""

    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Row:
    """One change, side by side."""

    number: int
    """1 for the first change; 0 for an equal sentence in its place."""
    change: Change
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    facets: tuple[str, ...]
    """In the order of `FACETS`."""
    note: str = ""
    """What the reviewer wrote to it."""

    @property
    def is_heading(self) -> bool:
        """Whether headings are set side by side, not sentences."""
        return any(unit.heading is not None for unit in (*self.change.left, *self.change.right))


@dataclass(frozen=True, slots=True)
class Group:
    """The rows under one pair of headings."""

    at: int
    """Index of the pair; -1 before the first section, the number of sections after the last."""
    pair: SectionPair | None
    level: int
    """Depth of the heading, 1 for the outermost; 1 where there is none."""
    rows: tuple[Row, ...]

    @property
    def changed(self) -> tuple[Row, ...]:
        """The rows that are more than equal sentences in their place."""
        return tuple(row for row in self.rows if row.number)


def rows_of(comparison: Comparison, notes: Mapping[str, str] | None = None) -> tuple[Group, ...]:
    """Set a comparison out as rows.

    Args:
        comparison: two reports, compared.
        notes: what the reviewer wrote to changes, by their id.

    Returns:
        A group for every section, also for one without rows; changes are numbered through in this order.
    """
    groups = []
    number = 0
    for at, changes in changes_by_section(comparison):
        rows = []
        for change in changes:
            number += shows(change)
            note = (notes or {}).get(change.id, "")
            pieces = left_pieces(change), right_pieces(change)
            rows.append(Row(number if shows(change) else 0, change, *pieces, facets_of(change), note))
        pair = comparison.sections[at] if 0 <= at < len(comparison.sections) else None
        groups.append(Group(at, pair, _level(pair), tuple(rows)))
    return tuple(groups)


def only(comparison: Comparison, wanted: Collection[str]) -> Comparison:
    """Leave out what nobody asked for.

    Args:
        comparison: two reports, compared.
        wanted: ids of changes.

    Returns:
        The comparison with those changes alone; its summary still counts all.
    """
    return replace(comparison, changes=tuple(change for change in comparison.changes if change.id in wanted))


def left_out(comparison: Comparison) -> int:
    """How many changes the summary counts that are not there.

    Args:
        comparison: two reports, compared, perhaps with some changes only.
    """
    counts = comparison.summary
    total = counts.same + counts.edited + counts.rewritten + counts.added + counts.removed
    return max(0, total - len(comparison.changes))


def _level(pair: SectionPair | None) -> int:
    heading = None if pair is None else pair.right or pair.left
    return 1 if heading is None else max(heading.level, 1)


def left_pieces(change: Change) -> tuple[Piece, ...]:
    """The left side of a change, with what went marked."""
    if change.kind is ChangeKind.EDITED and change.spans:
        return tuple(
            Piece(span.left, Mark.KEPT if span.op is SpanOp.EQUAL else Mark.GONE) for span in change.spans if span.left
        )
    return _whole(change, change.left, Mark.GONE)


def right_pieces(change: Change) -> tuple[Piece, ...]:
    """The right side of a change, with what came marked."""
    if change.kind is ChangeKind.EDITED and change.spans:
        return tuple(
            Piece(span.right, Mark.KEPT if span.op is SpanOp.EQUAL else Mark.NEW) for span in change.spans if span.right
        )
    return _whole(change, change.right, Mark.NEW)


def _whole(change: Change, units: Sequence[Sentence], alone: Mark) -> tuple[Piece, ...]:
    mark = {ChangeKind.SAME: Mark.KEPT, ChangeKind.REWRITTEN: Mark.RETOLD}.get(change.kind, alone)
    return (Piece(joined_text(units), mark),) if units else ()


def shows(change: Change) -> bool:
    """Tell whether a change is more than an equal sentence in its place.

    Args:
        change: what became of a sentence.
    """
    return change.kind is not ChangeKind.SAME or change.moved


def facets_of(change: Change) -> tuple[str, ...]:
    """What a reader may look for in a change.

    Args:
        change: what became of a sentence.

    Returns:
        Some of `FACETS`, in their order; nothing for an equal sentence in its place.
    """
    found: set[str] = set() if change.kind is ChangeKind.SAME else {change.kind.value}
    if change.moved:
        found.add("moved")
    if any(one.relation in {FigureRelation.UP, FigureRelation.DOWN} for one in change.figures):
        found.add("figures")
    if change.wording:
        found.add("wording")
    return tuple(facet for facet in FACETS if facet in found)


def with_facets(comparison: Comparison, wanted: Collection[str]) -> frozenset[str]:
    """Choose the changes that have one of some facets.

    Args:
        comparison: two reports, compared.
        wanted: some of `FACETS`.

    Returns:
        Their ids.
    """
    return frozenset(change.id for change in comparison.changes if set(facets_of(change)) & set(wanted))


def changes_by_section(comparison: Comparison) -> list[tuple[int, list[Change]]]:
    """Give every section with its changes, in the order of the sections; those outside any section first.

    Args:
        comparison: two reports, compared.

    Returns:
        Index of each section with its changes; -1 for what stands before them. The closing words belong to no section
        and come last, under the number of sections.
    """
    known = range(len(comparison.sections))
    last = len(comparison.sections)
    found: defaultdict[int, list[Change]] = defaultdict(list)
    for change in comparison.changes:
        closes = (change.right or change.left)[0].part is Role.CLOSING
        found[last if closes else change.section if change.section in known else -1].append(change)
    return [(index, found[index]) for index in (-1, *known, last) if index in known or index in found]


def section_titles(pair: SectionPair) -> tuple[str, str]:
    """The headings of a pair as written, without the full stop that ends a run-in heading.

    Args:
        pair: two sections, or one without a counterpart.

    Returns:
        Left and right; empty where there is none.
    """
    left, right = ("" if one is None else one.place.text.rstrip("。").strip() for one in (pair.left, pair.right))
    return left, right


def section_title(pair: SectionPair) -> str:
    """One title for a pair of sections: `旧题 → 新题` where it changed.

    Args:
        pair: two sections, or one without a counterpart.
    """
    return " → ".join(dict.fromkeys(filter(None, section_titles(pair))))


def is_renamed(pair: SectionPair) -> bool:
    """Tell whether anything became of a section itself."""
    return pair.relation is not SectionRelation.SAME


def line_numbers(units: Sequence[Sentence]) -> str:
    """The lines of one side: `12`, `12-13`, `12,15`, or a dash for none.

    Args:
        units: sentences of one report.
    """
    numbers = sorted({unit.place.line for unit in units})
    if not numbers:
        return NOTHING
    if numbers == list(range(numbers[0], numbers[-1] + 1)) and len(numbers) > 1:
        return f"{numbers[0]}-{numbers[-1]}"
    return ",".join(map(str, numbers))


def joined_text(units: Sequence[Sentence]) -> str:
    """The wording of a side; what stands apart in the report is set apart, so that no quotation is stitched.

    Args:
        units: sentences of one report, in reading order.
    """
    return "".join(_set_apart(units, [unit.place.text for unit in units]))


def folded_text(units: Sequence[Sentence]) -> str:
    """The wording of a side in simplified script and one width, as long as `joined_text`.

    Args:
        units: sentences of one report, in reading order.
    """
    return "".join(_set_apart(units, [unit.folded for unit in units]))


def _set_apart(units: Sequence[Sentence], texts: Sequence[str]) -> Iterator[str]:
    before: Place | None = None
    for unit, text in zip(units, texts, strict=True):
        if before and _apart(before, unit.place):
            yield APART
        yield text
        before = unit.place


def _apart(before: Place, place: Place) -> bool:
    if place.line == before.line:
        return not 0 <= place.start - before.end <= LARGEST_GAP
    return place.line != before.line + 1
