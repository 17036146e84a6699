"""Two reports, compared: the whole way from their outlines to their changes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from compare.align.background import load_background
from compare.align.groups import Group
from compare.align.pins import find_pinned
from compare.align.preparation import prepare
from compare.align.ranker import load_ranker
from compare.align.sentences import match_sentences
from compare.diff.changes import Matched, make_changes
from compare.diff.limits import find_limits
from compare.kinds import Direction, FigureRelation, Lens, Regime
from compare.model import Comparison, Summary
from compare.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.groups import Pair
    from compare.align.pieces import Piece
    from compare.align.pins import Pinned
    from compare.align.preparation import Prepared
    from compare.model import Change, Pin, Report, Sentence


def make_ready() -> None:
    """Load what every comparison needs: the dictionary, the background and the models."""
    tokenize("")
    load_background()
    for regime in Regime:
        load_ranker(regime)


def compare(left: Report, right: Report, lens: Lens = Lens.AUTO, pins: Sequence[Pin] = ()) -> Comparison:
    """Compare two reports, section by section and sentence by sentence.

    Args:
        left: the earlier report, or one of two siblings.
        right: the later report, or the other.
        lens: which parts are set against which.
        pins: sentences that a person has put together or set apart; those whose sentences are not compared, or that
            name one that an earlier pin names, have no effect.

    Returns:
        The comparison: every unit of the compared parts stands in exactly one change.
    """
    return tell_changes(match_reports(left, right, lens, pins), left, right)


class Alignment(NamedTuple):
    """Two reports set side by side: what answers what, before it is told what changed."""

    lens: Lens
    prepared: Prepared
    matches: _Matches


def match_reports(left: Report, right: Report, lens: Lens = Lens.AUTO, pins: Sequence[Pin] = ()) -> Alignment:
    """Find which sections and sentences of two reports answer each other; their figures play no part.

    Args:
        left: as for `compare`.
        right: as for `compare`.
        lens: as for `compare`.
        pins: as for `compare`.

    Returns:
        The alignment, for `tell_changes`.
    """
    prepared = prepare(left, right, lens)
    matches = _match(prepared, find_pinned(pins, (left, right), prepared.fields))
    # the evidence has done its work, and takes more memory than what is made next
    return Alignment(lens, prepared._replace(evidence=()), matches)


def tell_changes(alignment: Alignment, left: Report, right: Report) -> Comparison:
    """Tell what changed between two reports that have been aligned.

    Args:
        alignment: what `match_reports` found.
        left: the left report, with its figures.
        right: the right report.

    Returns:
        As `compare`.
    """
    prepared, matches = alignment.prepared, alignment.matches
    changes = make_changes(
        Matched(
            reports=(left, right),
            regime=prepared.regime,
            units=(_cut(left, matches.pieces[0]), _cut(right, matches.pieces[1])),
            groups=matches.groups,
            near=matches.near,
            sections=prepared.sections,
            masks=prepared.masks,
            pinned=matches.pinned,
        )
    )
    return Comparison(
        left=left,
        right=right,
        lens=alignment.lens,
        regime=prepared.regime,
        sections=prepared.sections.pairs,
        changes=changes,
        summary=summarise(changes),
        limits=find_limits(prepared, (left, right), changes),
    )


class _Matches(NamedTuple):
    pieces: tuple[list[Piece], list[Piece]]
    """Reading order, by index into the units of the reports."""
    groups: tuple[Group, ...]
    """By index into the pieces."""
    near: dict[Pair, float]
    pinned: tuple[frozenset[int], frozenset[int]]
    """Pieces that a person has put together or set apart."""


def _match(prepared: Prepared, pinned: Pinned) -> _Matches:
    """Match field by field, and number the pieces of all fields through."""
    found: list[tuple[list[Piece], list[Piece], float]] = []
    pieces: tuple[list[Piece], list[Piece]] = ([], [])
    near: dict[tuple[Piece, Piece], float] = {}
    for one in prepared.fields:
        matching = match_sentences(prepared, one, pinned)
        mine = [replace(piece, unit=one.left[piece.unit]) for piece in matching.left]
        theirs = [replace(piece, unit=one.right[piece.unit]) for piece in matching.right]
        pieces[0].extend(mine)
        pieces[1].extend(theirs)
        found += [([mine[i] for i in g.left], [theirs[j] for j in g.right], g.score) for g in matching.groups]
        first_left, first_right = _first_pieces(mine), _first_pieces(theirs)
        near |= {(first_left[one.left[i]], first_right[one.right[j]]): p for (i, j), p in matching.near.items()}
    for side in pieces:
        side.sort(key=lambda piece: (piece.unit, piece.start))
    number = [{piece: index for index, piece in enumerate(side)} for side in pieces]
    groups = [
        Group(tuple(sorted(number[0][i] for i in left_)), tuple(sorted(number[1][j] for j in right_)), score)
        for left_, right_, score in found
    ]
    whole = [_first_pieces(side) for side in pieces]
    by_hand = [
        [tuple(number[side][whole[side][unit]] for unit in one[side]) for side in (0, 1)] for one in pinned.groups
    ]
    groups += [Group(left_, right_, 1.0) for left_, right_ in by_hand if left_ and right_]
    apart = frozenset(i for one in by_hand for i in one[0]), frozenset(j for one in by_hand for j in one[1])
    return _Matches(pieces, tuple(groups), {(number[0][i], number[1][j]): p for (i, j), p in near.items()}, apart)


def _first_pieces(pieces: Sequence[Piece]) -> dict[int, Piece]:
    """The first piece of each sentence: what a reference to the sentence points to."""
    return {piece.unit: piece for piece in reversed(pieces)}


def _cut(report: Report, pieces: Sequence[Piece]) -> tuple[Sentence, ...]:
    """The sentences that the pieces stand for."""
    result = []
    for piece in pieces:
        unit = report.units[piece.unit]
        if piece.start == 0 and piece.end is None:
            result.append(unit)
            continue
        line = report.lines[unit.place.line - 1]
        offset = bisect_left(line.starts, unit.place.start)
        end = len(unit.folded) if piece.end is None else piece.end
        result.append(
            replace(
                unit,
                id=f"{unit.id}+{piece.start}",
                place=line.place(offset + piece.start, offset + end),
                folded=unit.folded[piece.start : end],
            )
        )
    return tuple(result)


def summarise(changes: Sequence[Change]) -> Summary:
    """Count what changed.

    Args:
        changes: the changes of a comparison.

    Returns:
        The counts; a moved sentence counts under its kind as well.
    """
    kinds = Counter(change.kind.value for change in changes)
    figures = Counter(figure.relation for change in changes for figure in change.figures)
    wording = Counter(word.direction for change in changes for word in change.wording)
    return Summary(
        **kinds,
        moved=sum(change.moved for change in changes),
        figures_up=figures[FigureRelation.UP],
        figures_down=figures[FigureRelation.DOWN],
        stronger=wording[Direction.STRONGER],
        weaker=wording[Direction.WEAKER],
    )
