"""The reviewer's pencil: what was read, noted and paired on a comparison, and where that is kept.

The screen of a comparison holds one as `pencil`; `pencil.marked` says what holds now: `marked.read`, `marked.notes`,
`marked.section_notes`, `marked.unplaced`, `marked.progress`, and `marked.chosen(shown)` for the filter of `F`. What is
done with the pencil is kept before the method returns.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.review import edits
from compare.review.marking import lay_marks
from compare.review.merging import merge_reviews
from compare.review.opening import open_review
from compare.review.pairing import pins_of
from compare.review.store import export_review, import_review, load_review, review_path, save_review
from compare.review.values import Review

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from compare.model import Comparison, Pin, Report, Sentence
    from compare.review.marking import Marked


class Pencil:
    """Writes on one comparison; every step can be undone and done again."""

    def __init__(self, comparison: Comparison, review: Review | None = None, *, warnings: tuple[str, ...] = ()) -> None:
        """Take up a pencil.

        Args:
            comparison: two reports, compared.
            review: what was left on the pair; None for a pencil whose marks last as long as the screen is open.
            warnings: what the reader has to know of how it is kept.
        """
        self.kept = review is not None
        self.warnings = warnings
        self.marked: Marked = lay_marks(comparison, Review("") if review is None else review)
        self._done: list[edits.Step] = []
        self._undone: list[edits.Step] = []
        self._seen = self._stamp()

    @property
    def review(self) -> Review:
        """Everything that was left on the pair."""
        return self.marked.review

    def mark(self, changes: Collection[int], *, read: bool) -> bool:
        """Mark changes as read, or no longer.

        Args:
            changes: indexes into the changes of the comparison.
            read: which of the two.

        Returns:
            Whether that changed anything.

        Raises:
            CompareError: it cannot be kept; then nothing is marked.
        """
        return self._do(edits.mark_read(self.marked, changes, read=read))

    def is_read(self, changes: Collection[int]) -> bool:
        """Whether all of some changes that can be read off were read; False where none can be."""
        countable = self.marked.countable.intersection(changes)
        return bool(countable) and countable <= self.marked.read

    def note_change(self, change: int, text: str) -> bool:
        """Note something on a change; nothing takes the note away.

        Raises:
            CompareError: it cannot be kept.
        """
        return self._do(edits.note_change(self.marked, change, text))

    def note_section(self, section: int, text: str) -> bool:
        """Note something on a section; nothing takes the note away.

        Raises:
            CompareError: it cannot be kept.
        """
        return self._do(edits.note_section(self.marked, section, text))

    def drop_note(self, key: str) -> bool:
        """Take away a note whose text is gone, by its key in `marked.unplaced`.

        Raises:
            CompareError: it cannot be kept.
        """
        return self._do(edits.drop_note(self.marked, key))

    def pair(self, left: Sequence[Sentence], right: Sequence[Sentence]) -> bool:
        """Put whole sentences together, or set those of one side apart; it shows when the pair is compared again.

        Raises:
            CompareError: it cannot be kept.
        """
        return self._do(edits.pair_by_hand(self.marked, left, right))

    def release(self, left: Sequence[Sentence], right: Sequence[Sentence]) -> bool:
        """Leave sentences that were paired by hand to the program again.

        Raises:
            CompareError: it cannot be kept.
        """
        return self._do(edits.release(self.marked, left, right))

    def undo(self) -> edits.Step:
        """Take the last step back.

        Returns:
            What was done; empty where there was nothing to take back.

        Raises:
            CompareError: it cannot be kept.
        """
        if not self._done:
            return ()
        step = self._done[-1]
        self._keep(edits.undone(step))
        self._undone.append(self._done.pop())
        return step

    def redo(self) -> edits.Step:
        """Do what was taken back last once more.

        Returns:
            What was done; empty where nothing was taken back.

        Raises:
            CompareError: it cannot be kept.
        """
        if not self._undone:
            return ()
        step = self._undone[-1]
        self._keep(step)
        self._done.append(self._undone.pop())
        return step

    def lay(self, comparison: Comparison) -> None:
        """Write on another comparison of the same two reports from now on: after a reload, a swap or another lens."""
        self.marked = lay_marks(comparison, self.review)

    def pins(self, left: Report, right: Report) -> tuple[Pin, ...]:
        """What `compare` has to be told of the pairs made by hand."""
        return pins_of(left, right, self.review)

    def look(self) -> bool:
        """Take in what another window has kept since.

        Returns:
            Whether there was anything.

        Raises:
            CompareError: it cannot be read.
        """
        stamp = self._stamp()
        if stamp in (None, self._seen):
            return False
        before = self.review
        self._lay(merge_reviews(before, load_review(before.key)))
        self._seen = stamp
        return self.review != before

    def give_out(self, path: str) -> None:
        """Write everything that was left on the pair to a file for a colleague.

        Raises:
            CompareError: it cannot be written.
        """
        export_review(self.review, path)

    def take_in(self, path: str) -> None:
        """Join what a colleague has left on the pair with one's own.

        Raises:
            CompareError: the file is none that `give_out` wrote, or it cannot be kept.
        """
        self._save(merge_reviews(self.review, import_review(path)))

    def _do(self, step: edits.Step) -> bool:
        if not step:
            return False
        self._keep(step)
        self._done.append(step)
        self._undone.clear()
        return True

    def _keep(self, step: edits.Step) -> None:
        self._save(edits.carry_out(self.review, step))

    def _save(self, review: Review) -> None:
        if self.kept:
            review = save_review(review)
            self.warnings = tuple(dict.fromkeys((*self.warnings, *review.warnings)))
            self._seen = self._stamp()
        self._lay(review)

    def _lay(self, review: Review) -> None:
        self.marked = lay_marks(self.marked.comparison, review, self.marked.keys)

    def _stamp(self) -> tuple[int, int, int] | None:
        """What tells one state of the stored file from another; None without a file."""
        if not self.kept:
            return None
        try:
            stored = review_path(self.review.key).stat()
        except OSError:
            return None
        return stored.st_mtime_ns, stored.st_ino, stored.st_size


def pencil_for(comparison: Comparison) -> Pencil:
    """The pencil that keeps what is written on these reports.

    Args:
        comparison: two reports, compared.

    Returns:
        One that keeps it for this pair; where that cannot be read, one that keeps it while the screen is open and
        warns of it.
    """
    try:
        review = open_review(comparison.left, comparison.right)
    except CompareError as error:
        return Pencil(comparison, warnings=tuple(error.lines()))
    return Pencil(comparison, replace(review, warnings=()), warnings=review.warnings)
