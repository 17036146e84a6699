"""Numbers at the head of a line."""

from __future__ import annotations

import pytest

from compare.outline.numbering import Style, han_ordinal, read_marker
from compare.text.script import fold


@pytest.mark.parametrize(
    ("line", "style", "ordinal", "rest"),
    [
        ("一、加强学习", Style.HAN, 1, "加强学习"),
        ("十二、其他工作", Style.HAN, 12, "其他工作"),
        ("一、2024年工作回顾", Style.HAN, 1, "2024年工作回顾"),
        ("（三）抓好落实", Style.HAN_PAREN, 3, "抓好落实"),
        ("(十一)抓好落实", Style.HAN_PAREN, 11, "抓好落实"),
        ("3．强化保障", Style.ARABIC, 3, "强化保障"),
        ("12、强化保障", Style.ARABIC, 12, "强化保障"),
        ("（2）完善制度", Style.ARABIC_PAREN, 2, "完善制度"),
        ("②完善制度", Style.CIRCLED, 2, "完善制度"),
        ("第二，完善制度", Style.ORDINAL, 2, "完善制度"),
        ("其三，完善制度", Style.FIRSTLY, 3, "完善制度"),
        ("四是完善制度", Style.FIRSTLY, 4, "完善制度"),
        ("03 完善制度", Style.PADDED, 3, "完善制度"),
        ("1.2 完善制度", Style.DECIMAL, 2, "完善制度"),
        ("第一部分 工作回顾", Style.PART, 1, "工作回顾"),
        ("第三章　法律责任", Style.CHAPTER, 3, "法律责任"),
        ("第十二条　本法自公布之日起施行。", Style.ARTICLE, 12, "本法自公布之日起施行。"),
        ("第三十九條之一 (罰則)", Style.ARTICLE, 39, "(罰則)"),
        ("——粮食生产再获丰收。", Style.DASH, None, "粮食生产再获丰收。"),
        ("　　二、增收", Style.HAN, 2, "增收"),
    ],
)
def test_every_style_of_number_is_read(line: str, style: Style, ordinal: int | None, rest: str) -> None:
    marker = read_marker(fold(line))
    assert marker is not None
    assert (marker.style, marker.ordinal, line[marker.body :]) == (style, ordinal, rest)


@pytest.mark.parametrize(
    "line",
    [
        "二、三产业融合发展",
        "12.5亿元投资落地",
        "2024年以来",
        "第一时间组织学习",
        "一体推进三项改革",
        "3月5日召开会议",
        "十分重视此项工作",
    ],
)
def test_a_number_that_belongs_to_the_sentence_is_no_marker(line: str) -> None:
    assert read_marker(fold(line)) is None


@pytest.mark.parametrize(("text", "number"), [("十", 10), ("二十三", 23), ("一百零二", 102), ("7", 7), ("甲", None)])
def test_chinese_ordinals_count_as_people_count(text: str, number: int | None) -> None:
    assert han_ordinal(text) == number
