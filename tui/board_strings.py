"""Every word of the board that the comparison does not have, in Chinese and in English."""

from __future__ import annotations

from dataclasses import dataclass

from tui.board import Arrangement


@dataclass(frozen=True, slots=True)
class BoardWords:
    """The words of one language; braces are filled in by position."""

    program: str
    plan: str
    results: str
    position: str
    """Number of the task, number of all that are shown."""
    no_position: str
    columns: str
    by_status: str
    by_plan: str
    auto: str
    card: str
    search_hint: str
    note_hint: str
    noted: str
    by_hand: str
    cited: str
    system: str
    """What the program had found."""
    system_evidence: str
    cited_none: str
    cited_gone: str
    recited: str
    """Line of the task."""
    uncited: str
    redone: str
    nothing_to_redo: str
    steps: tuple[str, str, str]
    """A status, a note, evidence."""
    note: str
    earlier: str
    unplaced: str
    """How many decisions have lost their task."""
    unverifiable: str
    cumulative: str
    targets: str
    evidence: str
    nearby: str
    parts: str
    paragraph: str
    no_evidence: str
    nothing_nearby: str
    met_of: str
    """Targets met, of how many."""
    responsible: str
    deadline: str
    locality: str
    answered: str
    silent: str
    judge: str
    restore: str
    judge_hint: str
    judged: str
    restored: str
    undone: str
    nothing_to_undo: str
    not_to_judge: str
    not_kept: str
    last: str
    first: str
    empty: str
    nothing_matches: str
    nowhere_back: str
    principles: str
    claim: str
    hand_help: str
    bands_help: str
    scopes: tuple[str, ...]
    no_section: str
    warning: str
    line: str

    def arrangement(self, choice: Arrangement) -> str:
        """The name of an arrangement."""
        return {
            Arrangement.AUTO: self.auto,
            Arrangement.COLUMNS: self.columns,
            Arrangement.BY_STATUS: self.by_status,
            Arrangement.BY_PLAN: self.by_plan,
        }[choice]


ZH = BoardWords(
    program="计划与结果",
    plan="计划",
    results="结果",
    position="第 {}/{} 项",
    no_position="共 {} 项",
    columns="分栏",
    by_status="按判定",
    by_plan="按原文次序",
    auto="自动",
    card="这一项",
    search_hint="输入要找的字词，回车查找，Esc 取消",
    note_hint="输入备注，回车保存，Esc 取消",
    noted="第{}行 备注已保存",
    by_hand="人工",
    cited="依据人工",
    system="系统判定",
    system_evidence="系统找到的依据",
    cited_none="人工认定：结果中没有依据。",
    cited_gone="原文已不在结果中",
    recited="第{}行 依据已改（u 撤销）",
    uncited="第{}行 恢复系统找到的依据（u 撤销）",
    redone="已重做：第{}行的{}",
    nothing_to_redo="没有可重做的",
    steps=("改判", "备注", "依据"),
    note="备注",
    earlier="改判时的原文",
    unplaced="有 {} 项人工判定对不上现在的计划原文，仍保存着",
    unverifiable="不可核验",
    cumulative="多年合计",
    targets="量化目标",
    evidence="结果依据",
    nearby="相近而不作依据",
    parts="分项",
    paragraph="所在段落",
    no_evidence="结果中没有找到依据；未提及不等于没有做。",
    nothing_nearby="没有相近的句子。",
    met_of="达{}/{}",
    responsible="责任",
    deadline="时限",
    locality="地点",
    answered="有回应",
    silent="未见回应",
    judge="改判为",
    restore="恢复系统判定",
    judge_hint="数字或 Enter 选定，Esc 不改",
    judged="第{}行 改判为“{}”（u 撤销）",
    restored="第{}行 恢复系统判定“{}”（u 撤销）",
    undone="已撤销：第{}行的{}",
    nothing_to_undo="没有可撤销的",
    not_to_judge="计划外新增不用判定",
    not_kept="没有保存：{}",
    last="已是最后一项",
    first="已是第一项",
    empty="计划中没有可跟踪的任务",
    nothing_matches="没有这一类：按 0 看全部",
    nowhere_back="没有可返回的位置",
    principles="计划中另有 {} 句属于要求或原则，不列入。",
    claim="判定只说报告写了什么：未见不等于没有做。",
    hand_help="人工判定加“人工”二字，并保留系统判定；随时可改、可撤销。",
    bands_help="依据分三档：确切、可能的作数；相近的只供参考。任务前标“可能”的，依据只到可能一档。",
    scopes=("处处可用", "在任务", "在详情", "在改判菜单", "在挑选依据时", "在筛选条", "在帮助和卡片"),
    no_section="（无章节）",
    warning="注意",
    line="第{}行",
)
EN = BoardWords(
    program="plan and results",
    plan="Plan",
    results="Results",
    position="task {}/{}",
    no_position="{} tasks",
    columns="columns",
    by_status="by status",
    by_plan="in plan order",
    auto="auto",
    card="This task",
    search_hint="what to find; Enter searches, Esc leaves",
    note_hint="a note on this task; Enter keeps it, Esc leaves",
    noted="line {}: note kept",
    by_hand="by hand",
    cited="evidence by hand",
    system="program's finding",
    system_evidence="Evidence that the program found",
    cited_none="Set by hand: the results hold no evidence.",
    cited_gone="no longer in the results",
    recited="line {}: evidence set (u undoes)",
    uncited="line {}: back to the program's evidence (u undoes)",
    redone="done again: line {}, {}",
    nothing_to_redo="nothing to do again",
    steps=("status", "note", "evidence"),
    note="Note",
    earlier="Worded so when it was re-classed",
    unplaced="{} rulings fit no task of the plan as it is now; they are kept",
    unverifiable="cannot be checked",
    cumulative="several years",
    targets="Targets",
    evidence="Evidence",
    nearby="Near, but no evidence",
    parts="Parts",
    paragraph="Its paragraph",
    no_evidence="No evidence in the results; not mentioned does not mean not done.",
    nothing_nearby="Nothing near.",
    met_of="met {}/{}",
    responsible="By",
    deadline="Until",
    locality="At",
    answered="answered",
    silent="no answer found",
    judge="Re-class as",
    restore="back to the program's finding",
    judge_hint="digit or Enter chooses, Esc leaves",
    judged='line {} is now "{}" (u undoes)',
    restored='line {} is back to "{}" (u undoes)',
    undone="undone: line {}, {}",
    nothing_to_undo="nothing to undo",
    not_to_judge="unplanned results have no status",
    not_kept="not kept: {}",
    last="this is the last task",
    first="this is the first task",
    empty="the plan has no task to track",
    nothing_matches="none of this kind: 0 shows all",
    nowhere_back="nowhere to go back to",
    principles="{} more sentences of the plan call or orient; they are no tasks.",
    claim="A status speaks of the text alone: not mentioned does not mean not done.",
    hand_help='A status set by hand says "by hand" and keeps the program\'s finding beside it; it can be undone.',
    bands_help='Evidence is sure, probable or near; near does not count. "probable" before a task: its best.',
    scopes=(
        "Everywhere",
        "In the tasks",
        "In the details",
        "In the menu",
        "While choosing evidence",
        "In the filter strip",
        "In help and cards",
    ),
    no_section="(no section)",
    warning="Note",
    line="line {}",
)


def board_words_for(lang: str) -> BoardWords:
    """The words of a language.

    Args:
        lang: `zh` or `en`; anything else counts as `zh`.

    Returns:
        All words of the board.
    """
    return EN if lang == "en" else ZH
