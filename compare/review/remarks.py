"""What a reviewer leaves on a comparison: what was read, what was noted, and which sentences go together, as values.

Each is a register that holds its newest value and the time of it, so that two windows, or two colleagues, join without
loss: of two values the newer holds. What is taken away stays as an empty value, or it would come back when joined.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.review.values import Citation


class Subject(StrEnum):
    """What a note is on."""

    CHANGE = "change"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether a change was read."""

    read: bool
    updated: str
    """When: UTC, ISO 8601 with microseconds, so that texts sort as times do."""


@dataclass(frozen=True, slots=True)
class Note:
    """What was noted on a change or on a section."""

    subject: Subject
    text: str
    """Empty where the note was taken away."""
    left: str
    """What one side said when it was noted, of a section its title; the side of the report whose name comes first."""
    right: str
    updated: str
    history: tuple[tuple[str, str], ...] = ()
    """Earlier times and texts, oldest first."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Sentences that the reviewer has put together; with one side empty, sentences that have no counterpart."""

    left: tuple[Citation, ...]
    """Of the report whose name comes first, whichever side it stands on."""
    right: tuple[Citation, ...]
    active: bool
    """Whether it holds; a pairing that was taken back stays, without effect."""
    updated: str


def join_marks(one: Mark, other: Mark) -> Mark:
    """The newer of two marks; of two made at once, the one that says read."""
    return max(one, other, key=lambda mark: (mark.updated, mark.read))


def join_notes(one: Note, other: Note) -> Note:
    """The newer of two notes, with every earlier text of both.

    Args:
        one: a note.
        other: another on the same subject.

    Returns:
        The note that holds; in its history all else that was noted.
    """
    versions = {(note.updated, note.text) for note in (one, other)} | {*one.history, *other.history}
    newest = max(one, other, key=lambda note: (note.updated, note.text, note.left, note.right))
    held = (newest.updated, newest.text)
    return Note(
        newest.subject, newest.text, newest.left, newest.right, newest.updated, tuple(sorted(versions - {held}))
    )


def join_pairings(one: Pairing, other: Pairing) -> Pairing:
    """The newer of two rulings on one pairing; of two made at once, the one that holds."""
    return max(one, other, key=lambda pairing: (pairing.updated, pairing.active, _spelt(pairing)))


def _spelt(pairing: Pairing) -> tuple[tuple[str, int], ...]:
    return tuple((one.text, one.line) for one in (*pairing.left, *pairing.right))
