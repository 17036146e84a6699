"""On a terminal that draws “ ” — … two cells wide, everything that measures says so; tried in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.unit.pseudo_terminal import answer_in_terminal
from tui.ambiguous import probed_width

WIDE = """
from tui.ambiguous import settle_ambiguous_width
settle_ambiguous_width(2)
from rich.cells import cell_len
from textual.strip import Strip
from rich.segment import Segment
from tui.layout.cells import cell_table
text = "“十四五”——规划①│ab　ﬁ"
print(cell_len(text), cell_table().measure(text), Strip([Segment(text)]).cell_length, cell_len("中a①" * 300))
"""


def run(code: str) -> list[int]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [int(word) for word in done.stdout.split()]


def test_rich_textual_and_the_layout_agree_on_wide_quotation_marks() -> None:
    rich, own, strip, long = run(WIDE)
    # twelve of the characters take two cells, a, b and ﬁ one
    assert rich == own == strip == 27
    assert long == 300 * 5


def test_narrow_is_what_counts_otherwise() -> None:
    narrow = WIDE.replace("settle_ambiguous_width(2)", "settle_ambiguous_width(1)")
    rich, own, strip, _ = run(narrow)
    assert rich == own == strip


def test_another_version_of_rich_is_left_alone() -> None:
    code = WIDE.replace("settle_ambiguous_width(2)", "import tui.ambiguous; tui.ambiguous.TRIED_WITH='0.'; "
                        "print(settle_ambiguous_width(2))")  # fmt: skip
    assert run(code)[0] == 1


@pytest.mark.parametrize(("column", "cells"), [(2, 1), (3, 2)])
def test_the_terminal_is_asked_where_its_cursor_stands_after_a_quotation_mark(column: int, cells: int) -> None:
    code = "from tui.ambiguous import probed_width; print('cells', probed_width())"
    assert f"cells {cells}" in answer_in_terminal(code, f"\x1b[1;{column}R\x1b[?62c")


def test_a_terminal_that_does_not_answer_costs_a_moment_and_counts_as_narrow() -> None:
    code = "from tui.ambiguous import probed_width; print('cells', probed_width())"
    assert "cells 1" in answer_in_terminal(code, "")


def test_without_a_terminal_nothing_is_asked() -> None:
    assert probed_width() == 1
