"""Whether a passage speaks of one year or of a five-year term.

Government reports at the turn of a plan review both, one after the other, and plan both; a section on the term answers
no section on the year.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Report

_TERM = re.compile(r"十[一二三四五六七八九]五|五年|本届政府|五年规划")
_YEAR = re.compile(r"20\d\d年|今年|过去一年|一年来|本年度")
_ADDRESS = re.compile(r"^各位[^,。!:]{1,12}[,!:。]")
OPENING = 24
"""A paragraph names its horizon in its first characters, or leaves it as it was."""


class Horizon(Enum):
    """How far a passage looks."""

    YEAR = "year"
    TERM = "term"


def horizons(report: Report) -> list[Horizon | None]:
    """The horizon of each unit of a report.

    A part heading that names one horizon settles it for the part; below a heading that names both, or none, each
    paragraph that opens with a horizon holds until the next one does.

    Args:
        report: the report.

    Returns:
        One a unit; None where nothing tells.
    """
    result: list[Horizon | None] = []
    settled = False
    now: Horizon | None = None
    paragraph = None
    for unit in report.units:
        heading = report.heading_at.get(unit.place.line) if unit.heading else None
        if heading and heading.level <= 1:
            now = _named(unit.folded)
            settled = now is not None
        elif not settled and unit.paragraph != paragraph:
            now = _named(_ADDRESS.sub("", unit.folded)[:OPENING]) or now
        paragraph = unit.paragraph
        result.append(now)
    return result


def _named(text: str) -> Horizon | None:
    term, year = bool(_TERM.search(text)), bool(_YEAR.search(text))
    if term == year:
        return None
    return Horizon.TERM if term else Horizon.YEAR
