"""A ledger as a Word file: a table for each kind of row, on pages that lie on their side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.ledger_rows import Tone
from compare.render.ledger_words import Column
from compare.render.word_package import LANDSCAPE, LANDSCAPE_WIDTH, word_file
from compare.render.word_xml import PLAIN, Look, cell, paragraph, run, table, table_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.ledger_rows import Group, Ledger, Row

_SHARES = {
    Column.NUMBER: 2,
    Column.TASK: 12,
    Column.SECTION: 5,
    Column.TARGET: 7,
    Column.EVIDENCE: 15,
    Column.RATE: 5,
    Column.FOUND: 4,
    Column.RULED: 4,
    Column.NOTE: 6,
}
"""The columns that a page has room for, with their shares of its width; the workbook has all of them."""
_FILLS = {
    Tone.DONE: "D5EFD9",
    Tone.PARTIAL: "FFF0C2",
    Tone.MISSED: "FBD3D0",
    Tone.SILENT: "E4E4E4",
    Tone.UNCHECKABLE: "F0ECF7",
}
_DIM = Look(colour="666666")


def ledger_to_docx(ledger: Ledger) -> bytes:
    """Write a ledger as a Word file.

    Args:
        ledger: the rows of a tracking.

    Returns:
        The bytes of a .docx file, the same for the same ledger.
    """
    body = [paragraph(run(ledger.title), "Title")]
    body += [paragraph(run(line), "Remark") for line in (*ledger.sources, *ledger.counts)]
    body += [paragraph(run(line, _DIM), "Remark") for line in ledger.remarks]
    for group in ledger.groups:
        body.append(paragraph(run(group.title), "Heading1"))
        body.append(_table(group))
        body.append(paragraph(""))
    return word_file("".join(body), ledger.title, LANDSCAPE)


def _table(group: Group) -> str:
    columns = [column for column in group.headers if column in _SHARES]
    unit = LANDSCAPE_WIDTH // sum(_SHARES[column] for column in columns)
    widths = [_SHARES[column] * unit for column in columns]
    head = table_row(
        (
            cell(paragraph(run(group.headers[column]), "CellHead"), width, fill="DCE6F1")
            for column, width in zip(columns, widths, strict=True)
        ),
        header=True,
    )
    return table([head, *(table_row(_cells(row, columns, widths)) for row in group.rows)], widths)


def _cells(row: Row, columns: list[Column], widths: list[int]) -> Iterator[str]:
    tones = {Column.FOUND: row.found, Column.RULED: row.ruled}
    for column, width in zip(columns, widths, strict=True):
        fill = _FILLS.get(tones.get(column, Tone.PLAIN), "")
        look = Look(bold=True) if fill else PLAIN
        lines = row.cells[column].split("\n")
        yield cell("".join(paragraph(run(line, look), "Cell") for line in lines), width, fill=fill)
