"""What each part of a report does, and of which year it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.kinds import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Outline

Read = "Callable[..., Outline]"


def parts_of(outline: Outline) -> list[tuple[str, int | None, int, int]]:
    return [(part.role.value, part.period, part.first, part.last) for part in outline.parts]


CONGRESS = """
东川市人民代表大会常务委员会工作报告
——2024年1月10日在东川市第八届人民代表大会第三次会议上
各位代表：
我受市人大常委会委托，向大会报告工作，请予审议。
一、2023年工作回顾
常委会依法履职，听取专项报告十二项，开展执法检查四次。
各位代表！成绩的取得，是市委坚强领导的结果。在此，表示衷心的感谢！
同时，我们也清醒地认识到，工作中还存在不足：监督实效有待提升。对此，我们将认真改进。
二、2024年工作安排
突出重点领域立法，制定条例三件，开展立法后评估两项。
各位代表！让我们更加紧密地团结起来，为建设现代化东川而努力奋斗！
"""


def test_a_report_to_a_congress_has_all_seven_places_right(outline_of: Callable[..., Outline]) -> None:
    assert parts_of(outline_of(CONGRESS)) == [
        ("title", 2023, 1, 2),
        ("preamble", 2023, 3, 4),
        ("review", 2023, 5, 7),
        ("problems", 2023, 8, 8),
        ("plan", 2024, 9, 10),
        ("closing", 2024, 11, 11),
    ]


def test_results_and_plan_in_one_file_are_parted_by_a_year_head(outline_of: Callable[..., Outline]) -> None:
    text = """
民建江口市委会2022年工作总结
一、思想建设
组织学习会八次，编印读本一千册，会员受教育面达到百分之百。
2023年工作要点
一、思想建设
继续组织学习活动，全年不少于六次。
"""
    roles = [(role, period) for role, period, _, _ in parts_of(outline_of(text))]
    assert roles == [("title", 2022), ("review", 2022), ("plan", 2023)]


def test_a_plan_alone_is_a_plan_from_its_first_heading(outline_of: Callable[..., Outline]) -> None:
    text = """
民盟云山市委会2024年工作要点
2024年工作的总体要求是：凝聚共识，服务大局。
一、加强思想政治建设
组织盟员学习盟章盟史，年内举办培训班两期。
"""
    outline = outline_of(text)
    assert parts_of(outline) == [("title", 2024, 1, 1), ("preamble", 2024, 2, 2), ("plan", 2024, 3, 4)]
    assert outline.year == 2024


def test_sections_on_problems_and_next_steps_are_parts(outline_of: Callable[..., Outline]) -> None:
    text = """
清河县司法局2023年工作总结
一、主要工作开展情况
全年办理案件四百件，调解纠纷一千二百起。
二、存在的主要问题
基层力量薄弱，信息化水平不高。
三、下一步工作打算
新建规范化司法所三个，充实人民调解员队伍。
"""
    assert [(role, first) for role, _, first, _ in parts_of(outline_of(text))][1:] == [
        ("review", 2),
        ("problems", 4),
        ("plan", 6),
    ]


def test_a_last_paragraph_on_the_next_step_is_the_plan(outline_of: Callable[..., Outline]) -> None:
    text = """
关于2023年工作情况的报告
一、救护培训
培训救护员一千二百名，普及培训一万五千人次。
二、人道救助
发放款物一百二十万元，惠及困难家庭两千四百户。
下一步，我们将继续加强组织建设，力争培训救护员一千五百名。
"""
    assert parts_of(outline_of(text))[-1] == ("plan", 2024, 6, 6)


def test_five_year_goals_are_a_plan_without_a_year(outline_of: Callable[..., Outline]) -> None:
    text = """
2026年南川省政府工作报告
各位代表：
一、2025年和“十四五”时期工作回顾
一年来，全省经济稳中向好，民生持续改善。
二、“十五五”时期主要目标任务
到2030年，地区生产总值迈上新台阶。
三、2026年重点工作
全力扩大内需，抓好项目建设。
四、全面加强政府自身建设
依法行政，提高效能。
"""
    outline = outline_of(text)
    assert [(role, period) for role, period, _, _ in parts_of(outline)][2:] == [
        ("review", 2025),
        ("plan", None),
        ("plan", 2026),
    ]
    assert [heading.level for heading in outline.headings] == [0, 1, 1, 1, 1]


def test_a_part_that_turns_from_the_last_five_years_to_the_next_is_cut(outline_of: Callable[..., Outline]) -> None:
    text = """
2026年南川省政府工作报告
各位代表：
一、2025年工作回顾
一年来，全省经济稳中向好，民生持续改善。
二、“十四五”时期发展成就和“十五五”时期主要目标任务
过去五年，综合实力迈上新台阶。
“十五五”时期是承前启后的关键五年，要推动高质量发展。
三、2026年重点工作
全力扩大内需，抓好项目建设。
"""
    assert [(role, first) for role, _, first, _ in parts_of(outline_of(text))][2:] == [
        ("review", 3),
        ("plan", 7),
    ] or [(role, first) for role, _, first, _ in parts_of(outline_of(text))][2:] == [
        ("review", 3),
        ("review", 5),
        ("plan", 7),
        ("plan", 8),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "在肯定成绩的同时，我们也清醒地认识到，工作还存在薄弱环节",
        "同时，我们工作中还存在许多差距和不足",
        "我们也清醒看到，发展还面临不少困难和挑战",
        "同时，我們也清醒認識到，工作中還存在一些不足",
        "安不忘危，兴不忘忧。我们清醒认识到，发展不平衡不充分问题突出",
        "当然，我们也要看到，工作中还有不少短板",
    ],
)
def test_the_paragraph_that_owns_up_is_a_part_of_its_own(outline_of: Callable[..., Outline], opening: str) -> None:
    text = f"""
某市政协2022年工作总结
一、社会服务
走访群众一百户，办成实事三十件。
{opening}。这些问题需要在今后工作中认真解决。
"""
    assert [part.role for part in outline_of(text).parts][-1] is Role.PROBLEMS


def test_thanks_are_no_problems(outline_of: Callable[..., Outline]) -> None:
    text = """
某市政协2022年工作总结
一、社会服务
走访群众一百户，办成实事三十件。
各位委员！面对困难挑战，我们取得的成绩是大家共同努力的结果，表示衷心的感谢！
"""
    assert Role.PROBLEMS not in {part.role for part in outline_of(text).parts}


def test_annexes_and_glossaries_are_not_the_report(outline_of: Callable[..., Outline]) -> None:
    text = """
2025年南川省政府工作报告
各位代表：
一、2024年工作回顾
一年来，全省经济稳中向好。
二、2025年工作安排
全力扩大内需，抓好项目建设。
附件
2025年十件民生实事
一、扩大就业
城镇新增就业二十万人。
"""
    assert parts_of(outline_of(text))[-1][0::2] == ("other", 7)


def test_a_statute_is_neither_review_nor_plan(outline_of: Callable[..., Outline]) -> None:
    text = """
第一章　总则
第一条　为了规范管理，制定本办法。
第二条　本市行政区域内适用本办法。
第三条　本办法自发布之日起施行。
"""
    assert {part.role for part in outline_of(text).parts} == {Role.OTHER}
