"""The notes on a revision (修改说明): what was added, deleted, exchanged and moved, place by place.

The form is the one in which official bodies publish what was changed in a draft: 增加“…”, 删去“…”, 将“…”改为“…”.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.diff.passages import compared_units
from compare.kinds import ChangeKind, Side
from compare.render.comparison_rows import changes_by_section, joined_text, line_numbers, shows
from compare.render.notes_acts import Act, ActKind, acts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Change, Comparison, SectionPair, Sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one sentence, or of several that stand together."""

    number: int
    """Numbered through all parts, from 1."""
    section: str
    """The heading that it stands under; empty for none."""
    units: tuple[Sentence, ...]
    """What tells the place: of the right report, or of the left where nothing is left of it."""
    gone: bool
    """Whether the place is one of the left report."""
    acts: tuple[Act, ...]
    heading: bool
    """Whether headings are meant."""
    moved_from: str = ""
    """Lines of the left report that it was moved from; empty where it stayed."""


@dataclass(frozen=True, slots=True)
class NotesPart:
    """The entries of one part of a report."""

    title: str
    """Its heading; empty for what stands outside of all parts."""
    entries: tuple[Entry, ...]
    net: int
    """Characters that it grew by, blanks not counted."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What was changed between two versions."""

    parts: tuple[NotesPart, ...]
    left: int
    """Characters of the compared text on the left, blanks not counted."""
    right: int
    """The same of the right."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, in order."""
        return tuple(entry for part in self.parts for entry in part.entries)

    def count(self, kind: ActKind) -> int:
        """How many places were changed in one way."""
        return sum(act.kind is kind for entry in self.entries for act in entry.acts)


def notes_of(comparison: Comparison) -> Notes:
    """List what was changed between two versions.

    Args:
        comparison: two reports, compared.

    Returns:
        The changes by part of the right report, in reading order: sentences that were added or deleted together are one
        entry, edits that touch or nearly touch are one act.
    """
    parts: list[NotesPart] = []
    number = 0
    reader = _Reader(comparison)
    for title, grouped in _by_part(comparison):
        entries = []
        for pair, changes in grouped:
            for run in reader.runs(changes):
                number += 1
                entries.append(reader.entry(number, pair, run))
        net = sum(_length(one.right) - _length(one.left) for _, changes in grouped for one in changes)
        if entries:
            parts.append(NotesPart(title, tuple(entries), net))
    left, right = (sum(_length(getattr(change, side)) for change in comparison.changes) for side in ("left", "right"))
    return Notes(tuple(parts), left, right)


def _length(units: Sequence[Sentence]) -> int:
    return sum(len("".join(unit.place.text.split())) for unit in units)


def _by_part(comparison: Comparison) -> Iterator[tuple[str, list[tuple[SectionPair | None, list[Change]]]]]:
    """The sections under each outermost heading, with its title."""
    title = ""
    grouped: list[tuple[SectionPair | None, list[Change]]] = []
    for at, changes in changes_by_section(comparison):
        pair = comparison.sections[at] if 0 <= at < len(comparison.sections) else None
        heading = None if pair is None else pair.right or pair.left
        if heading is None or heading.level <= 1:
            if grouped:
                yield title, grouped
            title, grouped = "" if heading is None else heading.place.text.rstrip("。"), []
        grouped.append((pair, changes))
    if grouped:
        yield title, grouped


class _Reader:
    """Reads changes in the order of the reports that they are of."""

    def __init__(self, comparison: Comparison) -> None:
        self._order = {
            side: {unit.id: number for number, unit in enumerate(compared_units(comparison, side))} for side in Side
        }

    def runs(self, changes: Sequence[Change]) -> Iterator[list[Change]]:
        """Changes one by one, but those that were added or deleted together as one."""
        run: list[Change] = []
        for change in changes:
            if not shows(change):
                continue
            if run and not self._continues(run[-1], change):
                yield run
                run = []
            run.append(change)
        if run:
            yield run

    def _continues(self, before: Change, change: Change) -> bool:
        if before.kind is not change.kind or change.kind not in {ChangeKind.ADDED, ChangeKind.REMOVED}:
            return False
        side = Side.RIGHT if change.kind is ChangeKind.ADDED else Side.LEFT
        ours, theirs = (one.right or one.left for one in (before, change))
        if ours[-1].heading is not None or theirs[0].heading is not None:
            return False
        order = self._order[side]
        return order[theirs[0].id] == order[ours[-1].id] + 1 and ours[-1].paragraph == theirs[0].paragraph

    def entry(self, number: int, pair: SectionPair | None, run: Sequence[Change]) -> Entry:
        """One entry of the notes."""
        first = run[0]
        units = tuple(unit for change in run for unit in (change.right or change.left))
        heading = None if pair is None else pair.right or pair.left
        section = "" if heading is None else heading.place.text.rstrip("。")
        if len(run) > 1:
            kind = ActKind.ADD if first.right else ActKind.DELETE
            text = joined_text(units)
            acts: tuple[Act, ...] = (Act(kind, "", text) if kind is ActKind.ADD else Act(kind, text, ""),)
        else:
            acts = tuple(acts_of(first))
        is_heading = all(unit.heading is not None for unit in units)
        moved_from = line_numbers(first.left) if first.moved else ""
        return Entry(number, section, units, not first.right, acts, is_heading, moved_from)
