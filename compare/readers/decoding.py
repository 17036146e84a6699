"""From bytes to text: which Chinese encoding it is, even of twenty characters, and what becomes of bad bytes.

A valid UTF-8 text is taken as such. Otherwise every encoding is tried on a sample and the reading is kept that looks
most like Chinese prose: made of frequent characters, without control characters, stray scripts and unassigned codes.
Where two readings look alike, charset-normalizer decides between them.
"""

from __future__ import annotations

import codecs
import unicodedata
from functools import cache
from typing import NamedTuple

from compare.errors import ReadError
from compare.lexicon.loading import load_text
from compare.messages import say

REPLACEMENT = "\ufffd"
"""What stands in the text where a byte could not be decoded."""

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
"""The encodings that are told apart without a byte order mark."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_BIG5_FAMILY = ("big5", "cp950", "big5hkscs")
_WIDEST = {"big5": "big5hkscs"}
_SAMPLE_BYTES = 60_000
_SAMPLE_CHARACTERS = 4_000
_DAMAGE_ALLOWED = 20
"""One bad place in so many characters is damage; more is another encoding."""
_DAMAGE_FREE = 3
"""So many bad places are damage in a text of any length."""
_CLOSE_CALL = 0.15
_CHINESE_ENOUGH = -0.25
_CHINESE = 0.5
_PLAUSIBLE_UTF8 = -0.5
_LINES_NAMED = 8
_LAST_ASCII = 0x7F

_FREQUENT, _KNOWN, _NEUTRAL, _RARE, _STRAY, _WRONG = 1.0, 0.4, 0.3, -0.6, -1.0, -3.0
_WRONG_CATEGORIES = frozenset({"Cn", "Co", "Cs", "Cc"})
_LAYOUT = frozenset("\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\x1a\u3000\xa0\ufeff")
_PROSE_MARKS = frozenset("，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—－…·％℃‰①②③④⑤⑥⑦⑧⑨⑩○●■◆★☆※→×～￥")


class Decoded(NamedTuple):
    """A text and how it was found."""

    text: str
    encoding: str
    """As Python names it."""
    warnings: tuple[str, ...] = ()


def decode(content: bytes, stated: str | None, subject: str) -> Decoded:
    """Decode a file.

    Args:
        content: the bytes of the file.
        stated: the encoding that the user stated, or None to find it.
        subject: the file as the user named it, for errors.

    Returns:
        The text without byte order mark, the name of its encoding, and a warning where bytes could not be decoded.

    Raises:
        ReadError: the bytes are no text, or the text is not in the stated or in any known encoding.

    Example:
        >>> decode("各位委员：现在报告工作".encode("gb18030"), None, "-").text
        '各位委员：现在报告工作'
    """
    encoding = _stated_codec(stated, subject) if stated else detect(content)
    if encoding is None:
        raise ReadError(subject, say("read.binary"), say("read.binary.hint"))
    text = _as_text(content, encoding)
    bad = text.count(REPLACEMENT)
    if (bad > _DAMAGE_FREE and bad * _DAMAGE_ALLOWED > len(text)) or _controls(text) * _DAMAGE_ALLOWED > len(text):
        key = "read.wrong-encoding" if stated else "read.no-encoding"
        raise ReadError(subject, say(key, encoding=encoding), say(f"{key}.hint"))
    found = _better(content, text, encoding) if stated else None
    if found:
        message = say("read.other-encoding", encoding=encoding, found=found)
        raise ReadError(subject, message, say("read.wrong-encoding.hint"))
    return Decoded(text, encoding, _bad_places(text, bad))


def detect(content: bytes) -> str | None:
    """Find the encoding of a text.

    Args:
        content: the bytes of the file.

    Returns:
        The name of the encoding, or None where the bytes are text in none of them.
    """
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    if marked:
        return marked
    valid = _is_valid_utf8(content)
    if valid and plausibility(_sample(content, "utf-8")) >= _PLAUSIBLE_UTF8:
        return "utf-8"
    # the widest of the Big5 family is tried, the narrowest that fits is named
    scores = {name: plausibility(_sample(content, _WIDEST.get(name, name))) for name in ENCODINGS}
    best, second = sorted(scores, key=lambda name: -scores[name])[:2]
    if scores[best] < _CHINESE_ENOUGH:
        # text of another language hardly ever is valid UTF-8 by chance
        return "utf-8" if valid else None
    if scores[best] - scores[second] < _CLOSE_CALL:
        best = _arbitrate(content, best, second)
    return _widest_big5(content) if best == "big5" else best


def plausibility(text: str) -> float:
    """How much a text looks like Chinese prose.

    Args:
        text: a reading of some bytes.

    Returns:
        Mean over its characters, ASCII letters apart: 1 for nothing but frequent characters, below 0 for a wrong
        reading, -3 for control characters and unassigned codes.
    """
    judged = [_weight(c) for c in text if not (c.isascii() and c.isprintable()) and c not in _LAYOUT]
    return sum(judged) / len(judged) if judged else _NEUTRAL


@cache
def _weight(character: str) -> float:
    if character in _frequent():
        return _FREQUENT
    if character in _PROSE_MARKS or "\uff01" <= character <= "\uff5e":
        return _NEUTRAL
    if character == REPLACEMENT or unicodedata.category(character) in _WRONG_CATEGORIES:
        return _WRONG
    if not "\u4e00" <= character <= "\u9fff":
        return _STRAY
    return _KNOWN if _is_everyday(character) else _RARE


@cache
def _frequent() -> frozenset[str]:
    lines = load_text("common_characters.txt").splitlines()
    return frozenset("".join(line for line in lines if not line.startswith("#")))


def _is_everyday(character: str) -> bool:
    """Whether GB 2312 or Big5 holds the character on its first level."""
    for encoding, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        try:
            if first <= character.encode(encoding)[0] <= last:
                return True
        except UnicodeEncodeError:
            continue
    return False


def _sample(content: bytes, encoding: str) -> str:
    """The part of a reading that is judged: some thousand characters from where the text is not mere ASCII."""
    start = 0
    if len(content) > _SAMPLE_BYTES and not encoding.startswith("utf-16"):
        first = next((i for i, byte in enumerate(content[: 1 << 20]) if byte > _LAST_ASCII), 0)
        start = content.rfind(b"\n", 0, first) + 1 if first else 0
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    cut = start + _SAMPLE_BYTES < len(content)
    text = decoder.decode(content[start : start + _SAMPLE_BYTES], not cut)
    solid = "".join(c for c in text if not (c.isascii() and c.isprintable()))
    return solid[:_SAMPLE_CHARACTERS]


def _is_valid_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _arbitrate(content: bytes, best: str, second: str) -> str:
    """Let charset-normalizer choose between two readings that look alike."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 50 ms that only a doubtful file costs

    names = {name.replace("-", "_"): name for name in (best, second)}
    found = from_bytes(content[:_SAMPLE_BYTES], cp_isolation=list(names)).best()
    return names.get(found.encoding, best) if found else best


def _widest_big5(content: bytes) -> str:
    """The narrowest of the Big5 family that holds the whole text."""
    for name in _BIG5_FAMILY:
        try:
            content.decode(name)
        except UnicodeDecodeError:
            continue
        return name
    return "big5"


def _stated_codec(stated: str, subject: str) -> str:
    try:
        found = codecs.lookup(stated)
    except (LookupError, ValueError):
        found = None
    # bytes-to-bytes codecs such as base64 are no encodings of text
    if found is None or not getattr(found, "_is_text_encoding", True):
        raise ReadError(subject, say("read.unknown-encoding", encoding=stated), say("read.unknown-encoding.hint"))
    return found.name


def _as_text(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding, "replace")
    except (UnicodeError, ValueError):
        text = REPLACEMENT * len(content)
    return without_surrogates(text.removeprefix("\ufeff"))


def without_surrogates(text: str) -> str:
    """Put the replacement character in the place of each lone surrogate, which no output could encode.

    Args:
        text: any string.

    Returns:
        A string of the same length.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join(REPLACEMENT if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def _controls(text: str) -> int:
    sample = text[:1_000_000]
    return sum(sample.count(chr(code)) for code in range(32) if chr(code) not in _LAYOUT)


def _bad_places(text: str, bad: int) -> tuple[str, ...]:
    if not bad:
        return ()
    lines = [number for number, line in enumerate(text.splitlines(), 1) if REPLACEMENT in line]
    named = ", ".join(map(str, lines[:_LINES_NAMED])) + (" …" if len(lines) > _LINES_NAMED else "")
    return (say("read.bad-bytes", count=bad, lines=named),)


def _better(content: bytes, text: str, encoding: str) -> str | None:
    """The encoding that gives Chinese where the stated one gives none."""
    strictly_valid = encoding.startswith("utf-8") and REPLACEMENT not in text
    if strictly_valid or plausibility(text[:_SAMPLE_CHARACTERS]) >= _CHINESE_ENOUGH:
        return None
    found = detect(content)
    if found is None or found == encoding:
        return None
    return found if plausibility(_as_text(content[:_SAMPLE_BYTES], found)[:_SAMPLE_CHARACTERS]) >= _CHINESE else None
