"""Which candidates of a task count, and which are only near."""

from __future__ import annotations

from dataclasses import replace
from math import exp

import pytest

from compare.align.logistic import Logistic
from compare.track.context import Context
from compare.track.features import Features
from compare.track.ranker import load_evidence_ranker
from compare.track.values import Band


def test_sure_and_probable_candidates_count_and_near_ones_are_only_shown() -> None:
    ranker = load_evidence_ranker()
    bands = ranker.bands([ranker.sure, ranker.probable, ranker.nearby, ranker.nearby - 0.01], [False] * 4)
    assert bands == [Band.SURE, Band.PROBABLE, Band.NEARBY, None]


def test_beside_a_sentence_that_counts_the_next_best_needs_less() -> None:
    ranker = load_evidence_ranker()
    assert ranker.bands([ranker.probable, ranker.beside, ranker.beside, ranker.beside], [False] * 4) == [
        Band.PROBABLE,
        Band.PROBABLE,
        Band.PROBABLE,
        Band.NEARBY,
    ]
    assert ranker.bands([ranker.probable - 0.01, ranker.beside], [False] * 2) == [Band.NEARBY, Band.NEARBY]


def test_where_only_several_years_surely_count_the_first_sentence_on_this_year_needs_least() -> None:
    ranker = load_evidence_ranker()
    least = [ranker.sure, ranker.this_year, ranker.this_year]
    assert ranker.this_year < ranker.beside
    assert ranker.bands(least, [True, False, False]) == [Band.SURE, Band.PROBABLE, Band.NEARBY]
    assert ranker.bands(least, [True, True, False]) == [Band.SURE, Band.NEARBY, Band.PROBABLE]
    # what counts already is of this year, or the results do not surely speak of the task, or it is not of the best
    assert ranker.bands(least, [False, False, True]) == [Band.SURE, Band.NEARBY, Band.NEARBY]
    assert ranker.bands([ranker.sure, ranker.beside, *least[1:]], [True, False, False, False])[2:] == [Band.NEARBY] * 2
    assert ranker.bands([ranker.sure - 0.01, *least[1:]], [True, False, False])[1:] == [Band.NEARBY] * 2
    assert ranker.bands([ranker.sure, *[ranker.this_year] * 3], [True, True, True, False])[1:] == [Band.NEARBY] * 3


def test_a_second_look_sees_what_stands_around_a_pair() -> None:
    count, around = len(Features._fields), len(Context._fields)
    # the first look says .5 of everything; the second takes other results for and other tasks against a link
    first = Logistic((0.0,) * count, (1.0,) * count, (0.0,) * count, 0.0)
    second = Logistic((0.0,) * (count + around), (1.0,) * (count + around), (0.0,) * count + (2.0, -2.0, 0.0), 0.0)
    ranker = replace(load_evidence_ranker(), first=first, second=second)
    features = Features(*(0.0,) * count)
    assert ranker.probabilities({(0, 0): features}) == {(0, 0): 0.5}
    found = ranker.probabilities({(0, 0): features, (0, 5): features, (7, 5): features})
    assert found[0, 0] == pytest.approx(1 / (1 + exp(-1)))
    assert found[0, 5] == pytest.approx(0.5)
    assert found[7, 5] == pytest.approx(1 / (1 + exp(1)))


def test_what_is_not_one_in_ten_right_is_not_shown() -> None:
    assert load_evidence_ranker().nearby >= 0.1
