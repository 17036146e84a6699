"""The scoreboard: this program and other tools, on the same edited copies, statutes and reports of successive years.

    python -m benchmarks.peers                 print the table
    python -m benchmarks.peers --write         and set it into docs/comparison.md
    python -m benchmarks.peers --only dwdiff   only the tools whose names begin so

The other tools are no dependencies of the project; those that are missing are named and left out. To have them all:

    pip install --target PEERS redlines fast-diff-match-patch      then run with PYTHONPATH=PEERS
    apt-get install dwdiff docdiff php-cli php-wikidiff2
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.peers.board import ROOT, TOOLS, row_of, version_of
from benchmarks.peers.pairs import COPIES, LAWS, SUCCESSIVE, all_pairs
from evaluation.measures import Labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.peers.board import Row

SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs" / "comparison.md"
BEGIN, END = "<!-- scoreboard: python -m benchmarks.peers --write -->", "<!-- end of scoreboard -->"
KINDS = (COPIES, LAWS, SUCCESSIVE)
HEADINGS = (
    "tool",
    "version",
    *(f"links F1, {kind}" for kind in KINDS),
    "moves found (right)",
    "text marked",
    "numbers cut",
    "edges inside words",
    "seconds, copy",
    "seconds, years",
    "peak MB",
)


def main(argv: Sequence[str]) -> int:
    """Measure, print, and write the page if asked to."""
    parser = argparse.ArgumentParser(prog="benchmarks.peers", description="This program and other tools.")
    parser.add_argument("--only", default="", metavar="NAME", help="only tools whose names begin so")
    parser.add_argument("--write", action="store_true", help="set the table into docs/comparison.md")
    options = parser.parse_args(argv)
    if not (SHARED / "gold").is_dir():
        print("scoreboard: skipped, the folder of labelled reports (../shared) is not here")
        return 0
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pairs = list(all_pairs(Labels(SHARED), folder))
        for tool in TOOLS:
            if not tool.key.startswith(options.only):
                continue
            version = version_of(tool)
            if version is None:
                print(f"skipped: {tool.label} is not installed ({tool.install})")
                continue
            rows.append(row_of(tool, version, pairs, folder))
            print(f"measured: {tool.label}", file=sys.stderr)
    table = table_of(rows)
    print(table)
    if options.write:
        PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8"), table), encoding="utf-8")
    return 0


def table_of(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table, and what failed below it."""
    lines = [" | ".join(HEADINGS), " | ".join(["---", "---", *["---:"] * (len(HEADINGS) - 2)])]
    lines += [" | ".join(cells_of(row)) for row in rows]
    failures = [f"- {row.tool.label}: {failure}" for row in rows for failure in row.failures]
    text = "\n".join(f"| {line} |" for line in lines)
    return text + ("\n\nNo answer:\n\n" + "\n".join(failures) if failures else "")


def cells_of(row: Row) -> list[str]:
    """One row, cell by cell."""
    cuts = row.cuts
    found, right = row.moves
    return [
        row.tool.label,
        row.version,
        *(f"{row.links[kind]:.3f}" if kind in row.links else "–" for kind in KINDS),
        f"{found:.2f} ({right:.2f})" if found else "0",
        f"{row.marked:.0%}",
        f"{cuts['numbers cut']} of {cuts['numbers']}",
        f"{cuts['in words'] / cuts['boundaries']:.1%}" if cuts["boundaries"] else "0",
        *(f"{row.seconds[kind]:.2f}" if kind in row.seconds else "–" for kind in (COPIES, SUCCESSIVE)),
        f"{row.megabytes:.0f}",
    ]


def with_table(page: str, table: str) -> str:
    """The page with the table between its two marks.

    Raises:
        ValueError: a mark is missing.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page lacks {BEGIN} or {END}")
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
