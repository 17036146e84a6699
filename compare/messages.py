"""What the engine says to people, in their language: one table, every message in Chinese and in English."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache

from compare.lexicon.loading import load_table

LANGUAGES = ("zh", "en")
"""The languages that every message exists in."""

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(slots=True)
class _Choice:
    language: str | None = None


_choice = _Choice()


def set_language(lang: str | None) -> None:
    """Speak one language from now on, whatever the locale says.

    Args:
        lang: `zh`, `en`, or None to follow the locale again.

    Raises:
        ValueError: the language is none of `LANGUAGES`.
    """
    if lang is not None and lang not in LANGUAGES:
        raise ValueError(f"no messages in {lang!r}: choose from {', '.join(LANGUAGES)}")
    _choice.language = lang


def current_language() -> str:
    """The language in which messages are given: the one set, else the one of the locale.

    Returns:
        `zh` where the first locale variable that is set (LC_ALL, LC_MESSAGES, LANG) begins with zh, else `en`.
    """
    if _choice.language is not None:
        return _choice.language
    stated = next((os.environ[name] for name in _LOCALE_VARIABLES if os.environ.get(name)), "")
    return "zh" if stated.lower().startswith("zh") else "en"


@cache
def messages() -> dict[str, dict[str, str]]:
    """The whole table: language → key → wording with `{placeholders}`."""
    return load_table("messages.toml")


def say(key: str, lang: str | None = None, **values: object) -> str:
    """The wording of a message.

    Args:
        key: name of the message, such as `read.missing`.
        lang: `zh` or `en`; the current language if None.
        values: what the placeholders of the message stand for.

    Returns:
        The message with its placeholders filled in.

    Raises:
        KeyError: no such message, or a placeholder without a value.

    Example:
        >>> say("read.missing", "zh")
        '文件不存在'
    """
    return messages()[lang or current_language()][key].format_map(values)
