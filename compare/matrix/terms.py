"""Words and compounds by which reports can be told apart: candidates for the names of topics."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.align.background import FULL_TOPICALITY, UNSEEN, load_background
from compare.align.names import name_mask
from compare.kinds import Role
from compare.matrix.patterns import patterns_of
from compare.text.tokens import TokenKind, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.align.background import Background
    from compare.matrix.values import Column
    from compare.model import Sentence

LONGEST = 8
"""Characters of a name at most."""
PARTS = 3
"""Words of a compound at most."""
BOUND = 5.5
"""Pointwise mutual information from which on neighbours are a compound, in nats."""
TELLING = 0.2
"""Topicality from which on a word may be part of a name."""
SWALLOWED = 0.8
"""Share of its uses within one longer compound from which on a term is a mere piece of it."""
ALONE = 2
"""Sentences that a term stands in at least."""
SHORT = 2
"""Characters of a word that must tell more than others to be a name."""
SHORT_TELLING = 0.42

_BODY = frozenset({Role.PREAMBLE, Role.REVIEW, Role.PROBLEMS, Role.PLAN})


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or heading of one report."""

    column: int
    sentence: Sentence
    masked: str
    """Folded, with the organisation's own names masked."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or compound, and where it stands."""

    name: str
    units: frozenset[int]
    reports: int
    topicality: float
    """How far its words keep to one topic in the genre, 0 to 1; the highest of them."""


def units_of(columns: Sequence[Column]) -> tuple[Unit, ...]:
    """The headings and sentences of all reports that can speak of a topic.

    Args:
        columns: the reports.

    Returns:
        Units of review and plan, report by report, in reading order.
    """
    return tuple(
        Unit(at, unit, mask(unit.folded))
        for at, column in enumerate(columns)
        for mask in [name_mask(column.report.outline)]
        for unit in column.report.units
        if unit.part in _BODY
    )


def find_terms(units: Sequence[Unit], least: int = 2) -> dict[str, Term]:
    """Words and compounds that several reports use and that say what a sentence is about.

    Args:
        units: the units of all reports.
        least: reports that a term stands in at least.

    Returns:
        Terms by name.
    """
    background = load_background()
    single: Counter[str] = Counter()
    places: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    uses: Counter[tuple[str, ...]] = Counter()
    for number, unit in enumerate(units):
        for gram in _grams(unit.masked, single):
            places[gram].add(number)
            uses[gram] += 1
    total = single.total()
    found: dict[str, Term] = {}
    for gram, held in places.items():
        reports = len({units[number].column for number in held})
        if (
            reports < least
            or len(held) < ALONE
            or not _fits(gram, background)
            or not _compound(gram, uses[gram], single, total)
        ):
            continue
        name = "".join(gram)
        topicality = max(_topicality(word, background) for word in gram if len(word) > 1)
        found[name] = Term(name, frozenset(held), reports, topicality)
    return _whole(found)


def _grams(text: str, single: Counter[str]) -> Iterator[tuple[str, ...]]:
    run: list[str] = []
    for token in (*tokenize(text), None):
        if token is not None and token.kind in {TokenKind.WORD, TokenKind.LATIN}:
            run.append(token.text)
            continue
        single.update(run)
        for start in range(len(run)):
            for size in range(1, min(PARTS, len(run) - start) + 1):
                gram = tuple(run[start : start + size])
                if SHORT <= sum(map(len, gram)) <= LONGEST:
                    yield gram
        run = []


def _fits(gram: tuple[str, ...], background: Background) -> bool:
    name = "".join(gram)
    if patterns_of("not_topics.txt").search(name) or not any(len(word) > 1 for word in gram):
        return False
    tells = [_topicality(word, background) for word in gram if len(word) > 1]
    if len(gram) == 1:
        return tells[0] >= (SHORT_TELLING if len(name) <= SHORT else FULL_TOPICALITY)
    return max(tells) >= FULL_TOPICALITY and min(tells) >= TELLING / 2 and len(gram[0]) > 1


def _topicality(word: str, background: Background) -> float:
    """Of a word; one that the genre does not know is more often a name than a formula, but nothing is sure of it."""
    return background.words.get(word, UNSEEN).topicality


def _compound(gram: tuple[str, ...], uses: int, single: Mapping[str, int], total: int) -> bool:
    if len(gram) == 1:
        return True
    return math.log(uses * total ** (len(gram) - 1) / math.prod(single[word] for word in gram)) >= BOUND


def _whole(terms: dict[str, Term]) -> dict[str, Term]:
    """Leave out pieces that stand hardly anywhere but in one longer term."""
    pieces: set[str] = set()
    for name, term in terms.items():
        for start in range(len(name)):
            for end in range(start + SHORT, len(name) + 1):
                piece = terms.get(name[start:end])
                if piece and piece is not term and len(term.units) >= SWALLOWED * len(piece.units):
                    pieces.add(piece.name)
    return {name: term for name, term in terms.items() if name not in pieces}
