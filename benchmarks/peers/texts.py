"""What every tool is given, and the form in which its answer comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Run: TypeAlias = "tuple[int, int, int, int]"
"""A stretch shown as the same: `(left start, left end, right start, right end)`, code points of the two texts."""
Step: TypeAlias = "tuple[str, str]"
"""A step of a marked-up text: `=`, `-` or `+`, and what it holds."""


class UnreadableAnswer(ValueError):  # noqa: N818 - it says what is the matter with the answer
    """A tool's output does not rebuild the texts that it was given."""


@dataclass(frozen=True)
class Texts:
    """Two texts as sentences, one a line, with the paragraph of each."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    left_paragraphs: tuple[int, ...]
    right_paragraphs: tuple[int, ...]
    files: tuple[str, str]
    """The reports that the sentences come from, for a tool that reads reports."""

    @property
    def joined(self) -> tuple[str, str]:
        """Both texts, a sentence a line."""
        return "\n".join(self.left), "\n".join(self.right)


@dataclass(frozen=True)
class Answer:
    """What a tool shows: what is the same, and for tools that match sentences, which go together."""

    runs: tuple[Run, ...]
    links: tuple[tuple[int, int, float], ...] | None = None
    """Sentence of the left, of the right, and how sure, 0 to 1; None where only the runs tell."""
    moved: tuple[tuple[int, int], ...] | None = None
    """The links shown as moved; None where crossing links tell."""


def offsets(sentences: Sequence[str]) -> list[int]:
    """Where each sentence starts in the text that has one a line."""
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence) + 1)
    return starts


def joined_runs(runs: Iterable[Run]) -> list[Run]:
    """Runs in the order of the left text, those that touch on both sides as one."""
    result: list[Run] = []
    for run in sorted(runs):
        if result and result[-1][1] == run[0] and result[-1][3] == run[2]:
            result[-1] = (result[-1][0], run[1], result[-1][2], run[3])
        elif run[0] < run[1]:
            result.append(run)
    return result


def runs_of_steps(steps: Iterable[Step], left: str, right: str) -> list[Run]:
    """Runs of a marked-up text; white space, which tools set as they like, is passed over.

    Args:
        steps: what is the same, deleted and inserted, in order.
        left: the left text.
        right: the right text.

    Returns:
        The runs, broken at white space.

    Raises:
        UnreadableAnswer: the steps do not rebuild both texts.
    """
    solid = [[at for at, character in enumerate(text) if not character.isspace()] for text in (left, right)]
    i = j = 0
    runs: list[Run] = []
    for tag, text in steps:
        for character in text:
            if character.isspace():
                continue
            at = solid[0][i] if tag != "+" and i < len(solid[0]) else None
            to = solid[1][j] if tag != "-" and j < len(solid[1]) else None
            if any(found is not None and side[found] != character for found, side in ((at, left), (to, right))):
                raise UnreadableAnswer(f"{character!r} stands neither at {at} nor at {to}")
            if at is not None and to is not None:
                runs.append((at, at + 1, to, to + 1))
            i, j = i + (tag != "+"), j + (tag != "-")
    if (i, j) != (len(solid[0]), len(solid[1])):
        raise UnreadableAnswer(f"{i} of {len(solid[0])} and {j} of {len(solid[1])} characters came back")
    return joined_runs(runs)


def links_of_runs(runs: Iterable[Run], texts: Texts) -> list[tuple[int, int, float]]:
    """Sentences that share kept characters, with the share of the shorter one that is kept.

    Args:
        runs: what a tool shows as the same.
        texts: the sentences.
    """
    owners = [
        [index for index, sentence in enumerate(side) for _ in range(len(sentence) + 1)]
        for side in (texts.left, texts.right)
    ]
    text = texts.joined
    shared: dict[tuple[int, int], int] = {}
    for l0, l1, r0, r1 in runs:
        for step in range(min(l1 - l0, r1 - r0)):
            if text[0][l0 + step].isalnum():
                key = owners[0][l0 + step], owners[1][r0 + step]
                shared[key] = shared.get(key, 0) + 1
    sizes = [[max(1, sum(c.isalnum() for c in sentence)) for sentence in side] for side in (texts.left, texts.right)]
    return [(i, j, count / min(sizes[0][i], sizes[1][j])) for (i, j), count in sorted(shared.items())]


def crossing(links: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The links that are out of order: all but those of a longest run that rises on both sides."""
    from compare.align.order import longest_increasing  # noqa: PLC0415 - tools that are measured load this module too

    ordered = sorted(links, key=lambda link: (link[1], link[0]))
    # of several sentences that answer one, the order is free: they rise together
    best = longest_increasing([i * len(ordered) + place for place, (i, _) in enumerate(ordered)])
    return {link for place, link in enumerate(ordered) if place not in best}
