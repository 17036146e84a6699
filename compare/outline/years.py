"""Which year a report reviews."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from compare.kinds import Role
from compare.outline.cues import announces, heading_role, reviewed_year, years_in
from compare.outline.numbering import han_ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.outline.found import Found
    from compare.outline.paragraphs import Paragraph

_DATE = re.compile(
    r"((?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月"
)


def _head_words(paragraphs: Sequence[Paragraph], found: Sequence[Found]) -> Iterator[str]:
    for heading in found:
        paragraph = paragraphs[heading.index]
        words = paragraph.line.folded[paragraph.body : heading.end].rstrip("。 ")
        if heading.alone and announces(words):
            yield words


def _year_of_heads(paragraphs: Sequence[Paragraph], found: Sequence[Found]) -> int | None:
    planned: int | None = None
    for words in _head_words(paragraphs, found):
        named = years_in(words)
        role = heading_role(words, None)
        if named and role is Role.REVIEW:
            return reviewed_year(words)
        if named and role is Role.PLAN and planned is None:
            planned = min(named) - 1
    return planned


def _year_of_date(zone: Sequence[Paragraph]) -> int | None:
    """A report given in the first half of a year speaks of the year before."""
    for paragraph in zone:
        match = _DATE.search(paragraph.whole)
        if match:
            named = years_in(f"{match[1]}年")
            month = han_ordinal(match[2])
            if named and month:
                return named[0] - (month <= 6)  # noqa: PLR2004 - assemblies meet from January to June
    return None


def find_year(
    paragraphs: Sequence[Paragraph], found: Sequence[Found], title: int | None, zone: int, kind: str | None
) -> int | None:
    """Find the year that the report reviews; of a plan alone, the year that it plans.

    Args:
        paragraphs: the paragraphs of the report.
        found: its headings.
        title: index of the title.
        zone: index of the first paragraph after the title.
        kind: what the title says: `review`, `plan`, `other`.

    Returns:
        The year; None where the report does not say.
    """
    named = years_in(paragraphs[title].whole) if title is not None else ()
    assembly = title is not None and "政府工作报告" in paragraphs[title].whole
    if named and not assembly and kind in ("review", "plan"):
        return min(named) if kind == "review" else named[0]
    if kind == "other":
        return None
    if kind != "plan":
        year = _year_of_heads(paragraphs, found) or _year_of_date(paragraphs[:zone])
        if year is not None:
            return year
    if named:
        return max(named) - assembly
    return _year_of_text(paragraphs, zone)


def _year_of_text(paragraphs: Sequence[Paragraph], zone: int) -> int | None:
    """The year that the opening speaks of most, else the latest that the first half speaks of again and again."""
    opening = Counter(year for paragraph in paragraphs[zone : zone + 3] for year in years_in(paragraph.whole[:2000]))
    looking_back = re.search(
        r"((?:19|20)\d\d)年工作回顾", "".join(paragraph.whole[:2000] for paragraph in paragraphs[:8])
    )
    if looking_back:
        return int(looking_back[1])
    if opening:
        return opening.most_common(1)[0][0]
    half = paragraphs[: max(1, len(paragraphs) // 2)]
    counted = Counter(year for paragraph in half for year in years_in(paragraph.whole))
    often = [year for year, times in counted.items() if times > 1]
    return max(often or counted, default=None)
