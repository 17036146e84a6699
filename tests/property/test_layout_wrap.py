"""Chinese line breaking holds its rules for any text at every width."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout.cells import cell_table, fit, pad
from tui.layout.wrap import NEVER_FIRST, NEVER_LAST, wrap

WIDTHS = range(20, 201)
FIGURES = [
    "20余万元",
    "5.3%左右",
    "2025年",
    "近15万元",
    "80余人次",
    "1,234.5亿元",
    "6%－6.5%",
    "12个百分点",
    "二十余项",
    "**件",
    "3∶7",
]
HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=12)
MARKS = st.text(st.sampled_from(NEVER_FIRST + NEVER_LAST + "— ·"), min_size=1, max_size=3)
LATIN = st.sampled_from(["GDP", "5G", "C919", "https://example.cn/a/b", "PM2.5", "e\u0301", "A-B"])
ODD = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
PROSE = st.lists(HAN | MARKS | st.sampled_from(FIGURES) | LATIN, max_size=40).map("".join)
ANYTHING = st.lists(PROSE | ODD, max_size=6).map("".join)
AMBIGUOUS = st.sampled_from([1, 2])


def lines_of(text: str, width: int, **options: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width, **options)]


@given(text=ANYTHING, width=st.integers(1, 200), indent=st.sampled_from([0, 4]), ambiguous=AMBIGUOUS)
def test_every_character_is_drawn_exactly_once_and_in_order(text: str, width: int, indent: int, ambiguous: int) -> None:
    assert "".join(lines_of(text, width, indent=min(indent, max(width - 2, 0)), ambiguous=ambiguous)) == text


@given(text=ANYTHING, width=st.integers(2, 200), indent=st.sampled_from([0, 4]), ambiguous=AMBIGUOUS)
def test_no_line_is_wider_than_the_pane(text: str, width: int, indent: int, ambiguous: int) -> None:
    indent = min(indent, width - 2)
    table = cell_table(ambiguous)
    cells = [table.measure(line) for line in lines_of(text, width, indent=indent, ambiguous=ambiguous)]
    assert all(taken <= width for taken in cells)
    assert not cells or cells[0] <= width - indent


@given(text=PROSE, ambiguous=AMBIGUOUS)
def test_no_line_begins_with_closing_or_ends_with_opening_punctuation(text: str, ambiguous: int) -> None:
    # twenty cells hold any run of punctuation that a report has; longer ones are cut somewhere
    calm = re.sub(rf"([{re.escape(NEVER_FIRST + NEVER_LAST)}])+", r"\1", text).replace("https://example.cn/a/b", "")
    for width in WIDTHS:
        lines = lines_of(calm, width, ambiguous=ambiguous)
        assert all(line[0] not in NEVER_FIRST for line in lines[1:])
        assert all(line.rstrip()[-1:] not in set(NEVER_LAST) for line in lines[:-1])


@given(before=HAN, figure=st.sampled_from(FIGURES), after=HAN)
def test_no_figure_is_cut_from_its_unit(before: str, figure: str, after: str) -> None:
    text = f"{before}，{figure}，{after}"
    place = text.index(figure)
    for width in WIDTHS:
        breaks = {start for start, _ in wrap(text, width)}
        assert not breaks & set(range(place + 1, place + len(figure)))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_paragraph_keeps_its_rules_at_every_width(width: int) -> None:
    text = (
        "（一）去年，全县城镇新增就业20余万元以上项目1,234个，增长5.3%左右；《关于加快“十五五”时期发展的若干意见》"
        "（试行）——印发实施，PM2.5平均浓度下降到28微克/立方米……“互联网+”应用于80余家企业，投诉率降至0.8‰。"
    )
    lines = lines_of(text, width)
    assert "".join(lines) == text
    assert all(cell_table().measure(line) <= width for line in lines)
    assert all(line[0] not in NEVER_FIRST for line in lines[1:])
    assert all(line[-1] not in NEVER_LAST for line in lines[:-1])
    for figure in ("20余万元以上", "1,234个", "5.3%左右", "80余家", "0.8‰", "PM2.5"):
        assert any(figure in line for line in lines)


def test_a_figure_longer_than_the_line_is_cut_and_not_lost() -> None:
    assert lines_of("共1234567890123456789012345万元。", 20) == ["共123456789012345678", "9012345万元。"]


def test_a_wide_character_that_does_not_fit_goes_to_the_next_line() -> None:
    assert lines_of("工作报告", 5) == ["工作", "报告"]


@given(text=ANYTHING, width=st.integers(0, 60), ambiguous=AMBIGUOUS)
def test_padding_fills_exactly_the_cells_asked_for(text: str, width: int, ambiguous: int) -> None:
    assert cell_table(ambiguous).measure(pad(text, width, ambiguous=ambiguous)) == width


def test_a_title_that_is_cut_says_so() -> None:
    assert fit("过去一年工作回顾", 10) == "过去一年.."
    assert fit("过去一年", 10) == "过去一年"


def test_an_unknown_ambiguous_width_is_refused() -> None:
    with pytest.raises(ValueError, match="1 or 2"):
        cell_table(3)


def test_widths_agree_with_the_terminal_library_on_the_characters_of_reports() -> None:
    ranges = [(0x20, 0x7F), (0x2010, 0x2027), (0x2460, 0x24FF), (0x3000, 0x3020), (0x4E00, 0x9FFF), (0xFF01, 0xFF5F)]
    chars = [chr(code) for first, last in ranges for code in range(first, last)]
    assert [char for char in chars if cell_table().measure(char) != cell_len(char)] == []
