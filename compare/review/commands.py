"""What a reviewer types, turned into rulings: `status=done note="…" evidence=14,17.2`, or `clear`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.errors import UsageError
from compare.messages import say
from compare.review.naming import find_item, task_keys
from compare.review.values import Citation, Ruling
from compare.track.values import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Sentence
    from compare.review.applying import Reviewed
    from compare.review.values import Review
    from compare.track.values import Item, Tracking

CLEAR = "clear"
"""Takes back everything that was ruled on a task."""
NONE = ("none", "无")
"""Rules that there is no evidence."""

STATUSES = {
    "done": Status.DONE,
    "partial": Status.PARTIAL,
    "missed": Status.MISSED,
    "not mentioned": Status.NOT_MENTIONED,
    "not-mentioned": Status.NOT_MENTIONED,
    "已完成": Status.DONE,
    "报告称已完成": Status.DONE,
    "有进展": Status.PARTIAL,
    "未达到": Status.MISSED,
    "未完成": Status.MISSED,
    "未提及": Status.NOT_MENTIONED,
}
"""What a status may be called."""

_LINE = re.compile(r"(?:(?P<document>\d+):)?(?P<line>\d+)(?:\.(?P<sentence>\d+))?")


def rule(reviewed: Reviewed, name: str, words: Sequence[str]) -> tuple[Item, Review]:
    """Rule on a task as a reviewer has typed it.

    Args:
        reviewed: the tracking with what has been ruled so far.
        name: the task, as `find_item` takes it.
        words: `clear`, or any of `status=…`, `note=…`, `evidence=…`; what is not named stays as it was ruled.

    Returns:
        The task, and the review with the new ruling.

    Raises:
        UsageError: no such task, status, line or word.
    """
    tracking, review = reviewed.tracking, reviewed.review
    item = find_item(tracking, name)
    task = task_keys(tracking)[item.id]
    held = reviewed.overruled.get(item.id)
    ruling = _changed(tracking, item, Ruling() if held is None else held.ruling, words)
    if held is not None and held.task != task:
        # the ruling moves to the task's new wording; under the old one it stays as history
        review = review.with_ruling(held.task, held.judgement.text, Ruling())
    return item, review.with_ruling(task, item.place.text, ruling)


def _changed(tracking: Tracking, item: Item, ruling: Ruling, words: Sequence[str]) -> Ruling:
    if list(words) == [CLEAR]:
        return Ruling()
    if not words:
        raise UsageError("--set", say("review.no-words"), say("review.words.hint"))
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or name not in {"status", "note", "evidence"}:
            raise UsageError(word, say("review.bad-word"), say("review.words.hint"))
        if name == "status":
            ruling = replace(ruling, status=_status(value))
        elif name == "note":
            ruling = replace(ruling, note=value)
        else:
            ruling = replace(ruling, evidence=cite(tracking, item, value, ruling.evidence))
    return ruling


def _status(value: str) -> Status | None:
    name = " ".join(unicodedata.normalize("NFKC", value).lower().split())
    if not name:
        return None
    if name not in STATUSES:
        raise UsageError(value, say("review.bad-status"), say("review.bad-status.hint"))
    return STATUSES[name]


def cite(
    tracking: Tracking, item: Item, value: str, before: tuple[Citation, ...] | None = None
) -> tuple[Citation, ...] | None:
    """Find the sentences that a reviewer names as evidence.

    Args:
        tracking: a plan, tracked through the results.
        item: the task.
        value: lines of the results, `14,17`; `17.2` is the second sentence of line 17, `2:14` line 14 of the second
            results document. Of a line with several sentences and no number, the one nearest to the task is taken.
            `+17` adds one to the evidence so far, `-14` drops one.
        before: what the reviewer has named so far; None where the evidence was left to the program.

    Returns:
        The sentences; empty for `none`; None for nothing, which leaves the evidence to the program.

    Raises:
        UsageError: no such line, or no sentence on it.
    """
    names = [name for name in re.split(r"[,，、\s]+", unicodedata.normalize("NFKC", value)) if name]
    if not names:
        return None
    if len(names) == 1 and names[0].lower() in NONE:
        return ()
    if not any(name.startswith(("+", "-")) for name in names):
        return tuple(_cited(tracking, item, name) for name in names)
    own = tuple(Citation(one.place.text, one.place.line, one.source) for one in item.evidence)
    held = list(own if before is None else before)
    for name in names:
        if name.startswith("-"):
            held = _without(tracking, item, held, name.removeprefix("-"))
        else:
            held.append(_cited(tracking, item, name.removeprefix("+")))
    return tuple(dict.fromkeys(held))


def _without(tracking: Tracking, item: Item, held: Sequence[Citation], name: str) -> list[Citation]:
    """The evidence without what a person names: a sentence, or all on a line."""
    cited = _cited(tracking, item, name)
    kept = [
        one
        for one in held
        if (one.source, one.line) != (cited.source, cited.line) or ("." in name and one.text != cited.text)
    ]
    if len(kept) == len(held):
        lines = ", ".join(str(one.line) for one in held) or say("review.no-evidence")
        raise UsageError(name, say("review.not-evidence"), say("review.not-evidence.hint", lines=lines))
    return kept


def _cited(tracking: Tracking, item: Item, name: str) -> Citation:
    match = _LINE.fullmatch(name)
    trouble = UsageError(name, say("review.no-line"), say("review.no-line.hint"))
    if match is None:
        raise trouble
    source = int(match["document"] or 1) - 1
    if not 0 <= source < len(tracking.results):
        raise trouble
    line = int(match["line"])
    sentences = [one for one in tracking.results[source].sentences if one.place.line == line]
    if match["sentence"]:
        at = int(match["sentence"]) - 1
        sentences = sentences[at : at + 1] if at >= 0 else []
    if not sentences:
        raise trouble
    chosen = _nearest(item, source, sentences)
    return Citation(chosen.place.text, line, source)


def _nearest(item: Item, source: int, sentences: Sequence[Sentence]) -> Sentence:
    """The sentence that the program itself puts nearest to the task, else the one that shares most with it."""
    if len(sentences) == 1:
        return sentences[0]
    on_line = {sentence.id: sentence for sentence in sentences}
    for one in (*item.evidence, *item.nearby):
        if one.source == source and one.sentence.id in on_line:
            return on_line[one.sentence.id]
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a line that the program did not think of needs it

    return max(sentences, key=lambda sentence: fuzz.partial_ratio(item.sentence.folded, sentence.folded))
