"""A matrix as one HTML page: figures, topics and wording, with search and filters; readable without a script."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from compare.matrix.values import Aim
from compare.render.matrix_words import (
    aim_name,
    amount_text,
    cell_sign,
    column_line,
    counts_of,
    indicator_name,
    matrix_word,
    occurrence_text,
    source_text,
    title_of,
    topic_heading,
    wording_word,
)
from compare.render.page import asset, page, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.matrix.values import Amount, Cell, Copy, Indicator, Matrix, Topic

MOST_QUOTED = 6
"""Sentences of one report on one topic that the page quotes; the rest is counted."""


def matrix_to_html(matrix: Matrix, lang: str = "zh") -> str:
    """Write a matrix as a web page.

    Args:
        matrix: reports side by side.
        lang: `zh` or `en`: the language of labels, not of the reports.

    Returns:
        The whole page; all text of the reports is escaped.
    """
    writer = _Page(matrix, lang)
    style = asset("house.css") + asset("matrix.css")
    return page(title_of(matrix, lang), lang, "\n".join(writer.body()), style=style, script=asset("matrix.js"))


class _Page:
    """The parts of one page, in one language."""

    def __init__(self, matrix: Matrix, lang: str) -> None:
        self._matrix = matrix
        self._lang = lang
        self._names = [column.name for column in matrix.reports]

    def _word(self, key: str, **values: object) -> str:
        return text_of(matrix_word(key, self._lang, **values))

    def body(self) -> Iterator[str]:
        """Everything inside the body, in order."""
        yield f'<a class="skip" href="#content">{self._word("skip")}</a>'
        yield from self._head()
        yield from self._bar()
        yield '<main id="content">'
        yield from self._figures()
        yield from self._topics()
        yield from self._wording()
        yield "</main>"
        close = "关闭" if self._lang == "zh" else "Close"
        yield f'<dialog id="said" aria-label="{self._word("text")}"><div id="said-body"></div>'
        yield f'<form method="dialog"><button>{close}</button></form></dialog>'

    def _head(self) -> Iterator[str]:
        matrix = self._matrix
        yield f'<header class="head"><h1>{text_of(title_of(matrix, self._lang))}</h1>'
        yield f"<p>{text_of(counts_of(matrix, self._lang))}</p><ol>"
        for number, column in enumerate(matrix.columns, 1):
            line = column_line(column, number, self._lang).partition(". ")[2]
            yield f"<li>{text_of(line)}</li>"
        yield "</ol>"
        for limit in (*matrix.limits, matrix_word("mark", self._lang)):
            yield f'<p class="remark">{text_of(limit)}</p>'
        yield "</header>"

    def _bar(self) -> Iterator[str]:
        yield f'<div class="bar" id="bar" role="search" aria-label="{self._word("tools")}" hidden>'
        yield f'<label>{self._word("search")} <input type="search" id="search"></label>'
        yield f'<label>{self._word("choose")} <select id="column"><option value="">{self._word("show_all")}</option>'
        yield "".join(f'<option value="{at}">{text_of(name)}</option>' for at, name in enumerate(self._names))
        yield "</select></label>"
        yield f'<button id="uneven" aria-pressed="false">{self._word("uneven")}</button>'
        yield f'<button id="turn">{self._word("turn")}</button>'
        yield f'<output id="tally" data-words="{self._word("shown")}"></output></div>'

    def _table(self, kind: str, label: str, corner: str) -> str:
        heads = "".join(f'<th scope="col">{text_of(name)}</th>' for name in self._names)
        region = f'<div class="wide" tabindex="0" role="region" aria-label="{label}">'
        return f'{region}<table class="{kind}"><thead><tr><th scope="col">{corner}</th>{heads}</tr></thead><tbody>'

    def _figures(self) -> Iterator[str]:
        yield f'<h2 id="figures">{self._word("figures")} · {len(self._matrix.indicators)}</h2>'
        yield self._table("figures", self._word("figures"), self._word("indicator"))
        for aim in Aim:
            rows = [one for one in self._matrix.indicators if one.aim is aim]
            if rows:
                yield self._band(aim_name(rows[0], self._lang))
            for one in rows:
                yield from self._indicator(one)
        yield "</tbody></table></div>"

    def _band(self, text: str) -> str:
        return f'<tr class="field"><td colspan="{len(self._names) + 1}">{text_of(text)}</td></tr>'

    def _indicator(self, indicator: Indicator) -> Iterator[str]:
        name = indicator_name(indicator)
        having = [at for at, cell in enumerate(indicator.cells) if cell is not None]
        yield self._row(having, name)
        count = f'<span class="small">{indicator.stated}/{len(self._names)}</span>'
        yield f'<th scope="row">{text_of(name)} {count}</th>'
        for at, cell in enumerate(indicator.cells):
            yield self._amount(cell, f"{indicator.id}-{at}", f"{name} · {self._names[at]}")
        yield "</tr>"

    def _row(self, having: Sequence[int], text: str) -> str:
        uneven = int(0 < len(having) < len(self._names))
        listed = " ".join(map(str, having))
        return f'<tr data-row="{listed}" data-uneven="{uneven}" data-text="{text_of(text)}">'

    def _amount(self, amount: Amount | None, key: str, title: str) -> str:
        if amount is None:
            return '<td class="lacks">—</td>'
        text = text_of(amount_text(amount, self._lang))
        said = self._said(key, title, [(amount.place.line, amount.sentence.place.text)], 0)
        kind = "has words" if amount.figure is None or amount.others else "has"
        return f'<td class="{kind}"><button data-open="{key}">{text}</button>{said}</td>'

    def _topics(self) -> Iterator[str]:
        yield f'<h2 id="topics">{self._word("topics")} · {len(self._matrix.topics)}</h2>'
        yield self._table("topics", self._word("topics"), self._word("topic"))
        for heading, topics in groupby(self._matrix.topics, key=lambda topic: topic_heading(topic, self._lang)):
            yield self._band(heading)
            for topic in topics:
                yield from self._topic(topic)
        yield "</tbody></table></div>"

    def _topic(self, topic: Topic) -> Iterator[str]:
        yield self._row(topic.having, " ".join((topic.name, *topic.words, topic.field)))
        count = f'<span class="small">{len(topic.having)}/{len(topic.cells)}</span>'
        yield f'<th scope="row">{text_of(topic.name)} {count}</th>'
        for at, cell in enumerate(topic.cells):
            yield self._cell(cell, f"{topic.id}-{at}", f"{topic.name} · {self._names[at]}")
        yield "</tr>"

    def _cell(self, cell: Cell, key: str, title: str) -> str:
        if not cell.mentions:
            unseen = f'<span class="unseen">{self._word("none")}</span>'
            return f'<td class="lacks"><span aria-hidden="true">－</span>{unseen}</td>'
        kind = "head-has" if cell.heads else "has"
        quoted = [(mention.place.line, mention.place.text) for mention in cell.mentions[:MOST_QUOTED]]
        said = self._said(key, title, quoted, len(cell.mentions) - len(quoted))
        label = text_of(f"{title}：{matrix_word('mentions', self._lang, count=len(cell.mentions))}")
        return (
            f'<td class="{kind}"><button data-open="{key}" aria-label="{label}">{cell_sign(cell)}</button>{said}</td>'
        )

    def _said(self, key: str, title: str, quoted: Sequence[tuple[int, str]], more: int) -> str:
        lines = "".join(
            f'<p><span class="small">{self._word("line", line=line)}</span> {text_of(text)}</p>'
            for line, text in quoted
        )
        rest = f'<p class="small">+{more}</p>' if more else ""
        return f'<template data-cell="{key}"><h3>{text_of(title)}</h3>{lines}{rest}</template>'

    def _wording(self) -> Iterator[str]:
        yield f'<h2 id="wording">{self._word("wording")} · {len(self._matrix.copies)}</h2>'
        for copy in self._matrix.copies:
            yield from self._copy(copy)

    def _copy(self, copy: Copy) -> Iterator[str]:
        columns = " ".join(str(one.column) for one in copy.occurrences)
        yield f'<div class="copy" data-row="{columns}" data-uneven="1" data-text="{text_of(copy.text)}">'
        kind = text_of(wording_word(copy.wording, self._lang))
        yield f'<p><span class="kind">{kind}</span> {text_of(copy.text)}</p>'
        others = "、".join(occurrence_text(one, self._matrix, self._lang) for one in copy.occurrences[1:])
        source = text_of(source_text(copy, self._matrix, self._lang))
        also = f"{self._word('also')} {len(copy.occurrences) - 1}：{text_of(others)}"
        yield f'<p class="also">{source}　{also}</p></div>'
