"""The tasks as rows of columns: what the board paints, computed at one width before anything is painted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from compare.render.labels import label
from compare.track.values import Band
from tui.board import LANES, Arrangement
from tui.chunks import Chunk, Paragraph, cut_chunks, wrap_paragraph
from tui.layout.cells import drawable, fit
from tui.theme import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.board import Board, Entry, Lane
    from tui.board_strings import BoardWords

NARROWEST_COLUMN = 34
"""Sixteen Chinese characters a line; with less, columns leave the screen on the right."""
_HANG = 4
_CUT = ".."


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row of a column."""

    chunks: tuple[Chunk, ...]
    entry: int | None = None
    """Number of the entry that it belongs to; None for headings and free rows."""


@dataclass(frozen=True, slots=True)
class Column:
    """Entries one below the other."""

    head: tuple[Chunk, ...]
    rows: tuple[TaskRow, ...]
    order: tuple[int, ...]
    """Entries from top to bottom."""
    starts: Mapping[int, int]
    """First row of each entry."""
    groups: tuple[int, ...] = ()
    """The first entry of each group."""


@dataclass(frozen=True, slots=True)
class TaskStyle:
    """How entries are set."""

    width: int
    """Cells of a column."""
    lines: int
    """Rows of text that an entry takes at most."""
    language: str
    query: str = ""
    spaced: bool = False
    """A free row after each entry."""


def set_columns(board: Board, lanes: Sequence[Lane], style: TaskStyle, words: BoardWords) -> tuple[Column, ...]:
    """One column for each lane.

    Args:
        board: what became of the plan.
        lanes: those to show.
        style: width and language.
        words: of the language.

    Returns:
        Columns in the order of the lanes; each entry of these lanes is in exactly one.
    """
    columns = []
    for lane in lanes:
        members = board.lane(lane)
        rows = [row for number in members for row in _entry_rows(board.entries[number], number, style, words)]
        columns.append(_column(_lane_head(lane, len(members), style), rows, members, members[:1]))
    return tuple(columns)


def set_list(
    board: Board, lanes: Sequence[Lane], arrangement: Arrangement, style: TaskStyle, words: BoardWords
) -> Column:
    """All entries in one column, under headings.

    Args:
        board: what became of the plan.
        lanes: those to show.
        arrangement: by status, or in the order of the plan under its own headings.
        style: width and language.
        words: of the language.

    Returns:
        A column that holds each entry of these lanes exactly once.
    """
    rows: list[TaskRow] = []
    order: list[int] = []
    groups: list[int] = []
    for heading, members in _groups(board, lanes, arrangement, style, words):
        rows.append(TaskRow(heading))
        groups.append(members[0])
        order += members
        for number in members:
            rows += _entry_rows(board.entries[number], number, style, words)
    head = (Chunk(f" {words.no_position.format(len(order))}  {words.arrangement(arrangement)}", Token.BAR_STRONG),)
    return _column(head, rows, order, groups)


def _groups(
    board: Board, lanes: Sequence[Lane], arrangement: Arrangement, style: TaskStyle, words: BoardWords
) -> Iterator[tuple[tuple[Chunk, ...], tuple[int, ...]]]:
    """Headings with the entries below them."""
    if arrangement is not Arrangement.BY_PLAN:
        for lane in lanes:
            members = board.lane(lane)
            if members:
                yield _lane_head(lane, len(members), style), members
        return
    numbers = [number for number, entry in enumerate(board.entries) if entry.lane in lanes]
    for section, found in groupby(numbers, key=lambda number: _section(board.entries[number], style, words)):
        yield (Chunk(fit(f" {section}", style.width), Token.HEADING),), tuple(found)


def _section(entry: Entry, style: TaskStyle, words: BoardWords) -> str:
    sign = LANES[entry.lane]
    if entry.item is None or entry.item.standing.value == "shortcoming":
        return sign.zh if style.language == "zh" else sign.en
    path = entry.item.section
    # the innermost headings tell more where the path is longer than the line
    return next((text for text in (" > ".join(path[at:]) for at in range(len(path))) if _fits(text, style)), "") or (
        path[-1] if path else words.no_section
    )


def _fits(text: str, style: TaskStyle) -> bool:
    return fit(text, style.width - 2) == text


def _lane_head(lane: Lane, count: int, style: TaskStyle) -> tuple[Chunk, ...]:
    sign = LANES[lane]
    name = sign.zh if style.language == "zh" else sign.en
    return (Chunk(f" {name} {count}", Token.HEADING),)


def _column(head: tuple[Chunk, ...], rows: Sequence[TaskRow], order: Sequence[int], groups: Sequence[int]) -> Column:
    starts: dict[int, int] = {}
    for index, row in enumerate(rows):
        if row.entry is not None:
            starts.setdefault(row.entry, index)
    return Column(head, tuple(rows), tuple(order), starts, tuple(groups))


def _entry_rows(entry: Entry, number: int, style: TaskStyle, words: BoardWords) -> Iterator[TaskRow]:
    sign = LANES[entry.lane]
    chunks = [Chunk(" "), Chunk(sign.hanzi, sign.token), Chunk(" ")]
    chunks += [Chunk(f"{tag} ", token) for tag, token in tags_of(entry, style.language, words)]
    chunks += marked(drawable(entry.text), style.query)
    lines = list(wrap_paragraph(Paragraph(tuple(chunks), _HANG), style.width - 1))
    shown = lines[: style.lines]
    if len(lines) > style.lines:
        # what follows, without its indent, so that the cut shows where the line is full
        shown[-1] = _cut(_joined(shown[-1], lines[style.lines]), style.width - 1)
    for line in shown:
        yield TaskRow(line, number)
    if style.spaced:
        yield TaskRow(())


def _joined(line: Sequence[Chunk], rest: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """A line and what follows, the two halves of a broken stretch made one again."""
    if rest[0].text == " " * _HANG:
        rest = rest[1:]
    last, first = line[-1], rest[0]
    if last.token is not first.token:
        return (*line, *rest)
    return (*line[:-1], Chunk(last.text + first.text, last.token), *rest[1:])


def _cut(chunks: Sequence[Chunk], width: int) -> tuple[Chunk, ...]:
    """Cut stretches and always show the cut, where it falls between two of them too."""
    kept = cut_chunks(chunks, width)
    if kept and not kept[-1].text.endswith(_CUT):
        kept = cut_chunks(kept, width - len(_CUT))
        if not kept or not kept[-1].text.endswith(_CUT):
            kept = (*kept, Chunk(_CUT, Token.DIM))
    return kept


def tags_of(entry: Entry, language: str, words: BoardWords) -> Iterator[tuple[str, Token]]:
    """What is told of an entry before its text, in words.

    Args:
        entry: of the board.
        language: `zh` or `en`.
        words: of the language.

    Yields:
        A word and its colour: set by hand, cannot be checked, no better than probable, targets met of all.
    """
    item = entry.item
    if entry.by_hand:
        yield words.by_hand, Token.NOTICE
    if entry.cited:
        yield words.cited, Token.NOTICE
    if item is None:
        return
    if item.standing.value == "shortcoming":
        yield (words.answered if item.evidence else words.silent), Token.DIM
        return
    if not item.verifiable:
        yield words.unverifiable, Token.DIM
    if item.band is Band.PROBABLE and not entry.cited:
        yield label(Band.PROBABLE, language), Token.DIM
    judged = [target for target in item.targets if target.met is not None]
    if judged:
        yield words.met_of.format(sum(target.met is True for target in judged), len(item.targets)), Token.STRONG


def marked(text: str, query: str, token: Token = Token.TEXT) -> tuple[Chunk, ...]:
    """Set off every place where some words stand.

    Args:
        text: any text.
        query: the words; nothing sets off nothing.
        token: the meaning of the rest.

    Returns:
        Stretches that together are the text.
    """
    if not query:
        return (Chunk(text, token),)
    chunks = []
    at = 0
    for found in re.finditer(re.escape(query), text, re.IGNORECASE):
        chunks += [Chunk(text[at : found.start()], token), Chunk(found.group(), Token.HIT)]
        at = found.end()
    return tuple(chunk for chunk in (*chunks, Chunk(text[at:], token)) if chunk.text)
