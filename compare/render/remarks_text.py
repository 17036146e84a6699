"""What a reviewer left on a comparison, as text and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.kinds import ChangeKind
from compare.render.labels import badge
from compare.render.values_json import place_to_dict
from compare.review.pairing import sides_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.model import Change, Pin, Sentence
    from compare.review.marking import Marked
    from compare.review.values import Citation

SCHEMA = "duizhao/remarks-1"


def remarks_to_dict(marked: Marked, pins: Mapping[str, Pin]) -> dict[str, Any]:
    """Give what was left on a comparison as plain values.

    Args:
        marked: a comparison with what the reviewer left on it.
        pins: the pairs made by hand that are followed, by the key of the pairing.

    Returns:
        Values for JSON: changes by id and fingerprint, sentences by their places.
    """
    comparison = marked.comparison
    changes = comparison.changes
    read, countable = marked.progress
    return {
        "schema": SCHEMA,
        "pair": marked.review.pair,
        "read": read,
        "changes": countable,
        "unread": [_named(changes[index]) for index in sorted(marked.countable - marked.read)],
        "notes": [
            {**_named(changes[index]), "text": note.text, "updated": note.updated, "carried": index in marked.carried}
            for index, note in sorted(marked.notes.items())
        ],
        "section_notes": [
            {"section": index, "text": note.text, "updated": note.updated}
            for index, note in sorted(marked.section_notes.items())
        ],
        "unplaced": [
            {"text": note.text, "left": note.left, "right": note.right, "updated": note.updated}
            for note in marked.unplaced.values()
        ],
        "pairings": [
            {
                **_cited(sides_of(pairing, comparison.left, comparison.right)),
                "followed": key in pins,
                "updated": pairing.updated,
            }
            for key, pairing in sorted(marked.review.pairings.items())
            if pairing.active
        ],
    }


def _cited(sides: tuple[Sequence[Citation], Sequence[Citation]]) -> dict[str, Any]:
    return {
        name: [{"line": one.line, "text": one.text} for one in side]
        for name, side in zip(("left", "right"), sides, strict=True)
    }


def _named(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": change.kind.value,
        "fingerprint": change.fingerprint,
        "left": [place_to_dict(unit.place) for unit in change.left],
        "right": [place_to_dict(unit.place) for unit in change.right],
    }


def lines_of_change(change: Change, lang: str) -> str:
    """Where a change stands, with its badge.

    Args:
        change: of a comparison.
        lang: `zh` or `en`.

    Returns:
        `改 15→23`; a side without a sentence is `-`.
    """
    kind = "moved" if change.kind is ChangeKind.SAME and change.moved else change.kind.value
    return f"{badge(kind, lang)} {_lines(change.left)}→{_lines(change.right)}"


def _lines(units: Sequence[Sentence]) -> str:
    return ",".join(dict.fromkeys(str(unit.place.line) for unit in units)) or "-"


def said_by(change: Change) -> Iterator[str]:
    """What each side of a change says; nothing for a side without a sentence."""
    for units in (change.left, change.right):
        text = "".join(unit.place.text for unit in units)
        if text:
            yield text
