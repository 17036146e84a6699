"""Where the sentences and clauses of one cleaned line lie.

Answers with spans that cover the line but for white space. Refuses to guess structure: a heading is a sentence too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

REACH = 120
"""Characters within which a quotation or bracket must close to hold its sentence together."""

_CLOSER = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "（": "）)",
    "(": "）)",
    "《": "》",
    "【": "】",
    "〔": "〕",
    "〈": "〉",
}
_CLOSERS = "”’」』）)》】〕〉"
_QUOTES = "“「『‘"
_SELF_BROKEN = "“‘"
_ENDS = "。！？!?｡"
_SEMICOLONS = "；;"
_GOES_ON = "，,、；;：:的之等和与與及或是为為作了这這一中上下里裡“‘「《（("
# `?` before such a mark is no question: it stands for a lost byte
_DAMAGED = re.compile(r"\?(?:[!,;?:()]+|(?=[A-Za-z]))")
_ELLIPSIS = re.compile("…+|\\.{6,}|。{3,}")
_MORE = "等的，,、。；;！!？?）)”’》」』"
# whatever may hold, end or damage something: all else is passed over at the speed of the pattern
_OPENER = re.compile(f'["{re.escape("".join(_CLOSER))}]')
_SENTENCE_MARK = re.compile(f'["{re.escape("".join(_CLOSER) + _ENDS + _SEMICOLONS)}….\\t]')


def _closing(text: str, start: int) -> int | None:
    """Offset of the mark that closes the one at `start`, if it comes within reach."""
    opener = text[start]
    closers = _CLOSER[opener]
    depth = 0
    for at in range(start + 1, min(len(text), start + REACH + 2)):
        character = text[at]
        if character in closers:
            if depth == 0:
                return at
            depth -= 1
        elif character == opener:
            if opener in _SELF_BROKEN:
                # “甲“ – the mark that opens is typed where the one that closes is meant
                return at if not any(mark in text[start:at] for mark in _ENDS) else None
            depth += 1
    return None


def _held(text: str) -> Iterator[tuple[int, int]]:
    """Stretches, both marks included, inside which no sentence ends."""
    at = 0
    while mark := _OPENER.search(text, at):
        at = mark.start()
        end = _closing(text, at) if mark[0] in _CLOSER else _second_mark(text, at)
        if end is not None:
            yield at, end + 1
            at = end
        at += 1


def _second_mark(text: str, start: int) -> int | None:
    """Offset of the next mark like the straight one at `start`, if it comes within reach."""
    end = text.find(text[start], start + 1, start + REACH + 2)
    return end if end > 0 else None


def _ends_after_held(text: str, start: int, end: int) -> bool:
    """Whether the sentence ends with a stretch whose last word is an end mark: it was quoted whole."""
    inner = text[start : end - 1].rstrip(_CLOSERS)
    if not inner or inner[-1] not in _ENDS or (end < len(text) and text[end] in _GOES_ON):
        return False
    return inner[-1] in "。｡" or (start > 0 and text[start - 1] in "：:，,。！？!?")


def _after_marks(text: str, at: int) -> int:
    """The offset after the end marks, closing marks and white space that follow an end mark."""
    while at < len(text) and (text[at] in _ENDS or text[at] in _CLOSERS or text[at] == "…"):
        at += 1
    return at


def _ends_here(text: str, at: int) -> int | None:
    """The offset after the sentence if it ends with the character at `at`."""
    character = text[at]
    if character in _ENDS or character in _SEMICOLONS:
        return _after_marks(text, at + 1)
    if character in "….":
        mark = _ELLIPSIS.match(text, at)
        if mark and mark.end() < len(text) and text[mark.end()] not in _MORE:
            return mark.end()
    return None


def _trimmed(text: str, bounds: list[int]) -> tuple[tuple[int, int], ...]:
    """Spans between the bounds without white space around them; marks alone join what they follow."""
    spans: list[tuple[int, int]] = []
    for start, end in zip([0, *bounds], [*bounds, len(text)], strict=True):
        piece = text[start:end]
        left, right = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        if left >= right:
            continue
        if spans and not any(character.isalnum() for character in piece):
            left = spans.pop()[0]
        spans.append((left, right))
    return tuple(spans)


def _skipped(text: str, at: int, held: dict[int, int]) -> int | None:
    """Where to go on after a stretch in which nothing ends: a quotation, a bracket, damaged bytes."""
    if at in held:
        return held[at]
    damaged = _DAMAGED.match(text, at) if text[at] == "?" else None
    return max(at + 1, damaged.end()) if damaged else None


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Cut one cleaned line into sentences.

    A sentence ends at 。！？； and at …… before a new clause; the marks that close after it belong to it. Nothing ends
    inside 《》, brackets or a quotation that closes within 120 characters, unless the quotation itself ends the
    sentence. `.` ends nothing. A tab ends a sentence in a line that has end marks: it stands for a lost line break.

    Args:
        text: a line without inserted noise.

    Returns:
        Spans of code points, in order, without the white space around them; together they hold every other character.

    Example:
        >>> [text[a:b] for text in ["抓好落实；“怎么看？”要讲清楚。再出发！"] for a, b in split_sentences(text)]
        ['抓好落实；', '“怎么看？”要讲清楚。', '再出发！']
    """
    held = dict(_held(text))
    tabs = "\t" in text and any(mark in text for mark in _ENDS)
    bounds: list[int] = []
    at = 0
    while mark := _SENTENCE_MARK.search(text, at):
        at = mark.start()
        skipped = _skipped(text, at, held)
        after = None
        if skipped is not None:
            if at in held and _ends_after_held(text, at, skipped):
                after = _after_marks(text, skipped)
        elif tabs and text[at] == "\t":
            after = at + 1
        else:
            after = _ends_here(text, at)
        if after is not None:
            bounds.append(after)
        at = after or skipped or at + 1
    return _trimmed(text, bounds)


_CLAUSE_ENDS = re.compile(r"[。！？!?；;，：]|(?<!\d)[,:]|[,:](?!\d)")
_CLAUSE_MARK = re.compile(f'["{re.escape("".join(_CLOSER))}。！？!?；;，：,:]')


def split_clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Cut one cleaned line into clauses: at every comma, colon and sentence end outside quotations and brackets.

    Args:
        text: a line or a sentence of it.

    Returns:
        Spans of code points, in order, without the white space around them; together they hold every other character.

    Example:
        >>> [text[a:b] for text in ["一是抓落实，强基层；二是见成效。"] for a, b in split_clauses(text)]
        ['一是抓落实，', '强基层；', '二是见成效。']
    """
    held = dict(_held(text))
    bounds: list[int] = []
    at = 0
    while mark := _CLAUSE_MARK.search(text, at):
        at = mark.start()
        skipped = _skipped(text, at, held)
        if skipped is not None:
            at = skipped
        elif _CLAUSE_ENDS.match(text, at):
            at = _after_marks(text, at + 1)
            bounds.append(at)
        else:
            at += 1
    return _trimmed(text, bounds)
