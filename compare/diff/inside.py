"""What changed inside a pair of wordings: which figures and which words of strength, each where it can be told."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from compare.claims.wording import find_wording
from compare.diff.figures import figure_changes
from compare.diff.periods import lines_of_several_years
from compare.diff.quantities import Telling
from compare.diff.wording import wording_changes
from compare.kinds import FigureRelation, Role
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Figure, FigureChange, Report, Sentence, Span, WordingChange

_BOUND = "bound"
_TOLD = frozenset({Role.TITLE, Role.PREAMBLE, Role.REVIEW})
"""Parts that tell what was: a bound on a result says how exact it is (约60名), not how firm."""


class ReportInside:
    """One report, with what its figures need to be compared.

    Args:
        report: a report, read.
    """

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def _figures(self) -> dict[int, list[Figure]]:
        table: defaultdict[int, list[Figure]] = defaultdict(list)
        for figure in self.report.figures:
            table[figure.place.line].append(figure)
        return table

    @cached_property
    def _years_together(self) -> frozenset[int]:
        return lines_of_several_years(self.report)

    def figures_of(self, units: Sequence[Sentence]) -> tuple[Figure, ...]:
        """The figures that stand in some sentences."""
        return tuple(
            figure
            for unit in units
            for figure in self._figures.get(unit.place.line, ())
            if unit.place.start <= figure.place.start and figure.place.end <= unit.place.end
        )

    def telling(self, units: Sequence[Sentence]) -> Telling:
        """What surrounds the figures of some sentences."""
        text = "".join(unit.folded for unit in units)
        return Telling(text, self.report.outline.year, self._years_together)


def changes_inside(
    left: Sequence[Sentence], right: Sequence[Sentence], sides: tuple[ReportInside, ReportInside], spans: Sequence[Span]
) -> tuple[tuple[FigureChange, ...], tuple[WordingChange, ...]]:
    """Name the figures and the words of strength that changed between two wordings of one thing.

    Args:
        left: the sentences of the earlier wording.
        right: those of the later one.
        sides: their reports.
        spans: the steps of the inline edit, where there is one.

    Returns:
        The changes of figures; those of wording. A bound changed only where the figure that it bounds is comparable,
        and not where both sides tell of results.
    """
    tellings = sides[0].telling(left), sides[1].telling(right)
    figures = figure_changes(sides[0].figures_of(left), sides[1].figures_of(right), tellings)
    told = all(unit.part in _TOLD for unit in (*left, *right))
    bounds = [] if told else _bounds(figures)
    wording = []
    for change in wording_changes(tellings[0].text, tellings[1].text, spans):
        if change.scale != _BOUND:
            wording.append(change)
        elif (change.left, change.right) in bounds:
            bounds.remove((change.left, change.right))
            wording.append(change)
    return figures, tuple(wording)


def _bounds(figures: Sequence[FigureChange]) -> list[tuple[str, str]]:
    """The bounds that comparable figures have on the two sides, empty for none."""
    return [
        (_bound(change.left), _bound(change.right))
        for change in figures
        if change.left and change.right and change.relation is not FigureRelation.INCOMPARABLE
    ]


def _bound(figure: Figure) -> str:
    words = (graded.word for graded in find_wording(fold(figure.place.text)) if graded.scale == _BOUND)
    return next(words, "")
