"""What the written forms of a comparison say, in Chinese and in English."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind, FigureRelation, Script
from compare.render.labels import LANGUAGES, label

if TYPE_CHECKING:
    from compare.model import Change, Comparison, FigureChange, Report

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("对照", "Comparison"),
    "table_title": ("新旧对照表", "Comparison table"),
    "left": ("左", "Left"),
    "right": ("右", "Right"),
    "old": ("旧", "Old"),
    "new": ("新", "New"),
    "year": ("{}年", "{}"),
    "change": ("变化", "Change"),
    "changes": ("变化", "Changes"),
    "sections": ("章节", "Sections"),
    "figures": ("数字", "Figures"),
    "wording": ("措辞", "Wording"),
    "about": ("说明", "Notes"),
    "note": ("批注", "Note"),
    "number": ("序号", "No."),
    "kind": ("类型", "Kind"),
    "section": ("章节", "Section"),
    "left_lines": ("左行号", "Left lines"),
    "right_lines": ("右行号", "Right lines"),
    "left_text": ("左文", "Left text"),
    "right_text": ("右文", "Right text"),
    "score": ("把握", "Score"),
    "indicator": ("指标", "Indicator"),
    "unit": ("单位", "Unit"),
    "left_value": ("左数", "Left value"),
    "right_value": ("右数", "Right value"),
    "difference": ("增减", "Difference"),
    "percent": ("增减%", "Change %"),
    "left_figure": ("左文数字", "Left figure"),
    "right_figure": ("右文数字", "Right figure"),
    "relation": ("关系", "Relation"),
    "level": ("层级", "Level"),
    "left_heading": ("左标题", "Left heading"),
    "right_heading": ("右标题", "Right heading"),
    "moved": ("移动", "moved"),
    "line": ("第{}行", "line {}"),
    "no_section": ("（章节之外）", "(outside the sections)"),
    "same_count": ("相同 {} 句", "{} sentences unchanged"),
    "none": ("没有变化。", "No changes."),
    "limit": ("限制", "Limit"),
    "regime": ("关系", "Relation"),
    "lens": ("视角", "Lens"),
    "counts": ("小结", "Summary"),
    "legend": ("标记", "Marks"),
    "legend_gone": ("删去的文字", "deleted text"),
    "legend_new": ("新增的文字", "inserted text"),
    "legend_retold": ("另行表述的句子", "sentences told in other words"),
    "claim": (
        "本表只说文字，不说事实；“改写”是程序的判断，请以原文为准。",
        "This speaks of the texts alone, not of facts; “rewritten” is a judgement of the program: check the texts.",
    ),
    "selected": (
        "只列出选定的 {} 处变化，共 {} 处。",
        "Only {} chosen changes of {} are listed.",
    ),
    "semicolon": ("；", "; "),
    "comma": ("、", ", "),
    "colon": ("：", ": "),
    "page": ("第 &P 页，共 &N 页", "Page &P of &N"),
}


def say_of(key: str, lang: str, *values: object) -> str:
    """The wording of a label.

    Args:
        key: its name.
        lang: `zh` or `en`.
        values: what its placeholders stand for.
    """
    return _WORDS[key][LANGUAGES.index(lang)].format(*values)


def report_name(report: Report, lang: str) -> str:
    """Whose report, on which year: `青禾县 2023年`; the name of the file where nothing is known.

    Args:
        report: one side of a comparison.
        lang: `zh` or `en`.
    """
    outline = report.outline
    year = "" if outline.year is None else say_of("year", lang, outline.year)
    return " ".join(filter(None, (outline.organisation, year))) or PurePath(report.source.path).name


def report_facts(report: Report, lang: str) -> str:
    """One side in one line: whose, which year, script, file."""
    script = [] if report.source.script is Script.HANS else [label(report.source.script, lang)]
    return " · ".join([report_name(report, lang), *script, PurePath(report.source.path).name])


def comparison_title(comparison: Comparison, lang: str, key: str = "title") -> str:
    """The title of a written comparison: `青禾县 2023年 / 青禾县 2024年 对照`."""
    names = dict.fromkeys(report_name(report, lang) for report in (comparison.left, comparison.right))
    return f"{' / '.join(names)} {say_of(key, lang)}"


def counts_line(comparison: Comparison, lang: str) -> str:
    """How many changes of each kind, in one line."""
    summary = comparison.summary
    counts = [f"{label(kind, lang)} {getattr(summary, kind.value)}" for kind in ChangeKind]
    counts.append(f"{say_of('moved', lang)} {summary.moved}")
    counts.append(f"{say_of('figures', lang)} ↑{summary.figures_up} ↓{summary.figures_down}")
    counts.append(f"{say_of('wording', lang)} ↑{summary.stronger} ↓{summary.weaker}")
    return " · ".join(counts)


def kind_words(change: Change, lang: str) -> str:
    """What became of a sentence, in words: `修改、移动`."""
    words = [] if change.kind is ChangeKind.SAME and change.moved else [label(change.kind, lang)]
    if change.moved:
        words.append(say_of("moved", lang))
    return say_of("comma", lang).join(words)


def figure_words(change: FigureChange, lang: str) -> str:
    """What became of a quantity: `提案 318件 → 287件 ↓`."""
    sides = " → ".join(figure.place.text for figure in (change.left, change.right) if figure is not None)
    return f"{f'{change.of} ' if change.of else ''}{sides} {label(change.relation, lang)}"


def figures_line(change: Change, lang: str) -> str:
    """What became of the quantities of a sentence; empty where all stayed."""
    told = [figure_words(one, lang) for one in change.figures if one.relation is not FigureRelation.SAME]
    return say_of("semicolon", lang).join(told)


def wording_line(change: Change, lang: str) -> str:
    """Which terms grew stronger or weaker; empty for none."""
    told = [f"{one.left or '–'} → {one.right or '–'} {label(one.direction, lang)}" for one in change.wording]
    return say_of("semicolon", lang).join(told)
