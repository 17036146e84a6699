"""Whatever stands in a file, it has an outline, and no character of it is lost or told twice."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.kinds import HeadingKind
from compare.model import Document, RawLine, Report, Source
from compare.report import assemble

MARKERS = [
    *(
        "",
        "一、",
        "二、",
        "三、",
        "（一）",
        "（二）",
        "(三)",
        "1.",
        "2．",
        "3、",
        "（1）",
        "①",
        "②",
        "第一，",
        "一是",
        "二是",
    ),
    *(
        "01 ",
        "02 ",
        "第一部分 ",
        "第一章　",
        "第二节 ",
        "第三条　",
        "——",
        "其一，",
        "附件",
        "# ",
        "## ",
        "1.1 ",
        "　　",
        "·",
    ),
]
WORDS = [
    *(
        "加强学习",
        "2023年工作要点",
        "2022年工作回顾",
        "存在的问题",
        "下一步打算",
        "名词解释",
        "目录",
        "各位代表！",
        "各位委员：",
    ),
    *(
        "同时，我们也清醒认识到，工作还存在不足",
        "让我们更加紧密地团结起来",
        "政府工作报告",
        "民进云山市委会2022年工作总结",
    ),
    *(
        "“十五五”时期",
        "增长5.2%",
        "“四个一”",
        "《条例》",
        "。",
        "，",
        "；",
        "：",
        "”",
        "（",
        "9月21日",
        "3场次",
        "學習貫徹",
    ),
    *(" ", "\u200b", "3。", "…", "全年培训干部一百二十人次，发放资料三千份", "现在，我代表省人民政府向大会报告工作"),
]

pieces = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=6).map("".join)
raw_lines = st.builds(
    lambda marker, text: (marker + text).replace("\n", " ").replace("\r", " "), st.sampled_from(MARKERS), pieces
)
styles = st.sampled_from([None, None, None, None, "heading-1", "heading-2", "title", "list", "caption"])
documents = st.lists(st.builds(lambda text, style: RawLine(text, style=style), raw_lines, styles), max_size=24)


def read(lines: list[RawLine]) -> Report:
    return assemble(Document(Source("made-up.txt", "txt", "utf-8", ""), tuple(lines)))


@settings(max_examples=300, deadline=None)
@given(documents)
def test_any_text_has_an_outline(lines: list[RawLine]) -> None:
    outline = read(lines).outline
    spans = [(part.first, part.last) for part in outline.parts]
    assert all(first <= last for first, last in spans)
    assert all(before[1] < after[0] for before, after in pairwise(spans))
    headed = {heading.place.line for heading in outline.headings}
    for heading in outline.headings:
        raw = lines[heading.place.line - 1].text
        assert 0 <= heading.place.start < heading.place.end <= len(raw)
        assert heading.parent is None or (heading.parent in headed and heading.parent < heading.place.line)


@settings(max_examples=300, deadline=None)
@given(documents)
def test_no_character_is_lost_or_told_twice(lines: list[RawLine]) -> None:
    report = read(lines)
    captions = {noise.place.line for noise in report.outline.noise}
    for line in report.lines:
        told = [0] * len(line.raw)
        for unit in report.units:
            if unit.place.line == line.number:
                assert 0 <= unit.place.start < unit.place.end <= len(line.raw)
                assert len(unit.folded) == len(unit.place.text)
                for at in range(unit.place.start, unit.place.end):
                    told[at] += 1
        for start, character in zip(line.starts, line.text, strict=True):
            if line.number not in captions and character.isprintable() and not character.isspace():
                assert told[start] == 1, (line.text, character)


@settings(max_examples=200, deadline=None)
@given(documents)
def test_units_have_names_of_their_own_and_stand_in_reading_order(lines: list[RawLine]) -> None:
    report = read(lines)
    assert len({unit.id for unit in report.units}) == len(report.units)
    places = [(unit.place.line, unit.place.start) for unit in report.units]
    assert places == sorted(places)
    assert [unit for unit in report.units if unit.heading is None] == list(report.sentences)
    blocks = [unit for unit in report.units if unit.heading is HeadingKind.BLOCK]
    assert {unit.place.line for unit in blocks} <= {heading.place.line for heading in report.outline.headings}
    headed = {heading.place.line for heading in report.outline.headings}
    assert all(unit.section is None or unit.section in headed for unit in report.units)
