"""What the reviewer left, as the rows and the first line show it: found when something was marked, not at every key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.layout.blocks import BlockKind
from tui.painting import Remarked

if TYPE_CHECKING:
    from compare.review.marking import Marked
    from tui.layout.blocks import Block
    from tui.pencil import Pencil
    from tui.reading import Reading


class Remarking:
    """The marks and notes of a pencil, by block of one comparison."""

    def __init__(self, reading: Reading, pencil: Pencil) -> None:
        self._reading = reading
        self._pencil = pencil
        self._remarked: tuple[Marked | None, Remarked] = (None, Remarked())
        self._read: tuple[Marked | None, int] = (None, 0)

    def remarked(self) -> Remarked:
        """The blocks that the reviewer has left something on."""
        marked = self._pencil.marked
        if self._remarked[0] is not marked:
            self._remarked = (marked, self._lay(marked))
        return self._remarked[1]

    def _lay(self, marked: Marked) -> Remarked:
        blocks = self._reading.blocks
        touched = {self._reading.block_of(change) for change in marked.read}
        read = (block for block in touched if block is not None and self._pencil.is_read(blocks[block].changes))
        noted = (index for index, block in enumerate(blocks) if _is_noted(block, marked)) if marked.noted else ()
        return Remarked(frozenset(read), frozenset(noted))

    def read(self) -> int:
        """How many stops were read."""
        marked = self._pencil.marked
        if self._read[0] is not marked:
            together = self._reading.together
            self._read = (marked, sum(self._pencil.is_read(together(change)) for change in self._reading.stops))
        return self._read[1]


def _is_noted(block: Block, marked: Marked) -> bool:
    on_section = block.kind is BlockKind.HEADING and block.section in marked.section_notes
    return on_section or any(change in marked.notes for change in block.changes)
