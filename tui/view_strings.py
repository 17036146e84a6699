"""The words of the views of a comparison that the texts alone do not have, in Chinese and in English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ViewWords:
    """The words of one language; braces are filled in by position."""

    names: tuple[str, str, str, str, str]
    """Of the five views."""
    short: tuple[str, str, str, str, str]
    spaced: bool
    """Whether a space stands between a digit and a word."""
    search: str
    sides: tuple[str, str, str]
    """Both reports, left, right."""
    plain: str
    regex: str
    initials: str
    bad_regex: str
    """What is wrong with it, in the words of Python."""
    no_word: str
    no_search: str
    matching: str
    unread: str
    noted: str
    section: str
    progress: str
    """How many changes were read, of how many."""
    position: str
    no_position: str
    kind: str
    left: str
    right: str
    figures: str
    size: str
    score: str
    order: str
    sorted_by: str
    backwards: str
    matter: str
    last: str
    this: str
    difference: str
    percent: str
    direction: str
    direction_width: int
    """Cells of the longest direction."""
    directions: tuple[str, str, str, str, str]
    """Up, down, appeared, gone, not comparable."""
    points: str
    last_row: str
    first_row: str
    no_rows: str
    no_figures: str
    nothing_passes: str
    goto: str
    goto_hint: str
    goto_none: str
    nothing_here: str
    tracking: str
    tracking_hint: str
    no_board: str
    no_plan: str
    no_plan_hint: str
    note: str
    note_text: str
    passage: str
    when: str
    mark: str
    remark_width: int
    """Cells of the longest kind of note."""
    noted_section: str
    place_gone: str
    no_notes: str
    no_notes_hint: str
    scopes: tuple[str, ...]


ZH = ViewWords(
    names=("对照", "变化列表", "计划与结果", "数字", "批注与已阅"),
    short=("对照", "变化", "计划", "数字", "批注"),
    spaced=False,
    search="查找",
    sides=("两边", "左边", "右边"),
    plain="文字",
    regex="正则",
    initials="首字母",
    bad_regex="正则表达式有误：{}",
    no_word="这里没有可查的字词",
    no_search="先用 / 查找，再按 & 只看匹配",
    matching="只看匹配",
    unread="未阅",
    noted="有批注",
    section="章节",
    progress="已阅 {}/{}",
    position="第 {}/{} 条",
    no_position="共 {} 条",
    kind="类别",
    left="左",
    right="右",
    figures="数字",
    size="改动字数",
    score="把握",
    order="原文次序",
    sorted_by="按{}",
    backwards="倒序",
    matter="事项",
    last="上期",
    this="本期",
    difference="差",
    percent="幅度",
    direction="升降",
    direction_width=8,
    directions=("升", "降", "新出现", "不再出现", "不可比"),
    points="个百分点",
    last_row="已是最后一条",
    first_row="已是第一条",
    no_rows="两份文字相同，没有变化。",
    no_figures="两份文字中没有可对比的数字变化。",
    nothing_passes="筛选之后没有可看的：按 f 再按 0 看全部，或按 Esc 退出筛选。",
    goto="到章节",
    goto_hint="章节名、首字母或标记（如 增）；Enter 前往，Tab 只看这一节",
    goto_none="没有这样的章节",
    nothing_here="这一节没有可列的",
    tracking="正在追踪计划的落实情况",
    tracking_hint="通常几秒钟。可先按 1 看对照，过一会儿再来；按 Esc 不等了。",
    no_board="没有计划与结果可看",
    no_plan="左边的文件里没有找到下一年的计划部分。",
    no_plan_hint="把上一年的报告放在左边、下一年的报告放在右边再打开；或用 duizhao track 上年计划 今年总结。",
    note="批注",
    note_text="批注内容",
    passage="原文",
    when="时间",
    mark="已阅",
    remark_width=8,
    noted_section="章节批注",
    place_gone="原文已改",
    no_notes="还没有批注，也没有标记已阅。",
    no_notes_hint="在对照中按 Space 标记已阅，按 a 写批注；它们随这两份文件保存。",
    scopes=("各视图之间", "在列表和表格", "在列表的行上", "在查找栏", "在章节选单"),
)
EN = ViewWords(
    names=("Texts", "Changes", "Plan and results", "Figures", "Notes and marks"),
    short=("Texts", "Changes", "Plan", "Figures", "Notes"),
    spaced=True,
    search="search",
    sides=("both", "left", "right"),
    plain="words",
    regex="regex",
    initials="initials",
    bad_regex="not a regular expression: {}",
    no_word="there is no word to look for here",
    no_search="search with / first, then & shows matches only",
    matching="matches only",
    unread="unread",
    noted="noted",
    section="section",
    progress="read {}/{}",
    position="row {}/{}",
    no_position="{} rows",
    kind="kind",
    left="left",
    right="right",
    figures="figures",
    size="changed",
    score="score",
    order="reading order",
    sorted_by="by {}",
    backwards="reversed",
    matter="matter",
    last="last",
    this="this",
    difference="difference",
    percent="percent",
    direction="direction",
    direction_width=12,
    directions=("up", "down", "appeared", "gone", "incomparable"),
    points=" points",
    last_row="this is the last row",
    first_row="this is the first row",
    no_rows="The two texts are the same.",
    no_figures="No figure differs between the two texts.",
    nothing_passes="The filter lets nothing through: f and then 0 shows all, or Esc leaves the filter.",
    goto="Go to section",
    goto_hint="title, pinyin initials or badge; Enter goes there, Tab shows it alone",
    goto_none="no such section",
    nothing_here="nothing of this section is listed",
    tracking="Tracking what became of the plan",
    tracking_hint="This takes a few seconds. 1 shows the texts meanwhile; Esc gives it up.",
    no_board="No plan to track",
    no_plan="No plan for the next year was found in the left file.",
    no_plan_hint="Open last year's report on the left and this year's on the right, or use duizhao track PLAN RESULTS.",
    note="note",
    note_text="what was noted",
    passage="text",
    when="when",
    mark="read",
    remark_width=12,
    noted_section="on section",
    place_gone="text is gone",
    no_notes="Nothing has been noted or marked as read yet.",
    no_notes_hint="In the texts, Space marks a change as read, a notes something; both are kept with the two files.",
    scopes=(
        "Between the views",
        "In lists and tables",
        "On the rows of a list",
        "In the search prompt",
        "In the list of sections",
    ),
)


def view_words_for(lang: str) -> ViewWords:
    """The words of the views in a language.

    Args:
        lang: `zh` or `en`; anything else counts as `zh`.

    Returns:
        All words.
    """
    return EN if lang == "en" else ZH
