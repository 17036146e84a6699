"""Sentences of a plan and of its results as texts, and both sides weighed against each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from compare.align.background import load_background
from compare.align.names import name_mask
from compare.track.frames import plan_frames, result_frames
from compare.track.passages import Text, read_text, weigh_all
from compare.track.wording import names_no_shortcoming, sums_up_years, without_admission, years_spanned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Figure, Report, Sentence
    from compare.track.passages import Passage


def texts_of(report: Report, units: Sequence[Sentence], *, plan: bool) -> list[Text]:
    """Units of a report, cut and masked, with the figures that each states.

    Args:
        report: the report.
        units: units of it.
        plan: whether they are plan or results.

    Returns:
        A text for each unit.
    """
    mask = name_mask(report.outline)
    by_line: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in report.figures:
        by_line[figure.place.line].append(figure)
    spanned = years_spanned(unit.folded for unit in units)
    framed = plan_frames(units) if plan else result_frames(units)
    return [
        read_text(
            unit,
            mask(unit.folded),
            [f for f in by_line[unit.place.line] if unit.place.start <= f.place.start < unit.place.end],
            frame=frame,
            cumulative=not plan and (spanning or sums_up_years(unit.folded)),
        )
        for unit, spanning, frame in zip(units, spanned, framed, strict=True)
    ]


def shortcoming_texts(report: Report, units: Sequence[Sentence]) -> list[Text]:
    """Shortcomings that a report admits, by what they are about.

    Args:
        report: the report.
        units: units of its paragraph on shortcomings.

    Returns:
        A text for each unit that names a shortcoming, the words of admission blanked.
    """
    mask = name_mask(report.outline)
    named = [unit for unit in units if not names_no_shortcoming(unit.folded)]
    return [read_text(unit, without_admission(mask(unit.folded)), (), frame=False) for unit in named]


def measure_links(plan: Sequence[Text], results: Sequence[Text]) -> tuple[list[Passage], ...]:
    """Weigh both sides.

    Args:
        plan: texts of the plan.
        results: texts of all results documents.

    Returns:
        The passages of both.
    """
    return weigh_all(plan, results, load_background())
