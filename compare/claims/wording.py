"""Words of commitment, bound, stage and vigour: which stand in a text, and how strong each is on its ladder."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.lexicon.additions import additions, depends_on_additions
from compare.lexicon.loading import load_table
from compare.text.quantities import qualifier, quantities

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.lexicon.additions import Ladder

_BOUND = "bound"
_NEGATION = re.compile(r"(?:[不未没无勿莫非]|没有|尚未|并未|不要|不得|难以|无法)$")
_SPAN_OF_LAW = re.compile(r"(?<=以上)[\d一二两三四五六七八九十百千万,.]+[^\d,。;、]{0,3}以下")
"""五百元以上一千元以下 is a span and sets no floor."""

_QUOTED = re.compile(r"《[^》]*》|“[^”]{0,24}”|\"[^\"。]{0,24}\"")


class Graded(NamedTuple):
    """A word that stands on a ladder of strength."""

    word: str
    """The word; empty for a number without a bound."""
    scale: str
    """certainty, bound, stage or vigour."""
    step: int
    """0 is the weakest step of the scale."""
    start: int
    """First code point within the text."""
    end: int


class _Lexicon(NamedTuple):
    pattern: re.Pattern[str]
    grades: dict[str, list[tuple[str, int]]]
    """Scale and step by word."""
    bounds: dict[str, int]
    """Step by qualifier of a number."""


@depends_on_additions
@cache
def _lexicon() -> _Lexicon:
    grades: dict[str, list[tuple[str, int]]] = defaultdict(list)
    bounds: dict[str, int] = {}
    skipped: set[str] = set()
    guards: dict[str, set[str]] = defaultdict(set)
    for scale in load_table("ladders.toml")["scale"]:
        skipped.update(scale["skip"].split())
        for step, line in enumerate(scale["steps"]):
            for word in line.split() or [""]:
                if scale["name"] == _BOUND:
                    bounds[word] = step
                    continue
                grades[word].append((scale["name"], step))
                guards[word].update(scale["not_before"].split())
    for ladder in additions().ladders:
        skipped.update(ladder.skip)
        for word, step in _rungs(ladder, grades).items():
            grades[word] = [*(each for each in grades[word] if each[0] != ladder.scale), (ladder.scale, step)]
            guards[word].update(ladder.not_before)
    # the engine passes over all other characters without trying a hundred words at each
    first = "".join(sorted({word[0] for word in (*skipped, *grades)}))
    parts = [f"(?P<skip>{'|'.join(map(re.escape, sorted(skipped, key=len, reverse=True)))})"]
    for word in sorted(grades, key=lambda word: (-len(word), word)):
        guard = "|".join(map(re.escape, sorted(guards[word])))
        parts.append(re.escape(word) + (f"(?!{guard})" if guard else ""))
    pattern = re.compile(f"(?=[{re.escape(first)}])(?:{'|'.join(parts)})")
    return _Lexicon(pattern, dict(grades), bounds)


def _rungs(ladder: Ladder, grades: Mapping[str, list[tuple[str, int]]]) -> dict[str, int]:
    """The step of every word that a user's ladder adds."""
    steps = {word: step for step, words in enumerate(ladder.steps) for word in words}
    known = {word: step for word, each in grades.items() for scale, step in each if scale == ladder.scale}
    for word, other in ladder.beside.items():
        step = steps.get(other, known.get(other))
        if step is not None:
            steps[word] = step
    return steps


@depends_on_additions
@cache
def strength_words() -> frozenset[str]:
    """Every word that stands on a ladder, bounds of numbers included; simplified script."""
    lexicon = _lexicon()
    return frozenset(lexicon.grades) | frozenset(word for word in lexicon.bounds if word)


def find_wording(folded: str) -> tuple[Graded, ...]:
    """Find the words of a text that say how firmly, how far or how hard.

    Negated words (未完成), words in 《》 and short quotations, and words that are part of a name do not count. A word
    on two ladders is given for each. Every number with a unit is given on the ladder `bound`, with its bound or none.

    Args:
        folded: text in simplified script and one width.

    Returns:
        The words in the order of the text.

    Example:
        >>> [(g.word, g.scale, g.step) for g in find_wording("力争增长5%左右")]
        [('力争', 'certainty', 1), ('左右', 'bound', 0)]
    """
    quoted = [match.span() for match in _QUOTED.finditer(folded)]
    found = [*_graded_words(folded), *_bounds(folded)]
    kept = [graded for graded in found if not any(start <= graded.start < end for start, end in quoted)]
    return tuple(sorted(kept, key=lambda graded: (graded.start, graded.end)))


def _graded_words(folded: str) -> list[Graded]:
    lexicon = _lexicon()
    found: list[Graded] = []
    for match in lexicon.pattern.finditer(folded):
        if match["skip"] or _NEGATION.search(folded, max(0, match.start() - 2), match.start()):
            continue
        word = match.group()
        found += [Graded(word, scale, step, match.start(), match.end()) for scale, step in lexicon.grades[word]]
    return found


def _bounds(folded: str) -> list[Graded]:
    """The bound of every number that has a unit."""
    steps = _lexicon().bounds
    found: list[Graded] = []
    for match in quantities(folded):
        if not match["unit"] and not match["rate"]:
            continue
        after = match["after"] or ""
        if (after and after not in steps) or _SPAN_OF_LAW.match(folded, match.end()):
            continue
        word = after or qualifier(match)
        if word in steps:
            found.append(Graded(word, _BOUND, steps[word], match.start(), match.end()))
    return found
