"""Every word of the screen of a matrix, in Chinese and in English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MatrixWords:
    """The words of one language; braces are filled in by position."""

    program: str
    tables: tuple[str, str, str]
    """Figures, topics, wording."""
    names: tuple[str, str, str]
    """What a row of each table is."""
    position: str
    empty: str
    uneven: str
    search: str
    held: str
    search_hint: str
    nothing: str
    line: str
    more: str
    no_match: str
    signs: str
    notes: str
    reports: str
    scopes: tuple[str, ...]


ZH = MatrixWords(
    program="横向对照",
    tables=("数字", "议题", "相同文字"),
    names=("指标", "议题", "原文"),
    position="第 {}/{} 行 {}",
    empty="没有符合的行：Esc 看全部",
    uneven="只看差异",
    search="查找 {}",
    held="标列 {}",
    search_hint="输入要找的字词，回车只看含它的行，Esc 取消",
    nothing="这份报告没有。",
    line="第{}行",
    more="另有 {} 处",
    no_match="没有含“{}”的行",
    signs="议题：● 标题中有，○ 正文中有，－ 没有，数字是次数。相同文字：源 最早，同 一字不差，近 略有改动。",
    notes="说明",
    reports="报告",
    scopes=("按键", "弹出页"),
)
EN = MatrixWords(
    program="side by side",
    tables=("figures", "topics", "wording"),
    names=("indicator", "topic", "wording"),
    position="row {}/{} {}",
    empty="no such row: Esc shows all",
    uneven="uneven only",
    search="search {}",
    held="marked {}",
    search_hint="what to find; Enter shows rows that hold it, Esc leaves",
    nothing="Not in this report.",
    line="line {}",
    more="{} more",
    no_match="no row holds {}",
    signs="Topics: ● in a heading, ○ in the text, － not there, with the number of mentions. "
    "Wording: 源 first, 同 the same, 近 slightly changed.",
    notes="Notes",
    reports="Reports",
    scopes=("Keys", "On a sheet"),
)


def matrix_words_for(lang: str) -> MatrixWords:
    """The words of a language.

    Args:
        lang: `zh` or `en`; anything else counts as `zh`.
    """
    return EN if lang == "en" else ZH
