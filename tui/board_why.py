"""Why a task has its status, as a sheet that can be acted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.board_sheets import TaskSheet
from tui.chunks import Chunk, Paragraph, plain
from tui.theme import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_NUMBERED = 5
"""Sentences that came near and have a digit."""
_BLANK = Paragraph(())


class StatusSheet(TaskSheet):
    """The paragraphs that say why."""

    def why(self, keys: Sequence[tuple[str, str]]) -> tuple[Paragraph, ...]:
        """Why the task has its status: targets, evidence with its grounds, what came near by number, and keys.

        Args:
            keys: what can be done, as key and words; the first is for the sentences that came near.

        Returns:
            Paragraphs for a sheet that can be acted on; none for a result that nobody planned.
        """
        item = self._entry.item
        if item is None:
            return ()
        near = item.nearby[:MOST_NUMBERED]
        lines = [*self.plan(), _BLANK, *self._cited(item), plain(self._heading(item), Token.HEADING)]
        if not item.evidence:
            lines.append(plain(self._own.no_evidence, Token.DIM))
        for one in item.evidence:
            lines += self._evidence(one)
        lines += [_BLANK, *self._nearby(near, numbered=True), _BLANK]
        offered = [(f"1-{len(near)}" if key == "1" and len(near) > 1 else key, name) for key, name in keys]
        chunks = [
            part
            for key, name in (offered if near else offered[1:])
            for part in (Chunk(key, Token.KEY), Chunk(f" {name}  ", Token.DIM))
        ]
        return (*lines, Paragraph(tuple(chunks)))
