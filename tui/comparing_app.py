"""The program with a comparison: it opens other reports, swaps, looks again when a file changes, and never waits."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from compare.errors import CompareError
from compare.kinds import Lens
from tui.bars import pair_title
from tui.chunks import Chunk
from tui.job import Job, Stopped
from tui.pair import Pair, compare_reports, pair_of, read_pair
from tui.pencil import Pencil, pencil_for
from tui.reading import Reading
from tui.reading_app import ReadingApp
from tui.recent import first_time, recent_pairs, remember_pair
from tui.screens.comparison import ComparisonScreen
from tui.screens.menus import MenuScreen
from tui.screens.opening import OpenScreen
from tui.screens.sheets import SheetScreen
from tui.screens.waiting import WaitingScreen
from tui.screens.welcome import WelcomeScreen
from tui.welcome import card_paragraphs
from tui.widgets.choices import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from compare.model import Comparison

PATIENCE = 0.2
"""Seconds that something may take before the reader is told of it."""
WATCH_SECONDS = 2.0
_COMPARING = "comparing"
SWAPPED = "⇄"
"""Neutral by East Asian Width: one cell on every terminal."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What a job brings back."""

    comparison: Comparison
    pencil: Pencil
    reading: Reading


class DuizhaoApp(ReadingApp):
    """Shows one comparison at a time."""

    def __init__(
        self,
        pencil: Pencil | None,
        *,
        lang: str = "zh",
        theme: str = "dark",
        keys: Mapping[str, tuple[str, ...]] | None = None,
        encoding: str | None = None,
    ) -> None:
        """Prepare the program.

        Args:
            pencil: what a comparison is written on with; None to ask for two reports first.
            lang: `zh` or `en`.
            theme: name of a palette.
            keys: keys by id of the action, in place of the usual ones.
            encoding: of the files; found out if None.
        """
        super().__init__(lang=lang, theme=theme, keys=keys)
        self._pencil = pencil
        self.encoding = encoding
        """Of the files, where it was stated."""
        self._pair: Pair | None = None if pencil is None else pair_of(pencil.marked.comparison, encoding)
        self._stamps = () if self._pair is None else self._pair.stamps()
        self._changing: tuple[object, ...] | None = None
        self._stage = asyncio.Lock()
        self.greets = False
        """Whether the reader is welcomed, and told a tip: where a person has opened the program."""

    def get_default_screen(self) -> ComparisonScreen | WelcomeScreen:
        """The comparison is the screen that everything else lies over."""
        if self._pencil is None:
            return WelcomeScreen(self._start_words)
        return ComparisonScreen(self._pencil, self._words)

    def on_mount(self) -> None:
        """Welcome the reader, and watch the files."""
        self.set_interval(WATCH_SECONDS, self._watch)
        if self._pencil is None:
            self.action_open_other()
        elif self.greets:
            self._remember(self._pencil.marked.comparison)
            if first_time():
                words = self._start_words
                self.push_screen(SheetScreen(words.card, words.card_hint, card_paragraphs(words, self._words)))
            elif not self._words.keymap.faults:
                self.call_after_refresh(self.tell, random.choice(self._start_words.tips))  # noqa: S311 - no secret

    def action_open_other(self) -> None:
        """Ask for two other reports."""
        if any(isinstance(screen, OpenScreen) for screen in self.screen_stack):
            return

        def opened(pair: Pair | None) -> None:
            if pair is not None:
                self._begin(replace(pair, encoding=self.encoding))
            elif self._pencil is None:
                self.exit(0)

        self.push_screen(OpenScreen(self._pair, recent_pairs(), self._start_words), opened)

    def action_swap(self) -> None:
        """Let the two sides change places."""
        if self._pair is not None:
            words = self._start_words
            goal = self._pair.mirrored()
            self._begin(goal, told=words.swapped if goal.swapped else words.swapped_back, keep=True)

    def action_choose_lens(self) -> None:
        """Choose which parts stand side by side."""
        pair = self._pair
        if pair is None:
            return
        words = self._start_words
        lenses = list(Lens)

        def chosen(number: int | None) -> None:
            if number is not None and lenses[number] is not pair.lens:
                told = words.lens_now.format(words.lens[lenses[number]])
                self._begin(replace(pair, lens=lenses[number]), told=told, keep=True)

        choices = [Choice((Chunk(words.lens[lens]),)) for lens in lenses]
        self.push_screen(MenuScreen(words.lenses, words.menu_hint, choices, lenses.index(pair.lens)), chosen)

    def action_reload(self) -> None:
        """Read both files again and compare."""
        if self._pair is None:
            return
        if not self._pair.files:
            self.tell(self._start_words.no_reload)
            return
        self._begin(self._pair, reread=True, keep=True)

    def compare_again(self, told: str = "") -> None:
        """Compare the same reports once more, as when a pair was made by hand; everything else stays.

        Args:
            told: what the reader is told when it is done.
        """
        if self._pair is not None:
            self._begin(self._pair, told=told, keep=True)

    def _watch(self) -> None:
        """Compare again when a file has changed and has been left alone for a moment."""
        pair = self._pair
        if pair is None or len(self.screen_stack) > 1 or self._comparing():
            return
        now = pair.stamps()
        if now == self._stamps:
            self._changing = None
        elif None in now:
            if self._changing != now:
                gone = pair.files[now.index(None)]
                self.tell(self._start_words.gone_from_disk.format(Path(gone).name))
            self._changing = now
        elif self._changing == now:
            self._changing = None
            self._begin(pair, reread=True, keep=True)
        else:
            self._changing = now

    def _comparing(self) -> bool:
        return any(worker.group == _COMPARING and not worker.is_finished for worker in self.workers)

    @work(exclusive=True, group=_COMPARING)
    async def _begin(self, pair: Pair, *, told: str = "", reread: bool = False, keep: bool = False) -> None:
        """Compare two files beside the screen, and show the result when it is there.

        Args:
            pair: what to compare.
            told: what the reader is told afterwards.
            reread: whether the files are read again.
            keep: whether what was chosen, read and noted stays, as it is the same two reports.
        """
        words = self._start_words
        # before reading: what is written meanwhile must count as a change
        stamps = pair.stamps()
        job = Job(lambda tell: self._make(pair, tell, reread=reread, keep=keep))
        try:
            made = await self._await(job)
        except Stopped:
            self._stamps = stamps
            self.tell(words.stopped)
        except CompareError as error:
            self._stamps = stamps
            self.tell("  ".join(error.lines()).removeprefix("duizhao: "))
            if self._pencil is None:
                self.action_open_other()
        else:
            before = None if self._pencil is None else self._pencil.marked.comparison
            if reread:
                told = words.unchanged if _same_texts(before, made.comparison) else words.reloaded
            self._stamps = stamps
            self._pair = pair
            # a half mounted screen has nothing that the next could continue from
            await asyncio.shield(asyncio.ensure_future(self._show(made, told, keep=keep)))

    async def _await(self, job: Job[_Made]) -> _Made:
        """Wait for a job; after a moment the reader sees that, and may stop it."""
        waited = asyncio.wrap_future(job.future)
        done, _ = await asyncio.wait([waited], timeout=PATIENCE)
        if not done:
            waiting = WaitingScreen(job, self._start_words)
            self.push_screen(waiting)
            try:
                await asyncio.wait([waited])
            finally:
                if waiting.is_attached:
                    await waiting.dismiss()
        return await waited

    def _make(self, pair: Pair, tell: Callable[[str], None], *, reread: bool, keep: bool) -> _Made:
        """What the job does: read, compare, lay out."""
        words = self._start_words
        pencil = self._pencil if keep else None
        known = () if pencil is None else (pencil.marked.comparison.left, pencil.marked.comparison.right)
        reports = read_pair(pair, () if reread else known, lambda name: tell(words.reading.format(name)))
        tell(words.comparing)
        pins = () if pencil is None else pencil.pins(*reports)
        comparison = compare_reports(reports, pair.lens, pins)
        if pencil is None:
            pencil = pencil_for(comparison)
            made_by_hand = pencil.pins(*reports)
            if made_by_hand:
                comparison = compare_reports(reports, pair.lens, made_by_hand)
                pencil.lay(comparison)
        tell(words.laying)
        return _Made(comparison, pencil, Reading(comparison))

    async def _show(self, made: _Made, told: str, *, keep: bool) -> None:
        """Put a comparison in the place of the one that is shown, after any that is being put there."""
        async with self._stage:
            if not self.is_running:
                return
            await self._replace(made, keep=keep)
            self.tell(told)

    async def _replace(self, made: _Made, *, keep: bool) -> None:
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        made.pencil.lay(made.comparison)
        before = self.screen
        self._pencil = made.pencil
        words = self._words
        if self._pair is not None and self._pair.swapped:
            words = replace(words, program=f"{words.program} {SWAPPED}")
        screen = ComparisonScreen(made.pencil, words, made.reading)
        if keep and isinstance(before, ComparisonScreen):
            screen.continue_from(before)
        if not before._result_callbacks:  # noqa: SLF001 - Textual's switch takes one off, and its first screen has none
            before._push_result_callback(self, None)  # noqa: SLF001 - as above
        await self.switch_screen(screen)
        if not keep:
            self._remember(made.comparison)

    def _remember(self, comparison: Comparison) -> None:
        remember_pair(comparison, pair_title(comparison))


def _same_texts(before: Comparison | None, after: Comparison) -> bool:
    return before is not None and (before.left.source.sha256, before.right.source.sha256) == (
        after.left.source.sha256,
        after.right.source.sha256,
    )
