"""What the screen of a matrix can do; part of the action table."""

from __future__ import annotations

from tui.action import Action, Scope

MATRIX_ACTIONS: tuple[Action, ...] = (
    Action(
        "matrix.open", "open", ("enter",), "看原文", "read",
        "看这一格的原文；先用空格标过一列时，两列并看",
        "read what this cell rests on, beside that of the column marked with Space", Scope.MATRIX, footer=1,
    ),
    Action(
        "matrix.next", "turn(1)", ("tab",), "换表", "next table",
        "数字、议题、相同文字三张表轮换", "figures, topics, shared wording in turn", Scope.MATRIX, footer=2,
    ),
    Action(
        "matrix.hold", "hold", ("space",), "标列", "mark column",
        "标住或放开光标所在的列，回车时与它并看", "mark this column, or let go: Enter shows both", Scope.MATRIX,
        footer=3,
    ),
    Action(
        "matrix.uneven", "toggle_uneven", ("f", "f3"), "只看差异", "uneven only",
        "只看有的有、有的没有的行，或看全部", "only rows that some have and others have not, or all", Scope.MATRIX,
        footer=4,
    ),
    Action(
        "matrix.search", "search", ("/", "ctrl+f"), "查找", "search",
        "只看名称或原文含某词的行", "only rows whose name or wording holds a word", Scope.MATRIX, footer=5,
    ),
    Action(
        "matrix.help", "help", ("?", "f1"), "帮助", "help", "按键与标记说明", "keys and signs", Scope.MATRIX, footer=6,
    ),
    Action("matrix.quit", "app.quit", ("q", "ctrl+q"), "退出", "quit", "退出", "quit", Scope.MATRIX, footer=7),
    Action(
        "matrix.previous", "turn(-1)", ("shift+tab",), "上一张表", "previous table",
        "同上，反向", "the same, backwards", Scope.MATRIX,
    ),
    *(
        Action(
            f"matrix.{digit}", f"show_table({digit - 1})", (str(digit),), zh, en, f"看{zh}", f"show {en}", Scope.MATRIX,
        )
        for digit, zh, en in ((1, "数字", "figures"), (2, "议题", "topics"), (3, "相同文字", "wording"))
    ),
    Action("matrix.down", "move(1, 0)", ("down", "j"), "下移", "down", "下一行", "next row", Scope.MATRIX),
    Action("matrix.up", "move(-1, 0)", ("up", "k"), "上移", "up", "上一行", "previous row", Scope.MATRIX),
    Action("matrix.right", "move(0, 1)", ("right", "l"), "右移", "right", "下一列", "next column", Scope.MATRIX),
    Action("matrix.left", "move(0, -1)", ("left", "h"), "左移", "left", "上一列", "previous column", Scope.MATRIX),
    Action(
        "matrix.page.down", "page(1)", ("pagedown", "ctrl+d"), "下一页", "page down",
        "下翻一页", "one page down", Scope.MATRIX,
    ),
    Action(
        "matrix.page.up", "page(-1)", ("pageup", "ctrl+u"), "上一页", "page up",
        "上翻一页", "one page up", Scope.MATRIX,
    ),
    Action("matrix.first", "edge(-1)", ("home", "g"), "首行", "first row", "首行", "first row", Scope.MATRIX),
    Action("matrix.last", "edge(1)", ("end", "G"), "末行", "last row", "末行", "last row", Scope.MATRIX),
    Action(
        "matrix.theme", "app.choose_theme", ("t", "f9"), "配色", "colours",
        "选择配色，边选边看", "choose the colours; they show at once", Scope.MATRIX,
    ),
    Action(
        "matrix.palette", "app.command_palette", (":", "ctrl+p"), "命令", "commands",
        "按名称找命令", "find a command by name", Scope.MATRIX,
    ),
    Action(
        "matrix.escape", "escape", ("escape",), "退一层", "leave",
        "依次收起查找、筛选、标列；不会退出", "leave search, filter, mark in turn; never quits", Scope.MATRIX,
    ),
)  # fmt: skip
"""The order is that of the help."""
