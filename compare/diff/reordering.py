"""What changed its place: sections among their neighbours, and members of a list within an edited sentence.

In official wording the order speaks: what stands earlier comes first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.align.order import longest_increasing
from compare.diff.passages import place_within
from compare.kinds import ChangeKind, SectionRelation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Change, Comparison, Heading, Place, Report, Sentence

_DIVIDED = frozenset({SectionRelation.SPLIT, SectionRelation.MERGED})
_CLAUSE = re.compile(r"[^，。；：！？,;:!?]+")
_MEMBER = re.compile(r"、|(?<=[\u4e00-\u9fff])(?:以及|和|及|与)(?=[\u4e00-\u9fff])")
_NUMBER = re.compile(r"[一二三四五六七八九十\d]{0,3}")
_AND_SO_ON = re.compile(r"(?<=[\u4e00-\u9fffA-Za-z0-9])等(?!级|于|待|候)[^、]*$")
_FEWEST = 3
"""Members of a list."""
_SHARED = 2
"""Members that two lists have in common when one answers the other."""
_END_ALIKE = 0.5
"""Likeness of two first members that end alike behind different verbs (健全医疗, 促进医疗)."""
_VERB = 2
"""Characters of a verb that two lists begin with alike (深化…)."""
_FIRST_SHARES = 3
"""Character pairs that two first members share when they are one, whatever verb stands before them."""
_SAME_MEMBER = 0.4
"""Share of character pairs that one member has in common with its later wording."""


@dataclass(frozen=True, slots=True)
class RankChange:
    """A section that overtook others, or was overtaken, among the sections beside it."""

    left: Place
    """Heading in the left report."""
    right: Place
    left_rank: int
    """1-based place among the sections under one heading."""
    right_rank: int


@dataclass(frozen=True, slots=True)
class ListChange:
    """A list of which members came, went or changed places."""

    change: str
    """Id of the change that holds it."""
    left: Place
    """The clause in the left report."""
    right: Place
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    reordered: bool
    """Whether the members that both have stand in another order."""


def rank_changes(comparison: Comparison) -> tuple[RankChange, ...]:
    """Find the sections that changed places with those beside them; added and removed ones shift nothing.

    Args:
        comparison: two reports, compared.

    Returns:
        In the order of the right report.
    """
    ranks = _ranks(comparison.left), _ranks(comparison.right)
    beside: defaultdict[tuple[int | None, int | None], list[tuple[Heading, Heading]]] = defaultdict(list)
    paired = {(pair.left.place.line, pair.right.place.line) for pair in comparison.sections if pair.left and pair.right}
    for pair in comparison.sections:
        if not (pair.left and pair.right) or pair.relation in _DIVIDED:
            continue
        if pair.left.parent == pair.right.parent is None or (pair.left.parent, pair.right.parent) in paired:
            beside[pair.left.parent, pair.right.parent].append((pair.left, pair.right))
    found = []
    for pairs in beside.values():
        pairs.sort(key=lambda pair: (pair[1].place.line, pair[1].place.start))
        kept = longest_increasing([pair[0].place.line for pair in pairs])
        found += [
            RankChange(one.place, other.place, ranks[0][one.place], ranks[1][other.place])
            for index, (one, other) in enumerate(pairs)
            if index not in kept and ranks[0][one.place] != ranks[1][other.place]
        ]
    return tuple(sorted(found, key=lambda one: (one.right.line, one.right.start)))


def _ranks(report: Report) -> dict[Place, int]:
    """The place of every heading among those under the same heading."""
    counted: defaultdict[int | None, int] = defaultdict(int)
    ranks = {}
    for heading in report.outline.headings:
        counted[heading.parent] += 1
        ranks[heading.place] = counted[heading.parent]
    return ranks


def list_changes(comparison: Comparison) -> tuple[ListChange, ...]:
    """Find the lists whose members came, went or changed places within an edited sentence.

    Args:
        comparison: two reports, compared.

    Returns:
        In the order of the changes.
    """
    return tuple(
        found
        for change in comparison.changes
        if change.kind is ChangeKind.EDITED
        for found in _lists_of(comparison, change)
    )


@dataclass(frozen=True, slots=True)
class _List:
    place: Place
    members: tuple[str, ...]


def _lists_of(comparison: Comparison, change: Change) -> Iterator[ListChange]:
    left = list(_lists(comparison.left, change.left))
    for theirs in _lists(comparison.right, change.right):
        best = max(left, key=lambda ours: len(_answers(ours.members, theirs.members)), default=None)
        answers = _answers(best.members, theirs.members) if best else {}
        if best is None or len(answers) < _SHARED:
            continue
        left.remove(best)
        lead = best.members[0][:_VERB] if best.members[0][:_VERB] == theirs.members[0][:_VERB] else ""
        added = tuple(m.removeprefix(lead) for j, m in enumerate(theirs.members) if j not in answers)
        dropped = tuple(m.removeprefix(lead) for i, m in enumerate(best.members) if i not in answers.values())
        order = [answers[index] for index in sorted(answers)]
        if added or dropped or order != sorted(order):
            yield ListChange(change.id, best.place, theirs.place, added, dropped, order != sorted(order))


def _lists(report: Report, units: Sequence[Sentence]) -> Iterator[_List]:
    for unit in units:
        for clause in _CLAUSE.finditer(unit.folded):
            if "、" not in clause[0]:
                continue
            members = tuple(
                member for member in _MEMBER.split(_AND_SO_ON.sub("", clause[0])) if not _NUMBER.fullmatch(member)
            )
            if len(members) >= _FEWEST:
                yield _List(place_within(report, unit, *clause.span()), members)


def _answers(left: Sequence[str], right: Sequence[str]) -> dict[int, int]:
    """Which member of the left list answers a member of the right one: index by index, equal ones first."""
    rated = sorted(
        (-alike, j, i)
        for j, other in enumerate(right)
        for i, one in enumerate(left)
        if (alike := _first_alike(one, other) if i == j == 0 else _alike(one, other)) >= _SAME_MEMBER
    )
    found: dict[int, int] = {}
    for _, j, i in rated:
        if j not in found and i not in found.values():
            found[j] = i
    return found


def _first_alike(one: str, other: str) -> float:
    """How alike two first members are: verbs and adverbs that may differ hang on them."""
    same_end = one[-_VERB:] == other[-_VERB:]
    same = same_end or len(_pairs(one) & _pairs(other)) >= _FIRST_SHARES
    return max(_alike(one, other), _END_ALIKE if same else 0.0)


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _alike(one: str, other: str) -> float:
    """How alike two members are."""
    if one == other:
        return 2.0
    if min(len(one), len(other)) > 1 and (one in other or other in one):
        return 1.0
    pairs, others = _pairs(one), _pairs(other)
    total = len(pairs) + len(others)
    return 2 * len(pairs & others) / total if total else 0.0
