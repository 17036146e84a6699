"""The atoms of a Chinese sentence for comparing: figures and dates whole, words by dictionary, no character lost."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from sys import intern
from typing import TYPE_CHECKING, NamedTuple, Protocol

from compare.lexicon.additions import additions, depends_on_additions
from compare.lexicon.loading import load_words
from compare.text.quantities import quantities

if TYPE_CHECKING:
    from collections.abc import Callable

_PIECES = re.compile(
    r"(?P<word>[\u4e00-\u9fd5]+)|(?P<latin>[A-Za-z]+(?:[-.&+/]?[A-Za-z0-9])*\+*|\d+(?:\.\d+)*%?|[*×]+(?:\.[*×]+)?)|(?P<space>\s+)|(?P<mark>……|——|--|.)",
    re.DOTALL,
)
_DOMAIN_WEIGHT = 20_000


class TokenKind(StrEnum):
    """What an atom is."""

    FIGURE = "figure"
    DATE = "date"
    WORD = "word"
    LATIN = "latin"
    MARK = "mark"
    SPACE = "space"


class Token(NamedTuple):
    """An atom of a text: no edit ever cuts through it."""

    text: str
    start: int
    """First code point within the text that was cut."""
    end: int
    kind: TokenKind


class Segmenter(Protocol):
    """Anything that cuts a run of Chinese characters into words."""

    def __call__(self, text: str, /) -> list[str]:
        """Return the words of `text` in order; joined, they are `text`."""


@dataclass(slots=True)
class _Shared:
    """The engine that the module of rjieba brings."""

    atoms: tuple[str, ...] | None = None
    """The user's words in it; None before it is first used."""


_shared = _Shared()


def rust_segmenter() -> Segmenter:
    """Jieba's algorithm and dictionary in Rust, with the terms of the genre and those of the user added.

    Raises:
        ImportError: rjieba is not installed.
    """
    import rjieba  # noqa: PLC0415 - the dictionary costs 0.1 s, so only texts that are cut pay for it

    atoms = additions().atoms()
    if _shared.atoms is None:
        _shared.atoms = atoms
    # the module brings an engine, and a second one loads the dictionary again; but no engine forgets a word
    engine = rjieba if atoms == _shared.atoms else rjieba.Jieba()
    for word in (*load_words("domain.txt"), *atoms):
        engine.add_word(word, _DOMAIN_WEIGHT, None)
    cut: Callable[[str], list[str]] = engine.cut
    return cut


def python_segmenter() -> Segmenter:
    """The original jieba, which cuts the same words more slowly.

    Raises:
        ImportError: jieba is not installed.
    """
    import logging  # noqa: PLC0415 - needed for this fallback alone

    import jieba  # noqa: PLC0415 - the dictionary costs a second

    jieba.setLogLevel(logging.WARNING)
    engine = jieba.Tokenizer()
    for word in (*load_words("domain.txt"), *additions().atoms()):
        engine.add_word(word, _DOMAIN_WEIGHT)
    cut: Callable[[str], list[str]] = engine.lcut
    return cut


_build_lock = threading.Lock()


@depends_on_additions
@cache
def _built() -> Segmenter:
    try:
        return rust_segmenter()
    except ImportError:
        return python_segmenter()


def _segmenter() -> Segmenter:
    # Words may not be added while another thread cuts: the engine is built under a lock and never changed afterwards.
    with _build_lock:
        return _built()


@depends_on_additions
@lru_cache(maxsize=2048)
def tokenize(folded: str) -> tuple[Token, ...]:
    """Cut a text into atoms that cover it without gap or overlap.

    A figure with its qualifier and unit is one atom, so is a date; names in 《》 and “” stay breakable inside.

    Args:
        folded: text in simplified script and one width.

    Returns:
        The atoms in order; joined, their texts are `folded`.

    Example:
        >>> [token.text for token in tokenize("开展双招双引，近15万元。")]
        ['开展', '双招双引', '，', '近15万元', '。']
    """
    cut = _segmenter()
    tokens: list[Token] = []
    at = 0
    for match in quantities(folded):
        tokens += _plain(folded, at, match.start(), cut)
        kind = TokenKind.DATE if match["date"] else TokenKind.FIGURE
        tokens.append(Token(match.group(), match.start(), match.end(), kind))
        at = match.end()
    return (*tokens, *_plain(folded, at, len(folded), cut))


_KINDS = {kind.value: kind for kind in TokenKind}


def _plain(folded: str, start: int, end: int, cut: Segmenter) -> list[Token]:
    """Cut a stretch that holds no figure; the Chinese runs alone go to the dictionary."""
    tokens = []
    for match in _PIECES.finditer(folded, start, end):
        kind = _KINDS[match.lastgroup or "mark"]
        if kind is not TokenKind.WORD:
            tokens.append(Token(match.group(), match.start(), match.end(), kind))
            continue
        at = match.start()
        for word in cut(match.group()):
            behind = at + len(word)
            tokens.append(Token(intern(word), at, behind, kind))
            at = behind
    return tokens


@depends_on_additions
@lru_cache(maxsize=16_384)
def words(folded: str) -> tuple[str, ...]:
    """The words of a text for matching: Chinese ones of two characters and more, and Latin ones.

    Args:
        folded: text in simplified script and one width.

    Returns:
        The words in order, with repetition; figures, dates and punctuation are left out.

    Example:
        >>> words("全年开展双招双引20次")
        ('全年', '开展', '双招双引')
    """
    # every sentence is cut for its words, few for their tokens, which take longer to make
    cut = _segmenter()
    found: list[str] = []
    at = 0
    for start, end in (*(match.span() for match in quantities(folded)), (len(folded), 0)):
        for match in _PIECES.finditer(folded, at, start):
            if match.lastgroup == "word":
                found += [intern(word) for word in cut(match.group()) if len(word) > 1]
            elif match.lastgroup == "latin" and match.group()[0].isalpha():
                found.append(match.group().lower())
        at = end
    return tuple(found)
