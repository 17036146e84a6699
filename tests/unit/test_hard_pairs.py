"""Pairs that no report is: the comparison answers, in bounded work, and says what it left out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from compare.align import preparation, profiles
from compare.align.assignment import assign
from compare.comparison import compare
from compare.diff import changes, inline
from compare.kinds import ChangeKind, Lens
from compare.messages import set_language
from compare.report import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Comparison

ROOT = Path(__file__).resolve().parents[2]
SIGNS = "推进建设发展产业乡村农田水利交通教育医疗文化生态环境改革创新开放服务企业项目投资消费就业养老社区治理安全"
REPORT = (
    "关于澄陵市2022年工作情况的报告\n"
    "一、工作回顾\n"
    "（一）农业生产\n"
    "全年新建高标准农田12万亩，粮食总产达到36.5万吨。松桂村建成果蔬冷库3座，带动农户420户增收。\n"
    "（二）城乡建设\n"
    "改造老旧小区18个，惠及居民5600户。新开公交线路4条，城区绿地增加25公顷。\n"
)


@pytest.fixture(autouse=True)
def _in_chinese() -> Iterator[None]:
    set_language("zh")
    yield
    set_language(None)


def text(length: int, seed: object) -> str:
    chance = Random(str(seed))  # noqa: S311 - the same texts on every run
    return "".join(chance.choice(SIGNS) for _ in range(length))


def compared(folder: Path, left: str, right: str, lens: Lens = Lens.AUTO) -> Comparison:
    paths = folder / "left.txt", folder / "right.txt"
    for path, content in zip(paths, (left, right), strict=True):
        path.write_text(content, encoding="utf-8")
    result = compare(read(paths[0]), read(paths[1]), lens)
    for side in ("left", "right"):
        shown = [unit.id for change in result.changes for unit in getattr(change, side) if "+" not in unit.id]
        assert sorted(shown) == sorted({*shown})
    return result


def test_a_report_against_itself_meets_no_limit(tmp_path: Path) -> None:
    result = compared(tmp_path, REPORT, REPORT)
    assert {change.kind for change in result.changes} == {ChangeKind.SAME}
    assert result.limits == ()


def test_texts_with_nothing_in_common_say_so(tmp_path: Path) -> None:
    recipe = "先把五花肉切块焯水，炒好糖色。\n加葱姜八角，小火慢炖。\n"
    result = compared(tmp_path, REPORT, recipe)
    assert not any(change.left and change.right for change in result.changes)
    assert result.limits == ("两份文件没有一句互相对应",)


def test_the_lens_says_that_a_side_has_no_such_part(tmp_path: Path) -> None:
    result = compared(tmp_path, REPORT, REPORT, Lens.PLAN)
    assert result.changes == ()
    assert result.limits == ("左侧文件里没有这个视角要对照的部分", "右侧文件里没有这个视角要对照的部分")


@pytest.mark.parametrize(
    "sentence",
    [
        "The committee met in March and agreed on the following measures for the year. ",
        "委員会はこのたび開かれ、つぎの措置について合意しました。あらためて報告します。\n",
    ],
    ids=["English", "Japanese"],
)
def test_another_language_is_compared_and_named(tmp_path: Path, sentence: str) -> None:
    result = compared(tmp_path, sentence * 12, sentence * 12 + "Changed.")
    assert "左侧文件看来不是中文：分词、数字和措辞的判断只懂中文，结果仅供参考" in result.limits


def test_one_sentence_said_over_and_over_is_paired_in_order(tmp_path: Path) -> None:
    result = compared(tmp_path, "同意。\n" * 150, "同意。\n" * 140)
    assert result.summary.same == 140
    assert result.summary.removed == 10
    assert "有一句在左侧重复 150 次、右侧 140 次，按先后次序配对" in result.limits


def test_a_sentence_of_endless_clauses_is_compared_by_its_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clauses = [text(12, number) for number in range(300)]
    edited = [clause if number % 10 else text(12, -number) for number, clause in enumerate(clauses)]
    seen: list[int] = []
    monkeypatch.setattr(
        preparation,
        "profile",
        lambda *arguments: (seen.append(len((one := profiles.profile(*arguments)).clauses)), one)[1],
    )
    result = compared(tmp_path, "，".join(clauses) + "。", "，".join(edited) + "。")
    assert max(seen) == profiles.MOST_CLAUSES
    assert result.summary.edited == 1
    assert "左侧第 1 行有一句多达 300 个分句，分句只比前 200 个" in result.limits


def test_an_endless_sentence_is_marked_at_its_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inline, "MOST_TOKENS", 50)
    monkeypatch.setattr(changes, "ENDLESS", 200)
    monkeypatch.setattr("compare.diff.limits.ENDLESS", 200)
    head, tail = text(120, "head"), text(120, "tail")
    result = compared(tmp_path, f"{head}，甲乙丙，{tail}。", f"{head}，丁戊己，{tail}。")
    (change,) = (change for change in result.changes if change.left and change.right)
    assert change.kind is ChangeKind.EDITED
    assert "".join(span.left for span in change.spans) == change.left[0].place.text
    assert "".join(span.right for span in change.spans) == change.right[0].place.text
    assert len(change.spans) <= 3
    assert any(limit.startswith("右侧第 1 行的一处改动长达") for limit in result.limits)


def test_a_text_beyond_the_bound_is_compared_by_likeness_up_to_it_and_by_equals_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparation, "MOST_CHARACTERS", 600)
    lines = [text(30, number) + "。" for number in range(60)]
    edited = [line.replace("。", "新。") if number % 2 else line for number, line in enumerate(lines)]
    judged: list[str] = []
    monkeypatch.setattr(
        preparation, "profile", lambda *arguments: (judged.append(arguments[0]), profiles.profile(*arguments))[1]
    )
    result = compared(tmp_path, "\n".join(lines), "\n".join(edited))
    assert sum(map(len, judged)) <= 2 * 600
    assert result.summary.same == 30
    assert 0 < result.summary.edited < 15
    assert any(limit.startswith("左侧有 60 句，只有前 ") for limit in result.limits)
    assert any(limit.startswith("右侧有 60 句，只有前 ") for limit in result.limits)


def test_a_thousand_headings_without_an_answer_are_not_assigned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    monkeypatch.setattr(
        "compare.align.sections.assign",
        lambda gain: (sizes.append(max(len(gain), *map(len, gain)) if gain else 0), assign(gain))[1],
    )
    left, right = ("\n".join(f"{n}．{text(6, f'{side}{n}')}" for n in range(1, 1001)) for side in "左右")
    result = compared(tmp_path, left, right)
    assert max(sizes, default=0) <= 300
    assert len(result.changes) >= 1000


def test_the_same_pair_gives_the_same_document_on_every_run(tmp_path: Path) -> None:
    paths = tmp_path / "left.txt", tmp_path / "right.txt"
    paths[0].write_text(REPORT + "\n".join(text(20, n) + "。" for n in range(80)), encoding="utf-8")
    paths[1].write_text(REPORT.replace("12", "15") + "\n".join(text(20, n) + "。" for n in range(40, 120)), "utf-8")
    command = [sys.executable, "-m", "compare.cli", "diff", *map(str, paths), "--format", "json"]
    documents = [
        subprocess.run(
            command, capture_output=True, check=False, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    ]
    assert json.loads(documents[0])["changes"]
    assert documents[0] == documents[1]
