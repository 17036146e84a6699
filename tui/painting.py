"""Rows in colour: from what a row shows to the segments that a terminal draws."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from compare.kinds import Side
from tui.layout.cells import cell_table, pad
from tui.layout.facets import BADGES
from tui.layout.finding import Hits
from tui.layout.passages import Tone
from tui.layout.pieces import pieces
from tui.layout.rows import Mode, RowKind, told_once
from tui.state import BARE_GUTTER, UNIFIED_GUTTER
from tui.theme import FACET_TOKENS, Token, passage_style, token_style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.chunks import Chunk
    from tui.layout.blocks import Block
    from tui.layout.highlights import Highlights
    from tui.layout.minimap import MapCell
    from tui.layout.rows import Line, Row
    from tui.palettes import Palette
    from tui.state import Geometry

CURSOR = ">"
READ = "✓"
"""One cell on every terminal, unlike most signs of its kind."""
NOTED = "*"
_BADGE_TOKENS = {badge.hanzi: FACET_TOKENS[facet] for facet, badge in BADGES.items()}


@dataclass(frozen=True, slots=True)
class Remarked:
    """Blocks that the reviewer has left something on, by index."""

    read: frozenset[int] = frozenset()
    noted: frozenset[int] = frozenset()


@dataclass(frozen=True)
class RowPainter:
    """Paints the rows of one comparison at one geometry."""

    palette: Palette
    geometry: Geometry
    blocks: Sequence[Block]
    fold_text: str
    """What a folded row says; the number goes where the braces are."""
    hits: Hits = field(default_factory=Hits)
    remarked: Remarked = field(default_factory=Remarked)
    highlights: Highlights | None = None
    """What is picked out within sentences; None for what the passages mark themselves."""
    numbered: bool = False
    """Whether the lines of the files are told where paragraphs begin."""

    def paint(self, row: Row, *, current: bool, first: bool) -> Iterator[Segment]:
        """Paint a row.

        Args:
            row: of the table.
            current: whether the reader is at its change.
            first: whether it is the first row of its block.

        Yields:
            Segments that take the cells of the geometry.
        """
        if row.kind is RowKind.BLANK:
            yield self._space(self.geometry.width, self.palette.ground)
        elif row.kind is RowKind.FOLD:
            text = " " * (self.geometry.left_margin + self.geometry.gutter) + self.fold_text.format(row.folded)
            yield Segment(pad(text, self.geometry.width), token_style(self.palette, Token.DIM))
        elif self.geometry.mode is Mode.SPLIT:
            ground = self._ground(row, current=current)
            yield self._space(self.geometry.left_margin, ground)
            yield from self._cell(row, row.left, Side.LEFT, current=current)
            yield from self._gutter(row, ground, cursor=current and first, first=first)
            yield from self._cell(row, row.right, Side.RIGHT, current=current)
        else:
            side = Side.LEFT if row.left is not None else Side.RIGHT
            ground = self._ground(row, current=current)
            yield from self._gutter(row, ground, cursor=current and first, first=first)
            yield from self._cell(row, row.left or row.right, side, current=current)

    def _cell(self, row: Row, line: Line | None, side: Side, *, current: bool) -> Iterator[Segment]:
        if line is None:
            plain = row.kind is RowKind.HEADING or current
            ground = self._ground(row, current=current) if plain else self.palette.filler
            yield self._space(self.geometry.column, ground)
            return
        ground = self._ground(row, current=current)
        tone = line.passage.tone
        if row.kind is RowKind.HEADING:
            tone = Tone.HEADING
        if line.indent:
            number = line_number(line) if self.numbered else ""
            yield (
                self._text(number.ljust(line.indent), Token.DIM, ground) if number else self._space(line.indent, ground)
            )
        used = line.indent
        marks = None if self.highlights is None else self.highlights.of(self.blocks[row.block], line.passage)
        for text, mark in pieces(line, self.hits.within(line.passage), marks):
            yield Segment(text, passage_style(self.palette, side, tone, mark, current=current))
            used += cell_table().measure(text)
        yield self._space(self.geometry.column - used, ground)

    def _gutter(self, row: Row, ground: str, *, cursor: bool, first: bool) -> Iterator[Segment]:
        marker = CURSOR if cursor else " "
        read = row.block in self.remarked.read
        signs = [READ if first and read else " ", NOTED if first and row.block in self.remarked.noted else " "]
        if self.geometry.gutter == BARE_GUTTER:
            sign = self._sign(row)
            yield self._text(marker if sign == " " else sign, self._sign_token(sign), ground, reverse=cursor)
            # one cell for both: a note says more than a mark
            yield self._text(signs[1] if signs[1] != " " else signs[0], Token.NOTICE, ground)
            return
        yield self._text(marker, Token.STRONG, ground)
        for badge in row.badges:
            yield self._text(badge, Token.DIM if read else _BADGE_TOKENS.get(badge, Token.CHANGED), ground)
        yield self._space(4 - 2 * len(row.badges), ground)
        yield self._text(signs[0], Token.DIM, ground)
        yield self._text(signs[1], Token.NOTICE, ground)
        if self.geometry.gutter == UNIFIED_GUTTER:
            sign = self._sign(row)
            yield self._text(sign, self._sign_token(sign), ground)
        yield self._space(1, ground)

    def _sign(self, row: Row) -> str:
        """Which report a row of the unified view comes from, where the two differ."""
        if row.kind is RowKind.NOISE or told_once(self.blocks[row.block]):
            return " "
        return "-" if row.left is not None else "+"

    def _sign_token(self, sign: str) -> Token:
        return {"-": Token.REMOVED, "+": Token.ADDED}.get(sign, Token.STRONG)

    def _ground(self, row: Row, *, current: bool) -> str:
        if current:
            return self.palette.current
        return self.palette.bar if row.kind is RowKind.HEADING else self.palette.ground

    def _text(self, text: str, token: Token, ground: str, *, reverse: bool = False) -> Segment:
        return Segment(text, token_style(self.palette, token) + Style(bgcolor=ground, reverse=reverse))

    def _space(self, cells: int, ground: str) -> Segment:
        return Segment(" " * cells, Style(bgcolor=ground))


def line_number(line: Line) -> str:
    """The line of the file that a paragraph begins at, as it fits in the free cells before it.

    Args:
        line: the first line of a paragraph.

    Returns:
        At most as many digits as there are cells; nothing where they do not fit.
    """
    number = next((run.line for run in line.passage.runs if run.start == line.start), 0)
    text = f"{number or '':>{max(0, line.indent - 1)}}"
    return text if len(text) <= line.indent else ""


def paint_map(cell: MapCell, palette: Palette) -> Segment:
    """Paint one cell of the change map: a sign by kind, reversed where it is on the screen."""
    sign = BADGES[cell.facet].sign if cell.facet is not None else " "
    token = FACET_TOKENS[cell.facet] if cell.facet is not None else Token.DIM
    ground = palette.dim if cell.in_view else palette.bar
    style = token_style(palette, token) + Style(bgcolor=ground)
    if cell.in_view:
        style += Style(reverse=True) if palette.ansi else Style(color=palette.ground, bold=True)
    return Segment(sign, style)


def paint_chunks(chunks: Iterable[Chunk], palette: Palette, ground: str | None = None) -> Iterator[Segment]:
    """Paint stretches of a bar or a sheet; a stretch with an action can be clicked.

    Args:
        chunks: side by side.
        palette: the colours.
        ground: another ground than the token's own.

    Yields:
        One segment a stretch.
    """
    for chunk in chunks:
        style = token_style(palette, chunk.token)
        if ground is not None and chunk.token is not Token.HIT:
            style += Style(bgcolor=ground)
        if chunk.action:
            style += Style.from_meta({"@click": chunk.action})
        yield Segment(chunk.text, style)
