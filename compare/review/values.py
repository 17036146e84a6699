"""What a reviewer has ruled on one pair of reports, as frozen values.

What is left on the comparison of the two is in `remarks`; here are the rulings on tasks. A ruling is stored by the
wording of its task, not by its line or number, so that it survives edits of the file. Nothing is ever taken out: a
newer ruling keeps the older ones as its history, and a cleared one stays as an empty ruling.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.review.remarks import Mark, Note, Pairing
    from compare.track.values import Status

_NORMAL_LENGTH = len("2024-03-01T08:00:00.000000+00:00")


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence that a reviewer names as the evidence of a task."""

    text: str
    """The sentence, as written."""
    line: int
    """1-based line in its document when it was cited."""
    source: int = 0
    """Index into the results documents when it was cited."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a reviewer says of one task; every part may be left to the program."""

    status: Status | None = None
    evidence: tuple[Citation, ...] | None = None
    """None leaves the evidence to the program; empty says that there is none."""
    note: str = ""
    updated: str = ""
    """When it was made: UTC, ISO 8601 with microseconds, so that texts sort as times do."""

    @property
    def empty(self) -> bool:
        """Whether it says nothing: it was cleared."""
        return self.status is None and self.evidence is None and not self.note


@dataclass(frozen=True, slots=True)
class Judgement:
    """The ruling on one task, and those that it replaced."""

    text: str
    """The task as it was worded when it was ruled on."""
    ruling: Ruling
    history: tuple[Ruling, ...] = ()
    """Earlier rulings, oldest first."""

    def then(self, ruling: Ruling, text: str) -> Judgement:
        """Rule anew.

        Args:
            ruling: the new ruling; its time is set here, later than that of the last.
            text: the task as it is worded now.

        Returns:
            The judgement with the last ruling in its history.
        """
        timed = replace(ruling, updated=time_after(self.ruling.updated))
        return Judgement(text, timed, (*self.history, self.ruling))


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that was ruled on one pair."""

    key: str
    """Names the pair, and the file that keeps the review."""
    pair: str = ""
    """The pair in words, for people who open the file."""
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    """By the key of the task: its fingerprint, with `#2` for the second task of the same wording."""
    marks: Mapping[str, Mark] = field(default_factory=dict)
    """By the key of the change, see `compare.review.marking`."""
    notes: Mapping[str, Note] = field(default_factory=dict)
    """By the key of the change or of the section."""
    pairings: Mapping[str, Pairing] = field(default_factory=dict)
    """By a digest of the sentences that are put together."""
    warnings: tuple[str, ...] = ()
    """What happened on loading, in words; never stored."""

    def with_ruling(self, task: str, text: str, ruling: Ruling) -> Review:
        """Rule on a task.

        Args:
            task: key of the task.
            text: the task, as written.
            ruling: what is ruled; an empty one clears.

        Returns:
            The review with that ruling, the one before it kept as history.
        """
        before = self.judgements.get(task)
        if before is None:
            judgement = Judgement(text, replace(ruling, updated=time_after("")))
        else:
            judgement = before.then(ruling, text)
        return replace(self, judgements={**self.judgements, task: judgement})


def time_after(last: str) -> str:
    """The time now, or just after another time if the clock has been set back since.

    Args:
        last: a time as `Ruling.updated` has it, or nothing.

    Returns:
        A later one.
    """
    now = datetime.now(UTC)
    if last:
        now = max(now, datetime.fromisoformat(last) + timedelta(microseconds=1))
    return now.isoformat(timespec="microseconds")


def normal_time(text: str) -> str:
    """Write a time of any zone in the one way that sorts.

    Args:
        text: ISO 8601; without a zone it is UTC.

    Returns:
        UTC with microseconds.
    """
    if len(text) == _NORMAL_LENGTH and text.endswith("+00:00") and text[10] == "T":
        # as the program itself writes it; a review holds thousands
        datetime.fromisoformat(text)
        return text
    stated = datetime.fromisoformat(text)
    if stated.tzinfo is None:
        stated = stated.replace(tzinfo=UTC)
    return stated.astimezone(UTC).isoformat(timespec="microseconds")
