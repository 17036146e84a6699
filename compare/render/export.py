"""Every written form of a comparison, by name: what the command line and the screen both write."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.render.comparison_rows import only

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from compare.model import Comparison

FORMATS = ("text", "json", "html", "md", "csv", "xlsx", "docx", "redline", "notes")
"""What a comparison can be written as. `docx` is the table of old and new, `redline` a Word file with tracked changes,
`notes` the list of changes in words."""
SUFFIXES = {
    "text": ".txt",
    "json": ".json",
    "html": ".html",
    "md": ".md",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "docx": ".docx",
    "redline": ".docx",
    "notes": ".txt",
}
"""What the file of a format is usually called."""
BINARY = frozenset({"xlsx", "docx", "redline", "notes.docx"})
"""What no terminal can show."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a comparison is to be written."""

    lang: str = "zh"
    """Language of labels: `zh` or `en`."""
    width: int = 100
    """Terminal cells a line, for text."""
    show_same: bool = False
    """Write equal sentences too, where the format has a choice."""
    changes: frozenset[str] | None = None
    """Ids of the changes that are wanted; None for all."""
    notes: Mapping[str, str] | None = None
    """What the reviewer wrote to changes, by their id."""


USUAL = Wishes()
"""In Chinese, every change."""


def export(comparison: Comparison, form: str, wishes: Wishes = USUAL) -> str | bytes:
    """Write a comparison.

    Args:
        comparison: two reports, compared.
        form: one of `FORMATS`; `notes.md` and `notes.docx` for the list of changes in these formats.
        wishes: how; a redline holds all changes whatever is chosen, as it must give back both reports.

    Returns:
        Text, or the bytes of a file for formats that are no text, and for CSV with its mark.

    Raises:
        KeyError: there is no such format.
    """
    writer = _WRITERS[form]
    chosen = comparison if wishes.changes is None or form == "redline" else only(comparison, wishes.changes)
    return writer(chosen, wishes)


def _text(comparison: Comparison, wishes: Wishes) -> str:
    from compare.render.comparison_text import comparison_to_text  # noqa: PLC0415 - only one format is needed

    return comparison_to_text(comparison, width=wishes.width, lang=wishes.lang, show_same=wishes.show_same)


def _json(comparison: Comparison, _: Wishes) -> str:
    from compare.render.comparison_json import comparison_to_dict  # noqa: PLC0415 - as above

    return json.dumps(comparison_to_dict(comparison), ensure_ascii=False, allow_nan=False) + "\n"


def _html(comparison: Comparison, wishes: Wishes) -> str:
    from compare.render.comparison_html import comparison_to_html  # noqa: PLC0415 - as above

    return comparison_to_html(comparison, wishes.lang, notes=wishes.notes)


def _md(comparison: Comparison, wishes: Wishes) -> str:
    from compare.render.comparison_markdown import comparison_to_markdown  # noqa: PLC0415 - as above

    return comparison_to_markdown(comparison, wishes.lang, show_same=wishes.show_same, notes=wishes.notes)


def _csv(comparison: Comparison, wishes: Wishes) -> bytes:
    from compare.render.comparison_csv import comparison_to_csv  # noqa: PLC0415 - as above

    return comparison_to_csv(comparison, wishes.lang, show_same=wishes.show_same, notes=wishes.notes)


def _xlsx(comparison: Comparison, wishes: Wishes) -> bytes:
    from compare.render.comparison_xlsx import comparison_to_xlsx  # noqa: PLC0415 - as above

    return comparison_to_xlsx(comparison, wishes.lang, show_same=wishes.show_same, notes=wishes.notes)


def _docx(comparison: Comparison, wishes: Wishes) -> bytes:
    from compare.render.table_docx import comparison_to_table  # noqa: PLC0415 - as above

    return comparison_to_table(comparison, wishes.lang, show_same=wishes.show_same, notes=wishes.notes)


def _redline(comparison: Comparison, wishes: Wishes) -> bytes:
    from compare.render.redline_docx import comparison_to_redline  # noqa: PLC0415 - as above

    return comparison_to_redline(comparison, wishes.lang)


def _notes(comparison: Comparison, wishes: Wishes) -> str:
    from compare.render.notes_written import notes_to_text  # noqa: PLC0415 - as above

    return notes_to_text(comparison, width=wishes.width, lang=wishes.lang)


def _notes_md(comparison: Comparison, wishes: Wishes) -> str:
    from compare.render.notes_written import notes_to_markdown  # noqa: PLC0415 - as above

    return notes_to_markdown(comparison, wishes.lang)


def _notes_docx(comparison: Comparison, wishes: Wishes) -> bytes:
    from compare.render.notes_written import notes_to_docx  # noqa: PLC0415 - as above

    return notes_to_docx(comparison, wishes.lang)


_WRITERS: dict[str, Callable[[Comparison, Wishes], str | bytes]] = {
    "text": _text,
    "json": _json,
    "html": _html,
    "md": _md,
    "csv": _csv,
    "xlsx": _xlsx,
    "docx": _docx,
    "redline": _redline,
    "notes": _notes,
    "notes.md": _notes_md,
    "notes.docx": _notes_docx,
}
