"""Ladders of strength as a user writes them: words beside built-in ones, or steps of a ladder of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.lexicon.additions import Ladder
from compare.settings.source import nearest, unknown_name

if TYPE_CHECKING:
    from compare.settings.source import SettingsSource

_BOUND = "bound"
"""Bounds of numbers (以上, 左右) belong to the grammar of figures."""
_PARTS = ("steps", "beside", "skip", "not_before")


def checked_ladders(source: SettingsSource, written: object) -> tuple[Ladder, ...]:
    """Check the ladders of a file.

    Args:
        source: where they are written.
        written: the table `ladders`: a table for each ladder.

    Returns:
        The ladders, in the order of the file.

    Raises:
        SettingsError: a part is unknown, the steps do not fit a built-in ladder, or a word stands beside no word.
    """
    if not isinstance(written, dict):
        raise source.fault("ladders", "settings.ladders")
    return tuple(_ladder(source, name, table) for name, table in written.items())


def _ladder(source: SettingsSource, name: str, table: object) -> Ladder:
    if not isinstance(table, dict):
        raise source.fault(name, "settings.ladders")
    for part in table:
        if part not in _PARTS:
            raise unknown_name(source, part, _PARTS)
    ladder = Ladder(
        name,
        tuple(_words(source, "steps", step) for step in _list(source, "steps", table)),
        _beside(source, table),
        tuple(word for entry in _list(source, "skip", table) for word in _words(source, "skip", entry)),
        tuple(word for entry in _list(source, "not_before", table) for word in _words(source, "not_before", entry)),
    )
    if name == _BOUND:
        raise source.fault(name, "settings.bound")
    _check_steps(source, ladder)
    _check_beside(source, ladder)
    return ladder


def _list(source: SettingsSource, part: str, table: dict[str, Any]) -> list[object]:
    written = table.get(part, [])
    if isinstance(written, str) and part != "steps":
        return [written]
    if not isinstance(written, list):
        raise source.fault(part, "settings.words", value=written)
    return written


def _words(source: SettingsSource, part: str, written: object) -> tuple[str, ...]:
    """The words of an entry: several with spaces between, or a list."""
    if isinstance(written, str):
        return tuple(written.split())
    if isinstance(written, list) and all(isinstance(word, str) for word in written):
        return tuple(word for word in written if word)
    raise source.fault(part, "settings.words", value=written)


def _beside(source: SettingsSource, table: dict[str, Any]) -> dict[str, str]:
    written = table.get("beside", {})
    if isinstance(written, dict) and all(isinstance(word, str) and word for word in written.values()):
        return dict(written)
    raise source.fault("beside", "settings.beside")


def _built_in() -> dict[str, list[list[str]]]:
    """The words of every step of the built-in ladders."""
    from compare.lexicon.loading import load_table  # noqa: PLC0415 - only who writes ladders needs it

    return {scale["name"]: [line.split() for line in scale["steps"]] for scale in load_table("ladders.toml")["scale"]}


def _check_steps(source: SettingsSource, ladder: Ladder) -> None:
    built_in = _built_in().get(ladder.scale)
    if built_in is None:
        if len(ladder.steps) < 2:  # noqa: PLR2004 - nothing is weaker or stronger on one step
            near = nearest(ladder.scale, _built_in()) or ", ".join(name for name in _built_in() if name != _BOUND)
            raise source.fault(ladder.scale, "settings.no-steps", near=near)
    elif ladder.steps and len(ladder.steps) != len(built_in):
        raise source.fault(ladder.scale, "settings.steps", count=len(built_in), found=len(ladder.steps))


def _check_beside(source: SettingsSource, ladder: Ladder) -> None:
    own = {word for step in ladder.steps for word in step}
    known = own | {word for step in _built_in().get(ladder.scale, []) for word in step}
    for word, other in ladder.beside.items():
        if other not in known:
            raise source.fault(word, "settings.no-word", other=other, scale=ladder.scale)
