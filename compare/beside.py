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
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")
Rest = TypeVar("Rest")

_SIZE = 8
"""Bytes before each answer that tell how long it is."""

_allowed = False


def allow_second_process() -> None:
    """Let `Beside` split this process: only a program that owns it, such as the command line, may say so."""
    global _allowed  # noqa: PLW0603 - a fact about the process, not about any value in it
    _allowed = True


class Beside(Generic[Result, Rest]):
    """Work that goes on beside what follows, in a copy of this process: a first step, and one that needs its result.

    Args:
        first: what to do; its result, or the exception that it raises, must be picklable.
        then: what to do with the result once it is on its way, if anything; the same holds for what this gives.

    Example:
        >>> longer = Beside(lambda: ("工作总结", "工作要点"), lambda lines: sum(map(len, lines)))
        >>> longer.result()
        ('工作总结', '工作要点')
        >>> longer.rest()
        8
    """

    def __init__(self, first: Callable[[], Result], then: Callable[[Result], Rest] | None = None) -> None:
        self._first = first
        self._then = then
        self._pipe = self._child = 0
        self._given: Result
        if _can_split():
            self._pipe, writing = os.pipe()
            self._child = os.fork()
            if not self._child:
                _report_and_exit(first, then, writing)
            os.close(writing)

    def result(self) -> Result:
        """What the first step gave; ask once.

        Raises:
            Exception: what it raised.
        """
        self._given = self._answer(self._first)
        if self._then is None:
            self._let_go()
        return self._given

    def rest(self) -> Rest:
        """What the second step gave; ask once, after `result`.

        Raises:
            TypeError: there is no second step.
            Exception: what it raised.
        """
        then = self._then
        if then is None:
            raise TypeError("there is no second step")
        rest: Rest = self._answer(lambda: then(self._given))
        self._let_go()
        return rest

    def _answer(self, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - the two steps give what they give
        """What the copy has to tell next, or else the same done here."""
        answer = _read(self._pipe) if self._child else b""
        if not answer:
            # there is no copy, or it was killed, or could not tell: what it was to do is done here
            self._let_go()
            return work()
        value, error = pickle.loads(answer)  # noqa: S301 - written by a copy of this very process
        if error is not None:
            self._let_go()
            raise error
        return value

    def _let_go(self) -> None:
        if self._child:
            os.close(self._pipe)
            os.waitpid(self._child, 0)
            self._child = 0


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


def _report_and_exit(first: Callable[[], Result], then: Callable[[Result], object] | None, writing: int) -> NoReturn:
    """Do the work in the copy, write its results down the pipe and leave without the parent's clean-up."""
    try:
        given = _tell(writing, first)
        if then is not None:
            _tell(writing, lambda: then(given))
    finally:
        os._exit(0)


def _tell(pipe: int, work: Callable[[], Result]) -> Result:
    """Do the work, and write what it gave, or else the exception that it raised, which ends the copy."""
    try:
        given = work()
    except Exception as error:
        _write(pipe, pickle.dumps((None, error), pickle.HIGHEST_PROTOCOL))
        raise
    _write(pipe, pickle.dumps((given, None), pickle.HIGHEST_PROTOCOL))
    return given


def _write(pipe: int, answer: bytes) -> None:
    left = memoryview(len(answer).to_bytes(_SIZE, "big") + answer)
    while left:
        left = left[os.write(pipe, left) :]


def _read(pipe: int) -> bytes:
    """The next answer, whole; nothing if the writer is gone before it has written it."""
    answer = bytearray()
    wanted = _SIZE
    while len(answer) < wanted:
        some = os.read(pipe, wanted - len(answer))
        if not some:
            return b""
        answer += some
        if len(answer) == wanted == _SIZE:
            wanted += int.from_bytes(answer, "big")
    return bytes(answer[_SIZE:])
