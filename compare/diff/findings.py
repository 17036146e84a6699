"""What a comparison comes to: the most changed sections, what is new, dropped, kept, stronger, weaker, up and down.

Every finding carries the places that it speaks of, so that a reader can look at each. Nothing is judged here that the
comparison does not show.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from compare.diff.copies import is_copied, is_copied_but_year
from compare.diff.formulations import dropped_formulations, new_formulations, term_counts
from compare.diff.reordering import list_changes, rank_changes
from compare.diff.responsibilities import responsibility_changes
from compare.kinds import ChangeKind, Direction, FigureRelation, SpanOp
from compare.text.quantities import quantities
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.diff.formulations import Formulation, TermCount
    from compare.diff.reordering import ListChange, RankChange
    from compare.diff.responsibilities import ResponsibilityChange
    from compare.model import Change, Comparison, FigureChange, Place, Span, WordingChange

_PLACEHOLDER = "#"


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences of both sides of a change."""

    change: str
    """Id of the change."""
    kind: ChangeKind
    left: tuple[Place, ...]
    right: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SectionFinding:
    """How much of a section changed."""

    section: int
    """Index into the sections of the comparison; -1 for what stands outside them."""
    left: Place | None
    """Heading in the left report, if it has the section."""
    right: Place | None
    share: float
    """Characters new, dropped or worded otherwise, of all of both sides, 0 to 1; a number for a number counts not."""
    characters: int
    """Characters of both sides."""
    counts: tuple[tuple[ChangeKind, int], ...]
    """Sentences and headings by kind, in the order of the vocabulary."""


@dataclass(frozen=True, slots=True)
class FigureFinding:
    """What became of a quantity."""

    passage: Passage
    figure: FigureChange


@dataclass(frozen=True, slots=True)
class WordingFinding:
    """A word of strength that was exchanged."""

    passage: Passage
    wording: WordingChange


@dataclass(frozen=True, slots=True)
class Findings:
    """What a comparison comes to."""

    sections: tuple[SectionFinding, ...]
    """The most changed first."""
    new: tuple[Passage, ...]
    dropped: tuple[Passage, ...]
    continued: tuple[Passage, ...]
    """Same, edited and rewritten sentences, headings left out as they are in the lists above."""
    copied: tuple[Passage, ...]
    """Word for word as before."""
    copied_but_year: tuple[Passage, ...]
    """As before but for years and ordinals that moved on with the reports."""
    stronger: tuple[WordingFinding, ...]
    weaker: tuple[WordingFinding, ...]
    figures: tuple[FigureFinding, ...]
    """Every quantity but those that stayed the same, in reading order."""
    new_formulations: tuple[Formulation, ...]
    dropped_formulations: tuple[Formulation, ...]
    terms: tuple[TermCount, ...]
    ranks: tuple[RankChange, ...]
    lists: tuple[ListChange, ...]
    responsibilities: tuple[ResponsibilityChange, ...]
    comparison: Comparison | None = None
    """What they are the findings of."""

    def figures_that(self, relation: FigureRelation) -> tuple[FigureFinding, ...]:
        """The quantities that went one way.

        Args:
            relation: up, down, appeared, gone or incomparable.

        Returns:
            In reading order.
        """
        return tuple(finding for finding in self.figures if finding.figure.relation is relation)


def find_findings(comparison: Comparison) -> Findings:
    """Gather what a comparison comes to.

    Args:
        comparison: two reports, compared.

    Returns:
        The findings, each list in the order in which a reader wants it.
    """
    body = [change for change in comparison.changes if not any(unit.heading for unit in (*change.left, *change.right))]
    wording = [WordingFinding(passage_of(change), word) for change in comparison.changes for word in change.wording]
    return Findings(
        sections=section_findings(comparison),
        new=_passages(body, lambda change: change.kind is ChangeKind.ADDED),
        dropped=_passages(body, lambda change: change.kind is ChangeKind.REMOVED),
        continued=_passages(body, lambda change: bool(change.left and change.right)),
        copied=_passages(body, lambda change: is_copied(change, comparison)),
        copied_but_year=_passages(body, lambda change: is_copied_but_year(change, comparison)),
        stronger=tuple(one for one in wording if one.wording.direction is Direction.STRONGER),
        weaker=tuple(one for one in wording if one.wording.direction is Direction.WEAKER),
        figures=tuple(
            FigureFinding(passage_of(change), figure)
            for change in comparison.changes
            for figure in change.figures
            if figure.relation is not FigureRelation.SAME
        ),
        new_formulations=new_formulations(comparison),
        dropped_formulations=dropped_formulations(comparison),
        terms=term_counts(comparison),
        ranks=rank_changes(comparison),
        lists=list_changes(comparison),
        responsibilities=responsibility_changes(comparison),
        comparison=comparison,
    )


def passage_of(change: Change) -> Passage:
    """The sentences of a change.

    Args:
        change: a change of a comparison.

    Returns:
        Its kind and the places of both sides.
    """
    return Passage(
        change.id,
        change.kind,
        tuple(unit.place for unit in change.left),
        tuple(unit.place for unit in change.right),
    )


def _passages(changes: Sequence[Change], wanted: Callable[[Change], bool]) -> tuple[Passage, ...]:
    return tuple(passage_of(change) for change in changes if wanted(change))


def section_findings(comparison: Comparison) -> tuple[SectionFinding, ...]:
    """Measure how much of each section changed.

    Args:
        comparison: two reports, compared.

    Returns:
        The sections that hold sentences, the most changed first, of equals the longer.
    """
    held: defaultdict[int, list[Change]] = defaultdict(list)
    for change in comparison.changes:
        held[change.section if 0 <= change.section < len(comparison.sections) else -1].append(change)
    found = []
    for index, changes in held.items():
        pair = comparison.sections[index] if index >= 0 else None
        characters = sum(_length(change) for change in changes)
        changed = sum(_changed(change) for change in changes)
        kinds = Counter(change.kind for change in changes)
        found.append(
            SectionFinding(
                section=index,
                left=pair.left.place if pair and pair.left else None,
                right=pair.right.place if pair and pair.right else None,
                share=round(changed / characters, 4) if characters else 0.0,
                characters=characters,
                counts=tuple((kind, kinds[kind]) for kind in ChangeKind),
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.share, -one.characters, one.section)))


def _length(change: Change) -> int:
    return sum(len(unit.place.text) for unit in (*change.left, *change.right))


def _changed(change: Change) -> int:
    """Characters of both sides that are new, dropped, or differ from the other wording."""
    if change.kind is ChangeKind.SAME:
        return 0
    if change.kind is ChangeKind.EDITED and change.spans:
        return sum(edited_characters(span) for span in change.spans if span.op is not SpanOp.EQUAL)
    left, right = (_without_figures("".join(unit.folded for unit in side)) for side in (change.left, change.right))
    return min(_length(change), Indel.distance(left, right)) if left and right else _length(change)


def edited_characters(span: Span) -> int:
    """Count the characters that one step of an edit changed; figures are held equal, whatever they say.

    Args:
        span: a step that is not equal.

    Returns:
        Characters of both sides, 0 where a number merely took the place of a number.
    """
    left, right = _without_figures(span.left), _without_figures(span.right)
    return 0 if left == right else len(left) + len(right)


def _without_figures(text: str) -> str:
    folded = fold(text)
    parts, at = [], 0
    for match in quantities(folded):
        parts += [folded[at : match.start()], _PLACEHOLDER]
        at = match.end()
    return "".join([*parts, folded[at:]])
