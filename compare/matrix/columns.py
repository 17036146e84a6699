"""Which reports can stand side by side, what each is called, and when it was given."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from compare.errors import UsageError
from compare.matrix.values import FEWEST, MOST, Column
from compare.messages import say
from compare.outline.identity import PLACE
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Report

OPENING_LINES = 40
"""Lines of a file among which the date of the report is looked for."""
LONGEST_NAME = 8
"""Characters from which on a name is too long for a column."""

_DATE = re.compile(r"(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?")
_GIVEN = re.compile(r"\s*在.{2,40}?(?:会议|大会|全会|会)")
_RANK = re.compile(r"(?:壮族|回族|维吾尔)?自治区$|(?:特别行政区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡)$")


def columns_of(reports: Sequence[Report], references: Sequence[Report] = ()) -> tuple[Column, ...]:
    """Set reports side by side.

    Args:
        reports: 2 to 31 reports of one year, in the order in which they are to stand.
        references: further texts that wording may come from.

    Returns:
        A column a report, in the given order, then one a reference.

    Raises:
        UsageError: there are too few or too many, one is given twice, or two are of different years.
    """
    _check(reports, references)
    names = column_names([*reports, *references])
    return tuple(
        Column(report, name, given_on(report), reference=at >= len(reports))
        for at, (report, name) in enumerate(zip([*reports, *references], names, strict=True))
    )


def check_count(paths: Sequence[str]) -> None:
    """Refuse too few or too many reports, and a path that is named twice, before any is read.

    Args:
        paths: the files as the user named them.

    Raises:
        UsageError: fewer than 2, more than 31, or one twice.
    """
    if len(paths) < FEWEST:
        raise UsageError(paths[-1] if paths else "FILE", say("matrix.few"), say("matrix.few.hint"))
    if len(paths) > MOST:
        raise UsageError(paths[MOST], say("matrix.many", count=len(paths), most=MOST), say("matrix.many.hint"))
    twice = next((path for path, count in Counter(paths).items() if count > 1), None)
    if twice is not None:
        raise UsageError(twice, say("matrix.twice", other=twice), say("matrix.twice.hint"))


def _check(reports: Sequence[Report], references: Sequence[Report]) -> None:
    check_count([report.source.path for report in (*reports,)])
    seen: dict[str, Report] = {}
    for report in (*reports, *references):
        before = seen.setdefault(report.source.sha256, report)
        if before is not report:
            message = say("matrix.twice", other=before.source.path)
            raise UsageError(report.source.path, message, say("matrix.twice.hint"))
    dated = [report for report in reports if report.outline.year is not None]
    for report in dated[1:]:
        if report.outline.year != dated[0].outline.year:
            message = say(
                "matrix.other-year",
                year=report.outline.year,
                first=dated[0].outline.year,
                path=dated[0].source.path,
            )
            raise UsageError(report.source.path, message, say("matrix.other-year.hint"))


def given_on(report: Report) -> date | None:
    """The day on which a report was given.

    Args:
        report: the report.

    Returns:
        The day that its first lines name with a meeting; else the first full date there, which may be that of its
        publication; None where there is none, or it lies more than two years from the year under review.

    Example:
        `——2026年2月3日在甲市第十六届人民代表大会第四次会议上` gives 3 February 2026.
    """
    lines = [fold(line.raw[:200]) for line in report.lines[:OPENING_LINES]]
    found = [(bool(_GIVEN.match(line, match.end())), match) for line in lines for match in _DATE.finditer(line)]
    found.sort(key=lambda entry: not entry[0])
    for _, match in found:
        try:
            day = date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue
        year = report.outline.year
        if year is None or year <= day.year <= year + 2:
            return day
    return None


def column_names(reports: Sequence[Report]) -> tuple[str, ...]:
    """Short names of reports, each unlike the others.

    Args:
        reports: the reports of the columns.

    Returns:
        The place without its rank (广东省人民政府 gives 广东); where two would be called alike, the organisation; where
        even these are alike or not known, the name of the file.
    """
    places = [_place_name(report) for report in reports]
    organisations = [report.outline.organisation or "" for report in reports]
    files = [PurePath(report.source.path).stem or report.source.path for report in reports]
    names = places
    for other in (organisations, files):
        alike = Counter(names)
        names = [
            (next_name if not name or alike[name] > 1 else name) for name, next_name in zip(names, other, strict=True)
        ]
    return tuple(_numbered(names))


def _place_name(report: Report) -> str:
    organisation = report.outline.organisation or ""
    found = PLACE.match(organisation)
    if found is None:
        return "国务院" if organisation in {"国务院", "中华人民共和国国务院"} else organisation[:LONGEST_NAME]
    short = _RANK.sub("", found[1])
    return short if len(short) > 1 else found[1]


def _numbered(names: Sequence[str]) -> Iterator[str]:
    total, seen = Counter(names), Counter[str]()
    for name in names:
        seen[name] += 1
        yield f"{name} {seen[name]}" if total[name] > 1 else name
