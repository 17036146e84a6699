"""What the keys of all lists of a comparison do: steps, sorting, filter, search, marks and notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from compare.errors import CompareError
from tui.action import Scope
from tui.actions import ACTION_BY_ID, actions_in
from tui.layout.sieve import EVERYTHING
from tui.screens.list_frame import ListFrame
from tui.screens.sections import SectionScreen
from tui.screens.sheets import SheetScreen
from tui.screens.switching import shared_bindings
from tui.sheets import help_paragraphs
from tui.view_actions import LISTED
from tui.views import View
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

    from tui.action import Action
    from tui.screens.sections import SectionChosen
    from tui.widgets.bars import FilterStrip
    from tui.widgets.prompt import SearchPrompt


class ListScreen(ListFrame):
    """A list of places in the comparison; those who build on it say what stands in its rows."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Scope.LISTS), *shared_bindings(*LISTED)]

    def action_step(self, by: int) -> None:
        """Go to the next or previous row."""
        if 0 <= self.grid.at + by < len(self._changes):
            self._go(self.grid.at + by)
        else:
            self.tell(self.view_words.last_row if by > 0 else self.view_words.first_row)

    def action_step_section(self, by: int) -> None:
        """Go to the next or previous row of another section."""
        sections = [self.desk.reading.section_of(change) if change >= 0 else -1 for change in self._changes]
        row = self.grid.at
        while 0 <= row < len(sections) and sections[row] == sections[self.grid.at]:
            row += by
        if not 0 <= row < len(sections):
            self.tell(self.words.last_section if by > 0 else self.words.first_section)
            return
        while by < 0 < row and sections[row - 1] == sections[row]:
            row -= 1
        self._go(row)

    def action_sort(self, by: int) -> None:
        """Sort by the next or previous column."""
        orders = self.orders()
        self.sort_by(orders[(orders.index(self.sorting.column) + by) % len(orders)])

    def action_sort_by(self, column: str) -> None:
        """Sort by a column; by the one that the rows are sorted by already, the other way round."""
        if column == self.sorting.column:
            self.action_reverse()
        elif column in self.orders():
            self.sort_by(column)

    def sort_by(self, column: str) -> None:
        """Sort by a column, from its natural beginning."""
        self.sorting.column, self.sorting.backwards = column, False
        self._begin()

    def action_reverse(self) -> None:
        """Turn the order round."""
        self.sorting.backwards = not self.sorting.backwards
        self._begin()

    def _begin(self) -> None:
        """Show the rows in their new order from the first on: that is what they were sorted for."""
        self.relay()
        self._go(0)

    def action_filter(self) -> None:
        """Show the filter strip, or put it away; what is chosen stays."""
        if self.strip.display and self.strip.has_focus:
            self._close_strip()
        else:
            self.strip.display = True
            self.strip.focus()

    def _close_strip(self) -> None:
        self.strip.display = False
        self.grid.focus()

    def on_filter_strip_toggled(self, event: FilterStrip.Toggled) -> None:
        """Apply the choice."""
        self.action_toggle_facet(event.number)

    def on_filter_strip_moved(self) -> None:
        """Show the cursor of the strip."""
        self.report()

    def on_filter_strip_left(self) -> None:
        """Go back to the rows."""
        self.grid.focus()

    def action_toggle_facet(self, number: int) -> None:
        """Choose or leave a kind of change; 0 shows all."""
        self.desk.action_toggle_facet(number)
        self.relay()

    def action_goto(self) -> None:
        """Ask for a section."""
        here = self.desk.reading.section_of(self._changes[self.grid.at]) if self._placed() else -1
        entries = self.desk.reading.entries
        self.app.push_screen(SectionScreen(entries, here, self.view_words), self._go_to_section)

    def _go_to_section(self, chosen: SectionChosen | None) -> None:
        if chosen is None:
            return
        if chosen.alone:
            self.desk.narrow(replace(self.desk.state.sieve, section=chosen.section))
            self.relay()
            return
        within = self.desk.reading.sections_from(chosen.section)
        placed = ((row, change) for row, change in enumerate(self._changes) if change >= 0)
        row = next((row for row, change in placed if self.desk.reading.section_of(change) in within), None)
        if row is None:
            self.tell(self.view_words.nothing_here)
        else:
            self._go(row)

    def offered(self) -> tuple[Action, ...]:
        """What the palette of commands offers here."""
        listed = tuple(ACTION_BY_ID[name] for name in LISTED if name in ACTION_BY_ID)
        return (*actions_in(Scope.LISTS), *listed, *actions_in(Scope.VIEWS))

    def action_cycle_shown(self) -> None:
        """Show all changes, those that are not read yet, or those with notes."""
        self.desk.action_cycle_shown()
        self.relay()

    def action_drop_filter(self, part: str, value: str) -> None:
        """Take one part out of the filter."""
        self.desk.action_drop_filter(part, value)
        self.relay()

    def action_toggle_matching(self) -> None:
        """Show what the search found only, or all again."""
        if not self.desk.hits.found:
            self.tell(self.view_words.no_search)
            return
        self.desk.action_toggle_matching()
        self.relay()

    def action_toggle_read(self) -> None:
        """Mark the row as read and go on, or take the mark away."""
        if not self._placed():
            return
        block = self.desk.reading.block_of(self._changes[self.grid.at])
        together = () if block is None else self.desk.reading.blocks[block].changes
        read = not self.desk.pencil.is_read(together)
        try:
            self.desk.pencil.mark(together, read=read)
        except CompareError as error:
            self.tell("  ".join(error.lines()))
            return
        at = self.grid.at
        self.desk.relay()
        self.relay()
        # under a filter for what is unread the row is gone, and the next one has come to its place
        if read and at + 1 < len(self._changes) and self._changes[self.grid.at] in together:
            self._go(at + 1)

    def on_screen_resume(self) -> None:
        """Show what was noted meanwhile, once it is kept."""
        self.call_later(self.relay)

    def _with_row(self, act: Callable[[], None]) -> None:
        """Do something to the change of the row as the texts do it, and say what they say."""
        if self._placed():
            self.desk.state = replace(self.desk.state, current=self._changes[self.grid.at])
            act()
            self.relay()
            self.tell(self.desk.notice)

    def action_note(self) -> None:
        """Write a note on the change of this row."""
        self._with_row(self.desk.action_note)

    def action_note_section(self) -> None:
        """Write a note on the section of this row."""
        self._with_row(self.desk.action_note_section)

    def action_undo(self) -> None:
        """Take the last mark or note back."""
        self.desk.action_undo()
        self.relay()
        self.tell(self.desk.notice)

    def action_redo(self) -> None:
        """Do once more what was taken back."""
        self.desk.action_redo()
        self.relay()
        self.tell(self.desk.notice)

    def action_search(self) -> None:
        """Ask for words."""
        self.prompt.open()

    def on_search_prompt_asked(self, event: SearchPrompt.Asked) -> None:
        """Search both reports and go to the first row from here on that holds a match."""
        self.grid.focus()
        if not self.desk.find(event.query):
            self.tell(self.desk.notice)
            return
        self.relay()
        if event.query.text:
            self._go_to_match(0)

    def action_step_hit(self, by: int) -> None:
        """Go to the next or previous row that holds a match, round and round."""
        if self.desk.hits.found:
            self._go_to_match(by)

    def _go_to_match(self, by: int) -> None:
        rows = [row for row in range(len(self._changes)) if self._matches(row)]
        if not rows:
            self.tell(self.words.no_hits.format(self.desk.hits.query.text))
            return
        here = self.grid.at
        if by < 0:
            self._go(next((row for row in reversed(rows) if row < here), rows[-1]))
        else:
            self._go(next((row for row in rows if row >= here + by), rows[0]))

    def action_back(self) -> None:
        """Go back to the texts, where they were left."""
        self.desk.outing.selected = None
        self.go_to_view(View.TEXTS)

    def action_help(self) -> None:
        """Open the help."""
        self.app.push_screen(SheetScreen(self.words.help, self.words.close, help_paragraphs(self.words)))

    def action_escape(self) -> None:
        """Leave one layer: prompt, filter strip, search, filter; never the view."""
        if self.prompt.is_open:
            self.prompt.close()
            self.grid.focus()
        elif self.strip.display:
            self._close_strip()
        elif self.desk.hits.found:
            self.desk.clear_search()
            self.relay()
        elif self.desk.state.sieve.active:
            self.desk.narrow(EVERYTHING)
            self.relay()
