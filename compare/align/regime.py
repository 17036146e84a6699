"""How two reports are related: an edited copy, the same organisation's next year, or another organisation's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import Regime
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from compare.model import Outline

REVISED = 0.2
"""Share of identical sentences from which on one text is an edited copy of the other (next year: .04)."""
LEAST_SENTENCES = 5
"""Fewer identical sentences than this prove nothing."""


def find_regime(left: Outline, right: Outline, left_texts: Collection[str], right_texts: Collection[str]) -> Regime:
    """How two reports are related.

    Args:
        left: outline of the left report.
        right: outline of the right report.
        left_texts: canonical sentences of the left report.
        right_texts: canonical sentences of the right report.

    Returns:
        The regime; without two organisations to compare, `successive` when the years differ, else `siblings`.
    """
    shared = len(set(left_texts) & set(right_texts))
    smaller = min(len(set(left_texts)), len(set(right_texts)))
    if smaller and shared >= min(LEAST_SENTENCES, smaller) and shared / smaller >= REVISED:
        return Regime.REVISION
    if same_organisation(left, right):
        return Regime.REVISION if left.year == right.year and left.year is not None else Regime.SUCCESSIVE
    return Regime.SIBLINGS


def same_organisation(left: Outline, right: Outline) -> bool:
    """Whether two reports come from one organisation, by name or, where names are redacted, by alias."""
    if not left.organisation or not right.organisation:
        return False
    one, other = fold(left.organisation), fold(right.organisation)
    if "*" in one or "*" in other:
        return one == other
    # likeness of spelling proves nothing here: 吉林省人民政府 and 浙江省人民政府 differ in one character of seven
    return one in other or other in one or one in map(fold, right.aliases) or other in map(fold, left.aliases)
