"""Why a sentence of the results counts as evidence, in words that a reader can check."""

from __future__ import annotations

from operator import mul
from typing import TYPE_CHECKING

from compare.align.background import load_background
from compare.track.aliases import linking_forms
from compare.track.indicators import names_agree, same_measure
from compare.track.passages import rare_strings
from compare.track.topics import shared_topics
from compare.track.values import Reason, ReasonKind
from compare.track.wording import admission, completion_words, under_way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.track.passages import Passage

STRINGS_NAMED = 4
LIKE_MEANING = 0.55


def reasons_for(plan: Passage, result: Passage, strings: Sequence[str]) -> tuple[Reason, ...]:
    """The reasons for a link, the most telling first.

    Args:
        plan: a sentence of the plan.
        result: a sentence of the results.
        strings: the most telling strings that they share, as `shared_strings` finds them.

    Returns:
        At least one reason.
    """
    found: list[Reason] = []
    if strings:
        found.append(Reason(ReasonKind.SHARED, "、".join(strings)))
    found += [Reason(ReasonKind.INDICATOR, name) for name in _indicators(plan, result)[:2]]
    found += [Reason(ReasonKind.ALIAS, short) for short in linking_forms(plan.text.folded, result.text.folded)[:2]]
    claimed = admission(result.text.folded) or under_way(result.text.folded) or _first(result)
    if claimed:
        found.append(Reason(ReasonKind.COMPLETION, claimed))
    if result.text.cumulative:
        found.append(Reason(ReasonKind.CUMULATIVE))
    topics = shared_topics(plan.told, result.told)
    if topics:
        found.append(Reason(ReasonKind.TOPIC, "、".join(topics)))
    if not (strings or topics) or sum(map(mul, plan.vector, result.vector)) > LIKE_MEANING:
        found.append(Reason(ReasonKind.MEANING))
    return tuple(found)


def shared_strings(plan: Passage, result: Passage) -> list[str]:
    """The most telling strings that two sentences share, at most `STRINGS_NAMED`."""
    found = rare_strings(plan, result, load_background().pair_weight)
    return [string for value, string in found[:STRINGS_NAMED] if value > 0]


def _indicators(plan: Passage, result: Passage) -> list[str]:
    return list(
        dict.fromkeys(
            stated.of or ""
            for promised in plan.figures
            for stated in result.figures
            if same_measure(promised, stated)
            and names_agree(promised.of or "", plan.text.folded, stated.of or "", result.text.folded)
        )
    )


def _first(result: Passage) -> str:
    return next(iter(completion_words(result.text.folded)), "")
