"""Two reports, compared: the whole way from their outlines to their changes."""

from __future__ import annotations

from collections import Counter
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
    from compare.align.profiles import Profile
    from compare.kinds import Regime
    from compare.model import Change, Report


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
        [profile(text, unit.paragraph, terms) for text, unit in zip(side, report.units, strict=True)]
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
    groups, near = _match(chosen, profiles, terms, regime)
    matched = Matched(left, right, regime, compared[0], compared[1], groups, near, sections, masks[0], masks[1])
    changes = make_changes(matched)
    return Comparison(left, right, lens, regime, sections.pairs, changes, summarise(changes))


def _match(
    chosen: Sequence[Field], profiles: tuple[list[Profile], ...], terms: TermWeights, regime: Regime
) -> tuple[tuple[Group, ...], dict[Pair, float]]:
    groups: list[Group] = []
    near: dict[Pair, float] = {}
    for one in chosen:
        left, right = [profiles[0][i] for i in one.left], [profiles[1][j] for j in one.right]
        matching = match_sentences(left, right, terms, regime)
        groups += [
            Group(tuple(one.left[i] for i in group.left), tuple(one.right[j] for j in group.right), group.score)
            for group in matching.groups
        ]
        near |= {(one.left[i], one.right[j]): value for (i, j), value in matching.near.items()}
    return tuple(groups), near


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
