"""Notes and marks of this pair: what was left, where, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from compare.review.marking import Shown
from tui.layout.cells import drawable
from tui.layout.grid import Cell, ColumnSpec, said
from tui.layout.remark_rows import RemarkKind, RemarkOrder, RemarkRow, remark_rows, sort_remarks
from tui.screens.lists import ListScreen
from tui.theme import Token
from tui.views import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.screens.comparison import ComparisonScreen
    from tui.screens.list_frame import Sorting

_SECTION_FROM, _WHEN_FROM = 100, 76
_TOKENS = {RemarkKind.MARK: Token.DIM, RemarkKind.GONE: Token.REMOVED}


class RemarkListScreen(ListScreen):
    """One note or mark a row."""

    view: ClassVar[View] = View.NOTES

    def __init__(self, desk: ComparisonScreen, sorting: Sorting) -> None:
        super().__init__(desk, sorting)
        self._rows: tuple[RemarkRow, ...] = ()

    def columns(self) -> Sequence[ColumnSpec]:
        """What was left, where, what it says, on which text, when."""
        words = self.view_words
        return (
            ColumnSpec(RemarkOrder.KIND, words.kind, words.remark_width),
            ColumnSpec(RemarkOrder.SECTION, words.section, 14, 1, least=_SECTION_FROM),
            ColumnSpec("text", words.note_text, 12, 2),
            ColumnSpec("passage", words.passage, 16, 3),
            ColumnSpec(RemarkOrder.WHEN, words.when, 11, least=_WHEN_FROM),
        )

    def orders(self) -> Sequence[str]:
        """Reading order, kind, section, time."""
        return tuple(RemarkOrder)

    def nothing(self) -> Sequence[str]:
        """What is said where nothing was left."""
        return (self.view_words.no_notes, self.view_words.no_notes_hint)

    def fill(self) -> Sequence[int]:
        """What was left on what the filter lets through."""
        kept = self.desk.kept()
        sieve = self.desk.state.sieve
        shown = [
            row
            for row in remark_rows(self.desk.pencil.marked, self.desk.reading.blocks)
            if kept is None or row.block in kept or (row.block is None and sieve.shown is Shown.NOTED)
        ]
        self._rows = sort_remarks(shown, RemarkOrder(self.sorting.column), backwards=self.sorting.backwards)
        return [row.change for row in self._rows]

    def action_note(self) -> None:
        """Change a note where it was made: on the change, or on the section."""
        if self._rows and self._rows[self.grid.at].kind is RemarkKind.SECTION:
            self.action_note_section()
        else:
            super().action_note()

    def cells(self, row: int, width: int) -> dict[str, Cell]:
        """One note or mark."""
        del width
        one = self._rows[row]
        words = self.view_words
        names = dict(zip(RemarkKind, (words.note, words.noted_section, words.place_gone, words.mark), strict=True))
        dim = one.kind is RemarkKind.MARK
        return {
            RemarkOrder.KIND: said(names[one.kind], _TOKENS.get(one.kind, Token.NOTICE)),
            RemarkOrder.SECTION: said(one.title, Token.DIM),
            "text": said(drawable(one.text), Token.STRONG),
            "passage": said(drawable(one.passage), Token.DIM if dim else Token.TEXT),
            RemarkOrder.WHEN: said(one.day_and_time, Token.DIM),
        }
