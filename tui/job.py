"""Work that takes a while: it runs beside the screen, tells how far it is, and can be stopped."""

from __future__ import annotations

import ctypes
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


class Stopped(BaseException):
    """The reader did not want to wait any longer; no `except Exception` may swallow that."""


class Job(Generic[Result]):
    """One piece of work in a thread of its own, which does not outlive the program."""

    def __init__(self, work: Callable[[Callable[[str], None]], Result]) -> None:
        """Begin at once.

        Args:
            work: is given a function that it tells what it is doing.
        """
        self.stage = ""
        self.future: Future[Result] = Future()
        self._work = work
        self._wanted = True
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="duizhao-job", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Give the work up: the future is over at once, and the thread ends at its next step in Python."""
        with self._lock:
            if self.future.done():
                return
            self._wanted = False
            self.future.set_exception(Stopped())
            if self._thread.ident is not None:
                # there is no other way to end a computation that asks nobody
                ident = ctypes.c_ulong(self._thread.ident)
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ident, ctypes.py_object(Stopped))

    def _tell(self, stage: str) -> None:
        self.stage = stage
        if not self._wanted:
            raise Stopped

    def _run(self) -> None:
        try:
            result = self._work(self._tell)
        except Stopped:
            return
        except BaseException as error:  # noqa: BLE001 - whoever waits is told, whatever it is
            with self._lock:
                if self._wanted:
                    self.future.set_exception(error)
        else:
            with self._lock:
                if self._wanted:
                    self.future.set_result(result)
