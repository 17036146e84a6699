"""Edited copies say truly what was done to them, or every figure measured on them lies."""

from __future__ import annotations

from collections import Counter

import pytest
from rapidfuzz import fuzz

from evaluation.revisions import FAR, STRANGE, Edit, Revision, revise

THEMES = ("灌区修缮", "蚕桑种养", "渡口管护", "乡村书屋", "老街改造", "茶园观光", "冷链仓储", "河道清淤")
VERBS = ("稳步推进", "全面启动", "持续开展", "加快实施")
TEXT = [
    ["一、各项工作安排"],
    *(
        [
            f"{verb}{theme}，投入资金{number * 7 + place}万元，惠及群众{number * 31 + place}户，"
            f"完成{theme}验收{number + place}处，群众十分满意{'甲乙丙丁戊己庚辛'[place]}{number}。"
            for place, (theme, verb) in enumerate(zip(THEMES[number % 5 :][:4], VERBS, strict=False))
        ]
        for number in range(60)
    ),
]
DONOR = [f"天文台观测到第{n}颗彗星飞越星空，望远镜拍摄影像{n}张，研究员撰写论文{n}篇。" for n in range(40)]


@pytest.fixture(scope="module")
def revision() -> Revision:
    return revise(TEXT, DONOR, 7)


def flat(revision: Revision) -> list:
    return [one for paragraph in revision.right for one in paragraph]


def test_the_seed_decides_every_edit(revision: Revision) -> None:
    assert revise(TEXT, DONOR, 7) == revision
    assert revise(TEXT, DONOR, 8) != revision


def test_every_kind_of_edit_occurs(revision: Revision) -> None:
    kinds = Counter(one.edit for one in flat(revision))
    assert set(kinds) | {Edit.REMOVED} == set(Edit)
    assert revision.removed


def test_every_sentence_of_the_original_is_accounted_for(revision: Revision) -> None:
    count = sum(map(len, revision.left))
    linked = {source for source, _ in revision.links()}
    assert linked | revision.removed == set(range(count))
    assert not linked & revision.removed


def test_what_is_called_kept_or_moved_is_word_for_word_the_original(revision: Revision) -> None:
    left = [text for paragraph in revision.left for text in paragraph]
    for one in flat(revision):
        if one.edit in (Edit.KEPT, Edit.MOVED):
            assert one.text == left[one.sources[0]]
        if one.edit in (Edit.EDITED, Edit.MOVED_EDITED, Edit.HEAVY):
            assert one.text != left[one.sources[0]]


def test_a_lone_sentence_that_moved_jumped_over_many_that_did_not(revision: Revision) -> None:
    stayed = [(j, one.sources[0]) for j, one in enumerate(flat(revision)) if one.sources and not one.moved]
    for j, one in enumerate(flat(revision)):
        if one.edit in (Edit.MOVED, Edit.MOVED_EDITED):
            jumped = sum((k < j) != (source < one.sources[0]) for k, source in stayed)
            assert jumped >= FAR // 3, one.text


def test_what_did_not_move_stands_in_its_old_order(revision: Revision) -> None:
    order = [one.sources[0] for one in flat(revision) if one.sources and not one.moved]
    assert len(order) > 100
    assert order == sorted(order)


def test_headings_stay_as_they_are(revision: Revision) -> None:
    assert [one.edit for one in revision.right[0]] == [Edit.KEPT]
    assert revision.right[0][0].text == TEXT[0][0]


def test_what_is_added_resembles_nothing_in_the_original() -> None:
    known = [text for paragraph in TEXT for text in paragraph]
    revision = revise(TEXT, [*DONOR, *known], 7)
    added = [one.text for one in flat(revision) if one.edit is Edit.ADDED]
    assert added
    assert max(fuzz.ratio(text, other) for text in added for other in known) < STRANGE


def test_halves_of_a_split_sentence_rebuild_it(revision: Revision) -> None:
    left = [text for paragraph in revision.left for text in paragraph]
    halves: dict[int, list[str]] = {}
    for one in flat(revision):
        if one.edit is Edit.SPLIT:
            halves.setdefault(one.sources[0], []).append(one.text)
    assert halves
    for source, (first, second) in halves.items():
        assert first[:-1] + "，" + second == left[source]


def test_a_text_too_short_to_move_in_moves_nothing() -> None:
    text = [["稳步推进灌区修缮，投入资金七万元，惠及群众百余户，成效明显。"] * 3]
    assert not any(one.moved for seed in range(30) for one in flat(revise(text, DONOR, seed)))
