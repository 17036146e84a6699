"""Four small reports of an invented library: a masked figure, a missing year, a changed bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.report import read
from compare.timeline.building import build_timeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.model import Report
    from compare.timeline.values import Timeline

REPORT = """清河区图书馆{year}年工作总结和{after}年工作计划

{year}年，区图书馆围绕全民阅读开展工作，现将有关情况报告如下。
一、{year}年工作总结
{results}
二、{after}年工作计划
{plans}
"""
YEARS: dict[int, tuple[str, str]] = {
    2019: (
        "全年举办读书讲座18场，参加读者900人次。采购新书12000册，全馆藏书量达到31.5万册。",
        "举办读书讲座20场左右。采购新书15000册以上。筹建少儿绘本分馆并对外开放。",
    ),
    2020: (
        "全年举办读书讲座21场，参加读者1100人次。采购新书*****册，全馆藏书量达到33万册。",
        "举办读书讲座24场以上。采购新书15000册以上。做好古籍修复室的设备采购。",
    ),
    2022: (
        "全年举办读书讲座26场，参加读者1500人次。采购新书15600册，全馆藏书量达到36.2万册。",
        "举办读书讲座25场以上。采购新书16000册以上。",
    ),
    2023: (
        "全年举办读书讲座23场，参加读者1700人次。采购新书16800册，全馆藏书量达到37.9万册。",
        "举办读书讲座25场以上。采购新书18000册以上。",
    ),
}


def text_of(year: int, results: str, plans: str) -> str:
    return REPORT.format(year=year, after=year + 1, results=results, plans=plans)


@pytest.fixture
def report_of(tmp_path: Path) -> Callable[..., Report]:
    """Write a report of a year and read it; its words can be replaced."""

    def write(year: int, *replaced: tuple[str, str], name: str = "") -> Report:
        text = text_of(year, *YEARS[year])
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / (name or f"{year}.txt")
        path.write_text(text, encoding="utf-8")
        return read(path)

    return write


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Timeline:
    """The library through its four reports, given out of order."""
    folder = tmp_path_factory.mktemp("library")
    reports = []
    for year in (2022, 2019, 2023, 2020):
        path = folder / f"{year}.txt"
        path.write_text(text_of(year, *YEARS[year]), encoding="utf-8")
        reports.append(read(path))
    return build_timeline(reports)
