"""What was ruled is never lost: not by a crash, a second window, a damaged file or another version."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from compare.review import locking, store
from compare.review.store import ReviewError, export_review, import_review, load_review, review_path, save_review
from compare.review.values import Citation, Review, Ruling
from compare.track.values import Status

DONE = Ruling(Status.DONE, (Citation("建成12个。", 3),), "已实地核实")


def a_review(key: str = "k", task: str = "f1", ruling: Ruling = DONE) -> Review:
    return Review(key, "清河区图书馆 2023 → 2024").with_ruling(task, "新建图书室12个。", ruling)


def test_a_pair_that_was_never_reviewed_has_an_empty_review(state: Path) -> None:
    assert load_review("k") == Review("k")
    assert not state.exists()


def test_what_was_ruled_is_there_the_next_time() -> None:
    saved = save_review(a_review())
    assert load_review("k") == saved
    assert saved.judgements["f1"].ruling.note == "已实地核实"
    assert saved.judgements["f1"].ruling.evidence == (Citation("建成12个。", 3),)


def test_the_stored_file_is_json_that_names_its_schema() -> None:
    save_review(a_review())
    document = json.loads(review_path("k").read_text(encoding="utf-8"))
    assert document["schema"] == "duizhao/review-2"
    assert document["judgements"]["f1"]["status"] == "done"


def test_two_windows_keep_the_marks_of_both() -> None:
    one, two = load_review("k"), load_review("k")
    save_review(one.with_ruling("f1", "甲。", DONE))
    merged = save_review(two.with_ruling("f2", "乙。", Ruling(Status.MISSED)))
    assert set(merged.judgements) == set(load_review("k").judgements) == {"f1", "f2"}


def test_a_ruling_that_is_replaced_or_cleared_stays_as_history() -> None:
    review = save_review(a_review())
    review = save_review(review.with_ruling("f1", "新建图书室12个。", Ruling(Status.PARTIAL)))
    review = save_review(review.with_ruling("f1", "新建图书室12个。", Ruling()))
    judgement = load_review("k").judgements["f1"]
    assert judgement.ruling.empty
    assert [ruling.status for ruling in judgement.history] == [Status.DONE, Status.PARTIAL]


def test_a_damaged_file_is_set_aside_and_said_not_overwritten(state: Path) -> None:
    save_review(a_review())
    path = review_path("k")
    damaged = path.read_bytes()[:40]
    path.write_bytes(damaged)
    review = load_review("k")
    aside = [each for each in state.iterdir() if ".corrupt-" in each.name]
    assert [each.read_bytes() for each in aside] == [damaged]
    assert len(review.warnings) == 1
    assert str(aside[0]) in review.warnings[0]
    assert not review.judgements
    assert not path.exists()


def test_a_file_damaged_between_loading_and_saving_is_set_aside_too(state: Path) -> None:
    review = save_review(a_review())
    review_path("k").write_bytes(b"\0" * 10)
    saved = save_review(review)
    assert saved.warnings
    assert "f1" in load_review("k").judgements
    assert any(".corrupt-" in each.name for each in state.iterdir())


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"schema":"other-1"}', b"\xff\xfe", b"null", b"[" * 5000])
def test_whatever_else_lies_there_is_set_aside(content: bytes, state: Path) -> None:
    state.mkdir(parents=True)
    review_path("k").write_bytes(content)
    assert load_review("k").warnings
    assert any(each.read_bytes() == content for each in state.iterdir() if ".corrupt-" in each.name)


def test_a_file_of_a_newer_version_is_refused_and_left_alone() -> None:
    save_review(a_review())
    path = review_path("k")
    newer = path.read_bytes().replace(b"review-2", b"review-9")
    path.write_bytes(newer)
    with pytest.raises(ReviewError):
        load_review("k")
    with pytest.raises(ReviewError):
        save_review(a_review())
    assert path.read_bytes() == newer


def test_a_file_of_an_older_version_opens_and_is_written_in_the_new_form(state: Path) -> None:
    save_review(a_review())
    older = json.loads(review_path("k").read_bytes())
    assert [older.pop(name) for name in ("marks", "notes", "pairings")] == [{}, {}, {}]
    older["schema"] = "duizhao/review-1"
    review_path("k").write_text(json.dumps(older), encoding="utf-8")
    review = load_review("k")
    assert review.warnings == ()
    assert review.judgements["f1"].ruling.status is Status.DONE
    save_review(review)
    assert json.loads(review_path("k").read_bytes())["schema"] == "duizhao/review-2"
    assert load_review("k").judgements == review.judgements
    assert [each.name for each in state.iterdir() if ".corrupt-" in each.name] == []


def test_a_second_writer_waits_and_then_says_that_it_kept_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    save_review(a_review())
    monkeypatch.setattr(locking.locked.__wrapped__, "__defaults__", (0.05,))
    before = review_path("k").read_bytes()
    with locking.locked(review_path("k").with_suffix(".lock")), pytest.raises(ReviewError):
        save_review(a_review(task="f2"))
    assert review_path("k").read_bytes() == before
    assert set(save_review(a_review(task="f2")).judgements) == {"f1", "f2"}


def test_a_folder_that_cannot_be_written_is_trouble_that_names_it(state: Path) -> None:
    state.parent.mkdir()
    state.write_text("a file where the folder should be")
    with pytest.raises(ReviewError) as trouble:
        save_review(a_review())
    assert str(state) in trouble.value.subject
    assert "DUIZHAO_STATE" in trouble.value.hint


def test_a_failed_write_leaves_the_old_state_and_no_litter(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_review(a_review())
    before = review_path("k").read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.os, "fsync", full)
    with pytest.raises(ReviewError):
        save_review(a_review(task="f2"))
    assert review_path("k").read_bytes() == before
    assert [each.name for each in state.iterdir() if each.suffix == ".tmp"] == []


def test_an_exported_review_comes_back_as_it_was(tmp_path: Path) -> None:
    review = save_review(a_review())
    export_review(review, str(tmp_path / "复核.json"))
    assert import_review(str(tmp_path / "复核.json")) == review


@pytest.mark.parametrize("content", [b"not json", b'{"schema":"duizhao/review-9"}'])
def test_importing_something_else_is_refused_and_leaves_it(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(ReviewError):
        import_review(str(path))
    assert path.read_bytes() == content
    with pytest.raises(ReviewError):
        import_review(str(tmp_path / "missing.json"))


@pytest.mark.skipif(os.name != "posix", reason="rights and links of POSIX")
def test_a_written_file_has_the_usual_rights_and_a_link_stays_a_link(tmp_path: Path) -> None:
    store.write_whole(tmp_path / "new.md", b"1")
    (tmp_path / "plain.md").write_bytes(b"1")
    assert (tmp_path / "new.md").stat().st_mode == (tmp_path / "plain.md").stat().st_mode
    (tmp_path / "link.md").symlink_to(tmp_path / "new.md")
    store.write_whole(tmp_path / "link.md", b"2")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "new.md").read_bytes() == b"2"


@pytest.mark.skipif(os.name != "posix", reason="devices of POSIX")
def test_a_device_is_written_to_and_not_replaced() -> None:
    before = Path(os.devnull).stat()
    store.write_whole(Path(os.devnull), b"1")
    assert Path(os.devnull).stat().st_rdev == before.st_rdev


WRITER = """
from compare.review.store import load_review, save_review
from compare.review.values import Ruling
review = load_review("k")
number = max((int(j.ruling.note) for j in review.judgements.values()), default=0)
print("ready", flush=True)
while True:
    number += 1
    for task in ("f1", "f2", "f3"):
        review = review.with_ruling(task, "任务" * 400, Ruling(note=str(number)))
    review = save_review(review)
    print(number, flush=True)
"""


def test_a_writer_killed_at_any_moment_leaves_the_old_state_or_the_new(state: Path) -> None:
    chance = random.Random(5)  # noqa: S311 - chooses moments, keeps no secret
    for _ in range(12):
        with subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.06))
            writer.send_signal(signal.SIGKILL)
            said = [int(line) for line in writer.stdout.read().splitlines() if line.strip().isdecimal()]
        review = load_review("k")
        notes = {judgement.ruling.note for judgement in review.judgements.values()}
        assert review.warnings == ()
        assert len(notes) <= 1, "a state that was never saved"
        if said:
            assert int(notes.pop()) in {said[-1], said[-1] + 1}
    kept = load_review("k").judgements["f1"]
    assert [int(ruling.note) for ruling in kept.history] == list(range(1, int(kept.ruling.note)))
    save_review(load_review("k"))
    assert [each.name for each in state.iterdir() if each.suffix == ".tmp"] == []
