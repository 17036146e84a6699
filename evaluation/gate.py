"""The accuracy gate: measures the engine against labelled reports and fails when a figure falls under its floor.

    python -m evaluation.gate                the table, and the verdict
    python -m evaluation.gate --raise        lift the floors to what was measured; none is ever lowered
    python -m evaluation.gate --only laws    some kinds only, by the beginning of their names; the floors of others rest

The labelled reports are not part of the project: without the folder ../shared there is nothing to measure, and the gate
says so and passes.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.floors import digest_of, load_floors, mean_figures, raised, save_floors, shortfalls

if TYPE_CHECKING:
    from evaluation.floors import Figures

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "evaluation" / "floors.json"

Measured = dict[str, dict[str, dict[str, float]]]


def main(argv: list[str], shared: Path = SHARED, floors_path: Path = FLOORS) -> int:
    """Measure, print and judge.

    Args:
        argv: the arguments after the program's name.
        shared: the folder of labelled reports.
        floors_path: the file with the floors.

    Returns:
        0 if every figure stands on or above its floor, else 1.
    """
    options = _options(argv)
    if not (shared / "gold").is_dir():
        print("accuracy: skipped, the folder of labelled reports (../shared) is not here")
        return 0
    measured, failures = _measure(shared, options.only)
    figures = mean_figures(measured)
    pinned, floors = load_floors(floors_path)
    digest = digest_of([shared / "gold", shared / "eval" / "score.py"])
    if pinned and pinned != digest:
        print("accuracy: the labels or the scorer changed since the floors were measured")
    watched = {kind: values for kind, values in floors.items() if kind.startswith(options.only)}
    _print_table(measured, figures, floors)
    if options.lift:
        save_floors(floors_path, digest, raised(figures, floors))
    failures += shortfalls(figures, watched)
    for line in failures:
        print(f"accuracy: FAILED: {line}")
    count = sum(map(len, figures.values()))
    print(f"accuracy: {count} figures, {len(failures)} failed")
    return int(bool(failures))


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="evaluation.gate", description="The accuracy gate.")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what was measured")
    parser.add_argument("--only", default="", metavar="KIND", help="measure only kinds whose names begin so")
    return parser.parse_args(argv)


def _measure(shared: Path, only: str) -> tuple[Measured, list[str]]:
    """Run every measurement; one that breaks is a failure, and the others go on."""
    from evaluation.measures import Labels, all_tasks  # noqa: PLC0415 - the engine is not needed to skip

    measured: Measured = {}
    failures: list[str] = []
    for kind, name, measure in all_tasks(Labels(shared)):
        if not kind.startswith(only):
            continue
        start = time.perf_counter()
        try:
            measured.setdefault(kind, {})[name] = measure()
        except Exception as error:  # noqa: BLE001 - whatever breaks, the rest is still worth knowing
            failures.append(f"{kind} {name}: {type(error).__name__}: {error}")
        seconds = time.perf_counter() - start
        if sys.stderr.isatty():
            print(f"  {kind} {name} {seconds:.1f} s", file=sys.stderr)
    return measured, failures


def _print_table(measured: Measured, figures: Figures, floors: Figures) -> None:
    """Print a block a kind: a line a file, the means, and the floors."""
    for kind, by_file in measured.items():
        names = list(figures.get(kind, {}))
        print(f"\n{kind}: {', '.join(names)}")
        for file, values in by_file.items():
            print(f"  {_row([values.get(name) for name in names])}  {file}")
        print(f"  {_row([figures[kind].get(name) for name in names])}  mean" if names else "  nothing measured")
        if kind in floors:
            print(f"  {_row([floors[kind].get(name) for name in names])}  floor")
    print()


def _row(values: list[float | None]) -> str:
    return " ".join("     -" if value is None else f"{value:6.3f}" for value in values)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
