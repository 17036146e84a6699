"""Which paragraphs of a report speak of several years together."""

from __future__ import annotations

import pytest

from compare.diff.periods import lines_of_several_years
from compare.kinds import HeadingKind
from compare.model import CleanLine, Heading, Outline, Place, Report, Source
from compare.text.script import fold


def report(*lines: str, headings: tuple[int, ...] = ()) -> Report:
    cleaned = tuple(
        CleanLine(n, text, text, fold(text), tuple(range(len(text))), tuple(range(1, len(text) + 1)))
        for n, text in enumerate(lines, 1)
    )
    found = tuple(Heading(Place(n, 0, 2, "一、"), "题", "一、", 1, HeadingKind.BLOCK) for n in headings)
    outline = Outline(None, None, (), 2023, (), found)
    return Report(Source("a.txt", "txt", "utf-8", "0" * 64), cleaned, outline, (), (), (), ())


@pytest.mark.parametrize("opening", ["五年来，", "过去五年，", "過去五年，", "本届政府任期内，", "“十四五”时期，"])
def test_a_paragraph_that_opens_with_years_speaks_for_those_after_it(opening: str) -> None:
    assert lines_of_several_years(report("去年建成3处。", opening + "建成30处。", "惠及1000人。")) == {2, 3}


def test_a_paragraph_of_one_year_ends_it() -> None:
    assert lines_of_several_years(report("五年来建成30处。", "过去一年，建成3处。", "惠及100人。")) == {1}


def test_a_new_chapter_ends_it() -> None:
    assert lines_of_several_years(report("五年来建成30处。", "二、今后工作", "再建3处。", headings=(2,))) == {1}


def test_the_last_year_of_a_plan_of_five_is_one_year() -> None:
    assert lines_of_several_years(report("刚刚过去的一年，是“十四五”收官之年。", "建成3处。")) == set()


def test_averages_of_years_tell_that_a_paragraph_sums_up() -> None:
    text = "目标圆满完成，产值年均增长5%，收入年均增长6%。"
    assert lines_of_several_years(report(text, "惠及100人。")) == {1}
