"""Where words stand in either text: as typed, as a regular expression, or by the initials of their pinyin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.text.script import fold
from tui.layout.initials import initial_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.kinds import Side
    from tui.layout.blocks import Block
    from tui.layout.passages import Passage
    from tui.layout.rows import Table

_HAN = re.compile("[\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader looks for."""

    text: str = ""
    regex: bool = False
    side: Side | None = None
    """The report to look in; nothing for both."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a word was found."""

    block: int
    """Index into the blocks."""
    passage: int
    """Key of the passage."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found."""

    query: Query = field(default_factory=Query)
    found: tuple[Hit, ...] = ()
    """In reading order, the left side of a block first."""
    by_passage: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    by_initials: bool = False
    """Whether the letters were taken for the initials of pinyin."""

    def within(self, passage: Passage) -> Sequence[tuple[int, int]]:
        """What was found in one passage: start and end of each hit."""
        return self.by_passage.get(passage.key, ())

    @property
    def blocks(self) -> frozenset[int]:
        """The blocks that hold a match."""
        return frozenset(hit.block for hit in self.found)


def find_hits(blocks: Sequence[Block], query: Query) -> Hits:
    """Look for words in both texts, whatever the script or the case.

    Args:
        blocks: from `build_blocks`.
        query: what to look for; either script finds both, and letters that stand nowhere are tried as initials of
            pinyin: `jy` finds 就业.

    Returns:
        Every hit; none for an empty query.

    Raises:
        re.error: the regular expression is none.
    """
    text = query.text.strip()
    if not text:
        return Hits()
    if query.regex:
        return _collected(blocks, query, _by_pattern(text))
    needle = fold(text).casefold()
    hits = _collected(blocks, query, lambda passage: _spans(passage, needle, text.lower()))
    if hits.found or not (text.isascii() and text.isalpha()):
        return hits
    hits = _collected(blocks, query, lambda passage: initial_spans(passage.folded, needle))
    return Hits(query, hits.found, hits.by_passage, by_initials=bool(hits.found))


def _collected(blocks: Sequence[Block], query: Query, spans_of: Callable[[Passage], list[tuple[int, int]]]) -> Hits:
    found: list[Hit] = []
    by_passage: dict[int, list[tuple[int, int]]] = {}
    for index, block in enumerate(blocks):
        for passage in (block.left, block.right):
            if passage is None or query.side not in (None, passage.side):
                continue
            spans = spans_of(passage)
            if spans:
                found += [Hit(index, passage.key, start, end) for start, end in spans]
                by_passage[passage.key] = spans
    return Hits(query, tuple(found), by_passage)


def _by_pattern(text: str) -> Callable[[Passage], list[tuple[int, int]]]:
    # only characters are folded: a full-width bracket is a character to find, an ASCII one belongs to the expression
    written = re.compile(text, re.IGNORECASE)
    folded = re.compile(_HAN.sub(lambda match: fold(match[0]), text), re.IGNORECASE)

    def spans_of(passage: Passage) -> list[tuple[int, int]]:
        found = {match.span() for match in folded.finditer(passage.folded)}
        found |= {match.span() for match in written.finditer(passage.text)}
        return _apart(sorted(span for span in found if span[0] < span[1]))

    return spans_of


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out what begins within the one before."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def hit_row(hit: Hit, table: Table) -> int | None:
    """The row that shows the beginning of a hit.

    Args:
        hit: one of the hits.
        table: the rows as they are now.

    Returns:
        A row, or nothing where the block is folded away.
    """
    row = table.block_rows.get(hit.block)
    if row is None:
        return None
    for index in range(row, len(table.rows)):
        if table.rows[index].block != hit.block:
            break
        for line in (table.rows[index].left, table.rows[index].right):
            if line is not None and line.passage.key == hit.passage and line.start <= hit.start < line.end:
                return index
    return row


def _spans(passage: Passage, needle: str, written: str) -> list[tuple[int, int]]:
    found = set()
    for text, wanted in ((passage.folded, needle), (passage.text.lower(), written)):
        at = text.find(wanted)
        while at >= 0:
            found.add((at, at + len(wanted)))
            at = text.find(wanted, at + len(wanted))
    return _apart(sorted(found))
