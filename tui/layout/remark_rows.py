"""The list of what a reviewer left on a comparison: notes on changes and sections, notes without a place, marks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from tui.layout.contents import section_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.review.marking import Marked
    from tui.layout.blocks import Block


class RemarkKind(StrEnum):
    """What was left."""

    NOTE = "note"
    SECTION = "section"
    GONE = "gone"
    """A note whose text is gone."""
    MARK = "mark"


class RemarkOrder(StrEnum):
    """What the list is sorted by; the values name the columns."""

    READING = "order"
    KIND = "kind"
    SECTION = "section"
    WHEN = "when"


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """One thing that was left."""

    number: int
    kind: RemarkKind
    block: int | None
    """Where it is; nothing where its text is gone."""
    change: int
    """Index of a change there; -1 for none."""
    section: int
    title: str
    """Of the section."""
    text: str
    """What was noted; of a mark nothing."""
    passage: str
    when: str
    """ISO 8601."""

    @property
    def day_and_time(self) -> str:
        """When it was left, as the reader's clock has it: `11-22 19:30`."""
        return datetime.fromisoformat(self.when).astimezone().strftime("%m-%d %H:%M") if self.when else ""


def remark_rows(marked: Marked, blocks: Sequence[Block]) -> tuple[RemarkRow, ...]:
    """List what was left, in reading order; notes without a place come last.

    Args:
        marked: a comparison with what the reviewer left on it.
        blocks: from `build_blocks`.

    Returns:
        A row for each note and each block that was read.
    """
    rows: list[RemarkRow] = []
    sections: set[int] = set()
    for index, block in enumerate(blocks):
        if block.section in marked.section_notes and block.section not in sections and block.changes:
            sections.add(block.section)
            note = marked.section_notes[block.section]
            title = section_title(marked.comparison, block.section)
            rows.append(
                RemarkRow(len(rows), RemarkKind.SECTION, index, block.changes[0], block.section, title, note.text,
                          title, note.updated)
            )  # fmt: skip
        rows += _of_block(len(rows), index, block, marked)
    for note in marked.unplaced.values():
        passage = note.right or note.left
        rows.append(RemarkRow(len(rows), RemarkKind.GONE, None, -1, -1, "", note.text, passage, note.updated))
    return tuple(rows)


def _of_block(number: int, index: int, block: Block, marked: Marked) -> Iterator[RemarkRow]:
    side = block.right or block.left
    passage = side.text if side else ""
    title = section_title(marked.comparison, block.section)
    for change in block.changes:
        if change in marked.notes:
            note = marked.notes[change]
            yield RemarkRow(
                number, RemarkKind.NOTE, index, block.changes[0], block.section, title, note.text, passage, note.updated
            )
    countable = marked.countable.intersection(block.changes)
    if countable and countable <= marked.read:
        marks = [marked.review.marks.get(marked.keys.changes[change]) for change in countable]
        when = max((mark.updated for mark in marks if mark is not None), default="")
        yield RemarkRow(number, RemarkKind.MARK, index, block.changes[0], block.section, title, "", passage, when)


def sort_remarks(rows: Iterable[RemarkRow], order: RemarkOrder, *, backwards: bool) -> tuple[RemarkRow, ...]:
    """Sort the list.

    Args:
        rows: in any order.
        order: by what; times begin with the latest.
        backwards: the other way round.

    Returns:
        The rows; equal ones stay in reading order.
    """
    kinds = list(RemarkKind)
    ordered = sorted(rows, key=lambda row: row.number)
    if order is RemarkOrder.KIND:
        ordered.sort(key=lambda row: kinds.index(row.kind))
    elif order is RemarkOrder.SECTION:
        ordered.sort(key=lambda row: (row.section < 0, row.section))
    elif order is RemarkOrder.WHEN:
        ordered.sort(key=lambda row: row.when, reverse=True)
    return tuple(reversed(ordered)) if backwards else tuple(ordered)
