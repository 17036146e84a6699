"""Frames known by their place: the paragraph of the general requirement, leads of paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.track.frames import plan_frames, result_frames
from compare.track.scope import find_scope
from compare.track.tracking import track
from tests.unit.track.conftest import year_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Report, Sentence

REQUIREMENT = "今年工作的总体要求是：坚持读者至上，做优全民阅读。"
TELLING = "新建社区书屋15个。"


def units_of(make: Callable[..., Report], plan: str, result: str) -> tuple[list[Sentence], list[Sentence]]:
    """The units of a plan and of the results that follow it, without the headings above them."""
    last, this = make(*year_of(2024, plan=(plan,))), make(*year_of(2025, results=(result,)), path="b.txt")
    scope = find_scope(last, [this])
    sides = scope.plan, scope.results[0]
    return tuple([unit for unit in side if unit.heading is None] for side in sides)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("after", "frame"),
    [
        ("统筹服务和管理，持续改善阅读环境；", True),
        ("新建社区书屋15个。", False),
    ],
)
def test_the_paragraph_of_the_requirement_orients_but_for_its_figures(
    make: Callable[..., Report], after: str, *, frame: bool
) -> None:
    planned, _ = units_of(make, REQUIREMENT + after, TELLING)
    assert plan_frames(planned) == [True, frame]


def test_the_next_paragraph_promises_again(make: Callable[..., Report]) -> None:
    last = make(*year_of(2024, plan=(REQUIREMENT, "统筹服务和管理，持续改善阅读环境。")))
    this = make(*year_of(2025, results=("阅读环境持续改善，修缮阅览室。",)), path="b.txt")
    assert [item.commitment for item in track(last, [this]).items] == [False, True]


@pytest.mark.parametrize(
    ("result", "frames"),
    [
        ("这五年，阅读服务提质增效，书香城市迈上新台阶。" + TELLING, [True, False]),
        ("我们加快建设总分馆体系，着力改善阅读环境。" + TELLING, [True, False]),
        ("我们加快建设总分馆体系，着力改善阅读环境。", [False]),
        (TELLING + "我们加快建设总分馆体系，着力改善阅读环境。", [False, False]),
        ("一年来，我们做好采购、编目、借阅、流通工作。" + TELLING, [False, False]),
        ("我们建成清河区图书馆新馆。" + TELLING, [False, False]),
        ("这五年，阅读推广“书香清河”深入人心。" + TELLING, [False, False]),
    ],
)
def test_a_general_lead_is_no_result_where_others_follow_it(
    make: Callable[..., Report], result: str, frames: list[bool]
) -> None:
    _, told = units_of(make, "办好全民阅读节。", result)
    assert result_frames(told) == frames
