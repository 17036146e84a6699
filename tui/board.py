"""The board as values: every task in one lane, what is shown of them under a filter, and what a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.track.values import Status
from tui.theme import Token

if TYPE_CHECKING:
    from collections.abc import Collection

    from compare.model import Place
    from compare.track.values import Item, Tracking, Unplanned
    from tui.hand import Hand


class Lane(StrEnum):
    """Where a task stands on the board."""

    DONE = "done"
    PARTIAL = "partial"
    MISSED = "missed"
    SILENT = "silent"
    SHORTCOMING = "shortcoming"
    UNPLANNED = "unplanned"


@dataclass(frozen=True, slots=True)
class LaneSign:
    """How a lane looks and what it is called."""

    hanzi: str
    """One character, two cells on every terminal."""
    token: Token
    zh: str
    en: str
    help_zh: str
    help_en: str


LANES: dict[Lane, LaneSign] = {
    Lane.DONE: LaneSign(
        "兑", Token.ADDED, "兑现", "done", "报告称已完成，或目标达到", "reported as done, or target met"
    ),
    Lane.PARTIAL: LaneSign(
        "部", Token.CHANGED, "部分", "partial", "有进展，或只完成其中几项", "under way, or some of it done"
    ),
    Lane.MISSED: LaneSign(
        "落", Token.REMOVED, "落空", "missed", "未达到目标，或报告自承未完成", "below target, or admitted as not done"
    ),
    Lane.SILENT: LaneSign(
        "未", Token.STRONG, "未见", "not mentioned", "报告未提及；不等于没有做", "not mentioned, which is not undone"
    ),
    Lane.SHORTCOMING: LaneSign(
        "短",
        Token.MOVED,
        "不足",
        "shortcomings",
        "上年自承的不足，看今年有无回应",
        "admitted last year; answered or not",
    ),
    Lane.UNPLANNED: LaneSign(
        "新", Token.ADDED, "新增", "unplanned", "计划外新增：今年报告了、计划里没有", "reported, but never announced"
    ),
}
LANE_ORDER = tuple(LANES)
"""The order of columns, groups and the digits of the filter."""

STATUS_LANES = {
    Status.DONE: Lane.DONE,
    Status.PARTIAL: Lane.PARTIAL,
    Status.MISSED: Lane.MISSED,
    Status.NOT_MENTIONED: Lane.SILENT,
}
STATUSES = tuple(STATUS_LANES)
"""The order of the menu that overrules."""


class Arrangement(StrEnum):
    """How the tasks are set."""

    AUTO = "auto"
    COLUMNS = "columns"
    BY_STATUS = "by status"
    BY_PLAN = "by plan"


def next_arrangement(arrangement: Arrangement) -> Arrangement:
    """The arrangement after this one, round and round."""
    choices = list(Arrangement)
    return choices[(choices.index(arrangement) + 1) % len(choices)]


@dataclass(frozen=True, slots=True)
class Entry:
    """A task, a shortcoming or an unplanned result, in its lane."""

    subject: Item | Unplanned
    lane: Lane
    status: Status | None
    """The status in force; None for a result that nobody planned."""
    by_hand: bool = False
    cited: bool = False
    """Whether the reviewer has said what is evidence."""

    @property
    def item(self) -> Item | None:
        """The tracked sentence; None for a result that nobody planned."""
        return None if self.lane is Lane.UNPLANNED else self.subject  # type: ignore[return-value]  # told by the lane

    @property
    def place(self) -> Place:
        """Where it stands in its document."""
        return self.subject.place

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self.subject.place.text


class Board:
    """What became of a plan, with what the reviewer decided; entries keep their numbers whatever their status."""

    def __init__(self, tracking: Tracking, hand: Hand) -> None:
        self.tracking = tracking
        self.hand = hand
        self.entries: tuple[Entry, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Bring the entries in line with what the hand has decided."""
        tracking = self.tracking
        tasks = [self._entry(item, None) for item in tracking.items if item.commitment]
        short = [self._entry(item, Lane.SHORTCOMING) for item in tracking.shortcomings]
        extra = [Entry(one, Lane.UNPLANNED, None) for one in tracking.unplanned]
        self.entries = (*tasks, *short, *extra)

    def _entry(self, item: Item, lane: Lane | None) -> Entry:
        decided = self.hand.status_of(item)
        status = decided or item.status
        cited = self.hand.evidence_of(item) is not None
        return Entry(item, lane or STATUS_LANES[status], status, decided is not None, cited)

    @property
    def counts(self) -> dict[Lane, int]:
        """How many entries each lane has."""
        return {lane: sum(entry.lane is lane for entry in self.entries) for lane in LANE_ORDER}

    @property
    def decided(self) -> int:
        """How many tasks have a status or evidence set by hand."""
        return sum(entry.by_hand or entry.cited for entry in self.entries)

    def lane(self, lane: Lane) -> tuple[int, ...]:
        """The entries of a lane in the order of their document."""
        return tuple(number for number, entry in enumerate(self.entries) if entry.lane is lane)

    def shown(self, chosen: Collection[Lane]) -> tuple[Lane, ...]:
        """The lanes to show: those that are chosen, else those of tasks and whatever else has entries.

        Args:
            chosen: lanes of the filter; none for all.

        Returns:
            Lanes in their order.
        """
        counts = self.counts
        tasks = STATUS_LANES.values()
        return tuple(lane for lane in LANE_ORDER if (lane in chosen if chosen else lane in tasks or counts[lane]))

    def find(self, query: str) -> tuple[int, ...]:
        """The entries whose task or evidence holds some words.

        Args:
            query: as the reader typed it; nothing finds nothing.

        Returns:
            Numbers of entries in their order.
        """
        wanted = query.casefold()
        if not wanted:
            return ()
        return tuple(
            number
            for number, entry in enumerate(self.entries)
            if any(wanted in text.casefold() for text in _texts(entry))
        )


def _texts(entry: Entry) -> tuple[str, ...]:
    if entry.item is None:
        return (entry.text,)
    found = [one.place.text for one in (*entry.item.evidence, *entry.item.nearby)]
    return (entry.text, *entry.item.section, *found)
