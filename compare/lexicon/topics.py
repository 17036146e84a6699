"""What words of the genre tell of: 台风 of 防灾减灾, 托位 of 托育生育; a plan and its result share these, not words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.lexicon.loading import load_text

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "topics.txt"
SUGGESTS = 0.4
"""What a word counts that only suggests a topic."""
KIN = 0.5
"""What a topic counts whose results answer a plan about another."""
LOOSE_KIN = 0.25
"""And one that lies further off."""
_HEAD = 2

Strengths = dict[int, float]
"""Number of a topic to how much a word tells of it, up to 1."""


class Topics(NamedTuple):
    """The topics and what tells of them."""

    names: tuple[str, ...]
    words: Mapping[str, Strengths]
    """Words as the segmenter cuts them."""
    phrases: Mapping[str, Strengths]
    """Phrases of three characters and more."""
    heads: Mapping[str, frozenset[int]]
    """The first two characters of a phrase to how long the phrases are that begin so."""
    kin: tuple[Strengths, ...]
    """For each topic of a plan those of the results that answer it, itself among them."""

    def phrases_in(self, text: str) -> tuple[str, ...]:
        """The phrases that stand in a text.

        Args:
            text: folded text.

        Returns:
            Each once, in the order of the text, those within others too.

        Example:
            >>> load_topics().phrases_in("中山医院新院区开诊")
            ('新院区',)
        """
        lower, found = text.lower(), dict[str, None]()
        for start in range(len(lower) - _HEAD + 1):
            for length in self.heads.get(lower[start : start + _HEAD], ()):
                phrase = lower[start : start + length]
                if phrase in self.phrases:
                    found[phrase] = None
        return tuple(found)


@cache
def load_topics() -> Topics:
    """The topics that come with the program, read once.

    Returns:
        The topics.
    """
    rows = [row for line in load_text(FILE).splitlines() if len(row := line.split(" ")) > 1 and line[0] != "#"]
    names = tuple(dict.fromkeys(name for name, *_ in rows))
    number = {name: at for at, name in enumerate(names)}
    tables: dict[str, dict[str, Strengths]] = {"=": {}, "+": {}, ">": {name: {number[name]: 1.0} for name in names}}
    for name, sign, *entries in rows:
        table, topic = tables[sign], number[name]
        for entry in entries:
            bare = entry.rstrip("~")
            if sign == ">":
                table[name][number[bare]] = KIN if bare == entry else LOOSE_KIN
            else:
                table.setdefault(bare, {})[topic] = 1.0 if bare == entry else SUGGESTS
    heads: dict[str, set[int]] = {}
    for phrase in tables["+"]:
        heads.setdefault(phrase[:_HEAD], set()).add(len(phrase))
    return Topics(
        names,
        tables["="],
        tables["+"],
        {head: frozenset(lengths) for head, lengths in heads.items()},
        tuple(tables[">"][name] for name in names),
    )
