"""A matrix as text, JSON, page, workbook, CSV and Markdown, and the command that writes them."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from compare.cli import main
from compare.render.matrix_html import matrix_to_html
from compare.render.matrix_json import matrix_to_dict
from compare.render.matrix_tables import matrix_to_csv, matrix_to_markdown, matrix_to_xlsx
from compare.render.matrix_text import matrix_to_text
from compare.text.wrap import text_width

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.matrix.values import Matrix

TOWNS = ("汀兰市", "鹿溪市", "云桥市", "白鹭县")


@pytest.mark.parametrize("width", [80, 120, 160])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_of_text_is_wider_than_the_terminal(matrix: Matrix, width: int, lang: str) -> None:
    lines = matrix_to_text(matrix, width, lang, everything=True).splitlines()
    assert max(map(text_width, lines)) <= width


def test_text_lists_values_from_high_to_low_with_who_states_them(matrix: Matrix) -> None:
    text = matrix_to_text(matrix, 100)
    values = re.search(r"地区生产总值增长（%）  4/4\n(.*?)\n城镇新增就业", text, re.DOTALL)
    assert values is not None
    assert re.findall(r"汀兰|鹿溪|云桥|白鹭", values[1])[:4] == ["云桥", "汀兰", "鹿溪", "白鹭"]


def test_text_names_the_source_and_its_day(matrix: Matrix) -> None:
    assert "最早，2025-01-12" in matrix_to_text(matrix, 160)


def test_json_holds_a_cell_for_every_report(matrix: Matrix) -> None:
    document = json.loads(json.dumps(matrix_to_dict(matrix), allow_nan=False))
    assert document["schema"] == "duizhao/matrix-1"
    assert {len(one["cells"]) for one in (*document["indicators"], *document["topics"])} == {4}
    source = next(one for one in document["wording"] if "旧船厂" in one["text"])
    assert document["reports"][source["source"]]["name"] == "鹿溪"
    assert source["occurrences"][0]["place"]["line"] > 0


def test_the_page_needs_nothing_else_and_escapes_the_reports(write_town: Callable[..., Path]) -> None:
    from compare.matrix.building import build_matrix  # noqa: PLC0415 - only this test builds its own
    from compare.report import read  # noqa: PLC0415 - as above

    hostile = write_town("汀兰市", ("帆船", "<script>alert(1)</script>帆船"))
    page = matrix_to_html(build_matrix([read(hostile), read(write_town("鹿溪市"))], about=["帆船"]))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    assert "default-src 'none'" in page


def test_every_button_of_the_page_opens_what_its_cell_rests_on(matrix: Matrix) -> None:
    page = matrix_to_html(matrix)
    opened = set(re.findall(r'data-open="([^"]+)"', page))
    assert opened
    assert opened == set(re.findall(r'data-cell="([^"]+)"', page))


def test_the_workbook_has_frozen_heads_and_filters(matrix: Matrix) -> None:
    with zipfile.ZipFile(io.BytesIO(matrix_to_xlsx(matrix))) as book:
        sheets = [book.read(f"xl/worksheets/sheet{number}.xml").decode() for number in (1, 2, 3, 4)]
    assert all('state="frozen"' in sheet and "<autoFilter" in sheet for sheet in sheets)


def test_csv_opens_in_spreadsheets_and_calculates_nothing(matrix: Matrix) -> None:
    content = matrix_to_csv(matrix)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert {len(row) for row in rows} == {10}
    growth = [row for row in rows if row[2] == "地区生产总值增长" and row[0] == "目标"]
    assert [row[5:7] for row in growth] == [["汀兰", "5.5"], ["鹿溪", "5"], ["云桥", "6"], ["白鹭", "4"]]
    assert not any(cell[:1] in {"=", "+", "@"} for row in rows for cell in row)


def test_markdown_gives_few_reports_a_column_each(matrix: Matrix) -> None:
    lines = matrix_to_markdown(matrix).splitlines()
    assert "| 指标 | 口径 | 汀兰 | 鹿溪 | 云桥 | 白鹭 |" in lines
    assert any(line.startswith("| 地区生产总值增长（%） |") for line in lines)


def test_the_command_prints_text_where_there_is_no_terminal(
    write_town: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", *(str(write_town(town)) for town in TOWNS), "--lang", "zh", "--about", "海水稻"]) == 0
    assert "海水稻  2/4" in capsys.readouterr().out


@pytest.mark.parametrize("suffix", ["txt", "json", "html", "xlsx", "csv", "md"])
def test_the_name_of_the_file_tells_the_format(suffix: str, write_town: Callable[..., Path], tmp_path: Path) -> None:
    output = tmp_path / f"对照.{suffix}"
    files = [str(write_town(town)) for town in TOWNS[:2]]
    assert main(["matrix", *files, "-o", str(output), "--lang", "zh"]) == 0
    assert output.stat().st_size > 500


def test_a_format_that_does_not_fit_is_refused_in_one_line(
    write_town: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(write_town(town)) for town in TOWNS[:2]]
    assert main(["matrix", *files, "-o", str(tmp_path / "matrix.docx"), "--lang", "en"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2
    assert not (tmp_path / "matrix.docx").exists()


def test_one_report_is_answered_in_one_line_and_what_to_do(
    write_town: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(write_town("汀兰市")), "--lang", "en"]) == 2
    assert capsys.readouterr().err.splitlines()[0].endswith("a matrix needs two reports or more")
