"""Which lines review, which own up to problems, which plan: the part decides the tense, verbs do not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.kinds import Role
from compare.model import Part
from compare.outline.cues import (
    announces,
    heading_role,
    owns_up,
    pattern_of,
    reviewed_year,
    spans_years,
    years_in,
)
from compare.outline.statutes import is_statute
from compare.outline.unheaded import mark_closing, mark_problems, preamble_end

if TYPE_CHECKING:
    from compare.outline.frame import Frame

_MAIN_SHARE = 0.25
"""An annex stands in the last three quarters of a file; a line 附件 at its top announces the report itself."""
_FIVE_YEARS = re.compile(r"十[一二三四五六七]五")
_AHEAD = re.compile(
    r"(?:今年|明年|(?:19|20)\d\d ?年)[,]?是.{0,60}(?:之年|一年|开局|收官|第一年)|做好(?:今年|明年|20\d\d年).{0,12}工作"
    r"|.{0,30}总体要求|今年(?:工作|政府工作|经济社会)"
)
_NEXT = re.compile(r"(?:下一步|下步|下一阶段|今后|明年|来年|新的一年|接下来|展望)")


@dataclass(slots=True)
class _Stretch:
    """A role and a period from one paragraph on."""

    first: int
    role: Role
    period: int | None


def _words(frame: Frame, position: int) -> str:
    paragraph, heading = frame.paragraphs[frame.found[position].index], frame.found[position]
    return paragraph.line.folded[paragraph.body : heading.end].rstrip("。 ")


def _looks_ahead(frame: Frame, index: int, last: int) -> bool:
    """Whether the first paragraphs under a heading speak of the year to come."""
    for at in range(index + 1, min(index + 4, last)):
        match = _AHEAD.match(frame.paragraphs[at].whole)
        if match:
            named = years_in(match[0])
            return not named or frame.year is None or max(named) > frame.year
    return False


def _period(frame: Frame, role: Role, folded: str) -> int | None:
    named = years_in(folded)
    if role is Role.OTHER:
        return max(named) if named else None
    if named:
        return reviewed_year(folded) if role is Role.REVIEW else max(named)
    if spans_years(folded) or frame.year is None:
        return None
    return frame.year + 1 if role is Role.PLAN and frame.kind != "plan" else frame.year


def _top_role(frame: Frame, position: int, before: _Stretch, *, telling: bool) -> Role | None:
    """The role that an outermost heading opens."""
    folded = _words(frame, position)
    stands = frame.found[position].stands
    if stands == "annex":
        return Role.OTHER if frame.found[position].index > len(frame.paragraphs) * _MAIN_SHARE else None
    if before.role is Role.OTHER:
        return None
    if telling or stands == "part" or announces(folded):
        role = heading_role(folded, frame.year)
        if role is not None:
            return role
    if before.role is Role.PROBLEMS:
        return Role.PLAN
    if before.role is Role.REVIEW and _turns(frame, position):
        return Role.PLAN
    return None


def _turns(frame: Frame, position: int) -> bool:
    """Whether the text turns to the future at a heading whose words do not say so."""
    index = frame.found[position].index
    behind = [at for at in range(max(frame.zone, index - 3), index) if owns_up(frame.paragraphs[at].whole)]
    return bool(behind) or _looks_ahead(frame, index, len(frame.paragraphs))


def _inner_role(frame: Frame, position: int, before: _Stretch) -> Role | None:
    """The role that a heading below the outermost opens: only where it says so outright."""
    folded = _words(frame, position)
    if not announces(folded) or before.role is Role.OTHER or not frame.found[position].alone:
        return None
    role = heading_role(folded, frame.year)
    if role is Role.PROBLEMS and before.role is Role.REVIEW:
        return role
    named = years_in(folded)
    ahead = bool(named) and frame.year is not None and min(named) > frame.year
    if role is Role.PLAN and before.role is not Role.PLAN and (ahead or _NEXT.match(folded)):
        return role
    return None


def _stretches(frame: Frame, first: int) -> tuple[list[_Stretch], set[int]]:
    """Roles by headings, and the positions of the headings that open a part."""
    base = Role.PLAN if frame.kind == "plan" else Role.REVIEW
    stretches = [_Stretch(first, base, frame.year)]
    tops = [position for position, above in enumerate(frame.above) if above is None]
    telling = any(announces(_words(frame, position)) for position in tops)
    heads: set[int] = set()
    for position in range(len(frame.found)):
        top = frame.above[position] is None
        role = (
            _top_role(frame, position, stretches[-1], telling=telling)
            if top
            else _inner_role(frame, position, stretches[-1])
        )
        if role is None:
            before = stretches[-1]
            if top and telling and before.role is Role.PLAN and before.period is None and frame.found[position].alone:
                stretches.append(_Stretch(frame.found[position].index, Role.PLAN, _period(frame, Role.PLAN, "")))
            continue
        heads.add(position)
        stretches.append(_Stretch(frame.found[position].index, role, _period(frame, role, _words(frame, position))))
        split = _split(frame, position, role)
        if split is not None:
            stretches.append(_Stretch(split, Role.PLAN, None))
    return stretches, heads


def _split(frame: Frame, position: int, role: Role) -> int | None:
    """Where a part that first looks back on five years turns to the next five (“十四五”成就和“十五五”目标)."""
    folded = _words(frame, position)
    spans = list(dict.fromkeys(_FIVE_YEARS.findall(folded)))
    if role is not Role.REVIEW or len(spans) != 2 or not pattern_of("roles", "plan").search(folded):  # noqa: PLR2004 - the last and the next
        return None
    last = next(
        (
            heading.index
            for heading, above in zip(frame.found[position + 1 :], frame.above[position + 1 :], strict=True)
            if above is None
        ),
        len(frame.paragraphs),
    )
    for at in range(frame.found[position].index + 2, last):
        head = frame.paragraphs[at].whole[:120]
        if (spans[1] in head or re.search(r"第十.个五年规划", head)) and spans[0] not in head[:12]:
            return at
    return None


def _unheaded_plan(frame: Frame, stretches: list[_Stretch]) -> _Stretch | None:
    """下一步，我们将… without a heading, at the end of a report that has no plan otherwise."""
    if frame.kind != "review" or any(stretch.role is Role.PLAN for stretch in stretches):
        return None
    count = len(frame.paragraphs)
    headed = {heading.index for heading in frame.found}
    for at in range(max(frame.zone + 1, count - 4), count):
        whole = frame.paragraphs[at].whole
        named = years_in(whole[:8])
        ahead = (
            bool(named) and frame.year is not None and named[0] > frame.year and re.search(r"将|要", whole) is not None
        )
        if at not in headed and (_NEXT.match(whole) or ahead):
            return _Stretch(at, Role.PLAN, frame.year + 1 if frame.year else None)
    return None


def find_parts(frame: Frame) -> tuple[tuple[Part, ...], frozenset[int]]:
    """Cut a report into parts by role.

    Args:
        frame: paragraphs, headings and what the title says.

    Returns:
        The parts in reading order, and the positions of the headings that open one.
    """
    count = len(frame.paragraphs)
    if not count:
        return (), frozenset()
    if is_statute(frame.paragraphs):
        heads = set(range(len(frame.found)))
        roles: list[Role] = [Role.OTHER] * count
        periods: list[int | None] = [None] * count
    else:
        roles, periods, heads = _roles(frame)
    for at in range(frame.zone):
        roles[at] = Role.TITLE
    for at in frame.contents:
        roles[at] = Role.OTHER
    return tuple(_joined(frame, roles, periods)), frozenset(heads)


def _roles(frame: Frame) -> tuple[list[Role], list[int | None], set[int]]:
    count = len(frame.paragraphs)
    first = preamble_end(frame)
    stretches, heads = _stretches(frame, first)
    unheaded = _unheaded_plan(frame, stretches)
    if unheaded:
        stretches.append(unheaded)
    roles: list[Role] = [Role.PREAMBLE] * count
    periods: list[int | None] = [frame.year] * count
    for stretch, following in zip(stretches, [*stretches[1:], None], strict=True):
        for at in range(stretch.first, following.first if following else count):
            roles[at], periods[at] = stretch.role, stretch.period
    headed = {heading.index for heading in frame.found}
    mark_problems(frame, roles, headed)
    mark_closing(frame, roles, headed)
    return roles, periods, heads


def _joined(frame: Frame, roles: list[Role], periods: list[int | None]) -> list[Part]:
    """Runs of paragraphs with one role and one period."""
    parts: list[Part] = []
    for paragraph, role, period in zip(frame.paragraphs, roles, periods, strict=True):
        if parts and parts[-1].role is role and parts[-1].period == period:
            parts[-1] = Part(role, period, parts[-1].first, paragraph.number)
        else:
            parts.append(Part(role, period, paragraph.number, paragraph.number))
    return parts
