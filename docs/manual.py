"""The manual page `duizhao(1)`, in both languages, from the tables that the help is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.options import COMMANDS, examples_of, options_of
from compare.cli.wording import word
from compare.messages import set_language
from compare.settings.places import PROJECT_FILE, USER_VARIABLE
from compare.settings.schema import SETTINGS

if TYPE_CHECKING:
    import argparse

_TITLES = {
    "en": {
        "name": "NAME",
        "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION",
        "commands": "COMMANDS",
        "options": "OPTIONS OF",
        "files": "FILES",
        "environment": "ENVIRONMENT",
        "exit": "EXIT STATUS",
        "examples": "EXAMPLES",
        "see": "SEE ALSO",
        "common": "OPTIONS OF EVERY COMMAND",
        "brief": "compare Chinese institutional reports",
        "user": "the user's settings, in the place where the platform has such files: duizhao config path",
        "project": "the settings of a project, in the folder of the reports or above it",
        "state": "another folder for what the program remembers",
        "config": "another file of settings than the user's own; empty for none",
        "color": "if it is set, the screen uses no colour",
    },
    "zh": {
        "name": "名称",
        "synopsis": "用法",
        "description": "说明",
        "commands": "命令",
        "options": "选项：",
        "files": "文件",
        "environment": "环境变量",
        "exit": "退出码",
        "examples": "示例",
        "see": "另见",
        "common": "各命令共有的选项",
        "brief": "对照中文工作报告",
        "user": "用户的设置，位置依平台而定：duizhao config path",
        "project": "项目的设置，放在报告所在的文件夹或其上级",
        "state": "另一个存放复核记录等的文件夹",
        "config": "代替用户设置的另一个文件；空为不用",
        "color": "设置后界面不用颜色",
    },
}
COMMON = ("--encoding", "--width", "--lang", "--debug", "--help", "--version")


def manual(language: str) -> str:
    """The page in a language, as roff."""
    set_language(language)
    try:
        return "\n".join(_lines(_TITLES[language])) + "\n"
    finally:
        set_language(None)


def _lines(titles: dict[str, str]) -> list[str]:
    lines = ['.\\" Written by `python3 dev.py docs` from the tables of the program.', '.TH DUIZHAO 1 "" duizhao']
    lines += [".ad l", ".nh"]
    lines += [f".SH {titles['name']}", f"duizhao \\- {titles['brief']}", f".SH {titles['synopsis']}"]
    for command in ("open", *COMMANDS):
        lines += [".br", _synopsis(command)]
    lines += [f".SH {titles['description']}", _plain(word("about")), f".SH {titles['commands']}"]
    for command in COMMANDS:
        lines += [".TP", f".B {_plain(command)}", _plain(word(f"about.{command}"))]
    for command in ("open", *COMMANDS):
        own = [action for action in options_of(command) if not set(COMMON).intersection(action.option_strings)]
        lines += [f'.SH "{titles["options"]} {_name(command)}"', *_options(own)]
    shared = [action for action in options_of("diff") if set(COMMON).intersection(action.option_strings)]
    lines += [f'.SH "{titles["common"]}"', *_options(shared)]
    lines += [f".SH {titles['files']}", ".TP", ".I duizhao/config.toml", _plain(titles["user"])]
    lines += [".TP", f".I {PROJECT_FILE}", _plain(titles["project"]), f".SH {titles['environment']}"]
    language_index = 0 if titles is _TITLES["zh"] else 1
    for setting in SETTINGS:
        if setting.variable:
            lines += [".TP", f".B {setting.variable}", _plain((setting.zh, setting.en)[language_index])]
    for name, what in ((USER_VARIABLE, "config"), ("DUIZHAO_STATE", "state"), ("NO_COLOR", "color")):
        lines += [".TP", f".B {name}", _plain(titles[what])]
    lines += [f'.SH "{titles["exit"]}"', _plain(word("exit").partition(":")[2].strip() or word("exit"))]
    lines += [f".SH {titles['examples']}", ".nf"]
    lines += [_plain(example) for command in ("open", *COMMANDS) for example in examples_of(command)]
    return [*lines, ".fi", f'.SH "{titles["see"]}"', ".BR diff (1),", ".BR git\\-difftool (1)"]


def _name(command: str) -> str:
    return "duizhao" if command == "open" else f"duizhao {command}"


def _synopsis(command: str) -> str:
    operands = [_value(action) for action in options_of(command) if not action.option_strings]
    return f"\\fB{_plain(_name(command))}\\fR [...] {' '.join(operands)}".rstrip()


def _value(action: argparse.Action) -> str:
    metavar = action.metavar[0] if isinstance(action.metavar, tuple) else action.metavar
    several = " ..." if action.nargs in {"+", "*"} else ""
    return f"\\fI{_plain(str(metavar))}\\fR{several}" if metavar else ""


def _options(actions: list[argparse.Action]) -> list[str]:
    lines = []
    for action in actions:
        names = ", ".join(f"\\fB{_plain(name)}\\fR" for name in action.option_strings)
        lines += [".TP", f"{names} {_value(action)}".strip(), _plain(action.help or "")]
    return lines


def _plain(text: str) -> str:
    """Text that roff prints as it is."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{escaped}" if escaped.startswith((".", "\\(aq")) else escaped
