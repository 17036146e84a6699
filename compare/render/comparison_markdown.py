"""A comparison as Markdown, for a wiki, a merge request or a note: sections, changes, what went and what came."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind
from compare.render.comparison_rows import Mark, is_renamed, left_out, line_numbers, rows_of, section_title
from compare.render.comparison_words import (
    comparison_title,
    counts_line,
    figures_line,
    kind_words,
    report_facts,
    say_of,
    wording_line,
)
from compare.render.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.model import Comparison
    from compare.render.comparison_rows import Group, Piece, Row

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_DEEPEST = 4


def comparison_to_markdown(
    comparison: Comparison, lang: str = "zh", *, show_same: bool = False, notes: Mapping[str, str] | None = None
) -> str:
    """Write a comparison as Markdown.

    Args:
        comparison: two reports, compared.
        lang: `zh` or `en`: the language of labels.
        show_same: write equal sentences too, not only their number.
        notes: what the reviewer wrote to changes, by their id.

    Returns:
        The text. `<del>` and `<ins>` mark what went and came: `~~` and `**` fail beside Chinese punctuation.
    """
    page = _Page(lang, show_same=show_same)
    groups = rows_of(comparison, notes)
    lines = list(page.header(comparison))
    for group in groups:
        lines += page.group(group)
    if not any(group.changed for group in groups):
        lines += [say_of("none", lang), ""]
    lines += [f"> {say_of('limit', lang)}{say_of('colon', lang)}{escaped(limit)}" for limit in comparison.limits]
    return "\n".join(lines).rstrip("\n") + "\n"


class _Page:
    """The lines of one document, in one language."""

    def __init__(self, lang: str, *, show_same: bool) -> None:
        self._lang = lang
        self._show_same = show_same

    def _word(self, key: str, *values: object) -> str:
        return say_of(key, self._lang, *values)

    def header(self, comparison: Comparison) -> Iterator[str]:
        """Title, both reports, how they are related, and the counts."""
        colon = self._word("colon")
        yield f"# {escaped(comparison_title(comparison, self._lang))}"
        yield ""
        for side, report in (("left", comparison.left), ("right", comparison.right)):
            yield f"* {self._word(side)}{colon}{escaped(report_facts(report, self._lang))}"
        yield f"* {self._word('regime')}{colon}{label(comparison.regime, self._lang)}"
        yield f"* {self._word('lens')}{colon}{label(comparison.lens, self._lang)}"
        yield f"* {self._word('counts')}{colon}{counts_line(comparison, self._lang)}"
        missing = left_out(comparison)
        if missing:
            yield f"* {self._word('selected', len(comparison.changes), len(comparison.changes) + missing)}"
        yield ""

    def group(self, group: Group) -> Iterator[str]:
        """A section with its changes; nothing for one that did not change at all."""
        shown = group.rows if self._show_same else group.changed
        if not shown and not (group.pair is not None and is_renamed(group.pair)):
            return
        yield f"{'#' * min(group.level + 1, _DEEPEST)} {self._title(group)}"
        yield ""
        for row in shown:
            yield from self._row(row)
        equal = len(group.rows) - len(group.changed)
        if equal and not self._show_same:
            yield f"* {self._word('same_count', equal)}"
        yield ""

    def _title(self, group: Group) -> str:
        if group.pair is None:
            return self._word("no_section")
        title = escaped(section_title(group.pair))
        relation = label(group.pair.relation, self._lang)
        bracketed = f"（{relation}）" if self._lang == "zh" else f" ({relation})"
        return title + bracketed if is_renamed(group.pair) else title

    def _row(self, row: Row) -> Iterator[str]:
        change = row.change
        lead = f"* **{kind_words(change, self._lang)}** {line_numbers(change.left)} → {line_numbers(change.right)}"
        both = bool(change.left and change.right)
        if change.kind is ChangeKind.EDITED and change.spans:
            yield f"{lead}  {marked(row)}"
        elif change.kind is ChangeKind.SAME or not both:
            yield f"{lead}  {_side(row.left if not change.right else row.right)}"
        else:
            yield lead
            yield f"  * {self._word('left')}{self._word('colon')}{_side(row.left)}"
            yield f"  * {self._word('right')}{self._word('colon')}{_side(row.right)}"
        notes = {"figures": figures_line(change, self._lang), "wording": wording_line(change, self._lang)}
        for key, text in (*notes.items(), ("note", row.note)):
            if text:
                yield f"  * {self._word(key)}{self._word('colon')}{escaped(text)}"


def escaped(text: str) -> str:
    """Write a text so that Markdown shows it as it is.

    Args:
        text: any text.
    """
    return _SPECIAL.sub(r"\\\1", text.replace("\n", " "))


def marked(row: Row) -> str:
    """An edited sentence once, with what went and what came in its place.

    Args:
        row: an edited sentence.
    """
    parts = []
    for span in row.change.spans:
        if span.op.value == "equal":
            parts.append(escaped(span.right))
            continue
        parts.append(f"<del>{escaped(span.left)}</del>" if span.left else "")
        parts.append(f"<ins>{escaped(span.right)}</ins>" if span.right else "")
    return "".join(parts)


def _side(pieces: Iterable[Piece]) -> str:
    tags = {Mark.GONE: "del", Mark.NEW: "ins"}
    return "".join(
        f"<{tags[piece.mark]}>{escaped(piece.text)}</{tags[piece.mark]}>" if piece.mark in tags else escaped(piece.text)
        for piece in pieces
    )
