"""Reviews of one pair join without loss, in whatever order and however often."""

from __future__ import annotations

import functools
import itertools

from hypothesis import given
from hypothesis import strategies as st

from compare.review.codec import decode_review, encode_review
from compare.review.merging import merge_reviews
from compare.review.remarks import Mark, Note, Pairing, Subject
from compare.review.values import Citation, Judgement, Review, Ruling
from compare.track.values import Status

TIMES = st.integers(0, 59).map(lambda second: f"2024-03-01T08:00:{second:02}.000000+00:00")
CITED = st.builds(Citation, st.text("图书室新建个。", max_size=6), st.integers(1, 9))
RULINGS = st.builds(
    Ruling,
    status=st.none() | st.sampled_from(Status),
    evidence=st.none() | st.lists(CITED, max_size=2).map(tuple),
    note=st.text(max_size=4),
    updated=TIMES,
)


def judgement(text: str, rulings: list[Ruling]) -> Judgement:
    """As rulings follow each other: the newest holds."""
    ordered = sorted(rulings, key=lambda ruling: ruling.updated)
    return Judgement(text, ordered[-1], tuple(ordered[:-1]))


HISTORIES = st.lists(RULINGS, min_size=1, max_size=3, unique_by=lambda ruling: ruling.updated)
JUDGEMENTS = st.builds(judgement, st.sampled_from(["建室。", "办会。"]), HISTORIES)
MARKS = st.builds(Mark, st.booleans(), TIMES)
NOTES = st.builds(
    Note,
    st.just(Subject.CHANGE),
    st.text("核对", max_size=3),
    st.just("左。"),
    st.just("右。"),
    TIMES,
    st.lists(st.tuples(TIMES, st.text("旧注", max_size=2)), max_size=2, unique=True).map(
        lambda past: tuple(sorted(past))
    ),
).filter(lambda note: (note.updated, note.text) not in note.history)  # what holds now is no earlier text
PAIRINGS = st.builds(Pairing, st.just((Citation("左。", 1),)), st.just((Citation("右。", 2),)), st.booleans(), TIMES)
REVIEWS = st.builds(
    Review,
    st.just("k"),
    st.just("甲 → 乙"),
    st.dictionaries(st.sampled_from("abc"), JUDGEMENTS),
    st.dictionaries(st.sampled_from("abc"), MARKS),
    st.dictionaries(st.sampled_from("abc"), NOTES),
    st.dictionaries(st.sampled_from("abc"), PAIRINGS),
)


def rulings_of(review: Review) -> set[tuple[str, Ruling]]:
    return {(task, ruling) for task, each in review.judgements.items() for ruling in (*each.history, each.ruling)}


@given(REVIEWS, REVIEWS)
def test_nothing_that_was_ruled_is_lost_and_the_newest_holds(one: Review, other: Review) -> None:
    merged = merge_reviews(one, other)
    assert rulings_of(merged) == rulings_of(one) | rulings_of(other)
    for each in merged.judgements.values():
        assert all(ruling.updated <= each.ruling.updated for ruling in each.history)


def texts_of(review: Review) -> set[tuple[str, str, str]]:
    """Every text of every note."""
    return {
        (key, updated, text)
        for key, note in review.notes.items()
        for updated, text in (*note.history, (note.updated, note.text))
    }


@given(REVIEWS, REVIEWS)
def test_no_text_of_a_note_is_lost_and_the_newest_marks_and_pairings_hold(one: Review, other: Review) -> None:
    merged = merge_reviews(one, other)
    assert texts_of(merged) == texts_of(one) | texts_of(other)
    for part in ("marks", "notes", "pairings"):
        for key, held in getattr(merged, part).items():
            given_ = [found[key] for found in (getattr(one, part), getattr(other, part)) if key in found]
            assert held.updated == max(each.updated for each in given_)


@given(st.lists(REVIEWS, min_size=2, max_size=3))
def test_the_order_of_joining_does_not_matter(reviews: list[Review]) -> None:
    results = [functools.reduce(merge_reviews, order) for order in itertools.permutations(reviews)]
    assert all(result == results[0] for result in results)


@given(REVIEWS, REVIEWS)
def test_joining_twice_changes_nothing(one: Review, other: Review) -> None:
    merged = merge_reviews(one, other)
    assert merge_reviews(merged, other) == merged


@given(REVIEWS)
def test_what_is_written_is_what_is_read(review: Review) -> None:
    assert decode_review(encode_review(review)) == review
