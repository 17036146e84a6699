"""Putting the settings together: the environment over the project's file over the user's file over the defaults."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from compare.settings.places import project_file, user_file
from compare.settings.schema import SETTINGS, Shape
from compare.settings.values import Origin, OriginKind, Settings, Traced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.settings.source import SettingsSource

_ADDING = frozenset({"dictionary", "phrases", "ladders"})
"""Fields whose values from several places add up."""


def load_settings(folder: Path | None = None) -> Settings:
    """Load what the user has chosen.

    Args:
        folder: where the project's file is looked for, and above; the current folder if None.

    Returns:
        The settings; where nothing is written, the defaults.

    Raises:
        SettingsError: a file or variable says something that cannot be meant.
    """
    return trace_settings(folder).settings


def trace_settings(folder: Path | None = None) -> Traced:
    """Load what the user has chosen, and say where each value came from.

    Args:
        folder: as for `load_settings`.

    Returns:
        The settings with their origins.

    Raises:
        SettingsError: as for `load_settings`.
    """
    found: dict[str, Any] = {}
    origins: dict[str, tuple[Origin, ...]] = {}
    for source, table in _written(folder):
        from compare.settings.checking import checked_values  # noqa: PLC0415 - most runs have nothing to check

        for name, value in checked_values(source, table).items():
            found[name] = _joined(name, found.get(name), value)
            kept = origins.get(name, ()) if name in _ADDING or name == "keys" else ()
            origins[name] = (*kept, source.origin)
    settings = replace(Settings(), **found)
    default = (Origin(OriginKind.DEFAULT),)
    every = dict.fromkeys((setting.target for setting in SETTINGS), default) | origins
    return Traced(settings, MappingProxyType(every))


def _joined(name: str, before: Any, value: Any) -> Any:  # noqa: ANN401 - the values of a field have one type
    if before is None or (name not in _ADDING and name != "keys"):
        return value
    if name == "keys":
        return MappingProxyType({**before, **value})
    return (*before, *(each for each in value if each not in before))


def _written(folder: Path | None) -> Iterator[tuple[SettingsSource, dict[str, Any]]]:
    """What is written where, the place that counts least first."""
    user = user_file()
    if user is not None and os.path.isfile(user):  # noqa: PTH113 - never raises, unlike Path's
        yield _read(user, OriginKind.USER)
    project = project_file(folder)
    if project is not None and (user is None or not _same(project, user)):
        yield _read(project, OriginKind.PROJECT)
    yield from _environment()


def _read(path: Path, kind: OriginKind) -> tuple[SettingsSource, dict[str, Any]]:
    from compare.settings.source import read_source  # noqa: PLC0415 - most runs have no file

    return read_source(path, kind)


def _same(one: Path, other: Path) -> bool:
    return one.absolute() == other.absolute()


def _environment() -> Iterator[tuple[SettingsSource, dict[str, Any]]]:
    for setting in SETTINGS:
        stated = os.environ.get(setting.variable, "") if setting.variable else ""
        if stated:
            from compare.settings.source import SettingsSource  # noqa: PLC0415 - most runs have none

            source = SettingsSource(OriginKind.ENVIRONMENT, setting.variable)
            yield source, {setting.name: _from_variable(setting.shape, stated)}


def _from_variable(shape: Shape, stated: str) -> Any:  # noqa: ANN401 - checked like any other written value
    if shape is Shape.FILES:
        # relative to the current folder, as everything in a variable
        return [str(Path(name).absolute()) for name in stated.split(os.pathsep) if name]
    if stated.isascii() and stated.isdigit():
        return int(stated)
    return stated
