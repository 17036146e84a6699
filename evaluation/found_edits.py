"""Edits that a comparison found or missed: links, moves, additions, splits and merges, against what was done."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from evaluation.revisions import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Change, Place
    from evaluation.revisions import Revised, Revision

Written: TypeAlias = "dict[int, list[tuple[int, int, int]]]"
"""Line → sentences on it as `(start, end, number)`."""


@dataclass
class Tally:
    """Hits and tries by what is counted."""

    hits: Counter[str] = field(default_factory=Counter)
    tries: Counter[str] = field(default_factory=Counter)
    misses: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """What went wrong, in words, by what is counted."""

    def count(self, what: str, *, hit: bool, story: str = "") -> None:
        """Add one try."""
        self.tries[what] += 1
        self.hits[what] += hit
        if not hit:
            self.misses[what].append(story)

    def add(self, other: Tally) -> None:
        """Add all of another tally."""
        self.hits.update(other.hits)
        self.tries.update(other.tries)
        for what, stories in other.misses.items():
            self.misses[what] += stories

    def figures(self) -> dict[str, float]:
        """Every share by its name, and F1 where precision and recall are counted."""
        result = {what: self.hits[what] / tries for what, tries in self.tries.items()}
        for name in ("link", "move"):
            p, r = result.get(f"{name} p"), result.get(f"{name} r")
            if p is not None and r is not None:
                result[f"{name} f1"] = 2 * p * r / (p + r) if p + r else 0.0
        return result


@dataclass(frozen=True)
class Found:
    """A change, by the numbers of the generator's sentences."""

    left: frozenset[int]
    right: frozenset[int]
    moved: bool


def judge(revision: Revision, found: Sequence[Found]) -> Tally:
    """Hold what was found against the edits; a sentence that stands twice may be linked to either copy.

    Args:
        revision: what was done.
        found: the changes of any comparison of the two texts.

    Returns:
        Hits and tries of links, moves, what was added or removed, splits and merges.
    """
    left = [text for paragraph in revision.left for text in paragraph]
    right = [one for paragraph in revision.right for one in paragraph]
    tally = Tally()
    _count_links(tally, left, right, found)
    _count_moves(tally, right, found)
    _count_alone(tally, revision, found)
    _count_whole(tally, left, right, found)
    return tally


def found_edits(revision: Revision, changes: Iterable[Change]) -> list[Found]:
    """Changes by the numbers of the generator's sentences.

    Args:
        revision: what was done; its paragraphs are the lines of the two files that were compared.
        changes: of these files.

    Returns:
        One for each change.
    """
    written = _written(revision.left), _written([[one.text for one in p] for p in revision.right])
    return [
        Found(
            frozenset(number for unit in change.left for number in _numbers(unit.place, written[0])),
            frozenset(number for unit in change.right for number in _numbers(unit.place, written[1])),
            change.moved,
        )
        for change in changes
    ]


def _written(text: Sequence[Sequence[str]]) -> Written:
    """Where `write_revision` put each sentence."""
    table: Written = {}
    number = 0
    for line, paragraph in enumerate(text, 1):
        at = 0
        for sentence in paragraph:
            table.setdefault(line, []).append((at, at + len(sentence), number))
            at, number = at + len(sentence), number + 1
    return table


def _numbers(place: Place, written: Written) -> list[int]:
    """The sentences that a place covers by half, or that cover half of it."""
    return [
        number
        for start, end, number in written.get(place.line, ())
        if 2 * (min(end, place.end) - max(start, place.start)) >= max(1, min(end - start, place.end - place.start))
    ]


def _count_links(tally: Tally, left: list[str], right: list[Revised], found: Sequence[Found]) -> None:
    """Links right and found, a sentence that stands twice being as good as its twin."""
    linked: defaultdict[int, set[int]] = defaultdict(set)
    for one in found:
        for j in one.right:
            linked[j] |= one.left
    for j, sentence in enumerate(right):
        right_texts = {left[source] for source in sentence.sources}
        for i in sorted(linked[j]):
            story = f"({sentence.edit}) {left[i]} ≠ {sentence.text}"
            tally.count("link p", hit=left[i] in right_texts, story=story)
        linked_texts = {left[i] for i in linked[j]}
        for source in sentence.sources:
            hit = left[source] in linked_texts
            for what in ("link r", f"linked: {sentence.edit}"):
                tally.count(what, hit=hit, story=f"({sentence.edit}) {left[source]} → {sentence.text}")


def _count_moves(tally: Tally, right: list[Revised], found: Sequence[Found]) -> None:
    called = {j for one in found if one.moved for j in one.right}
    for j, sentence in enumerate(right):
        if sentence.moved:
            tally.count("move r", hit=j in called, story=f"({sentence.edit}) {sentence.text}")
        if j in called:
            tally.count("move p", hit=sentence.moved, story=f"({sentence.edit}) {sentence.text}")


def _count_alone(tally: Tally, revision: Revision, found: Sequence[Found]) -> None:
    left = [text for paragraph in revision.left for text in paragraph]
    right = [one for paragraph in revision.right for one in paragraph]
    answered_left = {i for one in found if one.right for i in one.left}
    answered_right = {j for one in found if one.left for j in one.right}
    for j, sentence in enumerate(right):
        if not sentence.sources:
            tally.count("added alone", hit=j not in answered_right, story=sentence.text)
    kept = {left[source] for sentence in right for source in sentence.sources}
    for i in sorted(revision.removed):
        if left[i] not in kept:
            tally.count("removed alone", hit=i not in answered_left, story=left[i])


def _count_whole(tally: Tally, left: list[str], right: list[Revised], found: Sequence[Found]) -> None:
    """Splits and merges of which every sentence stands in one change."""
    halves: defaultdict[int, set[int]] = defaultdict(set)
    for j, sentence in enumerate(right):
        if sentence.edit is Edit.SPLIT:
            halves[sentence.sources[0]].add(j)
        if sentence.edit is Edit.MERGED:
            hit = any(j in one.right and set(sentence.sources) <= one.left for one in found)
            tally.count("merges", hit=hit, story=sentence.text)
    for source, parts in halves.items():
        hit = any(source in one.left and parts <= one.right for one in found)
        tally.count("splits", hit=hit, story=left[source])
