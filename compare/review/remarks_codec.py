"""Marks, notes and pairings as the parts of the JSON document of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from compare.review.remarks import Mark, Note, Pairing, Subject
from compare.review.values import Citation, normal_time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.review.values import Review


class Remarks(TypedDict):
    """The parts of a review that are on a comparison."""

    marks: dict[str, Mark]
    notes: dict[str, Note]
    pairings: dict[str, Pairing]


def remarks_of(review: Review) -> dict[str, Any]:
    """Write what a reviewer left on a comparison as plain values.

    Args:
        review: a review.

    Returns:
        The keys `marks`, `notes` and `pairings` of its document.
    """
    return {
        "marks": {key: {"read": mark.read, "updated": mark.updated} for key, mark in sorted(review.marks.items())},
        "notes": {key: _note_to_dict(note) for key, note in sorted(review.notes.items())},
        "pairings": {key: _pairing_to_dict(pairing) for key, pairing in sorted(review.pairings.items())},
    }


def remarks_from(document: dict[str, Any]) -> Remarks:
    """Read what a reviewer left on a comparison.

    Args:
        document: a document of the present schema.

    Returns:
        The parts of the review.

    Raises:
        KeyError: a key is missing.
        TypeError: a value is of another kind.
        ValueError: a time or a word is none.
    """
    return {
        "marks": {
            str(key): Mark(_truth(entry["read"]), normal_time(entry["updated"]))
            for key, entry in document["marks"].items()
        },
        "notes": {str(key): _note(entry) for key, entry in document["notes"].items()},
        "pairings": {str(key): _pairing(entry) for key, entry in document["pairings"].items()},
    }


def _note_to_dict(note: Note) -> dict[str, Any]:
    return {
        "on": note.subject.value,
        "text": note.text,
        "left": note.left,
        "right": note.right,
        "updated": note.updated,
        "history": [{"text": text, "updated": updated} for updated, text in note.history],
    }


def _note(entry: dict[str, Any]) -> Note:
    return Note(
        Subject(entry["on"]),
        str(entry["text"]),
        str(entry["left"]),
        str(entry["right"]),
        normal_time(entry["updated"]),
        tuple((normal_time(one["updated"]), str(one["text"])) for one in entry.get("history", ())),
    )


def _pairing_to_dict(pairing: Pairing) -> dict[str, Any]:
    return {
        "left": _cited(pairing.left),
        "right": _cited(pairing.right),
        "active": pairing.active,
        "updated": pairing.updated,
    }


def _cited(citations: Iterable[Citation]) -> list[dict[str, Any]]:
    return [{"line": one.line, "text": one.text} for one in citations]


def _pairing(entry: dict[str, Any]) -> Pairing:
    left, right = (
        tuple(Citation(str(one["text"]), int(one["line"])) for one in entry[side]) for side in ("left", "right")
    )
    return Pairing(left, right, _truth(entry["active"]), normal_time(entry["updated"]))


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(repr(value))
    return value
