"""`duizhao config path|show|schema`: where settings are written, what holds and why, and what can be set."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from compare.cli.output import write_text
from compare.cli.preferences import PREFERRED
from compare.cli.wording import word
from compare.messages import current_language
from compare.settings.loading import trace_settings
from compare.settings.places import PROJECT_FILE, USER_VARIABLE, project_file, user_file
from compare.settings.schema import AUTO, SETTINGS, Setting, Shape
from compare.settings.values import Origin, OriginKind

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from compare.lexicon.additions import Ladder
    from compare.settings.values import Settings, Traced

_TABLES = frozenset({Shape.KEYS, Shape.LADDERS})


def run(options: argparse.Namespace) -> int:
    """Tell of the settings.

    Args:
        options: with `topic`, and the common options, which count as flags.

    Returns:
        0.

    Raises:
        SettingsError: `show` is asked for, and what is written cannot be meant.
    """
    if options.topic == "path":
        lines = list(_paths())
    elif options.topic == "schema":
        lines = list(_schema())
    else:
        lines = list(_shown(trace_settings(), options))
    write_text("".join(f"{line}\n" for line in lines))
    return 0


def _paths() -> Iterator[str]:
    """Where settings may be written, what counts most last."""
    for name, path in ((OriginKind.USER, user_file()), (OriginKind.PROJECT, project_file())):
        if path is None:
            missing = f"{USER_VARIABLE}=" if name is OriginKind.USER else PROJECT_FILE
            yield f"{word(f'origin.{name}')}\t{missing}\t{word('config.none')}"
        else:
            state = "config.there" if path.is_file() else "config.not-there"
            yield f"{word(f'origin.{name}')}\t{path}\t{word(state)}"


def _shown(traced: Traced, options: argparse.Namespace) -> Iterator[str]:
    """The settings that hold, as a file would have them, each with its origin."""
    tables = []
    for setting in _fields():
        value = getattr(traced.settings, setting.target)
        origins = traced.origins[setting.target]
        flag = getattr(options, setting.name, None) if setting.name in PREFERRED else None
        if flag is not None and flag != value:
            value, origins = flag, (Origin(OriginKind.FLAG, f"--{setting.name}"),)
        if setting.shape in _TABLES:
            tables.append((setting, value, origins))
        else:
            yield f"{setting.name} = {_toml(value)}  # {_origins(origins)}"
    for setting, value, origins in tables:
        if value:
            yield ""
            yield f"# {_origins(origins)}"
            yield from _ladders(value) if setting.shape is Shape.LADDERS else _keys(traced.settings)


def _fields() -> Iterator[Setting]:
    """One setting for each field; words from files are shown as words."""
    return (setting for setting in SETTINGS if setting.name == setting.target)


def _origins(origins: Iterable[Origin]) -> str:
    return ", ".join(f"{word(f'origin.{origin.kind}')} {origin.where}".strip() for origin in origins)


def _ladders(ladders: Iterable[Ladder]) -> Iterator[str]:
    for ladder in ladders:
        yield f"[ladders.{_key(ladder.scale)}]"
        if ladder.steps:
            yield f"steps = {_toml([' '.join(step) for step in ladder.steps])}"
        if ladder.beside:
            pairs = (f"{_key(name)} = {_toml(other)}" for name, other in ladder.beside.items())
            yield f"beside = {{ {', '.join(pairs)} }}"
        for name in ("skip", "not_before"):
            if getattr(ladder, name):
                yield f"{name} = {_toml(getattr(ladder, name))}"


def _keys(settings: Settings) -> Iterator[str]:
    """The stated keys; what the screen cannot do with them is said beside."""
    from tui.actions import ACTIONS  # noqa: PLC0415 - only the command that shows keys needs the table
    from tui.remapping import remap  # noqa: PLC0415 - as above

    faults = {fault.id: fault for fault in remap(ACTIONS, settings.keys).faults}
    yield "[keys]"
    for action, keys in settings.keys.items():
        fault = faults.get(action)
        note = f"  # {word(f'keys.{fault.fault}', key=fault.key, other=fault.other or '-')}" if fault else ""
        yield f"{_key(action)} = {_toml(keys)}{note}"


def _schema() -> Iterator[str]:
    """A file of settings in which everything is explained and nothing is set."""
    yield f"# {word('config.head')}"
    for setting in SETTINGS:
        yield ""
        yield f"# {setting.en if current_language() == 'en' else setting.zh}"
        if setting.choices and setting.choices != (AUTO,):
            yield f"# {word('config.choices')}{', '.join(_toml(choice) for choice in setting.choices)}"
        if setting.shape is Shape.NUMBER:
            yield f'# {word("config.choices")}"{AUTO}", {setting.least}–{setting.most}'
        if setting.variable:
            yield f"# {word('config.variable')}{setting.variable}"
        yield from (f"#{line}" if line else "" for line in setting.example.split("\n"))


def _key(name: str) -> str:
    return name if name.isascii() and name.replace("_", "").replace("-", "").isalnum() else _toml(name)


def _toml(value: Any) -> str:  # noqa: ANN401 - any value that a setting may have
    if value is None:
        return f'"{AUTO}"'
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    # a TOML string in double quotes is written as in JSON
    return json.dumps(value, ensure_ascii=False)
