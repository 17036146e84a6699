"""Legacy documents, through LibreOffice where it is installed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from compare.errors import ReadError
from compare.readers import office, read_document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.model import Document

needs_libreoffice = pytest.mark.skipif(office.libreoffice() is None, reason="LibreOffice is not installed")
FILTERS = {"doc": "doc:MS Word 97", "odt": "odt", "rtf": "rtf:Rich Text Format", "pdf": "pdf"}


@pytest.fixture
def convert(tmp_path: Path) -> Callable[[bytes, str], Path]:
    """Turn a .docx into another format, as a user would have saved it."""

    def to(content: bytes, form: str) -> Path:
        original = tmp_path / "报告.docx"
        original.write_bytes(content)
        program = office.libreoffice()
        assert program is not None
        profile = (tmp_path / "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", FILTERS[form]]
        subprocess.run(
            [*command, "--outdir", str(tmp_path), str(original)], check=True, capture_output=True, timeout=90
        )
        return tmp_path / f"报告.{form}"

    return to


@pytest.fixture
def report(
    docx: Callable[..., bytes],
    paragraph: Callable[..., str],
    sample: tuple[str, ...],
    xml_part: Callable[[str, str], str],
) -> bytes:
    """The sample four times over, indented, with a running head and page numbers."""
    indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
    size = '<w:rPr><w:rFonts w:eastAsia="Noto Serif CJK SC"/><w:sz w:val="32"/></w:rPr>'
    body = "".join(paragraph(text, indent).replace("<w:r>", f"<w:r>{size}") for text in sample * 4)
    margins = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"/>'
    edges = '<w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/>'
    body += f"<w:sectPr>{edges}{margins}</w:sectPr>"
    number = "<w:fldSimple w:instr='PAGE'><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    page = f"<w:p><w:r><w:t>— </w:t></w:r>{number}<w:r><w:t> —</w:t></w:r></w:p>"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="h" Type="{kind}/header" Target="header1.xml"/>'
        f'<Relationship Id="f" Type="{kind}/footer" Target="footer1.xml"/></Relationships>'
    )
    parts = {"header1": xml_part("hdr", paragraph("清溪市政协文件")), "footer1": xml_part("ftr", page)}
    return docx(body, **parts, document_rels=relations)


def sentences(document: Document) -> Counter[str]:
    text = "\n".join(line.text for line in document.lines if line.style != "running")
    return Counter(part for part in re.split(r"(?<=[。！？；])|\n", re.sub(r"[ \t\u3000]", "", text)) if part)


@needs_libreoffice
@pytest.mark.parametrize("form", ["doc", "odt", "rtf"])
def test_a_legacy_document_reads_as_the_word_document_that_it_was(
    convert: Callable[[bytes, str], Path], report: bytes, sample: tuple[str, ...], form: str
) -> None:
    document = read_document(convert(report, form))
    assert [line.text for line in document.lines] == list(sample * 4)
    assert document.source.format == "doc"


@needs_libreoffice
def test_a_document_printed_to_pdf_reads_as_it_was_written(
    convert: Callable[[bytes, str], Path], report: bytes, tmp_path: Path
) -> None:
    printed = read_document(convert(report, "pdf"))
    written = sentences(read_document(tmp_path / "报告.docx"))
    found = sentences(printed)
    assert (found & written).total() >= 0.99 * max(found.total(), written.total())
    running = {line.text for line in printed.lines if line.style == "running"}
    assert "清溪市政协文件" in running
    assert any(re.fullmatch(r"—\s*2\s*—", text) for text in running)


@needs_libreoffice
def test_a_document_that_libreoffice_cannot_open_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "报告.odt"
    path.write_bytes(b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text" + bytes(50))
    with pytest.raises(ReadError, match="LibreOffice"):
        read_document(path)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script as a program")
def test_a_conversion_without_end_is_stopped_with_all_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "soffice"
    script.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > {tmp_path}/child\nwait\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(office, "libreoffice", lambda: str(script))
    monkeypatch.setattr(office, "TIME_LIMIT_SECONDS", 1)
    path = tmp_path / "报告.rtf"
    path.write_bytes(b"{\\rtf1 report}")
    began = time.monotonic()
    with pytest.raises(ReadError, match="超过 1 秒"):
        read_document(path)
    assert time.monotonic() - began < 20
    child = int((tmp_path / "child").read_text())
    for _ in range(50):
        if not _alive(child):
            break
        time.sleep(0.1)
    assert not _alive(child)


def _alive(process: int) -> bool:
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as file:  # noqa: PTH123 - a file of the kernel
            return file.read().rsplit(") ", 1)[1][0] != "Z"
    except OSError:
        try:
            os.kill(process, 0)
        except OSError:
            return False
        return not os.path.isdir("/proc/self")  # noqa: PTH112 - as above


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "soffice"
    script.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    script.chmod(0o755)
    work = tmp_path / "temporary"
    work.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(work))
    monkeypatch.setattr(office, "libreoffice", lambda: str(script))
    path = tmp_path / "报告.rtf"
    path.write_bytes(b"{\\rtf1 report}")
    with pytest.raises(ReadError, match="无法转换"):
        read_document(path)
    assert list(work.iterdir()) == []


def test_a_plain_text_that_someone_named_doc_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "报告.doc"
    path.write_bytes("各位委员：\r\n现在报告工作，请予审议。".encode("gb18030"))
    document = read_document(path)
    assert [line.text for line in document.lines] == ["各位委员：", "现在报告工作，请予审议。"]
    assert document.source.encoding == "gb18030"


@pytest.mark.parametrize(("stream", "kind"), [("Workbook", "Excel"), ("PowerPoint Document", "PowerPoint")])
def test_a_legacy_table_or_slides_are_no_report(tmp_path: Path, stream: str, kind: str) -> None:
    path = tmp_path / "报告.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + stream.encode("utf-16-le") + bytes(500))
    with pytest.raises(ReadError, match=kind):
        read_document(path)
