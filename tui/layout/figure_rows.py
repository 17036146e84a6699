"""The table of figures: what each counts, last, this, the difference, the percentage, and which way it went."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import FigureKind, FigureRelation, Side
from tui.layout.sieve import DIRECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from compare.model import Comparison, Figure, FigureChange, Sentence
    from tui.layout.blocks import Block

_PAUSES = "，。；：！？、（）,;:()"
_LONGEST_MATTER = 16
_HUNDRED = 100
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)([^\d]*)$")
_APPROXIMATE = re.compile("^[余多來来幾几餘]+|(?:以上|以下|以内|以內|左右|上下|多|余|餘)+$")


class FigureOrder(StrEnum):
    """What the table is sorted by; the values name the columns."""

    READING = "order"
    MATTER = "matter"
    LEFT = "left"
    RIGHT = "right"
    DIFFERENCE = "difference"
    PERCENT = "percent"
    DIRECTION = "direction"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """What became of one figure."""

    number: int
    """Its place in reading order."""
    change: int
    """Index of the first change of its block."""
    block: int
    matter: str
    left: str
    """As written; empty where the left report has none."""
    right: str
    relation: FigureRelation
    last: float | None = None
    this: float | None = None
    difference: float | None = None
    """In the unit of both; nothing where they cannot be set against each other."""
    percent: float | None = None
    kind: FigureKind = FigureKind.COUNT
    unit: str = ""
    scale: float = 1
    """How many of the unit one of `shown_unit` is."""
    shown_unit: str = ""
    """The unit as written on the right: 亿元, 万吨."""


def figure_rows(comparison: Comparison, blocks: Sequence[Block]) -> tuple[FigureRow, ...]:
    """List every figure that did not stay the same, in reading order.

    Args:
        comparison: two reports, compared.
        blocks: from `build_blocks`.

    Returns:
        One row a figure.
    """
    rows: list[FigureRow] = []
    for index, block in enumerate(blocks):
        for number in block.changes:
            change = comparison.changes[number]
            for figure in change.figures:
                if figure.relation is not FigureRelation.SAME:
                    sides = {Side.LEFT: change.left, Side.RIGHT: change.right}
                    rows.append(_row((len(rows), block.changes[0], index), figure, sides))
    return tuple(rows)


def _row(place: tuple[int, int, int], figure: FigureChange, sides: dict[Side, tuple[Sentence, ...]]) -> FigureRow:
    left, right = figure.left, figure.right
    told = right or left
    matter = figure.of or ""
    if not matter and told is not None:
        matter = _said_before(told, sides[Side.RIGHT if right else Side.LEFT])
    difference, percent = _difference(left, right, figure.relation)
    return FigureRow(
        *place,
        matter,
        left.place.text if left else "",
        right.place.text if right else "",
        figure.relation,
        left.value if left else None,
        right.value if right else None,
        difference,
        percent,
        told.kind if told else FigureKind.COUNT,
        (told.unit or "") if told else "",
        *(_as_written(told) if told else (1, "")),
    )


def _as_written(figure: Figure) -> tuple[float, str]:
    """The unit of a figure as its text has it, and how many of the plain unit that is."""
    match = _NUMBER.search(figure.place.text)
    if match is None or not figure.value or not float(match[1]):
        return 1, ""
    return figure.value / float(match[1]), _APPROXIMATE.sub("", match[2]).strip()


def _difference(
    left: Figure | None, right: Figure | None, relation: FigureRelation
) -> tuple[float | None, float | None]:
    comparable = relation in {FigureRelation.UP, FigureRelation.DOWN}
    if not comparable or left is None or right is None or left.value is None or right.value is None:
        return None, None
    # binary fractions: 5.5 - 5.3 shall be 0.2
    difference = round(right.value - left.value, 6)
    if left.kind is FigureKind.RATIO or not left.value or left.upper or right.upper:
        return difference, None
    return difference, difference / abs(left.value) * _HUNDRED


def _said_before(figure: Figure, sentences: tuple[Sentence, ...]) -> str:
    """The words of the clause before a figure that names nothing: what it is about stands there."""
    for sentence in sentences:
        place = sentence.place
        if place.line == figure.place.line and place.start <= figure.place.start < place.end:
            at = place.text.find(figure.place.text)
            before = place.text[: max(at, 0)]
            begin = max((before.rfind(mark) for mark in _PAUSES), default=-1) + 1
            return (before[begin:] or place.text)[-_LONGEST_MATTER:]
    return ""


def show_difference(row: FigureRow, points: str) -> str:
    """Write a difference in the unit that people use.

    Args:
        row: of the table.
        points: what percentage points are called.

    Returns:
        With its sign, in the unit of the right text: `+15.5公里`, `-0.3个百分点`; nothing where there is none.
    """
    if row.difference is None:
        return ""
    if row.kind is FigureKind.RATIO:
        return f"{_plain(row.difference)}{points}"
    if row.shown_unit:
        return f"{_plain(row.difference / row.scale)}{row.shown_unit}"
    return f"{_plain(row.difference)}{row.unit}"


def show_percent(row: FigureRow) -> str:
    """Write how much a figure grew or fell, with its sign; nothing where that says nothing."""
    if row.percent is None:
        return ""
    if abs(row.percent) >= _HUNDRED:
        return f"{row.percent:+.0f}%"
    return f"{row.percent:+.1f}%"


def _plain(value: float) -> str:
    """At most two decimals, none that say nothing."""
    text = f"{value:+.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"+0", "-0"} else text


def sort_figures(rows: Iterable[FigureRow], order: FigureOrder, *, backwards: bool) -> tuple[FigureRow, ...]:
    """Sort the table.

    Args:
        rows: in any order.
        order: by what; numbers begin with the largest.
        backwards: the other way round.

    Returns:
        The rows; those without the number that is asked for come last either way.
    """
    if order in _NUMBERS:
        number = _NUMBERS[order]
        known = [row for row in rows if number(row) is not None]
        rest = [row for row in rows if number(row) is None]
        known.sort(key=lambda row: (-(number(row) or 0.0), row.number), reverse=backwards)
        return (*known, *sorted(rest, key=lambda row: row.number))
    if order is FigureOrder.MATTER:
        return tuple(sorted(rows, key=lambda row: (row.matter, row.number), reverse=backwards))
    if order is FigureOrder.DIRECTION:
        return tuple(sorted(rows, key=lambda row: (DIRECTIONS.index(row.relation), row.number), reverse=backwards))
    return tuple(sorted(rows, key=lambda row: row.number, reverse=backwards))


_NUMBERS: dict[FigureOrder, Callable[[FigureRow], float | None]] = {
    FigureOrder.LEFT: lambda row: row.last,
    FigureOrder.RIGHT: lambda row: row.this,
    FigureOrder.DIFFERENCE: lambda row: row.difference,
    FigureOrder.PERCENT: lambda row: row.percent,
}
