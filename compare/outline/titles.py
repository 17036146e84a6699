"""The title of a report, its table of contents and what else stands before the text begins."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from compare.outline.cues import is_salutation, pattern_of, years_in
from compare.outline.numbering import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.outline.paragraphs import Paragraph

_ZONE = 24
_LONGEST_TITLE = 80
_BODY = 60
_REST = 4
"""Characters of the rest of a title that a line break cut off."""
_OFFICE = re.compile(
    r"(?:国务院总理|.{0,3}本报记者|.{0,6}(?:来源|时间|作者|日期|发布|字体|字号|编辑|浏览|点击|阅读)).{0,20}[::].*|国务院总理"
)
_DATED = re.compile(r"[-(]*.{0,4}(?:(?:19|20)\d\d|二[〇零]..) ?年 ?.{1,3}月.{1,3}日?.{0,60}[)]?$")
_BYLINE = re.compile(r".*(?:记者|通讯员|摄影).{0,12}$|作政府工作报告[。]?$")
_CONTENTS = re.compile(r"目 *[录次]|contents", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[.·…\s\-]*\d{0,3}\s*$")


@cache
def _speaker() -> re.Pattern[str]:
    """The line that names who speaks: 市长 and two or three signs."""
    return re.compile(rf".{{0,16}}(?:{pattern_of('organisations', 'offices').pattern})[: ]*\S{{1,3}} ?\S{{0,12}}$")


def _body_begins(paragraph: Paragraph) -> bool:
    numbered = paragraph.marker is not None and paragraph.marker.style <= Style.ARABIC
    running = len(paragraph.whole) >= _BODY and paragraph.stopped
    return numbered or running or is_salutation(paragraph.whole)


def _eligible(paragraph: Paragraph) -> bool:
    whole = paragraph.whole
    if "会议上" in whole and _kind_of(whole) is None:
        return False
    if paragraph.torn or not 3 <= len(whole) <= _LONGEST_TITLE or paragraph.closed or whole[0] in "-(":  # noqa: PLR2004 - two signs name nothing
        return False
    return not any(pattern.fullmatch(whole) for pattern in (_speaker(), _OFFICE, _DATED, _BYLINE, _CONTENTS))


def _kind_of(folded: str) -> str | None:
    """Which list of title words the line ends with, brackets and dates apart."""
    bare = re.sub(r"[(\[].{0,24}[)\]]$|-{1,2}.*$", "", folded).strip(' "》')
    ends = [
        name for name in ("plan", "review", "other") if re.search(rf"(?:{pattern_of('titles', name).pattern})$", bare)
    ]
    return ends[0] if ends else None


def _worth(paragraph: Paragraph, *, first: bool) -> int:
    named = 3 * (_kind_of(paragraph.whole) is not None)
    formatted = 4 * (paragraph.depth == 0) + 2 * (paragraph.depth == 1)
    return named + formatted + 2 * bool(years_in(paragraph.whole)) + first


def find_title(paragraphs: Sequence[Paragraph]) -> int | None:
    """Find the line that names the report.

    Args:
        paragraphs: the paragraphs of the report.

    Returns:
        Index of the title; None where the text begins without one.
    """
    best: tuple[int, int] | None = None
    for index, paragraph in enumerate(paragraphs[:_ZONE]):
        if _body_begins(paragraph) and paragraph.depth != 0:
            break
        if _eligible(paragraph):
            worth = _worth(paragraph, first=index == 0)
            if worth >= 1 and (best is None or worth > best[0]):
                best = worth, index
    return best[1] if best else None


def title_kind(folded: str) -> str | None:
    """Tell from a title whether the report looks back or ahead.

    Args:
        folded: the folded title.

    Returns:
        `review`, `plan`, `other` (a statute, a decision) or None. One that does both (总结及计划) looks back first.
    """
    kind = _kind_of(folded)
    if kind == "plan" and re.search(r"总结|回顾|工作情况", folded):
        return "review"
    return kind


def title_zone(paragraphs: Sequence[Paragraph], title: int | None) -> int:
    """Tell how far the title with its date, speaker and source goes.

    Args:
        paragraphs: the paragraphs of the report.
        title: index of the title.

    Returns:
        Index of the first paragraph of the text; 0 where there is no title.
    """
    if title is None:
        return 0
    for index in range(title + 1, min(len(paragraphs), title + _ZONE)):
        if _body_begins(paragraphs[index]) or paragraphs[index].depth is not None:
            return index
        if not _furniture(paragraphs[index]):
            return index
    return min(len(paragraphs), title + _ZONE)


def _furniture(paragraph: Paragraph) -> bool:
    """Whether a short line before the text is its date, speaker or source, or the rest of a broken title."""
    whole = paragraph.whole
    if any(pattern.fullmatch(whole) for pattern in (_speaker(), _OFFICE, _DATED, _BYLINE)):
        return True
    return not paragraph.stopped and (
        whole[0] in "-(" or len(whole) <= _REST or _kind_of(whole) is not None or "会议上" in whole
    )


def title_text(paragraphs: Sequence[Paragraph], title: int) -> str:
    """Give the title, put together where a line break cut its last word.

    Args:
        paragraphs: the paragraphs of the report.
        title: index of the title.

    Returns:
        The title as written.
    """
    here = paragraphs[title]
    text = here.line.text[here.start : here.end]
    if _kind_of(here.whole) is None and title + 1 < len(paragraphs):
        following = paragraphs[title + 1]
        joined = here.whole + following.whole
        if len(following.whole) <= _REST and _kind_of(joined) is not None:
            return text + following.line.text[following.start : following.end]
    return text


def contents_lines(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Find the table of contents: headings that come again later.

    Args:
        paragraphs: the paragraphs of the report.

    Returns:
        Indices of 目录 and of the lines listed under it.
    """
    for index, paragraph in enumerate(paragraphs[: 4 * _ZONE]):
        if not _CONTENTS.fullmatch(paragraph.whole):
            continue
        listed = {index}
        seen: set[str] = set()
        later = Counter(_bare(other.whole) for other in paragraphs[index + 1 :])
        for at in range(index + 1, len(paragraphs)):
            whole = _bare(paragraphs[at].whole)
            bare = _bare(_PAGE_NUMBER.sub("", paragraphs[at].whole))
            if bare in seen or paragraphs[at].stopped or later[bare] < 1 + (bare == whole):
                break
            seen.add(bare)
            listed.add(at)
        return frozenset(listed)
    return frozenset()


def _bare(folded: str) -> str:
    return re.sub(r"\s+", "", folded)
