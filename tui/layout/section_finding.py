"""Sections found by a few letters: part of the title, pinyin initials, some of its characters in order, or a badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.text.script import fold
from tui.layout.facets import BADGES, RELATION_BADGES
from tui.layout.initials import matches_initials

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.layout.contents import Entry

_NO_MATCH = 0
_SCATTERED, _INITIALS, _WITHIN, _BADGE = 1, 2, 3, 4


def find_sections(entries: Sequence[Entry], query: str) -> tuple[Entry, ...]:
    """Find sections, the best matches first.

    Args:
        entries: the table of contents.
        query: as typed; nothing finds all.

    Returns:
        Entries; equally good ones in their order. A badge alone finds the sections that it stands before: `增` those
        that are new, or where no section is, those with new sentences.
    """
    wanted = fold(query).casefold().replace(" ", "")
    if not wanted:
        return tuple(entries)
    if wanted in RELATION_BADGES.values() or wanted in {badge.hanzi for badge in BADGES.values()}:
        found = _by_badge(entries, wanted)
        if found:
            return found
    scored = [(_score(entry, wanted), entry) for entry in entries]
    best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
    return tuple(entry for _, entry in best)


def _by_badge(entries: Sequence[Entry], badge: str) -> tuple[Entry, ...]:
    own = tuple(entry for entry in entries if RELATION_BADGES[entry.relation] == badge)
    facets = [facet for facet, known in BADGES.items() if known.hanzi == badge]
    return own or tuple(entry for entry in entries if any(entry.counts[facet] for facet in facets))


def _score(entry: Entry, wanted: str) -> int:
    title = fold(entry.title).casefold().replace(" ", "")
    if wanted in title:
        return _WITHIN
    if wanted.isascii() and matches_initials(title, wanted):
        return _INITIALS
    at = -1
    for char in wanted:
        at = title.find(char, at + 1)
        if at < 0:
            return _NO_MATCH
    return _SCATTERED
