"""What is picked out within a sentence that changed: words, single characters, or nothing."""

from __future__ import annotations

from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import Side, SpanOp
from tui.layout.passages import Mark, merge_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Change, Comparison
    from tui.layout.blocks import Block
    from tui.layout.passages import Passage

    Marks = tuple[tuple[int, int, Mark], ...]


class Highlight(StrEnum):
    """How finely a change is shown within its sentence."""

    WORDS = "words"
    CHARACTERS = "characters"
    OFF = "off"


class Highlights:
    """The marks of passages at one fineness; characters are compared when a row is painted, once."""

    def __init__(self, comparison: Comparison, fineness: Highlight = Highlight.WORDS) -> None:
        self._comparison = comparison
        self._fineness = fineness
        self._found: dict[int, Marks] = {}

    def of(self, block: Block, passage: Passage) -> Marks:
        """What is picked out of a passage.

        Args:
            block: the one that holds it.
            passage: its left or its right side.

        Returns:
            Start, end and mark; sorted, never overlapping.
        """
        if self._fineness is Highlight.OFF:
            return ()
        if self._fineness is Highlight.WORDS or len(block.changes) != 1:
            return passage.marks
        if passage.key not in self._found:
            layers = [(start, end, Mark.FIGURE) for start, end, mark in passage.marks if mark & Mark.FIGURE]
            change = self._comparison.changes[block.changes[0]]
            if any(mark & Mark.CHANGED for _, _, mark in passage.marks):
                layers += [(start, end, Mark.CHANGED) for start, end in changed_characters(change, passage.side)]
            self._found[passage.key] = merge_marks(layers)
        return self._found[passage.key]


def changed_characters(change: Change, side: Side) -> Iterator[tuple[int, int]]:
    """Find the characters that an edit touches.

    Args:
        change: a change whose spans rebuild both sides.
        side: the one whose characters are wanted.

    Yields:
        Start and end: of `路灯安装` made `路灯改装` the third character alone.
    """
    at = 0
    for span in change.spans:
        own = span.left if side is Side.LEFT else span.right
        if span.op is SpanOp.REPLACE:
            for tag, *ends in SequenceMatcher(None, span.left, span.right, autojunk=False).get_opcodes():
                start, end = ends[:2] if side is Side.LEFT else ends[2:]
                if tag != "equal" and start < end:
                    yield at + start, at + end
        elif span.op is not SpanOp.EQUAL and own:
            yield at, at + len(own)
        at += len(own)
