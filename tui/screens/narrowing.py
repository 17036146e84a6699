"""What is shown of a comparison in every view: the filter, and the place that all views have selected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.kinds import FigureRelation
from compare.review.marking import Shown
from tui.action import Scope
from tui.actions import actions_in
from tui.layout.contents import section_title
from tui.layout.facets import FILTER_ORDER, Facet
from tui.layout.sieve import DIRECTIONS, EVERYTHING
from tui.screens.sections import SectionScreen
from tui.screens.view import ReadingScreen
from tui.views import View

if TYPE_CHECKING:
    from tui.action import Action
    from tui.layout.finding import Hits
    from tui.layout.sieve import Sieve
    from tui.screens.sections import SectionChosen

_FIRST_DIRECTION = len(FILTER_ORDER) + 1
"""The digits after those of the kinds choose figures that rose, and figures that fell."""


class NarrowingScreen(ReadingScreen):
    """The filter of the comparison; what it lets through is the same in every view."""

    def narrow(self, sieve: Sieve) -> None:
        """Show what a filter lets through, here and in every other view.

        Args:
            sieve: what the reader wants to see.
        """
        self.state = replace(self.state, sieve=sieve)
        self.relay()
        if sieve.active and not self.reading.table.order:
            self.tell(self.words.nothing_matches)

    def action_toggle_facet(self, number: int) -> None:
        """Choose or leave a kind of change, or figures that rose or fell; 0 shows all."""
        sieve = self.state.sieve
        if number == 0:
            self.narrow(EVERYTHING)
        elif number < _FIRST_DIRECTION:
            self.narrow(replace(sieve, facets=sieve.facets ^ {FILTER_ORDER[number - 1]}))
        else:
            self.narrow(replace(sieve, directions=sieve.directions ^ {DIRECTIONS[number - _FIRST_DIRECTION]}))

    def toggle_direction(self, number: int) -> None:
        """Choose or leave a way that figures went, by its digit; 0 shows all."""
        sieve = self.state.sieve
        self.narrow(replace(sieve, directions=sieve.directions ^ {DIRECTIONS[number - 1]}) if number else EVERYTHING)

    def kept(self) -> frozenset[int] | None:
        """The blocks that the filter lets through; nothing where no filter is on."""
        return self.reading.sift(self.state.sieve, self.chosen(), self.hits.blocks)

    @property
    def hits(self) -> Hits:
        """What the last search found."""
        return self._hits

    @property
    def notice(self) -> str:
        """What was said last."""
        return self._notice

    def section_name(self, section: int) -> str:
        """The title of a section."""
        return section_title(self.reading.comparison, section)

    def action_goto(self) -> None:
        """Ask for a section."""
        row = self.reading.row_of_change(self.state.current)
        here = self.reading.section_at(self.panes.top if row is None else row)
        self.app.push_screen(SectionScreen(self.reading.entries, here, self.view_words), self._go_to_section)

    def _go_to_section(self, chosen: SectionChosen | None) -> None:
        if chosen is None:
            return
        self.remember()
        if chosen.alone:
            self.narrow(replace(self.state.sieve, section=chosen.section))
            return
        row = self.reading.section_row(chosen.section)
        self.panes.restore(row)
        self.state = replace(self.state, current=self.reading.first_change_from(row))
        self.report()

    def offered(self) -> tuple[Action, ...]:
        """What the palette of commands offers here."""
        parts = (action for action in actions_in(Scope.PANES) if action.method.startswith("screen."))
        return (*actions_in(Scope.SCREEN), *parts, *actions_in(Scope.VIEWS))

    def action_cycle_shown(self) -> None:
        """Show all changes, those that are not read yet, or those with notes."""
        states = list(Shown)
        shown = states[(states.index(self.state.sieve.shown) + 1) % len(states)]
        self.narrow(replace(self.state.sieve, shown=shown))

    def action_drop_filter(self, part: str, value: str) -> None:
        """Take one part out of the filter.

        Args:
            part: facet, direction, shown, section or matching.
            value: the facet or direction.
        """
        sieve = self.state.sieve
        if part == "facet":
            sieve = replace(sieve, facets=sieve.facets - {Facet(value)})
        elif part == "direction":
            sieve = replace(sieve, directions=sieve.directions - {FigureRelation(value)})
        elif part == "shown":
            sieve = replace(sieve, shown=Shown.ALL)
        elif part == "section":
            sieve = replace(sieve, section=None)
        else:
            sieve = replace(sieve, matching=False)
        self.narrow(sieve)

    @property
    def selected(self) -> int | None:
        """The change that every view points at."""
        return self.state.current if self.outing.selected is None else self.outing.selected

    def select(self, change: int) -> None:
        """Point at a change from another view; the texts go there when they are shown again."""
        self.outing.selected = change

    def leave_for(self, view: View) -> None:
        """Take note of where the reader comes from and goes to.

        Args:
            view: where the reader goes; the texts come to the place that was selected elsewhere.
        """
        top = self.app.screen_stack[-1]
        self.outing.come_from = getattr(top, "view", None) if view is View.TEXTS else None

    def on_screen_resume(self) -> None:
        """Come to the place that was selected in another view; Backspace leads back to that view."""
        view, change = self.outing.come_from, self.outing.selected
        self.outing.come_from = self.outing.selected = None
        if view is None:
            return
        self.remember(view)
        if change is not None and change in self.reading.table.change_rows:
            self.state = replace(self.state, current=change)
            if not self.reading.in_sight(change, self.panes.top, self.panes.size.height):
                self.panes.bring(self.reading.table.change_rows[change])
        self.report()
