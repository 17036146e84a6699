"""Finds what word processors, web pages and censors leave in a line: bookmarks, entities, unseen characters, masks."""

from __future__ import annotations

import html
import re
import sys

from compare.kinds import NoiseKind
from compare.text.offsets import Mark

_FIELD = r"\[bookmark:[^\]\n]{0,80}\]|\\?\bHYPERLINK +\"[^\"\n]*\"(?: *\\[a-z](?: *\"[^\"\n]*\")?)*|<!--.*?-->"
_FIELD_CODE = r"\{ *(?:PAGE|NUMPAGES|TOC|REF|PAGEREF|SEQ)\b[^{}\n]{0,60}\}|\bPAGEREF _Toc\d+(?: \\h)?"
_CODE = r"<U\+[0-9A-F]{4,6}>"
_ENTITY = (
    r"&(?:nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|middot|mdash|hellip"
    r"|#\d{2,6}|#x[0-9a-fA-F]{2,5});"
)
# controls but the tab, soft hyphen, zero-width and direction marks, byte order mark, variation selectors
_UNSEEN = (
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff9-\ufffb\U000e0001-\U000e007f\U000e0100-\U000e01ef]+"
)
_MASK = r"(?<!\*)(?!^\* )[*＊]+(?:\.[*＊]+)?|[×✕╳]{2,}|[□▢■█▇]{1,}(?=[㐀-鿿])|(?<![A-Za-z0-9])[XxＸｘ]{2,}(?=[㐀-鿿])"
_BAD = "[\ufffd\ue000-\uf8ff\ud800-\udfff\U000f0000-\U0010fffd]+"
_ANY = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in {
            "field": f"{_FIELD}|{_FIELD_CODE}",
            "entity": _ENTITY,
            "code": _CODE,
            "unseen": _UNSEEN,
            "mask": _MASK,
            "bad": _BAD,
        }.items()
    )
)


def _by_number(code: str) -> str:
    number = int(code[3:-1], 16)
    character = chr(number) if number <= sys.maxunicode else ""
    return " " if character.isspace() else character if character.isprintable() else ""


def find_residue(text: str) -> tuple[Mark, ...]:
    """Find the stretches of a line that its author did not write, or did not let be read.

    Args:
        text: the line as it stands in the file.

    Returns:
        Marks in order: artefacts are dropped, entities become what they stand for, masks and broken bytes stay.

    Example:
        >>> [(mark.kind.value, mark.replacement) for mark in find_residue("[bookmark: _GoBack]捐款**万元")]
        [('word-artefact', ''), ('redaction', None)]
    """
    marks = []
    for match in _ANY.finditer(text):
        start, end = match.span()
        match match.lastgroup:
            case "entity":
                marks.append(Mark(start, end, NoiseKind.WORD_ARTEFACT, html.unescape(match[0]).replace("\xa0", " ")))
            case "code":
                # R and some exporters write a character that they cannot print by its number
                marks.append(Mark(start, end, NoiseKind.WORD_ARTEFACT, _by_number(match[0])))
            case "mask":
                marks.append(Mark(start, end, NoiseKind.REDACTION))
            case "bad":
                marks.append(Mark(start, end, NoiseKind.BAD_BYTE))
            case _:
                marks.append(Mark(start, end, NoiseKind.WORD_ARTEFACT, ""))
    return tuple(marks)
