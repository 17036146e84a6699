"""What long work is at, on standard error: one line that comes after a second, is renewed, and goes away again.

Nothing is shown where standard error is no terminal, or the system has no timer that interrupts (Windows).
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from compare.cli.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 1.0
"""Seconds of work after which the user is told what it is at."""
_PACE = 0.5
"""Seconds between two renewals."""
_CLEAR = "\r\x1b[K"


@contextmanager
def progress(stage: str) -> Iterator[Callable[[str], None]]:
    """Tell what the work of a block is at, if it takes long.

    A timer interrupts the work to tell of it: a thread would keep the engine from using a second process.

    Args:
        stage: what the work begins with.

    Yields:
        A function to say what it has come to.
    """
    if not _can_tell():
        yield lambda _: None
        return
    line = _Line(stage)
    before = signal.signal(signal.SIGALRM, line.show)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE, _PACE)
    try:
        yield line.enter
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        line.clear()


class _Line:
    """The line on standard error."""

    def __init__(self, stage: str) -> None:
        self._stage = stage
        self._start = time.monotonic()
        self._shown = False

    def enter(self, stage: str) -> None:
        """Go on to another stage."""
        self._stage = stage

    def show(self, *_: object) -> None:
        """Write the line, or write it anew."""
        seconds = int(time.monotonic() - self._start)
        text = word("progress", stage=self._stage, seconds=str(seconds))
        sys.stderr.write(_CLEAR + _fitting(text))
        sys.stderr.flush()
        self._shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()


def _can_tell() -> bool:
    return (
        sys.stderr is not None
        and sys.stderr.isatty()
        and os.environ.get("TERM") != "dumb"
        and hasattr(signal, "setitimer")
        and threading.current_thread() is threading.main_thread()
    )


def _fitting(text: str) -> str:
    """The text, cut so that it takes one line of the terminal: a longer one could not be taken away."""
    from compare.text.wrap import text_width  # noqa: PLC0415 - only long work needs it

    width = shutil.get_terminal_size().columns - 1
    if text_width(text) <= width:
        return text
    while text and text_width(text) > width - 1:
        text = text[:-1]
    return f"{text}…"
