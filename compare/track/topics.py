"""How far two sentences are about the same: by topics, where plan and result share no word (防灾减灾, 抗御台风)."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from compare.lexicon.topics import load_topics
from compare.track.cosines import best_of_columns, cosine_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Weights = dict[int, float]
"""Number of a topic to what a sentence or a clause says of it."""

FEWEST = 60
"""Sentences that two documents count as at least: in fewer nothing is rare, and what both say would weigh nothing."""
NOTICED = 1.0
"""Weight from which on a sentence counts as one of those about a topic."""
COMMON = 0.1
"""What a topic of every sentence still weighs."""
FULL_CLAUSE = 15.0
"""Length of a clause's weights from which on it counts in full."""
SENTENCE_MASS, CLAUSE_MASS, TOPIC_MASS, LEAST_SHARED = 5.0, 6.0, 3.0, 0.1
"""What is added to a sum before dividing by it: little said of a topic shall not count as all of it."""
LEAST_BEST = 0.05
"""What is added to the best likeness before dividing by it: the best of little is not much."""
NAMED = 2
"""Topics that a reason names."""
TELLING = 3.0
"""Weight that a topic must have on both sides for a reason to name it: a rare word, or several that suggest it."""


@dataclass(frozen=True)
class Told:
    """What in a sentence, or in a part of one, tells of topics."""

    clauses: tuple[Mapping[str, float], ...]
    """For each clause its words and phrases that tell of a topic, with their weight in the two documents."""

    @cached_property
    def topics(self) -> Weights:
        """What the whole says of topics; a word of several clauses counts once."""
        return _topics_of({term: weight for clause in self.clauses for term, weight in clause.items()})

    @cached_property
    def topics_by_clause(self) -> tuple[Weights, ...]:
        """What each clause says of them."""
        return tuple(map(_topics_of, self.clauses))


class TopicFeatures(NamedTuple):
    """What the topics say of a pair."""

    topics: float
    """Cosine of the topics of both sentences."""
    topics_clause: float
    """The best pair of clauses, by cosine; one that tells of little counts less."""
    topics_rank: float
    """Cosine of both sentences, by the best of the result."""
    kin_contained: float
    """The clause of the plan that the whole result covers best, where a topic may be answered by its kin."""
    kin_share: float
    """Share of the plan sentence's likeness, with kin, that goes to this result."""
    asked_topics: float
    """Share of the result's topics that this sentence of the plan tells of more than others do."""
    answerable: float
    """Share of the plan sentence's topics that some result tells of."""


class TopicLikeness:
    """A plan and its results, by their topics.

    Args:
        plan: what tells of topics in the sentences of the plan.
        results: the same of the results.
    """

    def __init__(self, plan: Sequence[Told], results: Sequence[Told]) -> None:
        raw = [sentence.topics for sentence in (*plan, *results)]
        holding = Counter(topic for one in raw for topic, weight in one.items() if weight > NOTICED)
        count = max(len(raw), FEWEST) + 1
        self._rarity = {topic: max(math.log(count / (holding[topic] + 1)), COMMON) for one in raw for topic in one}
        weighed = [self._weighed(one) for one in raw]
        told, self._results = weighed[: len(plan)], weighed[len(plan) :]
        self._cosines = _rows(told, self._results)
        self._best = best_of_columns(self._cosines)
        self._kin_cosines = _rows([_with_kin(one) for one in told], self._results)
        self._kin_sums = [sum([value * value for value in row.values()]) + LEAST_SHARED for row in self._kin_cosines]
        self._asked, self._answerable = _with_shares(told), _answerable(told, self._results)
        self._masses = [sum(one.values()) + SENTENCE_MASS for one in self._results]
        self._clauses = [[self._weighed(clause) for clause in one.topics_by_clause] for one in plan]
        self._wide_clauses = [
            [(_with_kin(clause), sum(clause.values()) + CLAUSE_MASS) for clause in one] for one in self._clauses
        ]
        self._best_clauses = self._clause_rows(results)

    def features(self, i: int, j: int) -> TopicFeatures:
        """What the topics say of plan sentence `i` and result `j`."""
        asked, other = self._asked[i], self._results[j]
        cosine, kin = self._cosines[i].get(j, 0.0), self._kin_cosines[i].get(j, 0.0)
        shared = [share * min(weight, other[topic]) for topic, (weight, share) in asked.items() if topic in other]
        return TopicFeatures(
            topics=cosine,
            topics_clause=self._best_clauses[i].get(j, 0.0),
            topics_rank=cosine / (self._best[j] + LEAST_BEST),
            kin_contained=max([_overlap(wide, other) / mass for wide, mass in self._wide_clauses[i]], default=0.0),
            kin_share=kin * kin / self._kin_sums[i],
            asked_topics=sum(shared) / self._masses[j],
            answerable=self._answerable[i],
        )

    def _weighed(self, weights: Weights) -> Weights:
        return {topic: weight * self._rarity[topic] for topic, weight in weights.items()}

    def _clause_rows(self, results: Sequence[Told]) -> list[dict[int, float]]:
        """For each sentence of the plan by result the best cosine of two clauses, times what the emptier one counts."""
        told = [(j, clause) for j, one in enumerate(results) for clause in one.topics_by_clause if clause]
        right = [(j, self._weighed(clause)) for j, clause in told]
        left = [(i, clause) for i, clauses in enumerate(self._clauses) for clause in clauses if clause]
        full = [(j, _fullness(clause)) for j, clause in right]
        best: list[dict[int, float]] = [{} for _ in self._clauses]
        rows = _rows([clause for _, clause in left], [clause for _, clause in right])
        for (i, clause), row in zip(left, rows, strict=True):
            found, own = best[i], _fullness(clause)
            for number, value in row.items():
                j, other = full[number]
                counted = value * min(own, other)
                if counted > found.get(j, 0.0):
                    found[j] = counted
        return best


def shared_topics(one: Told, other: Told) -> tuple[str, ...]:
    """The topics that two sentences tell of most.

    Args:
        one: what tells of topics in the first.
        other: what tells of topics in the second.

    Returns:
        The names of at most `NAMED`, the strongest first.
    """
    left, right = one.topics, other.topics
    shared = {topic: min(left[topic], right[topic]) for topic in left.keys() & right.keys()}
    strongest = sorted(shared, key=lambda topic: (-shared[topic], topic))[:NAMED]
    return tuple(load_topics().names[topic] for topic in strongest if shared[topic] > TELLING)


def answered_share(plan: Told, result: Told) -> float:
    """How much of what a plan, or a part of it, says of topics is answered by a result.

    Args:
        plan: what tells of topics in the plan.
        result: the same of the result.

    Returns:
        0 to 1; a topic may be answered by its kin.
    """
    asked, told, kin = plan.topics, result.topics, load_topics().kin
    answered = [
        min(weight, max([told.get(other, 0.0) * nearness for other, nearness in kin[topic].items()]))
        for topic, weight in asked.items()
    ]
    return sum(answered) / (sum(asked.values()) + CLAUSE_MASS)


def _topics_of(terms: Mapping[str, float]) -> Weights:
    """What words and phrases say of topics."""
    known, total = load_topics(), defaultdict[int, float](float)
    for term, weight in terms.items():
        for table in (known.words, known.phrases):
            for topic, strength in table.get(term, {}).items():
                total[topic] += strength * weight
    return dict(total)


def _sum(parts: Iterable[Mapping[int, float]]) -> Weights:
    total = defaultdict[int, float](float)
    for part in parts:
        for topic, weight in part.items():
            total[topic] += weight
    return dict(total)


def _with_shares(side: Sequence[Weights]) -> list[dict[int, tuple[float, float]]]:
    """For each sentence its topics with the root of its share in what all of its side say of them."""
    total = _sum(side)
    return [
        {topic: (weight, math.sqrt(weight / (total[topic] + TOPIC_MASS))) for topic, weight in one.items()}
        for one in side
    ]


def _answerable(plan: Sequence[Weights], results: Sequence[Weights]) -> list[float]:
    """For each sentence of the plan the share of its topics that some result tells of as much."""
    most = best_of_columns(results)
    return [_overlap(most, one) / (sum(one.values()) + SENTENCE_MASS) for one in plan]


def _with_kin(weights: Weights) -> Weights:
    """What a plan says of topics, with what would answer it."""
    kin = load_topics().kin
    found = defaultdict[int, float](float)
    for topic, weight in weights.items():
        for other, nearness in kin[topic].items():
            found[other] += weight * nearness
    return dict(found)


def _length(weights: Mapping[int, float]) -> float:
    return math.sqrt(sum([weight * weight for weight in weights.values()]))


def _fullness(clause: Weights) -> float:
    return min(1.0, _length(clause) / FULL_CLAUSE)


def _overlap(longer: Mapping[int, float], shorter: Mapping[int, float]) -> float:
    return sum([min(longer[topic], weight) for topic, weight in shorter.items() if topic in longer])


def _rows(left: Sequence[Weights], right: Sequence[Weights]) -> list[dict[int, float]]:
    return cosine_rows([(one, _length(one)) for one in left], [(one, _length(one)) for one in right])
