"""The structure of a report: title, parts, headings and their nesting, whose it is and of which year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import HeadingKind
from compare.model import Heading, Outline
from compare.outline.aliases import find_aliases
from compare.outline.captions import find_captions
from compare.outline.frame import Frame
from compare.outline.headings import block_headings
from compare.outline.identity import find_organisation
from compare.outline.levels import nest, number_levels
from compare.outline.paragraphs import read_paragraphs
from compare.outline.parts import find_parts
from compare.outline.run_in import run_in_headings
from compare.outline.statutes import divisions, is_statute
from compare.outline.titles import contents_lines, find_title, title_kind, title_text, title_zone
from compare.outline.years import find_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import CleanLine
    from compare.outline.found import Found
    from compare.outline.paragraphs import Paragraph

__all__ = ["find_outline"]


def find_outline(lines: tuple[CleanLine, ...]) -> Outline:
    """Find the structure of a report.

    Args:
        lines: its cleaned lines; whole-line noise has an empty text.

    Returns:
        Title, organisation, year, parts by role, headings with their nesting, and photo captions.

    Example:
        Of the lines 市民政局2024年工作总结 / 一、提升养老服务 / 居家养老提质。新增床位…… the first is the title,
        of level 0, the second a block heading of level 2, and 居家养老提质 a run-in heading of level 3 if a second
        paragraph opens alike.
    """
    paragraphs = read_paragraphs(lines)
    title = find_title(paragraphs)
    zone = title_zone(paragraphs, title)
    captions, noise = find_captions(paragraphs, zone)
    if captions:
        noise_lines = {paragraphs[index].number for index in captions}
        paragraphs = tuple(paragraph for paragraph in paragraphs if paragraph.number not in noise_lines)
        title = find_title(paragraphs)
        zone = title_zone(paragraphs, title)
    contents = contents_lines(paragraphs)
    skip = contents | frozenset(range(zone))
    blocks = block_headings(paragraphs, skip)
    if is_statute(paragraphs):
        found = divisions(blocks, paragraphs)
    else:
        run_ins = run_in_headings(paragraphs, skip, blocks)
        found = tuple(sorted((*blocks, *run_ins), key=lambda heading: heading.index))
    above = nest(found, paragraphs)
    kind = title_kind(title_text(paragraphs, title)) if title is not None else None
    year = find_year(paragraphs, found, title, zone, kind)
    parts, heads = find_parts(Frame(paragraphs, found, above, zone, contents, kind, year))
    named = find_organisation(paragraphs, title, zone)
    return Outline(
        title=title_text(paragraphs, title) if title is not None else None,
        organisation=named[0] if named else None,
        aliases=find_aliases(named[1], paragraphs) if named else (),
        year=year,
        parts=parts,
        headings=_headings(paragraphs, title, found, above, heads),
        noise=noise,
    )


def _headings(
    paragraphs: Sequence[Paragraph],
    title: int | None,
    found: Sequence[Found],
    above: Sequence[int | None],
    heads: frozenset[int],
) -> tuple[Heading, ...]:
    levels = number_levels(found, above, heads)
    headings = []
    if title is not None:
        here = paragraphs[title]
        place = here.line.place(here.start, here.end)
        headings.append(Heading(place, place.text, None, 0, HeadingKind.BLOCK))
    for heading, parent, level in zip(found, above, levels, strict=True):
        line = None if parent is None else paragraphs[found[parent].index].number
        headings.append(_heading(paragraphs[heading.index], heading, level, line))
    return tuple(headings)


def _heading(paragraph: Paragraph, heading: Found, level: int, parent: int | None) -> Heading:
    line, marker = paragraph.line, paragraph.marker
    title = line.text[paragraph.body : heading.end].rstrip().rstrip("。｡")
    return Heading(
        place=line.place(paragraph.start, heading.end),
        title=title,
        number=line.text[marker.start : marker.end] if marker else None,
        level=level,
        kind=HeadingKind.BLOCK if heading.alone else HeadingKind.RUN_IN,
        parent=parent,
    )
