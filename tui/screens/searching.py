"""Searching both reports: the prompt, the matches, the word under the cursor, and the way from one to the next."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.layout.finding import Hits, Query, find_hits, hit_row
from tui.layout.spots import words_to_search
from tui.screens.narrowing import NarrowingScreen
from tui.widgets.prompt import SearchPrompt

if TYPE_CHECKING:
    from tui.layout.spots import Spot


class SearchingScreen(NarrowingScreen):
    """The search of the comparison; every view shows what it finds."""

    _spot: Spot | None = None
    """Where the reader clicked last."""
    _word = 0
    """Which of the words of the current change was searched last."""

    @property
    def prompt(self) -> SearchPrompt:
        """The row that asks for words."""
        return self.query_one("#prompt", SearchPrompt)

    def action_search(self) -> None:
        """Ask for words."""
        self.prompt.open()

    def on_search_prompt_asked(self, event: SearchPrompt.Asked) -> None:
        """Search both reports and go to the first match from here on."""
        self.panes.focus()
        if self.find(event.query) and self._hits.found:
            self._go_on_from_here()

    def find(self, query: Query) -> bool:
        """Look for words, for every view.

        Args:
            query: what to look for.

        Returns:
            Whether it could be looked for: False for a regular expression that is none.
        """
        try:
            self._hits = find_hits(self.reading.blocks, query)
        except re.error as error:
            self.tell(self.view_words.bad_regex.format(error.msg))
            return False
        self.state = replace(self.state, hit=None)
        if self.state.sieve.matching:
            if not self._hits.found:
                self.state = replace(self.state, sieve=replace(self.state.sieve, matching=False))
            self.relay()
        self.repaint()
        if query.text and not self._hits.found:
            self.tell(self.words.no_hits.format(query.text))
        return True

    def _go_on_from_here(self) -> None:
        top = self.reading.anchor_at(self.panes.top)
        ahead = [number for number, hit in enumerate(self._hits.found) if top is None or hit.block >= top.block]
        self._go_to_hit(ahead[0] if ahead else 0, 1)

    def action_search_word(self) -> None:
        """Search the figure or word under the cursor; once more for the next one of this change."""
        block = self.reading.block_of(self.state.current)
        if block is None:
            self.tell(self.view_words.no_word)
            return
        words = words_to_search(self.reading.comparison, self.reading.blocks[block], self._spot)
        if not words:
            self.tell(self.view_words.no_word)
            return
        again = self._hits.query.text in words
        self._word = (words.index(self._hits.query.text) + 1) % len(words) if again else 0
        self.find(Query(words[self._word]))
        here = next((number for number, hit in enumerate(self._hits.found) if hit.block == block), 0)
        self.state = replace(self.state, hit=here)
        self.tell("")

    def action_toggle_matching(self) -> None:
        """Show what the search found only, or all again."""
        if not self._hits.found:
            self.tell(self.view_words.no_search)
            return
        self.narrow(replace(self.state.sieve, matching=not self.state.sieve.matching))

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
        self.tell(self.words.no_hits.format(self._hits.query.text))

    def _close_query(self) -> None:
        self.prompt.close()
        self.panes.focus()

    def clear_search(self) -> None:
        """Take the marks of the search away."""
        self._hits = Hits()
        self.state = replace(self.state, hit=None)
        if self.state.sieve.matching:
            self.narrow(replace(self.state.sieve, matching=False))
        self.repaint()
