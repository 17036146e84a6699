"""What the board of tracked tasks can do: its rows of the action table."""

from __future__ import annotations

from tui.action import Action, Scope

BOARD_ACTIONS: tuple[Action, ...] = (
    Action(
        "board.next", "step(1)", ("]",), "下一项", "next",
        "到下一项（按筛选）", "to the next task (of the filter)", Scope.BOARD, footer=1,
    ),
    Action(
        "board.previous", "step(-1)", ("[",), "上一项", "previous",
        "到上一项（按筛选）", "to the previous task (of the filter)", Scope.BOARD, footer=2,
    ),
    Action(
        "board.judge", "judge", ("m", "insert"), "改判", "re-class",
        "由人工改定这一项的判定", "overrule the status of this task by hand", Scope.BOARD, footer=5,
    ),
    Action(
        "board.note", "note", ("a", "f7"), "备注", "note",
        "给这一项加备注或改备注；留空即删去", "note something beside this task; an empty note goes", Scope.BOARD,
    ),
    Action(
        "board.evidence", "evidence", ("e", "shift+f7"), "依据", "evidence",
        "由人工选定这一项的结果依据：换一句、去一句、定为没有", "choose the evidence: another, fewer, none",
        Scope.BOARD,
    ),
    Action(
        "board.explain", "explain", ("i",), "为何", "why",
        "为什么这样判定：依据、理由、相近的句子；可改依据", "why this status: grounds, near misses; change them",
        Scope.BOARD,
    ),
    Action(
        "board.undo", "undo", ("u", "delete"), "撤销", "undo",
        "撤销上一次改判、备注或依据", "take the last status, note or evidence back", Scope.BOARD,
    ),
    Action(
        "board.redo", "redo", ("U", "ctrl+y"), "重做", "redo",
        "重做刚撤销的一步", "do once more what was taken back", Scope.BOARD,
    ),
    Action(
        "board.filter", "filter", ("f", "f3"), "筛选", "filter",
        "只看某几类判定；数字键选类，0 看全部", "show some statuses only; digits choose, 0 shows all",
        Scope.BOARD, footer=6,
    ),
    Action(
        "board.search", "search", ("/", "ctrl+f"), "搜索", "search",
        "在任务和依据中查找", "search tasks and evidence", Scope.BOARD, footer=7,
    ),
    Action(
        "board.search.next", "step_hit(1)", ("n", "shift+f3"), "下一个结果", "next match",
        "到下一个查找结果", "to the next match", Scope.BOARD,
    ),
    Action(
        "board.search.previous", "step_hit(-1)", ("N",), "上一个结果", "previous match",
        "到上一个查找结果", "to the previous match", Scope.BOARD,
    ),
    Action(
        "board.layout", "cycle_layout", ("v", "f4"), "版式", "layout",
        "分栏、按判定列表、按原文次序列表轮换", "columns, a list by status, a list in plan order", Scope.BOARD,
    ),
    Action(
        "board.theme", "app.choose_theme", ("t", "f9"), "配色", "colours",
        "选择配色，边选边看", "choose the colours; they show at once", Scope.BOARD,
    ),
    Action(
        "board.focus.next", "app.focus_next", ("tab",), "换栏", "next part",
        "在任务、详情、筛选之间换", "to the next part of the screen", Scope.BOARD,
    ),
    Action(
        "board.focus.previous", "app.focus_previous", ("shift+tab",), "换栏（反向）", "previous part",
        "同上，反向", "the same, backwards", Scope.BOARD,
    ),
    Action(
        "board.back", "back", ("backspace",), "返回", "back",
        "回到跳转前的任务", "to the task before the jump", Scope.BOARD,
    ),
    Action(
        "board.escape", "escape", ("escape",), "退一层", "leave",
        "依次收起详情、筛选条、查找标记、筛选；不会退出", "leave details, strip, search, filter in turn; never quits",
        Scope.BOARD,
    ),
    Action(
        "board.palette", "app.command_palette", (":", "ctrl+p"), "命令", "commands",
        "按名称找命令", "find a command by name", Scope.BOARD,
    ),
    Action(
        "board.help", "help", ("?", "f1"), "帮助", "help",
        "按键与标记说明", "keys and badges", Scope.BOARD, footer=3,
    ),
    Action("board.quit", "app.quit", ("q", "ctrl+q"), "退出", "quit", "退出", "quit", Scope.BOARD, footer=4),
    Action("task.down", "move(1)", ("down", "j"), "下移", "down", "下一项", "next task", Scope.TASKS),
    Action("task.up", "move(-1)", ("up", "k"), "上移", "up", "上一项", "previous task", Scope.TASKS),
    Action(
        "task.right", "group(1)", ("right", "l"), "右移", "right",
        "分栏时到右边一栏，列表时到下一组", "the column on the right; in a list the next group", Scope.TASKS,
    ),
    Action(
        "task.left", "group(-1)", ("left", "h"), "左移", "left",
        "分栏时到左边一栏，列表时到上一组", "the column on the left; in a list the previous group", Scope.TASKS,
    ),
    Action(
        "task.page.down", "page(1)", ("pagedown", "ctrl+d"), "下一页", "page down",
        "下翻一页", "one page down", Scope.TASKS,
    ),
    Action(
        "task.page.up", "page(-1)", ("pageup", "ctrl+u"), "上一页", "page up",
        "上翻一页", "one page up", Scope.TASKS,
    ),
    Action("task.first", "edge(-1)", ("home", "g"), "首项", "first", "首项", "first task", Scope.TASKS),
    Action("task.last", "edge(1)", ("end", "G"), "末项", "last", "末项", "last task", Scope.TASKS),
    Action(
        "task.open", "screen.card", ("enter",), "详情", "details",
        "打开这一项的卡片：计划与结果原文、所在段落、目标、依据", "the card: both passages in full, targets, evidence",
        Scope.TASKS,
    ),
    Action(
        "task.menu", "screen.judge", ("space",), "改判", "re-class",
        "改判菜单（与 m 相同）", "the menu of statuses, as m", Scope.TASKS,
    ),
    Action("detail.down", "scroll_down", ("down", "j"), "下移", "down", "下移一行", "one row down", Scope.DETAIL),
    Action("detail.up", "scroll_up", ("up", "k"), "上移", "up", "上移一行", "one row up", Scope.DETAIL),
    Action(
        "detail.page.down", "page_down", ("pagedown", "space"), "下一页", "page down",
        "下翻一页", "one page down", Scope.DETAIL,
    ),
    Action("detail.page.up", "page_up", ("pageup",), "上一页", "page up", "上翻一页", "one page up", Scope.DETAIL),
    Action(
        "detail.open", "screen.card", ("enter", "right"), "详情", "details",
        "打开这一项的卡片", "the card of this task", Scope.DETAIL,
    ),
    Action(
        "detail.leave", "screen.to_tasks", ("left", "h"), "回任务", "leave",
        "回到任务", "back to the tasks", Scope.DETAIL,
    ),
    Action("choice.down", "move(1)", ("down", "j"), "下移", "down", "下一个判定", "next status", Scope.CHOICE),
    Action("choice.up", "move(-1)", ("up", "k"), "上移", "up", "上一个判定", "previous status", Scope.CHOICE),
    Action(
        "choice.take", "take", ("enter", "space", "right"), "选定", "choose",
        "改为光标处的判定", "take the status under the cursor", Scope.CHOICE,
    ),
    *(
        Action(
            f"choice.{digit}", f"take_number({digit})", (str(digit),), f"第{digit}个", f"status {digit}",
            f"改为第 {digit} 个判定" if digit else "恢复系统判定",
            f"take status {digit}" if digit else "go back to what the program found", Scope.CHOICE,
        )
        for digit in (1, 2, 3, 4, 0)
    ),
    Action(
        "choice.leave", "leave", ("escape", "left", "backspace", "q", "m"), "不改", "leave",
        "不改，关闭菜单", "leave things as they are", Scope.CHOICE,
    ),
)  # fmt: skip
"""The order is that of the help."""
