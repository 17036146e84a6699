"""A timeline as people and programs see it: text with plots, JSON, a web page, and the command."""

from __future__ import annotations

import csv
import dataclasses
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from compare.cli import main
from compare.cli.timeline import _plot
from compare.messages import set_language
from compare.render.series_svg import series_to_svg
from compare.render.sparkline import Plot, sparkline
from compare.render.timeline_html import timeline_to_html
from compare.render.timeline_json import timeline_to_dict
from compare.render.timeline_text import timeline_to_text
from compare.text.wrap import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.timeline.values import Timeline

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = [str(ROOT / "seeds" / f"chengling-{year}.txt") for year in (2021, 2022, 2023)]
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    set_language("en")
    yield
    set_language(None)


def test_a_sparkline_rises_with_its_values_and_leaves_gaps() -> None:
    assert sparkline([1, None, 4.5, 8], (1, 8)) == "▁·▅█"
    assert sparkline([1, None, 4.5, 8], (1, 8), Plot.ASCII) == "_ =#"


def test_equal_values_stand_in_the_middle() -> None:
    assert sparkline([3, 3], (3, 3)) == "▄▄"


@given(st.lists(st.none() | st.floats(-1e12, 1e12), max_size=20), st.sampled_from(list(Plot)))
def test_a_sparkline_has_one_character_a_year(values: list[float | None], plot: Plot) -> None:
    known = [value for value in values if value is not None]
    line = sparkline(values, (min(known, default=0.0), max(known, default=0.0)), plot)
    assert len(line) == len(values)


def test_the_text_shows_each_year_with_target_result_and_line(library: Timeline) -> None:
    text = timeline_to_text(library, lang="zh")
    assert "  2020  目标 20场左右（2019:7）  实际 21场（2020:5）  达到" in text
    assert "  2021  目标 24场以上（2020:7）\n" in text
    assert re.search(r"  实际  .{2}·.{2}·  2019–2024", text)


def test_a_masked_figure_says_so_in_words(library: Timeline) -> None:
    assert "*****册 数字被遮盖（2020:5）" in timeline_to_text(library, lang="zh")
    assert "*****册 masked（2020:5）" in timeline_to_text(library, lang="en")


def test_a_plain_terminal_gets_plain_characters(library: Timeline) -> None:
    text = timeline_to_text(library, lang="en", plot=Plot.ASCII)
    assert not set("▁▂▃▄▅▆▇█·─") & set(text.replace(" · ", ""))


@pytest.mark.parametrize("width", [40, 72, 120])
def test_no_line_is_wider_than_asked(library: Timeline, width: int) -> None:
    short = dataclasses.replace(
        library,
        reports=tuple(
            dataclasses.replace(report, source=dataclasses.replace(report.source, path="a.txt"))
            for report in library.reports
        ),
    )
    for lang in ("zh", "en"):
        lines = timeline_to_text(short, width, lang).splitlines()
        assert max(map(text_width, lines)) <= width


def test_long_lists_are_cut_unless_all_is_asked_for(library: Timeline) -> None:
    cut, full = (timeline_to_text(library, lang="en", everything=everything) for everything in (False, True))
    assert "--all lists them" in cut
    assert "--all lists them" not in full
    assert len(full) > len(cut)


def test_the_json_has_what_its_page_promises(library: Timeline) -> None:
    document = json.loads(json.dumps(timeline_to_dict(library), ensure_ascii=False, allow_nan=False))
    assert document["schema"] == "duizhao/timeline-1"
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8").partition("`duizhao/timeline-1`\n")[2]
    thread = document["threads"][0]
    series = next(series for series in document["series"] if series["shifts"])
    fields = [*document, *thread, *thread["steps"][0], *series, *series["points"][0], *series["shifts"][0]]
    assert [field for field in fields if f"`{field}`" not in page] == []


def test_every_place_of_the_json_can_be_cut_from_the_file(library: Timeline) -> None:
    document = timeline_to_dict(library)
    lines = [Path(report["path"]).read_text(encoding="utf-8").splitlines() for report in document["reports"]]
    spots = [(step["report"], step["place"]) for thread in document["threads"] for step in thread["steps"]]
    spots += [(point["report"], point["figure"]) for series in document["series"] for point in series["points"]]
    assert len(spots) > 30
    for report, place in spots:
        assert lines[report][place["line"] - 1][place["start"] : place["end"]] == place["text"]


class Page(HTMLParser):
    """Checks that tags are closed in order, and collects what a page asks for from elsewhere."""

    VOID = frozenset({"meta", "circle", "rect", "polyline"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.asked: list[str] = []
        self.ids: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.asked += [str(value) for name, value in attrs if name in {"src", "href", "xlink:href"}]
        self.ids += [str(value) for name, value in attrs if name == "id"]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def test_the_page_is_whole_and_needs_nothing_from_elsewhere(library: Timeline) -> None:
    html = timeline_to_html(library, "zh")
    page = Page()
    page.feed(html)
    assert page.open == []
    assert page.asked == []
    assert "script" not in page.seen
    assert len(page.ids) == len(set(page.ids))
    assert "http" not in html.replace("http-equiv", "")


def test_every_picture_has_a_title_and_says_its_figures(library: Timeline) -> None:
    for series in library.series:
        svg = series_to_svg(series, "zh")
        assert f'<title id="{series.id}-title">{series.of}' in svg
        desc = svg.partition("<desc")[2].partition("</desc>")[0]
        assert all(point.place.text in desc for point in series.points)


def test_the_line_of_a_picture_breaks_where_a_year_is_missing(library: Timeline) -> None:
    series = next(series for series in library.series if "讲座" in series.of)
    assert len(re.findall("<polyline", series_to_svg(series, "zh"))) == 2


def test_words_of_a_report_are_escaped(library: Timeline) -> None:
    hostile = dataclasses.replace(
        library,
        organisation="<script>alert(1)</script>",
        series=(dataclasses.replace(library.series[0], of='"><img src=x>'),),
    )
    html = timeline_to_html(hostile)
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_the_command_prints_text_json_and_a_page(capsys: Capture) -> None:
    assert main(["timeline", *SAMPLES, "--lang", "en"]) == 0
    assert "Promised every year" in capsys.readouterr().out
    assert main(["timeline", *SAMPLES, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["organisation"] == "政协澄陵市委员会"
    assert main(["timeline", *reversed(SAMPLES), "--format", "html", "--lang", "zh"]) == 0
    assert capsys.readouterr().out.startswith('<!DOCTYPE html>\n<html lang="zh-CN">')


@pytest.mark.parametrize(
    ("files", "first"),
    [
        (SAMPLES[:2], "a timeline needs reports of three years of one organisation, or more"),
        ([*SAMPLES, SAMPLES[0]], "it is of the same year as"),
        ([*SAMPLES[:2], str(ROOT / "seeds" / "jichuan-2022.txt")], "it is of"),
        (["-", "-", SAMPLES[0]], "cannot both come from standard input"),
    ],
)
def test_reports_that_form_no_timeline_are_two_lines_and_a_2(files: list[str], first: str, capsys: Capture) -> None:
    assert main(["timeline", *files, "--lang", "en"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    trouble, advice = captured.err.splitlines()
    assert first in trouble
    assert trouble.startswith("duizhao: ")
    assert advice.startswith("duizhao: ")


def test_plots_follow_the_terminal_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert [_plot("auto"), _plot("blocks")] == [Plot.ASCII, Plot.BLOCKS]
    monkeypatch.setenv("TERM", "xterm-256color")
    assert [_plot("auto"), _plot("ascii")] == [Plot.BLOCKS, Plot.ASCII]


def test_the_years_open_in_a_spreadsheet_with_numbers_filters_and_a_frozen_header(tmp_path: Path) -> None:
    target = tmp_path / "历年.xlsx"
    assert main(["timeline", *SAMPLES, "-o", str(target), "--lang", "zh"]) == 0
    book = load_workbook(target)
    figures, tasks = book["指标"], book["任务脉络"]
    assert figures.freeze_panes == "B2"
    assert figures.auto_filter.ref is not None
    rows = list(figures.iter_rows(min_row=2, values_only=True))
    assert ("集中学习（次）", 2022, "实际", 22, "22次", "2022:8", None) in rows
    assert tasks.max_row > figures.max_row / 4


def test_the_years_as_csv_keep_their_chinese_and_name_the_table(tmp_path: Path) -> None:
    target = tmp_path / "历年.csv"
    assert main(["timeline", *SAMPLES, "-o", str(target), "--lang", "zh"]) == 0
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert rows[0] == ["表", "指标或任务", "年", "计划/总结", "数值", "原文", "出处", "对照"]
    assert {row[0] for row in rows[1:]} == {"指标", "任务脉络"}
    assert ["指标", "集中学习（次）", "2022", "目标", "20", "不少于20次", "2021:39", "达到"] in rows


def test_the_years_as_markdown_hold_both_tables(tmp_path: Path) -> None:
    target = tmp_path / "历年.md"
    assert main(["timeline", *SAMPLES, "-o", str(target), "--lang", "zh"]) == 0
    text = target.read_text(encoding="utf-8")
    assert "## 指标" in text
    assert "## 任务脉络" in text
    assert "| 集中学习（次） | 2022 | 实际 | 22 | 22次 | 2022:8 |  |" in text
