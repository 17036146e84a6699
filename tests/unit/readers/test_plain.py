"""Plain text and Markdown."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from compare.readers import read_document

if TYPE_CHECKING:
    from pathlib import Path

HANS = "全年共立案提案二百三十件，"
HANT = "條例修正後，主管機關應於六個月內訂定施行細則，"
LONG = "过去一年，全市政协围绕中心、服务大局，认真履行政治协商、民主监督、参政议政职能。\n" * 40


def read(folder: Path, content: bytes, name: str = "报告.txt", encoding: str | None = None):  # noqa: ANN201 - a test helper
    path = folder / name
    path.write_bytes(content)
    return read_document(path, encoding=encoding)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize(
    "text", ["我们要坚持稳中求进工作总基调，推动高质量发展。", "2031年，全市生产总值增长6.5%，好于预期，快于全省。"]
)
def test_twenty_characters_are_enough_to_find_the_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    assert read(tmp_path, text.encode(encoding)).lines[0].text == text


@pytest.mark.parametrize("encoding", ["big5", "cp950", "big5hkscs", "utf-8", "gb18030", "utf-16-le"])
def test_traditional_text_is_told_apart_too(tmp_path: Path, encoding: str) -> None:
    document = read(tmp_path, HANT.encode(encoding))
    assert document.lines[0].text == HANT


def test_the_encoding_is_named_as_python_names_it(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be"):
        assert read(tmp_path, LONG.encode(encoding)).source.encoding == encoding


def test_a_stated_encoding_is_obeyed(tmp_path: Path) -> None:
    assert read(tmp_path, HANS.encode("gbk"), encoding="GBK").source.encoding == "gbk"
    assert read(tmp_path, HANS.encode("utf-8-sig"), encoding="utf-8").lines[0].text == HANS


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_bad_byte_stays_in_its_place_and_is_reported(tmp_path: Path, encoding: str) -> None:
    lines = [f"第{n}项工作已经完成，群众比较满意。" for n in range(200)]
    content = "\n".join(lines).encode(encoding)
    at = content.index("第121项".encode(encoding)) + len("第121项工作".encode(encoding))
    document = read(tmp_path, content[:at] + b"\xff" + content[at:])
    assert document.lines[121].text == "第121项工作�已经完成，群众比较满意。"
    assert [line.text for line in document.lines[:121]] == lines[:121]
    assert len(document.warnings) == 1
    assert "1 处" in document.warnings[0]
    assert "第 122 行" in document.warnings[0]


def test_every_bad_byte_is_counted(tmp_path: Path) -> None:
    content = b"\xff".join(part.encode() for part in (LONG[:1], LONG[1:1000], LONG[1000:1001], LONG[1001:]))
    assert "3 处" in read(tmp_path, content).warnings[0]


def test_lines_are_cut_where_python_cuts_them(tmp_path: Path) -> None:
    text = "一\n二\r\n三\r四\r\r\n五\x0b六\x0c七\x1c八\x85九\u2028十\n\n"
    document = read(tmp_path, text.encode())
    assert [line.text for line in document.lines] == text.splitlines()


def test_lines_agree_with_a_file_opened_as_text(tmp_path: Path) -> None:
    path = tmp_path / "混.txt"
    path.write_bytes("\ufeff甲\r\n乙\r丙\r\r\n\n丁\x0c戊".encode())
    with path.open(encoding="utf-8-sig") as file:
        expected = file.read().splitlines()
    assert [line.text for line in read_document(path).lines] == expected


def test_one_line_of_five_megabytes(tmp_path: Path) -> None:
    text = "推进重点项目建设，" * 190_000
    document = read(tmp_path, text.encode("gb18030"))
    assert [len(line.text) for line in document.lines] == [len(text)]


def test_markdown_headings_are_evidence_and_stay_in_the_text(tmp_path: Path) -> None:
    text = "# 工作报告\n\n## 一、工作回顾\n正文 # 不是标题\n```\n# 代码\n```\n####### 七个\n#没有空格\n### 小节 ###"
    document = read(tmp_path, text.encode(), "报告.md")
    assert document.source.format == "md"
    assert [line.text for line in document.lines] == text.split("\n")
    styles = {n: line.style for n, line in enumerate(document.lines, 1) if line.style}
    assert styles == {1: "heading-1", 3: "heading-2", 10: "heading-3"}


def test_a_text_file_has_no_styles(tmp_path: Path) -> None:
    assert [line.style for line in read(tmp_path, "# 标题\n正文有二十个字那么长才好判断编码".encode()).lines] == [
        None,
        None,
    ]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Piped:
        buffer = io.BytesIO(LONG.encode("gb18030"))

    monkeypatch.setattr(sys, "stdin", Piped())
    document = read_document("-")
    assert document.source.path == "-"
    assert document.source.encoding == "gb18030"
    assert len(document.lines) == 40


def test_surrogates_in_utf8_do_not_come_through(tmp_path: Path) -> None:
    document = read(tmp_path, LONG.encode() + b"\xed\xa0\x80" + "完".encode())
    assert all(line.text.encode() for line in document.lines)
    assert document.warnings


def test_a_stated_codec_that_yields_surrogates_does_not_crash(tmp_path: Path) -> None:
    document = read(tmp_path, b"\\ud800" + b"abc " * 30, encoding="raw_unicode_escape")
    assert document.lines[0].text.startswith("\ufffd")


def test_the_digest_is_that_of_the_bytes(tmp_path: Path) -> None:
    assert read(tmp_path, b"abc").source.sha256.startswith("ba7816bf")


def test_a_short_piece_of_ascii_is_text(tmp_path: Path) -> None:
    assert read(tmp_path, b"GDP 5%", "a.log").lines[0].text == "GDP 5%"
