"""A tracking of our own that a reviewer rules on, and a folder of its own for what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.kinds import Role
from compare.model import Outline, Place, Report, Sentence, Source
from compare.track.tracking import fingerprint
from compare.track.values import Band, Evidence, Item, Status, Tracking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

TASKS = (
    "新建社区图书室12个，覆盖全部街道。",
    "完善总分馆管理制度，推动资源共建共享。",
    "每月举办一场读书分享会。",
)
RESULTS = (
    "新建社区图书室12个，实现街道全覆盖。",
    "读书分享会全年举办11场。总分馆管理制度修订完成。",
)


def sentences_of(lines: Sequence[str]) -> tuple[Sentence, ...]:
    """Each line cut at its full stops, from line 1."""
    found = []
    for number, line in enumerate(lines, 1):
        start = 0
        for piece in line.split("。")[:-1]:
            text = f"{piece}。"
            place = Place(number, start, start + len(text), text)
            found.append(Sentence(f"s{len(found)}", place, text, number, None, Role.OTHER))
            start += len(text)
    return tuple(found)


def report_of(path: str, lines: Sequence[str], organisation: str | None, year: int | None) -> Report:
    """A report of some lines."""
    sentences = sentences_of(lines)
    outline = Outline(None, organisation, (), year, (), ())
    return Report(Source(path, "txt", "utf-8", path.encode().hex()), (), outline, (), sentences, sentences, ())


def tracking_of(
    tasks: Sequence[str] = TASKS, results: Sequence[str] = RESULTS, organisation: str | None = "清河区图书馆"
) -> Tracking:
    """A tracking whose first task is done, by the first sentence of the results."""
    plan = report_of("2023.txt", tasks, organisation, 2023)
    reported = report_of("2024.txt", results, organisation, 2024)
    items = []
    for number, sentence in enumerate(plan.sentences, 1):
        first = number == 1 and bool(reported.sentences)
        evidence = (Evidence(reported.sentences[0], 0.98, Band.SURE, 0),) if first else ()
        item = Item(
            id=f"t{number}",
            sentence=sentence,
            section=("服务读者",),
            commitment=True,
            verifiable=True,
            status=Status.DONE if first else Status.NOT_MENTIONED,
            evidence=evidence,
            fingerprint=fingerprint(sentence),
        )
        items.append(item)
    return Tracking(plan, (reported,), tuple(items))


@pytest.fixture
def make() -> Callable[..., Tracking]:
    """Make a tracking of given tasks and results."""
    return tracking_of


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that reviews are kept in."""
    monkeypatch.setenv("DUIZHAO_STATE", str(tmp_path / "state"))
    return tmp_path / "state" / "reviews"
