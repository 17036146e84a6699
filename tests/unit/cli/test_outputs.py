"""Results go to files: the name tells the format, and trouble is told in two lines before anything is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from compare.cli.destination import check_destination, format_for, write_result
from compare.cli.formats import DIFF_FORMATS, KINDS, PLAIN_FORMATS, TRACK_FORMATS
from compare.errors import UsageError
from compare.render.comparison_rows import FACETS
from compare.render.export import FORMATS
from compare.review.marking import Shown

ROOT = Path(__file__).resolve().parents[3]
LAST, THIS = (str(ROOT / "seeds" / f"chengling-{year}.txt") for year in (2022, 2023))


def duizhao(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own, in English."""
    command = [sys.executable, "-m", "compare.cli", *arguments, "--lang", "en"]
    return subprocess.run(command, capture_output=True, check=False, cwd=ROOT)


def said(run: subprocess.CompletedProcess[bytes]) -> list[str]:
    return run.stderr.decode("utf-8").splitlines()


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_the_names_are_those_of_the_writers() -> None:
    assert DIFF_FORMATS == FORMATS
    assert (*FACETS, Shown.NOTED.value, Shown.UNREAD.value) == KINDS


@pytest.mark.parametrize(
    ("stated", "output", "form"),
    [
        (None, None, "text"),
        (None, "对照.html", "html"),
        (None, "对照.HTM", "html"),
        (None, "对照.docx", "docx"),
        (None, "对照", "text"),
        ("redline", "修订稿.docx", "redline"),
        ("redline", None, "redline"),
        ("csv", "对照.tsv", "csv"),
        ("notes", None, "notes"),
        ("notes", "说明.txt", "notes"),
        ("notes", "说明.md", "notes.md"),
        ("notes", "说明.docx", "notes.docx"),
        ("docx", "/dev/stdout", "docx"),
    ],
)
def test_the_name_of_the_file_tells_the_format(stated: str | None, output: str | None, form: str) -> None:
    assert format_for(stated, output, DIFF_FORMATS) == form


@pytest.mark.parametrize(
    ("stated", "output", "possible"),
    [
        (None, "对照.pdf", DIFF_FORMATS),
        (None, "结构.html", PLAIN_FORMATS),
        (None, "台账.doc", TRACK_FORMATS),
        ("xlsx", "对照.csv", DIFF_FORMATS),
        ("csv", "对照.xlsx", DIFF_FORMATS),
        ("redline", "修订稿.xlsx", DIFF_FORMATS),
        ("notes", "说明.html", DIFF_FORMATS),
        ("notes", "说明.xlsx", DIFF_FORMATS),
        ("html", "对照.docx", DIFF_FORMATS),
    ],
)
def test_a_name_that_does_not_fit_is_refused(stated: str | None, output: str, possible: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as caught:
        format_for(stated, output, possible)
    assert caught.value.subject == output
    assert caught.value.hint


@pytest.mark.parametrize("form", DIFF_FORMATS)
def test_every_format_is_written_with_the_status_of_diff(form: str, tmp_path: Path) -> None:
    suffix = {"redline": "docx", "notes": "txt", "text": "txt"}.get(form, form)
    path = tmp_path / f"对照.{suffix}"
    run = duizhao("diff", LAST, THIS, "--format", form, "-o", str(path))
    assert (run.returncode, run.stdout) == (1, b"")
    assert said(run)[-1] == f"duizhao: {path}: written"
    assert path.stat().st_size > 1000
    assert names_in(tmp_path) == [path.name]


def test_without_a_file_a_workbook_goes_down_the_pipe() -> None:
    assert duizhao("diff", LAST, THIS, "--format", "redline").stdout.startswith(b"PK")


@pytest.mark.parametrize("command", [["outline", LAST], ["summary", LAST, THIS], ["track", LAST, THIS]])
def test_other_commands_write_files_too(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "结果.json"
    assert duizhao(*command, "-o", str(path)).returncode == 0
    assert path.read_bytes().startswith(b'{"schema"')


def test_a_tracking_is_a_word_file_too(tmp_path: Path) -> None:
    import docx  # noqa: PLC0415 - used here alone

    path = tmp_path / "台账.docx"
    assert duizhao("track", LAST, THIS, "-o", str(path)).returncode == 0
    tables = docx.Document(str(path)).tables
    assert len(tables) == 3
    assert len(tables[0].rows) > 10


@pytest.mark.parametrize(
    ("output", "trouble"),
    [
        ("{folder}", "this is a folder, not a file"),
        ("{folder}/none/对照.html", "there is no folder {folder}/none"),
        ("{folder}/对照.pdf", "this command writes no .pdf files"),
        (THIS, "this is one of the reports, which are never overwritten"),
        ("", "this is a folder, not a file"),
    ],
)
def test_a_destination_that_cannot_be_is_two_lines_and_a_2(output: str, trouble: str, tmp_path: Path) -> None:
    run = duizhao("diff", LAST, THIS, "-o", output.format(folder=tmp_path))
    assert (run.returncode, run.stdout) == (2, b"")
    first, second = said(run)
    assert first.endswith(trouble.format(folder=tmp_path))
    assert second.startswith("duizhao: ")
    assert names_in(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("form", ["html", "xlsx", "redline"])
def test_a_full_disk_is_told(form: str) -> None:
    run = duizhao("diff", LAST, THIS, "--format", form, "-o", "/dev/full")
    assert run.returncode == 2
    assert said(run)[0] == "duizhao: /dev/full: cannot be written: No space left on device"


def test_what_was_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "对照.html"
    path.write_text("旧", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("compare.review.store.os.fsync", full)
    with pytest.raises(UsageError, match=r"No space left on device|无法写入"):
        write_result("新" * 1000, str(path))
    assert path.read_text(encoding="utf-8") == "旧"
    assert names_in(tmp_path) == [path.name]


@pytest.mark.parametrize("form", ["xlsx", "docx", "redline"])
def test_no_terminal_is_flooded_with_bytes(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    with pytest.raises(UsageError):
        check_destination(form, None, [])


@pytest.mark.parametrize(
    ("only", "trouble"),
    [("up", "there is no kind up"), ("", "there is no kind "), ("added;moved", "there is no kind added;moved")],
)
def test_a_kind_that_is_none_is_answered_with_those_there_are(only: str, trouble: str) -> None:
    run = duizhao("diff", LAST, THIS, "--only", only)
    assert run.returncode == 2
    assert said(run) == [f"duizhao: --only: {trouble}", f"duizhao: possible: {', '.join(KINDS)}"]


def test_some_kinds_alone_can_be_written() -> None:
    everything, added = (duizhao("diff", LAST, THIS, *more).stdout for more in ([], ["--only", "added，moved"]))
    assert 0 < len(added) < len(everything)


def test_a_redline_of_some_changes_is_refused() -> None:
    run = duizhao("diff", LAST, THIS, "--format", "redline", "--only", "added")
    assert run.returncode == 2
    assert "would not give back both reports" in said(run)[0]


def test_the_status_tells_of_all_changes_whatever_is_chosen() -> None:
    assert duizhao("diff", LAST, THIS, "--only", "noted").returncode == 1
