"""What a key can do: the shape of one entry of the action table, and where its keys hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.keymap import binding_keys


class Scope(StrEnum):
    """Where the keys of an action hold; the keys of a screen hold everywhere on it."""

    SCREEN = "screen"
    PANES = "panes"
    CONTENTS = "contents"
    BOARD = "board"
    TASKS = "tasks"
    DETAIL = "detail"
    CHOICE = "choice"
    FILTER = "filter"
    SHEET = "sheet"
    OPENING = "opening"
    WAITING = "waiting"
    PROMPT = "prompt"
    WHY = "why"
    PICK = "pick"
    NOTE = "note"
    VIEWS = "views"
    LISTS = "lists"
    GRID = "grid"
    SECTIONS = "sections"
    MATRIX = "matrix"


PARTS = {
    Scope.SCREEN: (Scope.VIEWS,),
    Scope.PANES: (Scope.SCREEN, Scope.VIEWS),
    Scope.CONTENTS: (Scope.SCREEN, Scope.VIEWS),
    Scope.LISTS: (Scope.SCREEN, Scope.VIEWS),
    Scope.GRID: (Scope.LISTS, Scope.SCREEN, Scope.VIEWS),
    Scope.BOARD: (Scope.VIEWS,),
    Scope.TASKS: (Scope.BOARD, Scope.VIEWS),
    Scope.DETAIL: (Scope.BOARD, Scope.VIEWS),
    # the digits of a filter are its own while it is open
    Scope.FILTER: (Scope.SCREEN, Scope.BOARD, Scope.LISTS),
    Scope.WHY: (Scope.SHEET,),
}
"""The screens that hear a key too while one of their parts has the focus."""
COMPARISON_SCOPES = (Scope.SCREEN, Scope.PANES, Scope.CONTENTS, Scope.FILTER, Scope.SHEET)
"""What the help of the comparison tells."""
VIEW_SCOPES = (Scope.VIEWS, Scope.LISTS, Scope.GRID, Scope.PROMPT, Scope.SECTIONS)
"""What the help of the comparison tells of its views."""
START_SCOPES = (Scope.CHOICE, Scope.OPENING, Scope.WAITING)
"""What the help of the comparison tells of menus, of opening and of waiting."""
REVIEW_SCOPES = (Scope.WHY, Scope.PICK, Scope.NOTE)
"""What the help of the comparison tells of reviewing."""
BOARD_SCOPES = (Scope.BOARD, Scope.TASKS, Scope.DETAIL, Scope.CHOICE, Scope.PICK, Scope.FILTER, Scope.SHEET)
"""What the help of the board tells."""
MATRIX_SCOPES = (Scope.MATRIX, Scope.SHEET)
"""What the help of many reports side by side tells."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a key does."""

    id: str
    """Stable name, for remapping."""
    method: str
    """The Textual action that runs."""
    keys: tuple[str, ...]
    """The first is the one that help and footer show."""
    zh: str
    """Name in the footer and the palette."""
    en: str
    help_zh: str
    help_en: str
    scope: Scope = Scope.SCREEN
    footer: int = 0
    """Rank in the footer, 1 for the first to be shown; 0 for none."""

    @property
    def binding_keys(self) -> str:
        """All keys with their full-width twins, as a binding lists them."""
        return binding_keys(self.keys)


def shares_focus(first: Scope, second: Scope) -> bool:
    """Whether a key could be heard in both of two scopes at once, so that it may not mean two things."""
    return first is second or second in PARTS.get(first, ()) or first in PARTS.get(second, ())
