"""Set formulations (提法) that one report has and the other lacks, matched whole, and words that are used more or less.

In official wording the whole phrase speaks: 科技自立自强 is news even where 科技 and 自立 stood before. So quotations,
titles, slogans of a number and the set phrases of the genre are looked up whole, anywhere in the other report.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from compare.align.background import load_background
from compare.align.names import MASK, name_mask
from compare.diff.passages import compared_units, place_within
from compare.kinds import Side
from compare.lexicon.additions import additions, depends_on_additions
from compare.lexicon.loading import load_words
from compare.text.script import fold
from compare.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from compare.model import Comparison, Place, Report, Sentence

MOST_TERMS = 30
"""Words whose use changed most that are kept."""

_FEWEST = 3
"""Uses on one side from which on a word is counted against the other."""
_SIGNIFICANT = 3.84
"""Log-likelihood ratio at which a change of frequency is 95 % sure (one degree of freedom)."""
_PATTERNS = (
    ("quoted", re.compile(r"“([^“”。；！？]{2,20})”|「([^「」。；！？]{2,20})」|\"([^\"。；！？]{2,20})\"")),
    ("title", re.compile(r"《([^《》]{2,40})》")),
)
_LONGEST_WITH_COMMA = 12
_SHORTEST_PHRASE = 4
"""Characters of a set phrase; shorter terms are words of the trade."""
_LEAST_TOPICALITY = 0.15
"""Words below it stand in every topic alike (达到, 更加)."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_BLANK = re.compile(r"\s+")
_HOLDS_CHINESE = re.compile(r"[\u4e00-\u9fff]{2}")


class FormulationKind(StrEnum):
    """What shows that a phrase is one."""

    QUOTED = "quoted"
    TITLE = "title"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Formulation:
    """A phrase that stands in the one report and nowhere in the other."""

    text: str
    """As written, without its marks."""
    kind: FormulationKind
    first: Place
    """Where it stands first."""
    count: int
    """How often it stands in the compared parts."""


@dataclass(frozen=True, slots=True)
class TermCount:
    """How often a word stands in the compared parts of both sides (改革 105 → 109)."""

    term: str
    left: int
    right: int


def new_formulations(comparison: Comparison) -> tuple[Formulation, ...]:
    """Formulations of the right report's compared parts that stand nowhere in the left report.

    Args:
        comparison: two reports, compared.

    Returns:
        The most used first, then in reading order.
    """
    return _missing((comparison.right, compared_units(comparison, Side.RIGHT)), comparison.left)


def dropped_formulations(comparison: Comparison) -> tuple[Formulation, ...]:
    """Formulations of the left report's compared parts that stand nowhere in the right report.

    Args:
        comparison: two reports, compared.

    Returns:
        The most used first, then in reading order.
    """
    return _missing((comparison.left, compared_units(comparison, Side.LEFT)), comparison.right)


def _missing(mine: tuple[Report, Sequence[Sentence]], theirs: Report) -> tuple[Formulation, ...]:
    report, units = mine
    key_of, other_key = _keys(report), _keys(theirs)
    said = other_key("".join(line.text for line in theirs.lines) + "".join(unit.place.text for unit in theirs.units))
    own = key_of("".join(unit.place.text for unit in units))
    found: dict[str, Formulation] = {}
    for unit in units:
        for kind, start, end in _phrases(unit):
            text = unit.place.text[start:end]
            key = key_of(text)
            if key in found or key in said or not key.replace(MASK, ""):
                continue
            found[key] = Formulation(text, kind, place_within(report, unit, start, end), max(1, own.count(key)))
    whole = [one for key, one in found.items() if not _is_part(key, one, found)]
    return tuple(sorted(whole, key=lambda one: (-one.count, one.first.line, one.first.start)))


def _keys(report: Report) -> Callable[[str], str]:
    """What two spellings of a phrase share: folded, own names and years masked, spacing dropped."""
    mask = name_mask(report.outline)
    return lambda text: _YEAR.sub("#", _BLANK.sub("", mask(fold(text))))


def _is_part(key: str, one: Formulation, found: dict[str, Formulation]) -> bool:
    """Whether a set phrase never stands but in a longer formulation that is named anyway."""
    return one.kind is FormulationKind.PHRASE and any(
        key in other and key != other and longer.count >= one.count for other, longer in found.items()
    )


def _phrases(unit: Sentence) -> Iterator[tuple[FormulationKind, int, int]]:
    text = unit.place.text
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            inner = match[group]
            too_long = "，" in inner and len(inner) > _LONGEST_WITH_COMMA
            if _HOLDS_CHINESE.search(inner) and not (kind == "quoted" and too_long):
                yield FormulationKind(kind), match.start(group), match.end(group)
    for match in _set_phrases().finditer(unit.folded):
        yield FormulationKind.PHRASE, match.start(), match.end()


@depends_on_additions
@cache
def _set_phrases() -> re.Pattern[str]:
    phrases = {word for word in load_words("domain.txt") if len(word) >= _SHORTEST_PHRASE}
    longest_first = sorted(phrases.union(additions().phrases), key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(map(re.escape, longest_first)))


def term_counts(comparison: Comparison) -> tuple[TermCount, ...]:
    """Count the words whose use changed most, as analysts do.

    Log-likelihood ratio (Dunning 1993) of the counts against the lengths of the two sides; organisations' names
    are left out.

    Args:
        comparison: two reports, compared.

    Returns:
        At most `MOST_TERMS` words, the surest change first.
    """
    texts = [
        [name_mask(report.outline)(unit.folded) for unit in compared_units(comparison, side)]
        for report, side in ((comparison.left, Side.LEFT), (comparison.right, Side.RIGHT))
    ]
    counts = [_word_counts(side) for side in texts]
    lengths = [sum(map(len, side)) for side in texts]
    rated = []
    for term in sorted(set(counts[0]) | set(counts[1])):
        pair = counts[0][term], counts[1][term]
        rate = _likelihood_ratio(pair, (lengths[0], lengths[1]))
        if max(pair) >= _FEWEST and rate >= _SIGNIFICANT:
            rated.append((rate, TermCount(term, *pair)))
    rated.sort(key=lambda one: (-one[0], one[1].term))
    return tuple(term for _, term in rated[:MOST_TERMS])


def _word_counts(texts: Iterable[str]) -> Counter[str]:
    known = load_background().words

    def tells(word: str) -> bool:
        entry = known.get(word)
        return _HOLDS_CHINESE.search(word) is not None and (entry is None or entry[3] >= _LEAST_TOPICALITY)

    return Counter(word for text in texts for word in words(text) if tells(word))


def _likelihood_ratio(counts: tuple[int, int], lengths: tuple[int, int]) -> float:
    total = sum(counts) / max(1, sum(lengths))
    expected = [length * total for length in lengths]
    return 2 * sum(n * math.log(n / e) for n, e in zip(counts, expected, strict=True) if n and e)
