"""Every word of the screen that is not the name of an action, in Chinese and in English."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.remapping import KeyTable

if TYPE_CHECKING:
    from tui.layout.folding import Context
    from tui.layout.highlights import Highlight
    from tui.state import LayoutChoice


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; braces are filled in by position."""

    language: str
    program: str
    position: str
    """Number of the change, number of all."""
    no_position: str
    contents: str
    left: str
    right: str
    folded: str
    filter: str
    all: str
    search: str
    search_hint: str
    hits: str
    no_hits: str
    last_change: str
    first_change: str
    last_section: str
    first_section: str
    no_changes: str
    nothing_matches: str
    nowhere_back: str
    input_method: str
    layout_auto: str
    layout_split: str
    layout_unified: str
    whole: str
    changes_only: str
    near_changes: str
    nothing_to_fold: str
    noise: str
    highlights: dict[str, str]
    """By fineness."""
    numbered: tuple[str, str]
    """Said when lines of the files are told, and when no more."""
    help: str
    legend: str
    keys: str
    close: str
    card: str
    why: str
    figures: str
    figures_moved: str
    """How many figures went up, how many down."""
    wording: str
    near: str
    score: str
    pairing: str
    none: str
    palette_hint: str
    scopes: tuple[str, str, str, str, str]
    colours: str
    keymap: KeyTable = field(default_factory=KeyTable, compare=False)
    """The keys of this user: help and footer name them."""

    def context(self, context: Context) -> str:
        """How much is shown around changes."""
        return {"all": self.whole, "near": self.near_changes, "changes": self.changes_only}[context.value]

    def highlight(self, fineness: Highlight) -> str:
        """How finely changes are shown within sentences."""
        return self.highlights[fineness.value]

    def layout(self, choice: LayoutChoice) -> str:
        """The name of a layout."""
        return {"auto": self.layout_auto, "split": self.layout_split, "unified": self.layout_unified}[choice.value]


ZH = Words(
    language="zh",
    program="对照",
    position="第 {}/{} 处",
    no_position="共 {} 处",
    contents="目录",
    left="左",
    right="右",
    folded="〔相同 {} 句〕",
    filter="筛选",
    all="全部",
    search="查找",
    search_hint="输入要找的字词，回车查找，Esc 取消",
    hits="查找“{}”：第 {}/{} 个",
    no_hits="没有找到“{}”",
    last_change="已是最后一处",
    first_change="已是第一处",
    last_section="后面没有有变化的章节",
    first_section="前面没有有变化的章节",
    no_changes="两份文字相同，没有变化",
    nothing_matches="没有这一类变化：按 0 看全部",
    nowhere_back="没有可返回的位置",
    input_method="中文输入法已打开：按 Shift 切换到英文，或用方向键／数字键",
    layout_auto="自动",
    layout_split="并排",
    layout_unified="上下",
    whole="全文",
    changes_only="只看变化",
    near_changes="变化前后",
    nothing_to_fold="这里没有可收起的相同句子",
    noise="含杂项",
    highlights={"words": "逐词标出", "characters": "逐字标出", "off": "句内不标"},
    numbered=("段首显示原文行号", "不显示行号"),
    help="帮助",
    legend="标记",
    keys="按键",
    close="Esc 关闭",
    card="这处变化",
    why="为何这样配对",
    figures="数字",
    figures_moved="（升{} 降{}）",
    wording="措辞",
    near="相近而未取",
    score="把握",
    pairing="章节配对",
    none="（无）",
    palette_hint="找命令…",
    scopes=("处处可用", "在正文", "在目录", "在筛选条", "在帮助和卡片"),
    colours="左边独有为橙色，划去的字加删除线；右边独有为蓝色，新添的字加下划线；变动的数字和提法加粗；相同的句子变灰。",
)
EN = Words(
    language="en",
    program="duizhao",
    position="change {}/{}",
    no_position="{} changes",
    contents="Contents",
    left="L",
    right="R",
    folded="[{} equal sentences]",
    filter="filter",
    all="all",
    search="search",
    search_hint="what to find; Enter searches, Esc leaves",
    hits='"{}": match {}/{}',
    no_hits='"{}" was not found',
    last_change="this is the last change",
    first_change="this is the first change",
    last_section="no section below has changes",
    first_section="no section above has changes",
    no_changes="the two texts are the same",
    nothing_matches="no change of this kind: 0 shows all",
    nowhere_back="nowhere to go back to",
    input_method="A Chinese input method is on: press Shift for English, or use arrows and digits",
    layout_auto="auto",
    layout_split="side by side",
    layout_unified="stacked",
    whole="whole text",
    changes_only="changes only",
    near_changes="near changes",
    nothing_to_fold="there are no equal sentences to fold here",
    noise="with residue",
    highlights={"words": "words marked", "characters": "characters marked", "off": "no marks within"},
    numbered=("paragraphs show their line in the file", "line numbers are off"),
    help="Help",
    legend="Badges",
    keys="Keys",
    close="Esc closes",
    card="This change",
    why="Why these two",
    figures="Figures",
    figures_moved=" (up {}, down {})",
    wording="Wording",
    near="Near, but not taken",
    score="Score",
    pairing="Sections",
    none="(none)",
    palette_hint="Find a command...",
    scopes=("Everywhere", "In the text", "In the contents", "In the filter strip", "In help and cards"),
    colours=(
        "Orange is on the left only, deleted words are struck through; blue is on the right only, inserted words are "
        "underlined; figures and terms that changed are bold; equal sentences are grey."
    ),
)


def words_for(lang: str) -> Words:
    """The words of a language.

    Args:
        lang: `zh` or `en`; anything else counts as `zh`.

    Returns:
        All words of the screen.
    """
    return EN if lang == "en" else ZH
