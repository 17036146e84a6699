"""A logistic model as the data files of the program hold it: standardised features, clipped where they say no more."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

REACH = 6.0
"""Standard deviations beyond which a feature says no more."""


class Logistic(NamedTuple):
    """The weights of a logistic model."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weight: tuple[float, ...]
    bias: float

    def probability(self, features: Sequence[float]) -> float:
        """The probability of yes for something with these features."""
        total = self.bias
        for value, mean, scale, weight in zip(features, self.mean, self.scale, self.weight, strict=True):
            deviation = (value - mean) / scale
            if -REACH < deviation < REACH:
                total += weight * deviation
            else:
                total += weight * math.copysign(REACH, deviation)
        return 1 / (1 + math.exp(-total))


def logistic_of(table: Mapping[str, Any], names: Sequence[str]) -> Logistic:
    """The model that a table describes.

    Args:
        table: `features` by name with `mean`, `scale` and `weight`, and `bias`, as `training/logistic.py` writes them.
        names: the features in the order in which they will be given.

    Returns:
        The model.

    Raises:
        ValueError: the table is of other features.
    """
    if set(table["features"]) != set(names):
        raise ValueError(sorted(set(table["features"]) ^ set(names)))
    rows = [table["features"][name] for name in names]
    mean, scale, weight = (tuple(float(row[key]) for row in rows) for key in ("mean", "scale", "weight"))
    return Logistic(mean, scale, weight, table["bias"])
