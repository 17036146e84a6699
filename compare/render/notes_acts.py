"""What was done to a sentence, in few words: edits that touch are one, and each brings enough around it to be found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind, SpanOp
from compare.render.comparison_rows import joined_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Change, Span

NEAR = 3
"""Equal characters between two edits that are told as one."""
LEAST_SHARED = 0.4
"""Of the longer wording, what must be shared for the edits to be told one by one."""
MOST_EDITS = 5
"""Edits of one sentence that are told one by one; of more, the whole sentence is given."""
_SHORTEST = 4
"""Characters that tell a place; shorter edits are quoted with what stands before them."""
_LONGEST_CONTEXT = 10
_STOPS = frozenset("，。；：！？、,;:!? \u3000\t“”‘’《》（）()")


class ActKind(StrEnum):
    """What was done."""

    ADD = "add"
    DELETE = "delete"
    REPLACE = "replace"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was done to a text."""

    kind: ActKind
    old: str
    new: str
    after: str = ""
    """What stands before the place, where that tells it."""
    before: str = ""
    """What stands behind the place, where nothing stands before it."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """A stretch of both wordings that was exchanged; one side may be empty."""

    left: tuple[int, int]
    right: tuple[int, int]


def acts_of(change: Change) -> Iterator[Act]:
    """Tell what was done to a sentence.

    Args:
        change: what became of it; more than an equal sentence in its place.

    Returns:
        Edits one by one where much is shared, else the whole sentence; then that it was moved.
    """
    left, right = joined_text(change.left), joined_text(change.right)
    if not change.left:
        yield Act(ActKind.ADD, "", right)
    elif not change.right:
        yield Act(ActKind.DELETE, left, "")
    elif change.kind is not ChangeKind.SAME:
        yield from _edits(change, left, right)
    if change.moved:
        yield Act(ActKind.MOVE, left, right)


def _edits(change: Change, left: str, right: str) -> Iterator[Act]:
    edits = _merged(change.spans)
    shared = max(len(left), len(right)) - max(
        sum(one.left[1] - one.left[0] for one in edits), sum(one.right[1] - one.right[0] for one in edits)
    )
    told = change.kind is ChangeKind.EDITED and 0 < len(edits) <= MOST_EDITS
    if not told or shared < LEAST_SHARED * max(len(left), len(right)):
        yield Act(ActKind.REPLACE, left, right)
        return
    texts = "".join(span.left for span in change.spans), "".join(span.right for span in change.spans)
    for edit in edits:
        yield _act(edit, *texts)


def _merged(spans: Sequence[Span]) -> list[_Edit]:
    """The edits of a sentence; those with little between them as one."""
    edits: list[_Edit] = []
    at_left = at_right = 0
    for span in spans:
        left, right = (at_left, at_left + len(span.left)), (at_right, at_right + len(span.right))
        at_left, at_right = left[1], right[1]
        if span.op is SpanOp.EQUAL:
            continue
        if edits and left[0] - edits[-1].left[1] <= NEAR and right[0] - edits[-1].right[1] <= NEAR:
            edits[-1] = _Edit((edits[-1].left[0], left[1]), (edits[-1].right[0], right[1]))
        else:
            edits.append(_Edit(left, right))
    return edits


def _act(edit: _Edit, left: str, right: str) -> Act:
    old, new = left[slice(*edit.left)], right[slice(*edit.right)]
    if not old or not new:
        kind, text, at = (ActKind.ADD, right, edit.right) if new else (ActKind.DELETE, left, edit.left)
        after = text[_back(text, at[0]) : at[0]]
        behind = "" if after.strip() else text[at[1] : _forth(text, at[1])]
        return Act(kind, old, new, after.strip(), behind.strip())
    # a figure alone does not tell what it counts
    if min(len(old), len(new)) >= _SHORTEST and not old[0].isdigit():
        return Act(ActKind.REPLACE, old, new)
    # what stands before is the same on both sides but for the script
    leading = min(edit.left[0] - _back(left, edit.left[0]), edit.right[0] - _back(right, edit.right[0]))
    trailing = 0
    if leading < _SHORTEST:
        trailing = min(_forth(left, edit.left[1]) - edit.left[1], _forth(right, edit.right[1]) - edit.right[1])
    old = left[edit.left[0] - leading : edit.left[1] + trailing]
    return Act(ActKind.REPLACE, old, right[edit.right[0] - leading : edit.right[1] + trailing])


def _back(text: str, at: int) -> int:
    """Where the words before a place begin: after the last stop, or a few characters back."""
    start = at
    # a stop right before the place belongs to what tells it
    while start > 0 and at - start < _LONGEST_CONTEXT and (start == at or text[start - 1] not in _STOPS):
        start -= 1
    return start


def _forth(text: str, at: int) -> int:
    end = at
    while end < len(text) and end - at < _SHORTEST and text[end] not in _STOPS:
        end += 1
    return end
