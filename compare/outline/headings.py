"""Headings that stand alone on their line, of every kind.

A line is a heading because of what stands around it: an item of a list has nothing beneath it, a heading has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.outline.cues import is_annex, is_salutation, part_head_pattern
from compare.outline.found import LONGEST, Found, is_short_line
from compare.outline.numbered_headings import numbered_headings
from compare.outline.plain_headings import alternating, part_heads, slogans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.outline.paragraphs import Paragraph


def _formatted(paragraphs: Sequence[Paragraph], skip: frozenset[int]) -> Iterator[Found]:
    """Lines that the format marks as headings."""
    for index, paragraph in enumerate(paragraphs):
        if (
            index not in skip
            and paragraph.depth
            and is_short_line(paragraph, 2 * LONGEST)
            and not is_salutation(paragraph.words)
        ):
            stands = "numbered" if paragraph.marker else "plain"
            if is_annex(paragraph.whole):
                stands = "annex"
            elif not paragraph.marker and part_head_pattern().fullmatch(paragraph.whole):
                stands = "part"
            yield Found(index, paragraph.end, stands, alone=True)


def block_headings(paragraphs: Sequence[Paragraph], skip: frozenset[int]) -> tuple[Found, ...]:
    """Find the headings that stand alone on their line.

    Args:
        paragraphs: the paragraphs of the report.
        skip: indices that cannot be headings: title, table of contents, captions.

    Returns:
        The headings in reading order, one a line.
    """
    found: dict[int, Found] = {}
    for source in (_formatted, part_heads, numbered_headings):
        for heading in source(paragraphs, skip):
            found.setdefault(heading.index, heading)
    for late in (slogans, alternating):
        for heading in list(late(paragraphs, skip, set(found))):
            found.setdefault(heading.index, heading)
    return tuple(found[index] for index in sorted(found))
