"""Turn a clean simplified text into one as badly copied web pages carry it.

Three faults in the order in which they happen on the way from an office to a portal:

1. conversion to traditional script (OpenCC ``s2t``);
2. pinyin insertions: ``建設(shè)``, each annotated character at every occurrence;
3. GBK byte slip: somebody replaced full-width punctuation by half-width *byte-wise*
   (``A3 A1`` by ``!``, ``A3 AC`` by ``,`` …). Where one character ends in ``A3`` and the next begins
   with the second byte, the pair matches across the border, one lead byte is lost and all that
   follows is read one byte off, until an ASCII trail byte brings the stream back into step.

Usage: ``python soil.py clean/jichuan-2022.txt jichuan-2022.txt`` (needs the package ``opencc``).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

PINYIN: dict[str, str] = dict(
    re.findall(
        r"(\S)(\S+)",
        "協xié 設shè 結jié 關guān 習xí 導dǎo 領lǐng 實shí 業yè 務wù 動dòng 調diào 經jīng 濟jì 標biāo 準zhǔn 單dān "
        "職zhí 產chǎn 鄉xiāng 興xīng 團tuán 聯lián 黨dǎng 戰zhàn 幫bāng 資zī 學xué 勢shì 達dá 監jiān 督dū 權quán "
        "織zhī 組zǔ 報bào 衆zhòng 數shù 據jù 環huán 護hù 題tí 頻pín 輪lún 縣xiàn 區qū 島dǎo 鎮zhèn 漁yú 機jī "
        "創chuàng 優yōu 億yì 雙shuāng 錄lù 轉zhuǎn 構gòu 選xuǎn",
    )
)
"""Annotated character -> its reading."""

HALF_WIDTH = {b"\xa3" + bytes([0x80 + code]): bytes([code]) for code in b"!(),:;?%"}
"""GBK bytes of full-width punctuation -> the half-width byte that replaced them."""

FULL_WIDTH = re.compile(b"|".join(re.escape(pair) for pair in HALF_WIDTH))
ASCII_LIMIT = 0x80


class Piece(NamedTuple):
    """A character as a reader of the damaged bytes sees it."""

    text: str
    start: int
    """First byte of it in the sound GBK stream."""
    end: int


class Slip(NamedTuple):
    """A run of characters that the byte slip damaged."""

    sound: str
    damaged: str
    start: int
    """Column of the run in the sound text."""


def to_traditional(text: str) -> str:
    """Convert simplified characters to traditional ones."""
    from opencc import OpenCC  # noqa: PLC0415 - the other faults work without the package

    converted: str = OpenCC("s2t").convert(text)
    return converted


def annotate(text: str) -> str:
    """Put the reading in brackets behind each character of the table."""
    return "".join(f"{char}({PINYIN[char]})" if char in PINYIN else char for char in text)


def _replace_bytes(data: bytes) -> tuple[bytes, list[int]]:
    """Replace punctuation without regard to character borders; also say where each byte came from."""
    out = bytearray()
    origin: list[int] = []
    done = 0
    for match in FULL_WIDTH.finditer(data):
        out += data[done : match.start()] + HALF_WIDTH[match[0]]
        origin += [*range(done, match.start()), match.start()]
        done = match.end()
    out += data[done:]
    origin += range(done, len(data) + 1)
    return bytes(out), origin


def _decode(data: bytes, origin: list[int]) -> list[Piece]:
    """Decode GBK as a browser does: a lead byte without a fitting trail byte becomes a question mark."""
    pieces: list[Piece] = []
    at = 0
    while at < len(data):
        width = 1 if data[at] < ASCII_LIMIT else 2
        try:
            text = data[at : at + width].decode("gbk")
        except UnicodeDecodeError:
            text = "?"
            lone = at + 1 == len(data) or data[at + 1] < ASCII_LIMIT
            width = 1 if lone else 2
        pieces.append(Piece(text, origin[at], origin[at + width]))
        at += width
    return pieces


def slip(line: str) -> tuple[str, list[Slip]]:
    """Damage one line; return it with the runs that no longer read as they should."""
    data = line.encode("gbk")
    pieces = _decode(*_replace_bytes(data))
    borders = {0: 0}
    for column, char in enumerate(line):
        borders[max(borders) + len(char.encode("gbk"))] = column + 1
    slips: list[Slip] = []
    first = 0
    run = ""
    for piece in pieces:
        run += piece.text
        if piece.end not in borders:
            continue
        sound = line[borders[first] : borders[piece.end]]
        if len(sound) > 1:
            slips.append(Slip(sound, run, borders[first]))
        first, run = piece.end, ""
    return "".join(piece.text for piece in pieces), slips


def soil(text: str) -> str:
    """Apply the three faults, line by line."""
    return "\n".join(slip(annotate(line))[0] for line in to_traditional(text).split("\n"))


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_text(soil(source.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
