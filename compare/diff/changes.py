"""From matched sentences to changes: what kind each is, what moved, and in which order a reader meets them."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from compare.align.names import canonical
from compare.align.order import longest_increasing
from compare.align.profiles import character_pairs
from compare.diff.inline import inline_spans
from compare.diff.inside import ReportInside, changes_inside
from compare.kinds import ChangeKind, Regime, Side
from compare.model import Change, SeeAlso

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from compare.align.groups import Group, Pair
    from compare.align.section_order import SectionAlignment
    from compare.model import Report, Sentence, Span

EDITED = 60.0
"""Likeness of characters, of 100, from which on two sentences count as one statement that was edited."""
MOVED = 0.8
"""How sure a pair of two years or organisations must be to be called moved."""
ENDLESS = 100_000
"""Characters from which on two sentences are no longer set against each other character by character."""
SHOWN_NEARBY = 2
"""Sentences that `see_also` names a side."""


class Matched(NamedTuple):
    """Two reports with their sentences and sections matched: all that changes are made from."""

    reports: tuple[Report, Report]
    """Left and right, as in every pair below."""
    regime: Regime
    units: tuple[tuple[Sentence, ...], tuple[Sentence, ...]]
    """What is compared, in reading order: headings, sentences, and clauses of sentences that answer several."""
    groups: tuple[Group, ...]
    """By index into the units."""
    near: Mapping[Pair, float]
    sections: SectionAlignment
    masks: tuple[Callable[[str], str], Callable[[str], str]]
    """Functions that mask an organisation's own names."""
    pinned: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
    """Units that a person has put together or set apart."""


class _Row(NamedTuple):
    key: tuple[int, int, int]
    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    moved: bool


def make_changes(matched: Matched) -> tuple[Change, ...]:
    """The changes between two matched reports.

    Args:
        matched: the matching.

    Returns:
        Every compared unit in exactly one change, in the reading order of the right side, removed sentences where
        they stood.
    """
    near = _nearby(matched)
    sides = ReportInside(matched.reports[0]), ReportInside(matched.reports[1])
    changes = []
    for number, row in enumerate(_rows(matched), 1):
        left = tuple(matched.units[0][i] for i in row.left)
        right = tuple(matched.units[1][j] for j in row.right)
        kind = _kind(matched, row.left, row.right)
        both = kind in (ChangeKind.EDITED, ChangeKind.REWRITTEN)
        spans = _spans(left, right) if kind is ChangeKind.EDITED else ()
        figures, wording = changes_inside(left, right, sides, spans) if both else ((), ())
        changes.append(
            Change(
                id=f"c{number}",
                kind=kind,
                moved=row.moved,
                score=round(row.score, 4),
                left=left,
                right=right,
                section=_section(matched, left, right),
                spans=spans,
                figures=figures,
                wording=wording,
                see_also=_see_also(matched, near, row),
                fingerprint=_fingerprint(matched, row.left, row.right),
                pinned=not matched.pinned[0].isdisjoint(row.left) or not matched.pinned[1].isdisjoint(row.right),
            )
        )
    return tuple(changes)


def _rows(matched: Matched) -> list[_Row]:
    """Groups and lone units, keyed for reading order."""
    groups = sorted(matched.groups, key=lambda group: (group.right[0], group.left[0]))
    kept = longest_increasing([group.left[0] for group in groups])
    rows = []
    answer: dict[int, int] = {}
    for place, group in enumerate(groups):
        moved = _has_moved(matched, group, crosses=place not in kept)
        rows.append(_Row((group.right[0], 0, group.left[0]), group.left, group.right, group.score, moved))
        if place in kept:
            answer.update((i, group.right[-1]) for i in group.left)
    linked_left = {i for group in groups for i in group.left}
    linked_right = {j for group in groups for j in group.right}
    rows += [_Row((j, 0, 0), (), (j,), 0.0, moved=False) for j in range(len(matched.units[1])) if j not in linked_right]
    behind = -1
    for i in range(len(matched.units[0])):
        behind = answer.get(i, behind)
        if i not in linked_left:
            rows.append(_Row((behind, 1, i), (i,), (), 0.0, moved=False))
    return sorted(rows, key=lambda row: row.key)


def _has_moved(matched: Matched, group: Group, *, crosses: bool) -> bool:
    """Whether a pair moved: in an edited copy where it crosses others.

    Between years and organisations the order inside a section is free, so that a sure pair moved where the sections
    above the two sentences have counterparts, but not each other; without a crossing, only if the wording was kept.
    """
    if matched.regime is Regime.REVISION:
        return crosses
    if group.score < MOVED:
        return False
    mine = _sections_above(matched, Side.LEFT, matched.units[0][group.left[0]])
    theirs = _sections_above(matched, Side.RIGHT, matched.units[1][group.right[0]])
    apart = bool(mine and theirs) and not mine & theirs and _is_answered(matched, mine | theirs)
    return apart and (crosses or _is_kept(matched, group))


def _is_kept(matched: Matched, group: Group) -> bool:
    """Whether a pair is sure beyond its score: by its wording, or as headings of sections that answer each other."""
    left, right = (matched.units[0][i] for i in group.left), (matched.units[1][j] for j in group.right)
    headings = all(unit.heading for unit in (*left, *right))
    return headings or _kind(matched, group.left, group.right) is not ChangeKind.REWRITTEN


def _is_answered(matched: Matched, sections: set[int]) -> bool:
    """Whether one of some sections, one in the other, has a counterpart."""
    pairs = (matched.sections.pairs[index] for index in sections)
    return any(pair.left and pair.right for pair in pairs)


def _sections_above(matched: Matched, side: Side, unit: Sentence) -> set[int]:
    """Sections above a sentence by their place in the alignment, with those that they are a half of."""
    left = side is Side.LEFT
    report = matched.reports[0] if left else matched.reports[1]
    index, index_other = matched.sections.index_left, matched.sections.index_right
    if not left:
        index, index_other = index_other, index
    found = set()
    line = unit.section
    while line is not None:
        heading = report.heading_at.get(line)
        if heading is None:
            break
        if heading.level > 1 and line in index:
            pair = matched.sections.pairs[index[line]]
            answer = pair.right if left else pair.left
            found |= {index[line], index_other[answer.place.line]} if answer else {index[line]}
        line = heading.parent if heading.parent != line else None
    return found


def _kind(matched: Matched, left: Sequence[int], right: Sequence[int]) -> ChangeKind:
    if not left:
        return ChangeKind.ADDED
    if not right:
        return ChangeKind.REMOVED
    if not (_adjoining(left) and _adjoining(right)):
        # what stands apart in its report is no one wording that could have been edited
        return ChangeKind.REWRITTEN
    one, other = _wordings(matched, left, right)
    if one == other:
        return ChangeKind.SAME
    return ChangeKind.EDITED if _likeness(one, other) >= EDITED else ChangeKind.REWRITTEN


def _adjoining(units: Sequence[int]) -> bool:
    return units[-1] - units[0] == len(units) - 1


def _likeness(one: str, other: str) -> float:
    """Likeness of characters, of 100; endless texts by their character pairs, whose cost does not grow with both."""
    if max(len(one), len(other)) <= ENDLESS:
        return fuzz.ratio(one, other)
    pairs, others = (Counter(character_pairs(text)) for text in (one, other))
    total = pairs.total() + others.total()
    return 200 * (pairs & others).total() / total if total else 0.0


def _spans(left: Sequence[Sentence], right: Sequence[Sentence]) -> tuple[Span, ...]:
    (text_left, folded_left), (text_right, folded_right) = _joined(left), _joined(right)
    return inline_spans(text_left, text_right, folded_left, folded_right)


def _joined(units: Sequence[Sentence]) -> tuple[str, str]:
    return "".join(unit.place.text for unit in units), "".join(unit.folded for unit in units)


def _section(matched: Matched, left: Sequence[Sentence], right: Sequence[Sentence]) -> int:
    for units, index in ((right, matched.sections.index_right), (left, matched.sections.index_left)):
        for unit in units:
            line = unit.place.line if unit.heading else unit.section
            if line is not None and line in index:
                return index[line]
    return 0


def _nearby(matched: Matched) -> dict[tuple[Side, int], list[tuple[float, int]]]:
    table: defaultdict[tuple[Side, int], list[tuple[float, int]]] = defaultdict(list)
    for (i, j), probability in matched.near.items():
        table[Side.LEFT, i].append((probability, j))
        table[Side.RIGHT, j].append((probability, i))
    return table


def _see_also(
    matched: Matched, near: Mapping[tuple[Side, int], Sequence[tuple[float, int]]], row: _Row
) -> tuple[SeeAlso, ...]:
    found = []
    for side, mine, other in ((Side.LEFT, row.right, Side.RIGHT), (Side.RIGHT, row.left, Side.LEFT)):
        units = matched.units[0] if side is Side.LEFT else matched.units[1]
        # a piece of a sentence that stands in the change itself is no other sentence to look at
        here = {_whole(units[index]) for index in (row.left if side is Side.LEFT else row.right)}
        best = sorted(
            (one for index in mine for one in near.get((other, index), ()) if _whole(units[one[1]]) not in here),
            key=lambda one: (-one[0], one[1]),
        )
        found += [SeeAlso(side, units[index].place, round(value, 4)) for value, index in best[:SHOWN_NEARBY]]
    return tuple(found)


def _whole(unit: Sentence) -> str:
    """Id of the sentence that a unit is, or is a piece of."""
    return unit.id.partition("+")[0]


def _wordings(matched: Matched, left: Sequence[int], right: Sequence[int]) -> tuple[str, str]:
    """What the units of the two sides say, by all that counts when wordings are compared."""
    one, other = (
        canonical(mask("".join(units[index].folded for index in side)))
        for mask, units, side in zip(matched.masks, matched.units, (left, right), strict=True)
    )
    return one, other


def _fingerprint(matched: Matched, left: Sequence[int], right: Sequence[int]) -> str:
    one, other = _wordings(matched, left, right)
    return hashlib.sha256(f"{one}\n{other}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
