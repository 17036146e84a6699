"""The small judgements behind the findings: lists, deadlines, sections that changed places, years that moved on."""

from __future__ import annotations

import pytest

from compare.diff.copies import is_copied, is_copied_but_year
from compare.diff.reordering import list_changes, rank_changes
from compare.diff.responsibilities import responsibility_changes
from compare.kinds import ChangeKind, HeadingKind, Lens, Regime, Role, SectionRelation
from compare.model import Change, Comparison, Heading, Outline, Place, Report, SectionPair, Sentence, Source, Summary
from compare.text.script import fold


def sentence(text: str) -> Sentence:
    return Sentence("s", Place(0, 0, len(text), text), fold(text), 1, None, Role.PLAN)


def report(year: int, *titles: str) -> Report:
    headings = tuple(
        Heading(Place(n, 0, len(title), title), title, None, 1, HeadingKind.BLOCK) for n, title in enumerate(titles, 1)
    )
    outline = Outline(None, "清河区图书馆", ("区图书馆",), year, (), headings)
    return Report(Source("a.txt", "txt", "utf-8", "0" * 64), (), outline, (), (), (), ())


def pair(left: str, right: str, kind: ChangeKind = ChangeKind.EDITED) -> Comparison:
    change = Change("c1", kind, moved=False, score=1.0, left=(sentence(left),), right=(sentence(right),), section=-1)
    return Comparison(report(2022), report(2023), Lens.AUTO, Regime.SUCCESSIVE, (), (change,), Summary())


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("制定2022年度计划。", "制定2023年度计划。"),
        ("4.制定2022年度计划。", "（2）制定2023年度计划。"),
        ("举办第五届读书节。", "举办第六届读书节。"),
        ("二〇二二年开馆如常。", "二〇二三年开馆如常。"),
        ("四届五次理事会通过决议。", "五届一次理事会通过决议。"),
        ("庆祝建馆60周年。", "庆祝建馆61周年。"),
        ("2022年起在第三次会议上报告。", "2023年起在第三次会议上报告。"),
    ],
)
def test_years_and_ordinals_that_moved_on_are_no_edit(left: str, right: str) -> None:
    comparison = pair(left, right)
    assert is_copied_but_year(comparison.changes[0], comparison)
    assert not is_copied(comparison.changes[0], comparison)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("制定2022年度计划3份。", "制定2023年度计划4份。"),
        ("制定2022年度计划。", "制定2025年度计划。"),
        ("制定2022年度计划。", "完善2023年度计划。"),
        ("举办第五届读书节。", "举办第四届读书节。"),
        ("购书2022册。", "购书2023册。"),
        ("做好其他工作。", "8.做好其他工作。"),
    ],
)
def test_any_other_edit_is_one(left: str, right: str) -> None:
    comparison = pair(left, right)
    assert not is_copied_but_year(comparison.changes[0], comparison)


def test_a_new_item_number_is_no_edit() -> None:
    comparison = pair("20.做好其他工作。", "（6）做好其他工作。")
    assert is_copied(comparison.changes[0], comparison)


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("抓好改革、开放、创新。", "抓好开放、改革、创新。", ((), (), True)),
        ("推进教育、医疗、养老等工作。", "推进教育、养老、托育等工作。", (("托育",), ("医疗",), False)),
        ("深化图书、期刊、报纸改革。", "深化地图、图书、期刊、报纸改革。", (("地图",), (), False)),
    ],
)
def test_members_of_a_list(left: str, right: str, told: tuple[tuple[str, ...], tuple[str, ...], bool]) -> None:
    (change,) = list_changes(pair(left, right))
    assert (change.added, change.dropped, change.reordered) == told


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("健全医疗、医保、医药协同机制。", "促进医疗、医保、医药协同机制。"),
        ("一、图书、期刊、报纸。", "二、图书、期刊、报纸。"),
        ("图书、期刊。", "期刊、图书。"),
        ("图书、期刊、报纸。", "教育、医疗、养老。"),
    ],
)
def test_lists_that_say_the_same_or_something_else_are_no_news(left: str, right: str) -> None:
    assert list_changes(pair(left, right)) == ()


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("由典藏部牵头办理。", "由采编部牵头办理。", [("body", ("典藏部",), ("采编部",))]),
        ("（责任单位：典藏部、采编部）", "（责任单位：采编部）", [("body", ("典藏部",), ())]),
        ("6月底前完成。", "9月底前完成。", [("deadline", ("6月底前",), ("9月底前",))]),
        ("2022年底前完成。", "2023年年底前完成。", []),
        ("今年中央专项资金到位。", "专项资金到位。", []),
    ],
)
def test_bodies_and_deadlines(left: str, right: str, told: list[tuple[str, tuple[str, ...], tuple[str, ...]]]) -> None:
    found = responsibility_changes(pair(left, right))
    assert [(one.aspect.value, one.before, one.after) for one in found] == told


def test_a_deadline_on_one_side_of_a_rewritten_pair_is_no_claim() -> None:
    assert responsibility_changes(pair("年内完成普查。", "开展普查。", ChangeKind.REWRITTEN)) == ()


def test_a_section_that_overtook_others_is_named_and_an_added_one_shifts_nothing() -> None:
    left, right = report(2022, "甲", "乙", "丙"), report(2023, "新", "丙", "甲", "乙")
    order = {"甲": 3, "乙": 4, "丙": 2}
    at = {heading.title: heading for heading in right.outline.headings}
    sections = tuple(
        SectionPair(heading, at[heading.title], SectionRelation.SAME, 1.0) for heading in left.outline.headings
    )
    assert all(at[title].place.line == line for title, line in order.items())
    comparison = Comparison(left, right, Lens.AUTO, Regime.SUCCESSIVE, sections, (), Summary())
    assert [(one.right.text, one.left_rank, one.right_rank) for one in rank_changes(comparison)] == [("丙", 3, 2)]
