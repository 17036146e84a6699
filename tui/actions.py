"""What the screen can do: one table, from which bindings, footer, help, command palette and docs are made.

Every action can be reached without a letter, as a Chinese input method keeps letters to itself, and by mouse or
keyboard alike.
"""

from __future__ import annotations

from tui.action import PARTS, Action, Scope
from tui.board_actions import BOARD_ACTIONS
from tui.export_words import EXPORT_ACTIONS
from tui.matrix_actions import MATRIX_ACTIONS
from tui.review_actions import REVIEW_ACTIONS
from tui.start_actions import START_ACTIONS
from tui.view_actions import VIEW_ACTIONS

_COMPARISON_ACTIONS: tuple[Action, ...] = (
    Action(
        "change.next", "step(1)", ("]",), "下一处", "next",
        "到下一处变化（按筛选）", "to the next change (of the filter)", footer=1,
    ),
    Action(
        "change.previous", "step(-1)", ("[",), "上一处", "previous",
        "到上一处变化（按筛选）", "to the previous change (of the filter)", footer=2,
    ),
    Action(
        "section.next", "step_section(1)", (".",), "下一节", "next section",
        "到下一个有变化的章节", "to the next section that has changes",
    ),
    Action(
        "section.previous", "step_section(-1)", (",",), "上一节", "previous section",
        "到上一个有变化的章节", "to the previous section that has changes",
    ),
    Action(
        "filter.kind", "filter", ("f", "f3"), "筛选", "filter",
        "只看某几类变化；数字键选类，0 看全部", "show some kinds of change only; digits choose, 0 shows all", footer=6,
    ),
    Action(
        "search", "search", ("/", "ctrl+f"), "搜索", "search",
        "在左右两份中查找", "search both reports", footer=7,
    ),
    Action(
        "search.next", "step_hit(1)", ("n", "shift+f3"), "下一个结果", "next match",
        "到下一个查找结果", "to the next match",
    ),
    Action(
        "search.previous", "step_hit(-1)", ("N",), "上一个结果", "previous match",
        "到上一个查找结果", "to the previous match",
    ),
    Action(
        "outline", "outline", ("o", "f2"), "目录", "contents",
        "显示、进入或收起目录", "show, enter or hide the contents",
    ),
    Action(
        "layout.cycle", "cycle_layout", ("v", "f4"), "版式", "layout",
        "并排、上下、自动三种版式轮换", "side by side, one above the other, or by width",
    ),
    Action(
        "context", "cycle_context", ("c",), "上下文", "context",
        "全文、变化前后、只看变化三种轮换", "the whole text, what stands near changes, changes only",
    ),
    Action(
        "fold.here", "fold_here", ("z",), "收起此处", "fold here",
        "收起或展开光标处相同的一段", "fold or unfold the equal run here",
    ),
    Action(
        "fold.all", "fold_all", ("Z",), "全部收起", "fold all",
        "收起或展开所有相同的段落", "fold or unfold every equal run",
    ),
    Action(
        "noise", "toggle_noise", ("m",), "杂项", "page residue",
        "显示或隐藏网页页脚、图片说明等非正文行", "show or hide footers, captions and other lines outside the text",
    ),
    Action(
        "highlight", "cycle_highlight", ("w",), "句内标记", "marks within",
        "改动的字词：逐词、逐字、不标三种轮换", "mark changed words, changed characters, or nothing within sentences",
    ),
    Action(
        "numbers", "toggle_numbers", ("#",), "行号", "line numbers",
        "段首显示或隐藏原文行号", "show or hide the line of the file where a paragraph begins",
    ),
    Action(
        "open", "screen.card", ("enter",), "详情", "details",
        "打开这处变化的卡片：两边原文、数字、措辞、出处", "the card of this change: texts, figures, wording, places",
        Scope.PANES,
    ),
    Action(
        "explain", "explain", ("i",), "为何", "why",
        "为什么这样配对：把握、章节、相近的句子", "why the two are paired: score, section, near misses",
    ),
    Action(
        "theme", "app.choose_theme", ("t", "f9"), "配色", "colours",
        "选择配色，边选边看", "choose the colours; they show at once",
    ),
    Action(
        "focus.next", "app.focus_next", ("tab",), "换栏", "next part",
        "在正文、目录、筛选之间换", "to the next part of the screen",
    ),
    Action(
        "focus.previous", "app.focus_previous", ("shift+tab",), "换栏（反向）", "previous part",
        "同上，反向", "the same, backwards",
    ),
    Action(
        "back", "back", ("backspace", "ctrl+o"), "返回", "back",
        "回到跳转前的位置", "to where you were before the jump",
    ),
    Action(
        "escape", "escape", ("escape",), "退一层", "leave",
        "依次收起目录、筛选条、查找标记、筛选；不会退出", "leave contents, strip, search, filter in turn; never quits",
    ),
    Action(
        "palette", "app.command_palette", (":", "ctrl+p"), "命令", "commands",
        "按名称找命令", "find a command by name",
    ),
    Action(
        "help", "help", ("?", "f1"), "帮助", "help",
        "按键与标记说明", "keys and badges", footer=4,
    ),
    Action(
        "quit", "app.quit", ("q", "ctrl+q"), "退出", "quit",
        "退出", "quit", footer=5,
    ),
    Action("row.down", "move(1)", ("down", "j"), "下移", "down", "下移一行", "one row down", Scope.PANES),
    Action("row.up", "move(-1)", ("up", "k"), "上移", "up", "上移一行", "one row up", Scope.PANES),
    Action(
        "side.right", "screen.side(1)", ("right", "l"), "右边", "right text",
        "到右边的文字（复制、打开原文以此为准）", "to the right text: what is copied or opened", Scope.PANES,
    ),
    Action(
        "side.left", "screen.side(-1)", ("left", "h"), "左边", "left text",
        "到左边的文字", "to the left text", Scope.PANES,
    ),
    Action(
        "page.down", "page(1)", ("pagedown", "ctrl+d"), "下一页", "page down",
        "下翻一页", "one page down", Scope.PANES,
    ),
    Action(
        "page.up", "page(-1)", ("pageup", "ctrl+u"), "上一页", "page up",
        "上翻一页", "one page up", Scope.PANES,
    ),
    Action("top", "edge(-1)", ("home", "g"), "开头", "top", "到开头", "to the top", Scope.PANES),
    Action("bottom", "edge(1)", ("end", "G"), "末尾", "bottom", "到末尾", "to the bottom", Scope.PANES),
    Action(
        "contents.down", "move(1)", ("down", "j"), "下一条", "down",
        "下一章节，正文随之移动", "next section; the text follows", Scope.CONTENTS,
    ),
    Action(
        "contents.up", "move(-1)", ("up", "k"), "上一条", "up",
        "上一章节", "previous section", Scope.CONTENTS,
    ),
    Action(
        "contents.page.down", "move(10)", ("pagedown", "ctrl+d"), "下十条", "ten down",
        "下移十条", "ten sections down", Scope.CONTENTS,
    ),
    Action(
        "contents.page.up", "move(-10)", ("pageup", "ctrl+u"), "上十条", "ten up",
        "上移十条", "ten sections up", Scope.CONTENTS,
    ),
    Action("contents.top", "move(-100000)", ("home", "g"), "首条", "first", "首条", "first section", Scope.CONTENTS),
    Action("contents.bottom", "move(100000)", ("end", "G"), "末条", "last", "末条", "last section", Scope.CONTENTS),
    Action(
        "contents.open", "open", ("enter",), "进入", "open",
        "回到正文的这一节", "to this section in the text", Scope.CONTENTS,
    ),
    Action(
        "contents.unfold", "unfold", ("right", "l"), "展开", "unfold",
        "展开这一节；已展开的则到正文", "unfold this section; from an unfolded one to the text", Scope.CONTENTS,
    ),
    Action(
        "contents.fold", "fold", ("left", "h"), "收起", "fold",
        "收起这一节；没有可收的则到上一级，再按回正文",
        "fold this section; else to the one above it, and from there to the text", Scope.CONTENTS,
    ),
    Action(
        "contents.unfold.all", "unfold_branch", ("shift+right",), "展开各级", "unfold branch",
        "展开这一节和它下面各级", "unfold this section and all below it", Scope.CONTENTS,
    ),
    Action(
        "contents.fold.all", "fold_branch", ("shift+left",), "收起各级", "fold branch",
        "收起所在的一级标题和它下面各级", "fold the outermost section here and all below it", Scope.CONTENTS,
    ),
    Action(
        "filter.toggle", "toggle_at", ("enter", "space"), "选或不选", "toggle",
        "选中或取消光标处的一类", "toggle the kind under the cursor", Scope.FILTER,
    ),
    Action("filter.right", "move(1)", ("right", "l"), "右移", "right", "右移", "to the right", Scope.FILTER),
    Action("filter.left", "move(-1)", ("left", "h"), "左移", "left", "左移", "to the left", Scope.FILTER),
    Action("filter.leave", "leave", ("down", "up"), "回正文", "leave", "回到正文", "back to the text", Scope.FILTER),
    *(
        Action(
            f"filter.{digit}", f"toggle_number({digit})", (str(digit),), f"第{digit}类", f"kind {digit}",
            f"选或不选第 {digit} 类", f"toggle kind {digit}", Scope.FILTER,
        )
        for digit in range(1, 10)
    ),
    Action("filter.all", "clear", ("0",), "全部", "all", "看全部", "show all", Scope.FILTER),
    Action(
        "sheet.close", "close", ("escape", "enter", "q", "backspace", "?", "f1", "i"), "关闭", "close",
        "关闭", "close", Scope.SHEET,
    ),
    Action("sheet.down", "scroll_down", ("down", "j"), "下移", "down", "下移", "down", Scope.SHEET),
    Action("sheet.up", "scroll_up", ("up", "k"), "上移", "up", "上移", "up", Scope.SHEET),
    Action(
        "sheet.page.down", "page_down", ("pagedown", "space"), "下一页", "page down",
        "下一页", "page down", Scope.SHEET,
    ),
    Action("sheet.page.up", "page_up", ("pageup",), "上一页", "page up", "上一页", "page up", Scope.SHEET),
)  # fmt: skip

ACTIONS = (
    *_COMPARISON_ACTIONS,
    *REVIEW_ACTIONS,
    *EXPORT_ACTIONS,
    *START_ACTIONS,
    *VIEW_ACTIONS,
    *BOARD_ACTIONS,
    *MATRIX_ACTIONS,
)
"""Every action; the order is that of the help."""
ACTION_BY_ID = {action.id: action for action in ACTIONS}

_SHOWN_KEYS = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home",
    "end": "End", "enter": "Enter", "escape": "Esc", "backspace": "Backspace", "tab": "Tab", "shift+tab": "Shift+Tab",
    "shift+left": "Shift+←", "shift+right": "Shift+→",
    "insert": "Insert", "delete": "Delete", "space": "Space", "shift+f3": "Shift+F3",
}  # fmt: skip


def actions_in(scope: Scope) -> tuple[Action, ...]:
    """The actions whose keys hold in one part of the screen, in the order of the help."""
    return tuple(action for action in ACTIONS if action.scope is scope)


def footer_actions(scope: Scope) -> tuple[Action, ...]:
    """The actions that the footer of a screen names, those of its parts included, the first to be shown first."""
    heard = (scope, *(part for part, screens in PARTS.items() if scope in screens))
    return tuple(sorted((one for one in ACTIONS if one.footer and one.scope in heard), key=lambda one: one.footer))


def shown_key(key: str) -> str:
    """Write a key as a keyboard has it: `PgDn` for `pagedown`, `Ctrl+P` for `ctrl+p`, `F1` for `f1`."""
    if key in _SHOWN_KEYS:
        return _SHOWN_KEYS[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{key.removeprefix('ctrl+').upper()}"
    return key.upper() if len(key) > 1 else key
