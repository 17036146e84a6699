"""What a ledger says besides the reports' own words, in Chinese and in English: one table."""

from __future__ import annotations

from enum import StrEnum

LANGUAGES = ("zh", "en")


class Column(StrEnum):
    """The columns of a ledger, in the order that officials use."""

    NUMBER = "number"
    TASK = "task"
    SECTION = "section"
    RESPONSIBLE = "responsible"
    TARGET = "target"
    DEADLINE = "deadline"
    EVIDENCE = "evidence"
    ACHIEVED = "achieved"
    RATE = "rate"
    STRENGTH = "strength"
    FOUND = "found"
    RULED = "ruled"
    NOTE = "note"


COLUMNS: dict[Column, tuple[str, str]] = {
    Column.NUMBER: ("序号", "No."),
    Column.TASK: ("任务（原文，行）", "Task (text, line)"),
    Column.SECTION: ("所属章节", "Section"),
    Column.RESPONSIBLE: ("责任单位", "Body"),
    Column.TARGET: ("量化目标", "Target"),
    Column.DEADLINE: ("完成时限", "Due"),
    Column.EVIDENCE: ("结果依据（原文，行）", "Evidence (text, line)"),
    Column.ACHIEVED: ("实际值", "Actual"),
    Column.RATE: ("完成率", "Rate"),
    Column.STRENGTH: ("依据强度", "Strength"),
    Column.FOUND: ("系统判定", "Status found"),
    Column.RULED: ("人工判定", "Status ruled"),
    Column.NOTE: ("备注", "Notes"),
}
"""What each column is called."""

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("{organisation}{year}工作任务台账", "Ledger of tasks: {organisation} {year}"),
    "year": ("{}年", "{}"),
    "tasks": ("任务台账", "Tasks"),
    "shortcomings": ("上年不足", "Shortcomings"),
    "shortcoming": ("上年指出的不足（原文，行）", "Shortcoming (text, line)"),
    "unplanned": ("计划外新增", "Unplanned"),
    "result": ("结果（原文，行）", "Result (text, line)"),
    "notes": ("说明", "About"),
    "plan": ("计划：{}", "Plan: {}"),
    "results": ("结果：{}", "Results: {}"),
    "counts": (
        "{commitments} 项任务：报告称已完成 {done}，有进展 {partial}，未达到 {missed}，未提及 {not_mentioned}",
        "{commitments} tasks: {done} done, {partial} partial, {missed} missed, {not_mentioned} not mentioned",
    ),
    "uncheckable": ("（其中不可核验 {}）", " ({} of them cannot be checked)"),
    "targets": (
        "{targets} 个量化目标：达到 {targets_met}，未达到 {targets_missed}，其余未提及或无从比较",
        "{targets} targets: {targets_met} met, {targets_missed} missed, the rest not reported or not comparable",
    ),
    "ruled": ("人工判定 {} 项", "{} ruled on by the reviewer"),
    "claim": (
        "系统判定只说报告写了什么，不代表工作实际情况：未提及不等于未做；人工判定由复核人填写。",
        (
            "The status found speaks of the text alone, not of the facts: not mentioned does not mean not done. "
            "The status ruled is the reviewer's."
        ),
    ),
    "unplaced": ("计划中已没有这项任务，人工判定未沿用：{}", "no longer in the plan, so the ruling has no effect: {}"),
    "warning": ("注意：{}", "Note: {}"),
    "line": ("第{}行", "line {}"),
    "page": ("第{}页", "page {}"),
    "brackets": ("（{}）", " ({})"),
    "join": ("，", ", "),
    "semicolon": ("；", "; "),
    "list": ("、", ", "),
    "quoted": ("“{}”", "“{}”"),
    "more": ("另有 {} 处", "{} more"),
    "no_target": ("无量化目标", "no figure set"),
    "points_above": ("高{}个百分点", "{} points above"),
    "points_below": ("低{}个百分点", "{} points below"),
    "points_equal": ("持平", "equal"),
    "cumulative": ("【多年合计】", "[several years] "),
    "manual": ("【人工】", "[reviewer] "),
    "manual_gone": ("【人工，原文已变】", "[reviewer, text has changed] "),
    "manual_none": ("【人工】无依据", "[reviewer] no evidence"),
    "manual_strength": ("人工指定", "named by reviewer"),
    "no_evidence": ("未见依据", "none"),
    "uncheckable_status": ("不可核验", "cannot be checked"),
    "answered": ("有回应", "answered"),
    "silent": ("未见回应", "no answer found"),
    "parts": ("未提及的分项：{}", "parts not mentioned: {}"),
    "nearby": ("相近表述（不作依据）：{}", "near, but no evidence: {}"),
    "carried": ("沿用原判定（原任务：{}）", "ruling carried over from: {}"),
    "number_shortcoming": ("不足{}", "w{}"),
    "number_unplanned": ("新增{}", "new {}"),
    "filter": ("筛选：", "Show: "),
    "all": ("全部", "all"),
    "print_page": ("第 &P 页，共 &N 页", "Page &P of &N"),
    "printed_page": ("第 {} 页", "page {}"),
    "none": ("无", "none"),
}


def words(name: str, lang: str, *values: object, **named: object) -> str:
    """The wording of a label or note of a ledger.

    Args:
        name: name of the wording.
        lang: `zh` or `en`.
        values: what its unnamed placeholders stand for.
        named: what its named placeholders stand for.

    Returns:
        The wording, filled in.
    """
    return _WORDS[name][LANGUAGES.index(lang)].format(*values, **named)
