"""The tracking of a comparison's plan: begun when it is first asked for, beside the screen, and once only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.kinds import Role
from tui.board import Board
from tui.hand import hand_for
from tui.job import Job, Stopped

if TYPE_CHECKING:
    from compare.model import Comparison, Report
    from compare.track.values import Tracking
    from tui.view_strings import ViewWords

_PATIENCE = 0.05


@dataclass
class PlanTracking:
    """The tracking of one comparison: not begun, under way, done, or refused."""

    job: Job[Tracking] | None = None
    board: Board | None = None
    refusal: tuple[str, ...] = field(default=())
    """Why there is nothing to show, and what to do."""

    def begin(self, comparison: Comparison, words: ViewWords) -> None:
        """Track the plan, beside the screen, where the left report has one; once is enough.

        Args:
            comparison: two reports, compared.
            words: of the language.
        """
        if self.job is not None or self.board is not None or self.refusal:
            return
        left, right = comparison.left, comparison.right
        if not _has_plan(left):
            self.refusal = (words.no_plan, words.no_plan_hint)
            return
        self.job = Job(lambda _tell: _tracked(left, right))

    def look(self) -> bool:
        """Take in what the job has brought.

        Returns:
            Whether it is over.
        """
        if self.job is None:
            return True
        if not self.job.future.done():
            return False
        job, self.job = self.job, None
        try:
            tracking = job.future.result(timeout=_PATIENCE)
        except CompareError as error:
            self.refusal = (error.message, error.hint) if error.hint else (error.message,)
        except Stopped:
            return True
        else:
            self.board = Board(tracking, hand_for(tracking))
        return True

    def stop(self) -> None:
        """Give it up; it begins anew when it is asked for again."""
        if self.job is not None:
            self.job.stop()
            self.job = None


def _has_plan(report: Report) -> bool:
    return any(unit.part is Role.PLAN for unit in report.sentences)


def _tracked(left: Report, right: Report) -> Tracking:
    from compare.track.tracking import track  # noqa: PLC0415 - most comparisons are never tracked

    return track(left, [right])
