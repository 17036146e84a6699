"""Reports of several years: what forms a timeline, and what its series and threads hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import UsageError
from compare.messages import set_language
from compare.timeline.building import build_timeline
from compare.timeline.links import Link
from compare.timeline.threads import join
from compare.timeline.values import StepKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.model import Report
    from compare.timeline.values import Series, Timeline


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    set_language("en")
    yield
    set_language(None)


def series_of(timeline: Timeline, name: str) -> Series:
    return next(series for series in timeline.series if name in series.of)


def test_reports_are_put_in_the_order_of_their_years(library: Timeline) -> None:
    assert [report.outline.year for report in library.reports] == [2019, 2020, 2022, 2023]
    assert library.organisation == "清河区图书馆"


def test_a_missing_year_is_said(library: Timeline) -> None:
    assert any("2021" in warning for warning in library.warnings)


def test_a_series_has_targets_and_results_by_year_and_a_gap_where_no_report_is(library: Timeline) -> None:
    series = series_of(library, "讲座")
    targets = {year: point.place.text for year, point in series.of_kind(StepKind.PLANNED).items()}
    results = {year: point.place.text for year, point in series.of_kind(StepKind.REPORTED).items()}
    assert targets == {2020: "20场左右", 2021: "24场以上", 2023: "25场以上", 2024: "25场以上"}
    assert results == {2019: "18场", 2020: "21场", 2022: "26场", 2023: "23场"}
    assert 2021 not in results


def test_a_target_that_was_missed_says_so(library: Timeline) -> None:
    targets = series_of(library, "讲座").of_kind(StepKind.PLANNED)
    assert [targets[year].met for year in (2020, 2021, 2023, 2024)] == [True, None, False, None]


def test_a_changed_bound_is_told_for_years_that_follow_each_other(library: Timeline) -> None:
    shifts = [
        (shift.earlier.year, shift.later.year, shift.direction.value) for shift in series_of(library, "讲座").shifts
    ]
    assert shifts == [(2020, 2021, "stronger")]


def test_a_masked_figure_is_a_gap(library: Timeline) -> None:
    series = series_of(library, "新书")
    masked = series.of_kind(StepKind.REPORTED)[2020]
    assert masked.figure.value is None
    assert list(series.of_kind(StepKind.PLANNED)) == [2020, 2021, 2023, 2024]
    assert [year for year, point in series.of_kind(StepKind.REPORTED).items() if point.figure.value is not None] == [
        2019,
        2022,
        2023,
    ]


def test_a_task_that_is_never_heard_of_again_has_vanished(library: Timeline) -> None:
    vanished = [thread.planned[-1].place.text for thread in library.vanished]
    assert "筹建少儿绘本分馆并对外开放。" in vanished


def test_a_task_whose_year_has_no_report_is_not_said_to_have_vanished(library: Timeline) -> None:
    vanished = [thread.planned[-1].place.text for thread in library.vanished]
    assert not [text for text in vanished if "古籍修复室" in text]
    assert any("古籍修复室" in thread.planned[-1].place.text for thread in library.threads if thread.planned)


def test_other_units_are_other_series(report_of: Callable[..., Report]) -> None:
    reports = [report_of(2019), report_of(2022), report_of(2023, ("1700人次", "1700人"))]
    readers = [one for one in build_timeline(reports).series if "读者" in one.of]
    assert [[point.place.text for point in one.points] for one in readers] == [["900人次", "1500人次"]]


def test_two_reports_are_too_few(report_of: Callable[..., Report]) -> None:
    with pytest.raises(UsageError, match="three years"):
        build_timeline([report_of(2019), report_of(2020)])


def test_two_reports_of_one_year_are_refused_by_name(report_of: Callable[..., Report]) -> None:
    reports = [report_of(2019), report_of(2020), report_of(2020, ("21场", "22场"), name="again.txt")]
    with pytest.raises(UsageError) as trouble:
        build_timeline(reports)
    first, second = trouble.value.lines()
    assert first.endswith("again.txt: it is of the same year as " + reports[1].source.path + " (2020)")
    assert second == "duizhao: give one report a year"


def test_a_report_of_another_organisation_is_refused(report_of: Callable[..., Report]) -> None:
    other = report_of(2022, ("清河区图书馆", "白石县博物馆"), ("区图书馆", "县博物馆"))
    with pytest.raises(UsageError, match="another organisation"):
        build_timeline([report_of(2019), report_of(2020), other])


def test_a_report_without_a_year_is_refused(report_of: Callable[..., Report]) -> None:
    undated = report_of(2022, ("2022年", ""), ("2023年", ""))
    with pytest.raises(UsageError, match="year of the report was not found"):
        build_timeline([report_of(2019), report_of(2020), undated])


NODES = st.tuples(st.integers(0, 3), st.sampled_from(list(StepKind)), st.sampled_from(["s1.1", "s2.1", "s3.1"]))
LINKS = st.builds(Link, NODES, NODES, st.floats(0, 1), st.booleans())


@given(st.sets(NODES, max_size=20), st.lists(LINKS, max_size=40))
def test_threads_lose_no_sentence_and_keep_apart_what_one_report_keeps_apart(
    nodes: set[tuple[int, StepKind, str]], links: list[Link]
) -> None:
    known = [link for link in links if link.earlier in nodes and link.later in nodes]
    groups = join(nodes, known)
    assert sorted(node for group in groups for node in group) == sorted(nodes)
    for group in groups:
        slots = [node[:2] for node in group]
        assert len(slots) == len(set(slots))
