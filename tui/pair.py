"""Which two files are compared, and how: what is opened, swapped, looked at through another lens and read again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from compare.kinds import Lens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.model import Comparison, Pin, Report

STANDARD_INPUT = "-"
_MIRRORED = {Lens.PLAN_RESULTS: Lens.RESULTS_PLAN, Lens.RESULTS_PLAN: Lens.PLAN_RESULTS}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files and the way they are looked at."""

    left: str
    right: str
    lens: Lens = Lens.AUTO
    encoding: str | None = None
    swapped: bool = False
    """Whether the sides have changed places since the pair was opened."""

    def mirrored(self) -> Pair:
        """The same pair with its sides, and a lens that tells them apart, the other way round."""
        lens = _MIRRORED.get(self.lens, self.lens)
        return replace(self, left=self.right, right=self.left, lens=lens, swapped=not self.swapped)

    @property
    def files(self) -> tuple[str, ...]:
        """The files that can be read again; standard input cannot."""
        return tuple(path for path in (self.left, self.right) if path != STANDARD_INPUT)

    def stamps(self) -> tuple[tuple[int, int, int] | None, ...]:
        """What tells one state of the files from another; None for a file that is not there."""
        return tuple(_stamp(path) for path in self.files)


def pair_of(comparison: Comparison, encoding: str | None = None) -> Pair:
    """The pair that a comparison was made of."""
    return Pair(comparison.left.source.path, comparison.right.source.path, comparison.lens, encoding)


def read_pair(pair: Pair, known: Sequence[Report], tell: Callable[[str], None]) -> tuple[Report, Report]:
    """Read both files.

    Args:
        pair: which.
        known: reports that need not be read again.
        tell: is told which file is being read.

    Returns:
        Both reports.

    Raises:
        ReadError: one cannot be read as a report.
    """
    from compare.report import read  # noqa: PLC0415 - the engine is heavy

    by_path = {report.source.path: report for report in known}
    reports = []
    for path in (pair.left, pair.right):
        if path not in by_path:
            tell(Path(path).name)
            by_path[path] = read(path, encoding=pair.encoding)
        reports.append(by_path[path])
    return reports[0], reports[1]


def compare_reports(reports: tuple[Report, Report], lens: Lens, pins: Sequence[Pin]) -> Comparison:
    """Compare two reports that have been read.

    Args:
        reports: left and right.
        lens: which parts stand side by side.
        pins: sentences that were paired by hand.

    Returns:
        The comparison.
    """
    from compare.comparison import compare  # noqa: PLC0415 - the engine is heavy

    return compare(*reports, lens, pins)


def _stamp(path: str) -> tuple[int, int, int] | None:
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
