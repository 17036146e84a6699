"""Pinyin initials: what a reader types while the input method is off, jy for 就业."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from compare.lexicon.loading import load_words
from compare.text.tokens import tokenize

_LEAST = 2
"""One letter stands for hundreds of characters."""


@cache
def _letters() -> dict[str, str]:
    """Characters by initial."""
    return {entry[0]: entry[1:] for entry in load_words("initials.txt")}


@lru_cache(maxsize=64)
def _pattern(query: str) -> re.Pattern[str] | None:
    letters = _letters()
    if len(query) < _LEAST or not all(letter in letters for letter in query):
        return None
    # looked at from every character, so that a match that is refused hides none that begins within it
    return re.compile("(?=(" + "".join(f"[{letter}{letters[letter]}]" for letter in query) + "))")


def initial_spans(folded: str, query: str) -> list[tuple[int, int]]:
    """Find the words that begin with some initials.

    Args:
        folded: a text in simplified script and lower case.
        query: initials of two characters or more, `jy`.

    Returns:
        Start and end of each match, without overlap; every match begins where a word begins, so that 推进一批 is no
        match for `jy`. Nothing for what cannot be initials.

    Example:
        >>> initial_spans("稳定就业和教育", "jy")
        [(2, 4), (5, 7)]
    """
    pattern = _pattern(query.lower())
    found = [match.span(1) for match in pattern.finditer(folded)] if pattern is not None else []
    if not found:
        return []
    begins = {token.start for token in tokenize(folded)}
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if start in begins and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return kept


def matches_initials(name: str, query: str) -> bool:
    """Whether a name holds characters with these initials one after the other, wherever a word begins."""
    pattern = _pattern(query.lower())
    return pattern is not None and pattern.search(name.lower()) is not None
