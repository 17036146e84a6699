"""What the page of a comparison says beside the comparison itself, in Chinese and in English."""

from __future__ import annotations

from compare.render.labels import LANGUAGES

_FACETS = {
    "added": ("新增", "added"),
    "removed": ("删除", "removed"),
    "edited": ("修改", "edited"),
    "rewritten": ("改写", "rewritten"),
    "moved": ("移动", "moved"),
    "figures": ("数字", "figures"),
    "wording": ("措辞", "wording"),
}

_WORDS = {
    "skip": ("跳到变化", "Skip to the changes"),
    "tools": ("筛选与查找", "Filter and search"),
    "filter": ("只看这几类", "Show these kinds only"),
    "all": ("全部", "All"),
    "search": ("查找", "Search"),
    "hits": ("{}/{}", "{}/{}"),
    "previous": ("上一处", "Previous"),
    "next": ("下一处", "Next"),
    "position": ("第 {}/{} 处", "{} of {}"),
    "equal": ("展开相同的句子", "Unfold equal sentences"),
    "turn": ("深浅", "Light/dark"),
    "keys": ("按键", "Keys"),
    "contents": ("目录", "Contents"),
    "nothing": ("没有符合筛选的变化。", "No change has what the filter asks for."),
    "close": ("关闭", "Close"),
    "single": ("启用这些单键", "Use these single keys"),
    "key_next": ("下一处变化", "next change"),
    "key_previous": ("上一处变化", "previous change"),
    "key_search": (
        "查找；Enter 下一个，Shift+Enter 上一个，Esc 清除",
        "search; Enter next, Shift+Enter previous, Esc clears",
    ),
    "key_hit": ("下一个、上一个查找结果", "next, previous match"),
    "key_filter": ("只看某一类；0 看全部", "show one kind; 0 shows all"),
    "key_outline": ("展开或收起目录", "show or hide the contents"),
    "key_equal": ("展开或收起相同的句子", "unfold or fold equal sentences"),
    "key_turn": ("浅色与深色", "light and dark"),
    "key_help": ("本说明", "this help"),
}

KEYS = {
    "] j": "key_next",
    "[ k": "key_previous",
    "/": "key_search",
    "n N": "key_hit",
    "1–7 0": "key_filter",
    "o": "key_outline",
    "c": "key_equal",
    "t": "key_turn",
    "?": "key_help",
}
"""Keys of the page, with the name of what they do."""


def page_word(key: str, lang: str, *values: object) -> str:
    """The wording of a label of the page.

    Args:
        key: its name.
        lang: `zh` or `en`.
        values: what its placeholders stand for; none leaves them for the script.
    """
    wording = _WORDS[key][LANGUAGES.index(lang)]
    return wording.format(*values) if values else wording


def facet_word(facet: str, lang: str) -> str:
    """The name of a kind of change that can be filtered.

    Args:
        facet: one of `FACETS`.
        lang: `zh` or `en`.
    """
    return _FACETS[facet][LANGUAGES.index(lang)]
