"""What the user prefers, between the command line and the settings: a flag counts most, then what is written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from compare.messages import LANGUAGES
from compare.settings import Settings, SettingsError, load_settings

if TYPE_CHECKING:
    import argparse

LANGUAGE_VARIABLE = "DUIZHAO_LANG"
PREFERRED = ("lang", "theme", "width", "encoding", "lens")
"""Settings that an option of the same name overrules."""

_TELLING = frozenset({"-h", "--help", "--version"})
"""Options that tell of the program; wrong settings shall not keep it from telling."""

_UNSETTLED = frozenset({"config", "completion"})
"""Commands that do their work without settings, or load them on their own."""


def variable_language() -> str | None:
    """The language that the environment asks for: a fault of the settings is told in it."""
    stated = os.environ.get(LANGUAGE_VARIABLE)
    return stated if stated in LANGUAGES else None


def settings_for(command: str, arguments: list[str]) -> Settings:
    """Load the settings that hold for a command, and let them act on the engine.

    Args:
        command: name of the command.
        arguments: what follows it.

    Returns:
        The settings; the defaults where only the program itself is asked about and they are wrong.

    Raises:
        SettingsError: they say something that cannot be meant.
    """
    if "--version" in arguments:
        return Settings()
    try:
        settings = load_settings()
    except SettingsError:
        if command in _UNSETTLED or _TELLING.intersection(arguments):
            return Settings()
        raise
    if settings.dictionary or settings.phrases or settings.ladders:
        from compare.settings.applying import apply_settings  # noqa: PLC0415 - most users add no words

        apply_settings(settings)
    return settings


def prefer(parser: argparse.ArgumentParser, settings: Settings) -> None:
    """Let what is written in the settings be the default of the options.

    Args:
        parser: of a command.
        settings: what is written.
    """
    known = {action.dest for action in parser._actions}  # noqa: SLF001 - argparse offers no public list
    parser.set_defaults(**{name: getattr(settings, name) for name in PREFERRED if name in known})
