"""A ledger as one HTML page that needs nothing else: it opens from a disk without a network, and prints."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from compare.render.ledger_rows import Tone
from compare.render.ledger_words import Column, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.ledger_rows import Group, Ledger, Row

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"

_STYLE = """
:root { color-scheme: light; }
body { margin: 1.5rem; color: #1a1a1a; background: #fff; line-height: 1.5;
  font: 15px/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; text-align: center; }
h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
.head p { margin: .1rem 0; }
.remark { color: #555; font-size: .9em; }
.filter { margin: 1rem 0 0; }
.filter button { font: inherit; padding: .15rem .7rem; margin: 0 .3rem .3rem 0; border: 1px solid #888;
  border-radius: 1rem; background: #fff; cursor: pointer; }
.filter button[aria-pressed=true] { background: #24476b; border-color: #24476b; color: #fff; }
.wide { overflow-x: visible; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 13px; border-top: 1px solid #8a8a8a;
  border-left: 1px solid #8a8a8a; }
.tasks { min-width: 1250px; table-layout: fixed; }
th, td { border: solid #8a8a8a; border-width: 0 1px 1px 0; padding: .3rem .35rem; vertical-align: middle;
  box-sizing: border-box; text-align: left; white-space: pre-line; overflow-wrap: anywhere; }
th { position: sticky; top: 0; background: #dce6f1; z-index: 1; vertical-align: middle; text-align: center; }
.c-number, .c-deadline, .c-strength, .c-found, .c-ruled { text-align: center; }
.others .c-number { white-space: nowrap; }
.done { background: #d5efd9; } .partial { background: #fff0c2; } .missed { background: #fbd3d0; }
.silent { background: #e4e4e4; } .uncheckable { background: #f0ecf7; }
.missed, .done { font-weight: 600; }
.w-number { width: 3%; } .w-task { width: 16%; } .w-section { width: 7%; } .w-responsible { width: 4.5%; }
.w-target { width: 9%; } .w-deadline { width: 4.5%; } .w-evidence { width: 18%; } .w-achieved { width: 5%; }
.w-rate { width: 6.5%; } .w-strength { width: 5.5%; } .w-found { width: 6%; } .w-ruled { width: 6%; }
.w-note { width: 9%; }
.others .w-number { width: 4.5em; } .others .w-task, .others .w-evidence { width: auto; }
@media print {
  @page { size: A4 landscape; margin: 10mm; }
  body { margin: 0; } .filter { display: none; }
  table { font-size: 8pt; } .tasks { min-width: 0; }
  th { position: static; } thead { display: table-header-group; } tr { break-inside: avoid; }
  th, td { padding: .15rem .2rem; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""

_SCRIPT = """
(function () {
  var box = document.getElementById("filter"), rows = document.querySelectorAll("tr[data-status]");
  box.hidden = false;
  box.addEventListener("click", function (event) {
    var wanted = event.target.getAttribute("data-show");
    if (wanted === null) return;
    box.querySelectorAll("button").forEach(function (one) {
      one.setAttribute("aria-pressed", String(one === event.target));
    });
    rows.forEach(function (row) { row.hidden = wanted !== "" && row.getAttribute("data-status") !== wanted; });
  });
})();
"""


def ledger_to_html(ledger: Ledger) -> str:
    """Write a ledger as one HTML page.

    Args:
        ledger: the rows of a tracking.

    Returns:
        The page: a filter by status that shows only where scripts run, a header that stays in view, a style for print.
    """
    return "\n".join(_page(ledger)) + "\n"


def _page(ledger: Ledger) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{"zh-CN" if ledger.lang == "zh" else "en"}">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{_text(ledger.title)}</title><style>{_STYLE}</style></head>"
    yield f'<body><h1>{_text(ledger.title)}</h1><div class="head">'
    yield from (f"<p>{_text(line)}</p>" for line in (*ledger.sources, *ledger.counts))
    yield from (f'<p class="remark">{_text(line)}</p>' for line in ledger.remarks)
    yield "</div>"
    yield from _filter(ledger)
    for at, group in enumerate(ledger.groups):
        yield from _table(group, "tasks" if at == 0 else "others")
    yield f"<script>{_SCRIPT}</script></body></html>"


def _filter(ledger: Ledger) -> Iterator[str]:
    """A button for each status that holds for a task; without scripts there are none."""
    counts: dict[str, int] = {}
    for row in ledger.groups[0].rows:
        status = _status(row)
        counts[status] = counts.get(status, 0) + 1
    total = len(ledger.groups[0].rows)
    yield f'<div class="filter" id="filter" hidden>{_text(words("filter", ledger.lang))}'
    yield f'<button data-show="" aria-pressed="true">{_text(words("all", ledger.lang))} {total}</button>'
    for status, count in counts.items():
        yield f'<button data-show="{_text(status)}" aria-pressed="false">{_text(status)} {count}</button>'
    yield "</div>"


def _status(row: Row) -> str:
    """What holds of a task: the reviewer's word, else the program's."""
    return row.cells[Column.RULED] or row.cells[Column.FOUND]


def _table(group: Group, kind: str) -> Iterator[str]:
    yield f'<h2>{_text(group.title)}</h2><div class="wide"><table class="{kind}"><thead><tr>'
    yield "".join(
        f'<th class="w-{column}" scope="col">{_text(header)}</th>' for column, header in group.headers.items()
    )
    yield "</tr></thead><tbody>"
    for row in group.rows:
        status = f' data-status="{_text(_status(row))}"' if kind == "tasks" else ""
        yield f"<tr{status}>" + "".join(_cell(row, column) for column in group.headers) + "</tr>"
    yield "</tbody></table></div>"


def _cell(row: Row, column: Column) -> str:
    tone = {Column.FOUND: row.found, Column.RULED: row.ruled}.get(column, Tone.PLAIN)
    classes = f"c-{column}" if tone is Tone.PLAIN else f"c-{column} {tone}"
    return f'<td class="{classes}">{_text(row.cells[column])}</td>'


def _text(text: str) -> str:
    """Escape a text, and drop what no page may hold."""
    return escape(_CONTROLS.sub("", text))
