"""Sentences of a plan and of the results as the tracker sees them: weighted terms, clauses, vectors."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.align.profiles import character_pairs
from compare.lexicon.topics import load_topics
from compare.text.sentences import split_clauses
from compare.text.tokens import words
from compare.track.aliases import expansion
from compare.track.topics import FEWEST, Told
from compare.track.wording import without_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from compare.align.background import Background, Vector
    from compare.model import Figure, Sentence

SHORT_CLAUSE = 4
"""A shorter clause joins the one before: it says nothing by itself."""
MOST_TELLING = 60.0
"""Rarity (in the pair times in the genre) from which on a word tells no more of its topic."""
PHRASE_RARITY = 7.0
"""Inverse document frequency in the genre that a phrase is taken to have: few stand in more than one sentence of it."""
_HAN_WORD = re.compile(r"^[㐀-鿿]{2,}$")
_HAN_RUN = re.compile(r"[㐀-鿿]{2,}")


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence before the pair's weights are known."""

    sentence: Sentence
    folded: str
    """Folded, organisation names masked."""
    clauses: tuple[tuple[int, int], ...]
    """Spans in `folded`; short ones joined to the one before."""
    pairs: tuple[Counter[str], ...]
    """Character pairs of each clause."""
    words: tuple[tuple[str, ...], ...]
    """Words of each clause, Chinese ones."""
    phrases: tuple[tuple[str, ...], ...]
    """Phrases of each clause that tell of a topic."""
    frame: bool
    """A heading, or a sentence that only introduces, orients or thanks."""
    figures: tuple[Figure, ...]
    """Quantities that it states."""
    cumulative: bool
    """It sums up several years, or stands where several years are reviewed."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause, weighted."""

    pairs: Mapping[str, float]
    mass: float


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, weighted."""

    text: Text
    paragraph: int
    pairs: Mapping[str, float]
    """Character pair to tf · idf."""
    types: Mapping[str, float]
    """Character pair to idf."""
    length: float
    vector: Vector
    clauses: tuple[Clause, ...]
    told: Told
    """What tells of topics in it."""
    runs: tuple[str, ...]
    """Unbroken runs of ideographs."""
    figures: tuple[Figure, ...]
    """Quantities with a name."""
    log_length: float


def read_text(
    sentence: Sentence, folded: str, figures: Sequence[Figure], *, frame: bool, cumulative: bool = False
) -> Text:
    """A sentence cut into clauses, pairs and words.

    Args:
        sentence: a unit of a report.
        folded: its folded text with organisation names masked.
        figures: the quantities that it states.
        frame: whether it only introduces, orients or thanks.
        cumulative: whether it speaks of several years.

    Returns:
        The sentence, not yet weighted.
    """
    body = without_number(folded)
    offset = len(folded) - len(body)
    spans: list[tuple[int, int]] = []
    for start, end in split_clauses(body):
        if spans and end - start <= SHORT_CLAUSE:
            spans[-1] = (spans[-1][0], offset + end)
        else:
            spans.append((offset + start, offset + end))
    pairs, held, phrases = [], [], []
    for start, end in spans:
        clause = folded[start:end]
        meant = expansion(clause)
        own = Counter(character_pairs(clause))
        own.update(set(character_pairs(meant)) - set(own))
        pairs.append(own)
        cut = [word for word in words(clause) if _HAN_WORD.match(word)]
        held.append((*cut, *(word for word in words(meant) if word not in cut)))
        phrases.append(load_topics().phrases_in(f"{clause} {meant}"))
    return Text(
        sentence=sentence,
        folded=folded,
        clauses=tuple(spans),
        pairs=tuple(pairs),
        words=tuple(held),
        phrases=tuple(phrases),
        frame=frame,
        figures=tuple(figures),
        cumulative=cumulative,
    )


def weigh_all(plan: Sequence[Text], results: Sequence[Text], background: Background) -> tuple[list[Passage], ...]:
    """Weigh the sentences of both sides: what is rare in the genre and in the two documents weighs most.

    Args:
        plan: sentences of the plan.
        results: sentences of the results.
        background: what is frequent in the genre.

    Returns:
        The passages of the plan and those of the results, in order.
    """
    texts = [*plan, *results]
    ceiling = math.log(max(len(texts), FEWEST) + 1)
    holding = Counter(pair for text in texts for pair in set().union(*text.pairs))
    word_holding = Counter(word for text in texts for word in {w for clause in text.words for w in clause})
    phrase_holding = Counter(phrase for text in texts for phrase in {p for clause in text.phrases for p in clause})

    def pair_weight(pair: str) -> float:
        return (ceiling - math.log(holding[pair] + 1)) * background.pair_weight(pair)

    def word_weight(word: str) -> float:
        return (ceiling - math.log(word_holding[word] + 1)) * background.word_weight(word)

    def telling_weight(rarity: float) -> float:
        return math.sqrt(min(MOST_TELLING, rarity))

    pair_weights = {pair: pair_weight(pair) for pair in holding}
    word_weights = {word: word_weight(word) for word in word_holding}
    telling = {word: telling_weight(weight) for word, weight in word_weights.items() if word in load_topics().words}
    for phrase, count in phrase_holding.items():
        telling[phrase] = telling_weight(PHRASE_RARITY * (ceiling - math.log(count + 1)))
    passages = [_weigh(text, pair_weights, word_weights, telling, background) for text in texts]
    centre = _centre(passages, background.dimensions)
    passages = [_centred(passage, centre) for passage in passages]
    return passages[: len(plan)], passages[len(plan) :]


def _weigh(
    text: Text,
    pair_weights: Mapping[str, float],
    word_weights: Mapping[str, float],
    telling: Mapping[str, float],
    background: Background,
) -> Passage:
    total = Counter[str]()
    for counts in text.pairs:
        total.update(counts)
    types = {pair: pair_weights[pair] for pair in total}
    pairs = {pair: (1 + math.log(n)) * types[pair] for pair, n in total.items()}
    cut = Counter(word for clause in text.words for word in clause)
    bag = {word: (1 + math.log(n)) * word_weights[word] for word, n in cut.items()}
    clauses = []
    for counts in text.pairs:
        kinds = {pair: pair_weights[pair] for pair in counts}
        clauses.append(Clause(kinds, sum(kinds.values())))
    told = [
        {term: telling[term] for term in (*held, *phrases) if term in telling}
        for held, phrases in zip(text.words, text.phrases, strict=True)
    ]
    return Passage(
        text=text,
        paragraph=text.sentence.paragraph,
        pairs=pairs,
        types=types,
        length=math.sqrt(sum(v * v for v in pairs.values())),
        vector=background.mean_vector(bag),
        clauses=tuple(clauses),
        told=Told(tuple(told)),
        runs=tuple(_HAN_RUN.findall(text.folded)),
        figures=tuple(figure for figure in text.figures if figure.of),
        log_length=math.log1p(len(text.folded)),
    )


def _centre(passages: Sequence[Passage], dimensions: int) -> list[float]:
    count = max(1, len(passages))
    return [sum(column) / count for column in zip(*(p.vector for p in passages), strict=True)] or [0.0] * dimensions


def _centred(passage: Passage, centre: Sequence[float]) -> Passage:
    """What all sentences of the two documents have in common says nothing."""
    moved = [value - mean for value, mean in zip(passage.vector, centre, strict=True)]
    length = math.sqrt(sum(value * value for value in moved)) or 1.0
    return replace(passage, vector=tuple([value / length for value in moved]))


def rare_strings(plan: Passage, result: Passage, weight: Callable[[str], float]) -> list[tuple[float, str]]:
    """The longest strings of two characters and more that two sentences share, with how much each tells.

    Args:
        plan: a sentence of the plan.
        result: a sentence of the results.
        weight: rarity of a character pair in the genre, in nats.

    Returns:
        Value and string, greatest value first; each string once.
    """
    other = result.text.folded
    found: dict[str, float] = {}
    for run in plan.runs:
        start, reached = 0, 0
        while start < len(run) - 1:
            if run[start : start + 2] not in result.types:
                start += 1
                continue
            end = max(start + 2, reached)
            while end < len(run) and run[start : end + 1] in other:
                end += 1
            if run[start:end] in other and end > reached:
                string = run[start:end]
                windows = [string[i : i + 2] for i in range(len(string) - 1)]
                rarity = max(map(weight, windows))
                pair = max(plan.types.get(w, 0.0) / max(weight(w), 1e-9) for w in windows)
                found[string] = max(0.0, rarity - 3) * pair
                reached = end
            start += 1
    return sorted(((value, string) for string, value in found.items()), key=lambda item: (-item[0], item[1]))
