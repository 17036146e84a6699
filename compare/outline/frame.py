"""What is known of a report before its parts are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.outline.found import Found
    from compare.outline.paragraphs import Paragraph


class Frame(NamedTuple):
    """Paragraphs, headings and what the title says."""

    paragraphs: Sequence[Paragraph]
    found: Sequence[Found]
    above: Sequence[int | None]
    zone: int
    """Index of the first paragraph after the title."""
    contents: frozenset[int]
    kind: str | None
    """What the title says: `review`, `plan`, `other`."""
    year: int | None
