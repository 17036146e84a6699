"""Every setting: one table, from which reading, `duizhao config schema` and the docs are made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compare.kinds import Lens
from compare.messages import LANGUAGES

AUTO = "auto"
"""Written where a setting is to be found out; it is as good as not written."""

THEMES = (
    *("auto", "dark", "light", "redgreen-dark", "redgreen-light"),
    *("blueyellow-dark", "blueyellow-light", "contrast", "ansi"),
)
"""What the screen may look like; the first follows the terminal."""

NARROWEST, WIDEST = 20, 1000
"""Cells that a line of text may be told to take."""


class Shape(StrEnum):
    """What the value of a setting looks like in a file."""

    CHOICE = "choice"
    NUMBER = "number"
    ENCODING = "encoding"
    WORDS = "words"
    FILES = "files"
    KEYS = "keys"
    LADDERS = "ladders"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting."""

    name: str
    shape: Shape
    zh: str
    en: str
    example: str
    """Lines for a file."""
    choices: tuple[str | int, ...] = ()
    least: int = 0
    most: int = 0
    variable: str = ""
    """The environment variable that sets it; empty for none."""
    field: str = ""
    """The field of `Settings` that it fills, where that has another name."""

    @property
    def target(self) -> str:
        """The field of `Settings` that it fills."""
        return self.field or self.name


SETTINGS = (
    Setting(
        "lang", Shape.CHOICE, "界面和提示的语言；auto 取系统语言",
        "language of labels and messages; auto: the locale's",
        'lang = "zh"', choices=(AUTO, *LANGUAGES), variable="DUIZHAO_LANG",
    ),
    Setting(
        "theme", Shape.CHOICE, "界面配色；auto 跟随终端", "colours of the screen; auto follows the terminal",
        'theme = "dark"', choices=THEMES, variable="DUIZHAO_THEME",
    ),
    Setting(
        "width", Shape.NUMBER, "文本每行的字符格数；auto 取终端宽度",
        "cells a line of text; auto: the terminal's width",
        "width = 100", choices=(AUTO,), least=NARROWEST, most=WIDEST, variable="DUIZHAO_WIDTH",
    ),
    Setting(
        "ambiguous_width", Shape.CHOICE, "“”……等宽度不定的字符占几格；auto 自动探测",
        "cells of characters whose width is ambiguous, such as “ and …; auto finds out",
        "ambiguous_width = 2", choices=(AUTO, 1, 2), variable="DUIZHAO_AMBIGUOUS_WIDTH",
    ),
    Setting(
        "encoding", Shape.ENCODING, "文本文件的编码；auto 自动识别", "encoding of text files; auto finds out",
        'encoding = "gb18030"', choices=(AUTO,), variable="DUIZHAO_ENCODING",
    ),
    Setting(
        "lens", Shape.CHOICE, "默认对照哪些部分", "which parts stand side by side",
        'lens = "review"', choices=tuple(lens.value for lens in Lens), variable="DUIZHAO_LENS",
    ),
    Setting(
        "dictionary", Shape.WORDS, "不拆开的词，加在内置词典之外", "words never cut apart, beside the built-in ones",
        'dictionary = ["滨水步道", "一码通办"]',
    ),
    Setting(
        "dictionary_files", Shape.FILES, "词典文件（每行一词或空格分隔，# 后为说明），相对于本文件",
        "files of such words, one or several a line, # opens a comment; relative to this file",
        'dictionary_files = ["terms.txt"]', variable="DUIZHAO_DICTIONARY", field="dictionary",
    ),
    Setting(
        "phrases", Shape.WORDS, "作为整体查找的提法，加在内置提法之外",
        "set phrases looked up whole, beside the built-in ones", 'phrases = ["清廉漪河", "书香进万家"]',
    ),
    Setting(
        "phrase_files", Shape.FILES, "提法文件，格式同上", "files of such phrases, written the same way",
        'phrase_files = ["phrases.txt"]', variable="DUIZHAO_PHRASES", field="phrases",
    ),
    Setting(
        "ladders", Shape.LADDERS, "措辞强弱：给内置的阶梯（certainty stage vigour）加词，或另立一级级由弱到强的阶梯",
        "words of strength: more for a built-in ladder (certainty, stage, vigour), or a ladder of your own",
        '[ladders.certainty]\nbeside = { "力促" = "力争", "硬性要求" = "确保" }\n\n'
        '[ladders.priority]\nsteps = ["关注", "重视", "高度重视 摆在突出位置"]',
    ),
    Setting(
        "keys", Shape.KEYS, "界面按键：动作名 = 一个或几个键", "keys of the screen: action = a key or several",
        '[keys]\n"change.next" = ["]", "ctrl+n"]',
    ),
)  # fmt: skip
"""In the order of a file: tables come last, as TOML wants it."""


def setting_named(name: str) -> Setting | None:
    """The setting of a name, or None."""
    return next((setting for setting in SETTINGS if setting.name == name), None)
