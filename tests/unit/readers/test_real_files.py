"""The real files beside the checkout; skipped without them."""

from __future__ import annotations

import re
import time
from collections import Counter
from typing import TYPE_CHECKING

from compare.readers import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from compare.model import Document

SENTENCE_END = re.compile(r"(?<=[。！？；])")
WEB_WORDS = ("首页", "当前位置", "版权所有", "ICP", "网站标识码", "上一篇", "下一篇", "扫一扫", "主办")


def sentences(document: Document) -> Counter[str]:
    lines = ("".join(line.text.split()) for line in document.lines if line.style != "running")
    return Counter(part for line in lines for part in SENTENCE_END.split(line) if part)


def share(one: Document, other: Document) -> float:
    left, right = sentences(one), sentences(other)
    return (left & right).total() / max(left.total(), right.total())


def test_every_text_reads_as_python_reads_it(shared: Path) -> None:
    paths = [*(shared / "seeds").glob("*.txt"), *(shared / "corpus").glob("*/*.txt")]
    assert len(paths) > 90
    for path in paths:
        encoding = "gb18030" if path.parent.name == "dirty" else "utf-8-sig"
        document = read_document(path)
        assert [line.text for line in document.lines] == path.read_text(encoding=encoding).splitlines(), path.name
        assert document.warnings == (), path.name


def test_word_documents_read_as_their_transcriptions(shared: Path) -> None:
    paths = sorted((shared / "corpus" / "docx").glob("*.docx"))
    assert len(paths) == 31
    for path in paths:
        name = path.name.removeprefix("2025年").removesuffix("政府工作报告.docx")
        text = read_document(shared / "corpus" / "provinces" / f"{name}_2025.txt")
        assert share(read_document(path), text) >= 0.99, name


def test_a_web_page_reads_as_its_transcription(shared: Path) -> None:
    folder = shared / "corpus" / "national"
    assert share(read_document(folder / "2016.html"), read_document(folder / "2016.txt")) >= 0.99


def test_nothing_of_the_menus_comes_through(shared: Path) -> None:
    paths = sorted((shared / "corpus" / "web").glob("*.html"))
    assert len(paths) == 4
    for path in paths:
        lines = read_document(path).lines
        assert "统计公报" in lines[0].text, path.name
        assert not [line.text for line in lines for word in WEB_WORDS if word in line.text], path.name
        assert sum(len(line.text) for line in lines) > 5000, path.name


def test_a_report_is_read_in_good_time(shared: Path) -> None:
    path = shared / "corpus" / "provinces" / "广东省_2025.txt"
    read_document(path)
    began = time.perf_counter()
    for _ in range(10):
        read_document(path)
    assert (time.perf_counter() - began) / 10 < 0.03
