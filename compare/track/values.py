"""What became of a plan: each task with what the results say of it, as frozen values that every face shows alike.

A status is a claim about the text of the results, never about the facts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import Band as Band  # noqa: PLC0414, TC001 - whoever reads a tracking finds its words here

if TYPE_CHECKING:
    from compare.kinds import Bound
    from compare.model import Figure, Place, Report, Sentence


class Status(StrEnum):
    """What the results say of a task."""

    DONE = "done"
    PARTIAL = "partial"
    MISSED = "missed"
    NOT_MENTIONED = "not mentioned"


class ReasonKind(StrEnum):
    """Why a sentence counts as evidence."""

    SHARED = "shared"
    """Words or names, rare in the genre, that stand on both sides."""
    CLAUSE = "clause"
    """Two clauses that say nearly the same."""
    TOPIC = "topic"
    """What both are about, by words of a topic that need not be the same (台风, 防灾减灾)."""
    MEANING = "meaning"
    """Words that keep like company."""
    ALIAS = "alias"
    """A short form or another name, and what it stands for."""
    INDICATOR = "indicator"
    """The same quantity, measured."""
    COMPLETION = "completion"
    """A word that claims completion, or admits that something was not reached."""
    CUMULATIVE = "cumulative"
    """The sentence sums up several years: no result of this year alone."""


class Unjudged(StrEnum):
    """Why nothing says whether a target was met."""

    NOT_REPORTED = "not reported"
    RIVAL = "only another indicator of the kind is reported"
    YEARS = "only a total or mean of several years is reported"
    OTHER = "no figure that compares"


class Standing(StrEnum):
    """What a tracked sentence is in its own report."""

    PLAN = "plan"
    SHORTCOMING = "shortcoming"


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground for a link, with the words that show it."""

    kind: ReasonKind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of the results that reports on a task, or comes near it."""

    sentence: Sentence
    score: float
    """Probability that it reports on the task, 0 to 1."""
    band: Band
    source: int
    """Index into the results documents."""
    why: tuple[Reason, ...] = ()
    cumulative: bool = False
    """It sums up several years: shown, but no result of this year alone."""

    @property
    def place(self) -> Place:
        """Where it stands in its document."""
        return self.sentence.place


@dataclass(frozen=True, slots=True)
class Target:
    """A quantity that was promised, and what was reported of it."""

    place: Place
    """Where the plan states it, with the words that name it."""
    text: str
    """Those words, as written."""
    value: float | None
    """In 元 for money, plain for percentages."""
    unit: str | None
    of: str | None
    """What is counted."""
    bound: Bound | None
    upper: float | None = None
    """Upper end of a range."""
    achieved: Figure | None = None
    source: int = 0
    """Index of the results document that states `achieved`."""
    met: bool | None = None
    """None where the results state nothing that compares."""
    incomparable: bool = False
    """The results speak of the quantity, but in another unit, over another time, or without a number."""
    unjudged: Unjudged | None = None
    """Why `met` is None, where it is."""
    rival: str = ""
    """The indicator that is reported instead."""

    @property
    def ratio(self) -> float | None:
        """Achieved by promised, where both are amounts above zero."""
        if self.achieved is None or not self.value or self.achieved.value is None:
            return None
        return self.achieved.value / self.value


@dataclass(frozen=True, slots=True)
class Task:
    """One of several things that a sentence promises."""

    place: Place
    status: Status
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence of the plan, or a shortcoming admitted last year, and what the results say of it."""

    id: str
    sentence: Sentence
    section: tuple[str, ...]
    """Titles of the headings that it stands under, outermost first."""
    commitment: bool
    """It promises something, rather than calling, praising or orienting."""
    verifiable: bool
    """What it promises could be found, or not found, in a report."""
    status: Status
    evidence: tuple[Evidence, ...] = ()
    """What supports the status, best first: sure and probable."""
    nearby: tuple[Evidence, ...] = ()
    """Related, but no evidence."""
    targets: tuple[Target, ...] = ()
    parts: tuple[Task, ...] = ()
    """The tasks of a sentence that promises several; empty for one task."""
    fingerprint: str = ""
    """Digest of the wording: it survives when lines shift."""
    responsible: str | None = None
    """The body that is to do it, as written."""
    deadline: str | None = None
    """By when, as written."""
    locality: str | None = None
    """Where, as written."""
    standing: Standing = Standing.PLAN

    @property
    def place(self) -> Place:
        """Where it stands in the plan document."""
        return self.sentence.place

    @property
    def band(self) -> Band | None:
        """How sure its best evidence is; None without evidence."""
        return self.evidence[0].band if self.evidence else None


@dataclass(frozen=True, slots=True)
class Unplanned:
    """A result that no task of the plan announced."""

    sentence: Sentence
    source: int
    """Index into the results documents."""

    @property
    def place(self) -> Place:
        """Where it stands in its document."""
        return self.sentence.place


@dataclass(frozen=True, slots=True)
class TrackingSummary:
    """Counts over the items that promise something."""

    items: int = 0
    """All sentences of the plan."""
    commitments: int = 0
    done: int = 0
    partial: int = 0
    missed: int = 0
    not_mentioned: int = 0
    unverifiable: int = 0
    """Commitments that nobody could check; counted in `not_mentioned` as well if nothing is said of them."""
    targets: int = 0
    targets_met: int = 0
    targets_missed: int = 0
    shortcomings: int = 0
    shortcomings_answered: int = 0
    unplanned: int = 0


@dataclass(frozen=True, slots=True)
class Tracking:
    """A plan, tracked through the results."""

    plan: Report
    results: tuple[Report, ...]
    items: tuple[Item, ...]
    """Sentences of the plan in reading order; headings are none."""
    shortcomings: tuple[Item, ...] = ()
    """What last year's report admitted, and whether the results answer it."""
    unplanned: tuple[Unplanned, ...] = ()
    summary: TrackingSummary = field(default=TrackingSummary())
    warnings: tuple[str, ...] = ()
    """What was taken instead of what was asked for, in words."""
