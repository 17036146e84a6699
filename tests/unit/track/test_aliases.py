"""Short forms that link a plan with its results."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.track.aliases import linking_forms
from compare.track.tracking import track
from compare.track.values import ReasonKind
from tests.unit.track.conftest import year_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Report


@pytest.mark.parametrize(
    ("one", "other", "forms"),
    [
        ("扩大消费品以旧换新", "抓好两新政策实施", ("两新",)),
        ("抓好两新政策实施", "消费品以旧换新带动消费", ("两新",)),
        ("抓好两新政策实施", "新建社区书屋15个", ()),
        ("抓好两新政策实施", "两新政策见效", ()),
        ("推进紧密型县域医疗共同体建设", "医共体覆盖全部县区，育儿补贴发放到位", ("医共体",)),
    ],
)
def test_a_short_form_links_where_the_other_text_says_it_at_length(
    one: str, other: str, forms: tuple[str, ...]
) -> None:
    assert linking_forms(one, other) == forms


def test_a_result_in_a_short_form_is_evidence_and_says_so(make: Callable[..., Report]) -> None:
    last = make(*year_of(2024, plan=("新增外贸企业200家以上。", "办好社区书屋。")))
    this = make(*year_of(2025, results=("新增有进出口实绩的企业230家。", "修缮旧馆。")), path="b.txt")
    item, other = track(last, [this]).items
    (evidence,) = item.evidence
    assert evidence.sentence.place.text == "新增有进出口实绩的企业230家。"
    assert (ReasonKind.ALIAS, "进出口实绩") in [(reason.kind, reason.words) for reason in evidence.why]
    assert not other.evidence
