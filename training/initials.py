"""Writes compare/lexicon/initials.txt: which characters a pinyin initial stands for, so that jy finds 就业.

    python -m training.initials

The readings are those of pypinyin (MIT), which takes them from the Unihan database and from free dictionaries: the
usual one of each character, and those that at least two of its phrases have. Only this program needs it.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

GOAL = Path(__file__).resolve().parents[1] / "compare" / "lexicon" / "initials.txt"
HEAD = """\
# Characters by the first letter of their pinyin, in every usual reading: the 6,763 characters of GB 2312.
# Written by training/initials.py from the readings of pypinyin (MIT).
"""


def main() -> int:
    """Write the table."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - nothing else in the program needs it

    spoken = readings_in_phrases()
    found: defaultdict[str, list[str]] = defaultdict(list)
    for character in gb2312():
        usual = lazy_pinyin(character, style=Style.NORMAL)[0][0]
        for letter in sorted({usual} | {letter for letter, phrases in spoken[character].items() if phrases > 1}):
            if letter.isascii():
                found[letter].append(character)
    lines = [letter + "".join(found[letter]) for letter in sorted(found)]
    GOAL.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return 0


def readings_in_phrases() -> defaultdict[str, Counter[str]]:
    """For each character, how many phrases read it with which initial."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - as above
    from pypinyin.phrases_dict import phrases_dict  # noqa: PLC0415 - as above

    spoken: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for phrase in phrases_dict:
        for character, reading in zip(phrase, lazy_pinyin(phrase, style=Style.NORMAL), strict=False):
            spoken[character][reading[:1]] += 1
    return spoken


def gb2312() -> list[str]:
    """The Chinese characters of GB 2312 in its order."""
    cells = [bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)]
    decoded = [cell.decode("gb2312", "ignore") for cell in cells]
    return [character for character in decoded if character]


if __name__ == "__main__":
    sys.exit(main())
