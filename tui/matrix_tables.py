"""A matrix as three tables of one shape: a name, a cell a report, and the sentences that a cell rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.matrix.values import Basis
from compare.render.matrix_words import aim_name, amount_text, cell_sign, indicator_name, source_text, wording_word
from tui.theme import Token

if TYPE_CHECKING:
    from compare.matrix.values import Amount, Cell, Copy, Indicator, Matrix, Occurrence, Topic


@dataclass(frozen=True, slots=True)
class Said:
    """What a report says, and where."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Square:
    """One cell on the screen."""

    text: str
    token: Token
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row on the screen."""

    name: str
    detail: str
    """What the sheet says of the row beside its name."""
    count: int
    """How many of the reports have it."""
    squares: tuple[Square, ...]
    words: str
    """What a search looks through, besides the sentences."""

    @property
    def uneven(self) -> bool:
        """Whether some reports have it and others have not."""
        return 0 < self.count < len(self.squares)

    def holds(self, query: str) -> bool:
        """Whether its name or a sentence holds some words, in any case of letters."""
        wanted = query.casefold()
        return wanted in self.words.casefold() or any(
            wanted in said.text.casefold() for square in self.squares for said in square.said
        )


@dataclass(frozen=True, slots=True)
class Table:
    """One of the three tables."""

    rows: tuple[TableRow, ...]
    width: int
    """Cells of a column."""


_GONE = Square("－", Token.DIM)


def tables_of(matrix: Matrix, lang: str) -> tuple[Table, Table, Table]:
    """The tables of figures, of topics and of wording.

    Args:
        matrix: reports side by side.
        lang: `zh` or `en`.
    """
    return (
        Table(tuple(_figure_row(one, lang) for one in matrix.indicators), 12),
        Table(tuple(_topic_row(one) for one in matrix.topics), 8),
        Table(tuple(_copy_row(one, matrix, lang) for one in matrix.copies), 8),
    )


def _figure_row(indicator: Indicator, lang: str) -> TableRow:
    squares = tuple(_amount(cell, lang) for cell in indicator.cells)
    count = sum(cell is not None for cell in indicator.cells)
    name = f"{indicator_name(indicator)}"
    return TableRow(name, aim_name(indicator, lang), count, squares, name)


def _amount(amount: Amount | None, lang: str) -> Square:
    if amount is None:
        return _GONE
    said = (Said(amount.sentence.place.line, amount.sentence.place.text),)
    token = Token.TEXT if amount.figure else Token.DIM
    return Square(amount_text(amount, lang), token, said)


def _topic_row(topic: Topic) -> TableRow:
    squares = tuple(_sign(cell) for cell in topic.cells)
    return TableRow(topic.name, topic.field, len(topic.having), squares, " ".join((topic.name, *topic.words)))


def _sign(cell: Cell) -> Square:
    if not cell.mentions:
        return _GONE
    said = tuple(Said(mention.place.line, mention.place.text) for mention in cell.mentions)
    return Square(cell_sign(cell), Token.STRONG if cell.heads else Token.TEXT, said)


def _copy_row(copy: Copy, matrix: Matrix, lang: str) -> TableRow:
    by_column = {one.column: one for one in copy.occurrences}
    squares = tuple(_occurrence(by_column[at], copy) if at in by_column else _GONE for at in range(len(matrix.reports)))
    detail = f"{wording_word(copy.wording, lang)}　{source_text(copy, matrix, lang)}"
    count = sum(square is not _GONE for square in squares)
    return TableRow(copy.text, detail, count, squares, copy.text)


def _occurrence(one: Occurrence, copy: Copy) -> Square:
    said = (Said(one.place.line, one.sentence.place.text),)
    if one is copy.source:
        # where nothing tells who was first, no one is called the source
        return Square("同" if copy.basis is Basis.ORDER else "源", Token.STRONG, said)
    return Square("同" if one.exact else "近", Token.TEXT, said)
