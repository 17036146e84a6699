"""Run-in headings (段旨句): the first sentence of a paragraph that titles it.

A short first sentence alone proves nothing: maxims open paragraphs too. It counts where the paragraph is numbered or
where other paragraphs of the same section open in the same way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.outline.cues import announces, is_salutation, owns_up, rallies
from compare.outline.found import Found
from compare.outline.numbered_headings import numbered_groups
from compare.outline.numbering import LEAVES, Style
from compare.outline.plain_headings import follows_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.outline.paragraphs import Paragraph

_SHORT = 20
"""Characters of the longest first sentence without a number: 67 of 67 in five reports were 4 to 19."""
_MAJORITY = 0.6
_LONG = 46
"""Characters of the longest numbered one, where its neighbours are alike."""
_CONNECTING = re.compile(
    r"与此同时|同时,|回顾|过去一年,|一年来,|此外|另外|当前,|目前|总的看|(?:今年|明年|\d{4}年),?是|(?:过去一年|一年来|五年来|今年以来),?我们|我们|以上|各位"
)
"""Openings that carry the text on and title nothing."""


def _opens(paragraph: Paragraph, longest: int) -> bool:
    """Whether a paragraph has a short first sentence and goes on."""
    lead = paragraph.line.folded[paragraph.body : paragraph.lead]
    return (
        not paragraph.single
        and lead.rstrip("\"' ").endswith("。")
        and 2 <= len(paragraph.lead_words) <= longest  # noqa: PLR2004 - one sign titles nothing
        and not paragraph.torn
        and (paragraph.marker is not None or not _CONNECTING.match(paragraph.words))
        and not is_salutation(paragraph.words)
        and not rallies(paragraph.words)
    )


def _heads_much(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a longer numbered first sentence can be a title: two clauses at most, no figures, and much beneath it."""
    paragraph = paragraphs[index]
    words = paragraph.lead_words
    if words.count(",") > 1 or re.search(r"\d", words):
        return False
    below = index + 1 < len(paragraphs) and paragraphs[index + 1].marker is None
    return below or paragraph.end - paragraph.lead >= 2 * len(words)


def _numbered(paragraphs: Sequence[Paragraph], skip: frozenset[int]) -> Iterator[int]:
    for group in numbered_groups(paragraphs, skip):
        marker = paragraphs[group[0]].marker
        if marker is None or marker.style is Style.ARTICLE:
            continue
        short = [index for index in group if _opens(paragraphs[index], _SHORT)]
        long = [index for index in group if _opens(paragraphs[index], _LONG)]
        titling = [index for index in long if index in short or _heads_much(paragraphs, index)]
        alike = len(titling) > 1 and len(titling) >= _MAJORITY * len(group)
        yield from long if alike else short


def _sections(paragraphs: Sequence[Paragraph], bounds: set[int]) -> Iterator[list[int]]:
    """Unnumbered paragraphs between two headings that hold others."""
    section: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        if index in bounds:
            yield section
            section = []
        elif paragraph.marker is None:
            section.append(index)
    yield section


def _titles(paragraphs: Sequence[Paragraph], index: int, bounds: set[int]) -> bool:
    """Whether the first sentence of a paragraph without a number could title it."""
    paragraph = paragraphs[index]
    return (
        _opens(paragraph, _SHORT)
        and not owns_up(paragraph.whole)
        and (index - 1 in bounds or follows_whole(paragraphs, index))
    )


def _share_the_form(paragraphs: Sequence[Paragraph], section: list[int], bounds: set[int]) -> list[int]:
    """The paragraphs of a section whose first sentences title them, if at least two do."""
    leads = [index for index in section if _titles(paragraphs, index, bounds)]
    if len(leads) < 2:  # noqa: PLR2004 - one alone may be a maxim
        return []
    between = [index for index in section if leads[0] <= index <= leads[-1] and not paragraphs[index].single]
    lengths = [len(paragraphs[index].lead_words) for index in leads]
    parallel = max(lengths) - min(lengths) <= 2  # noqa: PLR2004 - parallel phrases differ by a sign or two
    return leads if parallel or len(leads) >= _MAJORITY * len(between) else []


def run_in_headings(
    paragraphs: Sequence[Paragraph], skip: frozenset[int], blocks: Sequence[Found]
) -> tuple[Found, ...]:
    """Find the first sentences that title their paragraphs.

    Args:
        paragraphs: the paragraphs of the report.
        skip: indices that cannot hold headings.
        blocks: the headings that stand alone.

    Returns:
        The run-in headings in reading order.
    """
    taken = {heading.index for heading in blocks}
    out = frozenset(skip | taken)
    numbered = set(_numbered(paragraphs, out))
    bounds = taken | {index for index in numbered if _holds(paragraphs[index])} | set(skip)
    found = set(numbered)
    for section in _sections(paragraphs, bounds):
        found.update(_share_the_form(paragraphs, section, bounds))
    found |= _lonely(paragraphs, bounds, found - numbered)
    return tuple(
        Found(index, paragraphs[index].lead, "numbered" if index in numbered else "lead", alone=False)
        for index in sorted(found)
    )


def _holds(paragraph: Paragraph) -> bool:
    """Whether a numbered paragraph can have others beneath it."""
    return paragraph.marker is not None and paragraph.marker.style not in LEAVES


def _runs_of_sections(paragraphs: Sequence[Paragraph], bounds: set[int]) -> Iterator[list[list[int]]]:
    """Sections that are numbered on from each other, apart from those of another part."""
    run: list[list[int]] = []
    section: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        if index not in bounds:
            if paragraph.marker is None:
                section.append(index)
            continue
        run.append(section)
        section = []
        if paragraph.marker is None or paragraph.marker.ordinal == 1 or announces(paragraph.words):
            yield run
            run = []
    yield [*run, section]


def _lonely(paragraphs: Sequence[Paragraph], bounds: set[int], leads: set[int]) -> set[int]:
    """Leads that stand alone in their section, where most sections of the part have leads."""
    found = set()
    for run in _runs_of_sections(paragraphs, bounds):
        having = [section for section in run if any(index in leads for index in section)]
        alone = [
            single[0]
            for section in run
            if section not in having
            and len(single := [index for index in section if _titles(paragraphs, index, bounds)]) == 1
            and section[0] == single[0]
        ]
        running = [section for section in run if any(not paragraphs[index].single for index in section)]
        if len(having) > 1 and len(having) >= len(alone) and len(having) + len(alone) >= 0.7 * len(running):
            found.update(alone)
    return found
