"""What a reviewer does to a comparison, one step at a time, so that every step can be undone and done again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from compare.review.naming import is_swapped
from compare.review.pairing import find_pins, make_pairing, pairing_key
from compare.review.remarks import Mark, Note, Pairing, Subject
from compare.review.values import time_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.model import Sentence
    from compare.review.marking import Marked
    from compare.review.values import Review


@dataclass(frozen=True, slots=True)
class Edit:
    """One register set to another value."""

    part: str
    """`marks`, `notes` or `pairings`: which part of the review."""
    key: str
    before: Mark | Note | Pairing | None
    """None where there was nothing."""
    after: Mark | Note | Pairing

    @property
    def undone(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.part, self.key, self.after, _emptied(self.after) if self.before is None else self.before)


Step = tuple[Edit, ...]
"""What one key does, all of it undone at once."""


def carry_out(review: Review, step: Step) -> Review:
    """Do what a step says.

    Args:
        review: what was left so far; another window may have added to it since the step was made.
        step: edits of different registers.

    Returns:
        The review with the values of the step, each newer than the one that it replaces.
    """
    parts: dict[str, dict[str, Any]] = {}
    for edit in step:
        held: Mapping[str, Mark | Note | Pairing] = getattr(review, edit.part)
        table = parts.setdefault(edit.part, dict(held))
        table[edit.key] = _newer(table.get(edit.key), edit.after)
    return replace(review, **parts)  # type: ignore[arg-type]  # the names of the parts are those of `Edit.part`


def undone(step: Step) -> Step:
    """The step that takes another back."""
    return tuple(edit.undone for edit in step)


def mark_read(marked: Marked, changes: Iterable[int], *, read: bool) -> Step:
    """Mark changes as read, or no longer.

    Args:
        marked: the comparison with what was left on it.
        changes: their indexes; those that cannot be read off are passed over.
        read: which of the two.

    Returns:
        A step; empty where nothing would change.
    """
    wanted = (index for index in changes if index in marked.countable and (index in marked.read) != read)
    keys = (marked.keys.changes[index] for index in wanted)
    return tuple(Edit("marks", key, marked.review.marks.get(key), Mark(read, "")) for key in keys)


def note_change(marked: Marked, change: int, text: str) -> Step:
    """Note something on a change.

    Args:
        marked: the comparison with what was left on it.
        change: its index.
        text: the note; empty takes it away.

    Returns:
        A step; empty where nothing would change.
    """
    said = marked.comparison.changes[change]
    sides = ["".join(unit.place.text for unit in side) for side in (said.left, said.right)]
    key = marked.keys.changes[change]
    steps = _note(marked, key, Note(Subject.CHANGE, text, *_in_order(marked, sides), ""))
    if change in marked.carried:
        # the note moves to the present wording; the one on the earlier wording stays as an empty one
        earlier = next(name for name, note in marked.review.notes.items() if note is marked.notes[change])
        steps += (Edit("notes", earlier, marked.notes[change], _emptied(marked.notes[change])),)
    return steps


def note_section(marked: Marked, section: int, text: str) -> Step:
    """Note something on a section.

    Args:
        marked: the comparison with what was left on it.
        section: its index.
        text: the note; empty takes it away.

    Returns:
        A step; empty where nothing would change.
    """
    pair = marked.comparison.sections[section]
    sides = ["" if heading is None else heading.place.text for heading in (pair.left, pair.right)]
    return _note(marked, marked.keys.sections[section], Note(Subject.SECTION, text, *_in_order(marked, sides), ""))


def drop_note(marked: Marked, key: str) -> Step:
    """Take away a note whose text is gone.

    Args:
        marked: the comparison with what was left on it.
        key: of `Marked.unplaced`.

    Returns:
        A step.
    """
    note = marked.unplaced[key]
    return (Edit("notes", key, note, _emptied(note)),)


def pair_by_hand(marked: Marked, left: Sequence[Sentence], right: Sequence[Sentence]) -> Step:
    """Put sentences together, or set sentences of one side apart.

    Args:
        marked: the comparison with what was left on it.
        left: whole sentences of the left report.
        right: whole sentences of the right report; one of the two sides may be empty.

    Returns:
        A step; what was paired by hand before, and has a sentence in common, is taken back by it.
    """
    swapped = is_swapped(marked.comparison.left, marked.comparison.right)
    pairing = make_pairing((left, right), "", swapped=swapped)
    key = pairing_key(pairing.left, pairing.right)
    edits = [edit for edit in release(marked, left, right) if edit.key != key]
    return (*edits, Edit("pairings", key, marked.review.pairings.get(key), pairing))


def release(marked: Marked, left: Sequence[Sentence], right: Sequence[Sentence]) -> Step:
    """Leave sentences to the program again.

    Args:
        marked: the comparison with what was left on it.
        left: whole sentences of the left report.
        right: whole sentences of the right report.

    Returns:
        A step; empty where none of them was paired by hand.
    """
    names = {unit.id for unit in left}, {unit.id for unit in right}
    pins = find_pins(marked.comparison.left, marked.comparison.right, marked.review)
    return tuple(
        Edit("pairings", key, marked.review.pairings[key], _emptied(marked.review.pairings[key]))
        for key, pin in pins.items()
        if not names[0].isdisjoint(pin.left) or not names[1].isdisjoint(pin.right)
    )


def _note(marked: Marked, key: str, note: Note) -> Step:
    before = marked.review.notes.get(key)
    if note.text == ("" if before is None else before.text):
        return ()
    return (Edit("notes", key, before, note),)


def _in_order(marked: Marked, sides: Sequence[str]) -> tuple[str, str]:
    """Both sides as they are stored: that of the report whose name comes first before the other."""
    left, right = sides
    return (right, left) if is_swapped(marked.comparison.left, marked.comparison.right) else (left, right)


def _emptied(value: Mark | Note | Pairing) -> Mark | Note | Pairing:
    if isinstance(value, Mark):
        return replace(value, read=False)
    return replace(value, text="") if isinstance(value, Note) else replace(value, active=False)


def _newer(held: Mark | Note | Pairing | None, value: Mark | Note | Pairing) -> Mark | Note | Pairing:
    """A value with the time of now; a note keeps those that it replaces."""
    updated = time_after("" if held is None else held.updated)
    if isinstance(value, Note) and isinstance(held, Note):
        history = tuple(sorted({*held.history, (held.updated, held.text)}))
        return replace(value, updated=updated, history=history)
    return replace(value, updated=updated)
