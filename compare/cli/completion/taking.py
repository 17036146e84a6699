"""What each command takes, as a shell sees it: words to choose from, or files."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.cli.options import COMMANDS, options_of
from compare.cli.wording import word

_FILES = frozenset({"FILE", "LEFT", "RIGHT", "LAST", "THIS", "DIR"})
"""Names of values that are files."""

ENCODINGS = ("utf-8", "gb18030", "gbk", "big5", "utf-16")
"""Offered where an encoding is asked for."""


@dataclass(frozen=True, slots=True)
class Taken:
    """An argument or an option of a command."""

    names: tuple[str, ...]
    """As written, such as `--lens`; empty for an argument."""
    help: str
    value: str
    """What the value is called; empty where there is none."""
    choices: tuple[str, ...]
    files: bool
    """Whether the value is a file."""
    several: bool
    """Whether it may come more than once."""


def commands() -> tuple[tuple[str, str], ...]:
    """Every command with a name, and what it does."""
    return tuple((command, _brief(word(f"about.{command}"))) for command in COMMANDS)


def _brief(text: str) -> str:
    """The first clause of a help line, as there is one line for it beside the word."""
    return re.split(r"[：；;（]|: | \(", text)[0]


def taken_by(command: str) -> tuple[Taken, ...]:
    """What a command takes.

    Args:
        command: one of `COMMANDS`, or `open`.

    Returns:
        Its arguments and options, in the order of the help.
    """
    found = []
    for action in options_of(command):
        metavar = action.metavar[0] if isinstance(action.metavar, tuple) else action.metavar or ""
        takes_value = action.nargs != 0
        choices = tuple(map(str, action.choices or ())) or (ENCODINGS if action.dest == "encoding" else ())
        found.append(
            Taken(
                names=tuple(action.option_strings),
                help=_brief(action.help or ""),
                value=metavar if takes_value else "",
                choices=choices,
                files=takes_value and metavar in _FILES,
                several=action.nargs in {"+", "*"},
            )
        )
    return tuple(found)
