"""Whatever statuses tasks have, whoever set them and whatever is shown: each task is listed exactly once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.track.values import Status
from tests.tui.plans import Promise, tracking_of
from tui.board import LANE_ORDER, Arrangement, Board, Lane
from tui.board_state import board_geometry
from tui.board_strings import ZH
from tui.hand import PassingHand
from tui.lanes import TaskStyle, set_columns, set_list
from tui.layout.cells import cell_table

TEXTS = st.text(st.sampled_from("建成食堂十二家，。“”《》（）5.3%左右abc　"), min_size=1, max_size=120)
PROMISES = st.lists(
    st.builds(
        Promise,
        text=TEXTS,
        status=st.sampled_from(Status),
        commitment=st.booleans(),
        section=st.sampled_from(["一、民生", "二、产业", ""]),
    ),
    max_size=12,
)
HANDS = st.lists(st.sampled_from([None, *Status]), min_size=12, max_size=12)
LANE_SETS = st.frozensets(st.sampled_from(LANE_ORDER))


def board_of(promises: list[Promise], decided: list[Status | None], extra: list[str]) -> Board:
    board = Board(tracking_of(promises, tuple(promises[:2]), tuple(extra)), PassingHand())
    for item, status in zip(board.tracking.items, decided, strict=False):
        board.hand.decide(item, status)
    board.refresh()
    return board


@given(PROMISES, HANDS, st.lists(TEXTS, max_size=3), st.integers(2, 90), st.integers(1, 4))
def test_every_task_is_listed_exactly_once_in_columns_and_in_lists(
    promises: list[Promise], decided: list[Status | None], extra: list[str], width: int, lines: int
) -> None:
    board = board_of(promises, decided, extra)
    expected = sorted(range(sum(one.commitment for one in promises) + len(promises[:2]) + len(extra)))
    style = TaskStyle(width, lines, "zh")
    columns = set_columns(board, board.shown(()), style, ZH)
    assert sorted(entry for column in columns for entry in column.order) == expected
    for arrangement in (Arrangement.BY_STATUS, Arrangement.BY_PLAN):
        column = set_list(board, board.shown(()), arrangement, style, ZH)
        assert sorted(column.order) == expected
        assert sorted(column.starts) == expected
        firsts = [row.entry for index, row in enumerate(column.rows) if column.starts.get(row.entry or 0) == index]
        assert len(firsts) == len(expected)


@given(PROMISES, HANDS, LANE_SETS)
def test_a_filter_shows_each_task_of_its_statuses_once_and_no_other(
    promises: list[Promise], decided: list[Status | None], chosen: frozenset[Lane]
) -> None:
    board = board_of(promises, decided, [])
    column = set_list(board, board.shown(chosen), Arrangement.BY_STATUS, TaskStyle(40, 2, "zh"), ZH)
    wanted = [number for number, entry in enumerate(board.entries) if not chosen or entry.lane in chosen]
    assert sorted(column.order) == wanted
    assert sum(board.counts.values()) == len(board.entries)


@given(PROMISES, st.integers(8, 120), st.integers(1, 4), st.sampled_from(["", "食堂", "5"]))
def test_no_row_is_wider_than_its_column(promises: list[Promise], width: int, lines: int, query: str) -> None:
    board = board_of(promises, [], [])
    column = set_list(board, board.shown(()), Arrangement.BY_STATUS, TaskStyle(width, lines, "zh", query), ZH)
    rows = [row for row in column.rows if row.entry is not None]
    assert all(sum(cell_table().measure(chunk.text) for chunk in row.chunks) <= width for row in rows)
    assert all(sum(row.entry == entry for row in rows) <= lines for entry in column.order)


@given(st.integers(40, 300), st.integers(2, 80), st.sampled_from(Arrangement), st.integers(1, 6))
def test_the_parts_of_the_board_fill_the_terminal(width: int, height: int, choice: Arrangement, lanes: int) -> None:
    parts = board_geometry(width, height, choice, lanes)
    details = parts.plan_width + parts.proof_width
    if parts.beside:
        assert (parts.tasks_width + details, parts.tasks_height) == (width, height)
    else:
        assert (parts.tasks_width, details) == (width, width)
        assert 0 < parts.tasks_height < height
    assert 1 <= parts.columns <= max(1, lanes)
