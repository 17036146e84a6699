"""Every word of reviewing a comparison, in Chinese and in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """The words of one language; braces are filled in by position."""

    progress: str
    """How many stops were read, of how many."""
    marked: str
    unmarked: str
    all_read: str
    going_on: str
    none_unread_below: str
    none_unread_above: str
    nothing_to_mark: str
    note: str
    section_note: str
    note_on: str
    """Position of the change."""
    note_on_section: str
    """Title of the section."""
    note_hint: str
    noted: str
    note_gone: str
    draft: str
    no_notes: str
    last_note: str
    first_note: str
    no_editor: str
    undone: str
    redone: str
    nothing_to_undo: str
    nothing_to_redo: str
    steps: tuple[str, str, str]
    """A mark, a note, a pairing."""
    not_kept: str
    passing: str
    unplaced: str
    """How many notes have lost their text."""
    earlier: str
    why: str
    score: str
    sureness: tuple[str, str, str, str]
    """From the surest down."""
    grounds: str
    sections: str
    alternatives: str
    no_alternatives: str
    now_with: str
    """Line on the other side."""
    now_alone: str
    here: str
    keys: tuple[tuple[str, str], ...]
    """What can be done on the card: key action and words."""
    page: str
    line: str
    by_hand: str
    read: str
    alone: str
    pick_right: str
    pick_left: str
    pick_evidence: str
    pick_hint: str
    pick_side: str
    pick_found: str
    pick_none: str
    search_hint: str
    paired: str
    set_apart: str
    released: str
    nothing_to_release: str
    scopes: tuple[str, str, str]
    why_status: str
    evidence_keys: tuple[tuple[str, str], ...]
    section_reasons: tuple[tuple[str, str], ...] = ()
    """What the engine says of sections in Chinese, and how it is said here."""

    def reasons(self, told: Sequence[str]) -> str:
        """What speaks for a pair of sections, on one line."""
        here = []
        for reason in told:
            begin = next((one for one in self.section_reasons if reason.startswith(one[0])), ("", ""))
            here.append(begin[1] + reason.removeprefix(begin[0]))
        return ("; " if self.section_reasons else "；").join(here)


ZH = ReviewWords(
    progress="已阅 {}/{}",
    marked="已阅，到下一处未阅",
    unmarked="取消已阅",
    all_read="全部看完了：{} 处都已阅",
    going_on="接着上次：这是第一处未阅的变化",
    none_unread_below="后面没有未阅的了（K 往前找）",
    none_unread_above="前面没有未阅的了（J 往后找）",
    nothing_to_mark="这里没有可标的变化",
    note="批注",
    section_note="章节批注",
    note_on="批注  {}",
    note_on_section="章节批注  {}",
    note_hint="F7 保存  Esc 不存  Ctrl+E 外部编辑器",
    noted="批注已保存",
    note_gone="批注已删去",
    draft="没有保存；再打开时接着写",
    no_notes="还没有批注：按 a 写一条",
    last_note="后面没有批注了",
    first_note="前面没有批注了",
    no_editor="打不开外部编辑器：先设好环境变量 EDITOR",
    undone="已撤销：{}",
    redone="已重做：{}",
    nothing_to_undo="没有可撤销的",
    nothing_to_redo="没有可重做的",
    steps=("已阅标记", "批注", "配对"),
    not_kept="没有保存：{}",
    passing="标记只留到退出：{}",
    unplaced="有 {} 条批注的原文已不在，仍保存着",
    earlier="批注时的原文",
    why="为何这样配对",
    score="把握",
    sureness=("很大", "较大", "一般，请核对", "较小，请核对"),
    grounds="依据",
    sections="章节",
    alternatives="相近而未取（按数字键改配）",
    no_alternatives="没有其他相近的句子；按 p 可从全文另选",
    now_with="现配第{}行",
    now_alone="现无对应",
    here="就在这一处",
    keys=(
        ("1", "改配相近句"), ("p", "另选对应句"), ("0", "定为无对应"), ("r", "恢复系统配对"), ("Esc", "关闭"),
    ),
    page="第{}页",
    line="第{}行",
    by_hand="人工",
    read="已阅",
    alone="对方没有对应句",
    pick_right="选右边的对应句",
    pick_left="选左边的对应句",
    pick_evidence="选结果依据",
    pick_hint="空格勾选 Enter选定 0没有 r恢复系统 /搜索 Esc不改",
    pick_side="Tab换边",
    pick_found="{} 句",
    pick_none="没有这样的句子",
    search_hint="输入字词，只列含有它的句子；Enter 回到列表",
    paired="已按人工配对重新比对（u 撤销）",
    set_apart="已定为没有对应（u 撤销）",
    released="已恢复系统配对（u 撤销）",
    nothing_to_release="这一处本来就是系统配的",
    scopes=("在“为何”卡片", "在挑选句子时", "在写批注时"),
    why_status="为何这样判定",
    evidence_keys=(
        ("1", "改作依据"), ("p", "另选依据"), ("0", "定为没有依据"), ("r", "恢复系统依据"), ("Esc", "关闭"),
    ),
)  # fmt: skip
EN = ReviewWords(
    progress="read {}/{}",
    marked="read; on to the next unread",
    unmarked="no longer read",
    all_read="all {} changes are read",
    going_on="where you stopped: the first change that is not read",
    none_unread_below="nothing unread below (K looks above)",
    none_unread_above="nothing unread above (J looks below)",
    nothing_to_mark="there is no change to mark here",
    note="Note",
    section_note="Note on section",
    note_on="Note  {}",
    note_on_section="Note on section  {}",
    note_hint="F7 keeps  Esc leaves  Ctrl+E editor",
    noted="note kept",
    note_gone="note taken away",
    draft="not kept; it waits for you to go on",
    no_notes="no notes yet: a writes one",
    last_note="no note below",
    first_note="no note above",
    no_editor="no editor: set the environment variable EDITOR first",
    undone="undone: {}",
    redone="done again: {}",
    nothing_to_undo="nothing to undo",
    nothing_to_redo="nothing to do again",
    steps=("mark", "note", "pairing"),
    not_kept="not kept: {}",
    passing="marks last until you quit: {}",
    unplaced="the text of {} notes is gone; they are kept",
    earlier="Worded so when it was noted",
    why="Why these two",
    score="score",
    sureness=("high", "fair", "middling: check it", "low: check it"),
    grounds="Grounds",
    sections="Sections",
    alternatives="Near, but not taken (a digit pairs it)",
    no_alternatives="Nothing else is near; p chooses from the whole text",
    now_with="now with line {}",
    now_alone="now alone",
    here="in this change",
    keys=(
        ("1", "pair the near one"), ("p", "choose another"), ("0", "no counterpart"), ("r", "back to the program's"),
        ("Esc", "close"),
    ),
    page="p. {}",
    line="line {}",
    by_hand="by hand",
    read="read",
    alone="no counterpart",
    pick_right="Choose the counterpart on the right",
    pick_left="Choose the counterpart on the left",
    pick_evidence="Choose the evidence",
    pick_hint="Space ticks Enter takes 0 none r program's / search Esc leaves",
    pick_side="Tab side",
    pick_found="{} sentences",
    pick_none="no such sentence",
    search_hint="words; lists sentences that have them; Enter goes back to the list",
    paired="compared again with your pair (u undoes)",
    set_apart="set apart (u undoes)",
    released="back to what the program pairs (u undoes)",
    nothing_to_release="the program paired this itself",
    scopes=("On the card that says why", "While choosing sentences", "While writing a note"),
    why_status="Why this status",
    evidence_keys=(
        ("1", "take it as evidence"), ("p", "choose evidence"), ("0", "no evidence"), ("r", "back to the program's"),
        ("Esc", "close"),
    ),
    section_reasons=(
        ("标题相近", "titles alike"),
        ("正文共有", "both texts have"),
        ("独立标题对段旨句", "a heading of its own answers a run-in one"),
        ("段旨句对独立标题", "a run-in heading answers one of its own"),
    ),
)  # fmt: skip


def review_words_for(lang: str) -> ReviewWords:
    """The words of a language.

    Args:
        lang: `zh` or `en`; anything else counts as `zh`.

    Returns:
        All words of reviewing.
    """
    return EN if lang == "en" else ZH
