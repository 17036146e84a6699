"""Outlines of texts made up for the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.model import CleanLine, Outline
from compare.outline import find_outline
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Callable


def clean_lines(text: str, styles: dict[int, str] | None = None) -> tuple[CleanLine, ...]:
    """Cleaned lines of a text that has no noise."""
    lines = []
    for number, line in enumerate(text.strip("\n").split("\n"), 1):
        offsets = tuple(range(len(line)))
        style = (styles or {}).get(number)
        lines.append(CleanLine(number, line, line, fold(line), offsets, tuple(at + 1 for at in offsets), style=style))
    return tuple(lines)


@pytest.fixture
def outline_of() -> Callable[..., Outline]:
    """The outline of a text, with the styles that a format gave to some lines."""
    return lambda text, styles=None: find_outline(clean_lines(text, styles))


@pytest.fixture
def tree_of(outline_of: Callable[..., Outline]) -> Callable[..., list[tuple[int, int, str, str]]]:
    """The headings of a text below its title: line, level, kind and title."""
    return lambda text, styles=None: [
        (heading.place.line, heading.level, heading.kind.value, heading.title)
        for heading in outline_of(text, styles).headings
        if heading.level > 0
    ]
