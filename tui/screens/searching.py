"""Searching both reports: the prompt, the matches, and the way from one to the next."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets import Input

from tui.layout.finding import Hits, find_hits, hit_row
from tui.screens.view import ReadingScreen


class SearchingScreen(ReadingScreen):
    """The search of the comparison; the prompt is Textual's, so that an input method finds its cursor."""

    def action_search(self) -> None:
        """Ask for a word."""
        query = self.query_one("#query", Input)
        query.display = True
        query.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Search both reports and go to the first match from here on."""
        self._close_query()
        self._hits = find_hits(self.reading.blocks, event.value.strip())
        self.state = replace(self.state, hit=None)
        self.repaint()
        if event.value.strip() and not self._hits.found:
            self.tell(self.words.no_hits.format(event.value.strip()))
        elif self._hits.found:
            top = self.reading.anchor_at(self.panes.top)
            ahead = [number for number, hit in enumerate(self._hits.found) if top is None or hit.block >= top.block]
            self._go_to_hit(ahead[0] if ahead else 0, 1)

    def action_step_hit(self, by: int) -> None:
        """Go to the next or previous match, round and round."""
        if self._hits.found:
            here = self.state.hit if self.state.hit is not None else -1
            self._go_to_hit((here + by) % len(self._hits.found), by)

    def _go_to_hit(self, number: int, by: int) -> None:
        """Go to a match that is shown: those that a filter or a fold hides are passed over."""
        count = len(self._hits.found)
        for offset in range(count):
            goal = (number + offset * by) % count
            row = hit_row(self._hits.found[goal], self.reading.table)
            if row is not None:
                self.remember()
                changes = self.reading.blocks[self._hits.found[goal].block].changes
                current = changes[0] if changes else self.state.current
                self.state = replace(self.state, hit=goal, current=current)
                self.panes.bring(row)
                self.tell("")
                return
        self.tell(self.words.no_hits.format(self._hits.query))

    def _close_query(self) -> None:
        self.query_one("#query", Input).display = False
        self.panes.focus()

    def clear_search(self) -> None:
        """Take the marks of the search away."""
        self._hits = Hits()
        self.state = replace(self.state, hit=None)
        self.repaint()
