"""What was read, noted and paired is kept at once, and survives crashes, windows, versions and edits of the text."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from compare.errors import CompareError
from compare.review.marking import Shown, keys_of
from tests.tui.samples import Edit, comparison_of, edited, long, ordinary, removed, same
from tui.pencil import Pencil, pencil_for

if TYPE_CHECKING:
    from compare.model import Comparison

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path / "state"))
    return tmp_path / "state" / "reviews"


def swapped(comparison: Comparison) -> Comparison:
    """The same two reports with their sides exchanged."""
    changes = tuple(replace(change, left=change.right, right=change.left) for change in comparison.changes)
    sections = tuple(replace(pair, left=pair.right, right=pair.left) for pair in comparison.sections)
    return replace(comparison, left=comparison.right, right=comparison.left, changes=changes, sections=sections)


def test_a_mark_stays_when_lines_shift_and_falls_when_the_text_changes() -> None:
    before = comparison_of([same("总述。"), edited("修路", "12公里", "15公里", "。"), removed("办会一次。")])
    pencil_for(before).mark({1, 2}, read=True)
    shifted = comparison_of(
        [same("新加一句。"), same("总述。"), edited("修路", "12公里", "15公里", "。"), removed("办会一次。")]
    )
    assert pencil_for(shifted).marked.read == {2, 3}
    changed = comparison_of([same("总述。"), edited("修路", "12公里", "16公里", "。"), removed("办会一次。")])
    assert pencil_for(changed).marked.read == {2}


def test_marks_and_notes_stay_when_the_reports_swap_sides() -> None:
    pencil = pencil_for(ordinary())
    pencil.mark({1, 3}, read=True)
    pencil.note_change(3, "核对")
    pencil.note_section(1, "整节")
    other = pencil_for(swapped(ordinary()))
    assert other.marked.read == {1, 3}
    assert other.marked.notes[3].text == "核对"
    assert other.marked.section_notes[1].text == "整节"
    other.mark({1}, read=False)
    assert pencil.look()
    assert pencil.marked.read == {3}


def test_an_equal_sentence_cannot_be_read_off_but_noted() -> None:
    pencil = Pencil(ordinary())
    assert not pencil.mark({0}, read=True)
    assert pencil.note_change(0, "沿用多年")
    assert pencil.marked.notes[0].text == "沿用多年"


def test_changes_of_the_same_wording_are_marked_one_by_one() -> None:
    twice = comparison_of([removed("办会一次。"), same("总述。"), removed("办会一次。")])
    keys = keys_of(twice).changes
    assert len(set(keys)) == 3
    pencil = Pencil(twice)
    pencil.mark({2}, read=True)
    assert pencil.marked.read == {2}


def test_a_note_follows_a_text_that_was_changed_slightly_and_is_never_lost() -> None:
    text = "办好群众满意的社区食堂和老年助餐点，方便老年人就近用餐，覆盖全部街道。"
    pencil_for(comparison_of([same("总述。"), removed(text)])).note_change(1, "与去年重复")
    slightly = comparison_of([same("总述。"), removed(text.replace("用餐", "就餐"))])
    marked = pencil_for(slightly).marked
    assert (marked.notes[1].text, marked.notes[1].left, marked.carried) == ("与去年重复", text, {1})
    gone = comparison_of([same("总述。")])
    pencil = pencil_for(gone)
    assert [note.text for note in pencil.marked.unplaced.values()] == ["与去年重复"]
    again = pencil_for(slightly)
    again.note_change(1, "改过了")
    assert [note.text for note in pencil_for(slightly).marked.notes.values()] == ["改过了"]
    assert not pencil_for(slightly).marked.unplaced
    assert pencil_for(gone).drop_note(next(iter(pencil_for(gone).marked.unplaced)))
    assert not pencil_for(gone).marked.unplaced


def test_an_earlier_text_of_a_note_stays_in_its_history() -> None:
    pencil = pencil_for(ordinary())
    pencil.note_change(1, "甲")
    pencil.note_change(1, "乙")
    pencil.note_change(1, "")
    assert not pencil_for(ordinary()).marked.notes
    note = next(iter(pencil_for(ordinary()).review.notes.values()))
    assert [text for _, text in note.history] == ["甲", "乙"]


def test_two_windows_keep_what_both_do_and_the_newer_note_holds() -> None:
    one, other = pencil_for(ordinary()), pencil_for(ordinary())
    one.mark({1}, read=True)
    other.mark({2}, read=True)
    one.note_change(3, "先写的")
    other.note_change(3, "后写的")
    one.undo()
    one.undo()
    fresh = pencil_for(ordinary())
    assert fresh.marked.read == {2}
    assert not fresh.marked.notes
    versions = {text for note in fresh.review.notes.values() for _, text in note.history}
    assert versions == {"先写的", "后写的"}


def test_many_windows_at_once_lose_nothing() -> None:
    comparison = long()
    countable = sorted(pencil_for(comparison).marked.countable)
    pencils = [pencil_for(comparison) for _ in range(4)]

    def review(number: int) -> None:
        for change in countable[number::4][:10]:
            pencils[number].mark({change}, read=True)

    threads = [threading.Thread(target=review, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert pencil_for(comparison).marked.read == set(countable[:40])


def test_steps_are_undone_in_order_and_done_again_until_something_else_is_done() -> None:
    pencil = pencil_for(ordinary())
    pencil.mark({1}, read=True)
    pencil.mark({2, 3}, read=True)
    pencil.note_change(1, "注")
    assert [step[0].part for step in (pencil.undo(), pencil.undo())] == ["notes", "marks"]
    assert pencil.marked.read == {1}
    pencil.redo()
    assert pencil_for(ordinary()).marked.read == {1, 2, 3}
    pencil.mark({4}, read=True)
    assert pencil.redo() == ()
    assert pencil_for(ordinary()).marked.read == {1, 2, 3, 4}


def test_the_filter_knows_what_is_unread_and_what_is_noted() -> None:
    pencil = Pencil(ordinary())
    pencil.mark({1}, read=True)
    pencil.note_change(0, "甲")
    pencil.note_section(2, "乙")
    marked = pencil.marked
    assert marked.chosen(Shown.ALL) is None
    assert marked.chosen(Shown.UNREAD) == marked.countable - {1}
    assert marked.chosen(Shown.NOTED) == {0, 8}
    assert marked.progress == (1, 8)


def test_what_a_colleague_exports_is_joined_with_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = pencil_for(ordinary())
    theirs.mark({1}, read=True)
    theirs.note_change(1, "同事写的")
    theirs.give_out(str(tmp_path / "复核.json"))
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path / "other"))
    mine = pencil_for(ordinary())
    mine.mark({2}, read=True)
    mine.take_in(str(tmp_path / "复核.json"))
    assert pencil_for(ordinary()).marked.read == {1, 2}
    assert pencil_for(ordinary()).marked.notes[1].text == "同事写的"
    with pytest.raises(CompareError):
        mine.take_in(str(tmp_path / "missing.json"))


def test_a_file_of_an_older_version_opens_with_its_rulings_and_takes_marks(state: Path) -> None:
    pencil_for(ordinary()).mark({1}, read=True)
    stored = next(state.glob("*.json"))
    document = json.loads(stored.read_bytes())
    older = {name: value for name, value in document.items() if name not in {"marks", "notes", "pairings"}}
    ruling = {"text": "办会。", "status": "done", "evidence": None, "note": "", "updated": "2024-03-01T08:00:00+00:00"}
    older |= {"schema": "duizhao/review-1", "judgements": {"f1": {**ruling, "history": []}}}
    stored.write_text(json.dumps(older), encoding="utf-8")
    pencil = pencil_for(ordinary())
    assert pencil.warnings == ()
    pencil.mark({2}, read=True)
    kept = json.loads(stored.read_bytes())
    assert kept["schema"] == "duizhao/review-2"
    assert set(kept["judgements"]) == {"f1"}
    assert pencil_for(ordinary()).marked.read == {2}


@pytest.mark.parametrize("damage", [b"", b"{", b'{"schema": "duizhao/review-2"}', b"\xff\xfe\0"])
def test_a_damaged_file_is_set_aside_with_a_message_and_not_overwritten(damage: bytes, state: Path) -> None:
    pencil_for(ordinary()).mark({1}, read=True)
    stored = next(state.glob("*.json"))
    stored.write_bytes(damage)
    pencil = pencil_for(ordinary())
    assert any("corrupt" in warning for warning in pencil.warnings)
    pencil.mark({2}, read=True)
    assert [each.read_bytes() for each in state.glob("*.corrupt-*")] == [damage]
    assert pencil_for(ordinary()).marked.read == {2}


def test_a_file_of_a_newer_version_is_left_alone_and_marks_last_while_the_screen_is_open(state: Path) -> None:
    pencil_for(ordinary()).mark({1}, read=True)
    stored = next(state.glob("*.json"))
    newer = stored.read_bytes().replace(b"review-2", b"review-9")
    stored.write_bytes(newer)
    pencil = pencil_for(ordinary())
    assert not pencil.kept
    assert pencil.warnings
    pencil.mark({2}, read=True)
    assert pencil.marked.read == {2}
    assert stored.read_bytes() == newer


MARKER = """
from tests.tui.samples import long
from tui.pencil import pencil_for
pencil = pencil_for(long())
print("ready", flush=True)
for change in sorted(pencil.marked.countable - pencil.marked.read):
    pencil.mark({change}, read=True)
    print(change, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="a signal of POSIX")
def test_kill_9_between_marks_loses_nothing_that_was_marked(state: Path) -> None:
    chance = random.Random(11)  # noqa: S311 - chooses moments, keeps no secret
    said: set[int] = set()
    for _ in range(4):
        with subprocess.Popen(
            [sys.executable, "-c", MARKER], stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ}
        ) as marker:
            assert marker.stdout is not None
            assert marker.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0.005, 0.05))
            marker.send_signal(signal.SIGKILL)
            said |= {int(line) for line in marker.stdout.read().splitlines() if line.strip().isdecimal()}
        pencil = pencil_for(long())
        assert pencil.warnings == ()
        assert said <= pencil.marked.read
        # one more may have been kept whose mark was not told any more
        assert len(pencil.marked.read) <= len(said) + 4
    assert said
    pencil_for(long()).mark({1}, read=False)
    assert [each.name for each in state.iterdir() if each.suffix == ".tmp"] == []


def test_a_moved_sentence_can_be_read_off() -> None:
    moved = comparison_of([Edit(("走访一次。",), ("走访一次。",), moved=True)])
    assert Pencil(moved).mark({0}, read=True)
