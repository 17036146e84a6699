"""Cosines by an inverted index are those of the definition."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from compare.track.cosines import cosine_rows

WEIGHTS = st.lists(
    st.dictionaries(st.sampled_from("甲乙丙丁戊己庚辛"), st.floats(0.1, 9), min_size=1, max_size=5), max_size=6
)


def _length(weights: dict[str, float]) -> float:
    return math.sqrt(sum(value * value for value in weights.values()))


@given(WEIGHTS, WEIGHTS)
def test_each_pair_has_the_cosine_of_its_weights(left: list[dict[str, float]], right: list[dict[str, float]]) -> None:
    rows = cosine_rows([(one, _length(one)) for one in left], [(one, _length(one)) for one in right])
    assert len(rows) == len(left)
    for one, row in zip(left, rows, strict=True):
        for j, other in enumerate(right):
            dot = sum(value * other.get(term, 0.0) for term, value in one.items())
            assert math.isclose(row.get(j, 0.0), dot / (_length(one) * _length(other)), abs_tol=1e-9)


def test_terms_without_weight_count_nothing() -> None:
    assert cosine_rows([({"甲": 1.0, "乙": -1.0}, 1.0)], [({"甲": -2.0, "乙": 1.0}, 1.0)]) == [{0: -1.0}]
