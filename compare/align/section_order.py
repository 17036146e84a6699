"""Linked sections in the order of a reader, with what became of each and why it is thought so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from compare.align.order import longest_increasing
from compare.kinds import HeadingKind, SectionRelation
from compare.model import SectionPair

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.groups import Pair
    from compare.align.section_profiles import SectionProfile

SAME_TITLE = 92.0
"""Likeness of titles, of 100, from which on a section counts as keeping its name."""
REASONS = 3
"""Shared words that a reason names."""


_Row = tuple[int | None, int | None]
"""A left and a right section, by index."""


class SectionAlignment(NamedTuple):
    """Sections of two reports set side by side."""

    pairs: tuple[SectionPair, ...]
    """Reading order of the right side, unanswered left sections where they stood."""
    index_left: Mapping[int, int]
    """Line of a left heading to its place in `pairs`."""
    index_right: Mapping[int, int]
    """Line of a right heading to its place in `pairs`."""


def ordered_sections(
    left: Sequence[SectionProfile],
    right: Sequence[SectionProfile],
    scores: Mapping[Pair, float],
    links: set[Pair],
    share: float,
) -> SectionAlignment:
    """Set linked sections side by side in the order of a reader.

    Args:
        left: sections of the left report, in reading order.
        right: sections of the right report, in reading order.
        scores: `(left index, right index)` to how well the two agree.
        links: pairs of sections that answer each other.
        share: score from which on a section that nothing answers shares the answer of another.

    Returns:
        Every section of both sides once as its own, reading order of the right side, unanswered left sections where
        they stood.
    """
    answer = {j: i for i, j in links}
    linked_left = dict(links)
    sequence = [answer[j] for j in sorted(answer)]
    kept = {sequence[place] for place in longest_increasing(sequence)}
    rows: list[tuple[tuple[int, int, int], int | None, int | None]] = [
        ((j, 0, 0), answer.get(j), j) for j in range(len(right))
    ]
    behind = -1
    for i in range(len(left)):
        if i in linked_left:
            behind = linked_left[i] if i in kept else behind
        else:
            rows.append(((behind, 1, i), i, None))
    rows.sort(key=lambda row: row[0])
    shares = _shares(left, right, scores, links, share)
    pairs: list[SectionPair] = []
    index_left: dict[int, int] = {}
    index_right: dict[int, int] = {}
    for _, a, b in rows:
        if a is not None:
            index_left[left[a].heading.place.line] = len(pairs)
        if b is not None:
            index_right[right[b].heading.place.line] = len(pairs)
        moved = a is not None and a not in kept
        at_left, at_right, shared = shares.get((a, b), (a, b, None))
        one = left[at_left] if at_left is not None else None
        other = right[at_right] if at_right is not None else None
        score = scores[at_left, at_right] if at_left is not None and at_right is not None else 0.0
        pairs.append(
            SectionPair(
                left=one.heading if one else None,
                right=other.heading if other else None,
                relation=shared or _relation(one, other, moved=moved),
                score=round(max(0.0, min(1.0, score)), 4),
                reasons=_reasons(one, other),
            )
        )
    return SectionAlignment(tuple(pairs), index_left, index_right)


def _shares(
    left: Sequence[SectionProfile],
    right: Sequence[SectionProfile],
    scores: Mapping[Pair, float],
    links: set[Pair],
    threshold: float,
) -> dict[_Row, tuple[int | None, int | None, SectionRelation | None]]:
    """Sections that nothing answers but that share the answer of another: half of a split, or one of a merger."""
    taken_left, taken_right = {i for i, _ in links}, {j for _, j in links}
    best: dict[_Row, tuple[float, Pair, SectionRelation]] = {}
    for (i, j), score in scores.items():
        if score < threshold or left[i].heading.level != right[j].heading.level:
            continue
        if (i in taken_left) == (j in taken_right):
            continue
        split = i in taken_left
        key: _Row = (None, j) if split else (i, None)
        if key not in best or score > best[key][0]:
            best[key] = score, (i, j), SectionRelation.SPLIT if split else SectionRelation.MERGED
    return {key: (*pair, relation) for key, (_, pair, relation) in best.items()}


def _relation(one: SectionProfile | None, other: SectionProfile | None, *, moved: bool) -> SectionRelation:
    if one is None:
        return SectionRelation.ADDED
    if other is None:
        return SectionRelation.REMOVED
    if moved:
        return SectionRelation.MOVED
    same = fuzz.ratio(one.title, other.title) >= SAME_TITLE
    return SectionRelation.SAME if same else SectionRelation.RENAMED


def _reasons(one: SectionProfile | None, other: SectionProfile | None) -> tuple[str, ...]:
    if one is None or other is None:
        return ()
    shared = sorted(
        ((weight * other.topical[word], word) for word, weight in one.topical.items() if word in other.topical),
        reverse=True,
    )
    reasons = [f"标题相近 {fuzz.ratio(one.title, other.title) / 100:.2f}"]
    if shared:
        reasons.append("正文共有 " + "、".join(word for _, word in shared[:REASONS]))
    if one.heading.kind is not other.heading.kind:
        names = {HeadingKind.BLOCK: "独立标题", HeadingKind.RUN_IN: "段旨句"}
        reasons.append(f"{names[one.heading.kind]}对{names[other.heading.kind]}")
    return tuple(reasons)
