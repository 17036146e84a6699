"""What a reviewer does to a comparison: rows of the action table for marks, notes and pairs made by hand."""

from __future__ import annotations

from tui.action import Action, Scope

REVIEW_ACTIONS: tuple[Action, ...] = (
    Action(
        "review.toggle", "screen.toggle_read", ("space",), "已阅", "read",
        "标为已阅并到下一处未阅；已阅的则取消", "mark as read and go to the next unread; on a read one unmark",
        Scope.PANES, footer=3,
    ),
    Action(
        "review.next", "step_unread(1)", ("J", "shift+down"), "下一未阅", "next unread",
        "到下一处未阅的变化（按筛选）", "to the next change that is not read (of the filter)",
    ),
    Action(
        "review.previous", "step_unread(-1)", ("K", "shift+up"), "上一未阅", "previous unread",
        "到上一处未阅的变化（按筛选）", "to the previous change that is not read (of the filter)",
    ),
    Action(
        "note.add", "note", ("a", "f7"), "批注", "note",
        "给这处变化写批注或改批注；留空即删去", "note something on this change; an empty note goes",
    ),
    Action(
        "note.section", "note_section", ("A", "shift+f7"), "章节批注", "note on section",
        "给所在章节写批注", "note something on this section",
    ),
    Action(
        "note.next", "step_note(1)", ("}",), "下一批注", "next note",
        "到下一处有批注的变化或章节", "to the next change or section with a note",
    ),
    Action(
        "note.previous", "step_note(-1)", ("{",), "上一批注", "previous note",
        "到上一处有批注的变化或章节", "to the previous change or section with a note",
    ),
    Action(
        "review.undo", "undo", ("u", "delete"), "撤销", "undo",
        "撤销上一次标记、批注或改配", "take the last mark, note or pairing back",
    ),
    Action(
        "review.redo", "redo", ("U", "ctrl+y"), "重做", "redo",
        "重做刚撤销的一步", "do once more what was taken back",
    ),
    Action(
        "why.pair", "pair", ("p", "f4"), "另选", "choose",
        "另选对应句", "choose another counterpart", Scope.WHY,
    ),
    *(
        Action(
            f"why.{digit}", f"alternative({digit})", (str(digit),), f"第{digit}句", f"sentence {digit}",
            f"改配相近句第 {digit} 句", f"pair with near sentence {digit}", Scope.WHY,
        )
        for digit in range(1, 6)
    ),
    Action(
        "why.none", "nothing", ("0", "delete"), "无对应", "no counterpart",
        "定为没有对应句", "say that there is no counterpart", Scope.WHY,
    ),
    Action(
        "why.release", "release", ("r", "insert"), "恢复", "let go",
        "恢复系统的配对", "go back to what the program pairs", Scope.WHY,
    ),
    Action("pick.down", "move(1)", ("down", "j"), "下移", "down", "下一句", "next sentence", Scope.PICK),
    Action("pick.up", "move(-1)", ("up", "k"), "上移", "up", "上一句", "previous sentence", Scope.PICK),
    Action(
        "pick.page.down", "page(1)", ("pagedown", "ctrl+d"), "下一页", "page down",
        "下翻一页", "one page down", Scope.PICK,
    ),
    Action(
        "pick.page.up", "page(-1)", ("pageup", "ctrl+u"), "上一页", "page up",
        "上翻一页", "one page up", Scope.PICK,
    ),
    Action("pick.first", "edge(-1)", ("home", "g"), "首句", "first", "首句", "first sentence", Scope.PICK),
    Action("pick.last", "edge(1)", ("end", "G"), "末句", "last", "末句", "last sentence", Scope.PICK),
    Action(
        "pick.tick", "tick", ("space",), "勾选", "tick",
        "勾选或取消光标处的句子；可勾多句", "tick or untick the sentence under the cursor; several can be ticked",
        Scope.PICK,
    ),
    Action(
        "pick.take", "take", ("enter",), "选定", "choose",
        "取勾选的各句；没有动过勾选时只取光标处的一句", "take the ticked ones; or, with none touched, this one",
        Scope.PICK,
    ),
    Action(
        "pick.none", "nothing", ("0", "delete"), "没有", "none",
        "定为没有对应句或依据", "say that there is none", Scope.PICK,
    ),
    Action(
        "pick.release", "release", ("r", "insert"), "恢复系统", "let go",
        "恢复系统找到的", "go back to what the program found", Scope.PICK,
    ),
    Action(
        "pick.search", "screen.search", ("/", "ctrl+f"), "搜索", "search",
        "只列含这些字词的句子", "list sentences with some words only", Scope.PICK,
    ),
    Action(
        "pick.side", "screen.other_side", ("tab", "shift+tab"), "换边", "other side",
        "改为给另一边的句子选对应句", "choose for the sentence of the other side instead", Scope.PICK,
    ),
    Action(
        "pick.leave", "screen.leave", ("escape", "q", "backspace"), "不改", "leave",
        "不改，返回", "leave things as they are", Scope.PICK,
    ),
    Action("writing.keep", "screen.keep", ("f7", "ctrl+d"), "保存", "keep", "保存批注", "keep the note", Scope.NOTE),
    Action(
        "writing.leave", "screen.leave", ("escape",), "不存", "leave",
        "不保存，返回；写到一半的留着下次续写", "leave without keeping; what is half written waits", Scope.NOTE,
    ),
    Action(
        "writing.editor", "screen.editor", ("ctrl+e",), "外部编辑器", "editor",
        "用 $EDITOR 写", "write it in $EDITOR", Scope.NOTE,
    ),
)  # fmt: skip
"""The order is that of the help."""
