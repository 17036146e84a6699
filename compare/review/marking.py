"""What a reviewer left on a comparison, laid over it as it is now.

A mark belongs to a wording, never to a line: it is stored by a fingerprint of what the two sides of a change say. It
stays when lines shift or the two reports swap sides, and falls as soon as the text is another. A note is not lost with
its text: it goes to the change that says nearly the same, else it is shown without a place.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind
from compare.review.finding import LEAST_LIKENESS, folded_letters, letters
from compare.review.naming import is_swapped
from compare.review.remarks import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.model import Change, Comparison, Heading, Sentence
    from compare.review.remarks import Note
    from compare.review.values import Review


class Shown(StrEnum):
    """Which changes a reviewer wants to see."""

    ALL = "all"
    UNREAD = "unread"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys under which remarks on a comparison are stored."""

    changes: tuple[str, ...]
    """One a change, in the order of the comparison."""
    sections: tuple[str, ...]
    """One a section."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A comparison with what the reviewer left on it; nothing of the comparison is changed."""

    comparison: Comparison
    review: Review
    keys: Keys
    countable: frozenset[int] = frozenset()
    """Indexes of the changes that can be read off: all but sentences that are the same and stand where they stood."""
    read: frozenset[int] = frozenset()
    """Indexes of the changes that were read."""
    notes: Mapping[int, Note] = field(default_factory=dict)
    """By index of the change."""
    section_notes: Mapping[int, Note] = field(default_factory=dict)
    """By index of the section."""
    carried: frozenset[int] = frozenset()
    """Indexes of the changes whose note was made on a slightly other wording, which the note has."""
    unplaced: Mapping[str, Note] = field(default_factory=dict)
    """By the key that they are stored under: notes whose text is gone; kept, without a place."""

    def chosen(self, shown: Shown) -> frozenset[int] | None:
        """The changes to show under a filter.

        Args:
            shown: which ones are wanted.

        Returns:
            Indexes of changes; None for all.
        """
        if shown is Shown.UNREAD:
            return self.countable - self.read
        if shown is Shown.NOTED:
            sections = self.section_notes
            held = (index for index, change in enumerate(self.comparison.changes) if change.section in sections)
            return frozenset(self.notes) | (self.countable & frozenset(held))
        return None

    @property
    def noted(self) -> bool:
        """Whether any note has a place."""
        return bool(self.notes or self.section_notes)

    @property
    def progress(self) -> tuple[int, int]:
        """How many changes were read, of how many."""
        return len(self.read), len(self.countable)


def keys_of(comparison: Comparison) -> Keys:
    """The keys under which remarks on a comparison are stored.

    Args:
        comparison: two reports, compared.

    Returns:
        A digest of both sides' wording for each change, of both titles for each section; the second of the same
        wording has `#2` after it. Which report stands on the left does not matter.
    """
    swapped = is_swapped(comparison.left, comparison.right)
    changes = ((_said(change.left), _said(change.right)) for change in comparison.changes)
    sections = ((_titled(pair.left), _titled(pair.right)) for pair in comparison.sections)
    return Keys(tuple(_numbered(changes, "", swapped=swapped)), tuple(_numbered(sections, "§", swapped=swapped)))


def _said(units: Sequence[Sentence]) -> str:
    return "".join("".join(unit.folded.split()) for unit in units)


def _titled(heading: Heading | None) -> str:
    return "" if heading is None else letters(heading.title)


def _numbered(sides: Iterable[tuple[str, str]], prefix: str, *, swapped: bool) -> Iterable[str]:
    seen: Counter[str] = Counter()
    for left, right in sides:
        one, other = (right, left) if swapped else (left, right)
        digest = hashlib.sha256(f"{prefix}{one}\n{other}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        seen[digest] += 1
        yield digest if seen[digest] == 1 else f"{digest}#{seen[digest]}"


def lay_marks(comparison: Comparison, review: Review, keys: Keys | None = None) -> Marked:
    """Lay what a reviewer left over a comparison.

    Args:
        comparison: two reports, compared.
        review: everything that was left on the pair, at whatever time.
        keys: of the comparison, where they are known already.

    Returns:
        Both together.
    """
    keys = keys or keys_of(comparison)
    countable = frozenset(index for index, change in enumerate(comparison.changes) if is_countable(change))
    read = frozenset(index for index in countable if (mark := review.marks.get(keys.changes[index])) and mark.read)
    held = {key: note for key, note in review.notes.items() if note.text}
    notes = {index: held.pop(key) for index, key in enumerate(keys.changes) if key in held}
    sections = {index: held.pop(key) for index, key in enumerate(keys.sections) if key in held}
    successors = _successors(comparison, {key: note for key, note in held.items() if note.subject is Subject.CHANGE})
    carried = set()
    for key, index in successors.items():
        if index not in notes and _taken_back(review, keys.changes[index]) < held[key].updated:
            notes[index] = held.pop(key)
            carried.add(index)
    return Marked(comparison, review, keys, countable, read, notes, sections, frozenset(carried), held)


def is_countable(change: Change) -> bool:
    """Whether a change is one that a reviewer reads off: anything but a sentence that stayed as and where it was."""
    return change.kind is not ChangeKind.SAME or change.moved


def _taken_back(review: Review, key: str) -> str:
    """When the note on a change was taken away; nothing where it never had one."""
    return review.notes[key].updated if key in review.notes else ""


def _successors(comparison: Comparison, held: Mapping[str, Note]) -> dict[str, int]:
    """By key, the change that says nearly what a note was made on; its other side may be new or gone."""
    if not held:
        return {}
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - most notes fit their comparison as it is

    swapped = is_swapped(comparison.left, comparison.right)
    wordings = []
    for change in comparison.changes:
        sides = [folded_letters("".join(unit.folded for unit in side)) for side in (change.left, change.right)]
        wordings.append("\n".join(sides[::-1] if swapped else sides))
    found = {}
    for key, note in held.items():
        wanted = "\n".join(map(letters, (note.left, note.right)))
        best = process.extractOne(wanted, wordings, scorer=fuzz.ratio, score_cutoff=LEAST_LIKENESS)
        if best is not None:
            found[key] = best[2]
    return found
