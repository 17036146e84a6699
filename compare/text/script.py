"""Which script a text is in, and one spelling of it for comparing: simplified, one width, one family of quotes.

The folded copy is for comparing only; what the reader sees stays as written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.kinds import Script
from compare.lexicon.loading import load_words

if TYPE_CHECKING:
    from opencc import OpenCC

_QUOTES = "“”‘’「」『』〝〞〟＂＇＇'\"‟‛„‚«»"
_DASHES = "－–—―‐‑‒−─━﹘﹣"
_DOTS = "•・‧∙⋅･●"
_OPENING_SQUARE, _CLOSING_SQUARE = "【〔［〖", "】〕］〗"
_WITHIN_SQUARE = str.maketrans(
    {
        **dict.fromkeys(_QUOTES, '"'),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_DOTS, "·"),
        **dict.fromkeys(_OPENING_SQUARE, "["),
        **dict.fromkeys(_CLOSING_SQUARE, "]"),
        **dict.fromkeys("〈＜﹤", "<"),
        **dict.fromkeys("〉＞﹥", ">"),
        **dict.fromkeys("○◯Ο", "〇"),
        **dict.fromkeys("～〜∼", "~"),
        **dict.fromkeys("\u3000\u00a0\t\u2002\u2003\u2009\u202f", " "),
        "｡": "。",
        "､": "、",
        "﹪": "%",
        "﹐": ",",
        "﹔": ";",
        "﹕": ":",
        "﹖": "?",
        "﹗": "!",
        "︰": ":",
        "∶": ":",
        "﹙": "(",
        "﹚": ")",
    }
)
_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | _WITHIN_SQUARE
_SURROGATES = re.compile("[\x00\ud800-\udfff]")
_COMPATIBILITY = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
_OUTSIDE_TABLES = re.compile("[\ud800-\udfff\uf900-\ufaff\U00010000-\U0010ffff]")
_LITERARY = "显顯名原专專卓昭编編论論遗遺巨译譯拙土所合"
_ASPECT = re.compile(
    f"(?<![{_LITERARY}])著(?=[力手眼重实實陆陸落装裝急迷])"
    "|(?<=[随隨沿向味朝接跟带帶绕繞伴凭憑顺順怀懷本有循])著(?![名作述称稱书書录錄者])"
)


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 - the dictionaries take longer than most reports: see `scripts.txt`

    return OpenCC("t2s")


class _Tables(NamedTuple):
    traditional: frozenset[str]
    """Characters that the traditional script has alone."""
    simplified: frozenset[str]
    turned: frozenset[str]
    """Characters that the conversion to simplified script touches wherever they stand."""
    by_phrase: frozenset[str]
    """Characters that it touches only within these phrases: 答覆 it does, 覆盖 it does not."""
    phrases: tuple[str, ...]


@cache
def _script_tables() -> _Tables:
    traditional, simplified, shared, by_phrase, *phrases = load_words("scripts.txt")
    turned = frozenset(traditional + shared)
    return _Tables(frozenset(traditional), frozenset(simplified), turned, frozenset(by_phrase), tuple(phrases))


def _touched(text: str) -> bool:
    """Whether the conversion to simplified script may change a text."""
    tables = _script_tables()
    return (
        not tables.turned.isdisjoint(text)
        or _OUTSIDE_TABLES.search(text) is not None
        or (not tables.by_phrase.isdisjoint(text) and any(phrase in text for phrase in tables.phrases))
    )


@cache
def _simplified_character(character: str) -> str:
    converted = _converter().convert(character)
    return converted if len(converted) == 1 else character


def _plain_ideograph(match: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", match[0])
    return plain if len(plain) == 1 else match[0]


def _simplified(text: str) -> str:
    if not _touched(text):
        return text
    if _SURROGATES.search(text):
        pieces = re.split("([\x00\ud800-\udfff])", text)
        return "".join(piece if index % 2 else _simplified(piece) for index, piece in enumerate(pieces))
    converted = _converter().convert(text) if text else text
    if len(converted) != len(text):
        return "".join(_simplified_character(character) for character in text)
    return converted


def fold(text: str) -> str:
    """Spell a text in one way for comparing: simplified script, one width, one kind of quote, dash and space.

    Letters, digits and punctuation that ASCII has come out in ASCII (，（：％ → ,(:%); 。、《》 stay; every quotation
    mark becomes `"`, every dash `-`, every square bracket `[` or `]`, every space ` `. 著 becomes 着 where it is the
    aspect or the verb (著力), never where it means writing or fame (著作, 顯著): OpenCC leaves both alone.

    Args:
        text: any text, cleaned or not.

    Returns:
        The folded text, as long as `text`, character by character.

    Example:
        >>> fold("著力建設（一期），總投資１２億元")
        '着力建设(一期),总投资12亿元'
    """
    if text.isascii():
        return text.translate(_WIDTH)
    plain = _COMPATIBILITY.sub(_plain_ideograph, text)
    return _ASPECT.sub("着", _simplified(plain)).translate(_WIDTH)


_MIXED_SHARE = 0.1
_SAMPLE = 20_000


def detect_script(text: str) -> Script:
    """Tell the script that a text is written in.

    Only characters that one script has and the other lacks count: 于, 后 and 台 are written in both.

    Args:
        text: any text; the first 20,000 characters decide.

    Returns:
        The script; `MIXED` where the lesser one has a tenth of the telling characters or more, `HANS` where none
        tells.

    Example:
        >>> detect_script("關于推進工作的報告")
        <Script.HANT: 'hant'>
    """
    tables = _script_tables()
    sample = text[:_SAMPLE]
    traditional = sum(map(tables.traditional.__contains__, sample))
    simplified = sum(map(tables.simplified.__contains__, sample))
    if min(traditional, simplified) >= _MIXED_SHARE * max(1, traditional + simplified):
        return Script.MIXED
    return Script.HANT if traditional > simplified else Script.HANS
