"""The notes on a revision, written out: as text, as Markdown, as a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.comparison_markdown import escaped
from compare.render.notes_items import notes_of
from compare.render.notes_words import entry_words, notes_header, notes_title, notes_word, part_counts, part_title
from compare.render.word_package import word_file
from compare.render.word_xml import Look, paragraph, run
from compare.text.wrap import text_width, wrap_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Comparison

_NARROWEST = 40


def notes_to_text(comparison: Comparison, *, width: int = 100, lang: str = "zh") -> str:
    """Write the notes on a revision for people to read.

    Args:
        comparison: two versions, compared.
        width: terminal cells a line; at least 40 are used.
        lang: `zh` or `en`: the language of labels.

    Returns:
        The text, ending with a line break.

    Example:
        A line of it: `3. （一）发展，第12行：将“积极推进”改为“全面推进”。`
    """
    notes = notes_of(comparison)
    cells = max(width, _NARROWEST)
    lines = [notes_title(comparison, lang), ""]
    for line in notes_header(comparison, notes, lang):
        lines += wrap_text(line, cells)
    for part in notes.parts:
        lines += ["", *wrap_text(f"── {part_title(part, lang)} · {part_counts(part, lang)}", cells)]
        for entry in part.entries:
            lines += _hanging(f"{entry.number}. ", entry_words(entry, part, lang), cells)
    if not notes.parts:
        lines += ["", notes_word("none", lang)]
    return "\n".join(lines) + "\n"


def _hanging(lead: str, text: str, width: int) -> Iterator[str]:
    indent = text_width(lead)
    for number, line in enumerate(wrap_text(text, width - indent)):
        yield (" " * indent if number else lead) + line


def notes_to_markdown(comparison: Comparison, lang: str = "zh") -> str:
    """Write the notes on a revision as Markdown.

    Args:
        comparison: two versions, compared.
        lang: `zh` or `en`: the language of labels.
    """
    notes = notes_of(comparison)
    lines = [f"# {escaped(notes_title(comparison, lang))}", ""]
    lines += [f"* {escaped(line)}" for line in notes_header(comparison, notes, lang)]
    for part in notes.parts:
        lines += ["", f"## {escaped(part_title(part, lang))}", "", part_counts(part, lang), ""]
        lines += [f"{entry.number}. {escaped(entry_words(entry, part, lang))}" for entry in part.entries]
    if not notes.parts:
        lines += ["", notes_word("none", lang)]
    return "\n".join(lines) + "\n"


def notes_to_docx(comparison: Comparison, lang: str = "zh") -> bytes:
    """Write the notes on a revision as a Word file.

    Args:
        comparison: two versions, compared.
        lang: `zh` or `en`: the language of labels.

    Returns:
        The bytes of a .docx file, the same for the same reports.
    """
    notes = notes_of(comparison)
    title = notes_title(comparison, lang)
    body = [paragraph(run(title), "Title")]
    body += [paragraph(run(line), "Remark") for line in notes_header(comparison, notes, lang)]
    dim = Look(colour="666666", size=18)
    for part in notes.parts:
        body.append(paragraph(run(part_title(part, lang)) + run(f"  {part_counts(part, lang)}", dim), "Heading1"))
        body += [paragraph(run(f"{entry.number}. {entry_words(entry, part, lang)}"), "Body") for entry in part.entries]
    if not notes.parts:
        body.append(paragraph(run(notes_word("none", lang)), "Body"))
    return word_file("".join(body), title)
