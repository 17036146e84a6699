"""Reports of one year side by side: who states what, who speaks of what, who had shared wording first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.errors import UsageError
from compare.matrix.building import build_matrix
from compare.matrix.columns import check_count
from compare.matrix.copies import plain
from compare.matrix.sources import is_set_phrase
from compare.matrix.values import Aim, Basis, Wording
from compare.messages import set_language
from compare.report import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from compare.matrix.values import Indicator, Matrix, Topic
    from compare.model import Report


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    set_language("en")
    yield
    set_language(None)


def row(matrix: Matrix, name: str, aim: Aim) -> Indicator:
    return next(one for one in matrix.indicators if one.name == name and one.aim is aim)


def texts(indicator: Indicator) -> list[str | None]:
    return [cell and cell.place.text for cell in indicator.cells]


def topic(matrix: Matrix, name: str) -> Topic:
    return next(one for one in matrix.topics if one.name == name)


def test_columns_bear_the_names_of_the_places_and_the_days_of_the_reports(matrix: Matrix) -> None:
    assert [column.name for column in matrix.columns] == ["汀兰", "鹿溪", "云桥", "白鹭"]
    assert [column.date and column.date.isoformat() for column in matrix.columns] == [
        "2025-01-20",
        "2025-01-12",
        "2025-01-18",
        None,
    ]
    assert matrix.year == 2024


def test_growth_goals_stand_side_by_side_as_they_are_written(matrix: Matrix) -> None:
    growth = row(matrix, "地区生产总值增长", Aim.GOAL)
    assert texts(growth) == ["5.5%左右", "5%以上", "6%—6.5%", "4%左右"]
    assert growth.year == 2025
    third = growth.cells[2]
    assert third is not None
    assert (third.value, third.upper) == (6, 6.5)


def test_results_of_the_year_are_told_apart_from_those_of_five_years(matrix: Matrix) -> None:
    assert texts(row(matrix, "地区生产总值增长", Aim.RESULT)) == ["5.6%", "4.8%", "6.1%", "3.9%"]


def test_incomes_of_townspeople_do_not_stand_in_the_row_of_all_incomes(matrix: Matrix) -> None:
    assert texts(row(matrix, "城镇居民人均可支配收入增长", Aim.GOAL)) == [None, None, "6%左右", None]
    every = row(matrix, "居民人均可支配收入增长", Aim.GOAL)
    assert every.cells[2] is None


def test_a_goal_that_is_set_in_words_alone_is_shown_in_words(matrix: Matrix) -> None:
    cell = row(matrix, "居民人均可支配收入增长", Aim.GOAL).cells[1]
    assert cell is not None
    assert cell.figure is None
    assert cell.place.text == "居民收入增长与经济增长同步"


def test_every_cell_stands_where_it_says(matrix: Matrix) -> None:
    for indicator in matrix.indicators:
        for column, cell in zip(matrix.columns, indicator.cells, strict=True):
            if cell is not None:
                raw = column.report.lines[cell.place.line - 1].raw
                assert raw[cell.place.start : cell.place.end] == cell.place.text
    for copy in matrix.copies:
        for one in copy.occurrences:
            raw = matrix.columns[one.column].report.lines[one.place.line - 1].raw
            assert raw[one.place.start : one.place.end] == one.place.text


def test_a_topic_that_is_asked_for_tells_who_has_it_and_who_has_not(matrix: Matrix) -> None:
    rice = topic(matrix, "海水稻")
    assert (rice.having, rice.lacking) == ((0, 1), (2, 3))
    assert rice.cells[0].heads
    assert not rice.cells[1].heads
    assert [mention.word for mention in topic(matrix, "戏台|古村").cells[3].mentions] == ["戏台", "古村"]


def test_a_word_that_no_report_has_is_said(matrix: Matrix) -> None:
    assert topic(matrix, "潜水艇").having == ()
    assert any("潜水艇" in limit for limit in matrix.limits)


def test_topics_are_found_without_being_asked_for(matrix: Matrix) -> None:
    found = [one for one in matrix.topics if not one.asked]
    assert next(one for one in found if one.name == "低空经济").having == (1, 2)
    assert all(one.field for one in found)


def test_copied_wording_comes_from_the_report_that_was_given_first(matrix: Matrix) -> None:
    copy = next(one for one in matrix.copies if "旧船厂" in one.text)
    assert copy.wording is Wording.COPIED
    assert copy.basis is Basis.DATE
    assert [matrix.columns[one.column].name for one in copy.occurrences] == ["鹿溪", "云桥", "汀兰"]
    assert [one.exact for one in copy.occurrences] == [True, False, True]


def test_set_phrases_are_not_called_copied(matrix: Matrix) -> None:
    copy = next(one for one in matrix.copies if "习近平" in one.text)
    assert copy.wording is Wording.FORMULA
    assert is_set_phrase("在市委的坚强领导下,深入学习贯彻党的二十大精神")
    assert not is_set_phrase("把旧船厂改成水上运动基地")


def test_without_dates_nothing_is_said_of_who_came_first(write_town: Callable[..., Path]) -> None:
    undated = write_town("鹿溪市", ("——2025年1月12日在鹿溪市第五届人民代表大会第五次会议上", ""))
    matrix = build_matrix([read(write_town("汀兰市")), read(undated)])
    copy = next(one for one in matrix.copies if "旧船厂" in one.text)
    assert copy.basis is Basis.ORDER
    assert copy.source.column == 0
    assert any("鹿溪" in limit for limit in matrix.limits)


def test_reports_of_one_day_are_both_named_first(write_town: Callable[..., Path]) -> None:
    same_day = write_town("汀兰市", ("1月20日", "1月12日"))
    matrix = build_matrix([read(same_day), read(write_town("鹿溪市"))])
    assert next(one for one in matrix.copies if "旧船厂" in one.text).basis is Basis.SAME_DAY


def test_lists_of_goals_are_not_shared_wording(matrix: Matrix) -> None:
    assert not any("居民消费价格涨幅" in copy.text for copy in matrix.copies)


def test_a_reference_may_be_the_source_but_has_no_column_of_topics(
    towns: tuple[Report, ...], write_town: Callable[..., Path]
) -> None:
    older = read(write_town("鹿溪市", ("2025", "2023"), ("2024", "2022")))
    matrix = build_matrix([towns[0], towns[2]], [older])
    copy = next(one for one in matrix.copies if "旧船厂" in one.text)
    assert matrix.columns[copy.source.column].reference
    assert all(len(one.cells) == 2 for one in (*matrix.topics, *matrix.indicators))


def test_names_of_the_place_and_signs_do_not_make_wording_another() -> None:
    assert plain("全市粮食产量，达到") == plain("■粮食产量达到。")


def test_one_report_is_too_few_and_thirty_two_are_too_many() -> None:
    with pytest.raises(UsageError, match="two reports"):
        check_count(["a.txt"])
    with pytest.raises(UsageError, match="31 at most"):
        check_count([f"{number}.txt" for number in range(32)])


def test_the_same_file_twice_is_refused_by_name_and_by_content(
    towns: tuple[Report, ...], write_town: Callable[..., Path]
) -> None:
    with pytest.raises(UsageError, match="same file"):
        check_count(["a.txt", "b.txt", "a.txt"])
    with pytest.raises(UsageError, match="same file"):
        build_matrix([towns[0], towns[1], read(write_town("汀兰市"))])


def test_reports_of_two_years_are_refused(towns: tuple[Report, ...], write_town: Callable[..., Path]) -> None:
    other = read(write_town("鹿溪市", ("2025", "2024"), ("2024年工作回顾", "2023年工作回顾")))
    with pytest.raises(UsageError, match="is a report on"):
        build_matrix([towns[0], other])


def test_two_reports_of_one_place_are_told_apart(write_town: Callable[..., Path]) -> None:
    drafts = [read(write_town("汀兰市")), read(write_town("汀兰市", ("帆船", "龙舟")))]
    names = [column.name for column in build_matrix(drafts).columns]
    assert len(set(names)) == 2


def test_the_samples_stand_side_by_side(seeds: Path) -> None:
    matrix = build_matrix([read(seeds / "chengling-2022.txt"), read(seeds / "jichuan-2022.txt")])
    assert len(matrix.columns) == 2
    assert matrix.topics
    assert any(topic.lacking for topic in matrix.topics)
