"""Words of strength that two wordings of one statement exchange for stronger or weaker ones (力争→确保, 左右→以上)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.claims.wording import Graded, find_wording
from compare.diff.inline import inline_spans
from compare.kinds import Direction, SpanOp
from compare.model import Span, WordingChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEAR = 14
"""Characters on which the object of a graded word is read."""

_SHORT = 16
"""An edit of at most so many characters a side exchanges its words one for one."""

_ALIKE = 0.4
"""Share of character pairs that the objects of two words have in common when both speak of one thing."""

_MUCH_ALIKE = 0.6
"""The same where the words stand on neighbouring steps of a ladder that does not speak of certainty."""

LONGEST = 20_000
"""Characters a side from which on words are no longer set against each other: every one would meet every other."""

_FRAMING = frozenset({"完善", "健全"})
"""Words of stage that speak of a system; against a word of action they are neither more nor less."""

_MARKS = "，。；、：！？,;:()（）“”《》 "
_ADDABLE = frozenset({"certainty"})
"""Scales on which a word that was merely added or dropped is a change of strength; 积极 and 着力 come and go."""

_AIMED, _ASSURED = 1, 4
"""Steps of certainty that stand beside a verb (力争, 确保); a verb of its own (安排, 完成) is merely another verb."""


class _Window(NamedTuple):
    """An edited stretch on both sides."""

    left: tuple[int, int]
    right: tuple[int, int]


def wording_changes(left_folded: str, right_folded: str, spans: Sequence[Span] = ()) -> tuple[WordingChange, ...]:
    """Name the words of strength that were exchanged at corresponding places.

    Two words correspond when one short edit holds both, or when what they speak of reads alike (探索…向基层延伸,
    深化…向基层延伸). Numbers correspond when the words around them do.

    Args:
        left_folded: the earlier wording in simplified script and one width.
        right_folded: the later wording likewise.
        spans: the steps of `inline_spans` for the pair; computed here when missing.

    Returns:
        The exchanges in the order of the right side; a word that was added or dropped has an empty counterpart. None
        for texts of more than `LONGEST` characters.

    Example:
        >>> wording_changes("力争增长5%左右", "确保增长5%以上")[0].direction.value
        'stronger'
    """
    if max(len(left_folded), len(right_folded)) > LONGEST:
        return ()
    found_left, found_right = find_wording(left_folded), find_wording(right_folded)
    if not _may_differ(found_left, found_right):
        return ()
    steps = spans or inline_spans(left_folded, right_folded, left_folded, right_folded)
    windows = tuple(_windows(steps))
    left = [graded for graded in found_left if _touched(graded, [w.left for w in windows])]
    right = [graded for graded in found_right if _touched(graded, [w.right for w in windows])]
    changes: list[tuple[int, WordingChange]] = []
    taken: set[tuple[int, int]] = set()
    for theirs in right:
        if (theirs.start, theirs.end) in taken:
            continue
        scored = ((_corresponds((left_folded, right_folded), (ours, theirs), windows), ours) for ours in left)
        candidates = [(score, ours) for score, ours in scored if score > 0 and _is_comparable(ours, theirs, score)]
        if not candidates:
            continue
        ours = max(candidates, key=lambda pair: pair[0])[1]
        left = [graded for graded in left if (graded.start, graded.end) != (ours.start, ours.end)]
        taken.add((theirs.start, theirs.end))
        if ours.step != theirs.step:
            changes.append((theirs.start, _change(ours, theirs)))
    lonely = [graded for graded in right if (graded.start, graded.end) not in taken]
    changes += _added(lonely, [w.right for w in windows if w.left[0] == w.left[1]], Direction.STRONGER)
    changes += _added(left, [w.left for w in windows if w.right[0] == w.right[1]], Direction.WEAKER)
    return tuple(change for _, change in sorted(changes, key=lambda pair: pair[0]))


def _may_differ(left: Sequence[Graded], right: Sequence[Graded]) -> bool:
    """Whether any words of two texts could have been exchanged, added or dropped: most pairs need no closer look."""
    if any(graded.scale in _ADDABLE and graded.step in (_AIMED, _ASSURED) for graded in (*left, *right)):
        return True
    return any(ours.scale == theirs.scale and ours.step != theirs.step for ours in left for theirs in right)


def _windows(steps: Sequence[Span]) -> Iterator[_Window]:
    left = right = 0
    for step in steps:
        ends = left + len(step.left), right + len(step.right)
        if step.op is not SpanOp.EQUAL:
            yield _Window((left, ends[0]), (right, ends[1]))
        left, right = ends


def _touched(graded: Graded, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a word stands in an edit; a bare number next to one counts, since a bound may have been added."""
    return any(start < graded.end and graded.start < end for start, end in stretches)


def _corresponds(texts: tuple[str, str], words: tuple[Graded, Graded], windows: Sequence[_Window]) -> float:
    """How sure two words stand at corresponding places: 0 to 2."""
    ours, theirs = words
    if ours.scale != theirs.scale:
        return 0.0
    alike = _alike(_context(texts[0], ours), _context(texts[1], theirs))
    for window in windows:
        if _touched(ours, [window.left]) and _touched(theirs, [window.right]):
            short = max(window.left[1] - window.left[0], window.right[1] - window.right[0]) <= _SHORT
            return 1.0 + alike if short else alike * (alike >= _ALIKE)
    return alike if alike >= _ALIKE else 0.0


def _is_comparable(ours: Graded, theirs: Graded, score: float) -> bool:
    """Whether the one of two words at corresponding places is surely more than the other."""
    if ours.scale == "stage" and len(_FRAMING & {ours.word, theirs.word}) == 1:
        return False
    graded = ours.scale in {"stage", "vigour"}
    return not graded or abs(ours.step - theirs.step) != 1 or score >= _MUCH_ALIKE


def _context(text: str, graded: Graded) -> str:
    """What a word speaks of: behind a verb or adverb, before a number."""
    if graded.scale == "bound":
        first = max(0, graded.start - _NEAR)
        start = max(text.rfind(mark, first, graded.start) for mark in _MARKS) + 1
        return text[max(start, first) : graded.start]
    last = graded.end + _NEAR
    stop = min((at for mark in _MARKS if (at := text.find(mark, graded.end, last)) >= 0), default=last)
    return text[graded.end : stop]


def _alike(one: str, other: str) -> float:
    pairs, others = ({text[at : at + 2] for at in range(len(text) - 1)} for text in (one, other))
    total = len(pairs) + len(others)
    return 2 * len(pairs & others) / total if total else 0.0


def _change(ours: Graded, theirs: Graded) -> WordingChange:
    direction = Direction.STRONGER if theirs.step > ours.step else Direction.WEAKER
    return WordingChange(ours.word, theirs.word, ours.scale, direction)


def _added(
    words: Sequence[Graded], stretches: Sequence[tuple[int, int]], direction: Direction
) -> Iterator[tuple[int, WordingChange]]:
    """Words of certainty that make up an insertion, or a deletion, of their own."""
    for graded in words:
        alone = any(
            start <= graded.start and graded.end <= end and end - start <= len(graded.word) + 1
            for start, end in stretches
        )
        if alone and graded.scale in _ADDABLE and graded.step in {_AIMED, _ASSURED}:
            firm = graded.step == _ASSURED
            shown = direction if firm else _opposite(direction)
            pair = (graded.word, "") if (direction is Direction.WEAKER) else ("", graded.word)
            yield graded.start, WordingChange(*pair, graded.scale, shown)


def _opposite(direction: Direction) -> Direction:
    return Direction.WEAKER if direction is Direction.STRONGER else Direction.STRONGER
