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
VIEW_ACTIONS = SEARCH_ACTIONS
"""The order is that of the help."""
