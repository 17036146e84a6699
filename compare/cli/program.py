"""From arguments to an exit status: chooses the command, and turns every trouble into two lines and a 2."""

from __future__ import annotations

import traceback
from importlib import import_module
from typing import TYPE_CHECKING

from compare.beside import allow_second_process
from compare.cli.options import parser_for, split_command, stated_language
from compare.cli.output import finish, talk, use_utf8
from compare.cli.preferences import prefer, settings_for, variable_language
from compare.cli.wording import word
from compare.errors import CompareError
from compare.messages import set_language

if TYPE_CHECKING:
    import argparse

TROUBLE = 2
INTERRUPTED = 130


def run(arguments: list[str]) -> int:
    """Run the program.

    Args:
        arguments: the arguments after the program's name.

    Returns:
        The exit status.
    """
    use_utf8()
    set_language(stated_language(arguments) or variable_language())
    show_trace = "--debug" in arguments
    try:
        return _dispatch(arguments)
    except CompareError as error:
        for line in error.lines():
            talk(line)
        return _trouble(show_trace=show_trace, status=error.exit_status)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last line of defence: a user never meets a bare trace
        talk(f"duizhao: {word('internal', what=f'{type(error).__name__}: {error}')}")
        talk(f"duizhao: {word('report_bug')}")
        return _trouble(show_trace=show_trace, status=TROUBLE)


def _dispatch(arguments: list[str]) -> int:
    """Parse the arguments of one command and run it."""
    command, rest = split_command(arguments)
    settings = settings_for(command, rest)
    set_language(stated_language(arguments) or settings.lang)
    parser = parser_for(command)
    prefer(parser, settings)
    try:
        options: argparse.Namespace = parser.parse_args(rest)
    except SystemExit as stop:  # after --help and --version
        finish()
        return int(stop.code or 0)
    set_language(options.lang)
    options.settings = settings
    allow_second_process()
    status: int = import_module(f"compare.cli.{command}").run(options)
    return status


def _trouble(*, show_trace: bool, status: int) -> int:
    if show_trace:
        talk(traceback.format_exc().rstrip("\n"))
    return status
