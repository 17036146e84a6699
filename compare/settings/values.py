"""The values of the settings, and where each one came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from compare.errors import CompareError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.lexicon.additions import Ladder


class SettingsError(CompareError):
    """A file or variable of settings says something that cannot be meant."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has chosen; every field has a value, chosen or not."""

    lang: str | None = None
    """Language of labels and messages, `zh` or `en`; None follows the locale."""
    theme: str = "auto"
    """Colours of the screen, one of `compare.settings.schema.THEMES`."""
    width: int | None = None
    """Cells a line of text; None takes the width of the terminal."""
    ambiguous_width: int | None = None
    """Cells of a character whose width is ambiguous (“ ” …), 1 or 2; None finds it out."""
    encoding: str | None = None
    """Encoding of text files; None finds it out."""
    lens: str = "auto"
    """Which parts stand side by side: the value of a `Lens`."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Keys of the screen by id of the action, in place of the usual ones; an empty tuple takes all keys away."""
    dictionary: tuple[str, ...] = ()
    """Words that are never cut apart, beside the built-in ones."""
    phrases: tuple[str, ...] = ()
    """Set phrases (提法) that are looked up whole, beside the built-in ones."""
    ladders: tuple[Ladder, ...] = ()
    """Words of strength, beside the built-in ones."""


class OriginKind(StrEnum):
    """What kind of place a value came from."""

    FLAG = "flag"
    ENVIRONMENT = "environment"
    PROJECT = "project"
    USER = "user"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value came from."""

    kind: OriginKind
    where: str = ""
    """The file, variable or flag; empty for a default."""


@dataclass(frozen=True, slots=True)
class Traced:
    """Settings with their origins."""

    settings: Settings
    origins: Mapping[str, tuple[Origin, ...]]
    """By name of the setting; several where lists of several places add up."""
