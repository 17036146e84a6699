"""What the views of a comparison can do beside the texts themselves: their rows of the action table."""

from __future__ import annotations

from tui.action import Action, Scope

SEARCH_ACTIONS: tuple[Action, ...] = (
    Action(
        "search.word", "search_word", ("*",), "查此词", "search word",
        "查找光标处的数字或字词；再按换下一个", "search the figure or word under the cursor; once more for the next",
    ),
    Action(
        "search.only", "toggle_matching", ("&",), "只看匹配", "matches only",
        "只看查找到的段落，其余收起；再按恢复", "show what the search found only; once more for all",
    ),
    Action(
        "prompt.side", "cycle_side", ("tab",), "换边", "side",
        "在两边、左边、右边之间换", "search both reports, the left one, the right one", Scope.PROMPT,
    ),
    Action(
        "prompt.regex", "toggle_regex", ("ctrl+r",), "正则", "regex",
        "按文字或按正则表达式查找", "words, or a regular expression", Scope.PROMPT,
    ),
    Action(
        "prompt.earlier", "recall(-1)", ("up",), "上次查找", "earlier",
        "取回先前查过的字词", "bring back what was searched before", Scope.PROMPT,
    ),
    Action(
        "prompt.later", "recall(1)", ("down",), "下次查找", "later",
        "往后一个查过的字词", "what was searched after that", Scope.PROMPT,
    ),
)  # fmt: skip
_NAMES = (
    ("texts", "对照", "texts", "两份文字并排对照", "both texts side by side"),
    ("changes", "变化列表", "changes", "所有变化，一行一处，可排序", "every change on a row of its own, to be sorted"),
    ("plan", "计划与结果", "plan and results", "左边的计划在右边落实得怎样", "what became of the plan on the left"),
    ("figures", "数字", "figures", "数字的上期、本期、差和幅度", "figures: last, this, difference, percent"),
    ("notes", "批注与已阅", "notes and marks", "写过的批注和已阅的变化", "what was noted and read"),
)
LIST_ACTIONS: tuple[Action, ...] = (
    *(
        Action(f"view.{name}", f"view({digit})", (str(digit),), zh, en, help_zh, help_en, Scope.VIEWS)
        for digit, (name, zh, en, help_zh, help_en) in enumerate(_NAMES, 1)
    ),
    Action(
        "filter.state", "cycle_shown", ("F", "f10"), "阅读状态", "read or not",
        "全部、未阅、有批注三种轮换", "all, those not read yet, those with notes",
    ),
    Action(
        "goto", "goto", ("@",), "到章节", "go to section",
        "按几个字、首字母或标记找章节", "find a section by some characters, initials or a badge",
    ),
    Action("section.down", "move(1)", ("down",), "下移", "down", "下一章节", "next section", Scope.SECTIONS),
    Action("section.up", "move(-1)", ("up",), "上移", "up", "上一章节", "previous section", Scope.SECTIONS),
    Action(
        "section.page.down", "move(10)", ("pagedown",), "下十条", "ten down", "下移十条", "ten sections down",
        Scope.SECTIONS,
    ),
    Action(
        "section.page.up", "move(-10)", ("pageup",), "上十条", "ten up", "上移十条", "ten sections up", Scope.SECTIONS,
    ),
    Action(
        "section.only", "alone", ("tab",), "只看这一节", "this one only",
        "各视图都只看这一节的变化", "show the changes of this section only, in every view", Scope.SECTIONS,
    ),
    Action(
        "section.leave", "leave", ("escape",), "不去", "leave", "不去，关闭", "stay where you are", Scope.SECTIONS,
    ),
    Action(
        "sort.next", "sort(1)", (">",), "换列排序", "sort",
        "按右边一列排序", "sort by the column on the right", Scope.LISTS,
    ),
    Action(
        "sort.previous", "sort(-1)", ("<",), "换列排序（反向）", "sort back",
        "按左边一列排序", "sort by the column on the left", Scope.LISTS,
    ),
    Action(
        "sort.reverse", "reverse", ("-",), "倒序", "reverse",
        "正序倒序互换", "the other way round", Scope.LISTS,
    ),
    Action("row.next", "move(1)", ("down", "j"), "下移", "down", "下一行", "next row", Scope.GRID),
    Action("row.previous", "move(-1)", ("up", "k"), "上移", "up", "上一行", "previous row", Scope.GRID),
    Action(
        "rows.down", "page(1)", ("pagedown", "ctrl+d"), "下一页", "page down", "下翻一页", "one page down", Scope.GRID,
    ),
    Action("rows.up", "page(-1)", ("pageup", "ctrl+u"), "上一页", "page up", "上翻一页", "one page up", Scope.GRID),
    Action("rows.top", "edge(-1)", ("home", "g"), "首行", "first", "首行", "first row", Scope.GRID),
    Action("rows.bottom", "edge(1)", ("end", "G"), "末行", "last", "末行", "last row", Scope.GRID),
    Action(
        "rows.open", "open", ("enter", "right", "l"), "打开", "open",
        "在对照中打开这一处", "open this place in the texts", Scope.GRID,
    ),
)  # fmt: skip
VIEW_ACTIONS = (*LIST_ACTIONS, *SEARCH_ACTIONS)
"""The order is that of the help."""
LISTED = (
    "change.next", "change.previous", "section.next", "section.previous", "filter.kind", "filter.state", "search",
    "search.next", "search.previous", "search.only", "goto", "focus.next", "focus.previous", "back", "escape",
    "palette", "help", "quit", "theme", "review.toggle", "note.add", "note.section", "review.undo", "review.redo",
)  # fmt: skip
"""Actions of the texts that lists have too, under the same keys."""
