"""What the marks of an edit cut through: numbers, words, tokens.

Independent of the program where it can be: numbers by a plain pattern, words by jieba's own dictionary, so that any
tool that marks an edit is measured by one yardstick.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from compare.kinds import SpanOp
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from compare.model import Span

Run: TypeAlias = "tuple[int, int, int, int]"
"""A stretch that both sides keep: `(left start, left end, right start, right end)`."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:\s?[%％‰])?[十百千万亿]*")
_HAN = re.compile(r"[\u4e00-\u9fff]+")


def runs_of_spans(spans: Iterable[Span]) -> list[Run]:
    """The stretches that an inline edit keeps, as offsets into the two sides."""
    runs: list[Run] = []
    i = j = 0
    for span in spans:
        if span.op is SpanOp.EQUAL:
            runs.append((i, i + len(span.left), j, j + len(span.right)))
        i, j = i + len(span.left), j + len(span.right)
    return runs


def boundaries(runs: Iterable[Run], side: int, length: int) -> list[int]:
    """Offsets inside a side at which an edit begins or ends.

    Args:
        runs: what is kept, in any order; runs that touch on both sides are one.
        side: 0 for the left, 1 for the right.
        length: characters of the side.

    Returns:
        The offsets in order, each once; where only the other side has something inserted, the place of the insertion.
    """
    starts, ends = set(), set()
    for left_start, left_end, right_start, right_end in runs:
        starts.add((left_start, right_start))
        ends.add((left_end, right_end))
    return sorted({at[side] for at in starts ^ ends if 0 < at[side] < length})


def number_spans(text: str) -> list[tuple[int, int]]:
    """Numbers in digits, with decimals, per cent and 万 or 亿."""
    return [match.span() for match in _NUMBER.finditer(text)]


def word_spans(text: str) -> list[tuple[int, int]]:
    """Chinese words of two characters and more, by jieba's dictionary as it comes; it knows simplified script alone."""
    return [
        (start, start + len(word))
        for match in _HAN.finditer(fold(text))
        for start, word in _cut(match.start(), match.group())
        if len(word) > 1
    ]


def _cut(at: int, text: str) -> Iterable[tuple[int, str]]:
    for word in _jieba()(text):
        yield at, word
        at += len(word)


@cache
def _jieba() -> Callable[[str], list[str]]:
    import rjieba  # noqa: PLC0415 - the dictionary costs 0.1 s

    cut: Callable[[str], list[str]] = rjieba.Jieba().cut
    return cut


def count_cuts(text: str, marks: Sequence[int], kept: Sequence[tuple[int, int]]) -> Counter[str]:
    """What the edits of one side touch and cut.

    Args:
        text: the side.
        marks: its `boundaries`.
        kept: its kept stretches, in order.

    Returns:
        `boundaries`, `in words` of them, `numbers` that an edit touches, and `numbers cut` of them in part.
    """
    inside = set(marks)
    counts = Counter({"boundaries": len(marks)})
    counts["in words"] = sum(at in inside for start, end in word_spans(text) for at in range(start + 1, end))
    for start, end in number_spans(text):
        cut = any(start < at < end for at in inside)
        whole = any(first <= start and end <= last for first, last in kept)
        counts["numbers"] += cut or not whole
        counts["numbers cut"] += cut
    return counts


def count_edit(left: str, right: str, runs: Sequence[Run]) -> Counter[str]:
    """What an edit touches and cuts on both sides, and `groups`: stretches without anything kept.

    Args:
        left: the left text.
        right: the right text.
        runs: what is kept, in order.
    """
    counts: Counter[str] = Counter(groups=_groups(runs, len(left), len(right)))
    for side, text in enumerate((left, right)):
        kept = [(run[2 * side], run[2 * side + 1]) for run in runs]
        counts.update(count_cuts(text, boundaries(runs, side, len(text)), kept))
    return counts


def _groups(runs: Sequence[Run], left: int, right: int) -> int:
    ends = [(0, 0), *((run[1], run[3]) for run in runs)]
    starts = [*((run[0], run[2]) for run in runs), (left, right)]
    return sum(end != start for end, start in zip(ends, starts, strict=True))
