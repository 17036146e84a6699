"""What can be done with the two files, the layout and the waiting: rows of the action table."""

from __future__ import annotations

from tui.action import Action, Scope

START_ACTIONS: tuple[Action, ...] = (
    Action(
        "open.other", "app.open_other", ("O",), "打开", "open",
        "打开另外两份报告；最近打开的在最前", "open two other reports; those opened before come first",
    ),
    Action(
        "swap", "app.swap", ("s", "f6"), "左右互换", "swap sides",
        "左右两份互换；互换时页首显示 ⇄", "let the sides change places; the header then shows ⇄",
    ),
    Action(
        "lens", "app.choose_lens", ("L",), "对照范围", "parts",
        "选择对照哪些部分：自动、全文、总结、计划……", "choose which parts stand side by side",
    ),
    Action(
        "reload", "app.reload", ("r", "f5"), "重新对照", "reload",
        "重新读取两份文件并对照；已阅和批注不变", "read both files again and compare; marks and notes stay",
    ),
    Action(
        "copy", "copy", ("y",), "复制", "copy",
        "复制光标所在一边的文字", "copy the text of this side",
    ),
    Action(
        "quote", "quote", ("Y",), "引用", "quote",
        "把两边的文字连同出处一起复制", "copy both sides as quotations, with their places",
    ),
    Action(
        "source", "edit_source", ("e",), "打开原文", "open source",
        "用编辑器（环境变量 EDITOR）打开这一边的文件", "open the file of this side in your editor (EDITOR)",
    ),
    Action(
        "waiting.stop", "stop", ("escape", "backspace", "q"), "取消", "cancel",
        "不再等，保持原来的对照", "wait no longer; the comparison stays as it was", Scope.WAITING,
    ),
    Action("opening.down", "move(1)", ("down",), "下移", "down", "下一个", "next row", Scope.OPENING),
    Action("opening.up", "move(-1)", ("up",), "上移", "up", "上一个", "previous row", Scope.OPENING),
    Action(
        "opening.page.down", "move(10)", ("pagedown",), "下十个", "ten down", "下移十个", "ten rows down",
        Scope.OPENING,
    ),
    Action(
        "opening.page.up", "move(-10)", ("pageup",), "上十个", "ten up", "上移十个", "ten rows up", Scope.OPENING,
    ),
    Action(
        "opening.next", "app.focus_next", ("tab",), "换栏", "other field",
        "在左、右、列表之间换", "to the other field or the list", Scope.OPENING,
    ),
    Action(
        "opening.leave", "leave", ("escape",), "返回", "leave",
        "不打开，返回原来的对照", "leave the comparison as it is", Scope.OPENING,
    ),
)  # fmt: skip
"""The order is that of the help."""
