"""How headings are nested: by the order and the restarts of their numbers within this report, never by a fixed table.

The conventional order of styles (一、 above （一） above 1.) only settles what the report itself leaves open.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from compare.outline.cues import is_salutation
from compare.outline.numbering import LEAVES, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.outline.found import Found
    from compare.outline.paragraphs import Paragraph

_UNFORMATTED = 9
_TOP = 0.0
_PLAIN = 9.5
_LEAF_BLOCK = 13.5
_LEAF = 14.0
_SURE = 2

Rank = tuple[int, float]
"""The level that the format gives, then the rank of the numbering: the smaller stands above the greater."""


def _styles_inside(found: Sequence[Found], paragraphs: Sequence[Paragraph]) -> dict[Style, Counter[Style]]:
    """How often a style starts over inside one step of another: between 1. and 2., （一）."""
    inside: dict[Style, Counter[Style]] = defaultdict(Counter)
    since: dict[Style, set[Style]] = {}
    reached: dict[Style, int] = {}
    for heading in found:
        marker = paragraphs[heading.index].marker
        if marker is None or marker.ordinal is None:
            continue
        if reached.get(marker.style) == marker.ordinal - 1:
            inside[marker.style].update(since[marker.style])
        reached[marker.style] = marker.ordinal
        since[marker.style] = set()
        if marker.ordinal == 1:
            for style, started in since.items():
                if style is not marker.style:
                    started.add(marker.style)
    return inside


def _style_ranks(found: Sequence[Found], paragraphs: Sequence[Paragraph]) -> dict[Style, float]:
    ranks = {style: float(style) for style in Style}
    inside = _styles_inside(found, paragraphs)
    for outer in sorted(inside):
        for inner, times in inside[outer].items():
            if times >= _SURE and times > inside[inner][outer] and ranks[inner] <= ranks[outer]:
                ranks[inner] = ranks[outer] + 0.5
    return ranks


def _formatted_depths(found: Sequence[Found], paragraphs: Sequence[Paragraph]) -> dict[Style, int]:
    """The level that the format gives to most headings of a style."""
    seen: dict[Style, Counter[int | None]] = defaultdict(Counter)
    for heading in found:
        marker = paragraphs[heading.index].marker
        if marker is not None:
            seen[marker.style][paragraphs[heading.index].depth] += 1
    common = {style: counts.most_common(1)[0][0] for style, counts in seen.items()}
    return {style: depth for style, depth in common.items() if depth}


def _rank(heading: Found, paragraph: Paragraph, styles: dict[Style, float], depths: dict[Style, int]) -> Rank:
    marker = paragraph.marker
    if heading.stands in ("part", "annex"):
        return (paragraph.depth or 0, _TOP)
    if heading.stands == "lead":
        return (_UNFORMATTED, _LEAF)
    if heading.stands == "plain" or marker is None:
        return (paragraph.depth or _UNFORMATTED, _PLAIN)
    depth = depths.get(marker.style, _UNFORMATTED)
    if marker.style in LEAVES:
        return (depth, _LEAF_BLOCK if heading.alone else _LEAF)
    return (depth, styles[marker.style])


def nest(found: Sequence[Found], paragraphs: Sequence[Paragraph]) -> tuple[int | None, ...]:
    """Find the heading above each heading.

    Args:
        found: the headings in reading order.
        paragraphs: the paragraphs of the report.

    Returns:
        For each heading the position of the one above in `found`, None for the outermost.
    """
    styles, depths = _style_ranks(found, paragraphs), _formatted_depths(found, paragraphs)
    stack: list[tuple[Rank, int]] = []
    above: list[int | None] = []
    addressed = {index for index, paragraph in enumerate(paragraphs) if is_salutation(paragraph.whole)}
    for position, heading in enumerate(found):
        rank = _rank(heading, paragraphs[heading.index], styles, depths)
        since = range(found[position - 1].index + 1 if position else 0, heading.index)
        if rank[1] >= _LEAF_BLOCK and not addressed.isdisjoint(since):
            del stack[1:]
        while stack and stack[-1][0] >= rank:
            stack.pop()
        above.append(stack[-1][1] if stack else None)
        stack.append((rank, position))
    return tuple(above)


def number_levels(found: Sequence[Found], above: Sequence[int | None], heads: frozenset[int]) -> tuple[int, ...]:
    """Give each heading its level: 1 for the head of a part, 2 for a section even where the part has no head.

    Where one numbered outermost heading opens a part, its neighbours of the same rank stand as high.

    Args:
        found: the headings in reading order.
        above: what `nest` found.
        heads: positions of the headings that open a part.

    Returns:
        The levels.
    """
    levels: list[int] = []
    numbered = any(above[position] is None and found[position].stands == "numbered" for position in heads)
    for position, parent in enumerate(above):
        if parent is not None:
            levels.append(levels[parent] + 1)
        else:
            as_high = numbered and found[position].stands in ("numbered", "plain")
            opens = position in heads or found[position].stands in ("part", "annex")
            levels.append(1 if as_high or opens else 2)
    return tuple(levels)
