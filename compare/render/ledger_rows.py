"""A tracking with its review as the rows of a ledger (台账), which every table format writes out alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

from compare.render.labels import label
from compare.render.ledger_cells import Cells
from compare.render.ledger_words import COLUMNS, LANGUAGES, Column, words
from compare.track.values import Standing, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Report
    from compare.review.applying import Reviewed
    from compare.track.values import Item, Unplanned


class Tone(StrEnum):
    """The colour that goes with the words of a status; colour alone never says anything."""

    DONE = "done"
    PARTIAL = "partial"
    MISSED = "missed"
    SILENT = "silent"
    UNCHECKABLE = "uncheckable"
    PLAIN = "plain"


STATUS_TONES = {
    Status.DONE: Tone.DONE,
    Status.PARTIAL: Tone.PARTIAL,
    Status.MISSED: Tone.MISSED,
    Status.NOT_MENTIONED: Tone.SILENT,
}
"""The colour of each status."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a ledger."""

    cells: dict[Column, str]
    """Every column has its text, perhaps an empty one."""
    found: Tone = Tone.PLAIN
    """Goes with what the program found."""
    ruled: Tone = Tone.PLAIN
    """Goes with what the reviewer ruled."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one kind: the tasks, the shortcomings of last year, what nobody planned."""

    title: str
    headers: dict[Column, str]
    """The columns that this kind needs, in order, with what they are called here."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A whole ledger, in one language."""

    lang: str
    title: str
    sources: tuple[str, ...]
    """Which plan and which results, a line each."""
    counts: tuple[str, ...]
    remarks: tuple[str, ...]
    """What a status means, and what was taken instead of what was asked for."""
    groups: tuple[Group, ...]
    """The tasks first; other kinds only where there are any."""

    @property
    def headers(self) -> tuple[str, ...]:
        """What the thirteen columns are called."""
        return tuple(COLUMNS[column][LANGUAGES.index(self.lang)] for column in Column)


def ledger_of(reviewed: Reviewed, lang: str = "zh") -> Ledger:
    """Write a tracking with its review as a ledger.

    Args:
        reviewed: a tracking with the reviewer's rulings.
        lang: `zh` or `en`: the language of headers and labels, not of the reports.

    Returns:
        The tasks, the shortcomings of last year and the results that nobody planned.
    """
    return _Writer(reviewed, lang).ledger()


class _Writer:
    """One ledger in the making."""

    def __init__(self, reviewed: Reviewed, lang: str) -> None:
        self._reviewed, self._tracking, self._lang = reviewed, reviewed.tracking, lang
        self._cells = Cells(reviewed.tracking, lang)

    def _word(self, name: str, *values: object, **named: object) -> str:
        return words(name, self._lang, *values, **named)

    def ledger(self) -> Ledger:
        tracking = self._tracking
        tasks = [item for item in tracking.items if item.commitment]
        rows = [self._row(str(number), item) for number, item in enumerate(tasks, 1)]
        groups = [self._group("tasks", dict.fromkeys(Column, ""), rows)]
        if tracking.shortcomings:
            rows = [
                self._row(self._word("number_shortcoming", number), item)
                for number, item in enumerate(tracking.shortcomings, 1)
            ]
            groups.append(self._group("shortcomings", _SHORTCOMING_COLUMNS, rows))
        if tracking.unplanned:
            rows = [self._new(number, one) for number, one in enumerate(tracking.unplanned, 1)]
            groups.append(self._group("unplanned", _UNPLANNED_COLUMNS, rows))
        return Ledger(self._lang, self._title(), self._sources(), self._counts(), self._remarks(), tuple(groups))

    def _group(self, title: str, columns: dict[Column, str], rows: Sequence[Row]) -> Group:
        at = LANGUAGES.index(self._lang)
        headers = {column: self._word(own) if own else COLUMNS[column][at] for column, own in columns.items()}
        return Group(self._word(title), headers, tuple(rows))

    def _row(self, number: str, item: Item) -> Row:
        manual = self._reviewed.overruled.get(item.id)
        cells = self._cells
        short = item.standing is Standing.SHORTCOMING
        found, tone = self._found(item)
        status = None if manual is None else manual.status
        return Row(
            {
                Column.NUMBER: number,
                Column.TASK: cells.quoted(item.place),
                Column.SECTION: " › ".join(item.section),
                Column.RESPONSIBLE: item.responsible or "",
                Column.TARGET: "" if short else cells.targets(item),
                Column.DEADLINE: item.deadline or "",
                Column.EVIDENCE: cells.evidence(item, manual),
                Column.ACHIEVED: cells.achieved(item),
                Column.RATE: cells.rates(item),
                Column.STRENGTH: cells.strength(item, manual),
                Column.FOUND: found,
                Column.RULED: "" if status is None else label(status, self._lang),
                Column.NOTE: cells.note(item, manual),
            },
            tone,
            Tone.PLAIN if status is None else STATUS_TONES[status],
        )

    def _found(self, item: Item) -> tuple[str, Tone]:
        if item.standing is Standing.SHORTCOMING:
            answered = bool(item.evidence)
            return self._word("answered" if answered else "silent"), Tone.PARTIAL if answered else Tone.SILENT
        if not item.verifiable:
            return self._word("uncheckable_status"), Tone.UNCHECKABLE
        return label(item.status, self._lang), STATUS_TONES[item.status]

    def _new(self, number: int, one: Unplanned) -> Row:
        cells = dict.fromkeys(Column, "")
        cells[Column.NUMBER] = self._word("number_unplanned", number)
        cells[Column.EVIDENCE] = self._cells.quoted(one.place, one.source)
        cells[Column.FOUND] = self._word("unplanned")
        return Row(cells)

    def _title(self) -> str:
        outlines = [report.outline for report in (*self._tracking.results, self._tracking.plan)]
        organisation = next((outline.organisation for outline in outlines if outline.organisation), "")
        year = next((outline.year for outline in outlines[:-1] if outline.year), None)
        stated = "" if year is None else self._word("year", year)
        return self._word("title", organisation=organisation, year=stated).strip(" :")

    def _sources(self) -> tuple[str, ...]:
        results = [self._word("results", self._named(report)) for report in self._tracking.results]
        return (self._word("plan", self._named(self._tracking.plan)), *results)

    def _named(self, report: Report) -> str:
        outline = report.outline
        year = "" if outline.year is None else self._word("year", outline.year)
        return " ".join(part for part in (PurePath(report.source.path).name, outline.organisation, year) if part)

    def _counts(self) -> tuple[str, ...]:
        summary = self._tracking.summary
        values = {name: getattr(summary, name) for name in summary.__dataclass_fields__}
        tasks = self._word("counts", **values)
        if summary.unverifiable:
            tasks += self._word("uncheckable", summary.unverifiable)
        lines = [tasks]
        if summary.targets:
            lines.append(self._word("targets", **values))
        if self._reviewed.overruled:
            lines.append(self._word("ruled", len(self._reviewed.overruled)))
        return tuple(lines)

    def _remarks(self) -> tuple[str, ...]:
        warnings = (*self._tracking.warnings, *self._reviewed.review.warnings)
        unplaced = [self._word("unplaced", judgement.text) for judgement in self._reviewed.unplaced.values()]
        return (self._word("claim"), *(self._word("warning", line) for line in (*warnings, *unplaced)))


_SHORTCOMING_COLUMNS = {
    Column.NUMBER: "",
    Column.TASK: "shortcoming",
    Column.EVIDENCE: "",
    Column.STRENGTH: "",
    Column.FOUND: "",
    Column.RULED: "",
    Column.NOTE: "",
}
_UNPLANNED_COLUMNS = {Column.NUMBER: "", Column.EVIDENCE: "result"}
