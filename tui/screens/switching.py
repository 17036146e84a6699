"""The way from one view of a comparison to another; the place that is selected goes with the reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual.binding import Binding
from textual.screen import Screen

from tui.action import Scope
from tui.actions import ACTION_BY_ID
from tui.views import View
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from textual.binding import BindingType


def shared_bindings(*ids: str) -> list[BindingType]:
    """The bindings of some actions of the texts, for another view.

    Args:
        ids: of the actions.

    Returns:
        One binding each; keys that the user has chosen hold here too.
    """
    actions = [ACTION_BY_ID[name] for name in ids if name in ACTION_BY_ID]
    return [Binding(action.binding_keys, action.method, action.zh, show=False, id=action.id) for action in actions]


@dataclass
class Outing:
    """How the reader left the texts for other views."""

    come_from: View | None = None
    """The view that led back to the texts."""
    selected: int | None = None
    """A change that was selected in another view."""


@runtime_checkable
class Desk(Protocol):
    """The screen of the texts, which all other views lie over."""

    def make_view(self, view: View) -> Screen[None]:
        """Make the screen of another view."""

    def leave_for(self, view: View) -> None:
        """Take note that another view is gone to."""


class SwitchingScreen(Screen[None]):
    """A view of a comparison: the digits lead to the others."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.VIEWS)
    view: ClassVar[View] = View.TEXTS

    def action_view(self, number: int) -> None:
        """Go to a view by its digit."""
        self.go_to_view(View(number))

    def go_to_view(self, view: View) -> None:
        """Go to a view; the texts lie at the bottom, every other view over them.

        Args:
            view: where to go.
        """
        desk = self.app.screen_stack[0]
        if view is self.view or not isinstance(desk, Desk):
            return
        desk.leave_for(view)
        if view is View.TEXTS:
            self.app.pop_screen()
        elif self.view is View.TEXTS:
            self.app.push_screen(desk.make_view(view))
        else:
            self.app.switch_screen(desk.make_view(view))
