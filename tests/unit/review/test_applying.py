"""A ruling finds its task and its evidence again, and never a task that it was not made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.errors import UsageError
from compare.review.applying import apply_review
from compare.review.commands import rule
from compare.review.naming import find_item, pair_in_words, review_key, task_keys
from compare.review.values import Review, Ruling
from compare.track.values import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.review.applying import Reviewed
    from compare.track.values import Tracking

    Make = Callable[..., Tracking]


def ruled(tracking: Tracking, *rulings: tuple[str, list[str]]) -> Reviewed:
    """A tracking after some rulings, typed one after the other."""
    reviewed = apply_review(tracking, Review("k"))
    for name, words in rulings:
        reviewed = apply_review(tracking, rule(reviewed, name, words)[1])
    return reviewed


def test_a_ruling_stands_beside_the_status_of_the_program(make: Make) -> None:
    tracking = make()
    reviewed = ruled(tracking, ("t1", ["status=partial", "note=两个街道尚未开放"]))
    manual = reviewed.overruled["t1"]
    assert (manual.status, manual.note, manual.evidence) == (Status.PARTIAL, "两个街道尚未开放", None)
    assert reviewed.tracking == tracking
    assert [reviewed.status_of(item) for item in tracking.items] == [
        Status.PARTIAL,
        Status.NOT_MENTIONED,
        Status.NOT_MENTIONED,
    ]


def test_what_a_later_ruling_does_not_name_stays(make: Make) -> None:
    reviewed = ruled(make(), ("t1", ["status=partial", "note=甲"]), ("t1", ["note=乙"]))
    assert (reviewed.overruled["t1"].status, reviewed.overruled["t1"].note) == (Status.PARTIAL, "乙")


def test_a_cleared_ruling_no_longer_shows(make: Make) -> None:
    assert ruled(make(), ("t1", ["status=partial"]), ("t1", ["clear"])).overruled == {}


@pytest.mark.parametrize("name", ["t2", "T2", "2", "２"])
def test_a_task_is_named_by_id_or_number(make: Make, name: str) -> None:
    assert find_item(make(), name).id == "t2"


def test_a_task_is_named_by_its_fingerprint_or_the_beginning_of_it(make: Make) -> None:
    tracking = make()
    fingerprint = tracking.items[2].fingerprint
    assert find_item(tracking, fingerprint) == find_item(tracking, fingerprint[:6]) == tracking.items[2]


@pytest.mark.parametrize("name", ["t9", "0", "4", "", "zz", "w1"])
def test_a_task_that_is_not_there_is_trouble(make: Make, name: str) -> None:
    with pytest.raises(UsageError):
        find_item(make(), name)


def test_a_ruling_follows_its_task_to_another_line(make: Make) -> None:
    review = ruled(make(), ("t2", ["status=done"])).review
    moved = make(("先写一句新的任务。", "完善总分馆管理制度，推动资源共建共享。"))
    reviewed = apply_review(moved, review)
    assert reviewed.overruled["t2"].status is Status.DONE
    assert not reviewed.overruled["t2"].carried_over


def test_a_slightly_reworded_task_keeps_its_ruling_and_that_is_said(make: Make) -> None:
    review = ruled(make(), ("t2", ["status=done"])).review
    reviewed = apply_review(make(("完善总分馆管理制度，推进资源共建共享。",)), review)
    assert reviewed.overruled["t1"].carried_over
    assert reviewed.overruled["t1"].judgement.text == "完善总分馆管理制度，推动资源共建共享。"
    assert reviewed.unplaced == {}


def test_a_task_with_another_figure_is_another_promise(make: Make) -> None:
    review = ruled(make(), ("t1", ["status=done"])).review
    reviewed = apply_review(make(("新建社区图书室15个，覆盖全部街道。",)), review)
    assert reviewed.overruled == {}
    assert [judgement.text for judgement in reviewed.unplaced.values()] == ["新建社区图书室12个，覆盖全部街道。"]


def test_a_ruling_on_a_task_that_is_gone_is_kept_and_comes_back(make: Make) -> None:
    review = ruled(make(), ("t3", ["status=done"])).review
    without = apply_review(make(("新建社区图书室12个，覆盖全部街道。",)), review)
    assert without.overruled == {}
    assert len(without.unplaced) == 1
    assert apply_review(make(), without.review).overruled["t3"].status is Status.DONE


def test_a_carried_ruling_that_is_changed_moves_to_the_new_wording_and_back(make: Make) -> None:
    old, new = make(("完善总分馆管理制度，推动资源共建共享。",)), make(("完善总分馆管理制度，推进资源共建共享。",))
    carried = apply_review(new, ruled(old, ("t1", ["status=done", "note=甲"])).review)
    reviewed = apply_review(new, rule(carried, "t1", ["note=乙"])[1])
    manual = reviewed.overruled["t1"]
    assert (manual.status, manual.note, manual.carried_over) == (Status.DONE, "乙", False)
    assert reviewed.unplaced == {}
    back = apply_review(old, reviewed.review).overruled["t1"]
    assert (back.note, back.carried_over) == ("乙", True)


def test_a_ruling_that_was_taken_back_does_not_come_back_from_a_like_task(make: Make) -> None:
    both = ("完善总分馆管理制度，推动资源共建共享。", "完善总分馆管理制度，推进资源共建共享。")
    review = ruled(make(both), ("t2", ["status=done"]), ("t1", ["status=done"]), ("t1", ["clear"])).review
    assert apply_review(make(both[:1]), review).overruled == {}


def test_two_tasks_of_one_wording_are_ruled_on_apart(make: Make) -> None:
    tracking = make(("加强队伍建设。", "加强队伍建设。"))
    assert len(set(task_keys(tracking).values())) == 2
    reviewed = ruled(tracking, ("t2", ["status=done"]))
    assert set(reviewed.overruled) == {"t2"}


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("2", ["读书分享会全年举办11场。"]),
        ("2.2", ["总分馆管理制度修订完成。"]),
        ("1,2.2", ["新建社区图书室12个，实现街道全覆盖。", "总分馆管理制度修订完成。"]),
        ("1:2.1", ["读书分享会全年举办11场。"]),
        ("none", []),
    ],
)
def test_evidence_is_named_by_line_and_sentence(make: Make, value: str, lines: list[str]) -> None:
    manual = ruled(make(), ("t3", [f"evidence={value}"])).overruled["t3"]
    assert manual.evidence is not None
    assert [cited.text for cited in manual.evidence] == lines


def test_an_empty_word_leaves_the_matter_to_the_program_again(make: Make) -> None:
    reviewed = ruled(make(), ("t3", ["status=done", "evidence=2", "note=甲"]), ("t3", ["evidence=", "status="]))
    manual = reviewed.overruled["t3"]
    assert (manual.evidence, manual.status, manual.note) == (None, None, "甲")


def test_cited_evidence_is_found_again_when_the_results_shift(make: Make) -> None:
    review = ruled(make(), ("t3", ["evidence=2"])).review
    shifted = make(results=("新的第一段。", "新建社区图书室12个，实现街道全覆盖。", "读书分享会全年共举办11场。"))
    cited = apply_review(shifted, review).overruled["t3"].evidence
    assert cited is not None
    assert [(one.line, one.text) for one in cited] == [(3, "读书分享会全年共举办11场。")]


def test_cited_evidence_that_is_gone_shows_as_it_was(make: Make) -> None:
    review = ruled(make(), ("t3", ["evidence=2"])).review
    cited = apply_review(make(results=("读书分享会全年举办12场。",)), review).overruled["t3"].evidence
    assert cited is not None
    assert [(one.sentence, one.line, one.text) for one in cited] == [(None, 2, "读书分享会全年举办11场。")]


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["status=finished"],
        ["done"],
        ["result=done"],
        ["evidence=9"],
        ["evidence=2.3"],
        ["evidence=2.0"],
        ["evidence=3:1"],
        ["evidence=x"],
        ["clear", "note=x"],
    ],
)
def test_words_that_make_no_ruling_are_refused(make: Make, words: list[str]) -> None:
    with pytest.raises(UsageError):
        ruled(make(), ("t1", words))


def test_statuses_have_chinese_names_too(make: Make) -> None:
    assert ruled(make(), ("t1", ["status=未达到"])).overruled["t1"].status is Status.MISSED


def test_a_pair_keeps_its_review_when_the_files_are_edited_or_renamed(make: Make) -> None:
    assert review_key(make()) == review_key(make(("别的任务。",), ("别的结果。",)))
    assert review_key(make()) != review_key(make(organisation="澄湖区图书馆"))


def test_without_an_organisation_the_names_of_the_files_tell_the_pair(make: Make) -> None:
    assert review_key(make(organisation=None)) == review_key(make(("甲。",), organisation=None))
    assert review_key(make(organisation=None)) != review_key(make())


def test_the_stored_pair_is_named_in_words(make: Make) -> None:
    assert (
        pair_in_words(make().plan, make().results[0]) == "清河区图书馆 2023 (2023.txt) → 清河区图书馆 2024 (2024.txt)"
    )


def test_a_ruling_made_after_the_clock_was_set_back_is_still_the_newest() -> None:
    review = Review("k").with_ruling("f", "甲。", Ruling(Status.DONE))
    ahead = review.judgements["f"]
    future = type(ahead)(ahead.text, Ruling(Status.DONE, updated="2999-01-01T00:00:00.000000+00:00"))
    later = future.then(Ruling(Status.MISSED), "甲。")
    assert later.ruling.updated > future.ruling.updated


def test_a_sentence_is_added_to_the_evidence_or_dropped_from_it(make: Make) -> None:
    def lines(*words: str) -> list[int] | None:
        evidence = ruled(make(), *(("t1", [word]) for word in words)).overruled["t1"].evidence
        return None if evidence is None else [one.line for one in evidence]

    assert lines("evidence=+2.2") == [1, 2]
    assert lines("evidence=-1") == []
    assert lines("evidence=+2", "evidence=-1") == [2]
    assert lines("evidence=2.1,2.2", "evidence=-2.1") == [2]
    assert lines("evidence=2.1,2.2", "evidence=-2,+1") == [1]


def test_what_is_no_evidence_cannot_be_dropped(make: Make) -> None:
    with pytest.raises(UsageError) as trouble:
        ruled(make(), ("t1", ["evidence=-2"]))
    assert "1" in trouble.value.hint
