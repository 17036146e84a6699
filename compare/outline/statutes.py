"""Statutes: every article is an item of its own, and only chapters and articles that stand alone are headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.outline.numbering import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.outline.found import Found
    from compare.outline.paragraphs import Paragraph

_FEWEST = 3
_PARAGRAPHS_AN_ARTICLE = 12
"""A report names an article at most in passing; in a statute one comes every few paragraphs."""
_DIVISIONS = frozenset({Style.PART, Style.CHAPTER, Style.SECTION, Style.ARTICLE})


def is_statute(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a text is a statute.

    Args:
        paragraphs: the paragraphs of the text.

    Returns:
        Whether paragraphs begin with 第几条 again and again.
    """
    articles = sum(paragraph.marker is not None and paragraph.marker.style is Style.ARTICLE for paragraph in paragraphs)
    return articles >= _FEWEST and articles * _PARAGRAPHS_AN_ARTICLE >= len(paragraphs)


def divisions(found: Iterable[Found], paragraphs: Sequence[Paragraph]) -> tuple[Found, ...]:
    """Keep the headings that divide a statute: 第一章, 第二节, 第三條 (立法目的).

    Args:
        found: what looks like headings in a report.
        paragraphs: the paragraphs of the text.

    Returns:
        The divisions and annexes; items such as （一） are none.
    """
    return tuple(
        heading
        for heading in found
        if heading.stands == "annex"
        or ((marker := paragraphs[heading.index].marker) is not None and marker.style in _DIVISIONS)
    )
