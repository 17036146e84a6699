"""PDF files: paragraphs as they were written, pages as they were printed."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from compare.errors import ReadError
from compare.readers import read_document
from compare.readers.reflow import PrintedLine, reflowed, running_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from compare.model import Document

LEFT, SIZE, PITCH, WIDE = 90.0, 16.0, 28.0, 26


def typeset(
    paragraphs: tuple[str, ...], *, indent: int = 2, head: str = "", foot: str = ""
) -> list[list[tuple[str, float, float, float]]]:
    """Set paragraphs as a word processor does: 26 characters a line, 22 lines a page."""
    lines: list[tuple[str, float]] = []
    for paragraph in paragraphs:
        rest, inset = paragraph, indent
        while rest:
            room = WIDE - inset
            lines.append((rest[:room], LEFT + inset * SIZE))
            rest, inset = rest[room:], 0
    pages = []
    for number, start in enumerate(range(0, len(lines), 22), 1):
        page = [(text, x, 740 - PITCH * row, SIZE) for row, (text, x) in enumerate(lines[start : start + 22])]
        page += [(head, 200.0, 800.0, 10.0)] if head else []
        page += [(foot.format(number), 280.0, 60.0, 12.0)] if foot else []
        pages.append(page)
    return pages


@pytest.fixture
def read(tmp_path: Path, pdf: Callable[..., bytes]) -> Callable[..., Document]:
    def build(pages: object, **options: bool) -> Document:
        path = tmp_path / "报告.pdf"
        path.write_bytes(pdf(pages, **options))
        return read_document(path)

    return build


def body(document: Document) -> list[str]:
    return [line.text for line in document.lines if line.style != "running"]


@pytest.mark.parametrize("foot", ["- {} -", "— {} —", "第 {} 页", "第{}页 共9页", "{}", "{}/9", "· {} ·"])
def test_paragraphs_are_whole_and_page_numbers_set_apart(
    read: Callable[..., Document], sample: tuple[str, ...], foot: str
) -> None:
    paragraphs = sample * 4
    document = read(typeset(paragraphs, foot=foot))
    assert body(document) == list(paragraphs)
    running = [line for line in document.lines if line.style == "running"]
    assert [line.page for line in running] == list(range(1, len(running) + 1))
    assert len(running) >= 3


def test_a_running_head_is_set_apart_and_its_words_in_the_text_are_not(
    read: Callable[..., Document], sample: tuple[str, ...]
) -> None:
    document = read(typeset(sample * 3, head=sample[0], foot="- {} -"))
    assert body(document) == list(sample * 3)
    assert {line.text for line in document.lines if line.style == "running"} >= {sample[0], "- 1 -"}


def test_every_paragraph_knows_the_page_where_it_begins(read: Callable[..., Document], sample: tuple[str, ...]) -> None:
    document = read(typeset(sample * 4))
    pages = [line.page for line in document.lines]
    assert pages[0] == 1
    assert pages == sorted(pages, key=lambda page: page or 0)
    assert pages[-1] == len(typeset(sample * 4))


def test_a_title_in_larger_type_is_a_line_of_its_own(read: Callable[..., Document], sample: tuple[str, ...]) -> None:
    pages = typeset(sample[1:])
    pages[0].insert(0, (sample[0], 120.0, 775.0, 22.0))
    assert body(read(pages))[:3] == list(sample[:3])


def test_a_row_of_a_table_is_one_line(read: Callable[..., Document], sample: tuple[str, ...]) -> None:
    pages = typeset(sample[:5])
    low = min(y for _, _, y, _ in pages[0]) - 60
    pages[0] += [
        (text, x, low - 20 * row, 12.0)
        for row, cells in enumerate((("指标", "增长"), ("产值", "6%")))
        for text, x in zip(cells, (120.0, 320.0), strict=True)
    ]
    tables = [line.text for line in read(pages).lines if line.style == "table"]
    assert tables == ["指标\t增长", "产值\t6%"]


def test_a_scan_without_text_says_so(read: Callable[..., Document]) -> None:
    with pytest.raises(ReadError, match="没有文字"):
        read([[], []])


def test_a_page_without_text_is_reported(read: Callable[..., Document], sample: tuple[str, ...]) -> None:
    document = read([*typeset(sample), []])
    assert len(document.warnings) == 1
    assert "1 页没有文字" in document.warnings[0]


def test_a_password_is_reported(read: Callable[..., Document], sample: tuple[str, ...]) -> None:
    with pytest.raises(ReadError, match="密码"):
        read(typeset(sample), password=True)


def test_threads_may_read_at_once(tmp_path: Path, pdf: Callable[..., bytes], sample: tuple[str, ...]) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(pdf(typeset(sample * 3)))
    found: list[list[str]] = []

    def work() -> None:
        found.extend(body(read_document(path)) for _ in range(3))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [list(sample * 3)] * 12


def printed(*texts: tuple[str, float, float], page: int = 1, top: float = 700) -> tuple[PrintedLine, ...]:
    """Lines from the top of a page: text, left and right in characters."""
    return tuple(
        PrintedLine(text, 80 + left * 16, 80 + right * 16, top - 28 * n, top - 28 * n + 14, 16, page)
        for n, (text, left, right) in enumerate(texts)
    )


def flowed(*pages: tuple[PrintedLine, ...]) -> Iterator[str]:
    return (line.text for line in reflowed(pages))


FULL = ("占满整行的正文" * 4)[:26]


def test_a_paragraph_without_indent_begins_after_a_short_line() -> None:
    lines = printed((FULL, 0, 26), ("到此为止。", 0, 5), (FULL, 0, 26), ("也到此为止。", 0, 6), (FULL, 0, 26))
    assert list(flowed(lines)) == [FULL + "到此为止。", FULL + "也到此为止。", FULL]


def test_a_paragraph_goes_on_behind_a_page_number() -> None:
    one, two, three = (word * 26 for word in "甲乙丙")
    first = printed((one, 2, 26), (FULL, 0, 26), (FULL, 0, 26), (two, 0, 26), ("— 1 —", 11, 15))
    second = printed((three, 0, 26), ("完。", 0, 2), (FULL, 2, 26), (FULL, 0, 26), ("— 2 —", 11, 15), page=2)
    result = reflowed((first, second))
    assert [line.text for line in result] == [one + FULL * 2 + two + three + "完。", "— 1 —", FULL * 2, "— 2 —"]
    assert [line.style for line in result] == [None, "running", None, "running"]


def test_a_heading_by_its_number_begins_a_line_even_after_a_full_one() -> None:
    lines = printed((FULL, 2, 26), (FULL[:-1] + "。", 0, 25), ("（二）服务大局", 0, 7), (FULL, 2, 26))
    assert list(flowed(lines))[1] == "（二）服务大局"


def test_words_of_latin_letters_do_not_run_together() -> None:
    lines = printed((FULL[:20] + "Silver", 0, 26), ("Economy" + FULL[:19], 0, 26))
    assert list(flowed(lines)) == [FULL[:20] + "Silver Economy" + FULL[:19]]


def test_a_number_cut_by_the_margin_is_whole_again() -> None:
    lines = printed((FULL[:24] + "20", 0, 26), ("31年" + FULL[:23], 0, 26))
    assert list(flowed(lines)) == [FULL[:24] + "2031年" + FULL[:23]]


def test_a_row_of_figures_that_did_not_fit_begins_no_paragraph() -> None:
    lines = printed(
        (FULL, 2, 26), (FULL[:16] + "分别为", 0, 19), ("23.1％、62.5％、45.5％。" + FULL[:8], 0, 22), (FULL, 2, 26)
    )
    assert list(flowed(lines)) == [FULL + FULL[:16] + "分别为23.1％、62.5％、45.5％。" + FULL[:8], FULL]


def test_a_year_within_the_page_is_no_page_number() -> None:
    lines = printed((FULL, 2, 26), ("2031", 0, 4), (FULL, 2, 26), (FULL, 0, 26))
    assert not running_lines((lines,))


def test_a_document_of_page_numbers_alone_does_not_crash() -> None:
    assert list(flowed(printed(("- 1 -", 11, 15)))) == ["- 1 -"]
