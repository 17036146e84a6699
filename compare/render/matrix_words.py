"""What the faces of a matrix say, in both languages, and how they name its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.matrix.values import Aim, Basis, Wording
from compare.render.labels import LANGUAGES

if TYPE_CHECKING:
    from compare.matrix.values import Amount, Cell, Column, Copy, Indicator, Matrix, Occurrence, Topic

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("横向对照", "Side by side"),
    "title_year": ("{year}年报告横向对照", "Reports on {year} side by side"),
    "reports": ("报告", "Reports"),
    "report": ("{number}. {name}  {date}  {path}", "{number}. {name}  {date}  {path}"),
    "undated": ("日期不详", "no date found"),
    "reference": ("（只作文字出处）", "(source of wording only)"),
    "counts": (
        "{reports} 份报告：{indicators} 个指标，{topics} 个议题，{copies} 段相同文字",
        "{reports} reports: {indicators} indicators, {topics} topics, {copies} stretches of shared wording",
    ),
    "limit": ("说明  {text}", "note  {text}"),
    "figures": ("数字并列", "Figures side by side"),
    "topics": ("议题：谁有谁没有", "Topics: who has what"),
    "wording": ("相同文字", "Shared wording"),
    "goal": ("{year}年目标", "goals for {year}"),
    "result": ("{year}年实绩", "results of {year}"),
    "aim_goal": ("目标", "goal"),
    "aim_result": ("实绩", "result"),
    "other_indicators": ("其他", "others"),
    "none": ("没有", "none"),
    "nothing": ("无", "none"),
    "all": ("全部都有", "all have it"),
    "have": ("有", "with"),
    "lack": ("没有", "without"),
    "unstated": ("没有数字", "no figure"),
    "in_words": ("只用文字", "in words"),
    "more": ("另有 {count} 项，加 --all 全部列出", "{count} more: --all lists them"),
    "asked": ("指定议题", "Topics asked for"),
    "copied": ("少数报告之间", "shared by a few"),
    "common": ("多数报告通用", "shared by many"),
    "formula": ("套话", "set phrase"),
    "copied_long": ("少数报告之间的相同文字", "Wording that a few reports share"),
    "common_long": ("多数报告通用的文字", "Wording that many reports share"),
    "formula_long": ("套话", "Set phrases"),
    "date": ("最早", "first"),
    "same day": ("最早（同日另有）", "first (with others that day)"),
    "order": ("所给次序中的第一份，先后不明", "first in the given order; who came first is not known"),
    "also": ("又见", "also in"),
    "length": ("{count} 字", "{count} characters"),
    "near": ("略有改动", "slightly changed"),
    "line": ("第{line}行", "line {line}"),
    "heads": ("标题", "heading"),
    "mentions": ("{count} 处", "{count} mentions"),
    "planned": ("计划 {count}", "{count} planned"),
    "words": ("词：{words}", "words: {words}"),
    "others": ("另有 {figures}", "also {figures}"),
    "indicator": ("指标", "indicator"),
    "topic": ("议题", "topic"),
    "field": ("类别", "field"),
    "name": ("名称", "name"),
    "unit": ("计量单位", "unit"),
    "aim": ("口径", "goal or result"),
    "year": ("年度", "year"),
    "organisation": ("单位", "organisation"),
    "count": ("有", "have"),
    "kind": ("类型", "kind"),
    "text": ("原文", "wording"),
    "value": ("数值", "value"),
    "at": ("行", "line"),
    "source": ("出处", "source"),
    "basis": ("依据", "basis"),
    "holding": ("报告数", "reports"),
    "day": ("日期", "date"),
    "mark": (
        "● 标题中有  ○ 正文中有  － 没有；数字是提到的次数",
        "● in a heading  ○ in the text  － not there; the number counts mentions",
    ),
    "legend_text": ("“广东(3)”：提到 3 处；* 表示标题中有", "“广东(3)”: 3 mentions; * in a heading"),
    "about": ("说明", "Notes"),
    "filter": ("筛选", "Filter"),
    "search": ("查找议题、指标或原文", "Search topics, indicators or wording"),
    "show_all": ("全部", "All"),
    "uneven": ("有的有、有的没有", "Some have, some have not"),
    "choose": ("单位", "Organisations"),
    "turn": ("深浅", "Light/dark"),
    "skip": ("跳到内容", "Skip to the content"),
    "shown": ("显示 {}/{} 行", "{} of {} rows"),
    "tools": ("筛选与查找", "Filter and search"),
    "page": ("第 &P 页，共 &N 页", "Page &P of &N"),
}


def matrix_word(key: str, lang: str, **values: object) -> str:
    """The wording of a label.

    Args:
        key: its name.
        lang: `zh` or `en`.
        values: what its placeholders stand for.
    """
    wording = _WORDS[key][LANGUAGES.index(lang)]
    return wording.format(**values) if values else wording


def title_of(matrix: Matrix, lang: str) -> str:
    """The title of a matrix."""
    if matrix.year is None:
        return matrix_word("title", lang)
    return matrix_word("title_year", lang, year=matrix.year)


def counts_of(matrix: Matrix, lang: str) -> str:
    """How much the matrix holds, in one line."""
    return matrix_word(
        "counts",
        lang,
        reports=len(matrix.reports),
        indicators=len(matrix.indicators),
        topics=len(matrix.topics),
        copies=len(matrix.copies),
    )


def column_line(column: Column, number: int, lang: str) -> str:
    """A report as the list of reports gives it."""
    date = column.date.isoformat() if column.date else matrix_word("undated", lang)
    line = matrix_word("report", lang, number=number, name=column.name, date=date, path=column.report.source.path)
    return line + (matrix_word("reference", lang) if column.reference else "")


def aim_name(indicator: Indicator, lang: str) -> str:
    """Whether an indicator is promised or told of, and for which year."""
    return matrix_word(indicator.aim.value, lang, year=indicator.year)


def aim_word(aim: Aim, lang: str) -> str:
    """Goal or result, without the year."""
    return matrix_word(f"aim_{aim.value}", lang)


def indicator_name(indicator: Indicator) -> str:
    """What an indicator is called, with its unit."""
    return f"{indicator.name}（{indicator.unit}）" if indicator.unit else indicator.name


def amount_text(amount: Amount | None, lang: str) -> str:
    """What stands in a cell of figures: as the report writes it, or nothing."""
    if amount is None:
        return ""
    if not amount.others:
        return amount.place.text
    figures = "、".join(figure.place.text for figure in amount.others)
    return f"{amount.place.text}（{matrix_word('others', lang, figures=figures)}）"


def cell_sign(cell: Cell) -> str:
    """What stands in a cell of topics: a sign and the number of mentions."""
    if not cell.mentions:
        return "－"
    return f"{'●' if cell.heads else '○'}{len(cell.mentions)}"


def wording_word(wording: Wording, lang: str) -> str:
    """What kind of shared wording it is."""
    return matrix_word(wording.value, lang)


def basis_word(basis: Basis, lang: str) -> str:
    """By what the source is told."""
    return matrix_word(basis.value, lang)


def occurrence_text(occurrence: Occurrence, matrix: Matrix, lang: str) -> str:
    """Where shared wording stands: `广东:73`, `河南:59 略有改动`."""
    where = f"{matrix.columns[occurrence.column].name}:{occurrence.place.line}"
    return where if occurrence.exact else f"{where}（{matrix_word('near', lang)}）"


def source_text(copy: Copy, matrix: Matrix, lang: str) -> str:
    """Who had shared wording first, and how that is known: `广东:73（最早，2026-01-26）`."""
    column = matrix.columns[copy.source.column]
    date = f"，{column.date.isoformat()}" if column.date and copy.basis is not Basis.ORDER else ""
    return f"{column.name}:{copy.source.place.line}（{basis_word(copy.basis, lang)}{date}）"


def rows_by_value(indicator: Indicator) -> list[tuple[str, list[int]]]:
    """The figures of an indicator from the highest to the lowest, each with the columns that state it.

    Args:
        indicator: a row of figures.

    Returns:
        What the reports write, and their columns; goals in words come last.
    """
    groups: dict[tuple[float, float, str], tuple[str, list[int]]] = {}
    for at, cell in enumerate(indicator.cells):
        if cell is None:
            continue
        low = float("-inf") if cell.value is None else cell.value
        high = low if cell.upper is None else cell.upper
        key = (-high, -low, str(cell.bound) if cell.value is not None else cell.place.text)
        groups.setdefault(key, (cell.place.text, []))[1].append(at)
    return [groups[key] for key in sorted(groups)]


def topic_heading(topic: Topic, lang: str) -> str:
    """The field of a topic, as a heading."""
    return topic.field or matrix_word("asked", lang)
