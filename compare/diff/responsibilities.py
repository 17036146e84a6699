"""Who is to act and by when, where it changed inside a pair: 由市发改委牵头, 责任单位：…, 年底前."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Change, Comparison, Place, Sentence

_BODY = re.compile(
    r"由(?P<by>[^，。；、,;由]{2,20}?)(?:共同)?(?:牵头|领衔|负责|主办|承办|组织实施|具体实施|落实|督办)"
    r"|(?:责任|牵头|配合|主管|承办|主办)(?:单位|部门|处室|委室|人|领导)[:：](?P<named>[^。;；)）\n]{2,60})"
    r"|(?:^|[，。；,;(（])(?P<leads>[^，。；、,;由(（]{2,14}?(?:局|委|办|部|厅|院|处|室|会|科|中心|公司|政府))(?:牵头|负责)"
)
_DEADLINE = re.compile(
    r"(?P<year>(?:19|20)\d\d)?年?(?P<when>(?<!\d)\d{1,2}月(?:份|底|末|[上中下]旬|\d{1,2}日)?(?:之?以?前)|年(?:底|末)之?以?前?"
    r"|[上下]半年|年内|第?[一二三四]季度(?:末|底)?之?以?前?|春节前|汛期前|国庆前)"
)
_PARTING = re.compile(r"[、和及,，]")
_LEAST_KEY = 2


class Aspect(StrEnum):
    """What of a task changed."""

    BODY = "body"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class ResponsibilityChange:
    """A task that was given to another body, or another date."""

    change: str
    """Id of the change that holds it."""
    aspect: Aspect
    before: tuple[str, ...]
    """The bodies or dates on the left that the right does not have."""
    after: tuple[str, ...]
    left: tuple[Place, ...]
    """The sentences of the left side."""
    right: tuple[Place, ...]


def responsibility_changes(comparison: Comparison) -> tuple[ResponsibilityChange, ...]:
    """Find the bodies and the deadlines that changed inside a pair; a year that only moves on is none.

    Args:
        comparison: two reports, compared.

    Returns:
        In the order of the changes; a rewritten pair only where both sides name a body, or a date.
    """
    years = comparison.left.outline.year, comparison.right.outline.year
    distance = years[1] - years[0] if years[0] is not None and years[1] is not None else 0
    found = []
    for change in comparison.changes:
        if change.kind not in {ChangeKind.EDITED, ChangeKind.REWRITTEN}:
            continue
        left, right = _text(change.left), _text(change.right)
        found += _told(change, Aspect.BODY, _bodies(left), _bodies(right))
        found += _told(change, Aspect.DEADLINE, _deadlines(left, distance), _deadlines(right, 0))
    return tuple(found)


def _text(units: Sequence[Sentence]) -> str:
    return "".join(unit.folded for unit in units)


def _told(
    change: Change, aspect: Aspect, before: Iterable[tuple[str, str]], after: Iterable[tuple[str, str]]
) -> list[ResponsibilityChange]:
    ours, theirs = dict(before), dict(after)
    gone = tuple(text for key, text in ours.items() if key not in theirs)
    come = tuple(text for key, text in theirs.items() if key not in ours)
    if not gone and not come:
        return []
    if change.kind is ChangeKind.REWRITTEN and not (ours and theirs):
        return []
    places = tuple(unit.place for unit in change.left), tuple(unit.place for unit in change.right)
    return [ResponsibilityChange(change.id, aspect, gone, come, *places)]


def _bodies(text: str) -> list[tuple[str, str]]:
    found = []
    for match in _BODY.finditer(text):
        named = match["by"] or match["named"] or match["leads"]
        found += [(name.strip(), name.strip()) for name in _PARTING.split(named) if len(name.strip()) >= _LEAST_KEY]
    return found


def _deadlines(text: str, distance: int) -> list[tuple[str, str]]:
    """Deadlines as keys that meet where the year has only moved on, with what is written."""
    found = []
    for match in _DEADLINE.finditer(text):
        year = str(int(match["year"]) + distance) if match["year"] else ""
        found.append((year + re.sub("[之以]", "", match["when"]).replace("年末", "年底"), match[0]))
    return found
