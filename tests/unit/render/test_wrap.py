"""Chinese text is broken into lines as a typesetter would."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.wrap import cell_width, text_width, wrap_text

CHINESE = st.text(
    alphabet="促进就业稳定增长，。；：？！、“”（）《》…—0123456789.%％年万人个abc XYZ[-]{+}", max_size=120
)
NEVER_FIRST = "，。；：？！、”）》"
NEVER_LAST = "“（《"


def test_no_line_begins_with_a_comma() -> None:
    assert wrap_text("促进就业，稳定增长。", 8) == ["促进就", "业，稳定", "增长。"]


def test_a_number_keeps_its_unit() -> None:
    assert wrap_text("新增就业1200万人", 10) == ["新增就业", "1200万人"]


def test_a_percentage_is_not_cut() -> None:
    assert wrap_text("同比增长5.5%左右", 10) == ["同比增长", "5.5%左右"]


def test_marks_stay_with_the_words_they_enclose() -> None:
    assert wrap_text("我们[-稳步-]{+全面+}推进", 10) == ["我们[-稳", "步-]{+全", "面+}推进"]


def test_latin_words_stay_whole_and_lines_have_no_space_at_their_ends() -> None:
    assert wrap_text("alpha beta gamma", 11) == ["alpha beta", "gamma"]


def test_a_piece_wider_than_the_line_is_cut_by_cells() -> None:
    assert wrap_text("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrap_text("", 10) == [""]


@pytest.mark.parametrize(
    ("character", "cells"), [("促", 2), ("，", 2), ("“", 1), ("a", 1), ("\u0301", 0), ("\u200b", 0)]
)
def test_cells_of_a_character(character: str, cells: int) -> None:
    assert cell_width(character) == cells


@given(CHINESE, st.integers(8, 60))
def test_wrapping_loses_nothing_but_space_and_keeps_to_the_width(text: str, width: int) -> None:
    lines = wrap_text(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(text_width(line) <= width for line in lines)


def has_run_of(marks: str, text: str) -> bool:
    return any(a in marks and b in marks for a, b in pairwise(text))


@given(st.text(alphabet="促进就业，。；）》”", max_size=80).filter(lambda text: not has_run_of(NEVER_FIRST, text)))
def test_no_line_but_the_first_begins_with_closing_punctuation(text: str) -> None:
    assert not any(line[:1] in NEVER_FIRST for line in wrap_text(text, 12)[1:] if line)


@given(st.text(alphabet="促进就业（《“", max_size=80).filter(lambda text: not has_run_of(NEVER_LAST, text)))
def test_no_line_but_the_last_ends_with_an_opening_mark(text: str) -> None:
    assert not any(line[-1:] in NEVER_LAST for line in wrap_text(text, 12)[:-1] if line)
