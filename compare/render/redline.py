"""Two reports as one text with tracked changes: taking all of them gives the right report, refusing all the left.

A comparison pairs sentences across any distance; tracked changes know one order only. So paragraphs that keep their
order and share the most hold the two texts together (the heaviest chain of non-crossing pairs), and inside a pair of
paragraphs the sentences do the same. Everything else, moved sentences too, is deleted where it stood and inserted
where it stands. A paragraph is kept, deleted or inserted as a whole: no program then has to join two paragraphs, which
not all of them do alike. The texts are the lines of the files as they are, noise included, so that nothing is lost.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from compare.diff.inline import inline_spans
from compare.kinds import ChangeKind, SpanOp
from compare.render.heaviest_chain import Link, heaviest_chain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import Change, Comparison, Report, Sentence

_RETOLD = 0.2
"""What a character of a retold sentence counts beside one that is kept: such a pair holds no text, only the order."""


class Op(StrEnum):
    """What becomes of a stretch."""

    KEEP = "keep"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of a paragraph with one fate."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class RedParagraph:
    """A paragraph of both texts, or of one."""

    steps: tuple[Step, ...]
    left: int | None
    """Line of the left file; None for an inserted paragraph."""
    right: int | None
    """Line of the right file; None for a deleted paragraph."""


class _Pair(NamedTuple):
    """Two sentences that belong together."""

    left: Sentence
    right: Sentence
    weight: float
    retold: bool


def redline_of(comparison: Comparison) -> tuple[RedParagraph, ...]:
    """Write two reports as one text with deletions and insertions.

    Args:
        comparison: two reports, compared, with their lines at hand.

    Returns:
        Paragraphs: those of the left report, in order, by kept and deleted steps; those of the right by kept and
        inserted ones. The last paragraph is one of both, as the last one of a file cannot be deleted.
    """
    left, right = _lines_of(comparison.left), _lines_of(comparison.right)
    inside: defaultdict[tuple[int, int], list[_Pair]] = defaultdict(list)
    for pair in _pairs(comparison.changes):
        inside[pair.left.place.line - 1, pair.right.place.line - 1].append(pair)
    return tuple(_paragraphs(left, right, inside))


def _lines_of(report: Report) -> list[str]:
    return [line.raw.replace("\n", " ").replace("\r", " ") for line in report.lines] or [""]


def _pairs(changes: Iterable[Change]) -> Iterator[_Pair]:
    """Every two sentences of a change; of several on a side, each may be the one that stays in its place."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - loaded only when something is compared

    for change in changes:
        retold = change.kind is ChangeKind.REWRITTEN
        for left in change.left:
            for right in change.right:
                total = len(left.folded) + len(right.folded)
                shared = total * Indel.normalized_similarity(left.folded, right.folded)
                yield _Pair(left, right, 1 + shared * (_RETOLD if retold else 1), retold)


def _paragraphs(
    left: list[str], right: list[str], inside: dict[tuple[int, int], list[_Pair]]
) -> Iterator[RedParagraph]:
    last = len(left) - 1, len(right) - 1
    links = [
        Link((mine, mine + 1), (theirs, theirs + 1), sum(pair.weight for pair in pairs))
        for (mine, theirs), pairs in inside.items()
        if mine < last[0] and theirs < last[1]
    ]
    at = (0, 0)
    for mine, theirs in [*((link.left[0], link.right[0]) for link in heaviest_chain(links)), last]:
        yield from _between(left, right, (at[0], mine), (at[1], theirs))
        steps = _steps(left[mine], right[theirs], inside.get((mine, theirs), ()))
        yield RedParagraph(tuple(_joined(steps)), mine + 1, theirs + 1)
        at = mine + 1, theirs + 1


def _between(
    left: list[str], right: list[str], mine: tuple[int, int], theirs: tuple[int, int]
) -> Iterator[RedParagraph]:
    """Paragraphs without a counterpart, but for those that are the same on both sides."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - loaded only when something is compared

    for block in Indel.opcodes(left[slice(*mine)], right[slice(*theirs)]):
        gone = range(mine[0] + block.src_start, mine[0] + block.src_end)
        new = range(theirs[0] + block.dest_start, theirs[0] + block.dest_end)
        if block.tag == "equal":
            for ours, other in zip(gone, new, strict=True):
                yield RedParagraph(tuple(_joined([Step(Op.KEEP, left[ours])])), ours + 1, other + 1)
            continue
        yield from (RedParagraph(tuple(_joined([Step(Op.DELETE, left[at])])), at + 1, None) for at in gone)
        yield from (RedParagraph(tuple(_joined([Step(Op.INSERT, right[at])])), None, at + 1) for at in new)


def _steps(left: str, right: str, pairs: Sequence[_Pair]) -> Iterator[Step]:
    """The edit of a paragraph, sentence by sentence."""
    if left == right:
        yield Step(Op.KEEP, left)
        return
    known = {(pair.left.place.start, pair.right.place.start): pair for pair in pairs}
    links = [
        Link((pair.left.place.start, pair.left.place.end), (pair.right.place.start, pair.right.place.end), pair.weight)
        for pair in pairs
    ]
    at = (0, 0)
    for link in heaviest_chain(links):
        yield from _exchanged(left[at[0] : link.left[0]], right[at[1] : link.right[0]])
        pair = known[link.left[0], link.right[0]]
        mine, theirs = left[slice(*link.left)], right[slice(*link.right)]
        yield from _exchanged(mine, theirs) if pair.retold else _edited(mine, theirs, pair)
        at = link.left[1], link.right[1]
    yield from _exchanged(left[at[0] :], right[at[1] :])


def _edited(left: str, right: str, pair: _Pair) -> Iterator[Step]:
    """The edit of a sentence; what is equal but for script or width is exchanged, as both texts are given exactly."""
    folded = tuple(
        unit.folded if len(unit.folded) == len(text) else text
        for unit, text in ((pair.left, left), (pair.right, right))
    )
    for span in inline_spans(left, right, folded[0], folded[1]):
        if span.op is SpanOp.EQUAL and span.left != span.right and len(span.left) == len(span.right):
            letters = zip(span.left, span.right, strict=True)
            for _, run in groupby(letters, key=lambda letter: letter[0] == letter[1]):
                mine, theirs = zip(*run, strict=True)
                yield from _exchanged("".join(mine), "".join(theirs))
        else:
            yield from _exchanged(span.left, span.right)


def _exchanged(left: str, right: str) -> Iterator[Step]:
    if left == right:
        yield Step(Op.KEEP, left)
    else:
        yield Step(Op.DELETE, left)
        yield Step(Op.INSERT, right)


def _joined(steps: Iterable[Step]) -> Iterator[Step]:
    """Neighbours of one fate as one step, without empty ones."""
    for op, run in groupby((step for step in steps if step.text), key=lambda step: step.op):
        yield Step(op, "".join(step.text for step in run))
