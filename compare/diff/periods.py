"""Which lines of a report sum up several years, so that their figures are not those of one year (五年来)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Report

_OPENING = 40
"""Characters at the beginning of a paragraph in which it says which time it speaks of."""

_SEVERAL = re.compile(
    r"(?:过去|这|近|届|以来)?(?:[三四五六七八九十]|[3-9]|10)年(?:间|以来|来|里|极|的)|(?:过去|这|近)(?:[三五十]|5|10)年"
    r"|本届政府|十[三四五]五[\"”]?(?:时期|期间|以来)"
)
_ONE = re.compile(r"(?:过去|这|回顾)的?一年|一年来|(?:今|去)年(?:以来)?|(?:19|20)\d\d年(?!以?来|[-—至到])")
_AVERAGES = 2
"""Averages of years in a paragraph from which on it sums up several."""


def lines_of_several_years(report: Report) -> frozenset[int]:
    """Find the lines whose figures are those of several years together.

    A paragraph that opens with such a span speaks for those after it, until another span, a new part or a heading of
    the outermost level.

    Args:
        report: a report, read.

    Returns:
        Lines of the file.
    """
    resets = {part.first for part in report.outline.parts}
    resets |= {heading.place.line for heading in report.outline.headings if heading.level <= 1}
    found = set()
    several = False
    for line in report.lines:
        if line.number in resets:
            several = False
        opening = line.folded[:_OPENING]
        many, one = _SEVERAL.search(opening), _ONE.search(opening)
        if many and not (one and one.start() < many.start()):
            several = True
        elif one:
            several = False
        if several or line.folded.count("年均") >= _AVERAGES:
            found.add(line.number)
    return frozenset(found)
