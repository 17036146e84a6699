"""From what is written to values: every name known, every value one that can be meant."""

from __future__ import annotations

import codecs
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from compare.settings.ladders import checked_ladders
from compare.settings.schema import AUTO, SETTINGS, Setting, Shape, setting_named
from compare.settings.source import unknown_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.settings.source import SettingsSource


def checked_values(source: SettingsSource, table: dict[str, Any]) -> dict[str, Any]:
    """Check a table of settings.

    Args:
        source: where it is written.
        table: names with what is written for them.

    Returns:
        Values by field of `Settings`; names that are not written are missing. Words of a list and of its files add up.

    Raises:
        SettingsError: a name is unknown, or a value cannot be meant.
    """
    values: dict[str, Any] = {}
    for name, written in table.items():
        setting = setting_named(name)
        if setting is None:
            raise unknown_name(source, name, [each.name for each in SETTINGS])
        value = _CHECKS[setting.shape](source, setting, written)
        if setting.shape in {Shape.WORDS, Shape.FILES}:
            value = tuple(dict.fromkeys((*values.get(setting.target, ()), *value)))
        values[setting.target] = value
    return values


def _checked_choice(source: SettingsSource, setting: Setting, written: object) -> object:
    for choice in setting.choices:
        # true is 1 in Python, but not in a file of settings
        if written == choice and type(written) is type(choice):
            return None if written == AUTO and setting.name in {"lang", "ambiguous_width"} else written
    choices = ", ".join(map(str, setting.choices))
    raise source.fault(setting.name, "settings.choice", value=shown(written), choices=choices)


def _checked_number(source: SettingsSource, setting: Setting, written: object) -> int | None:
    if written == AUTO:
        return None
    if type(written) is int and setting.least <= written <= setting.most:
        return written
    raise source.fault(setting.name, "settings.number", value=shown(written), least=setting.least, most=setting.most)


def _checked_encoding(source: SettingsSource, setting: Setting, written: object) -> str | None:
    if written == AUTO:
        return None
    if isinstance(written, str):
        try:
            codecs.lookup(written)
        except (LookupError, ValueError):
            pass
        else:
            return written
    raise source.fault(setting.name, "settings.encoding", value=shown(written))


def _checked_words(source: SettingsSource, setting: Setting, written: object) -> tuple[str, ...]:
    if isinstance(written, list) and all(isinstance(word, str) and word.strip() for word in written):
        return tuple(dict.fromkeys(word.strip() for word in written))
    raise source.fault(setting.name, "settings.words", value=shown(written))


def _checked_files(source: SettingsSource, setting: Setting, written: object) -> tuple[str, ...]:
    """The words of files that are named relative to the file that names them."""
    names = [written] if isinstance(written, str) else written
    if not isinstance(names, list) or not all(isinstance(name, str) and name for name in names):
        raise source.fault(setting.name, "settings.files", value=shown(written))
    words: list[str] = []
    for name in names:
        path = Path(source.where).parent / Path(name).expanduser()
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or error
            raise source.fault(setting.name, "settings.file", path=path, error=reason) from error
        words += (word for line in text.splitlines() for word in line.split("#", 1)[0].split())
    return tuple(dict.fromkeys(words))


def _checked_keys(source: SettingsSource, setting: Setting, written: object) -> MappingProxyType[str, tuple[str, ...]]:
    """Keys by action; which actions and keys there are is known to the screen alone."""
    if not isinstance(written, dict):
        raise source.fault(setting.name, "settings.keys", value=shown(written))
    keys: dict[str, tuple[str, ...]] = {}
    for action, stated in _flat(written).items():
        several = [stated] if isinstance(stated, str) else stated
        if not isinstance(several, list) or not all(isinstance(key, str) and key for key in several):
            raise source.fault(action, "settings.keys", value=shown(stated))
        keys[action] = tuple(several)
    return MappingProxyType(keys)


def _flat(table: dict[str, Any], before: str = "") -> dict[str, Any]:
    """Nested tables as dotted names: TOML reads `change.next = "x"` as a table `change`."""
    flat: dict[str, Any] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{before}{name}.")
        else:
            flat[f"{before}{name}"] = value
    return flat


def shown(written: object) -> str:
    """A value as the file has it, near enough to recognise."""
    return str(written).lower() if isinstance(written, bool) else str(written)


_CHECKS: dict[Shape, Callable[[SettingsSource, Setting, Any], Any]] = {
    Shape.CHOICE: _checked_choice,
    Shape.NUMBER: _checked_number,
    Shape.ENCODING: _checked_encoding,
    Shape.WORDS: _checked_words,
    Shape.FILES: _checked_files,
    Shape.KEYS: _checked_keys,
    Shape.LADDERS: lambda source, _, written: checked_ladders(source, written),
}
