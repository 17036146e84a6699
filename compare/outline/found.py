"""A heading before its level is known, and when a line is short enough to be one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.outline.paragraphs import Paragraph

LONGEST = 64
"""Characters of the longest heading without a full stop; GB/T 9704 headings run to about two lines of 28."""
_RUNNING = re.compile(r"[。;!?！？；].")


@dataclass(frozen=True, slots=True)
class Found:
    """A heading before its level is known."""

    index: int
    """Index of its paragraph."""
    end: int
    """One past its last character, the full stop included."""
    stands: str
    """`numbered`, `part` (a year-head), `plain`, `annex` or `lead` (the first sentence of a paragraph)."""
    alone: bool
    """Whether it has the line to itself."""


def is_short_line(paragraph: Paragraph, longest: int) -> bool:
    """Tell whether a line holds one short sentence, or none.

    Args:
        paragraph: a line of the report.
        longest: characters, its number apart.

    Returns:
        Whether it does.
    """
    return len(paragraph.words) <= longest and _RUNNING.search(paragraph.words) is None
