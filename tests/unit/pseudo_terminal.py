"""A terminal of our own, which answers questions as it is told to."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time

import pytest

SECONDS = 20


def answer_in_terminal(code: str, answer: str) -> str:
    """Run Python on a terminal, answer the first question that it puts, and give everything that it wrote."""
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    process = subprocess.Popen([sys.executable, "-c", code], stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    written, answered = b"", False
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        if not select.select([master], [], [], 0.1)[0]:
            if process.poll() is not None:
                break
            continue
        try:
            part = os.read(master, 4096)
        except OSError:
            break
        if not part:
            break
        written += part
        if b"\x1b[c" in written and not answered:
            answered = True
            os.write(master, answer.encode())
    process.wait(timeout=SECONDS)
    os.close(master)
    return written.decode(errors="replace")
