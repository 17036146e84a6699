"""What stands in the files that a comparison is written to, as the programs that open them see it."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest

from compare import compare, read
from compare.kinds import ChangeKind, FigureRelation
from compare.render.comparison_markdown import escaped
from compare.render.comparison_rows import FACETS, facets_of, with_facets
from compare.render.export import BINARY, FORMATS, SUFFIXES, Wishes, export
from tests.tools import needs_spreadsheets, panes_in_office, run_office

if TYPE_CHECKING:
    from pathlib import Path

    from compare.model import Comparison

EVERY = (*FORMATS, "notes.md", "notes.docx")


@pytest.fixture(scope="module")
def comparison(seeds: Path) -> Comparison:
    return compare(read(seeds / "chengling-2022.txt"), read(seeds / "chengling-2023.txt"))


def written(comparison: Comparison, form: str, **wishes: object) -> bytes:
    content = export(comparison, form, Wishes(**wishes))  # type: ignore[arg-type]  # what each test wishes
    return content if isinstance(content, bytes) else content.encode("utf-8")


def text_in(content: bytes) -> str:
    """All words of a file, whatever it is."""
    if not content.startswith(b"PK"):
        return content.decode("utf-8")
    package = zipfile.ZipFile(io.BytesIO(content))
    parts = [package.read(name).decode("utf-8") for name in package.namelist() if name.endswith(".xml")]
    return re.sub("<[^>]+>", "", "".join(parts))


@pytest.mark.parametrize("form", EVERY)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_reports_give_the_same_bytes(form: str, lang: str, comparison: Comparison) -> None:
    assert written(comparison, form, lang=lang) == written(comparison, form, lang=lang)


@pytest.mark.parametrize("form", EVERY)
def test_every_form_tells_what_was_added(form: str, comparison: Comparison) -> None:
    text = text_in(written(comparison, form, width=10_000))
    added = [one.right[0].place.text for one in comparison.changes if one.kind is ChangeKind.ADDED]
    assert added
    assert [one for one in added if one[:12] not in text] == []


@pytest.mark.parametrize("form", FORMATS)
def test_only_files_that_are_no_text_are_bytes_without_a_mark(form: str, comparison: Comparison) -> None:
    content = export(comparison, form)
    assert (isinstance(content, bytes) and content.startswith(b"PK")) == (form in BINARY)
    assert SUFFIXES[form].startswith(".")


@pytest.mark.parametrize("form", ["text", "json", "html", "md", "csv", "xlsx", "docx", "notes"])
def test_a_choice_leaves_out_the_rest(form: str, comparison: Comparison) -> None:
    chosen = with_facets(comparison, {"moved"})
    out = next(one for one in comparison.changes if one.kind is ChangeKind.ADDED and one.id not in chosen)
    full, part = (text_in(written(comparison, form, changes=changes, width=10_000)) for changes in (None, chosen))
    assert out.right[0].place.text in full
    assert len(part) < len(full)
    assert f">{out.right[0].place.text}<" not in part.replace("\n", "<")


def test_the_facets_are_those_of_the_summary(comparison: Comparison) -> None:
    counts = {facet: sum(facet in facets_of(one) for one in comparison.changes) for facet in FACETS}
    summary = comparison.summary
    assert counts["added"] == summary.added
    assert counts["moved"] == summary.moved
    assert counts["rewritten"] == summary.rewritten
    assert counts["figures"] > 0


@pytest.mark.parametrize("form", ["html", "md", "csv", "xlsx", "docx"])
def test_a_note_stands_beside_its_change(form: str, comparison: Comparison) -> None:
    change = next(one for one in comparison.changes if one.kind is ChangeKind.EDITED)
    assert "请核实口径" in text_in(written(comparison, form, notes={change.id: "请核实口径"}))


def test_csv_opens_with_its_chinese_intact(comparison: Comparison) -> None:
    content = written(comparison, "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[0][:3] == ["序号", "类型", "左标题"]
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, len(rows))]
    shown = [one for one in comparison.changes if one.kind is not ChangeKind.SAME or one.moved]
    assert len(rows) - 1 == len(shown)


def test_no_cell_is_calculated(tmp_path: Path) -> None:
    for name, line in (("left", "积极推进改革。"), ("right", "=HYPERLINK(1)积极推进改革。")):
        (tmp_path / f"{name}.txt").write_text(f"报告\n{line}\n", encoding="utf-8")
    found = compare(read(tmp_path / "left.txt"), read(tmp_path / "right.txt"))
    assert not re.search(r"(?m)(^|,)\"?=", written(found, "csv").decode("utf-8-sig"))
    book = openpyxl.load_workbook(io.BytesIO(written(found, "xlsx")))
    assert not [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.data_type == "f"]


def test_the_workbook_has_filters_a_frozen_header_and_numbers(comparison: Comparison) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(comparison, "xlsx")))
    assert book.sheetnames == ["变化", "数字", "章节", "说明"]
    for sheet in book.worksheets[:3]:
        assert sheet.freeze_panes in {"B2", "C2"}
        assert sheet.auto_filter.ref == sheet.dimensions
    rows = list(book["数字"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == sum(len(one.figures) for one in comparison.changes)
    risen = next(one for change in comparison.changes for one in change.figures if one.relation is FigureRelation.UP)
    assert risen.left is not None
    assert risen.right is not None
    row = next(one for one in rows if one[1] == risen.of and one[8] == risen.left.place.text)
    assert (row[2], row[3]) == (risen.left.value, risen.right.value)
    assert row[5] == pytest.approx((risen.right.value or 0) - (risen.left.value or 0))


def test_the_workbook_marks_words_inside_a_sentence(comparison: Comparison) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(comparison, "xlsx")), rich_text=True)
    cells = [cell.value for row in book["变化"].iter_rows(min_row=2) for cell in row]
    runs = [run for value in cells if not isinstance(value, str | int | float | None) for run in value]
    fonts = [run.font for run in runs if not isinstance(run, str)]
    assert any(font.strike for font in fonts)
    assert any(font.u for font in fonts)


def test_libreoffice_opens_workbook_and_csv(comparison: Comparison, tmp_path: Path) -> None:
    needs_spreadsheets()
    for form in ("xlsx", "csv"):
        (tmp_path / f"{form}.{form}").write_bytes(written(comparison, form))
    saved, profile = tmp_path / "saved", tmp_path / "profile"
    run_office(profile, "--convert-to", "xlsx", "--outdir", saved, tmp_path / "xlsx.xlsx")
    # its dialog finds UTF-8 by the mark; without a window the encoding (76) is told
    utf8 = "--infilter=CSV:44,34,76,1"
    run_office(profile, utf8, "--convert-to", "xlsx", "--outdir", saved, tmp_path / "csv.csv")
    book = openpyxl.load_workbook(saved / "xlsx.xlsx")
    changes = book["变化"]
    assert changes.auto_filter.ref == changes.dimensions
    # a conversion has no window, and so no panes
    assert panes_in_office(tmp_path / "xlsx.xlsx", tmp_path / "panes profile") == "True"
    assert {type(cell.value) for cell in book["数字"]["C"][1:] if cell.value is not None} <= {int, float}
    (sheet,) = openpyxl.load_workbook(saved / "csv.xlsx").worksheets
    assert [cell.value for cell in sheet[1]][:3] == ["序号", "类型", "左标题"]
    assert sheet.max_row == changes.max_row


def test_the_table_marks_by_colour_and_by_a_line(comparison: Comparison) -> None:
    document = docx.Document(io.BytesIO(written(comparison, "docx")))
    (table,) = document.tables
    section = document.sections[0]
    assert (section.page_width or 0) > (section.page_height or 0)
    assert [cell.text.partition("：")[0] for cell in table.rows[0].cells] == ["旧", "新", "变化"]
    runs = [run for row in table.rows for cell in row.cells for one in cell.paragraphs for run in one.runs]
    struck = [run for run in runs if run.font.strike]
    underlined = [run for run in runs if run.font.underline]
    assert struck
    assert underlined
    assert all(run.font.color.rgb is not None for run in (*struck, *underlined))


def test_the_table_numbers_every_change(comparison: Comparison) -> None:
    document = docx.Document(io.BytesIO(written(comparison, "docx")))
    told = [row.cells[-1].text.split(" ")[0] for row in document.tables[0].rows[1:]]
    numbers = [int(word) for word in told if word.isdecimal()]
    assert numbers == list(range(1, len(numbers) + 1))


class Outline(HTMLParser):
    """Collects ids, headings and links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "src"}:
                self.links.append(value or "")


def test_the_page_is_one_file_whose_contents_lead_somewhere(comparison: Comparison) -> None:
    outline = Outline()
    page = written(comparison, "html").decode("utf-8")
    outline.feed(page)
    assert len(outline.ids) == len(set(outline.ids))
    assert outline.links
    assert {link.removeprefix("#") for link in outline.links} <= set(outline.ids)
    assert all(link.startswith("#") for link in outline.links)
    assert not {"img", "link", "iframe"} & set(outline.tags)
    assert "://" not in re.sub(r"(?s)<main.*</main>", "", page)


def test_text_of_a_report_is_never_markup(tmp_path: Path) -> None:
    for name, line in (("left", "推进改革。"), ("right", '<script>alert("1")</script>推进改革 *全面* #发展 | <b>。')):
        (tmp_path / f"{name}.txt").write_text(f"报告\n{line}\n", encoding="utf-8")
    found = compare(read(tmp_path / "left.txt"), read(tmp_path / "right.txt"))
    assert written(found, "html").count(b"<script>") == 1
    assert b"<script>" not in written(found, "md")
    assert escaped("*a* <b> #c") == r"\*a\* \<b\> \#c"


@pytest.mark.parametrize("form", FORMATS)
def test_two_equal_reports_are_written_too(form: str, seeds: Path) -> None:
    report = read(seeds / "chengling-2023.txt")
    found = compare(report, report)
    text = text_in(written(found, form))
    assert text
    if form in {"text", "md", "html", "docx"}:
        assert "没有变化。" in text
