"""The figures that results state: what each measures, and whether it is the year's own or a total of several years."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.text.sentences import split_clauses
from compare.track.indicators import plain_name
from compare.track.wording import is_cumulative, runs_on, years_spanned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Figure, Report, Sentence

_FROM = re.compile(r"(?:由|从)[^，,。；;]{0,4}$")
_TO = re.compile(r"^[^，,。；;]{2,16}(?:到|至|为)")
_ENDED = re.compile(r"[。！!？?；;：:]\s*$")
_MEASURED = re.compile(r"(?P<name>[㐀-鿿]{3,20}?)(?:达到|达|实现|完成|突破|超过|增至|为|是)?[约近超]?\d")
"""A name and the figure that it is said of."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of the results, with the sentence that states it."""

    figure: Figure
    """With the name that the words before supply, where its own clause leaves it out."""
    sentence: Sentence
    source: int
    cumulative: bool
    after: str
    """The next sentence, where this one ends with a semicolon: it still speaks of the same."""


def stated_figures(results: Sequence[Report], units: Sequence[Sequence[Sentence]]) -> list[Stated]:
    """Every figure of the results.

    Args:
        results: the results documents.
        units: the units of each that count as results.

    Returns:
        Figures with value and name, in reading order.
    """
    found = []
    for source, (report, chosen) in enumerate(zip(results, units, strict=True)):
        spanning = list(years_spanned(unit.folded for unit in chosen))
        by_line: dict[int, list[int]] = {}
        for number, unit in enumerate(chosen):
            if unit.heading is None:
                by_line.setdefault(unit.place.line, []).append(number)
        for figure in report.figures:
            for number in by_line.get(figure.place.line, ()):
                unit = chosen[number]
                at = figure.place.start - unit.place.start
                if not unit.place.start <= figure.place.start < unit.place.end or starts_from(unit.folded, at):
                    continue
                before = chosen[number - 1].folded if number else ""
                after = chosen[number + 1].folded if number + 1 < len(chosen) else ""
                found.append(
                    Stated(
                        figure=_named(figure, unit.folded[: max(at, 0)], before),
                        sentence=unit,
                        source=source,
                        cumulative=_sums_up(unit, figure, spanning=spanning[number]),
                        after=after if unit.folded.endswith(("；", ";")) else "",
                    )
                )
    return found


def _named(figure: Figure, words: str, before: str) -> Figure:
    """A figure with a name: that of the figure before it, where its clause names none (总额实现4.6万亿元、增长2.8%).

    Args:
        figure: the figure.
        words: its sentence up to it, folded.
        before: the sentence before, folded; it belongs to this one where a line was broken off in the middle.

    Returns:
        The same, or one with a name.
    """
    if plain_name(figure.of or ""):
        return figure
    joined = words if not before or _ENDED.search(before) else before.rstrip() + words
    named = [match["name"] for match in _MEASURED.finditer(joined) if plain_name(match["name"])]
    return replace(figure, of=named[-1] + (figure.of or "")) if named else figure


def starts_from(folded: str, at: int) -> bool:
    """Tell whether a figure is where something started (从30个增加到50个), which is no result.

    Args:
        folded: its sentence, folded.
        at: where it begins.

    Returns:
        Whether it is.
    """
    return bool(_FROM.search(folded[: max(at, 0)]) and _TO.search(folded[max(at, 0) :]))


def clause_at(folded: str, at: int) -> str:
    """The clause of a sentence at an offset; the sentence where there is none."""
    return next((folded[a:b] for a, b in split_clauses(folded) if a <= max(at, 0) < b), folded)


def _sums_up(unit: Sentence, figure: Figure, *, spanning: bool) -> bool:
    """Whether a figure sums up several years: its clause says so, or its surroundings do and no level is reached."""
    at = min(figure.place.start - unit.place.start, len(unit.folded))
    clause = clause_at(unit.folded, at)
    if is_cumulative(clause) or runs_on(unit.folded[: max(at, 0)]) or "年均" in (figure.of or ""):
        return True
    return (spanning or is_cumulative(unit.folded[: max(at, 0)])) and figure.level is not True
