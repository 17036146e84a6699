"""A redline: a Word file whose tracked changes turn the left report into the right one, or back."""

from __future__ import annotations

from itertools import count, cycle
from typing import TYPE_CHECKING

from compare.kinds import HeadingKind
from compare.render.comparison_words import comparison_title
from compare.render.redline import Op, redline_of
from compare.render.word_package import word_file
from compare.render.word_xml import AUTHOR, paragraph, run

if TYPE_CHECKING:
    from compare.model import Comparison, Report
    from compare.render.redline import RedParagraph

_DEEPEST = 3
_BLANKS = " \t\u3000"
_WHOLE = "2020-01-01T08:00:00Z"
"""When whole paragraphs came or went."""
_INSIDE = ("2020-01-01T09:00:00Z", "2020-01-01T10:00:00Z")
"""When paragraphs were edited inside, in turn. LibreOffice takes two insertions for one where the first ends a
paragraph and the second, of the same author and hour, begins the next: refusing them then joins the two paragraphs."""
_TAGS = {Op.DELETE: "w:del", Op.INSERT: "w:ins"}


def comparison_to_redline(comparison: Comparison, lang: str = "zh") -> bytes:
    """Write a comparison as a Word file with tracked changes.

    Args:
        comparison: two reports, compared.
        lang: `zh` or `en`: the language of the title in the properties.

    Returns:
        The bytes of a .docx file, the same for the same reports. Accepting all changes leaves the paragraphs of the
        right report, refusing them those of the left; moved sentences are deleted and inserted.
    """
    body = "".join(map(_Writer(comparison).paragraph, redline_of(comparison)))
    return word_file(body, comparison_title(comparison, lang))


class _Writer:
    """Paragraphs in the making."""

    def __init__(self, comparison: Comparison) -> None:
        self._left, self._right = _styles_of(comparison.left), _styles_of(comparison.right)
        self._numbers = count(1)
        self._inside = cycle(_INSIDE)

    def paragraph(self, one: RedParagraph) -> str:
        """A paragraph; where its end goes or comes with it, that is tracked too."""
        paired = one.left is not None and one.right is not None
        date = next(self._inside) if paired else _WHOLE
        runs = "".join(self._run(step.text, step.op, date) for step in one.steps)
        text = "".join(step.text for step in one.steps)
        style = self._left.get(one.left or 0, "") if one.right is None else self._right.get(one.right, "")
        # a paragraph that brings its own blanks must not be set in twice
        style = style or ("" if text.startswith(tuple(_BLANKS)) or not text else "Body")
        if paired:
            return paragraph(runs, style)
        tag = _TAGS[Op.DELETE if one.right is None else Op.INSERT]
        return paragraph(runs, style, f"<w:rPr><{tag} {self._by(date)}/></w:rPr>")

    def _run(self, text: str, op: Op, date: str) -> str:
        inside = run(text, deleted=op is Op.DELETE)
        if op is Op.KEEP or not inside:
            return inside
        return f"<{_TAGS[op]} {self._by(date)}>{inside}</{_TAGS[op]}>"

    def _by(self, date: str) -> str:
        return f'w:id="{next(self._numbers)}" w:author="{AUTHOR}" w:date="{date}"'


def _styles_of(report: Report) -> dict[int, str]:
    """The style of each line that is a heading as a whole."""
    return {
        heading.place.line: f"Heading{min(heading.level, _DEEPEST)}" if heading.level else "Title"
        for heading in reversed(report.outline.headings)
        if heading.kind is HeadingKind.BLOCK
    }
