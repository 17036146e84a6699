"""The table in the pages of the settings, in both languages, from the table in the program."""

from __future__ import annotations

import re

from compare.settings.schema import SETTINGS, Setting, Shape

_TABLE = re.compile(r"(<!-- settings: [^>]*-->\n\n).*?(\n<!-- end of settings -->)", re.DOTALL)
_HEADS = {
    "en": "| setting | variable | values | what it does |",
    "zh": "| 设置 | 环境变量 | 取值 | 作用 |",
}


def settings_page(page: str, language: str) -> str:
    """Write the table of a page anew.

    Args:
        page: its text.
        language: `en` or `zh`.

    Returns:
        The page with the table as the program has it.
    """
    rows = [_row(setting, setting.zh if language == "zh" else setting.en) for setting in SETTINGS]
    table = "\n".join([_HEADS[language], "|---|---|---|---|", *rows]) + "\n"
    return _TABLE.sub(lambda found: found[1] + table + found[2], page)


def _row(setting: Setting, what: str) -> str:
    variable = f"`{setting.variable}`" if setting.variable else "—"
    return f"| `{setting.name}` | {variable} | {_values(setting)} | {what} |"


def _values(setting: Setting) -> str:
    choices = " ".join(f"`{choice}`" for choice in setting.choices)
    if setting.shape is Shape.NUMBER:
        return f"{choices} {setting.least}–{setting.most}"
    return choices or f"`{setting.example.splitlines()[0].partition(' = ')[2] or '{ … }'}`"
