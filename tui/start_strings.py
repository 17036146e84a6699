"""The words around a comparison: opening, waiting, colours, the first card, keys that cannot be had."""

from __future__ import annotations

from dataclasses import dataclass

from compare.kinds import Lens
from tui.layout.facets import Facet
from tui.remapping import Fault


@dataclass(frozen=True, slots=True)
class StartWords:
    """The words of one language; braces are filled in by position."""

    language: str
    themes: str
    themes_hint: str
    theme_kept: str
    """The name of the theme twice: as it is called, and as the command line wants it."""
    lenses: str
    menu_hint: str
    lens: dict[Lens, str]
    open: str
    open_hint: str
    left: str
    right: str
    path_hint: str
    recent: str
    folder: str
    no_recent: str
    no_match: str
    demo: str
    welcome: tuple[str, ...]
    same_file: str
    no_file: str
    not_a_report: str
    reading: str
    comparing: str
    laying: str
    cancel: str
    stopped: str
    seconds: str
    reloaded: str
    unchanged: str
    swapped: str
    swapped_back: str
    lens_now: str
    changed_on_disk: str
    gone_from_disk: str
    no_reload: str
    card: str
    card_keys: tuple[tuple[str, str], ...]
    """Ids of actions, and what they are for."""
    card_rest: tuple[str, ...]
    card_hint: str
    tips: tuple[str, ...]
    key_faults: str
    """How many, and the first of them."""
    faults: dict[Fault, str]
    """Key, action, other action."""
    key_troubles: str
    scopes: tuple[str, ...]
    copied: str
    """How many characters."""
    nothing_to_copy: str
    no_editor: str
    no_suspend: str
    at_left: str
    at_right: str
    sample: tuple[tuple[Facet, str], ...] = (
        (Facet.ADDED, "增"),
        (Facet.REMOVED, "删"),
        (Facet.EDITED, "改"),
        (Facet.MOVED, "移"),
    )


ZH = StartWords(
    language="zh",
    themes="配色",
    themes_hint="↑↓ 预览  Enter 选定  Esc 不变",
    theme_kept="配色：{}（下次：--theme {}）",
    lenses="对照哪些部分",
    menu_hint="↑↓ 选  Enter 选定  Esc 不变",
    lens={
        Lens.AUTO: "自动：按内容配对",
        Lens.WHOLE: "全文对全文",
        Lens.REVIEW: "总结对总结",
        Lens.PLAN: "计划对计划",
        Lens.PLAN_RESULTS: "左边的计划对右边的总结",
        Lens.RESULTS_PLAN: "左边的总结对右边的计划",
    },
    open="打开两份报告",
    open_hint="Tab 换栏  Enter 选定  Esc 返回",
    left="左（较早）",
    right="右（较新）",
    path_hint="输入路径或文件名，或用 ↑↓ 在下面选",
    recent="最近打开",
    folder="文件夹 {}",
    no_recent="还没有打开过报告。在下面选文件，或输入路径。",
    no_match="没有这样的文件：改一改输入的字，或退格到上一级文件夹",
    demo="打开示例报告（虚构的澄岭县）",
    welcome=(
        "对照：两份中文报告，同一件事放在一起看。",
        "",
        "先选左边（较早）的报告，再选右边（较新）的。txt、docx、pdf、html、doc 都可以。",
    ),
    same_file="左右是同一个文件",
    no_file="没有这个文件：{}",
    not_a_report="不能读取：{}",
    reading="正在读 {}",
    comparing="正在对照",
    laying="正在排版",
    cancel="Esc 取消",
    stopped="已取消，保持原来的对照",
    seconds="{} 秒",
    reloaded="文件已更新，已重新对照",
    unchanged="已重新对照，没有变化",
    swapped="左右已互换",
    swapped_back="左右已换回",
    lens_now="现在对照：{}",
    changed_on_disk="{} 已改动，正在重新对照",
    gone_from_disk="{} 不见了：画面是它原来的内容",
    no_reload="从标准输入读的内容不能重读",
    card="欢迎使用对照",
    card_keys=(
        ("change.next", "到下一处变化"),
        ("change.previous", "到上一处变化"),
        ("open", "这处变化的卡片：两边原文、数字、出处"),
        ("help", "全部按键与标记"),
        ("quit", "退出（不用保存，已阅和批注随时保存）"),
    ),
    card_rest=(
        "中间一列的字说明变化：增、删、改、写（改写）、移、数（数字升降）、词（提法强弱）。",
        "中文输入法开着也能用：【 】、？ 与 [ ] / ? 相同；方向键、数字键、F1～F9 都有用。",
        "想先看示例：duizhao --demo",
    ),
    card_hint="Enter 开始",
    tips=(
        "f 只看某一类变化，例如只看数字升降",
        "c 收起相同的句子，只看变化",
        "输入 jy 可以搜到“就业”：/ 支持拼音首字母",
        "t 换配色，有两组适合色弱读者",
        "s 左右互换；O 打开另外两份报告",
        ": 或 Ctrl+P 按名称找命令，可以直接输入中文",
        "文件在别处改了，会自动重新对照，已阅和批注都还在",
        "鼠标也行：滚轮翻页，点页脚的按键，点右缘的变化图",
    ),
    key_faults="按键设置有 {} 处要改：{}（全部见 ? 帮助）",
    faults={
        Fault.NO_ACTION: "没有“{action}”这个动作{near}",
        Fault.NO_KEY: "“{key}”不是按键（{action}）",
        Fault.NEVER: "{key} 终端分辨不出，不能用（{action}）",
        Fault.TAKEN_FROM: "{key} 现在是 {action}，不再是 {other}",
        Fault.HELD_BY: "{key} 已给了 {other}，{action} 没有得到",
    },
    key_troubles="按键设置中要改的",
    scopes=("在菜单", "在打开文件时", "在等待时"),
    copied="已复制 {} 字",
    nothing_to_copy="这一边没有文字可复制",
    no_editor="没有找到编辑器：设置环境变量 EDITOR",
    no_suspend="这里不能打开编辑器",
    at_left="光标在左边：y 复制、e 打开原文以左边为准",
    at_right="光标在右边：y 复制、e 打开原文以右边为准",
)
EN = StartWords(
    language="en",
    themes="Colours",
    themes_hint="arrows preview  Enter keeps  Esc leaves",
    theme_kept="colours: {} (next time: --theme {})",
    lenses="Which parts stand side by side",
    menu_hint="arrows  Enter chooses  Esc leaves",
    lens={
        Lens.AUTO: "auto: parts paired by role",
        Lens.WHOLE: "the whole texts",
        Lens.REVIEW: "results with results",
        Lens.PLAN: "plan with plan",
        Lens.PLAN_RESULTS: "the left plan with the right results",
        Lens.RESULTS_PLAN: "the left results with the right plan",
    },
    open="Open two reports",
    open_hint="Tab: other field  Enter chooses  Esc leaves",
    left="L (earlier)",
    right="R (later)",
    path_hint="type a path or a name, or choose below with the arrows",
    recent="Opened before",
    folder="Folder {}",
    no_recent="Nothing was opened before. Choose a file below, or type its path.",
    no_match="No such file: change what you typed, or go back a folder with Backspace",
    demo="Open the sample reports (of an invented county)",
    welcome=(
        "duizhao: two Chinese reports, the same matters side by side.",
        "",
        "Choose the left (earlier) report, then the right (later) one: txt, docx, pdf, html or doc.",
    ),
    same_file="left and right are the same file",
    no_file="no such file: {}",
    not_a_report="cannot be read: {}",
    reading="Reading {}",
    comparing="Comparing",
    laying="Laying out",
    cancel="Esc cancels",
    stopped="cancelled; the comparison is as it was",
    seconds="{} s",
    reloaded="a file has changed: compared again",
    unchanged="compared again; nothing has changed",
    swapped="sides swapped",
    swapped_back="sides swapped back",
    lens_now="now compared: {}",
    changed_on_disk="{} has changed, comparing again",
    gone_from_disk="{} is gone: the screen shows what it held",
    no_reload="standard input cannot be read again",
    card="Welcome to duizhao",
    card_keys=(
        ("change.next", "to the next change"),
        ("change.previous", "to the previous change"),
        ("open", "the card of this change: both texts, figures, places"),
        ("help", "all keys and badges"),
        ("quit", "quit (read marks and notes are kept as you make them)"),
    ),
    card_rest=(
        (
            "The column between the texts tells what changed: 增 added, 删 removed, 改 edited, 写 rewritten, 移 moved, "
            "数 a figure went up or down, 词 a stronger or weaker term."
        ),
        "It works with a Chinese input method on: its 【 】、？ are [ ] / ?; arrows, digits and F1 to F9 too.",
        "To see a sample first: duizhao --demo",
    ),
    card_hint="Enter begins",
    tips=(
        "f shows one kind of change only, such as figures that went up or down",
        "c folds equal sentences away",
        "jy finds 就业: / knows the initials of pinyin",
        "t changes the colours; two pairs suit colour-blind readers",
        "s swaps the sides; O opens two other reports",
        ": or Ctrl+P finds a command by name",
        "a file that changes is compared again by itself; marks and notes stay",
        "by mouse: the wheel scrolls; click keys in the footer, or the map at the right edge",
    ),
    key_faults="{} of your keys cannot be had: {} (all in ? help)",
    faults={
        Fault.NO_ACTION: 'there is no action "{action}"{near}',
        Fault.NO_KEY: '"{key}" is no key ({action})',
        Fault.NEVER: "terminals cannot tell {key} from other keys ({action})",
        Fault.TAKEN_FROM: "{key} is {action} now, and no longer {other}",
        Fault.HELD_BY: "{key} went to {other}, so {action} did not get it",
    },
    key_troubles="What is wrong with your keys",
    scopes=("In menus", "When opening files", "While waiting"),
    copied="{} characters copied",
    nothing_to_copy="there is no text on this side",
    no_editor="no editor was found: set the environment variable EDITOR",
    no_suspend="no editor can be opened here",
    at_left="at the left text: y copies it, e opens its file",
    at_right="at the right text: y copies it, e opens its file",
)


def start_words_for(lang: str) -> StartWords:
    """The words of a language.

    Args:
        lang: `zh` or `en`; anything else counts as `zh`.

    Returns:
        All words around a comparison.
    """
    return EN if lang == "en" else ZH
