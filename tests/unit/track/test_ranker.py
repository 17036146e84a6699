"""Which candidates of a task count, and which are only near."""

from __future__ import annotations

from compare.track.features import Features
from compare.track.ranker import load_evidence_ranker
from compare.track.values import Band


def test_sure_and_probable_candidates_count_and_near_ones_are_only_shown() -> None:
    ranker = load_evidence_ranker()
    bands = ranker.bands([ranker.sure, ranker.probable, ranker.nearby, ranker.nearby - 0.01])
    assert bands == [Band.SURE, Band.PROBABLE, Band.NEARBY, None]


def test_beside_a_sentence_that_counts_the_next_best_needs_less() -> None:
    ranker = load_evidence_ranker()
    assert ranker.bands([ranker.probable, ranker.beside, ranker.beside, ranker.beside]) == [
        Band.PROBABLE,
        Band.PROBABLE,
        Band.PROBABLE,
        Band.NEARBY,
    ]
    assert ranker.bands([ranker.probable - 0.01, ranker.beside]) == [Band.NEARBY, Band.NEARBY]


def test_a_second_look_sees_what_stands_around_a_pair() -> None:
    ranker = load_evidence_ranker()
    one = Features(*ranker.first.mean)
    alone = ranker.probabilities({(0, 0): one})[0, 0]
    likely = Features(*(mean + 3 * scale for mean, scale in zip(ranker.first.mean, ranker.first.scale, strict=True)))
    beside = ranker.probabilities({(0, 0): one, (1, 1): likely})[0, 0]
    assert 0 < alone < 1
    assert beside != alone


def test_what_is_not_one_in_ten_right_is_not_shown() -> None:
    assert load_evidence_ranker().nearby >= 0.1
