"""The scoreboard reads every tool's answer aright, and names what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.peers import __main__ as scoreboard
from benchmarks.peers import board, commands, libraries
from benchmarks.peers.texts import Answer, Texts, UnreadableAnswer, crossing, joined_runs, links_of_runs, runs_of_steps
from tests.tools import needs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LEFT = ("灌区修缮完成30处，惠及两千户。", "渡口管护移交乡镇，落实专人值守。", "乡村书屋全部开放。")
RIGHT = (
    "灌区修缮完成35处，惠及两千户。",
    "新增一句别的话说天文。",
    "渡口管护移交乡镇，落实专人值守。",
    "乡村书屋全部开放。",
)
TEXTS = Texts(LEFT, RIGHT, (1, 1, 2), (1, 1, 1, 2), ("", ""))
LINKS = {(0, 0), (1, 2), (2, 3)}


def solid_links(answer: Answer) -> set[tuple[int, int]]:
    links = links_of_runs(answer.runs, TEXTS) if answer.links is None else answer.links
    return {(i, j) for i, j, strength in links if strength >= 0.3}


@pytest.mark.parametrize(
    "tool",
    [libraries.difflib_lines, libraries.difflib_sentences, libraries.diff_match_patch, libraries.rapidfuzz],
)
def test_a_library_sets_the_same_sentences_side_by_side(tool: Callable[[Texts], Answer]) -> None:
    assert solid_links(tool(TEXTS)) == LINKS


@pytest.mark.parametrize(
    ("tool", "command"), [(commands.git_word_diff, "git"), (commands.dwdiff, "dwdiff"), (commands.docdiff, "docdiff")]
)
def test_a_command_sets_the_same_sentences_side_by_side(tool: Callable[[Texts], Answer], command: str) -> None:
    needs(command)
    assert solid_links(tool(TEXTS)) == LINKS


def test_steps_become_runs_whatever_white_space_a_tool_sets() -> None:
    steps = [("=", "甲 乙"), ("-", "丙"), ("+", "丁\n"), ("=", "戊")]
    assert runs_of_steps(steps, "甲乙\n丙戊", "甲乙丁戊") == [(0, 2, 0, 2), (4, 5, 3, 4)]


@pytest.mark.parametrize("steps", [[("=", "甲乙丙")], [("=", "甲")], [("=", "甲丁")]])
def test_an_answer_that_does_not_rebuild_the_texts_is_refused(steps: list[tuple[str, str]]) -> None:
    with pytest.raises(UnreadableAnswer):
        runs_of_steps(steps, "甲乙", "甲乙")


def test_runs_that_touch_on_one_side_alone_stay_apart() -> None:
    assert joined_runs([(2, 4, 5, 7), (0, 2, 0, 2), (4, 5, 7, 8)]) == [(0, 2, 0, 2), (2, 5, 5, 8)]


def test_a_link_is_as_strong_as_the_share_that_is_kept() -> None:
    texts = Texts(("甲乙丙丁。",), ("甲乙戊己。",), (1,), (1,), ("", ""))
    assert links_of_runs([(0, 2, 0, 2), (4, 5, 4, 5)], texts) == [(0, 0, 0.5)]


def test_links_out_of_order_cross_and_a_split_sentence_does_not() -> None:
    assert crossing([(0, 0), (1, 1), (4, 2), (2, 3), (3, 4)]) == {(4, 2)}
    assert crossing([(0, 0), (0, 1), (1, 2), (2, 2)]) == set()


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ({"text": "ab"}, [(10, 12, 20, 22)]),
        (
            {
                "text": "a12b",
                "highlightRanges": [{"start": 1, "length": 1, "type": 1}, {"start": 2, "length": 1, "type": 0}],
            },
            [(10, 11, 20, 21), (12, 13, 22, 23)],
        ),
    ],
)
def test_a_line_of_wikidiff2_keeps_what_is_not_highlighted(
    line: dict[str, object], runs: list[tuple[int, int, int, int]]
) -> None:
    assert commands._wikidiff2_runs(line, 10, 20) == runs  # noqa: SLF001 - PHP is seldom there to ask it


def test_a_tool_that_is_missing_has_no_version() -> None:
    assert board.version_of(board.Tool("x", "x", package="no-such-package-here")) is None
    assert board.version_of(board.Tool("x", "x", command=("no-such-command-here", "--version"))) is None
    assert board.version_of(board.Tool("x", "x", package="rapidfuzz"))


def test_the_table_goes_between_its_marks_and_nowhere_else() -> None:
    page = f"before\n{scoreboard.BEGIN}\nold\n{scoreboard.END}\nafter\n"
    assert (
        scoreboard.with_table(page, "| new |") == f"before\n{scoreboard.BEGIN}\n\n| new |\n\n{scoreboard.END}\nafter\n"
    )
    with pytest.raises(ValueError, match="lacks"):
        scoreboard.with_table("no marks", "| new |")


def test_a_row_shows_what_a_tool_could_not_do() -> None:
    row = board.Row(board.TOOLS[1], "1.0", failures=["seed 1: no answer in 120 s"])
    table = scoreboard.table_of([row])
    assert "| – | – | – | 0 |" in table
    assert table.endswith("No answer:\n\n- difflib, paragraphs, then characters: seed 1: no answer in 120 s")


def test_without_the_labelled_reports_the_scoreboard_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(scoreboard, "SHARED", tmp_path)
    assert scoreboard.main([]) == 0
    assert "skipped" in capsys.readouterr().out
