"""A text that keeps the way back to the line it was made from, while stretches of it are dropped or replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from compare.kinds import NoiseKind


class Mark(NamedTuple):
    """A stretch of a text that is noise, and what stands in its place."""

    start: int
    end: int
    kind: NoiseKind
    replacement: str | None = None
    """What the stretch becomes: nothing (`""`), its repair, or itself (None: it is only marked)."""


class Traced(NamedTuple):
    """A text with the raw span of each of its characters."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def stripped(self) -> Traced:
        """The text without the white space around it."""
        left = len(self.text) - len(self.text.lstrip())
        right = max(left, len(self.text.rstrip()))
        if left == 0 and right == len(self.text):
            return self
        return Traced(self.text[left:right], self.starts[left:right], self.ends[left:right])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of a non-empty stretch of the text."""
        return self.starts[start], self.ends[end - 1]


def trace(raw: str) -> Traced:
    """Start from a line as it is.

    Args:
        raw: the line.

    Returns:
        The line, each character standing for itself.
    """
    return Traced(raw, tuple(range(len(raw))), tuple(range(1, len(raw) + 1)))


def rewrite(traced: Traced, marks: tuple[Mark, ...]) -> Traced:
    """Drop or replace marked stretches.

    The characters of a replacement share out the raw span of the stretch in order, so that a sentence that ends inside
    a repaired stretch and the one that begins there do not claim the same raw characters.

    Args:
        traced: the text so far.
        marks: stretches of it in order, not overlapping.

    Returns:
        The text with every replacement made.
    """
    if all(mark.replacement is None for mark in marks):
        return traced
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for mark in marks:
        if mark.replacement is None:
            continue
        texts += (traced.text[at : mark.start], mark.replacement)
        starts += traced.starts[at : mark.start]
        ends += traced.ends[at : mark.start]
        size, count = mark.end - mark.start, len(mark.replacement)
        for index in range(count):
            first = mark.start + index * size // count
            last = max(first + 1, mark.start + (index + 1) * size // count)
            starts.append(traced.starts[first])
            ends.append(traced.ends[last - 1])
        at = mark.end
    texts.append(traced.text[at:])
    return Traced("".join(texts), (*starts, *traced.starts[at:]), (*ends, *traced.ends[at:]))
