"""A page in one HTML file that needs nothing else: it opens from a disk without a network, and prints."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from html import escape
from importlib import resources

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def page(title: str, lang: str, body: str, *, style: str, script: str = "") -> str:
    """Put a page together; nothing but its own style and script may run in it.

    Args:
        title: of the window.
        lang: `zh` or `en`: the language of its labels.
        body: the HTML of what it shows.
        style: its style sheet.
        script: its script, run after the body; empty for none.

    Returns:
        The whole page.
    """
    scripts = f"<script>{script}</script>\n" if script else ""
    allowed = f"script-src 'sha256-{_digest(script)}'" if script else "script-src 'none'"
    policy = f"default-src 'none'; style-src 'sha256-{_digest(style)}'; {allowed}; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="{"zh-CN" if lang == "zh" else "en"}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text_of(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}\n{scripts}</body>\n</html>\n"
    )


def _digest(content: str) -> str:
    return base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")


@cache
def asset(name: str) -> str:
    """Read a style sheet or script that comes with the program.

    Args:
        name: of the file, such as `house.css`.
    """
    return resources.files("compare.render").joinpath("assets", name).read_text(encoding="utf-8")


def text_of(text: str) -> str:
    """Write a text so that a page shows it as it is, without what no page may hold.

    Args:
        text: any text.
    """
    return escape(_CONTROLS.sub("", text))
