"""Reports made of a few lines of our own."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from compare.model import Document, RawLine, Report, Source
from compare.report import assemble
from compare.track.links import measure_links, texts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.track.passages import Passage


@pytest.fixture
def make() -> Callable[..., Report]:
    """A report out of its lines."""

    def report(*lines: str, path: str = "a.txt") -> Report:
        digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
        return assemble(Document(Source(path, "txt", "utf-8", digest), tuple(RawLine(line) for line in lines)))

    return report


def year_of(
    year: int, results: tuple[str, ...] = (), plan: tuple[str, ...] = (), body: str = "清河区图书馆"
) -> tuple[str, ...]:
    """The lines of an annual report: a review of a year and a plan for the next."""
    lines = [f"{body}{year}年工作总结和{year + 1}年工作计划", ""]
    if results:
        lines += [f"一、{year}年工作回顾", *results]
    if plan:
        lines += [f"二、{year + 1}年工作安排", *plan]
    return tuple(lines)


def weighed(make: Callable[..., Report], plan: tuple[str, ...], results: tuple[str, ...]) -> tuple[list[Passage], ...]:
    """The sentences of a plan, a paragraph a line, and of its results, weighed against each other."""
    sides = make(*year_of(2024, plan=plan)), make(*year_of(2025, results=results), path="b.txt")
    texts = []
    for report, lines in zip(sides, (plan, results), strict=True):
        units = [unit for unit in report.sentences if any(unit.place.text in line for line in lines)]
        assert "".join(unit.place.text for unit in units) == "".join(lines)
        texts.append(texts_of(report, units, plan=report is sides[0]))
    return measure_links(*texts)
