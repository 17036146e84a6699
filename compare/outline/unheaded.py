"""Parts that no heading announces: the preamble, the paragraph that owns up to shortcomings, the closing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.kinds import Role
from compare.outline.cues import is_salutation, owns_up, pattern_of, rallies
from compare.outline.plain_headings import one_sentence_a_line

if TYPE_CHECKING:
    from compare.outline.frame import Frame
    from compare.outline.paragraphs import Paragraph

_LONGEST_PREAMBLE = 8
_LONGEST_FORMULA = 3
"""Paragraphs of salutation and report formula before a text without headings."""
_SURELY_WANTING = 3
"""Words of want in the last paragraph before the plan that make it the one that owns up, however it opens."""
_CLOSING_REACH = 6
_GOES_ON = re.compile(
    r"(?:对此|对于?这些|这些|针对|面对这些|我们一定|我们要|我们将|我们必须|我们深知|为此|以上|上述|政府工作|此外|[一二三四五六七八九]是|其[一二三四五])"
)
_WANTING = re.compile(r"不足|短板|薄弱|差距|不够|不强|不高|不充分|不平衡|有待|还需|亟待|偏低|偏慢|滞后|不优|不大")


def mark_problems(frame: Frame, roles: list[Role], headed: set[int]) -> None:
    """Mark the paragraphs of the review that own up to shortcomings.

    Args:
        frame: what is known of the report.
        roles: the role of every paragraph; changed in place.
        headed: indices of the paragraphs that hold a heading.
    """
    lines_are_sentences = one_sentence_a_line(frame.paragraphs)
    owning = False
    for at in range(frame.zone, len(roles)):
        if roles[at] is not Role.REVIEW or at in headed:
            owning = False
            continue
        owning = (owning and (lines_are_sentences or _continues(frame, at))) or _owns_up_at(frame, roles, at)
        if owning:
            roles[at] = Role.PROBLEMS
            if at and roles[at - 1] is Role.REVIEW and _bare_salutation(frame.paragraphs[at - 1]):
                roles[at - 1] = Role.PROBLEMS


def _owns_up_at(frame: Frame, roles: list[Role], at: int) -> bool:
    """Whether the paragraph owns up: by its opening, or as the last one before the plan by its words of want."""
    whole = frame.paragraphs[at].whole
    last = at + 1 < len(roles) and roles[at + 1] is Role.PLAN
    return owns_up(whole) or (last and len(set(_WANTING.findall(whole))) >= _SURELY_WANTING)


def _continues(frame: Frame, at: int) -> bool:
    """Whether a paragraph goes on with the confession before it."""
    return not frame.paragraphs[at - 1].closed or _GOES_ON.match(frame.paragraphs[at].whole) is not None


def _bare_salutation(paragraph: Paragraph) -> bool:
    return len(paragraph.whole) <= 8 and is_salutation(paragraph.whole)  # noqa: PLR2004 - 各位代表、同志们！


def mark_closing(frame: Frame, roles: list[Role], headed: set[int]) -> None:
    """Mark the last paragraphs, which rally the audience.

    Args:
        frame: what is known of the report.
        roles: the role of every paragraph; changed in place.
        headed: indices of the paragraphs that hold a heading.
    """
    last = next(
        (at for at in range(len(roles) - 1, -1, -1) if roles[at] in (Role.PLAN, Role.REVIEW, Role.PROBLEMS)), None
    )
    if last is None:
        return
    for at in range(last, max(frame.zone, last - _CLOSING_REACH), -1):
        paragraph = frame.paragraphs[at]
        if at in headed or paragraph.marker:
            return
        if not rallies(paragraph.whole) and not (at == last and _ends_rallying(paragraph)):
            continue
        first = at
        while first - 1 > frame.zone and not is_salutation(frame.paragraphs[first].whole) and at - first < 2:  # noqa: PLR2004 - a closing has few paragraphs
            if first - 1 in headed or frame.paragraphs[first - 1].marker:
                break
            first -= 1
        if not is_salutation(frame.paragraphs[first].whole):
            first = at
        for index in range(first, last + 1):
            roles[index] = Role.CLOSING
        return


def _ends_rallying(paragraph: Paragraph) -> bool:
    """Whether the last paragraph addresses the audience and ends on a promise."""
    return is_salutation(paragraph.whole) and pattern_of("openings", "rallying").search(paragraph.whole) is not None


def preamble_end(frame: Frame) -> int:
    """Tell how far the preamble goes.

    Args:
        frame: what is known of the report.

    Returns:
        Index of the first paragraph after it.
    """
    first = next((heading.index for heading in frame.found if heading.index >= frame.zone), None)
    count = len(frame.paragraphs)
    if first is not None and first - frame.zone <= _LONGEST_PREAMBLE:
        return first
    end = frame.zone
    while (
        end < count
        and end - frame.zone < _LONGEST_FORMULA
        and (
            is_salutation(frame.paragraphs[end].whole)
            or re.search(r"我.{0,3}代表|审议", frame.paragraphs[end].whole[:60])
        )
    ):
        end += 1
    if end == frame.zone and count - frame.zone > 1:
        end += 1
    return end
