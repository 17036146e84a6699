"""How well the engine finds known edits: edited copies of real reports, read and compared as a user would.

    python -m evaluation.edited_copies --seeds 100-111            fresh seeds: nobody looked at these copies
    python -m evaluation.edited_copies --seeds 100-111 --worst 5  and the worst misses of each kind, to learn from

The seed draws the report and every edit. Both texts are written to files and read again, so that whatever the way from
file to changes does to them counts.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from compare import compare, read
from evaluation.found_edits import Tally, found_edits, judge
from evaluation.revisions import LEAST_LENGTH, Edit, revise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Report
    from evaluation.revisions import Revision

SHARED = Path(__file__).resolve().parents[2] / "shared"
FITTED_ON = ("北京市_2025", "广西_2026", "福建省_2025", "辽宁省_2026", "湖北省_2025", "贵州省_2026")
"""Reports whose copies the model of this regime was fitted on: no copy of them is measured."""
GATE_SEEDS = range(1, 7)
"""The copies that the accuracy gate watches; they were looked at, so that a verdict takes other seeds."""
DONORS = 8
"""Reports that lend sentences to one copy."""

TARGETS = {
    "link f1": 0.98,
    "link p": None,
    "link r": None,
    "move r": 0.95,
    "move p": 0.95,
    "added alone": 0.95,
    "removed alone": 0.95,
    "splits": 0.90,
    "merges": 0.90,
    **{f"linked: {edit}": None for edit in Edit if edit not in (Edit.REMOVED, Edit.ADDED)},
}
"""What is printed, in this order, and what is aimed at."""


def main(argv: Sequence[str]) -> int:
    """Measure, and print a table; the exit status is 1 if a target is missed."""
    options = _options(argv)
    if not (options.shared / "corpus").is_dir():
        print("edited copies: skipped, the folder of real reports (../shared) is not here")
        return 0
    total = Tally()
    rows: dict[str, Tally] = {}
    for seed in options.seeds:
        name = report_for(seed, options.shared).stem
        rows[f"{seed} {name}"] = measure_copy(seed, options.shared)
        total.add(rows[f"{seed} {name}"])
    _print_table(rows, total)
    for what, stories in total.misses.items():
        for story in stories[: options.worst]:
            print(f"\n{what}: {story}")
    figures = total.figures()
    missed = [name for name, aim in TARGETS.items() if aim is not None and figures.get(name, 1.0) < aim]
    print(f"missed targets: {', '.join(missed)}" if missed else "every target is met")
    return int(bool(missed))


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="evaluation.edited_copies", description="Known edits, found or missed.")
    parser.add_argument("--seeds", type=_seeds, default=GATE_SEEDS, metavar="A-B", help="seeds, such as 100-111")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show so many misses of each kind")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of real reports")
    return parser.parse_args(argv)


def _seeds(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def _print_table(rows: dict[str, Tally], total: Tally) -> None:
    figures = total.figures()
    print(f"{'':24}{'aim':>7}{'all':>7}  tries  by copy")
    for name, aim in TARGETS.items():
        cells = " ".join(_cell(tally.figures().get(name)) for tally in rows.values())
        tries = total.tries[name] or ""
        print(f"{name:24}{_cell(aim):>7}{_cell(figures.get(name)):>7}  {tries:>5}  {cells}")
    print("copies: " + ", ".join(rows))


def _cell(value: float | None) -> str:
    return "    -" if value is None else f"{value:5.3f}"


def report_for(seed: int, shared: Path) -> Path:
    """The report that a seed draws, of those that nothing was fitted on.

    Args:
        seed: any whole number.
        shared: the folder of real reports.
    """
    eligible = [path for path in _reports(shared) if path.stem not in FITTED_ON]
    return random.Random(f"report {seed}").choice(eligible)  # noqa: S311 - repeatable, nothing secret


@cache
def _reports(shared: Path) -> tuple[Path, ...]:
    folders = (shared / "corpus" / "provinces", shared / "corpus" / "national")
    return tuple(path for folder in folders for path in sorted(folder.glob("*.txt")) if "one-line" not in path.name)


def revision_for(seed: int, shared: Path) -> Revision:
    """The edited copy that a seed makes.

    Args:
        seed: decides the report, the lenders and every edit.
        shared: the folder of real reports.
    """
    path = report_for(seed, shared)
    chance = random.Random(f"donors {seed}")  # noqa: S311 - repeatable, nothing secret
    lenders = chance.sample(
        [other for other in _reports(shared) if _organisation(other) != _organisation(path)], DONORS
    )
    donor = [
        sentence.place.text
        for lender in lenders
        for sentence in read(lender).sentences
        if len(sentence.place.text) >= LEAST_LENGTH and sentence.place.text.endswith(("。", "；"))
    ]
    return revise(paragraphs_of(read(path)), donor, seed)


def _organisation(path: Path) -> str:
    return path.stem.partition("_")[0] if path.parent.name == "provinces" else path.parent.name


def paragraphs_of(report: Report) -> list[list[str]]:
    """The units of a report by paragraph, as written."""
    paragraphs: dict[int, list[str]] = {}
    for unit in report.units:
        paragraphs.setdefault(unit.paragraph if unit.heading is None else unit.place.line, []).append(unit.place.text)
    return list(paragraphs.values())


def write_revision(revision: Revision, folder: Path) -> tuple[Path, Path]:
    """Write original and copy as text files, a paragraph a line.

    Args:
        revision: the edited copy.
        folder: where to.

    Returns:
        The paths of the original and of the copy.
    """
    texts = revision.left, [[one.text for one in paragraph] for paragraph in revision.right]
    paths = folder / "original.txt", folder / "copy.txt"
    for path, text in zip(paths, texts, strict=True):
        path.write_text("\n".join("".join(paragraph) for paragraph in text) + "\n", encoding="utf-8")
    return paths


def measure_copy(seed: int, shared: Path) -> Tally:
    """Make an edited copy, compare it with its original, and judge the changes.

    Args:
        seed: decides the report and every edit.
        shared: the folder of real reports.

    Returns:
        What was found and what was missed.
    """
    revision = revision_for(seed, shared)
    with tempfile.TemporaryDirectory() as folder:
        left, right = write_revision(revision, Path(folder))
        return judge(revision, found_edits(revision, compare(read(left), read(right)).changes))


def gate_figures(tally: Tally) -> dict[str, float]:
    """The figures that the accuracy gate watches, named as it names them."""
    figures = tally.figures()
    names = {"p": "link p", "r": "link r", "f1": "link f1", "moves f1": "move f1"}
    names |= {name: name for name in ("added alone", "removed alone", "splits", "merges")}
    return {short: figures[name] for short, name in names.items() if name in figures}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
