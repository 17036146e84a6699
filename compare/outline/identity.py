"""Whose report it is.

The name comes from the report formula, the title or the subject of the preamble: never from a footer.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.outline.cues import pattern_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.outline.paragraphs import Paragraph

_OPENING = 8
_FORMULA = re.compile(
    r"(?:我|现在,?我|,|^)(?:谨|现)?(?:受|代表)((?!大会|会议)[^,。;:!]{2,40}?)(?:的?委托|,? ?(?:现)?(?:向|作|做|就)|,)"
)
_MEETING = re.compile(r"在 ?([\u4e00-\u9fff*]{2,12}?(?:省|市|自治区|自治州|县|区|州|旗|盟|镇|乡))第?.{1,4}[届次]")
PLACE = re.compile(
    r"([\u4e00-\u9fff*]{1,9}?(?:自治区|省)|[\u4e00-\u9fff*]{1,9}?(?:自治州|自治县|市(?!政协)|盟)"
    r"|[\u4e00-\u9fff*]{1,6}?(?:县|区|旗|州|镇|乡|街道))"
)
"""The place that a name begins with; a province before its cities (贵州省, not 贵州)."""
_TITLE_END = re.compile(
    r"(?:关于)?(?:19|20)\d\d ?年?|年度|上半年|工作(?:总结|报告|要点|计划|汇报|情况|安排|回顾|思路|打算)"
    r"|述职|个人|党建|全面|机关"
)


class _Name(NamedTuple):
    """A name as written and as folded."""

    written: str
    folded: str


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern_of('organisations', 'endings').pattern})$")


@cache
def _subject() -> re.Pattern[str]:
    endings, verbs = pattern_of("organisations", "endings").pattern, pattern_of("organisations", "verbs").pattern
    return re.compile(
        r"(?:[^,。]{0,14}?(?:年|年来|以来|年度|期间|月)[,]?)?(?:过去一年[,]|一年来[,])?"
        rf"([\u4e00-\u9fff*]{{1,24}}?(?:{endings}))(?={verbs})"
    )


def _cut(paragraph: Paragraph, start: int, end: int) -> _Name:
    return _Name(paragraph.line.text[start:end], paragraph.line.folded[start:end])


def _from_formula(opening: Sequence[Paragraph]) -> _Name | None:
    """我代表……向大会报告工作, 受……委托."""
    for paragraph in opening:
        for match in _FORMULA.finditer(paragraph.line.folded[:160]):
            if _ending().search(match[1]):
                return _cut(paragraph, match.start(1), match.end(1))
    return None


def _from_title(title: Paragraph) -> _Name | None:
    folded = title.line.folded[: title.end]
    lead = re.compile(r"(?:关于)?(?:(?:19|20)\d\d ?年(?:度)?)? ?").match(folded, title.start)
    start = lead.end() if lead else title.start
    end = _TITLE_END.search(folded, start)
    name = _cut(title, start, end.start() if end else title.end)
    folded_name = name.folded.rstrip(" 的-")
    if len(folded_name) < 2 or not _ending().search(folded_name):  # noqa: PLR2004 - one sign names nothing
        return None
    return _Name(name.written[: len(folded_name)], folded_name)


def _from_subject(opening: Sequence[Paragraph]) -> _Name | None:
    for paragraph in opening[:3]:
        match = _subject().match(paragraph.line.folded, paragraph.start)
        if match:
            return _cut(paragraph, match.start(1), match.end(1))
    return None


def _place_of(paragraphs: Sequence[Paragraph], title: int | None, zone: int) -> _Name | None:
    """The place that the meeting or the title names."""
    for paragraph in paragraphs[: zone + 1]:
        match = _MEETING.search(paragraph.line.folded[: paragraph.end])
        if match:
            return _cut(paragraph, match.start(1), match.end(1))
    if title is None:
        return None
    here = paragraphs[title]
    # as long as the year, so that offsets stay what they are
    match = PLACE.search(re.sub(r"(?:19|20)\d\d年", " " * 5, here.line.folded))
    return _cut(here, match.start(1), match.end(1)) if match else None


def _completed(name: _Name, place: _Name | None) -> _Name:
    """Put the place before a name that begins with its level (省人民政府 → 吉林省人民政府)."""
    level = re.match(
        r"(?:自治区|自治州|省|市|县|区|州|旗|镇|乡)(?=人民|政府|政协|人大|中级|高级|法院|检察院)", name.folded
    )
    if place is None or level is None or not place.folded.endswith(level[0]):
        return name
    return _Name(place.written + name.written[level.end() :], place.folded + name.folded[level.end() :])


def _with_party(name: _Name, paragraphs: Sequence[Paragraph]) -> _Name:
    """Take the longer form with the party's name where the text uses it (黑龙江省委会 → 民进黑龙江省委会)."""
    if not name.folded.endswith(("委会", "委员会", "委")) or pattern_of("organisations", "parties").match(name.folded):
        return name
    longer = re.compile(rf"(?:{pattern_of('organisations', 'parties').pattern}){re.escape(name.folded)}")
    for paragraph in paragraphs:
        match = longer.search(paragraph.line.folded)
        if match:
            return _cut(paragraph, match.start(), match.end())
    return name


def find_organisation(paragraphs: Sequence[Paragraph], title: int | None, zone: int) -> tuple[str, str] | None:
    """Find whose report it is.

    Args:
        paragraphs: the paragraphs of the report.
        title: index of the title.
        zone: index of the first paragraph after the title.

    Returns:
        The name as written and as folded; None where the report does not say.
    """
    opening = paragraphs[zone : zone + _OPENING]
    titled = _from_title(paragraphs[title]) if title is not None else None
    formula = _from_formula(opening)
    place = _place_of(paragraphs, title, zone)
    national = next(
        (word for word in words_of("organisations", "national") if formula and formula.folded == word), None
    )
    if formula and national is None:
        formula = _completed(formula, place)
        if not PLACE.match(_without_party(formula.folded)) and titled and PLACE.match(_without_party(titled.folded)):
            formula = None
    name = formula or (_with_party(titled, paragraphs) if titled else None) or _from_subject(opening) or place
    return (name.written.strip(), name.folded.strip()) if name else None


def _without_party(folded: str) -> str:
    return pattern_of("organisations", "parties").sub("", folded, count=1)
