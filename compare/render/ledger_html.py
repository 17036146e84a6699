"""A ledger as one HTML page that needs nothing else: it opens from a disk without a network, and prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.ledger_rows import Tone
from compare.render.ledger_words import Column, words
from compare.render.page import asset, page, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.ledger_rows import Group, Ledger, Row


def ledger_to_html(ledger: Ledger) -> str:
    """Write a ledger as one HTML page.

    Args:
        ledger: the rows of a tracking.

    Returns:
        The page: a filter by status that shows only where scripts run, a header that stays in view, a style for print.
    """
    style = asset("house.css") + asset("ledger.css")
    return page(ledger.title, ledger.lang, "\n".join(_body(ledger)), style=style, script=asset("ledger.js"))


def _body(ledger: Ledger) -> Iterator[str]:
    yield f'<main><h1>{text_of(ledger.title)}</h1><div class="head">'
    yield from (f"<p>{text_of(line)}</p>" for line in (*ledger.sources, *ledger.counts))
    yield from (f'<p class="remark">{text_of(line)}</p>' for line in ledger.remarks)
    yield "</div>"
    yield from _filter(ledger)
    for at, group in enumerate(ledger.groups):
        yield from _table(group, "tasks" if at == 0 else "others")
    yield "</main>"


def _filter(ledger: Ledger) -> Iterator[str]:
    """A button for each status that holds for a task; without scripts there are none."""
    counts: dict[str, int] = {}
    for row in ledger.groups[0].rows:
        status = _status(row)
        counts[status] = counts.get(status, 0) + 1
    total = len(ledger.groups[0].rows)
    yield f'<div class="filter" id="filter" hidden>{text_of(words("filter", ledger.lang))}'
    yield f'<button data-show="" aria-pressed="true">{text_of(words("all", ledger.lang))} {total}</button>'
    for status, count in counts.items():
        yield f'<button data-show="{text_of(status)}" aria-pressed="false">{text_of(status)} {count}</button>'
    yield "</div>"


def _status(row: Row) -> str:
    """What holds of a task: the reviewer's word, else the program's."""
    return row.cells[Column.RULED] or row.cells[Column.FOUND]


def _table(group: Group, kind: str) -> Iterator[str]:
    name = text_of(group.title)
    yield f'<h2>{name}</h2><div class="wide" tabindex="0" role="region" aria-label="{name}">'
    yield f'<table class="{kind}"><thead><tr>'
    yield "".join(
        f'<th class="w-{column}" scope="col">{text_of(header)}</th>' for column, header in group.headers.items()
    )
    yield "</tr></thead><tbody>"
    for row in group.rows:
        status = f' data-status="{text_of(_status(row))}"' if kind == "tasks" else ""
        yield f"<tr{status}>" + "".join(_cell(row, column) for column in group.headers) + "</tr>"
    yield "</tbody></table></div>"


def _cell(row: Row, column: Column) -> str:
    tone = {Column.FOUND: row.found, Column.RULED: row.ruled}.get(column, Tone.PLAIN)
    classes = f"c-{column}" if tone is Tone.PLAIN else f"c-{column} {tone}"
    return f'<td class="{classes}">{text_of(row.cells[column])}</td>'
