"""A matrix for people: figures from high to low, who has which topic, and wording with its source."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from compare.matrix.values import Aim, Wording
from compare.render.matrix_words import (
    aim_name,
    column_line,
    counts_of,
    indicator_name,
    matrix_word,
    occurrence_text,
    rows_by_value,
    source_text,
    title_of,
    topic_heading,
)
from compare.text.wrap import wrap_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.matrix.values import Copy, Indicator, Matrix, Topic

_NARROWEST = 40
MOST_OTHERS = 12
"""Indicators outside the main ones that are shown for each aim unless all are asked for."""
MOST_COPIES = 30
"""Stretches of each kind of shared wording that are shown unless all are asked for."""
_FEW = 2
"""Set phrases that are shown as examples."""


def matrix_to_text(matrix: Matrix, width: int = 100, lang: str = "zh", *, everything: bool = False) -> str:
    """Write a matrix for people to read.

    Args:
        matrix: reports side by side.
        width: terminal cells a line; at least 40 are used.
        lang: `zh` or `en`: the language of labels, not of the reports.
        everything: long lists in full.

    Returns:
        The text, ending with a line break.
    """
    page = _Page(matrix, max(width, _NARROWEST), lang, everything=everything)
    parts = (page.header(), page.figures(), page.topics(), page.wording())
    return "\n".join(line for part in parts for line in part) + "\n"


class _Page:
    """The lines of one matrix, at one width and in one language."""

    def __init__(self, matrix: Matrix, width: int, lang: str, *, everything: bool) -> None:
        self._matrix = matrix
        self._width = width
        self._lang = lang
        self._everything = everything

    def _word(self, key: str, **values: object) -> str:
        return matrix_word(key, self._lang, **values)

    def _wrapped(self, text: str, indent: int = 0, hanging: int = 0) -> Iterator[str]:
        for number, line in enumerate(wrap_text(text, self._width - indent - hanging)):
            yield " " * (indent + (hanging if number else 0)) + line

    def _headed(self, key: str, count: int) -> Iterator[str]:
        yield ""
        yield f"{self._word(key)} · {count}"
        yield "─" * min(self._width, 40)
        if not count:
            yield self._word("nothing")

    def _names(self, columns: Sequence[int]) -> str:
        return "、".join(self._matrix.columns[at].name for at in columns)

    def header(self) -> Iterator[str]:
        """The reports, the counts, and what the matrix cannot tell."""
        yield title_of(self._matrix, self._lang)
        for number, column in enumerate(self._matrix.columns, 1):
            yield from self._wrapped(column_line(column, number, self._lang), 2, 3)
        yield ""
        yield from self._wrapped(counts_of(self._matrix, self._lang))
        for limit in self._matrix.limits:
            yield from self._wrapped(self._word("limit", text=limit), 0, 6)

    def figures(self) -> Iterator[str]:
        """Every indicator: who states what, the highest first."""
        indicators = self._matrix.indicators
        yield from self._headed("figures", len(indicators))
        for aim in Aim:
            rows = [one for one in indicators if one.aim is aim]
            leading = [one for one in rows if one.leading]
            others = [one for one in rows if not one.leading]
            shown = others if self._everything else others[:MOST_OTHERS]
            if rows:
                yield ""
                yield f"〔{aim_name(rows[0], self._lang)}〕"
            for one in (*leading, *shown):
                yield from self._indicator(one)
            if len(shown) < len(others):
                yield "  " + self._word("more", count=len(others) - len(shown))

    def _indicator(self, indicator: Indicator) -> Iterator[str]:
        total = len(indicator.cells)
        yield from self._wrapped(f"{indicator_name(indicator)}  {indicator.stated}/{total}", 0, 2)
        for text, columns in rows_by_value(indicator):
            where = "、".join(self._at(at, indicator) for at in columns)
            yield from self._wrapped(f"{text}  {where}", 4, 4)
        silent = [at for at, cell in enumerate(indicator.cells) if cell is None]
        if silent and len(silent) <= total // 3:
            yield from self._wrapped(f"{self._word('unstated')}  {self._names(silent)}", 4, 4)

    def _at(self, column: int, indicator: Indicator) -> str:
        cell = indicator.cells[column]
        line = "" if cell is None else f":{cell.place.line}"
        return f"{self._matrix.columns[column].name}{line}"

    def topics(self) -> Iterator[str]:
        """Every topic, field by field: who has it, and who has not."""
        yield from self._headed("topics", len(self._matrix.topics))
        if self._matrix.topics:
            yield from self._wrapped(self._word("legend_text"))
        for heading, topics in groupby(self._matrix.topics, key=lambda topic: topic_heading(topic, self._lang)):
            yield ""
            yield f"〔{heading}〕"
            for topic in topics:
                yield from self._topic(topic)

    def _topic(self, topic: Topic) -> Iterator[str]:
        having, lacking = topic.having, topic.lacking
        head = f"{topic.name}  {len(having)}/{len(topic.cells)}"
        if not lacking:
            yield from self._wrapped(f"{head}  {self._word('all')}", 0, 4)
        elif len(lacking) * 2 < len(having) and not self._everything:
            yield from self._wrapped(f"{head}  {self._word('lack')}：{self._names(lacking)}", 0, 4)
        else:
            yield from self._wrapped(f"{head}  {self._word('have')}：{self._counted(topic, having)}", 0, 4)

    def _counted(self, topic: Topic, having: Sequence[int]) -> str:
        if not having:
            return self._word("none")
        cells = ((self._matrix.columns[at].name, topic.cells[at]) for at in having)
        return "、".join(f"{name}({len(cell.mentions)}{'*' if cell.heads else ''})" for name, cell in cells)

    def wording(self) -> Iterator[str]:
        """Shared wording with its source, by kind."""
        yield from self._headed("wording", len(self._matrix.copies))
        for wording in Wording:
            copies = [copy for copy in self._matrix.copies if copy.wording is wording]
            most = len(copies) if self._everything else _FEW if wording is Wording.FORMULA else MOST_COPIES
            if copies:
                yield ""
                yield f"〔{self._word(f'{wording.value}_long')}〕 {len(copies)}"
            for copy in copies[:most]:
                yield from self._copy(copy)
            if len(copies) > most:
                yield "  " + self._word("more", count=len(copies) - most)

    def _copy(self, copy: Copy) -> Iterator[str]:
        yield from self._wrapped(copy.text)
        yield from self._wrapped(source_text(copy, self._matrix, self._lang), 4, 4)
        others = "、".join(occurrence_text(one, self._matrix, self._lang) for one in copy.occurrences[1:])
        yield from self._wrapped(f"{self._word('also')} {len(copy.occurrences) - 1}：{others}", 4, 4)
