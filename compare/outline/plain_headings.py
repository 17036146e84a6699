"""Headings without a number alone on their line: year-heads, annexes, slogans, short sentences above paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.outline.cues import is_annex, is_salutation, part_head_pattern
from compare.outline.found import Found
from compare.outline.numbering import Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.outline.paragraphs import Paragraph

_SHORTEST, _LONGEST = 3, 36
_LONGEST_STOPPED = 34
_BODY = 40
"""Characters of the shortest paragraph that a line without a number can title."""
_MAJORITY = 0.6
_NOT_PLAIN = re.compile(
    r"[:,;。!?…、]$|[-(\[<>|/@*]|\d{1,2}[:.]\d|^\"?\d+\"?$|记者|编辑|通讯员|来源|摄$|供稿|^[\d\s.%]+$|日$|https?:"
    r"|^第.{1,4}届|[上下]一页"
)


def follows_whole(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Tell whether the line before is complete: a torn sentence goes on in this line.

    Args:
        paragraphs: the paragraphs of the report.
        index: the line.

    Returns:
        Whether it can begin something new.
    """
    if index == 0:
        return True
    before = paragraphs[index - 1]
    return before.closed or before.marker is not None or not _is_running(before)


def _is_running(paragraph: Paragraph) -> bool:
    return len(paragraph.words) > _LONGEST or "," in paragraph.words


def _plain(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a line without a number could be a heading by its look."""
    paragraph = paragraphs[index]
    words = paragraph.whole
    if paragraph.marker or paragraph.torn or paragraph.stopped or not _SHORTEST <= len(words) <= _LONGEST:
        return False
    if _NOT_PLAIN.search(words) or is_salutation(words) or "。" in words:
        return False
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    return following is not None and not following.torn and follows_whole(paragraphs, index)


def part_heads(paragraphs: Sequence[Paragraph], skip: frozenset[int]) -> Iterator[Found]:
    """Find the heads of parts and annexes that say what they are: 2023年工作要点, 存在的问题, 名词解释.

    Args:
        paragraphs: the paragraphs of the report.
        skip: indices that cannot be headings.

    Yields:
        The headings.
    """
    pattern = part_head_pattern()
    for index, paragraph in enumerate(paragraphs):
        if index in skip or paragraph.marker:
            continue
        beneath = index + 1 < len(paragraphs)
        if beneath and is_annex(paragraph.whole) and not paragraph.stopped and not paragraph.torn:
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


def slogans(paragraphs: Sequence[Paragraph], skip: frozenset[int], taken: set[int]) -> Iterator[Found]:
    """Lines without a number between paragraphs: the head of a part where numbers restart, a heading where several do.

    Args:
        paragraphs: the paragraphs of the report.
        skip: indices that cannot be headings.
        taken: indices of the headings that were found before.

    Yields:
        The headings.
    """
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


def alternating(paragraphs: Sequence[Paragraph], skip: frozenset[int], taken: set[int]) -> Iterator[Found]:
    """Short sentences that each stand above the paragraph that they title, several in a section.

    Args:
        paragraphs: the paragraphs of the report.
        skip: indices that cannot be headings.
        taken: indices of the headings that were found before.

    Yields:
        The headings.
    """
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
    if paragraph.marker or not words.endswith("。") or len(words) > _LONGEST_STOPPED or paragraph.torn:
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
    return single > _MAJORITY * max(1, sum(paragraph.stopped for paragraph in paragraphs))
