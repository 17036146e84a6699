"""A reader writes what is on the screen to a file, and is told the command line that writes it again."""

from __future__ import annotations

import os
import re
import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from compare import compare, read
from compare.cli import main
from compare.kinds import FigureRelation
from compare.review.marking import Shown, lay_marks
from compare.review.values import Review
from tests.tui.driving import reading
from tui.app import DuizhaoApp
from tui.exporting import FORMATS, Order, Scope, scopes_for, write_export
from tui.layout.facets import Facet
from tui.layout.sieve import Sieve
from tui.pencil import Pencil
from tui.served import ServedApp

if TYPE_CHECKING:
    from pathlib import Path

    from compare.model import Comparison
    from compare.review.marking import Marked


@pytest.fixture
def folder(tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two reports, which is the current one."""
    for year in (2022, 2023):
        (tmp_path / f"{year} 年.txt").write_bytes((seeds / f"chengling-{year}.txt").read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def comparison(folder: Path) -> Comparison:
    return compare(*(read(path.name) for path in sorted(folder.iterdir())))


@pytest.fixture
def marked(comparison: Comparison) -> Marked:
    return lay_marks(comparison, Review("pair"))


def written_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def close(folder: Path) -> None:
    """Let nobody write there."""
    folder.chmod(0o500)


async def test_x_writes_the_page_and_shows_the_command_line(comparison: Comparison, folder: Path) -> None:
    async with reading(comparison, width=120, height=36) as reader:
        await reader.press("x")
        assert reader.shows("导出", "Word 新旧对照表", "Word 修订稿")
        await reader.press("enter")
        assert reader.shows("已写入", "duizhao diff")
    assert (folder / "2022 年-2023 年.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


async def test_escape_writes_nothing(comparison: Comparison, folder: Path) -> None:
    async with reading(comparison, width=80, height=24) as reader:
        await reader.press("x", "escape")
    assert len(written_in(folder)) == 2


async def test_with_a_filter_the_scope_is_asked_for(comparison: Comparison, folder: Path) -> None:
    async with reading(comparison, width=120, height=36) as reader:
        await reader.press("f", "1", "down", "x", *["down"] * FORMATS.index("csv"), "enter")
        assert reader.shows("导出哪些变化", "只要当前筛选的")
        await reader.press("enter")
        assert reader.shows("--only added")
    lines = (folder / "2022 年-2023 年.csv").read_bytes().decode("utf-8-sig").splitlines()
    assert len(lines) - 1 == comparison.summary.added


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("scope", [Scope.ALL, Scope.FILTER])
def test_the_command_line_gives_the_same_file(form: str, scope: Scope, marked: Marked, folder: Path) -> None:
    order = Order(form, scope, "zh", Sieve(facets=frozenset({Facet.MOVED, Facet.WORDING})), frozenset({0}))
    done = write_export(marked, order, folder)
    first = done.path.read_bytes()
    done.path.unlink()
    assert done.exact
    assert main(shlex.split(done.command)[1:]) == 1
    # a list of changes is as wide as the terminal
    written = done.path.read_bytes()
    if form == "notes":
        first, written = (re.sub(rb"\s", b"", content) for content in (first, written))
    assert written == first


def test_nothing_is_written_over(marked: Marked, folder: Path) -> None:
    names = [write_export(marked, Order("md", Scope.ALL, "zh"), folder).path.name for _ in range(3)]
    assert names == ["2022 年-2023 年.md", "2022 年-2023 年-2.md", "2022 年-2023 年-3.md"]


def test_a_filter_that_no_command_line_can_tell_is_owned_up_to(marked: Marked, folder: Path) -> None:
    sieve = Sieve(directions=frozenset({FigureRelation.UP}))
    done = write_export(marked, Order("csv", Scope.FILTER, "zh", sieve, frozenset({0, 1})), folder)
    assert not done.exact
    assert "--only" not in done.command
    assert len(done.path.read_bytes().splitlines()) == 3


def test_scopes_are_offered_where_they_differ(marked: Marked) -> None:
    assert scopes_for(marked, Sieve()) == (Scope.ALL,)
    assert scopes_for(marked, Sieve(shown=Shown.UNREAD)) == (Scope.ALL, Scope.FILTER)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
async def test_a_folder_that_may_not_be_written_is_told(comparison: Comparison, folder: Path) -> None:
    close(folder)
    async with reading(comparison, width=120, height=36) as reader:
        await reader.press("x", "enter")
        assert reader.shows("未能导出")


async def test_a_full_disk_is_told(comparison: Comparison, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tui.exporting.write_whole", full)
    async with reading(comparison, width=120, height=36) as reader:
        await reader.press("x", "enter")
        assert reader.shows("未能导出：No space left on device")
    assert len(written_in(folder)) == 2


def test_a_note_goes_with_its_change(marked: Marked, folder: Path) -> None:
    from compare.review.remarks import Note, Subject  # noqa: PLC0415 - used here alone

    noted = replace(marked, notes={3: Note(Subject.CHANGE, "请核实", "", "", "2026-01-01T00:00:00.000000Z")})
    assert scopes_for(noted, Sieve()) == (Scope.ALL, Scope.NOTED)
    done = write_export(noted, Order("csv", Scope.NOTED, "zh"), folder)
    assert "请核实" in done.path.read_text(encoding="utf-8-sig")
    assert "--only noted --notes" in done.command


def test_a_visitor_in_a_browser_writes_no_files_here(comparison: Comparison) -> None:
    app = ServedApp(Pencil(comparison), lang="zh")
    assert app.check_action("export", ()) is False
    assert DuizhaoApp(Pencil(comparison), lang="zh").check_action("export", ())
