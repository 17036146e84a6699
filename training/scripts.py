"""Write compare/lexicon/scripts.txt: which ideographs one script has alone, and which OpenCC would touch at all.

    python -m training.scripts

Loading OpenCC's dictionaries takes longer than reading a report; a text that holds none of the characters below reads
the same in simplified script as it stands.
"""

from __future__ import annotations

from pathlib import Path

from opencc import OpenCC

TARGET = Path(__file__).resolve().parents[1] / "compare" / "lexicon" / "scripts.txt"
IDEOGRAPHS = tuple(map(chr, range(0x3400, 0xA000)))
BY_PHRASE = "哩坏沈甦瞭藉覆"
"""Characters that OpenCC leaves alone by themselves and turns in a phrase (沈沒, 反覆, 藉口), found by converting every
word of jieba's dictionary in both scripts. They are common in simplified text too (覆盖), so the phrases are listed."""
LONGER = (
    "沈得住氣 沈住氣 陰陰沈沈 狐藉虎威 沈甸甸 墨沈沈 黑沈沈 折戟沈河 瞭若指掌 沈不住氣 烏沈沈 暗沈沈 "
    "破釜沈舟 藉箸代籌 沈魚落雁 死氣沈沈"
)
"""Words of jieba's dictionary in which no two neighbours by themselves have such a character turned."""


def main() -> None:
    """Write the table."""
    to_simplified, to_traditional = OpenCC("t2s").convert, OpenCC("s2t").convert
    turned = [character for character in IDEOGRAPHS if to_simplified(character) != character]
    traditional = [character for character in turned if not fits(character, "gb2312")]
    simplified = [
        character
        for character in IDEOGRAPHS
        if character not in set(traditional) and to_traditional(character) != character and not fits(character, "big5")
    ]
    shared = [character for character in turned if fits(character, "gb2312")]
    neighbours = (pair for one in BY_PHRASE for other in IDEOGRAPHS for pair in (one + other, other + one))
    phrases = [
        pair
        for pair in neighbours
        if any(a != b for a, b in zip(pair, to_simplified(pair), strict=True) if a in BY_PHRASE)
    ]
    rows = (
        "# Written by training/scripts.py: characters of the traditional script alone; of the simplified script alone;",
        "# of both that the conversion to simplified script turns, anywhere, or only within the phrases that follow.",
        *("".join(row) for row in (traditional, simplified, shared, BY_PHRASE)),
        f"{' '.join(phrases)} {LONGER}",
    )
    TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")


def fits(character: str, encoding: str) -> bool:
    """Tell whether an encoding has a character."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


if __name__ == "__main__":
    main()
