"""Two reports, compared: the whole way from their outlines to their changes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.align.background import load_background, weights_for
from compare.align.groups import Group
from compare.align.lens import fields
from compare.align.names import name_mask
from compare.align.profiles import profile
from compare.align.regime import find_regime
from compare.align.section_profiles import section_profiles
from compare.align.sections import align_sections
from compare.align.sentences import match_sentences
from compare.diff.changes import Matched, make_changes
from compare.kinds import Direction, FigureRelation, Lens
from compare.model import Comparison, Summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.background import TermWeights
    from compare.align.groups import Pair
    from compare.align.lens import Field
    from compare.align.pieces import Piece
    from compare.align.profiles import Profile
    from compare.kinds import Regime
    from compare.model import Change, Report, Sentence

_ARTICLE = re.compile(r"第[〇零一二三四五六七八九十百千\d ]{1,8}条")
UNITS_AN_ARTICLE = 12
"""A report names an article in passing; in a statute one comes every few sentences."""


def compare(left: Report, right: Report, lens: Lens = Lens.AUTO) -> Comparison:
    """Compare two reports, section by section and sentence by sentence.

    Args:
        left: the earlier report, or one of two siblings.
        right: the later report, or the other.
        lens: which parts are set against which.

    Returns:
        The comparison: every unit of the compared parts stands in exactly one change.
    """
    background = load_background()
    masks = name_mask(left.outline), name_mask(right.outline)
    folded = tuple(
        [mask(unit.folded) for unit in report.units] for report, mask in zip((left, right), masks, strict=True)
    )
    regime = find_regime(left.outline, right.outline, folded[0], folded[1])
    terms = weights_for(regime, [*folded[0], *folded[1]])
    profiles = tuple(
        [profile(text, line, terms) for text, line in zip(side, _blocks(report), strict=True)]
        for side, report in zip(folded, (left, right), strict=True)
    )
    chosen = fields(left, right, lens)
    compared = (
        tuple(sorted(i for one in chosen for i in one.left)),
        tuple(sorted(j for one in chosen for j in one.right)),
    )
    sections = align_sections(
        [one for one in section_profiles(left, profiles[0], masks[0], background) if one.unit in set(compared[0])],
        [one for one in section_profiles(right, profiles[1], masks[1], background) if one.unit in set(compared[1])],
        background,
        regime,
    )
    matched = _match(chosen, profiles, terms, regime)
    changes = make_changes(
        Matched(
            reports=(left, right),
            regime=regime,
            units=(_cut(left, matched.pieces[0]), _cut(right, matched.pieces[1])),
            groups=matched.groups,
            near=matched.near,
            sections=sections,
            masks=masks,
        )
    )
    return Comparison(left, right, lens, regime, sections.pairs, changes, summarise(changes))


def _blocks(report: Report) -> list[int]:
    """Line of the paragraph, or in a statute of the article, that each unit stands in."""
    articles = [bool(_ARTICLE.match(unit.folded)) for unit in report.units]
    if sum(articles) * UNITS_AN_ARTICLE < len(report.units):
        return [unit.paragraph for unit in report.units]
    blocks, now = [], 0
    for unit, opens in zip(report.units, articles, strict=True):
        if opens or (unit.heading and not articles[0] and not blocks):
            now = unit.place.line
        blocks.append(now)
    return blocks


@dataclass(frozen=True, slots=True)
class _Matches:
    pieces: tuple[list[Piece], list[Piece]]
    """Reading order, by index into the units of the reports."""
    groups: tuple[Group, ...]
    """By index into the pieces."""
    near: dict[Pair, float]


def _match(
    chosen: Sequence[Field], profiles: tuple[list[Profile], ...], terms: TermWeights, regime: Regime
) -> _Matches:
    """Match field by field, and number the pieces of all fields through."""
    found: list[tuple[list[Piece], list[Piece], float]] = []
    pieces: tuple[list[Piece], list[Piece]] = ([], [])
    near: dict[tuple[Piece, Piece], float] = {}
    for one in chosen:
        left, right = [profiles[0][i] for i in one.left], [profiles[1][j] for j in one.right]
        matching = match_sentences(left, right, terms, regime)
        mine = [replace(piece, unit=one.left[piece.unit]) for piece in matching.left]
        theirs = [replace(piece, unit=one.right[piece.unit]) for piece in matching.right]
        pieces[0].extend(mine)
        pieces[1].extend(theirs)
        found += [([mine[i] for i in g.left], [theirs[j] for j in g.right], g.score) for g in matching.groups]
        near |= {(_first(mine, one.left[i]), _first(theirs, one.right[j])): p for (i, j), p in matching.near.items()}
    for side in pieces:
        side.sort(key=lambda piece: (piece.unit, piece.start))
    number = [{piece: index for index, piece in enumerate(side)} for side in pieces]
    groups = [
        Group(tuple(sorted(number[0][i] for i in left_)), tuple(sorted(number[1][j] for j in right_)), score)
        for left_, right_, score in found
    ]
    return _Matches(pieces, tuple(groups), {(number[0][i], number[1][j]): p for (i, j), p in near.items()})


def _first(pieces: Sequence[Piece], unit: int) -> Piece:
    """The first piece of a sentence: what a reference to the sentence points to."""
    return next(piece for piece in pieces if piece.unit == unit)


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
