"""What became of a target, in words: met, missed, or why the report does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.labels import LANGUAGES
from compare.track.values import Unjudged

if TYPE_CHECKING:
    from compare.track.values import Target

_MET = {True: ("达到", "met"), False: ("未达到", "missed")}
_UNJUDGED = {
    Unjudged.NOT_REPORTED: ("结果未提及", "not reported"),
    Unjudged.RIVAL: ("只报告了另一指标：{rival}", "only another indicator is reported: {rival}"),
    Unjudged.YEARS: ("只报告了多年合计或平均", "only a total or mean of several years is reported"),
    Unjudged.OTHER: ("无从比较", "not comparable"),
}


def verdict(target: Target, lang: str) -> str:
    """Say what became of a target.

    Args:
        target: with what was found of it.
        lang: `zh` or `en`.

    Returns:
        A few words: `达到`, `未达到`, `结果未提及`, `只报告了另一指标：城镇新增就业`.
    """
    column = LANGUAGES.index(lang)
    if target.met is not None:
        return _MET[target.met][column]
    plain = Unjudged.OTHER if target.incomparable or target.achieved else Unjudged.NOT_REPORTED
    return _UNJUDGED[target.unjudged or plain][column].format(rival=target.rival)
