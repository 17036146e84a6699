"""A ledger says the same in every format, and no format lets a report's words act on the reader's computer."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from compare.kinds import Bound, FigureKind, Role
from compare.model import Figure, Outline, Place, Report, Sentence, Source
from compare.render.ledger_csv import guarded, ledger_to_csv
from compare.render.ledger_html import ledger_to_html
from compare.render.ledger_markdown import escaped, ledger_to_markdown
from compare.render.ledger_rows import Ledger, Tone, ledger_of
from compare.render.ledger_words import COLUMNS, Column
from compare.render.ledger_xlsx import ledger_to_xlsx
from compare.review.applying import Reviewed, apply_review
from compare.review.commands import rule
from compare.review.values import Review
from compare.track.values import (
    Band,
    Evidence,
    Item,
    Reason,
    ReasonKind,
    Standing,
    Status,
    Target,
    Task,
    Tracking,
    TrackingSummary,
    Unplanned,
)

ROOM = "新建社区图书室12个以上。"
SHARE = "读者满意率达到98%以上。"
NASTY = '=HYPERLINK("http://x.example","点此")<script>alert(1)</script>|*管道*。'
BUILT = "新建社区图书室15个。"
ASKED = "读者满意率97.5%。"


def sentence(line: int, text: str, part: Role = Role.PLAN) -> Sentence:
    return Sentence(f"s{line}", Place(line, 0, len(text), text), text, line, None, part)


def report(path: str, year: int, sentences: tuple[Sentence, ...]) -> Report:
    outline = Outline(None, "清河区图书馆", (), year, (), ())
    return Report(Source(path, "txt", "utf-8", "0" * 64), (), outline, (), sentences, sentences, ())


def figure(text: str, value: float, unit: str) -> Figure:
    kind = FigureKind.RATIO if unit == "%" else FigureKind.COUNT
    return Figure(Place(2, 0, len(text), text), value, unit, "", approximate=False, bound=None, kind=kind)


def target(text: str, value: float, unit: str, achieved: Figure | None, *, met: bool | None) -> Target:
    return Target(Place(1, 0, 5, text), text, value, unit, None, Bound.FLOOR, achieved=achieved, met=met)


def item(number: int, text: str, status: Status, **more: object) -> Item:
    base = Item(
        id=f"t{number}",
        sentence=sentence(number, text),
        section=("服务", "阵地"),
        commitment=True,
        verifiable=True,
        status=status,
        fingerprint=f"{number:016}",
    )
    return replace(base, **more)


@pytest.fixture
def tracking() -> Tracking:
    results = (
        sentence(2, BUILT, Role.REVIEW),
        sentence(3, ASKED, Role.REVIEW),
        sentence(4, "另办夜校3期。", Role.REVIEW),
    )
    why = (Reason(ReasonKind.COMPLETION, "建成"),)
    built = Evidence(results[0], 0.97, Band.SURE, 0, why)
    asked = Evidence(results[1], 0.5, Band.PROBABLE, 0, (), cumulative=True)
    silent = Task(Place(1, 50, 60, "配齐书架，"), Status.NOT_MENTIONED)
    items = (
        item(
            1,
            ROOM,
            Status.DONE,
            evidence=(built,),
            targets=(target("12个以上", 12, "个", figure("15个", 15, "个"), met=True),),
            parts=(silent, replace(silent, place=Place(1, 0, 12, ROOM), status=Status.DONE)),
            responsible="总馆",
            deadline="年内",
        ),
        item(
            2,
            SHARE,
            Status.MISSED,
            evidence=(asked,),
            targets=(target("98%以上", 98, "%", figure("97.5%", 97.5, "%"), met=False),),
        ),
        item(3, NASTY, Status.NOT_MENTIONED, nearby=(Evidence(results[2], 0.1, Band.NEARBY, 0),)),
        item(4, "做好其他工作。", Status.NOT_MENTIONED, verifiable=False),
        item(5, "服务群众是图书馆的宗旨。", Status.NOT_MENTIONED, commitment=False),
    )
    short = item(1, "人手不足。", Status.NOT_MENTIONED, id="w1", standing=Standing.SHORTCOMING)
    summary = TrackingSummary(
        items=5, commitments=4, done=1, missed=1, not_mentioned=2, unverifiable=1, targets=2, targets_met=1
    )
    return Tracking(
        report("去年.txt", 2023, tuple(each.sentence for each in items)),
        (report("今年.txt", 2024, results),),
        items,
        (short,),
        (Unplanned(results[2], 0),),
        summary,
        ("两份文件单位不同",),
    )


@pytest.fixture
def reviewed(tracking: Tracking) -> Reviewed:
    """With the third task settled by hand."""
    words = ["status=done", "note=@已实地核实", "evidence=4"]
    _, review = rule(apply_review(tracking, Review("k")), "3", words)
    return apply_review(tracking, review)


@pytest.fixture
def ledger(reviewed: Reviewed) -> Ledger:
    return ledger_of(reviewed)


def test_the_columns_are_those_that_officials_use(ledger: Ledger) -> None:
    names = "序号 任务 所属章节 责任单位 量化目标 完成时限 结果依据 实际值 完成率 依据强度 系统判定 人工判定 备注"
    assert " ".join(header.partition("（")[0] for header in ledger.headers) == names


def test_a_row_says_what_was_promised_reported_and_judged(ledger: Ledger) -> None:
    assert list(ledger.groups[0].rows[0].cells.values()) == [
        "1",
        "新建社区图书室12个以上。（第1行）",
        "服务 › 阵地",
        "总馆",
        "12个以上",
        "年内",
        "新建社区图书室15个。（第2行）",
        "15个",
        "125%（达到）",
        "确切\n“建成”",
        "报告称已完成",
        "",
        "未提及的分项：配齐书架",
    ]


def test_a_rate_is_set_against_its_target_in_points_and_a_sum_of_years_is_marked(ledger: Ledger) -> None:
    cells = ledger.groups[0].rows[1].cells
    assert cells[Column.RATE] == "低0.5个百分点（未达到）"
    assert cells[Column.EVIDENCE].startswith("【多年合计】")


@pytest.mark.parametrize(
    ("promise", "rate"),
    [
        (target("每季度1场", 1, "场/季度", figure("11场", 11, "场"), met=True), "达到"),
        (target("每个分馆1场", 1, "场", figure("11场", 11, "场"), met=True), "达到"),
        (target("8天", 8, "天", None, met=None), "—"),
        (replace(target("8天", 8, "天", None, met=None), incomparable=True), "无从比较"),
        (target("8%", 8, "%", figure("8%", 8, "%"), met=True), "持平（达到）"),
        (replace(target("3人以内", 3, "人", figure("1人", 1, "人"), met=True), bound=Bound.CEILING), "达到"),
    ],
)
def test_a_rate_is_given_only_where_it_means_something(tracking: Tracking, promise: Target, rate: str) -> None:
    one = replace(tracking, items=(replace(tracking.items[0], targets=(promise,)),))
    row = ledger_of(apply_review(one, Review("k"))).groups[0].rows[0]
    assert row.cells[Column.RATE] == rate


def test_sentences_that_state_a_result_come_first_and_the_rest_is_counted(tracking: Tracking) -> None:
    others = tuple(Evidence(sentence(line, f"{line}。", Role.REVIEW), 0.99, Band.SURE, 0) for line in (5, 6, 7))
    first = tracking.items[0]
    one = replace(tracking, items=(replace(first, evidence=(*others, *first.evidence)),))
    cell = ledger_of(apply_review(one, Review("k"))).groups[0].rows[0].cells[Column.EVIDENCE]
    assert cell.splitlines() == ["①新建社区图书室15个。（第2行）", "②5。（第5行）", "③6。（第6行）", "另有 1 处"]


def test_what_the_reviewer_ruled_stands_beside_what_was_found(ledger: Ledger) -> None:
    row = ledger.groups[0].rows[2]
    assert (row.cells[Column.FOUND], row.cells[Column.RULED]) == ("未提及", "报告称已完成")
    assert row.cells[Column.EVIDENCE] == "【人工】另办夜校3期。（第4行）"
    assert row.cells[Column.NOTE] == "@已实地核实"
    assert (row.found, row.ruled) == (Tone.SILENT, Tone.DONE)


def test_what_nobody_can_check_says_so_and_what_promises_nothing_is_left_out(ledger: Ledger) -> None:
    assert ledger.groups[0].rows[3].cells[Column.FOUND] == "不可核验"
    assert len(ledger.groups[0].rows) == 4


def test_shortcomings_and_unplanned_results_follow(ledger: Ledger) -> None:
    assert [group.title for group in ledger.groups] == ["任务台账", "上年不足", "计划外新增"]
    assert ledger.groups[1].rows[0].cells[Column.FOUND] == "未见回应"
    assert ledger.groups[2].rows[0].cells[Column.EVIDENCE] == "另办夜校3期。（第4行）"


def test_the_head_names_both_reports_the_counts_and_what_a_status_means(ledger: Ledger) -> None:
    assert ledger.title == "清河区图书馆2024年工作任务台账"
    assert ledger.sources == ("计划：去年.txt 清河区图书馆 2023年", "结果：今年.txt 清河区图书馆 2024年")
    assert "人工判定 1 项" in ledger.counts
    assert "未提及不等于未做" in ledger.remarks[0]
    assert "两份文件单位不同" in ledger.remarks[1]


def test_a_ruling_whose_task_is_gone_is_mentioned(tracking: Tracking, reviewed: Reviewed) -> None:
    without = replace(tracking, items=tracking.items[:2])
    remarks = ledger_of(apply_review(without, reviewed.review)).remarks
    assert any(NASTY in remark for remark in remarks)


def test_an_english_ledger_has_no_chinese_of_its_own(reviewed: Reviewed) -> None:
    ledger = ledger_of(reviewed, "en")
    assert ledger.headers == tuple(english for _, english in COLUMNS.values())
    cells = ledger.groups[0].rows[1].cells
    assert (cells[Column.FOUND], cells[Column.RATE]) == ("missed", "0.5 points below (missed)")
    assert cells[Column.TASK] == f"{SHARE} (line 2)"


# CSV


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_opens_in_excel_and_keeps_every_cell(ledger: Ledger) -> None:
    content = ledger_to_csv(ledger)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = read_csv(content)
    assert rows[0] == list(ledger.headers)
    assert {len(row) for row in rows} == {13}
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4", "不足1", "新增1"]
    assert rows[1][9] == "确切\n“建成”"


def test_csv_never_holds_a_formula(ledger: Ledger) -> None:
    rows = read_csv(ledger_to_csv(ledger))
    assert rows[3][1] == f"'{NASTY}（第3行）"
    assert rows[3][12] == "'@已实地核实"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", " =1", "\t=1", "\r=1", "＝1", "＋1"])
def test_whatever_begins_as_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", " ", "12个", "—", "（1）提高质量", "a=b"])
def test_other_cells_are_left_as_they_are(text: str) -> None:
    assert guarded(text) == text


# Markdown


def test_a_markdown_table_keeps_its_shape_whatever_the_words(ledger: Ledger) -> None:
    text = ledger_to_markdown(ledger)
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in table} == {14, 8, 3}
    assert "<script" not in text
    assert r"\*管道\*" in text


def test_line_breaks_stay_inside_their_cell() -> None:
    assert escaped("甲\n乙\r\n丙\u2028丁") == "甲<br>乙<br>丙<br>丁"
    assert escaped(r"a\|b") == r"a\\\|b"


# HTML


class Page(HTMLParser):
    """Counts what a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in {"src", "href", "action", "onclick", "onload"}]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_needs_nothing_from_elsewhere(ledger: Ledger) -> None:
    page = Page(ledger_to_html(ledger))
    assert page.open == []
    assert page.links == []
    assert page.tags.count("table") == 3
    assert page.tags.count("script") == 1
    assert not {"link", "img", "iframe", "a"} & set(page.tags)


def test_words_of_a_report_are_never_markup(ledger: Ledger) -> None:
    text = ledger_to_html(ledger)
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_the_page_filters_by_the_status_that_holds_and_says_so_in_words(ledger: Ledger) -> None:
    text = ledger_to_html(ledger)
    assert 'id="filter" hidden' in text
    assert '<button data-show="报告称已完成" aria-pressed="false">报告称已完成 2</button>' in text
    assert text.count('<tr data-status="报告称已完成">') == 2
    assert '<td class="c-found missed">未达到</td>' in text


def test_the_page_prints_on_a4_with_its_header_on_each_sheet(ledger: Ledger) -> None:
    text = ledger_to_html(ledger)
    assert "@page { size: A4 landscape" in text
    assert "table-header-group" in text
    assert "position: sticky" in text


# XLSX

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts_of(content: bytes) -> dict[str, ET.Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xml")]
        return {name: ET.fromstring(archive.read(name)) for name in names}  # noqa: S314 - written just now


def strings_of(parts: dict[str, ET.Element]) -> list[str]:
    return ["".join(one.itertext()) for one in parts["xl/sharedStrings.xml"]]


def test_the_workbook_has_filters_a_frozen_header_and_is_set_up_for_printing(ledger: Ledger) -> None:
    parts = parts_of(ledger_to_xlsx(ledger))
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert sheet.find(f"{SHEET}autoFilter").attrib["ref"] == "A6:M10"
    pane = sheet.find(f".//{SHEET}pane")
    assert (pane.attrib["ySplit"], pane.attrib["xSplit"], pane.attrib["state"]) == ("6", "2", "frozen")
    setup = sheet.find(f"{SHEET}pageSetup")
    assert (setup.attrib["orientation"], setup.attrib["paperSize"], setup.attrib["fitToHeight"]) == (
        "landscape",
        "9",
        "0",
    )
    names = [one.text for one in parts["xl/workbook.xml"].iter(f"{SHEET}definedName") if "Titles" in one.attrib["name"]]
    assert names == ["上年不足!$2:$2", "任务台账!$6:$6", "计划外新增!$2:$2"]
    sheets = [one.attrib["name"] for one in parts["xl/workbook.xml"].iter(f"{SHEET}sheet")]
    assert sheets == ["任务台账", "上年不足", "计划外新增", "说明"]


def test_the_workbook_holds_every_cell_and_no_formula_or_link(ledger: Ledger) -> None:
    parts = parts_of(ledger_to_xlsx(ledger))
    strings = strings_of(parts)
    for group in ledger.groups:
        for row in group.rows:
            shown = {row.cells[column] for column in group.headers} - {""}
            assert {text for text in shown if not text.isdecimal()} <= set(strings)
    for name, part in parts.items():
        if name.startswith("xl/worksheets"):
            assert part.find(f".//{SHEET}c/{SHEET}f") is None
            assert part.find(f".//{SHEET}hyperlink") is None


def test_text_in_the_workbook_that_begins_as_a_formula_is_marked_as_text(ledger: Ledger) -> None:
    styles = parts_of(ledger_to_xlsx(ledger))["xl/styles.xml"]
    assert any(one.attrib.get("quotePrefix") == "1" for one in styles.iter(f"{SHEET}xf"))


def test_the_workbook_offers_the_reviewer_the_statuses_to_choose_from(ledger: Ledger) -> None:
    sheet = parts_of(ledger_to_xlsx(ledger))["xl/worksheets/sheet1.xml"]
    validation = sheet.find(f".//{SHEET}dataValidation")
    assert validation.attrib["sqref"] == "L7:L10"
    assert validation.find(f"{SHEET}formula1").text == '"报告称已完成,有进展,未达到,未提及"'


def test_a_cell_longer_than_excel_takes_and_control_characters_do_no_harm(tracking: Tracking) -> None:
    long = replace(tracking.items[0], sentence=sentence(1, "长" * 40000 + "\x01\x0b"))
    rows = ledger_of(apply_review(replace(tracking, items=(long,)), Review("k")))
    strings = strings_of(parts_of(ledger_to_xlsx(rows)))
    assert max(map(len, strings)) == 32767
    assert "\x01" not in ledger_to_html(rows)


def test_a_plan_that_promises_nothing_gives_an_empty_table_not_an_error(tracking: Tracking) -> None:
    empty = ledger_of(apply_review(replace(tracking, items=(), shortcomings=(), unplanned=()), Review("k")))
    assert len(read_csv(ledger_to_csv(empty))) == 1
    assert ledger_to_html(empty)
    assert ledger_to_markdown(empty)
    assert strings_of(parts_of(ledger_to_xlsx(empty)))
