"""Reading and comparing the two reports that a command names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.wording import word
from compare.errors import UsageError
from compare.kinds import Lens

if TYPE_CHECKING:
    import argparse

    from compare.model import Comparison

STANDARD_INPUT = "-"


def compare_pair(options: argparse.Namespace) -> Comparison:
    """Read the two reports that the options name and compare them.

    Args:
        options: with `left`, `right`, `encoding` and `lens`.

    Returns:
        The comparison.

    Raises:
        UsageError: both reports are standard input.
        ReadError: one cannot be read as a report.
    """
    from compare.comparison import compare  # noqa: PLC0415 - the engine is not needed for --help
    from compare.report import read  # noqa: PLC0415 - as above

    if options.left == options.right == STANDARD_INPUT:
        raise UsageError(STANDARD_INPUT, word("both_stdin"), word("one_stdin"))
    left = read(options.left, encoding=options.encoding)
    right = read(options.right, encoding=options.encoding)
    return compare(left, right, Lens(options.lens))
