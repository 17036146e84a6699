"""What else the candidates around a pair say: a task reported elsewhere, a result that reports on others."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.track.features import Pair

_BESIDE = tuple((i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0))


class Context(NamedTuple):
    """How probable the pairs around a pair are."""

    other_results: float
    """Results that are expected to report on the task beside this one."""
    other_tasks: float
    """Tasks that this result is expected to report on beside this one."""
    neighbours: float
    """The most probable pair of the same sentences or those next to them: results follow the order of the plan."""


def contexts(probabilities: Mapping[Pair, float]) -> dict[Pair, Context]:
    """What the candidates around each pair say.

    Args:
        probabilities: `(plan index, result index)` to the probability of a link, as pairs look one by one.

    Returns:
        The context of each of these pairs.

    Example:
        >>> contexts({(0, 0): 0.9, (0, 1): 0.2, (1, 1): 0.4})[0, 1]
        Context(other_results=0.9, other_tasks=0.4, neighbours=0.9)
    """
    by_task: defaultdict[int, float] = defaultdict(float)
    by_result: defaultdict[int, float] = defaultdict(float)
    for (i, j), probability in probabilities.items():
        by_task[i] += probability
        by_result[j] += probability
    return {
        (i, j): Context(
            by_task[i] - probability,
            by_result[j] - probability,
            max([probabilities.get((i + down, j + right), 0.0) for down, right in _BESIDE]),
        )
        for (i, j), probability in probabilities.items()
    }
