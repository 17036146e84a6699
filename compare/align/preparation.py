"""All that matching rests on, found once for two reports: weights, profiles, sections, the evidence on sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.align.articles import begins_article
from compare.align.background import load_background, weights_for
from compare.align.features import pair_features
from compare.align.lens import fields
from compare.align.names import name_mask
from compare.align.profiles import bare_profile, profile
from compare.align.regime import find_regime
from compare.align.section_profiles import section_profiles
from compare.align.sections import align_sections
from compare.beside import Beside
from compare.kinds import Lens, Regime, SectionRelation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from compare.align.background import TermWeights
    from compare.align.features import Features
    from compare.align.groups import Pair
    from compare.align.lens import Field
    from compare.align.profiles import Profile
    from compare.align.section_order import SectionAlignment
    from compare.model import Report

UNITS_AN_ARTICLE = 12
"""A report names an article in passing; in a statute one comes every few sentences."""

MOST_CHARACTERS = 300_000
"""Characters of a text whose sentences are compared by likeness; the sentences behind only answer their equals."""


class Prepared(NamedTuple):
    """Two reports, ready for matching; pairs are left and right."""

    regime: Regime
    masks: tuple[Callable[[str], str], Callable[[str], str]]
    """Functions that mask an organisation's own names."""
    profiles: tuple[list[Profile], list[Profile]]
    """One a unit."""
    fields: tuple[Field, ...]
    evidence: tuple[Mapping[Pair, Features], ...]
    """On the pairs of each field that are worth a look, by index into the field's units."""
    sections: SectionAlignment
    headings: tuple[Pair, ...]
    """Units that head sections which answer each other."""
    statutes: bool
    """Whether both texts are statutes, whose paragraphs are articles."""
    judged: tuple[int, int]
    """Units, from the first on, that are compared by likeness."""


def prepare(left: Report, right: Report, lens: Lens) -> Prepared:
    """Find what matching two reports rests on.

    Args:
        left: the left report.
        right: the right report.
        lens: which parts are set against which.

    Returns:
        The two reports, ready for matching.
    """
    background = load_background()
    masks = name_mask(left.outline), name_mask(right.outline)
    folded_left = [masks[0](unit.folded) for unit in left.units]
    folded_right = [masks[1](unit.folded) for unit in right.units]
    regime = find_regime(left.outline, right.outline, folded_left, folded_right)
    judged = _judged(folded_left), _judged(folded_right)
    terms = weights_for(regime, [*folded_left[: judged[0]], *folded_right[: judged[1]]])
    profiles = _profiles(left, folded_left, judged[0], terms), _profiles(right, folded_right, judged[1], terms)
    # an edited copy may have lost the very headings that name its parts, and may move text between them
    chosen = fields(left, right, Lens.WHOLE if lens is Lens.AUTO and regime is Regime.REVISION else lens)
    compared_left = {i for one in chosen for i in one.left}
    compared_right = {j for one in chosen for j in one.right}
    aligning: Beside[SectionAlignment, None] = Beside(
        lambda: align_sections(
            section_profiles(left, profiles[0], compared_left, masks[0]),
            section_profiles(right, profiles[1], compared_right, masks[1]),
            background,
            regime,
        )
    )
    evidence = tuple(pair_features(*field_profiles(profiles, one), terms) for one in chosen)
    sections = aligning.result()
    return Prepared(
        regime,
        masks,
        profiles,
        chosen,
        evidence,
        sections,
        _headings(left, right, sections),
        _is_statute(left) and _is_statute(right),
        judged,
    )


def field_profiles(
    profiles: tuple[Sequence[Profile], Sequence[Profile]], chosen: Field
) -> tuple[list[Profile], list[Profile]]:
    """Profiles of the units of a field.

    Args:
        profiles: of all units of the two reports.
        chosen: the field.

    Returns:
        Those of its left and of its right units.
    """
    return [profiles[0][i] for i in chosen.left], [profiles[1][j] for j in chosen.right]


def _headings(left: Report, right: Report, sections: SectionAlignment) -> tuple[Pair, ...]:
    at_left, at_right = _heading_units(left), _heading_units(right)
    return tuple(
        (at_left[pair.left.place.line], at_right[pair.right.place.line])
        for pair in sections.pairs
        if pair.left and pair.right and pair.relation not in (SectionRelation.SPLIT, SectionRelation.MERGED)
    )


def _heading_units(report: Report) -> dict[int, int]:
    units: dict[int, int] = {}
    for index, unit in enumerate(report.units):
        if unit.heading:
            units.setdefault(unit.place.line, index)
    return units


def _judged(folded: Sequence[str]) -> int:
    """How many sentences stand within the characters that are compared by likeness, at least one."""
    behind = 0
    for number, text in enumerate(folded):
        behind += len(text)
        if behind > MOST_CHARACTERS:
            return max(1, number)
    return len(folded)


def _profiles(report: Report, folded: list[str], judged: int, terms: TermWeights) -> list[Profile]:
    blocks = _blocks(report)
    full = [profile(text, line, terms) for text, line in zip(folded[:judged], blocks[:judged], strict=True)]
    return full + [bare_profile(text, line) for text, line in zip(folded[judged:], blocks[judged:], strict=True)]


def _blocks(report: Report) -> list[int]:
    """Line of the paragraph, or in a statute of the article, that each unit stands in."""
    if not _is_statute(report):
        return [unit.paragraph for unit in report.units]
    blocks, now = [], 0
    for unit in report.units:
        now = unit.place.line if begins_article(unit.folded) else now
        blocks.append(now)
    return blocks


def _is_statute(report: Report) -> bool:
    articles = sum(begins_article(unit.folded) for unit in report.units)
    return articles > 0 and articles * UNITS_AN_ARTICLE >= len(report.units)
