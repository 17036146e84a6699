"""Makes the screens of the views that lie over the texts; how they were sorted is kept with the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.layout.figure_rows import FigureOrder
from tui.layout.listing import ListOrder
from tui.layout.remark_rows import RemarkOrder
from tui.screens.change_list import ChangeListScreen
from tui.screens.figure_list import FigureListScreen
from tui.screens.list_frame import Sorting
from tui.screens.plan_view import PlanBoardScreen, PlanWaitScreen
from tui.screens.remark_list import RemarkListScreen
from tui.views import View

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.comparison import ComparisonScreen
    from tui.screens.lists import ListScreen

_MADE: dict[View, tuple[type[ListScreen], str]] = {
    View.CHANGES: (ChangeListScreen, ListOrder.READING),
    View.FIGURES: (FigureListScreen, FigureOrder.READING),
    View.NOTES: (RemarkListScreen, RemarkOrder.READING),
}


def make_view(view: View, desk: ComparisonScreen) -> Screen[None]:
    """Make the screen of a view.

    Args:
        view: any but the texts.
        desk: the texts.

    Returns:
        A screen to lay over them.
    """
    if view is View.PLAN:
        desk.plan.look()
        return PlanWaitScreen(desk) if desk.plan.board is None else PlanBoardScreen(desk, desk.plan.board)
    made, order = _MADE[view]
    sorting = desk.sortings.setdefault(view, Sorting(order))
    return made(desk, sorting)
