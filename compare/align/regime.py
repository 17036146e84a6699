"""How two reports are related: an edited copy, the same organisation's next year, or another organisation's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.align.candidates import any_near
from compare.align.names import organisation_key
from compare.align.profiles import character_pairs, weigh
from compare.kinds import Regime, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Outline

REVISED = 0.4
"""Share of kept or reworded sentences from which on one text is an edited copy of the other (next year: .05 to .25)."""
REVISED_STATUTE = 0.12
"""The same for texts of no organisation: two unrelated statutes have .04 in common."""
REWORDED = 0.6
"""Cosine of character pairs from which on a sentence counts as reworded."""
GLIMPSE = 120
"""Sentences, evenly spread, that settle the share where it is far from what decides."""
DOUBT = 0.14
"""How far the share of a glimpse may be off: three standard deviations at a share of a half, sqrt(.25 / 120) each."""
SAMPLE = 1_200
"""Sentences of a longer text, evenly spread, that stand for all of them: the share is right to within two points."""
LEAST_LENGTH = 8
"""Shorter sentences prove nothing, in characters."""


def find_regime(left: Outline, right: Outline, left_texts: Sequence[str], right_texts: Sequence[str]) -> Regime:
    """How two reports are related.

    Args:
        left: outline of the left report.
        right: outline of the right report.
        left_texts: sentences of the left report, folded, names masked.
        right_texts: sentences of the right report.

    Returns:
        The regime: an edited copy where many sentences of the shorter text stand in the other; else by organisation
        and year; `siblings` where the organisation is unknown.
    """
    named = left.organisation is not None or right.organisation is not None
    enough = REVISED if named else REVISED_STATUTE
    share = kept_share(left_texts, right_texts, GLIMPSE)
    if abs(share - enough) <= DOUBT:
        share = kept_share(left_texts, right_texts)
    if share >= enough:
        return Regime.REVISION
    if not same_organisation(left, right):
        return Regime.SIBLINGS
    same_year = left.year is not None and left.year == right.year
    return Regime.REVISION if same_year and _same_genre(left, right) else Regime.SUCCESSIVE


def _same_genre(left: Outline, right: Outline) -> bool:
    """Whether both report, or both plan: a year's plan is no draft of that year's report."""
    mine, theirs = ({part.role for part in outline.parts} & {Role.REVIEW, Role.PLAN} for outline in (left, right))
    return bool(mine & theirs) or not (mine and theirs)


def kept_share(left_texts: Sequence[str], right_texts: Sequence[str], sample: int = SAMPLE) -> float:
    """Share of the shorter text's sentences that stand in the other as they are or reworded, 0 to 1.

    Args:
        left_texts: sentences of the left report, folded.
        right_texts: sentences of the right report.
        sample: how many sentences of the shorter text, evenly spread, stand for all of them.

    Returns:
        The share.
    """
    sides = ([text for text in texts if len(text) >= LEAST_LENGTH] for texts in (left_texts, right_texts))
    shorter, longer = sorted(sides, key=len)
    if len(shorter) > sample:
        shorter = [shorter[number * len(shorter) // sample] for number in range(sample)]
    queries, texts = ([weigh(character_pairs(one), lambda _: 1.0)[0] for one in side] for side in (shorter, longer))
    kept = sum(any_near(queries, texts, REWORDED))
    return kept / len(shorter) if shorter else 0.0


def same_organisation(left: Outline, right: Outline) -> bool:
    """Whether two reports come from one organisation, by name or alias; a redacted name is only equal to itself."""
    if not left.organisation or not right.organisation:
        return False
    one, other = organisation_key(left.organisation), organisation_key(right.organisation)
    if "*" in one or "*" in other:
        return one == other
    # likeness of spelling proves nothing here: 吉林省人民政府 and 浙江省人民政府 differ in one character of seven
    also_one, also_other = (set(map(organisation_key, outline.aliases)) for outline in (left, right))
    return one in other or other in one or one in also_other or other in also_one
