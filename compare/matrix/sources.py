"""Shared wording with its source: what is copied, what all say alike, what is a set phrase, and who had it first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from compare.align.background import load_background
from compare.lexicon.additions import additions
from compare.matrix.copies import cut_columns, find_shared
from compare.matrix.passages import place_within
from compare.matrix.patterns import patterns_of
from compare.matrix.values import Basis, Copy, Occurrence, Wording
from compare.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.matrix.copies import Cut, Shared, Stretch
    from compare.matrix.values import Column

CROWD = 8
"""Reports from which on nobody can be said to have a wording from another."""
CROWD_SHARE = 1 / 3
"""The same as a share of all reports: of five reports, three are not yet a crowd."""
TELLING = 2.6
"""Mean weight of its words, formulas discounted, below which wording is a set phrase."""
FAITHFUL = 0.5
"""Share of kept characters below which a chain of likenesses has led astray."""

_ORDER = {Wording.COPIED: 0, Wording.COMMON: 1, Wording.FORMULA: 2}


def find_copies(columns: Sequence[Column]) -> tuple[Copy, ...]:
    """Find wording that stands in several reports, and which of them had it first.

    Args:
        columns: the reports and references.

    Returns:
        Copied wording, then common wording, then set phrases; in each the longest first.
    """
    cuts = cut_columns(columns)
    found = [copy for shared in find_shared(cuts) for copy in _copy(shared, cuts, columns)]
    found.sort(key=lambda copy: (_ORDER[copy.wording], -len(copy.text), copy.source.column, copy.source.place.line))
    return tuple(Copy(f"c{number}", copy.wording, copy.basis, copy.occurrences) for number, copy in enumerate(found, 1))


def _copy(shared: Shared, cuts: Sequence[Cut], columns: Sequence[Column]) -> Iterator[Copy]:
    stretches: dict[int, Stretch] = {}
    for stretch in shared.stretches:
        stretches.setdefault(cuts[stretch.cut].column, stretch)
    dates = _days([columns[column] for column in stretches], list(stretches))
    order = sorted(stretches, key=lambda column: _first(column, dates))
    source = _key(stretches[order[0]], cuts)
    kept = [column for column in order if _share(source, _key(stretches[column], cuts)) >= FAITHFUL]
    if len(kept) < 2:  # noqa: PLR2004 - one report shares with nobody
        return
    occurrences = tuple(_occurrence(column, stretches[column], cuts, columns, source) for column in kept)
    yield Copy("", _wording(occurrences, columns), _basis([dates[column] for column in kept]), occurrences)


def _days(columns: Sequence[Column], numbers: Sequence[int]) -> dict[int, date | None]:
    """The day of each report; of one without a date that reviews an earlier year, the last on which it can be from."""
    known = [column.date for column in columns if column.date]
    days: dict[int, date | None] = {}
    for number, column in zip(numbers, columns, strict=True):
        days[number] = column.date
        year = column.report.outline.year
        if column.date is None and year is not None and known and year + 1 < min(known).year:
            days[number] = date(year + 1, 12, 31)
    return days


def _first(column: int, dates: dict[int, date | None]) -> tuple[int, int]:
    """Dated reports by date; where one has none, all in the given order."""
    if None in dates.values():
        return (0, column)
    day = dates[column]
    return (day.toordinal() if day else 0, column)


def _basis(dates: Sequence[date | None]) -> Basis:
    if None in dates:
        return Basis.ORDER
    return Basis.SAME_DAY if dates[0] == dates[1] else Basis.DATE


def _key(stretch: Stretch, cuts: Sequence[Cut]) -> str:
    return "".join(clause.key for clause in cuts[stretch.cut].clauses[stretch.first : stretch.last + 1])


def _share(one: str, other: str) -> float:
    return Indel.normalized_similarity(one, other)


def _occurrence(
    column: int, stretch: Stretch, cuts: Sequence[Cut], columns: Sequence[Column], source: str
) -> Occurrence:
    cut = cuts[stretch.cut]
    start, end = cut.clauses[stretch.first].start, cut.clauses[stretch.last].end
    place = place_within(columns[column].report, cut.sentence, start, end)
    return Occurrence(column, cut.sentence, place, exact=_key(stretch, cuts) == source)


def _wording(occurrences: Sequence[Occurrence], columns: Sequence[Column]) -> Wording:
    source = occurrences[0]
    start = source.sentence.place.text.find(source.place.text)
    folded = source.sentence.folded[max(start, 0) : max(start, 0) + len(source.place.text)]
    if is_set_phrase(folded):
        return Wording.FORMULA
    count = sum(not column.reference for column in columns)
    holding = sum(not columns[one.column].reference for one in occurrences)
    return Wording.COMMON if holding >= CROWD and holding >= count * CROWD_SHARE else Wording.COPIED


def has_sign(folded: str) -> bool:
    """Tell whether wording has one of the listed signs of a set phrase.

    Args:
        folded: the wording, folded.
    """
    return bool(patterns_of("set_phrases.txt").search(folded))


def is_set_phrase(folded: str) -> bool:
    """Tell whether wording belongs to the genre rather than to anyone who uses it.

    Args:
        folded: the wording, folded.

    Returns:
        Whether it has a sign of a set phrase, one of the user's own, or words that stand in every topic alike.
    """
    if has_sign(folded) or any(phrase in folded for phrase in additions().phrases):
        return True
    weight = load_background().topical_weight
    said = words(folded)
    return not said or sum(map(weight, said)) / len(said) < TELLING
