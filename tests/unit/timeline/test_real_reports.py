"""The growth targets of real reports, beside what the next one says; needs the folder of real reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.report import read
from compare.timeline.building import build_timeline
from compare.timeline.values import StepKind

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("files", "rows"),
    [
        ((2014, 2015, 2016), {2014: ("7.5%左右", "7.4%", True), 2015: ("7%左右", "6.9%", True)}),
        ((2022, 2023, 2024), {2022: ("5.5%左右", "3%", False), 2023: ("5%左右", "5.2%", True)}),
    ],
)
def test_growth_targets_stand_beside_what_was_reached(
    shared: Path, files: tuple[int, ...], rows: dict[int, tuple[str, str, bool]]
) -> None:
    reports = [read(shared / "corpus" / "national" / f"{year}.txt") for year in files]
    series = next(one for one in build_timeline(reports).series if one.of == "国内生产总值增长")
    targets, results = series.of_kind(StepKind.PLANNED), series.of_kind(StepKind.REPORTED)
    found = {year: (targets[year].place.text, results[year].place.text, targets[year].met) for year in rows}
    assert found == rows
