"""Reading the word lists of this package: once each, on first use."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_words(name: str) -> tuple[str, ...]:
    """Read a plain word list: one entry a line or several with spaces between, `#` opens a comment.

    Args:
        name: file name within `compare/lexicon`, such as `domain.txt`.

    Returns:
        The entries in the order of the file, without repetition.
    """
    text = files("compare.lexicon").joinpath(name).read_text(encoding="utf-8")
    entries = (word for line in text.splitlines() for word in line.split("#", 1)[0].split())
    return tuple(dict.fromkeys(entries))


@cache
def load_table(name: str) -> dict[str, Any]:
    """Read a table in TOML.

    Args:
        name: file name within `compare/lexicon`, such as `units.toml`.

    Returns:
        The table; it is shared, so callers do not change it.
    """
    text = files("compare.lexicon").joinpath(name).read_text(encoding="utf-8")
    return tomllib.loads(text)
