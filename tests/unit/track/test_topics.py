"""What two sentences are about, where they share no word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from compare.lexicon.topics import KIN, LOOSE_KIN, SUGGESTS, load_topics
from compare.track.features import Features
from compare.track.topics import Told, TopicFeatures, TopicLikeness, shared_topics
from compare.track.tracking import track
from compare.track.values import ReasonKind
from tests.unit.track.conftest import weighed, year_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Report
    from compare.track.passages import Passage

PLAN = (
    "提高防灾减灾救灾能力。",
    "完善生育支持政策体系。",
    "促进优质医疗资源扩容下沉。",
    "新改建农村公路20公里。",
)
RESULTS = (
    "成功抗御台风“海燕”和三轮暴雨。",
    "每千人托位数达到4.7个。",
    "中心医院新院区开诊。",
    "举办音乐节2场，观众1万人次。",
)


@pytest.fixture
def sides(make: Callable[..., Report]) -> tuple[list[Passage], ...]:
    return weighed(make, PLAN, RESULTS)


def test_a_result_is_nearest_to_the_plan_about_its_topic_though_they_share_no_word(
    sides: tuple[list[Passage], ...],
) -> None:
    plan, results = sides
    likeness = TopicLikeness([p.told for p in plan], [r.told for r in results])
    for number in range(3):
        shares = [likeness.features(number, j).kin_share for j in range(len(RESULTS))]
        assert shares.index(max(shares)) == number, PLAN[number]
        assert sum(shares) <= 1


def test_sentences_without_a_common_topic_have_nothing_in_common(sides: tuple[list[Passage], ...]) -> None:
    plan, results = sides
    features = TopicLikeness([p.told for p in plan], [r.told for r in results]).features(3, 3)
    assert features.topics == features.topics_clause == features.asked_topics == 0.0


def test_cosines_are_those_of_the_definition(sides: tuple[list[Passage], ...]) -> None:
    plan, results = sides
    likeness = TopicLikeness([p.told for p in plan], [r.told for r in results])
    for i in range(len(plan)):
        for j in range(len(results)):
            features = likeness.features(i, j)
            assert 0 <= features.topics <= 1 + 1e-9
            assert 0 <= features.topics_clause <= 1 + 1e-9
            assert features.kin_contained >= 0
            assert 0 <= features.asked_topics <= 1
            assert 0 <= features.answerable <= 1


def test_a_topic_that_no_result_tells_of_cannot_be_answered(sides: tuple[list[Passage], ...]) -> None:
    plan, results = sides
    told = [p.told for p in plan]
    whole = TopicLikeness(told, [r.told for r in results])
    less = TopicLikeness(told, [r.told for r in results[1:]])
    assert less.features(0, 0).answerable < whole.features(0, 0).answerable


def test_the_features_of_a_pair_end_with_those_of_its_topics_in_their_order() -> None:
    assert Features._fields[-len(TopicFeatures._fields) :] == TopicFeatures._fields


def test_no_told_topic_at_all_is_no_error() -> None:
    features = TopicLikeness([Told(())], [Told(())]).features(0, 0)
    assert set(features) == {0.0}


def test_a_reason_names_the_topic(make: Callable[..., Report]) -> None:
    plan = make(*year_of(2024, plan=("新改建农村公路20公里，提升农村公路养护水平。",)))
    results = make(*year_of(2025, results=("新改建农村公路25公里。",)), path="b.txt")
    (evidence,) = track(plan, [results]).items[0].evidence
    named = [reason.words for reason in evidence.why if reason.kind is ReasonKind.TOPIC]
    assert named
    assert "农村公路" in named[0]


def test_the_strongest_shared_topics_come_first() -> None:
    one, other = (Told((terms,)) for terms in ({"台风": 5.0, "暴雨": 4.0}, {"台风": 5.0, "旅游": 3.0}))
    assert shared_topics(one, other)[0] == "防灾减灾"
    assert shared_topics(one, Told(({"旅游": 3.0},))) == ()


def test_phrases_are_found_wherever_they_stand_and_whatever_their_case() -> None:
    topics = load_topics()
    assert "5g基站" in topics.phrases_in("建成5G基站1万个")
    assert topics.phrases_in("新院区") == ("新院区",)
    assert topics.phrases_in("") == ()


def test_each_topic_has_words_phrases_and_kin_and_each_entry_one_form() -> None:
    topics = load_topics()
    assert len(topics.names) > 400
    for number, name in enumerate(topics.names):
        assert topics.kin[number][number] == 1.0
        assert len(topics.kin[number]) > 1, name
        assert set(topics.kin[number].values()) <= {1.0, KIN, LOOSE_KIN}
    for table in (topics.words, topics.phrases):
        assert {strength for told in table.values() for strength in told.values()} <= {1.0, SUGGESTS}
    told = {topic for table in (topics.words, topics.phrases) for strengths in table.values() for topic in strengths}
    assert told == set(range(len(topics.names)))
    assert all(re.fullmatch(r"[㐀-鿿]{2,}", word) for word in topics.words)
    assert all(len(phrase) >= 2 for phrase in topics.phrases)


def test_a_word_of_several_clauses_tells_of_its_topic_once() -> None:
    once, twice = Told(({"台风": 5.0},)), Told(({"台风": 5.0}, {"台风": 5.0}))
    assert twice.topics == once.topics
    assert twice.topics_by_clause == once.topics_by_clause * 2
