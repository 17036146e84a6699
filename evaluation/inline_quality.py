"""How readable the marks inside edited sentences are, on consecutive national reports.

    python -m evaluation.inline_quality

On every pair of single sentences that the comparison calls edited. By the program's own tokens no figure with its unit
and no word may be cut; beside it the same by a plain pattern for numbers and by jieba's dictionary as it comes.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from compare import compare, read
from compare.kinds import ChangeKind
from compare.text.tokens import TokenKind, tokenize
from evaluation.edit_marks import boundaries, count_edit, runs_of_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Change, Report

SHARED = Path(__file__).resolve().parents[2] / "shared"
YEARS = range(2013, 2027)
GROUPS_AIM = 2.6
"""Edit groups a pair, at the most: what a token diff of such pairs leaves after clean-up."""

COLUMNS = ("pairs", "groups/pair", "figures cut", "tokens cut", "numbers cut", "words cut", "rebuilt")


def main(argv: Sequence[str]) -> int:
    """Measure, and print a table; the exit status is 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="evaluation.inline_quality", description="Marks inside edited sentences.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of real reports")
    national = parser.parse_args(argv).shared / "corpus" / "national"
    if not national.is_dir():
        print("inline: skipped, the folder of real reports (../shared) is not here")
        return 0
    total: Counter[str] = Counter()
    print("           " + "".join(f"{name:>13}" for name in COLUMNS))
    for year in YEARS[:-1]:
        counts = sum((measure(change) for change in edited_pairs(national, year)), Counter())
        total.update(counts)
        print(f"{year}–{year + 1}  {_row(counts)}")
    print(f"all        {_row(total)}")
    few = total["groups"] <= GROUPS_AIM * total["pairs"]
    met = few and not total["figures cut"] and not total["tokens cut"] and total["rebuilt"] == total["pairs"]
    print("every target is met" if met else "a target is missed")
    return int(not met)


def _row(counts: Counter[str]) -> str:
    pairs = counts["pairs"]
    cells = (
        f"{pairs}",
        f"{counts['groups'] / pairs:.2f}" if pairs else "-",
        f"{counts['figures cut']}",
        f"{counts['tokens cut']}",
        f"{counts['numbers cut']}/{counts['numbers']}",
        f"{counts['in words']}/{counts['boundaries']}",
        f"{counts['rebuilt']}/{pairs}",
    )
    return "".join(f"{cell:>13}" for cell in cells)


@cache
def _read(national: Path, year: int) -> Report:
    path = national / f"{year}.txt"
    return read(path if path.exists() else path.with_suffix(".html"))


def edited_pairs(national: Path, year: int) -> Iterator[Change]:
    """Single sentences of one year that became single sentences of the next, edited.

    Args:
        national: the folder of national reports.
        year: the earlier year.
    """
    for change in compare(_read(national, year), _read(national, year + 1)).changes:
        if change.kind is ChangeKind.EDITED and len(change.left) == len(change.right) == 1:
            yield change


def measure(change: Change) -> Counter[str]:
    """What the marks of one edited pair cut.

    Args:
        change: of single sentences, with spans.

    Returns:
        Counts of `evaluation.edit_marks`, of the program's own tokens and figures cut, and whether spans rebuild.
    """
    left, right = change.left[0], change.right[0]
    runs = runs_of_spans(change.spans)
    counts = count_edit(left.place.text, right.place.text, runs)
    counts["pairs"] = 1
    for side, unit in enumerate((left, right)):
        inside = boundaries(runs, side, len(unit.folded))
        for token in tokenize(unit.folded):
            cut = any(token.start < at < token.end for at in inside)
            counts["figures cut" if token.kind is TokenKind.FIGURE else "tokens cut"] += cut
    rebuilt = ("".join(span.left for span in change.spans), "".join(span.right for span in change.spans))
    counts["rebuilt"] = int(rebuilt == (left.place.text, right.place.text))
    return counts


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
