"""What several reports of one year have and have not, as frozen values: every claim carries report, line and words.

A report is named by its index into `Matrix.columns`; a cell is the answer of one report in one row.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import Role

if TYPE_CHECKING:
    from datetime import date

    from compare.kinds import Bound
    from compare.model import Figure, Place, Report, Sentence

FEWEST, MOST = 2, 31
"""How many reports are set side by side."""


class Aim(StrEnum):
    """Whether a figure is promised for the coming year or told of the year under review."""

    GOAL = "goal"
    RESULT = "result"


class Wording(StrEnum):
    """What shared wording is."""

    COPIED = "copied"
    """A few reports share it, and the genre at large does not have it."""
    COMMON = "common"
    """So many of the reports have it that nobody can be said to have it from another."""
    FORMULA = "formula"
    """A set phrase of the genre."""


class Basis(StrEnum):
    """What makes one report the source of shared wording."""

    DATE = "date"
    """It was given before the others."""
    SAME_DAY = "same day"
    """It was given on the earliest day, as another one was."""
    ORDER = "order"
    """It was named first: the date of at least one report is not known."""


@dataclass(frozen=True, slots=True)
class Column:
    """One report of the matrix."""

    report: Report
    name: str
    """Short, and unlike that of every other column: 广东."""
    date: date | None
    """When it was given, as its first lines tell."""
    reference: bool = False
    """It only serves as a possible source of wording."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence or heading that speaks of a topic."""

    sentence: Sentence
    word: str
    """The words by which it was found, as the report writes them."""

    @property
    def place(self) -> Place:
        """Where it stands in its report."""
        return self.sentence.place

    @property
    def heads(self) -> bool:
        """Whether it is a heading."""
        return self.sentence.heading is not None

    @property
    def planned(self) -> bool:
        """Whether it stands in the plan."""
        return self.sentence.part is Role.PLAN


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report says of one topic."""

    mentions: tuple[Mention, ...] = ()
    """In reading order; none where its words do not stand in the report."""

    @property
    def heads(self) -> bool:
        """Whether a heading names the topic."""
        return any(mention.heads for mention in self.mentions)

    @property
    def planned(self) -> int:
        """How many of the mentions stand in the plan."""
        return sum(mention.planned for mention in self.mentions)


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter that some of the reports speak of."""

    id: str
    name: str
    words: tuple[str, ...]
    """A sentence that holds one of these speaks of it; simplified script."""
    field: str
    """The kindred topics that it stands with, named after the widest of them."""
    cells: tuple[Cell, ...]
    """One a column that is no reference."""
    asked: bool = False
    """The user named it."""

    @property
    def having(self) -> tuple[int, ...]:
        """Columns that speak of it."""
        return tuple(at for at, cell in enumerate(self.cells) if cell.mentions)

    @property
    def lacking(self) -> tuple[int, ...]:
        """Columns whose reports do not hold its words."""
        return tuple(at for at, cell in enumerate(self.cells) if not cell.mentions)


@dataclass(frozen=True, slots=True)
class Amount:
    """What one report states of one indicator."""

    sentence: Sentence
    place: Place
    """Of the figure; of the clause where the goal is set in words alone."""
    figure: Figure | None
    """None where the goal is set in words (与经济增长同步)."""
    bound: Bound | None = None
    value: float | None = None
    """In the unit of the row; the lower end of a range."""
    upper: float | None = None
    others: tuple[Figure, ...] = ()
    """Figures of the same indicator that the report states elsewhere with another value."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One quantity side by side."""

    id: str
    name: str
    unit: str | None
    aim: Aim
    year: int
    """The year that it is promised for, or told of."""
    cells: tuple[Amount | None, ...]
    """One a column that is no reference."""
    leading: bool = False
    """One of the main indicators of the genre."""

    @property
    def stated(self) -> int:
        """How many reports state it with a figure."""
        return sum(cell is not None and cell.figure is not None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where shared wording stands in one report."""

    column: int
    sentence: Sentence
    place: Place
    exact: bool
    """Whether it is worded as in the source, but for signs and the names of places."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Wording that stands in several reports."""

    id: str
    wording: Wording
    basis: Basis
    occurrences: tuple[Occurrence, ...]
    """The source first, then the others by date, or in the given order; one a report."""

    @property
    def source(self) -> Occurrence:
        """The one that came first, so far as can be told."""
        return self.occurrences[0]

    @property
    def text(self) -> str:
        """The wording of the source."""
        return self.source.place.text


@dataclass(frozen=True, slots=True)
class Matrix:
    """Reports of several organisations on one year, side by side."""

    columns: tuple[Column, ...]
    """In the given order; references last."""
    year: int | None
    """The year that all of them review; None where no report tells."""
    topics: tuple[Topic, ...]
    """Field by field, the widest topic of each first."""
    indicators: tuple[Indicator, ...]
    """Goals, then results; the main indicators of the genre first."""
    copies: tuple[Copy, ...]
    """Copied wording, then common wording, then set phrases; the longest first."""
    limits: tuple[str, ...] = ()
    """Every bound that was hit on the way, in words."""

    @property
    def reports(self) -> tuple[Column, ...]:
        """The columns that are no references."""
        return tuple(column for column in self.columns if not column.reference)
