"""Word lists whose lines are regular expressions."""

from __future__ import annotations

import re
from functools import cache

from compare.lexicon.loading import load_text


@cache
def patterns_of(name: str) -> re.Pattern[str]:
    """Read a list of regular expressions: one a line, `#` opens a comment.

    Args:
        name: file name within `compare/lexicon`, such as `set_phrases.txt`.

    Returns:
        One expression that fits where any of the lines does.
    """
    text = load_text(name)
    return re.compile("|".join(line for line in text.splitlines() if line and not line.startswith("#")))
