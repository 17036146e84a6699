"""Logistic regression for both rankers: ridge penalty, Newton's method, features clipped as in the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from compare.align.logistic import REACH

if TYPE_CHECKING:
    from collections.abc import Iterable

STEPS = 40
CONVERGED = 1e-8

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Fit:
    """A fitted logistic model."""

    mean: Matrix
    scale: Matrix
    weight: Matrix
    """One a feature, and the intercept."""

    def probability(self, features: Matrix) -> Matrix:
        """Probabilities of rows of features."""
        z = np.clip((features - self.mean) / self.scale, -REACH, REACH)
        answer: Matrix = 1 / (1 + np.exp(-(z @ self.weight[:-1] + self.weight[-1])))
        return answer

    def table(self, names: Iterable[str]) -> dict[str, Any]:
        """The model as the data files of the program hold it, the features under their names."""
        rows = zip(names, self.mean.tolist(), self.scale.tolist(), self.weight[:-1].tolist(), strict=True)
        return {
            "features": {n: {"mean": round(m, 6), "scale": round(s, 6), "weight": round(w, 6)} for n, m, s, w in rows},
            "bias": round(float(self.weight[-1]), 6),
        }


def fit_logistic(rows: Matrix, labels: Matrix, ridge: float) -> Fit:
    """Fit a model on standardised features.

    Args:
        rows: features, one row an example.
        labels: 1 for yes, 0 for no.
        ridge: weight of the squared coefficients (1 / C); the intercept is free.

    Returns:
        The model.
    """
    mean, scale = rows.mean(0), rows.std(0) + 1e-9
    z = np.c_[np.clip((rows - mean) / scale, -REACH, REACH), np.ones(len(rows))]
    penalty = np.r_[np.full(z.shape[1] - 1, ridge), 1e-9]
    weight = np.zeros(z.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-z @ weight))
        step = np.linalg.solve((z.T * (p * (1 - p))) @ z + np.diag(penalty), z.T @ (p - labels) + penalty * weight)
        weight -= step
        if np.abs(step).max() < CONVERGED:
            break
    return Fit(mean, scale, weight)
