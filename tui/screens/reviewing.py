"""Reviewing a comparison: what was read and noted, step by step, and back again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.errors import CompareError
from tui.review_strings import review_words_for
from tui.screens.layouts import LayoutScreen
from tui.screens.noting import NoteScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.review.edits import Step
    from tui.pencil import Pencil
    from tui.reading import Anchor, Reading
    from tui.review_strings import ReviewWords
    from tui.screens.noting import Written
    from tui.strings import Words

LOOK_SECONDS = 3.0
"""How often another window's marks are looked for."""
_PARTS = ("marks", "notes", "pairings")


class ReviewingScreen(LayoutScreen):
    """Marks, notes, undo and redo; what is done is kept before the next key."""

    def __init__(self, pencil: Pencil, words: Words, reading: Reading | None = None) -> None:
        super().__init__(pencil, words, reading)
        self.review_words: ReviewWords = review_words_for(words.language)
        self.drafts: dict[str, str] = {}
        """Notes that are half written, by the key of what they are on."""
        self._unread: int | None = None
        """Where the reader goes on from the last time, until that is shown."""
        self._note_row: tuple[int | None, int] | None = None
        """The change that was current when a note was gone to, and its row."""

    def on_mount(self) -> None:
        """Say how it is kept, and look for what other windows keep."""
        warnings = list(self.pencil.warnings)
        if warnings and not self.pencil.kept:
            warnings = [self.review_words.passing.format(warnings[0]), *warnings[1:]]
        if self.pencil.marked.unplaced:
            warnings.append(self.review_words.unplaced.format(len(self.pencil.marked.unplaced)))
        if warnings:
            self.tell("  ".join(warnings))
        self.set_interval(LOOK_SECONDS, self.look_for_others)
        if self.pencil.marked.read and self.state.current is None:
            self._go_on()

    def _go_on(self) -> None:
        """Begin where the reader stopped the last time: at the first change that was not read."""
        unread = next((change for change in self.reading.stops if self.is_unread(change)), None)
        if unread is not None:
            self._unread = unread
            self.tell(self.review_words.going_on)

    def _settle(self, anchor: Anchor | None, below: int | None) -> None:
        """Where the reader goes on from the last time, begin there; the rows are laid more than once on opening."""
        super()._settle(anchor, below)
        row = self.reading.row_of_change(self._unread)
        if row is not None:
            self.state = replace(self.state, current=self._unread)
            self.panes.bring(row)
            self.report()
            self.call_later(self._arrived)

    def _arrived(self) -> None:
        self._unread = None

    def look_for_others(self) -> None:
        """Show what another window has kept on this pair; not while something lies over the texts."""
        if self.app.screen is not self:
            return
        try:
            pins = self.pencil.review.pairings
            if self.pencil.look():
                self.review_changed(paired=self.pencil.review.pairings != pins)
        except CompareError as error:
            self.tell(self.review_words.not_kept.format("  ".join(error.lines())))

    def review_changed(self, *, paired: bool = False) -> None:
        """Show the comparison as it is marked now.

        Args:
            paired: whether sentences have to be paired anew.
        """
        if paired:
            self.compare_again()
        if self.chosen() is None:
            self.repaint()
        else:
            self.relay()

    def compare_again(self) -> None:
        """Compare the two reports with the pairs made by hand."""
        raise NotImplementedError

    def is_unread(self, change: int) -> bool:
        """Whether a stop was not read yet."""
        stop = self.reading.together(change)
        return not self.pencil.marked.countable.isdisjoint(stop) and not self.pencil.is_read(stop)

    def action_toggle_read(self) -> None:
        """Mark what the reader is at as read and go on, or take its mark away."""
        here = self.state.current
        stop = self.reading.together(here)
        if here is None or self.pencil.marked.countable.isdisjoint(stop):
            self.tell(self.review_words.nothing_to_mark)
            return
        read = not self.pencil.is_read(stop)
        ahead = self._unread_from(here) if read else None
        if not self.try_keeping(lambda: self.pencil.mark(stop, read=read)):
            return
        if ahead is not None:
            self.state = replace(self.state, current=ahead)
        self.review_changed()
        if ahead is not None:
            self.panes.bring(self.reading.table.change_rows.get(ahead, self.panes.top))
        told = self.review_words.marked if read else self.review_words.unmarked
        left = any(self.is_unread(change) for change in self.reading.stops)
        self.tell(told if left or not read else self.review_words.all_read.format(len(self.reading.stops)))

    def _unread_from(self, here: int) -> int | None:
        """The next stop below that was not read, else the first from the top."""
        order = self.reading.table.order
        at = self.reading.table.ranks.get(here, -1) + 1
        return next(
            (change for change in (*order[at:], *order[:at]) if change != here and self.is_unread(change)), None
        )

    def action_step_unread(self, by: int) -> None:
        """Go to the next or previous change that was not read."""
        goal = self.reading.step(self.state.current, by)
        while goal is not None and not self.is_unread(goal):
            goal = self.reading.step(goal, by)
        if goal is not None:
            self.go_to(goal)
        elif not any(self.is_unread(change) for change in self.reading.stops):
            self.tell(self.review_words.all_read.format(len(self.reading.stops)))
        else:
            self.tell(self.review_words.none_unread_below if by > 0 else self.review_words.none_unread_above)

    def action_note(self) -> None:
        """Write a note on the change that the reader is at."""
        change = self.state.current
        if change is None:
            self.tell(self.review_words.nothing_to_mark)
            return
        marked = self.pencil.marked
        noted = next((index for index in self.reading.together(change) if index in marked.notes), change)
        said = marked.comparison.changes[noted]
        about = "".join(unit.place.text for unit in said.right or said.left)
        note = marked.notes.get(noted)
        self._write(
            (
                self.review_words.note_on.format(self._position()),
                about,
                note.text if note else "",
                marked.keys.changes[noted],
            ),
            lambda text: self.pencil.note_change(noted, text),
        )

    def action_note_section(self) -> None:
        """Write a note on the section that the reader is in."""
        row = self.reading.row_of_change(self.state.current)
        section = self.reading.section_at(self.panes.top if row is None else row)
        marked = self.pencil.marked
        if not 0 <= section < len(marked.comparison.sections):
            self.tell(self.review_words.nothing_to_mark)
            return
        pair = marked.comparison.sections[section]
        titles = [heading.place.text for heading in (pair.right, pair.left) if heading is not None]
        note = marked.section_notes.get(section)
        title = self.review_words.note_on_section.format(titles[0] if titles else "")
        self._write(
            (title, " / ".join(dict.fromkeys(titles)), note.text if note else "", marked.keys.sections[section]),
            lambda text: self.pencil.note_section(section, text),
        )

    def _write(self, asked: tuple[str, str, str, str], keep: Callable[[str], bool]) -> None:
        """Ask for a note.

        Args:
            asked: title, what it is on, the note so far, and the key under which a draft waits.
            keep: keeps the text and tells whether it was another.
        """
        title, about, text, key = asked

        def written(answer: Written | None) -> None:
            if answer is None:
                return
            if not answer.kept:
                if answer.text != text:
                    self.drafts[key] = answer.text
                    self.tell(self.review_words.draft)
                return
            self.drafts.pop(key, None)
            if not self.try_keeping(lambda: keep(answer.text)):
                self.drafts[key] = answer.text
                return
            self.review_changed()
            self.tell(self.review_words.noted if answer.text else self.review_words.note_gone)

        self.app.push_screen(NoteScreen(title, about, self.drafts.get(key, text), self.review_words), written)

    def action_step_note(self, by: int) -> None:
        """Go to the next or previous change or section with a note."""
        marked = self.pencil.marked
        rows = {row: change for change in marked.notes if (row := self.reading.row_of_change(change)) is not None}
        for section in marked.section_notes:
            rows.setdefault(self.reading.section_row(section), -1)
        if not rows:
            self.tell(self.review_words.no_notes)
            return
        here = self._row_of_note()
        ahead = [row for row in rows if (row > here if by > 0 else row < here)]
        if not ahead:
            self.tell(self.review_words.last_note if by > 0 else self.review_words.first_note)
            return
        row = min(ahead) if by > 0 else max(ahead)
        change = rows[row] if rows[row] >= 0 else self.reading.first_change_from(row)
        self.remember()
        self.state = replace(self.state, current=change)
        self.panes.bring(row)
        self._note_row = (change, row)
        self.tell(self._note_at(row, rows[row]))

    def _row_of_note(self) -> int:
        """The row that the way to the next note begins at."""
        if self._note_row is not None and self._note_row[0] == self.state.current:
            return self._note_row[1]
        row = self.reading.row_of_change(self.state.current)
        return self.panes.top - 1 if row is None else row

    def _note_at(self, row: int, change: int) -> str:
        marked = self.pencil.marked
        note = marked.notes.get(change) or marked.section_notes.get(self.reading.section_at(row))
        return "" if note is None else f"{self.review_words.note}  {' '.join(note.text.split())}"

    def action_undo(self) -> None:
        """Take the last step back."""
        self._again(self.pencil.undo, self.review_words.undone, self.review_words.nothing_to_undo)

    def action_redo(self) -> None:
        """Do once more what was taken back."""
        self._again(self.pencil.redo, self.review_words.redone, self.review_words.nothing_to_redo)

    def _again(self, act: Callable[[], Step], said: str, nothing: str) -> None:
        try:
            step = act()
        except CompareError as error:
            self.tell(self.review_words.not_kept.format("  ".join(error.lines())))
            return
        if not step:
            self.tell(nothing)
            return
        keys = self.pencil.marked.keys.changes
        where = next((keys.index(edit.key) for edit in step if edit.key in keys), None)
        if where is not None and self.reading.row_of_change(where) is not None:
            self.remember()
            self.state = replace(self.state, current=where)
        self.review_changed(paired=any(edit.part == "pairings" for edit in step))
        row = self.reading.row_of_change(where)
        if row is not None:
            self.panes.bring(row)
        self.tell(said.format(self.review_words.steps[_PARTS.index(step[-1].part)]))

    def try_keeping(self, keep: Callable[[], bool]) -> bool:
        """Keep something; say so where it cannot be kept.

        Args:
            keep: does it.

        Returns:
            Whether it is kept.
        """
        warnings = self.pencil.warnings
        try:
            keep()
        except CompareError as error:
            self.tell(self.review_words.not_kept.format("  ".join(error.lines())))
            return False
        if self.pencil.warnings != warnings:
            self.tell(self.pencil.warnings[-1])
        return True
