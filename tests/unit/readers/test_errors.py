"""Files that cannot be read: one line that says what is wrong, one that says what to do."""

from __future__ import annotations

import os
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from compare.errors import ReadError
from compare.readers import LIMIT_BYTES, read_document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

REPORT = "过去一年，全市政协认真履行职能，各项工作取得了新的成绩。\n"


def refusal(path: Path | str, encoding: str | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read_document(path, encoding=encoding)
    lines = caught.value.lines()
    assert len(lines) == 2
    assert all("\n" not in line for line in lines)
    assert lines[0].startswith(f"duizhao: {caught.value.subject}: ")
    return f"{caught.value.message}｜{caught.value.hint}"


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_missing_file(tmp_path: Path) -> None:
    assert "不存在" in refusal(tmp_path / "没有.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "文件夹" in refusal(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\n\n", "　\r\n \t".encode(), b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_without_text(tmp_path: Path, content: bytes) -> None:
    assert "空的" in refusal(written(tmp_path, "空.txt", content))


def test_a_file_that_is_too_large_names_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT_BYTES + 1_000_000)
    assert "51 MB，超过 50 MB" in refusal(path)


def test_a_file_of_too_many_lines(tmp_path: Path) -> None:
    assert "500000 行" in refusal(written(tmp_path, "行.txt", b"1\r\n" * 260_000))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = written(tmp_path, "锁.txt", REPORT.encode())
    path.chmod(0)
    assert "权限" in refusal(path)


def test_a_forbidden_file_as_the_system_reports_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "锁.txt", REPORT.encode())

    def deny(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("pathlib.Path.open", deny)
    assert "权限" in refusal(path)


def test_a_name_that_no_system_allows() -> None:
    assert "无法读取" in refusal("报告\0.txt")


def test_a_binary_file_under_a_text_name(tmp_path: Path) -> None:
    content = bytes(range(256)) * 40
    assert "不是文本" in refusal(written(tmp_path, "报告.txt", content))


def test_an_unknown_format(tmp_path: Path) -> None:
    assert "不认识" in refusal(written(tmp_path, "报告.xyz", b"\x00\x01\x02\x03\xfe\xff" * 300))


@pytest.mark.parametrize("stated", ["utf-8", "utf-16", "ascii"])
def test_a_stated_encoding_that_is_wrong(tmp_path: Path, stated: str) -> None:
    path = written(tmp_path, "报告.txt", (REPORT * 20).encode("gb18030"))
    assert "--encoding" in refusal(path, stated)


@pytest.mark.parametrize("stated", ["no-such-code", "base64", "hex", "编码", "a\0b"])
def test_an_encoding_that_does_not_exist(tmp_path: Path, stated: str) -> None:
    path = written(tmp_path, "报告.txt", REPORT.encode())
    assert "没有" in refusal(path, stated)


def test_a_stated_encoding_that_decodes_to_nonsense_is_answered_with_the_likely_one(tmp_path: Path) -> None:
    path = written(tmp_path, "报告.txt", REPORT.encode())
    assert "像是 utf-8" in refusal(path, "latin-1")
    path = written(tmp_path, "报告.txt", REPORT.encode("gb18030"))
    assert "像是 gb18030" in refusal(path, "latin-1")


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("报告.png", b"\x89PNG\r\n\x1a\n" + bytes(90), "图片"),
        ("报告.jpg", b"\xff\xd8\xff\xe0" + bytes(90), "图片"),
        ("报告.rar", b"Rar!\x1a\x07\x00" + bytes(90), "解压"),
        ("报告.7z", b"7z\xbc\xaf\x27\x1c" + bytes(90), "解压"),
        ("报告.txt", b"\x1f\x8b\x08" + bytes(90), "解压"),
    ],
)
def test_an_image_or_an_archive(tmp_path: Path, name: str, content: bytes, expected: str) -> None:
    assert expected in refusal(written(tmp_path, name, content))


@pytest.mark.parametrize(
    ("inside", "expected"),
    [("报告一.txt", "解压"), ("xl/workbook.xml", "Excel"), ("ppt/slides/slide1.xml", "PowerPoint"), ("OFD.xml", "OFD")],
)
@pytest.mark.parametrize("name", ["报告.zip", "报告.bin", "报告.txt"])
def test_a_zip_of_another_kind(tmp_path: Path, name: str, inside: str, expected: str) -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr(inside, REPORT)
    assert expected in refusal(written(tmp_path, name, buffer.getvalue()))


def test_a_word_document_that_ends_too_early(
    tmp_path: Path, docx: Callable[..., bytes], paragraph: Callable[..., str]
) -> None:
    whole = docx("".join(paragraph(REPORT.strip()) for _ in range(300)))
    for share in (0.3, 0.6, 0.95):
        assert "不完整" in refusal(written(tmp_path, "报告.docx", whole[: int(len(whole) * share)]))


def test_a_text_under_the_name_of_a_word_document(tmp_path: Path) -> None:
    assert "不是有效的 .docx" in refusal(written(tmp_path, "报告.docx", REPORT.encode()))


def test_a_word_document_with_a_password(tmp_path: Path) -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
    assert "密码" in refusal(written(tmp_path, "报告.docx", content))


@pytest.mark.parametrize("name", ["报告.pdf", "报告"])
def test_a_damaged_pdf(tmp_path: Path, name: str) -> None:
    assert "PDF 已损坏" in refusal(written(tmp_path, name, b"%PDF-1.7\n1 0 obj\n<<"))


def test_a_web_page_without_text(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><head><title>报告</title><script>var 正文='无';</script></head><body></body></html>"
    assert "没有正文" in refusal(written(tmp_path, "报告.html", page.encode()))


@pytest.mark.parametrize("suffix", [".doc", ".wps", ".odt", ".rtf"])
def test_a_legacy_document_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    monkeypatch.setattr("compare.readers.office.libreoffice", lambda: None)
    path = written(tmp_path, f"报告{suffix}", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    said = refusal(path)
    assert f"{suffix} 文件需要 LibreOffice" in said
    assert "libreoffice-writer-nogui" in said


def test_a_file_name_that_is_not_utf8_never_breaks_a_message(tmp_path: Path) -> None:
    said = refusal(tmp_path / "报告\udcff.txt")
    assert said.encode("utf-8")


def test_a_parser_that_fails_in_its_own_way_is_reported_as_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr("compare.readers.pdf._printed_pages", fail)
    with pytest.raises(ReadError) as caught:
        read_document(written(tmp_path, "报告.pdf", b"%PDF-1.7\n"))
    assert "已损坏" in caught.value.message
    assert isinstance(caught.value.__cause__, RuntimeError)
