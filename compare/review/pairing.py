"""Sentences that a reviewer has put together, found again in the reports as they are now."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING

from compare.model import Pin
from compare.review.finding import LEAST_LIKENESS, folded_letters, letters, numerals
from compare.review.naming import is_swapped
from compare.review.opening import open_review
from compare.review.remarks import Pairing
from compare.review.store import ReviewError
from compare.review.values import Citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Report, Sentence
    from compare.review.values import Review


def pins_of(left: Report, right: Report, review: Review) -> tuple[Pin, ...]:
    """What a reviewer has put together or set apart, as the comparison takes it.

    Args:
        left: the left report.
        right: the right report.
        review: everything that was left on the pair, at whatever time.

    Returns:
        The pairings in effect whose sentences are all found, the newest first.
    """
    return tuple(find_pins(left, right, review).values())


def find_pins(left: Report, right: Report, review: Review) -> dict[str, Pin]:
    """Find the sentences that a reviewer has put together or set apart.

    Args:
        left: the left report.
        right: the right report.
        review: everything that was left on the pair, at whatever time.

    Returns:
        By the key of the pairing, the newest first; a pairing that has lost a sentence has no pin.
    """
    held = sorted(
        ((key, pairing) for key, pairing in review.pairings.items() if pairing.active),
        key=lambda entry: (entry[1].updated, entry[0]),
        reverse=True,
    )
    if not held:
        return {}
    finders = _Finder(left), _Finder(right)
    pins = {}
    for key, pairing in held:
        sides = sides_of(pairing, left, right)
        found = [[finders[side].find(one) for one in sides[side]] for side in (0, 1)]
        if all(None not in units for units in found):
            named = [tuple(dict.fromkeys(unit.id for unit in units if unit is not None)) for units in found]
            pins[key] = Pin(named[0], named[1])
    return pins


def sides_of(pairing: Pairing, left: Report, right: Report) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
    """The sentences of a pairing, those of the left report first.

    Args:
        pairing: as it is stored, the report whose name comes first before the other.
        left: the left report.
        right: the right report.

    Returns:
        Left and right.
    """
    return (pairing.right, pairing.left) if is_swapped(left, right) else (pairing.left, pairing.right)


def pairing_key(left: Sequence[Citation], right: Sequence[Citation]) -> str:
    """Name a pairing by its sentences.

    Args:
        left: of the report whose name comes first.
        right: of the other.

    Returns:
        Sixteen hexadecimal digits; sentences of one wording are told apart by their lines.
    """
    sides = ["\n".join(sorted(f"{letters(one.text)} {one.line}" for one in side)) for side in (left, right)]
    return hashlib.sha256("\n\n".join(sides).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def make_pairing(sides: tuple[Sequence[Sentence], Sequence[Sentence]], updated: str, *, swapped: bool) -> Pairing:
    """Put sentences together.

    Args:
        sides: whole sentences of the left and of the right report.
        updated: when.
        swapped: whether the reports stand the other way round than their names are in order.

    Returns:
        A pairing in effect.
    """
    one, other = (tuple(Citation(unit.place.text, unit.place.line) for unit in side) for side in sides)
    return Pairing(other, one, True, updated) if swapped else Pairing(one, other, True, updated)  # noqa: FBT003 - a field


class _Finder:
    """Finds cited sentences in one report: by their wording, of several the one nearest to the cited line."""

    def __init__(self, report: Report) -> None:
        self._units = report.units
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for index, unit in enumerate(report.units):
            self._at[folded_letters(unit.folded)].append(index)

    def find(self, citation: Citation) -> Sentence | None:
        wording = letters(citation.text)
        places = self._at.get(wording) or self._like(wording)
        if not places:
            return None
        return self._units[min(places, key=lambda index: abs(self._units[index].place.line - citation.line))]

    def _like(self, wording: str) -> list[int]:
        """The most alike of the same figures."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - most sentences are found as they were

        best: list[int] = []
        least = LEAST_LIKENESS
        for candidate, score, _ in process.extract(
            wording, list(self._at), scorer=fuzz.ratio, score_cutoff=least, limit=5
        ):
            if numerals(candidate) == numerals(wording) and (not best or score > least):
                best, least = self._at[candidate], score
        return best


def stored_pins(left: Report, right: Report) -> tuple[Pin, ...]:
    """The pairs made by hand on two reports, for comparing them the first time.

    Args:
        left: the left report.
        right: the right report.

    Returns:
        Pins; none where they cannot be read, of which whoever opens the review is told.
    """
    try:
        return pins_of(left, right, open_review(left, right))
    except ReviewError:
        return ()
