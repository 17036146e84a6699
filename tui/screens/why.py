"""The card that says why a change pairs what it pairs, with the keys that pair it otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from tui.action import Scope
from tui.screens.sheets import SheetScreen
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

    from tui.chunks import Paragraph


class Wish(StrEnum):
    """What the reader wants done to a pair."""

    ALTERNATIVE = "alternative"
    CHOOSE = "choose"
    NOTHING = "nothing"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A wish, and which alternative it is about."""

    wish: Wish
    number: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says, and how many alternatives it numbers."""

    paragraphs: tuple[Paragraph, ...]
    alternatives: int


class WhyScreen(SheetScreen):
    """A sheet that can be acted on."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.WHY)

    def __init__(self, title: str, hint: str, card: Card, answer: Callable[[Wanted], None]) -> None:
        super().__init__(title, hint, card.paragraphs)
        self._count = card.alternatives
        self._answer = answer

    def action_alternative(self, number: int) -> None:
        """Pair with one of the near sentences."""
        if number <= self._count:
            self._leave(Wanted(Wish.ALTERNATIVE, number - 1))

    def action_pair(self) -> None:
        """Choose a counterpart from all sentences."""
        self._leave(Wanted(Wish.CHOOSE))

    def action_nothing(self) -> None:
        """Say that there is no counterpart."""
        self._leave(Wanted(Wish.NOTHING))

    def action_release(self) -> None:
        """Go back to what the program pairs."""
        self._leave(Wanted(Wish.RELEASE))

    def _leave(self, wanted: Wanted) -> None:
        self.dismiss(None)
        # only once the card is gone does what it asks for lie on top
        self.app.call_later(self._answer, wanted)
