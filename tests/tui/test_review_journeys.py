"""What a reviewer does to a comparison, and that it is there the next time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from compare import compare, read
from compare.review.marking import Shown
from tests.tui.driving import reading
from tests.tui.samples import long, ordinary
from tui.actions import ACTIONS
from tui.pencil import Pencil, pencil_for

if TYPE_CHECKING:
    from pathlib import Path

    from compare.model import Comparison
    from tests.tui.driving import Reader

LEFT = """青禾县2023年工作总结
一、过去一年工作
全县新建改建农村道路120公里，惠及80余个村。
建成社区食堂12家，老年人就餐更方便。
举办春风行动招聘会20场，提供岗位3万余个。
推进老旧小区改造，完成外立面整修6处。
"""
RIGHT = """青禾县2024年工作总结
一、过去一年工作
全县新建改建农村道路135公里，惠及80余个村。
老年助餐点增加到31处，覆盖所有街道。
新能源汽车充电桩覆盖全部乡镇。
完成老旧小区外立面整修9处，居民满意。
"""


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path / "state"))
    return tmp_path / "state" / "reviews"


@pytest.fixture
def reports(tmp_path: Path) -> Comparison:
    (tmp_path / "left.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    return compare(read(str(tmp_path / "left.txt")), read(str(tmp_path / "right.txt")))


def stored(state: Path, names: str = "*.json") -> list[Path]:
    return sorted(state.glob(names))


async def do(reader: Reader, *names: str) -> None:
    """Press the first key of actions."""
    table = {action.id: action.keys[0] for action in ACTIONS}
    await reader.press(*(table[name] for name in names))


async def settle(reader: Reader) -> None:
    """Wait until the reports are compared again."""
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()
    await reader.pilot.pause()


async def write(reader: Reader, text: str) -> None:
    await reader.press(*text)
    await do(reader, "writing.keep")


async def test_review_20_changes_quit_and_come_back(state: Path) -> None:
    async with reading(pencil_for(long())) as reader:
        assert "已阅 0/80" in reader.rows()[0]
        for _ in range(20):
            await do(reader, "review.toggle")
        assert "已阅 20/80" in reader.rows()[0]
        assert "第 21/80 处" in reader.main._position()  # noqa: SLF001 - the footer tells something else just now
        await do(reader, "quit")
    assert len(stored(state)) == 1
    async with reading(pencil_for(long())) as reader:
        assert "已阅 20/80" in reader.rows()[0]
        assert "接着上次" in reader.footer()
        assert "第 21/80 处" in reader.main._position()  # noqa: SLF001 - as above
        await do(reader, "review.next")
        assert "第 22/80 处" in reader.footer()
        await do(reader, "change.previous", "change.previous")
        assert reader.shows("✓")


async def test_space_goes_to_the_next_unread_and_takes_a_mark_away_on_a_read_one() -> None:
    async with reading(ordinary()) as reader:
        await do(reader, "review.toggle", "review.toggle")
        assert "已阅 2/8" in reader.rows()[0]
        await do(reader, "change.previous", "review.toggle")
        assert "已阅 1/8" in reader.rows()[0]
        assert "取消已阅" in reader.footer()
        await do(reader, "review.previous")
        assert "前面没有未阅" in reader.footer()


async def test_when_all_is_read_the_screen_says_so() -> None:
    async with reading(ordinary()) as reader:
        await reader.press(*["space"] * 8)
        assert "全部看完了：8 处都已阅" in reader.footer()
        assert "已阅 8/8" in reader.rows()[0]
        await do(reader, "review.next")
        assert "全部看完了" in reader.footer()


async def test_a_mark_and_a_note_are_undone_and_done_again() -> None:
    async with reading(ordinary()) as reader:
        await do(reader, "review.toggle", "note.add")
        await write(reader, "核对口径")
        assert "已阅 1/8" in reader.rows()[0]
        await do(reader, "review.undo")
        assert "已撤销：批注" in reader.footer()
        assert not reader.main.pencil.marked.notes
        await do(reader, "review.undo")
        assert "已阅 0/8" in reader.rows()[0]
        await do(reader, "review.undo")
        assert "没有可撤销的" in reader.footer()
        await do(reader, "review.redo", "review.redo")
        assert "已阅 1/8" in reader.rows()[0]
        assert [note.text for note in reader.main.pencil.marked.notes.values()] == ["核对口径"]
        await do(reader, "review.redo")
        assert "没有可重做的" in reader.footer()


async def test_notes_on_changes_and_sections_are_written_found_and_shown(state: Path) -> None:
    async with reading(pencil_for(ordinary()), 140) as reader:
        await do(reader, "note.add")
        assert reader.shows("批注  第 1/8 处", "F7 保存")
        await write(reader, "口径变了")
        await do(reader, "note.section")
        await write(reader, "整节要再看")
        assert reader.shows("*")
    async with reading(pencil_for(ordinary()), 140) as reader:
        await do(reader, "note.previous")
        assert "批注  整节要再看" in reader.footer()
        await do(reader, "note.previous")
        assert "前面没有批注" in reader.footer()
        await do(reader, "note.next")
        assert "批注  口径变了" in reader.footer()
        await do(reader, "note.next")
        assert "后面没有批注" in reader.footer()
        await do(reader, "explain")
        assert reader.shows("批注 口径变了", "章节批注 整节要再看")
    assert len(stored(state)) == 1


async def test_a_half_written_note_waits() -> None:
    async with reading(ordinary()) as reader:
        await do(reader, "note.add")
        await reader.press(*"写到一半", "escape")
        assert "没有保存" in reader.footer()
        assert not reader.main.pencil.marked.notes
        await do(reader, "note.add")
        assert reader.shows("写到一半")
        await do(reader, "writing.keep")
        assert [note.text for note in reader.main.pencil.marked.notes.values()] == ["写到一半"]


async def test_two_windows_on_one_pair_show_each_others_marks(state: Path) -> None:
    async with reading(pencil_for(ordinary())) as one:
        other = pencil_for(ordinary())
        await do(one, "review.toggle")
        other.mark(other.marked.comparison.changes and {4}, read=True)
        other.note_change(4, "另一窗口写的")
        one.main.look_for_others()
        await one.pilot.pause()
        assert "已阅 2/8" in one.rows()[0]
        await do(one, "review.toggle")
    again = pencil_for(ordinary())
    assert len(again.marked.read) == 3
    assert [note.text for note in again.marked.notes.values()] == ["另一窗口写的"]
    assert len(stored(state)) == 1


async def test_what_cannot_be_kept_is_told_and_not_shown_as_done(state: Path) -> None:
    pencil = pencil_for(ordinary())
    state.parent.parent.mkdir(exist_ok=True)
    state.parent.write_text("a file where the folder should be", encoding="utf-8")
    async with reading(pencil) as reader:
        await do(reader, "review.toggle")
        assert "没有保存" in reader.footer()
        assert "已阅 0/8" in reader.rows()[0]
        await do(reader, "note.add")
        await write(reader, "留着")
        assert "没有保存" in reader.footer()
        await do(reader, "note.add")
        assert reader.shows("留着")


async def test_a_damaged_file_is_told_on_opening(state: Path) -> None:
    pencil_for(ordinary()).mark({1}, read=True)
    stored(state)[0].write_bytes(b"{")
    async with reading(pencil_for(ordinary()), 200) as reader:
        assert "corrupt" in reader.footer()
    assert [each.read_bytes() for each in stored(state, "*.corrupt-*")] == [b"{"]


async def test_the_filter_of_unread_changes_lets_a_change_go_once_it_is_read() -> None:
    async with reading(ordinary()) as reader:
        screen = reader.main
        screen.narrow(replace(screen.state.sieve, shown=Shown.UNREAD))
        await reader.pilot.pause()
        assert len(screen.reading.table.order) == 8
        await do(reader, "review.toggle")
        assert len(screen.reading.table.order) == 7
        assert "第 1/7 处" in screen._position()  # noqa: SLF001 - the footer tells something else just now


@pytest.mark.parametrize("width", [60, 80, 104, 120, 160])
async def test_the_card_that_says_why_fills_the_terminal_in_both_languages(width: int) -> None:
    for lang in ("zh", "en"):
        async with reading(ordinary(), width, lang=lang) as reader:
            await do(reader, "explain")
            assert reader.fills_the_terminal()
            await do(reader, "why.pair")
            assert reader.fills_the_terminal()
            await do(reader, "pick.search")
            await reader.press(*"社区")
            assert reader.fills_the_terminal()
            await reader.press("enter", "escape", "a")
            assert reader.fills_the_terminal()


async def test_the_card_says_why_in_words_with_both_places_and_alternatives(reports: Comparison) -> None:
    async with reading(reports, 120, 50) as reader:
        await do(reader, "change.next", "explain")
        assert reader.shows("为何这样配对", "依据", "文字相同 ", "同一指标", "left.txt:3", "right.txt:3")


async def test_two_sentences_are_paired_by_hand_and_stay_paired(reports: Comparison, state: Path) -> None:
    changes = len(reports.changes)
    canteen = next(unit for unit in reports.left.sentences if "社区食堂" in unit.place.text)
    charging = next(unit for unit in reports.right.sentences if "充电桩" in unit.place.text)
    async with reading(pencil_for(reports)) as reader:
        screen = reader.main
        at = next(i for i, change in enumerate(reports.changes) if canteen.id in {unit.id for unit in change.left})
        screen.go_to(at)
        await do(reader, "explain", "why.pair", "pick.search")
        await reader.press(*"充电桩", "enter")
        await do(reader, "pick.take")
        await settle(reader)
        screen = reader.main
        assert "已按人工配对重新比对" in reader.footer()
        current = screen.reading.comparison.changes[screen.state.current or 0]
        assert ([u.id for u in current.left], [u.id for u in current.right]) == ([canteen.id], [charging.id])
        assert current.pinned
        await do(reader, "explain")
        assert reader.shows("人工", "人工定的")
    pencil = pencil_for(reports)
    again = compare(reports.left, reports.right, pins=pencil.pins(reports.left, reports.right))
    assert any(change.pinned and change.left and change.right for change in again.changes)
    swapped = compare(reports.right, reports.left, pins=pencil.pins(reports.right, reports.left))
    assert any(change.pinned and change.left and change.right for change in swapped.changes)
    async with reading(Pencil(again, pencil.review)) as reader:
        screen = reader.main
        screen.go_to(next(i for i, change in enumerate(again.changes) if change.pinned))
        await do(reader, "explain", "why.release")
        await settle(reader)
        assert len(reader.main.reading.comparison.changes) == changes
        assert not any(change.pinned for change in reader.main.reading.comparison.changes)
        await do(reader, "review.undo")
        await settle(reader)
        assert any(change.pinned for change in reader.main.reading.comparison.changes)
    assert len(stored(state)) == 1


async def test_a_sentence_can_be_said_to_have_no_counterpart(reports: Comparison) -> None:
    async with reading(reports) as reader:
        screen = reader.main
        road = next(i for i, change in enumerate(reports.changes) if change.left and change.right and change.spans)
        screen.go_to(road)
        await do(reader, "explain", "why.none")
        await settle(reader)
        assert "已定为没有对应" in reader.footer()
        screen = reader.main
        comparison = screen.reading.comparison
        current = comparison.changes[screen.state.current or 0]
        assert current.pinned
        assert not current.right
        told = [unit.id.partition("+")[0] for change in comparison.changes for unit in (*change.left, *change.right)]
        units = [unit.id for unit in (*comparison.left.units, *comparison.right.units)]
        assert set(told) <= set(units)
        await do(reader, "review.undo")
        await settle(reader)
        assert reader.main.reading.comparison.changes == reports.changes
