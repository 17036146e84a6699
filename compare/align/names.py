"""The organisation's own names, which weigh nothing when two reports are compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Outline

MASK = "■"
"""Stands for the organisation; no ideograph, so that no word and no character pair reaches across it."""

_BLANK = re.compile(r"\s+")
_REDACTION = re.compile(r"\*+")
_MASKED = re.compile(f"{MASK}+")


def name_mask(outline: Outline) -> Callable[[str], str]:
    """A function that masks an organisation's own names in folded text.

    Args:
        outline: knows the organisation and its aliases.

    Returns:
        Folded text to folded text of the same length, names replaced by `MASK`, longest first (市委会 before 市委).
    """
    names = {fold(name) for name in (outline.organisation or "", *outline.aliases) if len(name) > 1}
    if not names:
        return lambda folded: folded
    pattern = re.compile("|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n))))
    # as long as the name, so that offsets into a sentence stay what they are
    return lambda folded: pattern.sub(lambda name: MASK * len(name[0]), folded)


def canonical(masked: str) -> str:
    """What two sentences must share to be the same: names masked, spacing dropped, redactions alike.

    Args:
        masked: folded text with names masked.

    Returns:
        The text to compare for equality.
    """
    return _MASKED.sub(MASK, _REDACTION.sub("*", _BLANK.sub("", masked)))
