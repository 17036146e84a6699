"""Sentences that were taken over: word for word, or with nothing changed but the year.

A reader of plans wants to know both: what is said every year again is no news, and may be no plan.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.align.names import canonical, name_mask
from compare.kinds import ChangeKind, Role
from compare.text.numerals import parse_numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Change, Comparison, Report, Sentence

_NUMERAL = r"[〇零一二三四五六七八九十百\d]+"
_SESSION = rf"(?P<term>{_NUMERAL})届(?P<session>{_NUMERAL})(?=次)"
_ORDINAL = rf"(?<=第)(?P<ordinal>{_NUMERAL})(?=[届次个期批])|(?P<jubilee>\d+)(?=周年)"
_YEAR = r"(?P<year>(?:19|20)\d\d|[一二]〇[〇一二三四五六七八九]{2})(?=年|[-—至到])"
_DATED = re.compile(f"{_SESSION}|{_ORDINAL}|{_YEAR}")
_ITEM = re.compile(
    r"^\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[,，])\s*"
)
"""The number of an item, which may change with its place."""
_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")


def is_copied(change: Change, comparison: Comparison) -> bool:
    """Whether a sentence of the body was taken over word for word; headings and titles do not count.

    Args:
        change: a change of the comparison.
        comparison: two reports, compared.

    Returns:
        True also where nothing but the number of the item changed.
    """
    if change.kind not in {ChangeKind.SAME, ChangeKind.EDITED} or not _is_body(change):
        return False
    return change.kind is ChangeKind.SAME or _wording(comparison.left, change.left) == _wording(
        comparison.right, change.right
    )


def is_copied_but_year(change: Change, comparison: Comparison) -> bool:
    """Whether nothing changed in a sentence but years and ordinals, by the distance of the two reports.

    Args:
        change: a change of the comparison.
        comparison: two reports, compared.

    Returns:
        True for 制定2023年度计划 against 制定2022年度计划 where the reports are a year apart; False where a figure or
        a word changed too, or where the distance of the reports is not known.
    """
    years = comparison.left.outline.year, comparison.right.outline.year
    if change.kind is not ChangeKind.EDITED or not _is_body(change) or None in years or years[0] == years[1]:
        return False
    left, right = _wording(comparison.left, change.left), _wording(comparison.right, change.right)
    if left == right or _DATED.sub("#", left) != _DATED.sub("#", right):
        return False
    dates, others = list(_DATED.finditer(left)), list(_DATED.finditer(right))
    distance = (years[1] or 0) - (years[0] or 0)
    return all(_moved_on(one, other, distance) for one, other in zip(dates, others, strict=True))


def _is_body(change: Change) -> bool:
    return all(unit.heading is None and unit.part is not Role.TITLE for unit in (*change.left, *change.right))


def _wording(report: Report, units: Sequence[Sentence]) -> str:
    """What some sentences say, without the numbers of items and the organisation's own names."""
    return canonical(name_mask(report.outline)("".join(_ITEM.sub("", unit.folded) for unit in units)))


def _moved_on(one: re.Match[str], other: re.Match[str], distance: int) -> bool:
    """Whether a date stayed or moved on by the distance; sessions are counted anew in each term, so they only rise."""
    if one.lastgroup != other.lastgroup:
        return False
    if one["term"]:
        before, after = ((_number(date["term"]), _number(date["session"])) for date in (one, other))
        return (after >= before) == (distance > 0) or after == before
    return _number(other[0]) - _number(one[0]) in {0, distance}


def _number(text: str) -> float:
    if "〇" in text:
        return float(text.translate(_DIGITS)) if text.translate(_DIGITS).isdigit() else 0.0
    numeral = parse_numeral(text)
    return numeral.value if numeral and numeral.value is not None else 0.0
