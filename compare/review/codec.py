"""A review as the JSON document that is stored and exchanged: `duizhao/review-2`.

A document of an older schema is brought up to date on reading; one of a newer schema is refused, since writing it back
would lose what this program does not know.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from compare.review.remarks_codec import remarks_from, remarks_of
from compare.review.values import Citation, Judgement, Review, Ruling, normal_time
from compare.track.values import Status

if TYPE_CHECKING:
    from collections.abc import Callable

VERSION = 2
"""The schema that is written."""
MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    # the first schema had rulings on tasks and nothing on a comparison
    1: lambda document: {**document, "marks": {}, "notes": {}, "pairings": {}},
}
"""From the number of an older schema to what turns its document into one of the next."""

_FAMILY = "duizhao/review-"


class DamagedReviewError(ValueError):
    """The document is no review, or is cut off."""


class NewerReviewError(ValueError):
    """The document is of a schema that is newer than this program."""


def encode_review(review: Review) -> bytes:
    """Write a review as JSON.

    Args:
        review: a review.

    Returns:
        The document in UTF-8, a value a line, with a line break at its end.
    """
    document = {
        "schema": f"{_FAMILY}{VERSION}",
        "key": review.key,
        "pair": review.pair,
        "judgements": {
            task: {
                "text": judgement.text,
                **_ruling_to_dict(judgement.ruling),
                "history": [_ruling_to_dict(ruling) for ruling in judgement.history],
            }
            for task, judgement in sorted(review.judgements.items())
        },
        **remarks_of(review),
    }
    # with `indent` Python would encode it tenfold slower, and it is written at every key
    return (json.dumps(document, ensure_ascii=False, separators=(",\n", ": ")) + "\n").encode()


def decode_review(content: bytes) -> Review:
    """Read a review from JSON.

    Args:
        content: a document that `encode_review` wrote, now or in an older version.

    Returns:
        The review.

    Raises:
        DamagedReviewError: it is no such document.
        NewerReviewError: its schema is newer than this program.
    """
    try:
        document = _current(json.loads(content))
        judgements = {str(task): _judgement(entry) for task, entry in document["judgements"].items()}
        key, pair = str(document["key"]), str(document.get("pair", ""))
        return Review(key, pair, judgements, **remarks_from(document))
    except NewerReviewError:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedReviewError(str(error)) from error


def _current(document: dict[str, Any]) -> dict[str, Any]:
    family, _, number = str(document["schema"]).rpartition("-")
    if f"{family}-" != _FAMILY:
        raise DamagedReviewError(str(document["schema"]))
    version = int(number)
    if version > VERSION:
        raise NewerReviewError(number)
    while version < VERSION:
        document = MIGRATIONS[version](document)
        version += 1
    return document


def _ruling_to_dict(ruling: Ruling) -> dict[str, Any]:
    cited = ruling.evidence
    return {
        "status": None if ruling.status is None else ruling.status.value,
        "evidence": None
        if cited is None
        else [{"line": one.line, "document": one.source, "text": one.text} for one in cited],
        "note": ruling.note,
        "updated": ruling.updated,
    }


def _judgement(entry: dict[str, Any]) -> Judgement:
    return Judgement(str(entry["text"]), _ruling(entry), tuple(map(_ruling, entry.get("history", ()))))


def _ruling(entry: dict[str, Any]) -> Ruling:
    cited = entry["evidence"]
    return Ruling(
        status=None if entry["status"] is None else Status(entry["status"]),
        evidence=None
        if cited is None
        else tuple(Citation(str(one["text"]), int(one["line"]), int(one["document"])) for one in cited),
        note=str(entry["note"]),
        updated=normal_time(entry["updated"]),
    )
