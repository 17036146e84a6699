"""Reading the word lists of this package: once each, on first use."""

from __future__ import annotations

import pkgutil
from functools import cache
from typing import Any


def load_bytes(name: str) -> bytes:
    """Read a file of this package, wherever Python keeps the package.

    Args:
        name: file name within `compare/lexicon`, such as `vectors.bin`.

    Returns:
        What is in the file.

    Raises:
        OSError: there is no such file.
    """
    # not by importlib.resources, which takes as long to import as most of the files to read
    content = pkgutil.get_data(__package__, name)
    if content is None:  # pragma: no cover - only where the package has no loader
        raise OSError(name)
    return content


def load_text(name: str) -> str:
    """Read a text of this package.

    Args:
        name: file name within `compare/lexicon`, such as `messages.toml`.

    Returns:
        The text.

    Raises:
        OSError: there is no such file.
    """
    return load_bytes(name).decode()


@cache
def load_words(name: str) -> tuple[str, ...]:
    """Read a plain word list: one entry a line or several with spaces between, `#` opens a comment.

    Args:
        name: file name within `compare/lexicon`, such as `domain.txt`.

    Returns:
        The entries in the order of the file, without repetition.
    """
    text = load_text(name)
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
    import tomllib  # noqa: PLC0415 - the start of the program, which reads no table, does without

    return tomllib.loads(load_text(name))
