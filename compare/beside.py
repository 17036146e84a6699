"""Half of the work in a second process, where the system can split one off for next to nothing.

Refuses to split where that is not safe or pays for nothing: without `fork`, beside other threads, on one processor, or
unless the program has said that it owns the process. The work is then done when its result is asked for: the same
values either way.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

_allowed = False


def allow_second_process() -> None:
    """Let `Beside` split this process: only a program that owns it, such as the command line, may say so."""
    global _allowed  # noqa: PLW0603 - a fact about the process, not about any value in it
    _allowed = True


class Beside(Generic[Result]):
    """Work that goes on beside what follows, in a copy of this process.

    Args:
        work: what to do; its result, or the exception that it raises, must be picklable.

    Example:
        >>> longer = Beside(lambda: sum(len(line) for line in ("工作总结", "工作要点")))
        >>> longer.result()
        8
    """

    def __init__(self, work: Callable[[], Result]) -> None:
        self._work = work
        self._child = 0
        if _can_split():
            self._reading, writing = os.pipe()
            self._child = os.fork()
            if not self._child:
                _report_and_exit(work, writing)
            os.close(writing)

    def result(self) -> Result:
        """What the work gave; ask once.

        Raises:
            Exception: what the work raised.
        """
        if not self._child:
            return self._work()
        with os.fdopen(self._reading, "rb") as pipe:
            answer = pipe.read()
        os.waitpid(self._child, 0)
        try:
            value, error = pickle.loads(answer)  # noqa: S301 - written by a copy of this very process
        except (EOFError, pickle.UnpicklingError):
            # the copy was killed, or could not tell: what it was to do is done here
            return self._work()
        if error is not None:
            raise error
        result: Result = value
        return result


def _can_split() -> bool:
    # macOS has fork, but its frameworks do not survive one
    return (
        _allowed
        and hasattr(os, "fork")
        and sys.platform != "darwin"
        and threading.active_count() == 1
        and _processors() > 1
    )


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _report_and_exit(work: Callable[[], object], writing: int) -> NoReturn:
    """Do the work in the copy, write its result down the pipe and leave without the parent's clean-up."""
    try:
        try:
            answer: tuple[object, Exception | None] = (work(), None)
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
            answer = (None, error)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(answer, pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)
