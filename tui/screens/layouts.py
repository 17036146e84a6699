"""How the two texts are set and what is folded: the part of the comparison that turns such keys into choices."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.layout.folding import UNFOLDED, Context, Folding, find_runs
from tui.layout.highlights import Highlight
from tui.screens.quoting import QuotingScreen
from tui.state import next_layout

if TYPE_CHECKING:
    from compare.model import Comparison
    from tui.reading import Anchor


def counterpart(before: Comparison, change: int | None, after: Comparison) -> int | None:
    """Find a change again in another comparison of the same reports, even where sides were swapped.

    Args:
        before: the comparison that the change is in.
        change: index of the change.
        after: the other comparison.

    Returns:
        The change with the same texts, else the first that shares a sentence, else nothing.
    """
    if change is None:
        return None
    wanted = _texts(before, change)
    shared: int | None = None
    for index in range(len(after.changes)):
        texts = _texts(after, index)
        if texts == wanted:
            return index
        if shared is None and not wanted.isdisjoint(texts):
            shared = index
    return shared


def _texts(comparison: Comparison, change: int) -> frozenset[str]:
    found = comparison.changes[change]
    return frozenset(sentence.place.text for sentence in (*found.left, *found.right))


class LayoutScreen(QuotingScreen):
    """The layout of the comparison."""

    _arriving = False

    def continue_from(self, before: LayoutScreen) -> None:
        """Take over what a reader has chosen, and the place, from another comparison of the same reports.

        Args:
            before: the screen that this one takes the place of.
        """
        sieve = replace(before.state.sieve, section=None)
        current = counterpart(before.reading.comparison, before.state.current, self.reading.comparison)
        self.state = replace(before.state, current=current, hit=None, sieve=sieve, folding=UNFOLDED)
        if before.state.folding.context is not Context.ALL:
            self.state = replace(self.state, folding=Folding(before.state.folding.context))
        self._contents_wanted = before._contents_wanted
        self._told_input_method = before._told_input_method
        self._arriving = True

    def _settle(self, anchor: Anchor | None, below: int | None) -> None:
        """Where the reader comes from another comparison, begin at the same change."""
        super()._settle(anchor, below)
        row = self.reading.row_of_change(self.state.current)
        if self._arriving and row is not None:
            self._arriving = False
            self.panes.bring(row, always=True)
            self.report()

    def action_cycle_layout(self) -> None:
        """Set the texts side by side, one above the other, or as the width allows."""
        self.state = replace(self.state, layout=next_layout(self.state.layout))
        self.relay()

    def action_cycle_context(self) -> None:
        """Show the whole texts, what stands near changes, or changes only."""
        contexts = list(Context)
        after = contexts[(contexts.index(self.state.folding.context) + 1) % len(contexts)]
        self._fold(Folding(after))

    def action_cycle_highlight(self) -> None:
        """Pick out words, characters, or nothing within sentences that changed."""
        every = list(Highlight)
        after = every[(every.index(self.state.highlight) + 1) % len(every)]
        self.state = replace(self.state, highlight=after)
        self.repaint()
        self.tell(self.words.highlight(after))

    def action_toggle_numbers(self) -> None:
        """Tell the lines of the files where paragraphs begin, or no more."""
        self.state = replace(self.state, numbered=not self.state.numbered)
        self.repaint()
        self.tell(self.words.numbered[not self.state.numbered])

    def action_toggle_noise(self) -> None:
        """Show or hide lines outside the text."""
        self.state = replace(self.state, noise=not self.state.noise)
        self.relay()

    def action_fold_all(self) -> None:
        """Fold every run of equal sentences, or show them all."""
        hidden = any(row.runs for row in self.reading.table.rows)
        self._fold(UNFOLDED if hidden else Folding(Context.CHANGES))

    def action_fold_here(self) -> None:
        """Fold the run of equal sentences at the cursor; or unfold the first that is folded from there on."""
        runs = find_runs(self.reading.blocks).of
        block = self.reading.block_of(self.state.current)
        row = self.reading.row_of_change(self.state.current)
        rows = self.reading.table.rows
        if block in runs and not any(runs[block] in item.runs for item in rows):
            self._close(runs[block])
            return
        first = self.panes.top if row is None else row
        below = range(first, min(len(rows), self.panes.top + self.panes.size.height))
        above = range(first - 1, self.panes.top - 1, -1)
        for index in (*below, *above):
            if self.unfold_at(index):
                return
            if rows[index].block in runs:
                self._close(runs[rows[index].block])
                return
        self.tell(self.words.nothing_to_fold)

    def unfold_at(self, index: int) -> bool:
        """Show what a folded row stands for.

        Args:
            index: number of the row.

        Returns:
            Whether it was such a row.
        """
        row = self.reading.table.rows[index]
        if not row.runs:
            return False
        folding = self.state.folding
        self._fold(replace(folding, opened=folding.opened.union(row.runs), closed=folding.closed.difference(row.runs)))
        return True

    def _close(self, run: int) -> None:
        folding = self.state.folding
        self._fold(replace(folding, opened=folding.opened - {run}, closed=folding.closed | {run}))

    def _fold(self, folding: Folding) -> None:
        self.state = replace(self.state, folding=folding)
        self.relay()
