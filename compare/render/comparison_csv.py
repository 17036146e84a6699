"""A comparison as CSV for spreadsheets: a line for every change, UTF-8 with a mark that they know it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.comparison_rows import line_numbers, rows_of, section_titles
from compare.render.comparison_words import figures_line, kind_words, say_of, wording_line
from compare.render.csv_file import csv_bytes
from compare.render.ledger_csv import guarded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.model import Comparison
    from compare.render.comparison_rows import Group, Row

COLUMNS = (
    "number", "kind", "left_heading", "right_heading", "left_lines", "left_text", "right_lines", "right_text",
    "figures", "wording", "score", "note",
)  # fmt: skip
"""What the columns hold, by the names of their headers."""


def comparison_to_csv(
    comparison: Comparison, lang: str = "zh", *, show_same: bool = False, notes: Mapping[str, str] | None = None
) -> bytes:
    """Write a comparison as CSV.

    Args:
        comparison: two reports, compared.
        lang: `zh` or `en`: the language of headers.
        show_same: write equal sentences too.
        notes: what the reviewer wrote to changes, by their id.

    Returns:
        UTF-8 with byte order mark; texts that spreadsheets would calculate stand behind an apostrophe.
    """
    lines = (line for group in rows_of(comparison, notes) for line in _lines(group, lang, show_same=show_same))
    return csv_bytes([[say_of(column, lang) for column in COLUMNS], *lines])


def _lines(group: Group, lang: str, *, show_same: bool) -> Iterator[list[str]]:
    headings = ("", "") if group.pair is None else section_titles(group.pair)
    for row in group.rows if show_same else group.changed:
        yield [guarded(text) for text in cells_of(row, headings, lang)]


def cells_of(row: Row, headings: tuple[str, str], lang: str) -> tuple[str, ...]:
    """The texts of a change, in the order of `COLUMNS`.

    Args:
        row: the change.
        headings: of the sections that it stands in, left and right.
        lang: `zh` or `en`.
    """
    change = row.change
    sides = ["".join(piece.text for piece in side) for side in (row.left, row.right)]
    lines = [line_numbers(units) if units else "" for units in (change.left, change.right)]
    return (
        str(row.number) if row.number else "",
        kind_words(change, lang),
        *headings,
        *(lines[0], sides[0], lines[1], sides[1]),
        figures_line(change, lang),
        wording_line(change, lang),
        f"{change.score:.2f}" if change.left and change.right else "",
        row.note,
    )
