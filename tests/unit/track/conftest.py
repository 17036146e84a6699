"""Reports made of a few lines of our own."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from compare.model import Document, RawLine, Report, Source
from compare.report import assemble

if TYPE_CHECKING:
    from collections.abc import Callable


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
