"""Whose report it is, of which year, and what it calls itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Outline

BODY = "一、主要工作\n各项任务圆满完成，群众满意度持续提高。\n"


@pytest.mark.parametrize(
    ("head", "organisation", "year"),
    [
        ("民进云山市委会2022年工作总结\n", "民进云山市委会", 2022),
        ("清河县司法局2023年工作总结和2024年工作计划\n", "清河县司法局", 2023),
        ("2021年度东海大学工作报告\n", "东海大学", 2021),
        ("關於雲山市圖書館2020年工作情況的報告\n", "雲山市圖書館", 2020),
        ("2024年安宁市民政工作总结\n", "安宁市", 2024),
        (
            (
                "2026年南川省政府工作报告\n——2026年1月20日在南川省第十四届人民代表大会第四次会议上\n"
                "各位代表：\n现在，我代表省人民政府，向大会报告工作，请予审议。\n"
            ),
            "南川省人民政府",
            2025,
        ),
        (
            "政府工作报告\n各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n一、2014年工作回顾\n过去一年成绩显著。\n",
            "国务院",
            2014,
        ),
        (
            (
                "常务委员会工作报告\n各位委员：\n我代表政协云山市第五届委员会常务委员会向大会报告工作，请予审议。\n"
                "一、2022年工作回顾\n委员履职积极。\n"
            ),
            "政协云山市第五届委员会常务委员会",
            2022,
        ),
        (
            "2023年，云山市委统战部以习近平新时代中国特色社会主义思想为指导，扎实推进各项工作，成效明显。\n",
            "云山市委统战部",
            2023,
        ),
        (
            "各位委员：\n受政协**市第五届委员会常务委员会委托，我向大会报告工作，请予审议。\n2022年工作回顾\n成绩显著。\n",
            "政协**市第五届委员会常务委员会",
            2022,
        ),
    ],
)
def test_the_organisation_and_the_year_are_found(
    outline_of: Callable[..., Outline], head: str, organisation: str, year: int
) -> None:
    outline = outline_of(head + BODY)
    assert (outline.organisation, outline.year) == (organisation, year)


def test_a_report_that_names_nobody_has_no_organisation(outline_of: Callable[..., Outline]) -> None:
    outline = outline_of("工作总结\n" + BODY)
    assert (outline.organisation, outline.aliases, outline.year) == (None, (), None)


def test_own_names_are_aliases_and_the_party_committee_is_not(outline_of: Callable[..., Outline]) -> None:
    text = """
民进云山市委会2022年工作总结
新一届市委会在中共云山市委的领导下开展工作，市委领导出席会议。
一、组织建设
云山民进新发展会员二十名，我会会员达到三百名。
"""
    aliases = outline_of(text).aliases
    assert {"市委会", "云山民进", "我会", "云山市", "云山"} <= set(aliases)
    assert not {"市委", "中共云山市委"} & set(aliases)


def test_aliases_are_given_as_the_report_writes_them(outline_of: Callable[..., Outline]) -> None:
    text = """
各位委員：
我代表政協鷺島市第三屆委員會常務委員會向大會報告工作，請予審議。
一、2022年工作回顧
市政協圍繞鷺島市中心工作建言獻策。
"""
    assert {"市政協", "鷺島市"} <= set(outline_of(text).aliases)


def test_a_title_cut_by_a_line_break_is_put_together(outline_of: Callable[..., Outline]) -> None:
    assert outline_of("政府工作报\n告\n各位代表：\n" + BODY).title == "政府工作报告"


def test_a_photo_caption_between_paragraphs_is_noise(outline_of: Callable[..., Outline]) -> None:
    text = """
某市委统战部2023年工作总结
一、服务发展
一是走访企业。走访企业二百家，解决问题九十个。
9月21日，全市商会工作座谈会在云山宾馆举行
二是搭建平台。举办对接活动十二场，签约项目二十个。
"""
    outline = outline_of(text)
    assert [(noise.place.line, noise.kind.value) for noise in outline.noise] == [(4, "caption")]
    assert [heading.place.line for heading in outline.headings] == [1, 2, 3, 5]
