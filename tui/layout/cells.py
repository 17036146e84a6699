"""How many cells of the terminal a text takes, and texts cut or filled to a number of cells."""

from __future__ import annotations

from functools import cache
from unicodedata import category, east_asian_width

NARROW, WIDE = 1, 2
_ZERO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})


class CellTable(dict[str, int]):
    """Cells by character, filled in as characters are met."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self.ambiguous = ambiguous

    def __missing__(self, char: str) -> int:
        width = self[char] = _char_cells(char, self.ambiguous)
        return width

    def measure(self, text: str) -> int:
        """Cells that a text takes.

        Args:
            text: any text without line breaks.

        Returns:
            The sum over its characters: `“十四五”` takes 8, or 10 where ambiguous characters are wide.
        """
        return sum(map(self.__getitem__, text))


def _char_cells(char: str, ambiguous: int) -> int:
    # the soft hyphen is a format character that terminals draw
    if category(char) in _ZERO_WIDTH and char != "\u00ad":
        return 0
    width = east_asian_width(char)
    if width in "WF":
        return WIDE
    return ambiguous if width == "A" else NARROW


_settled = {"ambiguous": NARROW}
"""There is one terminal to a program, and everything has to reckon with the same one."""


def set_ambiguous_width(cells: int) -> None:
    """Reckon with a terminal from now on.

    Args:
        cells: that it gives to ambiguous characters, 1 or 2.
    """
    _settled["ambiguous"] = cell_table(cells).ambiguous


def cell_table(ambiguous: int | None = None) -> CellTable:
    """The table of widths for a terminal.

    Args:
        ambiguous: cells that the terminal gives to characters of East Asian Width "ambiguous" (`“ ” — …`): 1 or 2;
            None for what has been set.

    Returns:
        One shared table for each setting.

    Raises:
        ValueError: for any other number of cells.
    """
    return _table(_settled["ambiguous"] if ambiguous is None else ambiguous)


@cache
def _table(ambiguous: int) -> CellTable:
    if ambiguous not in (NARROW, WIDE):
        raise ValueError(f"ambiguous characters take 1 or 2 cells, not {ambiguous}")
    return CellTable(ambiguous)


def fit(text: str, width: int, *, ambiguous: int | None = None, tail: str = "..") -> str:
    """Cut a text so that it takes at most `width` cells; a cut is shown.

    Args:
        text: any text without line breaks.
        width: cells at most, 0 or more.
        ambiguous: cells of ambiguous characters, 1 or 2; None for what has been set.
        tail: what stands for the part that was cut; ASCII, so that its width is never in doubt.

    Returns:
        The text itself where it fits: `fit("过去一年工作回顾", 10)` gives `过去一年..`.
    """
    table = cell_table(ambiguous)
    if table.measure(text) <= width:
        return text
    room = width - len(tail)
    if room <= 0:
        tail, room = "", width
    used = 0
    for index, char in enumerate(text):
        used += table[char]
        if used > room:
            return text[:index] + tail
    return text


def pad(text: str, width: int, *, ambiguous: int | None = None) -> str:
    """Cut or fill a text to exactly `width` cells.

    Args:
        text: any text without line breaks.
        width: cells, 0 or more.
        ambiguous: cells of ambiguous characters, 1 or 2; None for what has been set.

    Returns:
        The text with spaces after it: `pad("增", 4)` gives `增` and two spaces.
    """
    shown = fit(text, width, ambiguous=ambiguous)
    return shown + " " * (width - cell_table(ambiguous).measure(shown))


def drawable(text: str) -> str:
    """Replace what would move the cursor by spaces, one for one.

    Args:
        text: any text; offsets into it stay valid.

    Returns:
        A text of the same length without control characters.
    """
    if text.isprintable():
        return text
    return "".join(" " if category(char) == "Cc" else char for char in text)
