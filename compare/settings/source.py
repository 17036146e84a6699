"""One place that settings are written in, and the errors that name it with the line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.messages import say
from compare.settings.values import Origin, OriginKind, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ALIKE = 60.0
"""Similarity in per cent from which on a name is offered in place of an unknown one."""


@dataclass(frozen=True, slots=True)
class SettingsSource:
    """A file of settings, or the environment."""

    kind: OriginKind
    where: str
    """The path, or the name of the variable."""
    text: str = ""
    """The content of the file, to find the line of a fault in."""

    @property
    def origin(self) -> Origin:
        """What is told of a value from here."""
        return Origin(self.kind, self.where)

    def fault(self, name: str, key: str, hint: str = "", **values: object) -> SettingsError:
        """An error about a name that is written here.

        Args:
            name: the name as written, to find its line.
            key: of the message that says what is wrong.
            hint: what to do; the hint of the message if empty.
            values: what the placeholders of both stand for.
        """
        line = self._line_of(name)
        subject = f"{self.where}:{line}" if line else self.where
        told = values | {"name": name}
        return SettingsError(subject, say(key, None, **told), hint or say(f"{key}.hint", None, **told))

    def _line_of(self, name: str) -> int:
        written = re.compile(rf"""^\s*(?:\[+[^\]]*)?(?:[\w.]+\.)?["']?{re.escape(name)}["']?\s*[=.\]]""")
        lines = enumerate(self.text.splitlines(), 1)
        inline = re.compile(rf"""["']?{re.escape(name)}["']?\s*=""")
        numbered = list(lines)
        for pattern in (written.match, inline.search):
            for number, line in numbered:
                if pattern(line):
                    return number
        return 0


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that an unknown one was probably meant to be.

    Args:
        name: what was written.
        known: what could have been written.

    Returns:
        The most similar name, or an empty text if none is similar.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a mistake needs it

    found = process.extractOne(name, list(known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return str(found[0]) if found else ""


def unknown_name(source: SettingsSource, name: str, known: Iterable[str]) -> SettingsError:
    """The error for a name that means nothing, with the nearest that does.

    Args:
        source: where it is written.
        name: what was written.
        known: what could have been written.
    """
    near = nearest(name, known)
    hint = say("settings.nearest.hint", near=near) if near else say("settings.unknown.hint")
    return source.fault(name, "settings.unknown", hint)


def read_source(path: Path, kind: OriginKind) -> tuple[SettingsSource, dict[str, Any]]:
    """Read a file of settings.

    Args:
        path: the file; it exists.
        kind: whose file it is.

    Returns:
        The source and its table, unchecked.

    Raises:
        SettingsError: it cannot be read, or is no TOML.
    """
    import tomllib  # noqa: PLC0415 - most runs have no file

    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(
            str(path), say("settings.unreadable", error=reason), say("settings.unreadable.hint")
        ) from error
    try:
        return SettingsSource(kind, str(path), text), tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        subject = f"{path}:{found[1]}:{found[2]}" if found else str(path)
        reason = str(error).partition(" (at ")[0]
        raise SettingsError(subject, say("settings.toml", error=reason), say("settings.toml.hint")) from error
