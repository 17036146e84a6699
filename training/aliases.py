"""List candidates for compare/lexicon/aliases.txt: short forms that the reports themselves explain or abbreviate.

    python -m training.aliases ../shared/corpus

Prints `reports short=long`, most widespread first: definitions (“两新”：…, …（以下简称“…”）) and quoted forms that
are an ordered selection of characters of a longer name. A person chooses what goes into the table.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from pathlib import Path

from compare.readers import read_document
from compare.text.clean import clean_document

_DEFINED = re.compile(r'"(?P<short>[^"]{2,8})"(?:是指|指|即|:(?:是指|指)?)(?P<long>[^。;,"]{4,40})')
_CALLED = re.compile(r'(?P<long>[一-鿿]{5,24})[（(](?:以下)?简称"?(?P<short>[^"）)]{2,8})"?[）)]')
_QUOTED = re.compile(r'"(?P<short>[一-鿿]{3,5})"')
_NAME = re.compile(r"[一-鿿]{6,14}(?:集团|公司|联赛|工程|行动|计划|中心|实验室)")


def shortens(short: str, full: str) -> bool:
    """Tell whether a short form is an ordered selection of the characters of a name, from its first on."""
    at = -1
    for character in short:
        at = full.find(character, at + 1)
        if at < 0:
            return False
    return full.startswith(short[0]) and len(full) >= 2 * len(short) and short not in full


def candidates(folder: Path) -> list[tuple[int, str, str]]:
    """Short and long forms with the number of reports that hold the short one."""
    long_forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    holding: Counter[str] = Counter()
    for path in sorted(folder.glob("provinces/*.txt")) + sorted(folder.glob("national/20??.txt")):
        text = "\n".join(line.folded for line in clean_document(read_document(path)))
        for pattern in (_DEFINED, _CALLED):
            for match in pattern.finditer(text):
                long_forms[match["short"]][match["long"]] += 1
        quoted = {match["short"] for match in _QUOTED.finditer(text)}
        holding.update(quoted)
        for name in {match.group() for match in _NAME.finditer(text)}:
            for short in quoted:
                if shortens(short, name):
                    long_forms[short][name] += 1
    found = [(holding[short], short, forms.most_common(1)[0][0]) for short, forms in long_forms.items()]
    return sorted(found, key=lambda row: (-row[0], row[1]))


def main() -> None:
    """Print the candidates."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder with provinces/ and national/")
    for count, short, full in candidates(parser.parse_args().corpus):
        print(f"{count:4} {short}={full}")


if __name__ == "__main__":
    main()
