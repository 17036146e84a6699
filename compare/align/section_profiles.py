"""What a section is about: its heading and everything under it, weighted."""

from __future__ import annotations

import math
from collections import Counter
from itertools import chain
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from compare.align.background import load_background
from compare.align.horizons import horizons
from compare.align.names import MASK
from compare.align.profiles import character_pairs, weigh
from compare.text.script import fold
from compare.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from compare.align.background import Vector
    from compare.align.horizons import Horizon
    from compare.align.profiles import Profile, Weights
    from compare.kinds import HeadingKind, Role
    from compare.model import Heading, Report

LARGEST = 1_000
"""Terms that describe a section; those of least weight are left out."""


class SectionProfile(NamedTuple):
    """A section as the matcher sees it."""

    heading: Heading
    unit: int
    """Index of the heading among the units of the report."""
    role: Role
    horizon: Horizon | None
    title: str
    """The heading without number, folded, names masked."""
    title_pairs: Weights
    title_words: tuple[str, ...]
    title_vector: Vector
    pairs: Weights
    """Character pairs of title and body."""
    topical: Weights
    """Words of title and body, formulas discounted."""
    words: dict[str, None]
    """Words of title and body, each once, in order."""
    vector: Vector
    parent: int | None
    """Index of the section above, among the sections given."""
    place: float
    """Place among the sections under the same parent, 0 first to 1 last."""


def section_profiles(
    report: Report, profiles: Sequence[Profile], compared: Collection[int], mask: Callable[[str], str]
) -> list[SectionProfile]:
    """The sections of a report, in reading order.

    Args:
        report: the report.
        profiles: profiles of its units, one each.
        compared: units of the compared parts; sections elsewhere are left out.
        mask: masks the organisation's names.

    Returns:
        One profile a heading.
    """
    background = load_background()
    headings = [
        (i, report.heading_at[unit.place.line]) for i, unit in enumerate(report.units) if unit.heading and i in compared
    ]
    parents = _parents([heading for _, heading in headings])
    places = _places(parents)
    ends = _ends(headings, len(report.units))
    horizon = horizons(report)
    paragraphs: dict[tuple[int | None, HeadingKind], list[int]] = {}
    result = []
    for number, (start, heading) in enumerate(headings):
        end = ends[number]
        role = report.units[start].part
        own = [i for i in range(start + 1, end) if report.units[i].part == role]
        body = [profiles[i] for i in _own_paragraphs(report, own, paragraphs.get((parents[number], heading.kind)))]
        paragraphs.setdefault((parents[number], heading.kind), []).append(len({profiles[i].line for i in own}))
        title = mask(fold(heading.title))
        title_words = words(title)
        cut = [*title_words, *chain.from_iterable([one.words for one in body])]
        topical = _heaviest(weigh(cut, background.topical_weight)[0])
        pairs = [*character_pairs(title), *chain.from_iterable([one.pairs for one in body])]
        result.append(
            SectionProfile(
                heading=heading,
                unit=start,
                role=role,
                horizon=horizon[start],
                title=title.replace(MASK, ""),
                title_pairs=weigh(character_pairs(title), background.pair_weight)[0],
                title_words=title_words,
                title_vector=background.text_vector(title_words),
                pairs=_heaviest(weigh(pairs, background.pair_weight)[0]),
                topical=topical,
                words=dict.fromkeys(cut),
                vector=background.mean_vector(topical),
                parent=parents[number],
                place=places[number],
            )
        )
    return result


def _own_paragraphs(report: Report, units: list[int], before: Sequence[int] | None) -> list[int]:
    """The units of a run-in section without the paragraphs that only follow it.

    The last of several run-in sections would otherwise swallow whatever comes before the next heading: no section of
    the kind is taken to be longer than the longest before it.
    """
    if not units or not before or report.units[units[0]].heading:
        return units
    lines = list(dict.fromkeys(report.units[i].paragraph for i in units))
    allowed = set(lines[: max(1, *before)])
    return [i for i in units if report.units[i].paragraph in allowed]


def _heaviest(weights: Weights) -> Weights:
    if len(weights) <= LARGEST:
        return weights
    # among equals the first in the text
    kept = sorted(weights, key=weights.__getitem__, reverse=True)[:LARGEST]
    values = [weights[term] for term in kept]
    length = math.sqrt(sum(map(mul, values, values)))
    return {term: value / length for term, value in zip(kept, values, strict=True)}


def _ends(headings: Sequence[tuple[int, Heading]], units: int) -> list[int]:
    """Where each section ends: at the next heading that is as wide, or with the report."""
    ends = [units] * len(headings)
    stack: list[int] = []
    for number, (start, heading) in enumerate(headings):
        while stack and headings[stack[-1]][1].level >= heading.level:
            ends[stack.pop()] = start
        stack.append(number)
    return ends


def _parents(headings: Sequence[Heading]) -> list[int | None]:
    stack: list[int] = []
    parents: list[int | None] = []
    for number, heading in enumerate(headings):
        while stack and headings[stack[-1]].level >= heading.level:
            stack.pop()
        parents.append(stack[-1] if stack else None)
        stack.append(number)
    return parents


def _places(parents: Sequence[int | None]) -> list[float]:
    count = Counter(parents)
    seen: Counter[int | None] = Counter()
    places = []
    for parent in parents:
        places.append(seen[parent] / max(1, count[parent] - 1))
        seen[parent] += 1
    return places
