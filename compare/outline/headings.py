"""Headings that stand alone on their line: numbered ones, year-heads, slogans between paragraphs, annexes.

A line is a heading because of what stands around it: an item of a list has nothing beneath it, a heading has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.outline.cues import is_annex, is_salutation, part_head_pattern
from compare.outline.numbering import LEAVES, Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.outline.paragraphs import Paragraph

_LONGEST = 64
"""Characters of the longest heading without a full stop; GB/T 9704 headings run to about two lines of 28."""
_LONGEST_STOPPED = 50
_LONGEST_PLAIN = 36
_LONGEST_PLAIN_STOPPED = 22
_BODY = 40
_RUNNING = re.compile(r"[。;!?！？；].")
_NOT_PLAIN = re.compile(
    r"[:,;。!?…、]$|[-(\[<>|/@*]|\d{1,2}[:.]\d|^\"?\d+\"?$|记者|编辑|通讯员|来源|摄$|供稿|^[\d\s.%]+$|日$|https?:|^第.{1,4}届|[上下]一页"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A heading before its level is known."""

    index: int
    """Index of its paragraph."""
    end: int
    """One past its last character, the full stop included."""
    stands: str
    """`numbered`, `part` (a year-head), `plain`, `annex` or `lead` (the first sentence of a paragraph)."""
    alone: bool
    """Whether it has the line to itself."""


def _alone(paragraph: Paragraph, longest: int) -> bool:
    return len(paragraph.words) <= longest and _RUNNING.search(paragraph.words) is None


def _numbered_open(paragraph: Paragraph) -> bool:
    """A numbered line that ends without a full stop."""
    words = paragraph.words
    return bool(words) and words[-1] not in "。;,!?…、；，！？" and _alone(paragraph, _LONGEST)


def _numbered_stopped(paragraph: Paragraph) -> bool:
    """A numbered line of one sentence with its full stop."""
    return paragraph.words[-1:] in ("。", ":") and _alone(paragraph, _LONGEST_STOPPED)


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
        return here - before <= 4  # noqa: PLR2004 - dashes further apart belong to different lists
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
    return marker.style > here.style or (marker.style in LEAVES and here.style not in LEAVES)


def _headings_of(paragraphs: Sequence[Paragraph], group: list[int], skip: frozenset[int]) -> list[int]:
    """Which members of a numbered run are headings on a line of their own."""
    bearing = [index for index in group if _bears(paragraphs, index, skip)]
    if len(group) > 1 and group[-1] in bearing and len(bearing) == 1:
        bearing = []
    open_ended = [index for index in group if _numbered_open(paragraphs[index])]
    stopped = [index for index in group if _numbered_stopped(paragraphs[index]) and index in bearing]
    held = [index for index in open_ended if index in bearing]
    found = list(open_ended) if held else []
    if len(stopped) > 1 and len(stopped) + len(held) >= len(group) / 2:
        found += stopped
    return found


def _article_heads(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """第三條 (立法目的) alone on its line."""
    for index, paragraph in enumerate(paragraphs):
        marker = paragraph.marker
        if marker and marker.style is Style.ARTICLE and re.fullmatch(r"(?:[(\[].{1,60}[)\]])?", paragraph.words):
            yield index


def _numbered(paragraphs: Sequence[Paragraph], skip: frozenset[int]) -> Iterator[Found]:
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


def _follows_whole(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether the line before is complete: a torn sentence goes on in this line."""
    return index == 0 or paragraphs[index - 1].closed or not _is_running(paragraphs[index - 1])


def _is_running(paragraph: Paragraph) -> bool:
    return len(paragraph.words) > _LONGEST_PLAIN or "," in paragraph.words


def _plain(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a line without a number could be a heading by its look."""
    paragraph = paragraphs[index]
    words = paragraph.whole
    if paragraph.marker or paragraph.torn or paragraph.stopped or not 3 <= len(words) <= _LONGEST_PLAIN:  # noqa: PLR2004 - two signs name nothing
        return False
    if _NOT_PLAIN.search(words) or is_salutation(words) or "。" in words:
        return False
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    return following is not None and not following.torn and _follows_whole(paragraphs, index)


def _part_heads(paragraphs: Sequence[Paragraph], skip: frozenset[int]) -> Iterator[Found]:
    pattern = part_head_pattern()
    for index, paragraph in enumerate(paragraphs):
        if index in skip or paragraph.marker:
            continue
        if is_annex(paragraph.whole) and not paragraph.stopped and not paragraph.torn:
            yield Found(index, paragraph.end, "annex", alone=True)
        elif _plain(paragraphs, index) and pattern.fullmatch(paragraph.whole):
            yield Found(index, paragraph.end, "part", alone=True)


def _restarts(paragraphs: Sequence[Paragraph], index: int, taken: set[int]) -> bool:
    """Whether sections begin anew soon after this line, as they do after the head of a part."""
    for at in range(index + 1, min(index + 6, len(paragraphs))):
        marker = paragraphs[at].marker
        if at in taken and marker is not None and marker.style in (Style.HAN, Style.PADDED, Style.HAN_PAREN):
            return marker.ordinal == 1 and not _explained(paragraphs, index, taken, marker.style)
        if at in taken:
            return False
    return False


def _explained(paragraphs: Sequence[Paragraph], index: int, taken: set[int], style: Style) -> bool:
    """Whether the numbers begin anew because a wider one was reached: 三、 before （一）."""
    before = max((at for at in taken if at < index), default=None)
    marker = paragraphs[before].marker if before is not None else None
    return marker is not None and marker.style < style


def _slogans(paragraphs: Sequence[Paragraph], skip: frozenset[int], taken: set[int]) -> Iterator[Found]:
    """Lines without a number between paragraphs: the head of a part where numbers restart, a heading where several do."""
    likely = []
    for index in range(len(paragraphs)):
        if index in skip or index in taken or not _plain(paragraphs, index):
            continue
        if _restarts(paragraphs, index, taken):
            yield Found(index, paragraphs[index].end, "part", alone=True)
            continue
        following = paragraphs[index + 1]
        if following.stopped and len(following.words) >= _BODY and "," not in paragraphs[index].whole[-2:]:
            likely.append(index)
    if len(likely) > 1:
        yield from (Found(index, paragraphs[index].end, "plain", alone=True) for index in likely)


def _alternating(paragraphs: Sequence[Paragraph], skip: frozenset[int], taken: set[int]) -> Iterator[Found]:
    """Short sentences that each stand above the paragraph that they title, several in a section."""
    if one_sentence_a_line(paragraphs):
        return
    run: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        if index in taken:
            yield from _several(paragraphs, run)
            run = []
        elif index not in skip and _stands_above(paragraphs, index, paragraph):
            run.append(index)
    yield from _several(paragraphs, run)


def _several(paragraphs: Sequence[Paragraph], run: list[int]) -> Iterator[Found]:
    if len(run) > 1:
        yield from (Found(index, paragraphs[index].end, "plain", alone=True) for index in run)


def _stands_above(paragraphs: Sequence[Paragraph], index: int, paragraph: Paragraph) -> bool:
    words = paragraph.whole
    if paragraph.marker or not words.endswith("。") or len(words) > _LONGEST_PLAIN_STOPPED + 12 or paragraph.torn:
        return False
    if is_salutation(words) or not paragraph.single or index + 1 >= len(paragraphs):
        return False
    following = paragraphs[index + 1]
    return following.marker is None and not following.single and len(following.words) >= max(_BODY, 2 * len(words))


def one_sentence_a_line(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a file sets every sentence on a line of its own, so that lines are no paragraphs.

    Args:
        paragraphs: the paragraphs of the report.

    Returns:
        Whether most lines hold one sentence.
    """
    single = sum(paragraph.single for paragraph in paragraphs if paragraph.stopped)
    return single > 0.6 * max(1, sum(paragraph.stopped for paragraph in paragraphs))  # noqa: PLR2004 - a clear majority


def _formatted(paragraphs: Sequence[Paragraph], skip: frozenset[int]) -> Iterator[Found]:
    """Lines that the format marks as headings."""
    for index, paragraph in enumerate(paragraphs):
        if (
            index not in skip
            and paragraph.depth
            and _alone(paragraph, 2 * _LONGEST)
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
    for source in (_formatted, _part_heads, _numbered):
        for heading in source(paragraphs, skip):
            found.setdefault(heading.index, heading)
    for late in (_slogans, _alternating):
        for heading in list(late(paragraphs, skip, set(found))):
            found.setdefault(heading.index, heading)
    return tuple(found[index] for index in sorted(found))
