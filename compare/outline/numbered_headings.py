"""Numbered headings alone on their line: told from the items of a list by what stands beneath them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.outline.cues import is_annex, is_salutation
from compare.outline.found import LONGEST, Found, is_short_line
from compare.outline.numbering import LEAVES, Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.outline.paragraphs import Paragraph

_LONGEST_STOPPED = 50
_APART = 4
"""Paragraphs from one dash to the next; those further apart belong to different lists."""
_ARTICLE_TITLE = re.compile(r"(?:[(\[].{1,60}[)\]])?")


def _numbered_open(paragraph: Paragraph) -> bool:
    """A numbered line that ends without a full stop."""
    words = paragraph.words
    return bool(words) and words[-1] not in "。;,!?…、；，！？" and is_short_line(paragraph, LONGEST)


def _numbered_stopped(paragraph: Paragraph) -> bool:
    """A numbered line of one sentence with its full stop."""
    return paragraph.words[-1:] in ("。", ":") and is_short_line(paragraph, _LONGEST_STOPPED)


def numbered_groups(paragraphs: Sequence[Paragraph], skip: frozenset[int]) -> Iterator[list[int]]:
    """Gather numbered lines that count on: 一、二、三、… of one place.

    Args:
        paragraphs: the paragraphs of the report.
        skip: indices to leave out.

    Yields:
        Indices of the members of one run, in order.
    """
    running: dict[Style, list[int]] = {}
    for index, paragraph in enumerate(paragraphs):
        marker = paragraph.marker
        if index in skip or marker is None:
            continue
        for style in [style for style in running if style in LEAVES and marker.style not in LEAVES]:
            yield running.pop(style)
        group = running.get(marker.style)
        if group and not _counts_on(paragraphs, group[-1], index):
            yield running.pop(marker.style)
            group = None
        if group is None:
            running[marker.style] = [index]
        else:
            group.append(index)
    yield from running.values()


def _counts_on(paragraphs: Sequence[Paragraph], before: int, here: int) -> bool:
    first, second = paragraphs[before].marker, paragraphs[here].marker
    if first is None or second is None:
        return False
    if first.ordinal is None or second.ordinal is None:
        return here - before <= _APART
    return first.ordinal < second.ordinal <= first.ordinal + 2


def _bears(paragraphs: Sequence[Paragraph], index: int, skip: frozenset[int]) -> bool:
    """Whether something stands beneath a numbered line before the next of its style or of a wider one."""
    here = paragraphs[index].marker
    following = next((at for at in range(index + 1, len(paragraphs)) if at not in skip), None)
    if following is None or here is None:
        return False
    marker = paragraphs[following].marker
    if marker is None:
        return not is_salutation(paragraphs[following].whole)
    if marker.style is here.style:
        return False
    return marker.style > here.style or marker.ordinal == 1


def _headings_of(paragraphs: Sequence[Paragraph], group: list[int], skip: frozenset[int]) -> list[int]:
    """Which members of a numbered run are headings on a line of their own."""
    bearing = [index for index in group if _bears(paragraphs, index, skip)]
    if len(group) > 1 and group[-1] in bearing and len(bearing) == 1:
        bearing = []
    open_ended = [index for index in group if _numbered_open(paragraphs[index])]
    stopped = [index for index in group if _numbered_stopped(paragraphs[index]) and index in bearing]
    held = [index for index in open_ended if index in bearing]
    found = list(open_ended) if held else []
    if len(stopped) > 1 and 2 * (len(stopped) + len(held)) >= len(group):
        found += stopped
    return found


def _article_heads(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """第三條 (立法目的) alone on its line."""
    for index, paragraph in enumerate(paragraphs):
        marker = paragraph.marker
        if marker and marker.style is Style.ARTICLE and _ARTICLE_TITLE.fullmatch(paragraph.words):
            yield index


def numbered_headings(paragraphs: Sequence[Paragraph], skip: frozenset[int]) -> Iterator[Found]:
    """Find the numbered headings that stand alone on their line.

    Args:
        paragraphs: the paragraphs of the report.
        skip: indices that cannot be headings.

    Yields:
        The headings, run by run.
    """
    annex = _annex(paragraphs)
    for group in numbered_groups(paragraphs, skip):
        marker = paragraphs[group[0]].marker
        if marker is not None and marker.style is Style.ARTICLE:
            continue
        for index in _headings_of(paragraphs, group, skip):
            if index > annex and ":" in paragraphs[index].words:
                continue
            yield Found(index, paragraphs[index].end, "numbered", alone=True)
    for index in _article_heads(paragraphs):
        if index not in skip:
            yield Found(index, paragraphs[index].end, "numbered", alone=True)


def _annex(paragraphs: Sequence[Paragraph]) -> int:
    """Index of the first annex or glossary, where terms with a colon are defined, not headings."""
    for index in range(len(paragraphs) // 2, len(paragraphs)):
        if is_annex(paragraphs[index].whole):
            return index
    return len(paragraphs)
