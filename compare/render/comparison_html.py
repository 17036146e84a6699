"""A comparison as one HTML page: side by side, with contents, filter, search and keys; readable without a script."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from compare.kinds import Script
from compare.render.comparison_rows import (
    FACETS,
    Mark,
    folded_text,
    is_renamed,
    left_out,
    line_numbers,
    rows_of,
    section_title,
)
from compare.render.comparison_words import (
    comparison_title,
    counts_line,
    figures_line,
    kind_words,
    report_facts,
    report_name,
    say_of,
    wording_line,
)
from compare.render.labels import label
from compare.render.page import asset, page, text_of
from compare.render.page_words import KEYS, facet_word, page_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.model import Comparison, Sentence
    from compare.render.comparison_rows import Group, Piece, Row

_DEEPEST_HEADING = 5
_DEEPEST_CONTENTS = 4
_TAGS = {
    Mark.GONE: ("<del>", "</del>"),
    Mark.NEW: ("<ins>", "</ins>"),
    Mark.RETOLD: ('<span class="retold">', "</span>"),
}


def comparison_to_html(comparison: Comparison, lang: str = "zh", *, notes: Mapping[str, str] | None = None) -> str:
    """Write a comparison as a web page.

    Args:
        comparison: two reports, compared.
        lang: `zh` or `en`: the language of labels, not of the reports.
        notes: what the reviewer wrote to changes, by their id.

    Returns:
        The whole page; all text of the reports is escaped, and equal sentences can be unfolded.
    """
    writer = _Page(comparison, rows_of(comparison, notes), lang)
    style = asset("house.css") + asset("comparison.css")
    title = comparison_title(comparison, lang)
    return page(title, lang, "\n".join(writer.body(title)), style=style, script=asset("comparison.js"))


class _Page:
    """The parts of one page, in one language."""

    def __init__(self, comparison: Comparison, groups: Sequence[Group], lang: str) -> None:
        self._comparison = comparison
        self._groups = [group for group in groups if group.rows or group.pair is not None]
        self._lang = lang

    def _word(self, key: str, *values: object) -> str:
        return text_of(page_word(key, self._lang, *values))

    def body(self, title: str) -> Iterator[str]:
        """Everything inside the body, in order."""
        yield f'<a class="skip" href="#changes">{self._word("skip")}</a>'
        yield from self._head(title)
        yield from self._bar()
        yield '<div class="page">'
        yield from self._contents()
        yield '<main id="changes" tabindex="-1">'
        names = [report_name(report, self._lang) for report in (self._comparison.left, self._comparison.right)]
        columns = "".join(f"<div>{text_of(name)}</div>" for name in names)
        yield f'<div class="columns"><div>{text_of(say_of("change", self._lang))}</div>{columns}</div>'
        for group in self._groups:
            yield from self._section(group)
        if not any(group.changed for group in self._groups):
            yield f'<p class="empty">{text_of(say_of("none", self._lang))}</p>'
        yield f'<p class="empty" id="nothing" hidden>{self._word("nothing")}</p>'
        yield "</main></div>"
        yield from self._help()

    def _head(self, title: str) -> Iterator[str]:
        comparison = self._comparison
        relation = f"{label(comparison.regime, self._lang)} · {label(comparison.lens, self._lang)}"
        facts = {
            "left": report_facts(comparison.left, self._lang),
            "right": report_facts(comparison.right, self._lang),
            "regime": relation,
            "counts": counts_line(comparison, self._lang),
        }
        yield f'<header class="head"><h1>{text_of(title)}</h1><dl>'
        yield "".join(
            f"<dt>{text_of(say_of(key, self._lang))}</dt><dd>{text_of(fact)}</dd>" for key, fact in facts.items()
        )
        yield "</dl>"
        missing = left_out(comparison)
        remarks = [say_of("claim", self._lang), *(f"{say_of('limit', self._lang)} {one}" for one in comparison.limits)]
        if missing:
            remarks.append(say_of("selected", self._lang, len(comparison.changes), len(comparison.changes) + missing))
        yield "".join(f'<p class="remark">{text_of(remark)}</p>' for remark in remarks) + "</header>"

    def _bar(self) -> Iterator[str]:
        total = sum(len(group.changed) for group in self._groups)
        yield f'<div class="bar needs-script" role="region" aria-label="{self._word("tools")}">'
        yield f'<fieldset class="chips"><legend class="unseen">{self._word("filter")}</legend>'
        yield f'<button type="button" data-facet="" aria-pressed="true">{self._word("all")} {total}</button>'
        for facet in FACETS:
            count = sum(facet in row.facets for group in self._groups for row in group.rows)
            name = text_of(facet_word(facet, self._lang))
            yield f'<button type="button" data-facet="{facet}" aria-pressed="false">{name} {count}</button>'
        yield "</fieldset>"
        yield '<div class="find" role="search">'
        yield f'<label class="unseen" for="query">{self._word("search")}</label>'
        yield f'<input type="search" id="query" placeholder="{self._word("search")} (/)" aria-keyshortcuts="/">'
        yield f'<output id="hits" for="query" data-pattern="{self._word("hits")}"></output></div>'
        yield '<div class="steps">'
        yield f'<button type="button" id="previous" aria-keyshortcuts="[">{self._word("previous")} [</button>'
        yield f'<button type="button" id="next" aria-keyshortcuts="]">{self._word("next")} ]</button>'
        yield f'<output id="position" data-pattern="{self._word("position")}"></output></div>'
        yield '<div class="tools">'
        yield f'<label><input type="checkbox" id="equal"> {self._word("equal")}</label>'
        yield f'<button type="button" id="turn">{self._word("turn")}</button>'
        yield f'<button type="button" id="keys">{self._word("keys")} ?</button></div></div>'

    def _contents(self) -> Iterator[str]:
        yield f'<nav class="outline" aria-label="{self._word("contents")}"><details id="outline" open>'
        yield f"<summary>{self._word('contents')}</summary><ol>"
        for group in self._groups:
            level = min(group.level, _DEEPEST_CONTENTS)
            count = len(group.changed)
            number = f' <span class="count">{count}</span>' if count else ""
            yield f'<li class="l{level}"><a href="#s{group.at + 1}">{text_of(self._title(group))}{number}</a></li>'
        yield "</ol></details></nav>"

    def _title(self, group: Group) -> str:
        return say_of("no_section", self._lang) if group.pair is None else section_title(group.pair)

    def _section(self, group: Group) -> Iterator[str]:
        name = f"s{group.at + 1}"
        tag = f"h{min(group.level + 1, _DEEPEST_HEADING)}"
        relation = ""
        if group.pair is not None and is_renamed(group.pair):
            relation = f' <span class="relation">{text_of(label(group.pair.relation, self._lang))}</span>'
        yield f'<section id="{name}" aria-labelledby="{name}t">'
        yield f'<{tag} class="title" id="{name}t">{text_of(self._title(group))}{relation}</{tag}>'
        for changed, run in groupby(group.rows, key=lambda row: bool(row.number)):
            if changed:
                yield from map(self._row, run)
                continue
            rows = list(run)
            yield f'<details class="equal"><summary>{text_of(say_of("same_count", self._lang, len(rows)))}</summary>'
            yield from map(self._row, rows)
            yield "</details>"
        yield "</section>"

    def _row(self, row: Row) -> str:
        change = row.change
        classes = ["row", change.kind.value, *(["heading"] if row.is_heading else [])]
        kind = text_of(kind_words(change, self._lang))
        sides = self._side("left", row.left, change.left) + self._side("right", row.right, change.right)
        inside = f'<div class="what"><b>{kind}</b> {row.number or ""}</div>{sides}{self._said(row)}'
        if not row.number:
            return f'<div class="{" ".join(classes)}">{inside}</div>'
        return (
            f'<article class="{" ".join(classes)}" id="c{row.number}" data-number="{row.number}" '
            f'data-facets="{" ".join(row.facets)}" tabindex="-1" aria-label="{row.number} {kind}">{inside}</article>'
        )

    def _side(self, side: str, pieces: Sequence[Piece], units: Sequence[Sentence]) -> str:
        name = text_of(say_of(side, self._lang))
        if not units:
            return f'<div class="side {side}" data-empty><span class="unseen">{name} –</span></div>'
        text = "".join(_piece(piece) for piece in pieces)
        where = text_of(say_of("line", self._lang, line_numbers(units)))
        folded = self._folded(side, pieces, units)
        at = f'<span class="at" data-side="{name}">{where}</span>'
        return f'<div class="side {side}"><p lang="zh"{folded}>{text}</p>{at}</div>'

    def _folded(self, side: str, pieces: Sequence[Piece], units: Sequence[Sentence]) -> str:
        """What a search looks through as well: a traditional text is found by simplified words."""
        report = self._comparison.left if side == "left" else self._comparison.right
        folded = folded_text(units)
        if report.source.script is Script.HANS or len(folded) != sum(len(piece.text) for piece in pieces):
            return ""
        return f' data-folded="{text_of(folded)}"'

    def _said(self, row: Row) -> str:
        told = {
            "figures": figures_line(row.change, self._lang),
            "wording": wording_line(row.change, self._lang),
            "note": row.note,
        }
        items = "".join(
            f"<li><b>{text_of(say_of(key, self._lang))}</b> {text_of(text)}</li>" for key, text in told.items() if text
        )
        return f'<ul class="said">{items}</ul>' if items else ""

    def _help(self) -> Iterator[str]:
        yield f'<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">{self._word("keys")}</h2><dl>'
        for key, name in KEYS.items():
            yield f"<dt><kbd>{text_of(key)}</kbd></dt><dd>{self._word(name)}</dd>"
        yield f'</dl><p><label><input type="checkbox" id="single" checked> {self._word("single")}</label></p>'
        yield f'<form method="dialog"><button>{self._word("close")}</button></form></dialog>'


def _piece(piece: Piece) -> str:
    opening, closing = _TAGS.get(piece.mark, ("", ""))
    return f"{opening}{text_of(piece.text)}{closing}"
