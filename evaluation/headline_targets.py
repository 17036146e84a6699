"""The headline targets of the national reports, year by year, and what the next report says of each.

    python -m evaluation.headline_targets ../shared/corpus/national            # the table
    python -m evaluation.headline_targets ../shared/corpus/national --write    # and docs/headline-targets.md

The table holds figures and the names of the indicators, no sentence of a report.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from compare.report import read
from compare.track.tracking import track

if TYPE_CHECKING:
    from compare.model import Report
    from compare.track.values import Target, Tracking

HEADLINES = {
    "GDP growth": re.compile(r"国内生产总值(?:实际)?增长|经济增长|经济增速"),
    "new urban jobs": re.compile(r"城镇新增就业"),
    "registered unemployment": re.compile(r"登记失业率"),
    "surveyed unemployment": re.compile(r"调查失业率"),
    "consumer prices": re.compile(r"居民消费价格"),
    "deficit by GDP": re.compile(r"赤字率|赤字(?:占|拟按)?国内生产总值"),
    "grain": re.compile(r"粮食(?:总)?产量"),
}
HEAD = (
    "# Headline targets of the national reports\n\n"
    "What each report promised for its year and what the next one said, as `duizhao track` finds it. "
    "Made by `python -m evaluation.headline_targets FOLDER --write`; figures only.\n\n"
    "| year | indicator | target | bound | reported | met |\n|---|---|---|---|---|---|\n"
)


class Row(NamedTuple):
    """One indicator of one year."""

    year: int
    indicator: str
    target: str
    bound: str
    reported: str
    met: bool | None
    why: str
    """Why nothing says whether it was met."""


def report_of(folder: Path, year: int) -> Report | None:
    """The national report of a year, as text or as a page."""
    paths = (folder / f"{year}{suffix}" for suffix in (".txt", ".html"))
    path = next((path for path in paths if path.exists()), None)
    return None if path is None else read(path)


def rows_of(tracking: Tracking, year: int) -> list[Row]:
    """The headline targets of one plan: of several statements of one indicator the one that was answered."""
    best: dict[str, Target] = {}
    for item in tracking.items:
        for target in item.targets:
            name = next((name for name, pattern in HEADLINES.items() if pattern.search(target.of or target.text)), None)
            if name and _is_headline(name, target) and (name not in best or _rank(target) > _rank(best[name])):
                best[name] = target
    return [_row(year, name, best[name]) for name in HEADLINES if name in best]


def _is_headline(name: str, target: Target) -> bool:
    unit = {"new urban jobs": "人", "grain": None}.get(name, "%")
    return target.value is None or unit is None or target.unit == unit


def _rank(target: Target) -> tuple[bool, bool]:
    return target.met is not None, target.value is not None


def _row(year: int, name: str, target: Target) -> Row:
    stated = target.place.text if target.value is not None else "none set"
    reported = target.achieved.place.text if target.achieved else "–"
    return Row(
        year,
        name,
        stated,
        target.bound.value if target.bound else "",
        reported,
        target.met,
        _why(target),
    )


def _why(target: Target) -> str:
    if target.rival:
        return f"only {target.rival} is reported"
    return target.unjudged.value if target.unjudged else ""


def table(folder: Path) -> list[Row]:
    """All headline targets that have a next report.

    Args:
        folder: national reports, named by year.

    Returns:
        The rows, by year.
    """
    rows = []
    for year in range(2013, 2027):
        plan, results = report_of(folder, year), report_of(folder, year + 1)
        if plan is not None and results is not None:
            rows += rows_of(track(plan, [results]), year)
    return rows


def written(rows: list[Row]) -> str:
    """The table as Markdown."""
    verdict = {True: "met", False: "missed"}
    lines = [
        f"| {row.year} | {row.indicator} | {row.target} | {row.bound} | {row.reported} "
        f"| {row.why or 'no figure to meet' if row.met is None else verdict[row.met]} |"
        for row in rows
    ]
    return HEAD + "\n".join(lines) + "\n"


def main() -> None:
    """Print the table, and write it when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with the national reports, named by year")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = table(options.folder)
    if not rows:
        parser.error(f"{options.folder} holds no two successive reports named by year")
    text = written(rows)
    print(text)
    if options.write:
        path = Path(__file__).resolve().parents[1] / "docs" / "headline-targets.md"
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
