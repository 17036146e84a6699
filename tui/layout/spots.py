"""The word or figure at a place of the text, and the words of a change that a reader is likely to look for next."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from compare.kinds import FigureRelation
from compare.text.tokens import Token, TokenKind, tokenize
from tui.layout.cells import cell_table
from tui.layout.passages import Mark
from tui.layout.rows import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Comparison
    from tui.layout.blocks import Block
    from tui.layout.passages import Passage
    from tui.layout.rows import Row
    from tui.state import Geometry

_SEARCHED = frozenset({TokenKind.FIGURE, TokenKind.DATE, TokenKind.WORD, TokenKind.LATIN})
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Spot:
    """A character of a passage."""

    passage: int
    """Key of the passage."""
    offset: int


def spot_at(row: Row, x: int, geometry: Geometry) -> Spot | None:
    """Find the character under the pointer.

    Args:
        row: the row under it.
        x: cell of the row, from 0.
        geometry: of the panes.

    Returns:
        The character; nothing beside the text.
    """
    if geometry.mode is Mode.SPLIT:
        second = geometry.left_margin + geometry.column + geometry.gutter
        line, x = (row.right, x - second) if x >= second else (row.left, x - geometry.left_margin)
    else:
        line, x = row.left or row.right, x - geometry.gutter
    if line is None or x < line.indent:
        return None
    at = line.indent
    for number, char in enumerate(line.text):
        at += cell_table()[char]
        if x < at:
            return Spot(line.passage.key, line.start + number)
    return None


def words_to_search(comparison: Comparison, block: Block, spot: Spot | None) -> tuple[str, ...]:
    """The words of a block, those that a reader is likely to look for first.

    Args:
        comparison: two reports, compared.
        block: where the reader is.
        spot: where the reader clicked last, in this block or elsewhere.

    Returns:
        The word that was clicked; then figures that changed; then words that changed, and all others by length. The
        right side goes before the left.
    """
    passages = [passage for passage in (block.right, block.left) if passage is not None]
    return tuple(dict.fromkeys(chain(_clicked(passages, spot), _figures(comparison, block), _words(passages))))


def _clicked(passages: list[Passage], spot: Spot | None) -> Iterator[str]:
    for passage in passages:
        if spot is not None and passage.key == spot.passage:
            for token in tokenize(passage.folded):
                if token.start <= spot.offset < token.end and token.kind in _SEARCHED:
                    yield passage.text[token.start : token.end]


def _figures(comparison: Comparison, block: Block) -> Iterator[str]:
    for change in block.changes:
        for figure in comparison.changes[change].figures:
            if figure.relation is not FigureRelation.SAME:
                yield from (side.place.text for side in (figure.right, figure.left) if side is not None)


def _words(passages: list[Passage]) -> Iterator[str]:
    others: list[str] = []
    for passage in passages:
        changed = [(start, end) for start, end, mark in passage.marks if mark & Mark.CHANGED]
        for token in tokenize(passage.folded):
            if token.kind not in _SEARCHED or token.end - token.start < _LEAST:
                continue
            text = passage.text[token.start : token.end]
            if _touches(token, changed):
                yield text
            elif token.kind is TokenKind.WORD:
                others.append(text)
    yield from sorted(others, key=len, reverse=True)


def _touches(token: Token, changed: list[tuple[int, int]]) -> bool:
    return any(start < token.end and token.start < end for start, end in changed)
