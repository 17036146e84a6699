"""The pieces of a Word document: runs, paragraphs and tables as the XML of ECMA-376 (WordprocessingML)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

AUTHOR = "duizhao"
"""Who the tracked changes are by."""
DATE = "2020-01-01T08:00:00Z"
"""When a file was made: always the same, so that the same reports give the same bytes."""

_FORBIDDEN = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not take."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is set; the default is that of its paragraph."""

    bold: bool = False
    colour: str = ""
    """RRGGBB."""
    underline: str = ""
    """A kind of underline that Word knows: `single`, `dotted`."""
    strike: bool = False
    size: int = 0
    """Half points; 0 for that of the paragraph."""

    def xml(self) -> str:
        """The run properties, in the order that the schema asks for; empty for the default."""
        parts = [
            "<w:b/>" if self.bold else "",
            "<w:strike/>" if self.strike else "",
            f'<w:color w:val="{self.colour}"/>' if self.colour else "",
            f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>' if self.size else "",
            f'<w:u w:val="{self.underline}"/>' if self.underline else "",
        ]
        inside = "".join(parts)
        return f"<w:rPr>{inside}</w:rPr>" if inside else ""


PLAIN = Look()
"""As the paragraph is."""


def clean_text(text: str) -> str:
    """Drop the characters that XML cannot hold.

    Args:
        text: any text.

    Returns:
        The same without control characters and halves of surrogate pairs.
    """
    return _FORBIDDEN.sub("", text)


def run(text: str, look: Look = PLAIN, *, deleted: bool = False) -> str:
    """A run of text; a tab and a line break become what Word has for them.

    Args:
        text: what it says.
        look: how it is set.
        deleted: whether it stands in a tracked deletion.

    Returns:
        The XML; nothing for no text.
    """
    tag = "w:delText" if deleted else "w:t"
    parts = []
    for part in re.split(r"([\t\n])", clean_text(text)):
        if part == "\t":
            parts.append("<w:tab/>")
        elif part == "\n":
            parts.append("<w:br/>")
        elif part:
            parts.append(f'<{tag} xml:space="preserve">{escape(part, quote=False)}</{tag}>')
    return f"<w:r>{look.xml()}{''.join(parts)}</w:r>" if parts else ""


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph.

    Args:
        content: the XML of its runs.
        style: id of its style; empty for the usual one.
        properties: further paragraph properties, as XML, in the order of the schema.
    """
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{inside}{content}</w:p>"


def cell(paragraphs: str, width: int, *, span: int = 1, fill: str = "") -> str:
    """A cell of a table.

    Args:
        paragraphs: the XML of its paragraphs, at least one.
        width: twentieths of a point.
        span: columns that it takes.
        fill: RRGGBB behind it; empty for none.
    """
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    properties += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs}</w:tc>"


def table_row(cells: Iterable[str], *, header: bool = False) -> str:
    """A row of a table.

    Args:
        cells: the XML of its cells.
        header: whether it is repeated on every page.
    """
    properties = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if header else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], widths: Sequence[int]) -> str:
    """A table with rules around every cell.

    Args:
        rows: the XML of its rows.
        widths: of its columns, in twentieths of a point.
    """
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8A8A8A"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = '<w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>'
    properties = (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
