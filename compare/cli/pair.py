"""Reading and comparing the two reports that a command names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.beside import Beside
from compare.cli.progress import progress
from compare.cli.wording import word
from compare.errors import UsageError
from compare.kinds import Lens

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from compare.model import Comparison, Figure, Pin, Report

STANDARD_INPUT = "-"


def compare_pair(options: argparse.Namespace) -> Comparison:
    """Read the two reports that the options name and compare them.

    Args:
        options: with `left`, `right`, `encoding` and `lens`; a true `by_hand` follows the pairs that a reviewer made.

    Returns:
        The comparison.

    Raises:
        UsageError: both reports are standard input.
        ReadError: one cannot be read as a report.
    """
    if options.left == options.right == STANDARD_INPUT:
        raise UsageError(STANDARD_INPUT, word("both_stdin"), word("one_stdin"))
    with progress(word("progress.read", path=f"{options.left}, {options.right}")) as tell:
        reading = Beside(lambda: _read_both(options), _figures_of_both)
        # the dictionary, the models and modules that matching needs are made ready while the reports are being read
        from compare.comparison import make_ready, match_reports, tell_changes  # noqa: PLC0415 - --help needs no engine

        make_ready()
        left, right = reading.result()
        tell(word("progress.compare"))
        pins = _stored_pins(left, right) if getattr(options, "by_hand", False) else ()
        alignment = match_reports(left, right, Lens(options.lens), pins)
        figures = reading.rest()
        return tell_changes(alignment, replace(left, figures=figures[0]), replace(right, figures=figures[1]))


def _read_both(options: argparse.Namespace) -> tuple[Report, Report]:
    from compare.report import read_structure  # noqa: PLC0415 - as above

    left, right = (read_structure(path, encoding=options.encoding) for path in (options.left, options.right))
    return left, right


def _figures_of_both(reports: tuple[Report, Report]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    from compare.report import figures_of  # noqa: PLC0415 - as above

    left, right = map(figures_of, reports)
    return left, right


def _stored_pins(left: Report, right: Report) -> Sequence[Pin]:
    from compare.review.pairing import stored_pins  # noqa: PLC0415 - most comparisons follow no reviewer

    return stored_pins(left, right)
