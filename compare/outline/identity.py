"""Whose report it is, of which year, and what it calls itself.

The name comes from the report formula, the title or the subject of the preamble: never from a footer.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from compare.outline.cues import announces, heading_role, pattern_of, reviewed_year, words_of, years_in
from compare.outline.numbering import han_ordinal
from compare.kinds import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.outline.headings import Found
    from compare.outline.paragraphs import Paragraph

_OPENING = 8
_FORMULA = re.compile(
    r"(?:我|现在,?我|,|^)(?:谨|现)?(?:受|代表)((?!大会|会议)[^,。;:!]{2,40}?)(?:的?委托|,? ?(?:现)?(?:向|作|做|就)|,)"
)
_MEETING = re.compile(r"在 ?([\u4e00-\u9fff*]{2,12}?(?:省|市|自治区|自治州|县|区|州|旗|盟|镇|乡))第?.{1,4}[届次]")
_PLACE = re.compile(
    r"([\u4e00-\u9fff*]{1,9}?(?:自治区|省)|[\u4e00-\u9fff*]{1,9}?(?:自治州|自治县|市(?!政协)|盟)|[\u4e00-\u9fff*]{1,6}?(?:县|区|旗|州|镇|乡|街道))"
)
_LEVEL = re.compile(r"(?:自治区|自治州|自治县|省|市|县|区|州|旗|盟|镇|乡)$")
_DATE = re.compile(
    r"((?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月"
)
_TITLE_END = re.compile(
    r"(?:(?:关于)?(?:19|20)\d\d ?年?|年度|上半年|工作(?:总结|报告|要点|计划|汇报|情况|安排|回顾|思路|打算)|述职|个人|党建|全面|机关)"
)
_VERBS = "以|在|坚持|深入|认真|紧|围绕|全面|始终|高举|牢牢|按照|聚焦|立足|团结|切实|积极|严格|扎实|坚决|充分|主动|着力|大力|及|党|的|领导|,|不断|努力|共|带领|根据"
_TERM = re.compile(r"第?[一二三四五六七八九十\d*]{1,3}届")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as written and as folded."""

    written: str
    folded: str


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern_of('organisations', 'endings').pattern})$")


@cache
def _subject() -> re.Pattern[str]:
    endings = pattern_of("organisations", "endings").pattern
    return re.compile(
        rf"(?:[^,。]{{0,14}}?(?:年|年来|以来|年度|期间|月)[,]?)?(?:过去一年[,]|一年来[,])?([\u4e00-\u9fff*]{{1,24}}?(?:{endings}))(?={_VERBS})"
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
    match = _PLACE.search(re.sub(r"(?:19|20)\d\d年", "      ", here.line.folded))
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
        if not _PLACE.match(_without_party(formula.folded)) and titled and _PLACE.match(_without_party(titled.folded)):
            formula = None
    name = formula or (_with_party(titled, paragraphs) if titled else None) or _from_subject(opening) or place
    return (name.written.strip(), name.folded.strip()) if name else None


def _without_party(folded: str) -> str:
    return pattern_of("organisations", "parties").sub("", folded, count=1)


def _variants(folded: str) -> Iterator[str]:
    """Other names that an organisation may go by."""
    party = pattern_of("organisations", "parties").match(folded)
    prefix = party[0] if party else ""
    rest = _TERM.sub("", folded[len(prefix) :])
    place = _PLACE.match(rest)
    if place is None:
        return
    name, unit = place[1], rest[place.end() :]
    level_match = _LEVEL.search(name)
    level = level_match[0] if level_match else ""
    bare = name[: len(name) - len(level)]
    if level.startswith("自治"):
        bare = re.sub(r"(?:壮族|回族|维吾尔)$", "", bare)
    yield from (name, name + unit, level + unit)
    if len(bare) > 1 and "*" not in bare:
        yield bare
    if prefix in ("政协", "中国人民政治协商会议", "人民政协"):
        for stem in (f"{level}政协", f"{name}政协", f"政协{name}"):
            yield from (stem, f"{stem}常委会", f"{stem}委员会", f"{stem}委员会常务委员会")
    elif prefix and prefix != "中共" and level:
        yield from (
            f"{bare}{prefix}",
            f"{level}{prefix}",
            f"{prefix}{name}委",
            f"{prefix}{level}委会",
            f"{prefix}{level}委",
        )
        yield from (f"{name}委会", f"{level}委会", f"{prefix}{name}委会", f"{prefix}{name}委员会", "我会", "本会")
    elif "政府" in unit:
        yield from (f"{stem}{kind}" for stem in (level, name, bare) for kind in ("政府", "人民政府") if stem)
    else:
        yield from (f"我{unit[-1:]}", f"本{unit[-1:]}", unit[1:] if unit.startswith("委") else unit)


def find_aliases(name: str, paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """Find the other names that the report uses for its organisation and its place.

    Args:
        name: the folded name of the organisation.
        paragraphs: the paragraphs of the report.

    Returns:
        The names as written, longest first. 市委 is never among them for a 市委会: it is the Communist Party's committee.

    Example:
        民进安庆市委会 → 安庆民进, 市委会, 安庆市, 我会, 安庆 where the report uses them.
    """
    found: dict[str, str] = {}
    for variant in dict.fromkeys(_variants(name)):
        if len(variant) < 2 or variant == name:  # noqa: PLR2004 - one sign names nothing
            continue
        pattern = re.compile(re.escape(variant) + (r"(?![会员])" if variant.endswith("委") else ""))
        for paragraph in paragraphs:
            match = pattern.search(paragraph.line.folded)
            if match:
                found[variant] = paragraph.line.text[match.start() : match.end()]
                break
    return tuple(sorted(dict.fromkeys(found.values()), key=lambda alias: (-len(alias), alias)))


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
