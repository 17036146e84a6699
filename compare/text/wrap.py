"""Lines of a given width out of running Chinese text, with the rules of Chinese line breaking (禁则).

No line begins with closing punctuation or ends with an opening mark, a number keeps its unit, and Latin words stay
whole. Widths are terminal cells: a Chinese character takes two.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CLOSING = frozenset("，。、；：？！）》〉」』】〕｝］”’…—～·％%,.;:?!)]}>")
_OPENING = frozenset("（《〈「『【〔｛［“‘([{<")
_NUMBER = r"\*?\d[\d.,:/%％+~－–-]*[万亿千百余多]*[年月日号个项人次家条件户亩元倍天名篇期场]?"
_MARK = r"\[-|\{\+|-\]|\+\}"
"""The brackets that set off deleted and inserted words stay with the words that they enclose."""
_ATOM = re.compile(rf"{_MARK}|{_NUMBER}|(?:(?!{_MARK})[!-~])+|\s+|.", re.DOTALL)


@lru_cache(maxsize=8192)
def cell_width(character: str) -> int:
    """The cells that a character takes in a terminal.

    Args:
        character: one code point.

    Returns:
        2 for wide characters (促), 0 for combining and invisible ones, else 1.
    """
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return 2
    return 0 if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"} else 1


def text_width(text: str) -> int:
    """The cells that a text takes on one line.

    Args:
        text: text without line breaks.

    Returns:
        The sum over its characters: 促就业5% takes 8.
    """
    return sum(map(cell_width, text))


def wrap_text(text: str, width: int) -> list[str]:
    """Break a text into lines.

    Args:
        text: text without line breaks.
        width: cells a line, at least 2; a piece that cannot be kept whole in that is cut.

    Returns:
        The lines, without white space at their ends; at least one, which may be empty.

    Example:
        >>> wrap_text("促进就业，稳定增长。", 8)
        ['促进就', '业，稳定', '增长。']
    """
    width = max(width, 2)
    lines: list[str] = []
    line, used = "", 0
    for piece in _pieces(text, width):
        cells = text_width(piece)
        if line and used + cells > width:
            lines.append(line.rstrip())
            line, used = "", 0
            piece = piece.lstrip()  # noqa: PLW2901 - a line never begins with the space it was broken at
            cells = text_width(piece)
        line += piece
        used += cells
    lines.append(line.rstrip())
    return lines


def _pieces(text: str, width: int) -> list[str]:
    """Cut a text into the pieces between which a line may break."""
    pieces: list[str] = []
    glue = False
    for atom in _ATOM.findall(text):
        closes = atom[0] in _CLOSING or atom in {"-]", "+}"}
        if pieces and (glue or closes) and text_width(pieces[-1]) + text_width(atom) <= width:
            pieces[-1] += atom
        else:
            pieces.extend(_cut(atom, width))
        glue = atom[-1] in _OPENING or atom in {"[-", "{+"}
    return pieces


def _cut(atom: str, width: int) -> list[str]:
    """Cut an atom that is wider than a line, by cells."""
    if text_width(atom) <= width:
        return [atom]
    parts: list[str] = []
    part, used = "", 0
    for character in atom:
        cells = cell_width(character)
        if part and used + cells > width:
            parts.append(part)
            part, used = "", 0
        part += character
        used += cells
    return [*parts, part]
