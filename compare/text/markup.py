"""Finds the marks of Markdown: they say how a line looks, not what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.kinds import NoiseKind
from compare.text.offsets import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_LEADING = re.compile(r"[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t\u3000]+|[-*+][ \t]+)|[ \t]*(?:>[ \t]?)+")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_NO_MARK = r"(?=[^\s*_])"
_SPAN = re.compile(
    rf"(?P<open>(?P<mark>\*{{1,3}}|(?<![A-Za-z0-9])_{{1,2}}){_NO_MARK})(?P<inner>[^\n]{{0,400}}?[^\s*_])(?P<close>(?P=mark))(?!\*)"
    r"|(?P<code>`{1,3})[^`\n]{1,400}(?P<end>(?P=code))"
)
_LINK = re.compile(r"!?\[(?P<text>[^\[\]\n]{0,400})\](?P<target>\([^()\s]{0,400}(?: \"[^\"\n]*\")?\))")
_PUNCTUATION = re.compile(r"[^\w\s]")


def find_markup(lines: Sequence[str]) -> list[tuple[Mark, ...]]:
    """Find the marks of headings, lists, quotations, emphasis, code and links.

    Args:
        lines: the lines of a Markdown file.

    Returns:
        For each line its marks, to be dropped; none inside fenced code.

    Example:
        `## 一、农业` gives a mark over `## `, `**粮食**增产` one over each `**`; the masks of 走访**市、**区 give none.
    """
    result: list[tuple[Mark, ...]] = []
    fenced = False
    for line in lines:
        fence = _FENCE.match(line) is not None
        result.append(() if fenced or fence else _marks(line))
        fenced ^= fence
    return result


def _marks(line: str) -> tuple[Mark, ...]:
    spans = []
    leading = _LEADING.match(line)
    at = leading.end() if leading else 0
    if leading:
        spans.append(leading.span())
        closing = _CLOSING.search(line, at) if "#" in leading[0] else None
        spans += [closing.span()] if closing else []
    for link in _LINK.finditer(line, at):
        spans += [(link.start(), link.start("text")), (link.end("text"), link.end())]
    spans += _paired(line, at)
    return tuple(Mark(start, end, NoiseKind.MARKUP, "") for start, end in sorted(spans))


def _paired(line: str, at: int) -> list[tuple[int, int]]:
    """Marks that stand in pairs around a stretch; what only looks like one is a mask (走访**市、**区)."""
    found = []
    while match := _SPAN.search(line, at):
        if match["code"] is None and not _closes(line, match):
            at = match.end("open")
            continue
        opening, ending = ("code", "end") if match["code"] else ("open", "close")
        found += [match.span(opening), match.span(ending)]
        # emphasis may hold emphasis
        inside = _paired(match["inner"], 0) if match["code"] is None else []
        found += [(start + match.start("inner"), end + match.start("inner")) for start, end in inside]
        at = match.end()
    return found


def _closes(line: str, match: re.Match[str]) -> bool:
    """Whether two marks are a pair: a mark between a punctuation mark and a word opens, unless the first did surely."""
    before = line[: match.start("open")][-1:]
    if not before.strip() or _PUNCTUATION.match(before):
        return True
    behind, follows = match["inner"][-1], line[match.end() : match.end() + 1]
    return not _PUNCTUATION.match(behind) or not follows.strip() or bool(_PUNCTUATION.match(follows))
