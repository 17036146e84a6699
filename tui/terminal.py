"""What the terminal says of itself when asked, before the screen takes it over."""

from __future__ import annotations

import os
import re
import select
import sys
import time

_WAIT_SECONDS = 0.2
_BACKGROUND = re.compile(rb"\x1b\]11;rgb:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_ASK_BACKGROUND = b"\x1b]11;?\x1b\\"
_ASK_STATUS = b"\x1b[c"
"""Every terminal answers this one, so that its answer ends the wait for the other."""
_LIGHT_COLOURS = frozenset({7, 15})


def is_light() -> bool:
    """Whether the terminal's background is light.

    Returns:
        What the terminal answers to OSC 11; without an answer what `COLORFGBG` says; dark where nobody says.
    """
    answer = ask(_ASK_BACKGROUND)
    found = _BACKGROUND.search(answer)
    if found is not None:
        return luminance(*(int(part, 16) / (16 ** len(part) - 1) for part in found.groups())) > 1 / 2
    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return ground.isdigit() and int(ground) in _LIGHT_COLOURS


def luminance(red: float, green: float, blue: float) -> float:
    """How bright a colour looks (ITU-R BT.709).

    Args:
        red: 0 to 1.
        green: 0 to 1.
        blue: 0 to 1.

    Returns:
        0 for black to 1 for white.
    """
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ask(question: bytes) -> bytes:
    """Put a question to the terminal before the screen takes it over.

    Args:
        question: control sequences that a terminal answers.

    Returns:
        What it answered within a fifth of a second, among other things; nothing where there is no terminal to ask.
    """
    try:
        import termios  # noqa: PLC0415 - not on every system
        import tty  # noqa: PLC0415 - not on every system
    except ImportError:
        return b""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return b""
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSANOW)
        os.write(sys.stdout.fileno(), question + _ASK_STATUS)
        return _read_answer(descriptor)
    except OSError:
        return b""
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)


def _read_answer(descriptor: int) -> bytes:
    answer = b""
    until = time.monotonic() + _WAIT_SECONDS
    while not re.search(rb"\x1b\[\?[0-9;]*c", answer):
        left = until - time.monotonic()
        if left <= 0 or not select.select([descriptor], [], [], left)[0]:
            break
        answer += os.read(descriptor, 1024)
    return answer
