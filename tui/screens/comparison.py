"""The comparison on the screen: it turns keys into choices."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from tui.action import Scope
from tui.layout.sieve import EVERYTHING
from tui.layout.spots import spot_at
from tui.screens.exporting import ExportingScreen
from tui.screens.sheets import SheetScreen
from tui.sheets import card_paragraphs, help_paragraphs
from tui.widgets.bars import FilterStrip
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.screen import Screen

    from tui.chunks import Paragraph
    from tui.views import View
    from tui.widgets.contents import Contents
    from tui.widgets.panes import Panes


class ComparisonScreen(ExportingScreen):
    """Two reports in step, with their contents, and every way through their changes."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.SCREEN)

    def make_view(self, view: View) -> Screen[None]:
        """Make the screen of another view.

        Args:
            view: any but the texts.
        """
        from tui.screens.making import make_view  # noqa: PLC0415 - the other views know this screen

        return make_view(view, self)

    def action_step(self, by: int) -> None:
        """Go to the next or previous change."""
        goal = self.reading.step(self.state.current, by)
        if goal is not None:
            self.go_to(goal)
        elif not self.reading.table.order:
            self.tell(self.words.nothing_matches if self.state.sieve.active else self.words.no_changes)
        else:
            self.tell(self.words.last_change if by > 0 else self.words.first_change)

    def action_step_section(self, by: int) -> None:
        """Go to the next or previous section that has changes."""
        row = self.reading.row_of_change(self.state.current)
        goal = self.reading.section_step(self.panes.top if row is None else row, by)
        if goal is None:
            self.tell(self.words.last_section if by > 0 else self.words.first_section)
            return
        heading = self.reading.section_row(self.reading.section_of(goal))
        self.go_to(goal, row=heading, always=True)

    def on_panes_picked(self, event: Panes.Picked) -> None:
        """Go to the change that was clicked."""
        self._spot = spot_at(self.reading.table.rows[event.row], event.x, self._geometry)
        if self.unfold_at(event.row):
            return
        change = self.reading.change_at(event.row)
        if change is not None:
            self.state = replace(self.state, current=change)
            self.report()
            if event.open_card:
                self.action_card()

    def action_card(self) -> None:
        """Open the card of the current change."""
        if self.state.current is not None:
            paragraphs = card_paragraphs(self.reading.comparison, self.reading.together(self.state.current), self.words)
            self._open_sheet(f"{self.words.card}  {self._position()}", paragraphs)

    def action_help(self) -> None:
        """Open the help."""
        self._open_sheet(self.words.help, help_paragraphs(self.words))

    def _open_sheet(self, title: str, paragraphs: tuple[Paragraph, ...]) -> None:
        self.app.push_screen(SheetScreen(title, self.words.close, paragraphs))

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        if not self._past:
            self.tell(self.words.nowhere_back)
            return
        been = self._past.pop()
        self.state = replace(self.state, current=been.current)
        self.panes.restore(self.reading.row_of(been.anchor))
        self.tell("")
        if been.view in self.sortings:
            self.outing.selected = self.sortings[been.view].change
        self.go_to_view(been.view)

    def action_outline(self) -> None:
        """Show the contents, go into them, or put them away."""
        if self.contents.has_focus:
            self._contents_wanted = False
            self.panes.focus()
        else:
            self._contents_wanted = True
        self.relay()
        if self._contents_wanted:
            self.contents.focus()

    def on_contents_moved(self, event: Contents.Moved) -> None:
        """Let the text follow the contents."""
        self.remember()
        row = self.reading.section_row(event.section)
        self.panes.restore(row)
        self.state = replace(self.state, current=self.reading.first_change_from(row))
        self.report()

    def on_contents_opened(self) -> None:
        """Go from the contents to the text; a drawer closes."""
        self.panes.focus()
        if self.contents.has_class("drawer"):
            self._contents_wanted = None
            self._place_contents()

    def action_filter(self) -> None:
        """Show the filter strip, or put it away; what is chosen stays."""
        strip = self.query_one("#filter", FilterStrip)
        if strip.display and strip.has_focus:
            self._close_strip()
        else:
            strip.display = True
            strip.focus()

    def _close_strip(self) -> None:
        self.query_one("#filter", FilterStrip).display = False
        self.panes.focus()

    def on_filter_strip_toggled(self, event: FilterStrip.Toggled) -> None:
        """Apply the choice."""
        self.action_toggle_facet(event.number)

    def on_filter_strip_moved(self) -> None:
        """Show the cursor of the strip."""
        self.report()

    def on_filter_strip_left(self) -> None:
        """Go back to the text."""
        self.panes.focus()

    def action_escape(self) -> None:
        """Leave one layer: prompt, contents, filter strip, search marks, filter; never the program."""
        strip = self.query_one("#filter", FilterStrip)
        if self.prompt.is_open:
            self._close_query()
        elif self.contents.has_focus or self.contents.has_class("drawer"):
            self.on_contents_opened()
        elif strip.display:
            self._close_strip()
        elif self._hits.found:
            self.clear_search()
        elif self.state.sieve.active:
            self.narrow(EVERYTHING)
