"""Letting the settings act on the engine: the user's words join the built-in ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.lexicon.additions import Additions, use_additions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.lexicon.additions import Ladder
    from compare.settings.values import Settings


def apply_settings(settings: Settings) -> None:
    """Compare with the user's words from now on.

    Args:
        settings: of which the dictionary, the phrases and the ladders act on the engine.
    """
    if not (settings.dictionary or settings.phrases or settings.ladders):
        use_additions(Additions())
        return
    use_additions(
        Additions(_folded(settings.dictionary), _folded(settings.phrases), tuple(map(_folded_ladder, settings.ladders)))
    )


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    """Words in the script and width in which the engine compares."""
    from compare.text.script import fold  # noqa: PLC0415 - the converter is loaded only where there are words

    return tuple(dict.fromkeys(fold(word) for word in words))


def _folded_ladder(ladder: Ladder) -> Ladder:
    beside = dict(zip(_each_folded(ladder.beside), _each_folded(ladder.beside.values()), strict=True))
    steps = tuple(_folded(step) for step in ladder.steps)
    return replace(ladder, steps=steps, beside=beside, skip=_folded(ladder.skip), not_before=_folded(ladder.not_before))


def _each_folded(words: Iterable[str]) -> list[str]:
    from compare.text.script import fold  # noqa: PLC0415 - as above

    return [fold(word) for word in words]
