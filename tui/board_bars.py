"""The one-row bars of the board: header and filter strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.board import LANE_ORDER, LANES, STATUS_LANES, Lane
from tui.chunks import Chunk, cells_of, set_ends
from tui.layout.cells import cell_table, fit
from tui.theme import Token

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from compare.model import Report
    from tui.board import Board
    from tui.board_strings import BoardWords
    from tui.strings import Words

_LEAST_NAME = 14
_LONG_NAMES_ROOM = 50
"""Cells that the title needs beside the full names of the lanes."""


def board_header(board: Board, words: Words, own: BoardWords, width: int) -> tuple[Chunk, ...]:
    """The first row: whose plan and results, and how many tasks have each status.

    Args:
        board: what became of the plan.
        words: of the language.
        own: the words of the board.
        width: cells of the row.

    Returns:
        Exactly `width` cells.
    """
    counts = board.counts
    lanes = [lane for lane in LANE_ORDER if counts[lane] or lane in STATUS_LANES.values()]
    numbers = [Chunk(f" {_name(lane, words)}{counts[lane]}", Token.BAR_STRONG) for lane in lanes]
    if cells_of(numbers) + _LONG_NAMES_ROOM > width:
        numbers = [Chunk(f" {LANES[lane].hanzi}{counts[lane]}", Token.BAR_STRONG) for lane in lanes]
    if board.decided:
        numbers.append(Chunk(f" {own.by_hand}{board.decided}", Token.NOTICE))
    numbers.append(Chunk(" ", Token.BAR))
    tracking = board.tracking
    names = [_report(tracking.plan, None), *(_report(report, tracking.plan) for report in tracking.results[:1])]
    more = f" +{len(tracking.results) - 1}" if len(tracking.results) > 1 else ""
    begin = f" {own.program}  "
    room = width - cells_of(numbers) - cell_table().measure(begin) - 1
    title = f"{names[0]} / {names[1]}{more}"
    if cell_table().measure(title) > room:
        half = max(0, (room - 3) // 2)
        title = " / ".join(fit(name, half) for name in names) if half >= _LEAST_NAME else _years(board)
    return set_ends([Chunk(begin + title, Token.BAR_STRONG)], numbers, width, Token.BAR)


def _years(board: Board) -> str:
    """The years alone, where names would be cut to nothing."""
    reports = (board.tracking.plan, *board.tracking.results[:1])
    return " / ".join(str(report.outline.year) for report in reports if report.outline.year is not None)


def _name(lane: Lane, words: Words) -> str:
    return LANES[lane].zh if words.language == "zh" else f"{LANES[lane].en} "


def _report(report: Report, other: Report | None) -> str:
    """Organisation and year; the year alone where the other report is of the same organisation."""
    outline = report.outline
    name = outline.organisation or outline.title or report.source.path.rpartition("/")[2]
    if outline.year is None:
        return name
    if other is not None and other.outline.organisation == outline.organisation and other.outline.year != outline.year:
        return str(outline.year)
    return f"{name} {outline.year}"


def lane_strip(
    board: Board, chosen: Collection[Lane], cursor: int | None, words: Words, width: int
) -> tuple[Chunk, ...]:
    """The row that chooses lanes: digits, badges and how many there are.

    Args:
        board: what became of the plan.
        chosen: lanes of the filter.
        cursor: the lane that Enter would toggle; None while the strip has no focus.
        words: of the language.
        width: cells of the row.

    Returns:
        Exactly `width` cells; a chosen lane stands in square brackets.
    """
    counts = board.counts
    names = [f"{_name(lane, words).strip()}{counts[lane]}" for lane in LANE_ORDER]
    chunks = [Chunk(f" {words.filter} ", Token.BAR_STRONG), *_choices(names, chosen, cursor, words)]
    close = [Chunk(" Esc ", Token.BAR_DIM, "screen.escape")]
    if cells_of([*chunks, *close]) > width:
        names = [f"{LANES[lane].hanzi}{counts[lane]}" for lane in LANE_ORDER]
        chunks, close = list(_choices(names, chosen, cursor, words)), []
    return set_ends(chunks, close, width, Token.BAR)


def _choices(names: Sequence[str], chosen: Collection[Lane], cursor: int | None, words: Words) -> tuple[Chunk, ...]:
    chunks = []
    for number, (lane, name) in enumerate(zip(LANE_ORDER, names, strict=True), 1):
        picked = lane in chosen
        text = f"[{number}{name}]" if picked else f" {number}{name} "
        token = Token.CURSOR if number - 1 == cursor else Token.SELECTED if picked else Token.BAR
        chunks.append(Chunk(text, token, f"screen.toggle_lane({number})"))
    token = Token.CURSOR if cursor == len(LANE_ORDER) else Token.BAR if chosen else Token.BAR_STRONG
    return (*chunks, Chunk(f" 0{words.all} ", token, "screen.toggle_lane(0)"))
