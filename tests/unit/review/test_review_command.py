"""What was left on the screen is told, exported and joined from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from compare import compare, read
from compare.cli import main
from compare.kinds import ChangeKind
from compare.messages import set_language
from compare.review.edits import carry_out, mark_read, note_change, note_section, pair_by_hand
from compare.review.marking import lay_marks
from compare.review.opening import open_review
from compare.review.store import save_review

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from compare.model import Comparison

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    yield
    set_language(None)


@pytest.fixture
def pair(seeds: Path) -> list[str]:
    return [str(seeds / "chengling-2022.txt"), str(seeds / "chengling-2023.txt")]


@pytest.fixture
def compared(pair: list[str]) -> Comparison:
    return compare(read(pair[0]), read(pair[1]))


def lone(comparison: Comparison, kind: ChangeKind) -> int:
    return next(
        index
        for index, change in enumerate(comparison.changes)
        if change.kind is kind and not (*change.left, *change.right)[0].heading
    )


@pytest.fixture
def reviewed(compared: Comparison) -> Comparison:
    """A comparison on which some is left."""
    marked = lay_marks(compared, open_review(compared.left, compared.right))
    gone, new = (lone(compared, kind) for kind in (ChangeKind.REMOVED, ChangeKind.ADDED))
    steps = (
        *mark_read(marked, range(len(compared.changes) // 2), read=True),
        *note_change(marked, gone, "核对口径\n第二行"),
        *note_section(marked, 3, "整节再看"),
        *pair_by_hand(marked, compared.changes[gone].left, compared.changes[new].right),
    )
    save_review(carry_out(marked.review, steps))
    return compared


def test_a_pair_without_a_review_says_so_in_numbers(pair: list[str], capsys: Capture) -> None:
    assert main(["review", *pair, "--lang", "zh"]) == 0
    assert "已阅 0/" in capsys.readouterr().out


@pytest.mark.usefixtures("reviewed")
def test_the_text_lists_notes_and_pairs_with_their_lines(pair: list[str], capsys: Capture) -> None:
    assert main(["review", *pair, "--lang", "zh"]) == 0
    told = capsys.readouterr().out
    assert "批注 2 条，人工配对 1 处" in told
    assert "  * 核对口径\n  * 第二行" in told
    assert "  * 整节再看" in told
    assert " = 右" in told


@pytest.mark.usefixtures("reviewed")
def test_the_json_names_changes_by_place_and_fingerprint(pair: list[str], capsys: Capture) -> None:
    assert main(["review", *pair, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "duizhao/remarks-1"
    assert 0 < told["read"] < told["changes"]
    assert told["read"] + len(told["unread"]) == told["changes"]
    assert [note["text"] for note in told["section_notes"]] == ["整节再看"]
    assert [one["followed"] for one in told["pairings"]] == [True]


@pytest.mark.usefixtures("reviewed")
def test_a_review_goes_to_a_colleague_and_joins_theirs(
    pair: list[str], tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported = str(tmp_path / "复核.json")
    assert main(["review", *pair, "--lang", "zh", "--export", exported]) == 0
    assert f"已导出到 {exported}" in capsys.readouterr().err
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path / "colleague"))
    assert main(["review", *pair, "--lang", "zh", "--import", exported]) == 0
    told = capsys.readouterr()
    assert "批注 2 条，人工配对 1 处" in told.out
    assert main(["review", *reversed(pair), "--lang", "zh"]) == 0
    assert "批注 2 条，人工配对 1 处" in capsys.readouterr().out


def test_importing_something_else_is_one_clear_line(pair: list[str], tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "x.json").write_text("[]", encoding="utf-8")
    assert main(["review", *pair, "--lang", "zh", "--import", str(tmp_path / "x.json")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_diff_follows_pairs_made_by_hand_only_when_asked(
    pair: list[str], reviewed: Comparison, capsys: Capture
) -> None:
    assert main(["diff", *pair, "--format", "json"]) == 1
    plain = json.loads(capsys.readouterr().out)
    assert len(plain["changes"]) == len(reviewed.changes)
    assert main(["diff", *pair, "--format", "json", "--by-hand"]) == 1
    followed = json.loads(capsys.readouterr().out)
    assert len(followed["changes"]) == len(reviewed.changes) - 1
