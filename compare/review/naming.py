"""How a pair, a task and a sentence of the results are named, so that a ruling finds them again."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

from compare.errors import UsageError
from compare.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Report
    from compare.track.values import Item, Tracking

_SHORTEST_FINGERPRINT = 6
_SHORTCOMING = re.compile(r"不足(\d+)")


def tracked_items(tracking: Tracking) -> tuple[Item, ...]:
    """Everything that can be ruled on.

    Args:
        tracking: a plan, tracked through the results.

    Returns:
        The tasks of the plan, then the shortcomings, in reading order.
    """
    return (*(item for item in tracking.items if item.commitment), *tracking.shortcomings)


def task_keys(tracking: Tracking) -> dict[str, str]:
    """The keys under which rulings are stored.

    Args:
        tracking: a plan, tracked through the results.

    Returns:
        By the id of the item: its fingerprint; the second item of the same wording has `#2` after it.
    """
    seen: Counter[str] = Counter()
    keys = {}
    for item in tracked_items(tracking):
        seen[item.fingerprint] += 1
        count = seen[item.fingerprint]
        keys[item.id] = item.fingerprint if count == 1 else f"{item.fingerprint}#{count}"
    return keys


def review_key(tracking: Tracking) -> str:
    """Name the pair that is tracked.

    Args:
        tracking: a plan, tracked through the results.

    Returns:
        As `pair_key` gives it.
    """
    return pair_key(tracking.plan, tracking.results[0])


def pair_key(first: Report, second: Report) -> str:
    """Name a pair: by whose reports they are and of which years, else by the names of the files.

    Args:
        first: a report.
        second: another.

    Returns:
        Twenty hexadecimal digits, the same after an edit of the files.
    """
    return hashlib.sha256("\n".join(_names(first, second)).encode()).hexdigest()[:20]


def comparison_key(left: Report, right: Report) -> str:
    """Name a pair that is compared: as `pair_key`, whichever of the two stands on the left.

    Args:
        left: the left report.
        right: the right report.

    Returns:
        Twenty hexadecimal digits.
    """
    return pair_key(right, left) if is_swapped(left, right) else pair_key(left, right)


def is_swapped(left: Report, right: Report) -> bool:
    """Whether two reports stand the other way round than their names are in order.

    Args:
        left: the left report.
        right: the right report.

    Returns:
        The opposite when they swap sides; False for two whose names are the same.
    """
    one, other = _names(left, right)
    return (one, _file_name(left)) > (other, _file_name(right))


def _names(first: Report, second: Report) -> tuple[str, str]:
    pair = (first, second)
    if all(report.outline.organisation and report.outline.year for report in pair):
        one, other = (f"{_normal(report.outline.organisation or '')} {report.outline.year}" for report in pair)
        return one, other
    return _file_name(first), _file_name(second)


def pair_in_words(first: Report, second: Report) -> str:
    """Say which pair it is, for people who open the stored file.

    Args:
        first: the plan, or the left report.
        second: the results, or the right report.

    Returns:
        Both reports with organisation, year and file name.
    """
    return " → ".join(" ".join(_named(report)) for report in (first, second))


def find_item(tracking: Tracking, name: str) -> Item:
    """Find the task that a person names.

    Args:
        tracking: a plan, tracked through the results.
        name: its id (`t12`, `w1`), its number in the ledger (`9`, `不足1`), or the beginning of its fingerprint.

    Returns:
        The task.

    Raises:
        UsageError: there is no such task, or several begin so.
    """
    items = tracked_items(tracking)
    tasks = [item for item in tracking.items if item.commitment]
    wanted = _SHORTCOMING.sub(r"w\1", unicodedata.normalize("NFKC", name).strip().lower())
    for item in items:
        if item.id == wanted:
            return item
    if wanted.isdecimal() and 1 <= int(wanted) <= len(tasks):
        return tasks[int(wanted) - 1]
    keys = task_keys(tracking)
    found = [item for item in items if keys[item.id] == wanted]
    if not found and len(wanted) >= _SHORTEST_FINGERPRINT:
        found = [item for item in items if item.fingerprint.startswith(wanted)]
    if len(found) != 1:
        raise UsageError(name, say("review.no-item"), say("review.no-item.hint", count=len(tasks)))
    return found[0]


def _named(report: Report) -> Iterator[str]:
    if report.outline.organisation:
        yield report.outline.organisation
    if report.outline.year:
        yield str(report.outline.year)
    yield f"({PurePath(report.source.path).name})"


def _file_name(report: Report) -> str:
    if report.source.path == "-":
        return report.source.sha256
    return _normal(PurePath(report.source.path).stem)


def _normal(name: str) -> str:
    from compare.text.script import fold  # noqa: PLC0415 - opencc is slow to load, and few commands rule

    return "".join(fold(unicodedata.normalize("NFKC", name)).casefold().split())
