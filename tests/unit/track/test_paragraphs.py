"""What the neighbours of a plan sentence say of a result."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from compare.track.cosines import cosine_rows
from compare.track.paragraphs import Paragraphs
from tests.unit.track.conftest import weighed

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Report
    from compare.track.passages import Passage

PLAN = (
    "完善生育支持政策体系。新建托育机构3家，新增托位300个。提高普惠学前教育质量。",
    "新改建农村公路20公里。",
)
RESULTS = ("建成托育机构4家，新增托位360个。", "新改建农村公路25公里。", "举办音乐节2场。")


@pytest.fixture
def sides(make: Callable[..., Report]) -> tuple[list[Passage], ...]:
    return weighed(make, PLAN, RESULTS)


def test_likeness_is_the_cosine_with_the_sum_of_the_other_sentences(sides: tuple[list[Passage], ...]) -> None:
    plan, results = sides
    assert len(plan) == 4
    cosines = cosine_rows([(p.pairs, p.length) for p in plan], [(r.pairs, r.length) for r in results])
    paragraphs = Paragraphs(plan, cosines)
    for i, one in enumerate(plan[:3]):
        others: defaultdict[str, float] = defaultdict(float)
        for number in {0, 1, 2} - {i}:
            for pair, weight in plan[number].pairs.items():
                others[pair] += weight
        length = math.sqrt(sum(weight * weight for weight in others.values()))
        for j, result in enumerate(results):
            product = sum(weight * others[pair] for pair, weight in result.pairs.items())
            assert paragraphs.likeness(i, j) == pytest.approx(product / (length * result.length)), one.text.folded
    assert paragraphs.likeness(0, 0) > paragraphs.likeness(1, 0), "its neighbours tell of 托育机构, it does not"


def test_a_sentence_alone_in_its_paragraph_has_no_neighbours(sides: tuple[list[Passage], ...]) -> None:
    plan, results = sides
    cosines = cosine_rows([(p.pairs, p.length) for p in plan], [(r.pairs, r.length) for r in results])
    assert [Paragraphs(plan, cosines).likeness(3, j) for j in range(3)] == [0.0, 0.0, 0.0]
