"""Sentences that frame the others: a plan's openings and calls, a review's introductions, thanks and lessons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.track.commitments import is_commitment
from compare.track.wording import completion_words, is_result_frame, leads_in_general, opens_requirement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Sentence

_DIGIT = re.compile(r"\d")


def plan_frames(units: Sequence[Sentence]) -> list[bool]:
    """Which sentences of a plan promise nothing: headings, frames, and the paragraph of the general requirement.

    Args:
        units: sentences of a plan in reading order.

    Returns:
        For each whether it is one. After 总体要求是… the rest of the paragraph orients too, but for its figures.
    """
    framed = []
    required: int | None = None
    for unit in units:
        orients = unit.place.line == required and not _DIGIT.search(unit.folded)
        framed.append(unit.heading is not None or orients or not is_commitment(unit.folded))
        if opens_requirement(unit.folded):
            required = unit.place.line
    return framed


def result_frames(units: Sequence[Sentence]) -> list[bool]:
    """Which sentences of a review report nothing: headings, frames, and leads that say in general what follows.

    Args:
        units: sentences of a review in reading order.

    Returns:
        For each whether it is one. A lead opens a paragraph of several sentences: 这五年，创新动能加速释放。
    """
    lines = [None, *(unit.place.line for unit in units), None]
    return [
        unit.heading is not None
        or is_result_frame(unit.folded)
        or (before != unit.place.line == after and leads_in_general(unit.folded) and not completion_words(unit.folded))
        for unit, before, after in zip(units, lines, lines[2:], strict=False)
    ]
