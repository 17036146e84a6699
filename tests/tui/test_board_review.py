"""What a reviewer rules on the board beside a status: evidence and notes, kept, undone, and told in the ledger."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from compare import read
from compare.cli import main
from compare.review.values import Citation
from compare.track.tracking import track
from compare.track.values import Status
from tests.tui.driving import reviewing
from tests.tui.plans import ordinary_plan
from tests.tui.test_review_journeys import do
from tui.hand import hand_for

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """青禾县2023年工作总结
一、过去一年工作
全年举办招聘会20场。
二、下一步工作打算
新建社区食堂不少于12家，方便老年人就餐。
举办茶叶博览会，打响茶叶品牌。
"""
RESULTS = """青禾县2024年工作总结
一、过去一年工作
建成社区食堂15家，老年人就餐更方便。
首届茶博会吸引客商三百余人，签约项目9个。
开通公交线路3条。
"""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path / "state"))
    return tmp_path / "state" / "reviews"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Last year's report with its plan, and this year's."""
    paths = []
    for name, text in (("2023.txt", PLAN), ("2024.txt", RESULTS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        paths.append(str(tmp_path / name))
    return paths


async def test_settle_a_plan_task_by_hand_and_export_the_ledger(files: list[str], tmp_path: Path) -> None:
    tracking = track(read(files[0]), [read(files[1])])
    async with reviewing(tracking, 140, hand=hand_for(tracking)) as reviewer:
        board = reviewer.board
        fair = next(n for n, entry in enumerate(board.board.entries) if "茶叶博览会" in entry.text)
        while board.state.current != fair:
            await do(reviewer, "board.next")
        await do(reviewer, "board.judge", "choice.1", "board.note")
        await reviewer.press(*"已向农业农村局核实", "enter")
        await do(reviewer, "board.evidence", "pick.search")
        await reviewer.press(*"茶博会", "enter")
        await do(reviewer, "pick.take")
        assert "依据已改" in reviewer.footer()
        assert reviewer.shows("结果依据  人工", "首届茶博会吸引客商", "依据人工")
    ledger = tmp_path / "台账.csv"
    assert main(["track", *files, "--lang", "zh", "--output", str(ledger)]) == 0
    with ledger.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    row = next(row for row in rows if any("茶叶博览会" in cell for cell in row))
    assert any("首届茶博会" in cell for cell in row)
    assert "报告称已完成" in row
    assert any("已向农业农村局核实" in cell for cell in row)


async def test_evidence_is_dropped_kept_and_given_back(files: list[str]) -> None:
    tracking = track(read(files[0]), [read(files[1])])
    canteen = next(item for item in tracking.items if "社区食堂" in item.place.text)
    assert canteen.evidence
    async with reviewing(tracking, 120, hand=hand_for(tracking)) as reviewer:
        board = reviewer.board
        while board.current is None or board.current.item is None or board.current.item.id != canteen.id:
            await do(reviewer, "board.next")
        await do(reviewer, "board.evidence", "pick.tick", "pick.take")
        assert reviewer.shows("人工认定：结果中没有依据", "系统找到的依据")
    again = hand_for(track(read(files[0]), [read(files[1])]))
    assert again.evidence_of(canteen) == ()
    async with reviewing(tracking, 120, hand=again) as reviewer:
        board = reviewer.board
        while board.current is None or board.current.item is None or board.current.item.id != canteen.id:
            await do(reviewer, "board.next")
        assert reviewer.shows("人工认定：结果中没有依据")
        await do(reviewer, "board.evidence", "pick.release")
        assert "恢复系统找到的依据" in reviewer.footer()
        assert not reviewer.shows("人工认定")
        await do(reviewer, "board.undo")
        assert reviewer.shows("人工认定：结果中没有依据")
        await do(reviewer, "board.redo")
        assert not reviewer.shows("人工认定")
    assert hand_for(tracking).evidence_of(canteen) is None


async def test_status_note_and_evidence_are_undone_one_by_one() -> None:
    async with reviewing(ordinary_plan(), 120) as reviewer:
        item = reviewer.board.judged
        assert item is not None
        await do(reviewer, "board.judge", "choice.3", "board.note")
        await reviewer.press(*"存疑", "enter")
        await do(reviewer, "board.evidence", "pick.none")
        hand = reviewer.board.board.hand
        assert hand.ruling_of(item).evidence == ()
        told = []
        for _ in range(4):
            await do(reviewer, "board.undo")
            told.append(reviewer.footer())
        words = ("依据", "备注", "改判", "没有可撤销的")
        assert [word for word, said in zip(words, told, strict=True) if word in said] == list(words)
        assert hand.ruling_of(item).empty
        for _ in range(3):
            await do(reviewer, "board.redo")
        ruling = hand.ruling_of(item)
        assert (ruling.status, ruling.note, ruling.evidence) == (Status.MISSED, "存疑", ())


async def test_evidence_that_the_results_no_longer_hold_is_still_shown(files: list[str], tmp_path: Path) -> None:
    tracking = track(read(files[0]), [read(files[1])])
    item = next(item for item in tracking.items if "茶叶博览会" in item.place.text)
    hand_for(tracking).cite(item, (Citation("首届茶博会吸引客商三百余人，签约项目9个。", 4),))
    (tmp_path / "2024.txt").write_text(
        RESULTS.replace("首届茶博会吸引客商三百余人，签约项目9个。", ""), encoding="utf-8"
    )
    later = track(read(files[0]), [read(files[1])])
    async with reviewing(later, 140, hand=hand_for(later)) as reviewer:
        fair = next(n for n, entry in enumerate(reviewer.board.board.entries) if "茶叶博览会" in entry.text)
        while reviewer.board.state.current != fair:
            await do(reviewer, "board.next")
        assert reviewer.shows("原文已不在结果中", "首届茶博会吸引客商")


@pytest.mark.parametrize("width", [60, 80, 104, 140])
async def test_choosing_evidence_fills_the_terminal_in_both_languages(width: int) -> None:
    for lang in ("zh", "en"):
        async with reviewing(ordinary_plan(), width, 24, lang=lang) as reviewer:
            await do(reviewer, "board.evidence")
            assert reviewer.fills_the_terminal()
            await do(reviewer, "pick.tick", "pick.down", "pick.tick", "pick.take")
            assert reviewer.fills_the_terminal()


async def test_the_card_says_why_a_task_has_its_status_and_takes_a_near_sentence_as_evidence() -> None:
    async with reviewing(ordinary_plan(), 120, 40) as reviewer:
        await do(reviewer, "board.explain")
        assert reviewer.shows(
            "为何这样判定  第 1/7 项", "确切 0.96", "共有 社区食堂", "1  0.22 举办厨艺比赛一次。", "改作依据"
        )
        await do(reviewer, "why.2")
        assert reviewer.shows("为何这样判定"), "there is no second sentence that came near"
        await do(reviewer, "why.1")
        item = reviewer.board.judged
        assert item is not None
        cited = reviewer.board.board.hand.evidence_of(item)
        assert [one.text for one in cited or ()] == ["建成社区食堂15家，老年人就餐更方便。", "举办厨艺比赛一次。"]
        await do(reviewer, "board.explain", "why.none")
        assert reviewer.board.board.hand.evidence_of(item) == ()
        await do(reviewer, "board.explain", "why.release")
        assert reviewer.board.board.hand.evidence_of(item) is None
