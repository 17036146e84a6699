"""Writes the pages of docs/ that follow from tables in the program: commands, keys, schemas, manual.

    python -m docs.generate           write them
    python -m docs.generate --check   say which of them are out of date, and fail if one is

A test runs the check, so that the pages cannot drift from the program.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from compare.cli.options import COMMANDS, examples_of, options_of
from compare.cli.wording import word
from compare.messages import set_language
from docs.manual import manual
from docs.schemas import main_schemas
from docs.settings_page import settings_page
from tui.action import Scope
from tui.actions import ACTIONS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

Text = TypeVar("Text")

DOCS = Path(__file__).resolve().parent
NOTICE = "<!-- Written by `python3 dev.py docs`; change the table in {source}, not this page. -->"

SCOPES = {
    Scope.SCREEN: "Everywhere in the comparison · 全局",
    Scope.PANES: "In the two panes · 正文窗格",
    Scope.CONTENTS: "In the contents · 目录",
    Scope.VIEWS: "Between the views · 各视图之间",
    Scope.LISTS: "In lists and tables · 列表和表格",
    Scope.GRID: "On the rows of a list · 列表的行",
    Scope.SECTIONS: "In the list of sections · 到章节",
    Scope.PROMPT: "In the search prompt · 查找栏",
    Scope.BOARD: "Everywhere on the board of tracked tasks · 计划与结果：全局",
    Scope.TASKS: "In the tasks · 任务",
    Scope.DETAIL: "In the details of a task · 详情",
    Scope.CHOICE: "In the menu of statuses · 改判菜单",
    Scope.MATRIX: "Many reports side by side · 横向对照",
    Scope.FILTER: "In the filter · 筛选",
    Scope.WHY: "On the card that says why · 为何卡片",
    Scope.PICK: "While pairing by hand · 手工配对",
    Scope.NOTE: "In a note · 批注",
    Scope.OPENING: "In the dialogue that opens files · 打开文件",
    Scope.WAITING: "While waiting · 等待时",
    Scope.SHEET: "On a sheet · 弹出页",
    Scope.OPENING: "When opening files · 打开文件",
    Scope.WAITING: "While waiting · 等待",
}


def main(argv: list[str]) -> int:
    """Write the pages, or check them; give the exit status."""
    pages = {"cli.md": cli_page(), "keys.md": keys_page()}
    pages |= {
        name: settings_page((DOCS / name).read_text(encoding="utf-8"), language)
        for name, language in (("settings.md", "en"), ("zh/settings.md", "zh"))
    }
    pages |= {"man/duizhao.1": manual("en"), "man/zh_CN/duizhao.1": manual("zh")}
    pages |= {f"schema/{name}": text for name, text in main_schemas().items()}
    stale = [name for name, text in pages.items() if not is_current(DOCS / name, text)]
    if "--check" in argv:
        for name in stale:
            print(f"docs/{name} is out of date: python3 dev.py docs")
        return int(bool(stale))
    for name in stale:
        (DOCS / name).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / name).write_text(pages[name], encoding="utf-8", newline="\n")
        print(f"docs/{name}: written")
    return 0


def is_current(path: Path, text: str) -> bool:
    """Tell whether a page says what it should."""
    return path.exists() and path.read_text(encoding="utf-8") == text


def cli_page() -> str:
    """Describe every command with its arguments and options, in both languages."""
    lines = [
        "# Command line · 命令行",
        "",
        NOTICE.format(source="compare/cli/options.py"),
        "",
        "Results go to standard output, always as UTF-8; messages go to standard error. Trouble is one line,",
        "`duizhao: FILE: what is wrong`, and a second that says what to do.",
        "",
        "| exit status | meaning |",
        "|---|---|",
        "| 0 | `diff`: no change; other commands: done |",
        "| 1 | `diff`: changes found |",
        "| 2 | trouble |",
        "| 130 | interrupted with ctrl+c |",
    ]
    for command in ("open", *COMMANDS):
        lines += command_section(command)
    return "\n".join(lines) + "\n"


def command_section(command: str) -> list[str]:
    """Describe one command."""
    operands = [action.metavar for action in options_of(command) if not action.option_strings]
    name = "duizhao" if command == "open" else f"duizhao {command}"
    title = " ".join([name, *map(str, operands)])
    english, chinese = in_both_languages(lambda: word(f"about.{command}"))
    lines = [
        "",
        f"## `{title}`",
        "",
        f"{english[0].upper()}{english[1:]}. {chinese}。",
        "",
        "| option | what it does | 作用 |",
    ]
    lines.append("|---|---|---|")
    explained = in_both_languages(lambda: [cell(action.help or "") for action in options_of(command)])
    for action, in_english, in_chinese in zip(options_of(command), *explained, strict=True):
        lines.append(f"| {names_of(action)} | {in_english} | {in_chinese} |")
    return [*lines, "", "```", *examples_of(command), "```"]


def names_of(action: argparse.Action) -> str:
    """Name an argument or option with its value."""
    value = f" {cell(str(action.metavar))}" if action.metavar and action.option_strings else ""
    names = action.option_strings or [str(action.metavar)]
    return ", ".join(f"`{name}{value}`" for name in names)


def keys_page() -> str:
    """List every key of the screen by where it holds."""
    lines = [
        "# Keys · 按键",
        "",
        NOTICE.format(source="tui/actions.py"),
        "",
        "With a Chinese input method switched on, its signs do the same as the keys they lie on: `、` for `/`, `【`",
        "for `[`, `？` for `?`. Letters go to the input method; what has no other key is found by its name after `:`.",
        "The names are for settings that give an action other keys.",
    ]
    for scope in Scope:
        lines += ["", f"## {SCOPES[scope]}", "", "| keys | name | action | 作用 |", "|---|---|---|---|"]
        for action in ACTIONS:
            if action.scope is scope:
                keys = " ".join(f"`{cell(key)}`" for key in action.keys) or "—"
                lines.append(f"| {keys} | `{action.id}` | {cell(action.help_en)} | {cell(action.help_zh)} |")
    return "\n".join(lines) + "\n"


def in_both_languages(text: Callable[[], Text]) -> tuple[Text, Text]:
    """Evaluate a text in English and in Chinese."""
    results = []
    for language in ("en", "zh"):
        set_language(language)
        results.append(text())
    set_language(None)
    return results[0], results[1]


def cell(text: str) -> str:
    """Make a text fit for a cell of a table."""
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
