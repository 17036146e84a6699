"""Articles of statutes: a sentence answers a sentence of the article that its own article answers."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from compare.align.candidates import nearest
from compare.align.profiles import weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.background import TermWeights
    from compare.align.groups import Pair
    from compare.align.profiles import Profile, Weights

STRANGE = 0.1
"""What is left of a probability across articles that neither would choose."""
LIKE = 0.9
"""Share of an article's best likeness from which on another article is chosen as well: articles split and merge."""


def within_articles(
    probability: Mapping[Pair, float], left: Sequence[Profile], right: Sequence[Profile], terms: TermWeights
) -> dict[Pair, float]:
    """Probabilities with doubt on pairs whose articles have nearer ones.

    Penalty clauses and procedures repeat each other from article to article; the article as a whole tells them apart.

    Args:
        probability: `(left index, right index)` to the probability that two sentences say the same.
        left: sentences of the old statute; `line` names their article.
        right: sentences of the new statute.
        terms: how much a term tells.

    Returns:
        The probabilities, lowered where neither article is the nearest of the other.
    """
    articles_left, articles_right = _articles(left, terms), _articles(right, terms)
    lines_left, lines_right = list(articles_left), list(articles_right)
    near = {
        (lines_left[i], lines_right[j]): value
        for j, row in enumerate(nearest(list(articles_right.values()), list(articles_left.values()), len(lines_left)))
        for i, value in row
    }
    best_left: defaultdict[int, float] = defaultdict(float)
    best_right: defaultdict[int, float] = defaultdict(float)
    for (one, other), value in near.items():
        best_left[one] = max(best_left[one], value)
        best_right[other] = max(best_right[other], value)
    result = {}
    for (i, j), p in probability.items():
        one, other = left[i].line, right[j].line
        value = near.get((one, other), 0.0)
        chosen = value >= LIKE * min(best_left[one], best_right[other])
        result[i, j] = p if chosen else p * STRANGE
    return result


def _articles(profiles: Sequence[Profile], terms: TermWeights) -> dict[int, Weights]:
    pairs: defaultdict[int, list[str]] = defaultdict(list)
    for one in profiles:
        pairs[one.line].extend(one.pairs)
    return {line: weigh(found, terms.pair_weight)[0] for line, found in pairs.items()}
