"""Lines made of stretches with a meaning: what bars, cards and help are written in before they are coloured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.layout.cells import cell_table, fit
from tui.layout.wrap import wrap
from tui.theme import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of one meaning."""

    text: str
    token: Token = Token.TEXT
    action: str = ""
    """What a click on it does, as a Textual action."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Stretches that are wrapped together."""

    chunks: tuple[Chunk, ...]
    hang: int = 0
    """Cells before every line but the first."""


def plain(text: str, token: Token = Token.TEXT, *, hang: int = 0) -> Paragraph:
    """A paragraph of one meaning."""
    return Paragraph((Chunk(text, token),), hang)


def cells_of(chunks: Sequence[Chunk], ambiguous: int | None = None) -> int:
    """Cells that stretches take side by side."""
    return sum(cell_table(ambiguous).measure(chunk.text) for chunk in chunks)


def set_ends(left: Sequence[Chunk], right: Sequence[Chunk], width: int, filling: Token) -> tuple[Chunk, ...]:
    """Put stretches at both ends of a bar; where they meet, the left ones are cut.

    Args:
        left: from the first cell on.
        right: up to the last cell.
        width: cells of the bar.
        filling: what the space between means.

    Returns:
        Stretches that take exactly `width` cells.
    """
    kept = cut_chunks(right, width)
    room = width - cells_of(kept)
    begin = cut_chunks(left, max(0, room - 1))
    gap = room - cells_of(begin)
    return (*begin, Chunk(" " * gap, filling), *kept)


def cut_chunks(chunks: Sequence[Chunk], width: int) -> tuple[Chunk, ...]:
    """Cut stretches so that they take at most some cells."""
    kept: list[Chunk] = []
    room = width
    for chunk in chunks:
        shown = fit(chunk.text, room)
        if shown:
            kept.append(Chunk(shown, chunk.token, chunk.action))
        if shown != chunk.text:
            break
        room -= cell_table().measure(shown)
    return tuple(kept)


def wrap_paragraph(paragraph: Paragraph, width: int) -> Iterator[tuple[Chunk, ...]]:
    """Break a paragraph into lines.

    Args:
        paragraph: stretches with their hanging indent.
        width: cells of a line.

    Yields:
        The stretches of each line; an empty paragraph is one empty line.
    """
    text = "".join(chunk.text for chunk in paragraph.chunks)
    hang = paragraph.hang if paragraph.hang <= width // 2 else 0
    if not text:
        yield ()
    at = 0
    for number, end in enumerate(_ends(text, width, hang)):
        lead = (Chunk(" " * hang),) if number and hang else ()
        yield (*lead, *_slice(paragraph.chunks, at, end))
        at = end


def _ends(text: str, width: int, hang: int) -> Iterator[int]:
    """Where lines end: the first has the whole width, the others what the indent leaves."""
    first = wrap(text, width)[0][1] if text else 0
    if first:
        yield first
    for _, end in wrap(text[first:], width - hang):
        yield first + end


def _slice(chunks: Sequence[Chunk], start: int, end: int) -> Iterator[Chunk]:
    at = 0
    for chunk in chunks:
        text = chunk.text[max(0, start - at) : max(0, end - at)]
        if text:
            yield Chunk(text, chunk.token, chunk.action)
        at += len(chunk.text)
