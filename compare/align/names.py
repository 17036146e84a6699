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

_TERM = re.compile(r"第[〇零一二三四五六七八九十百\d]+届")
_SHORT_FORMS = (
    ("中国人民政治协商会议", "政协"),
    ("委员会常务委员会", "委员会"),
    ("委员会常委会", "委员会"),
    ("中国国民党革命委员会", "民革"),
    ("中国民主同盟", "民盟"),
    ("中国民主建国会", "民建"),
    ("中国民主促进会", "民进"),
    ("中国农工民主党", "农工党"),
    ("中国致公党", "致公党"),
    ("台湾民主自治同盟", "台盟"),
    ("人民政府", "政府"),
)
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


def organisation_key(name: str) -> str:
    """What two spellings of one organisation's name have in common.

    Args:
        name: the name as a report gives it, in either script.

    Returns:
        The folded short form without term and standing committee: `中国人民政治协商会议澄陵市第五届委员会常务委员会`
        and `政协澄陵市委员会` both give `政协澄陵市委员会`.
    """
    key = _TERM.sub("", fold(name))
    for long, short in _SHORT_FORMS:
        key = key.replace(long, short)
    return key


def canonical(masked: str) -> str:
    """What two sentences must share to be the same: names masked, spacing dropped, redactions alike.

    Args:
        masked: folded text with names masked.

    Returns:
        The text to compare for equality.
    """
    return _MASKED.sub(MASK, _REDACTION.sub("*", _BLANK.sub("", masked)))
