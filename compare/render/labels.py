"""What the closed vocabularies are called in text for people: one table a language, keyed by the enum's value."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enum import StrEnum

LANGUAGES = ("zh", "en")

_LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "ChangeKind": {
        "same": ("相同", "same"),
        "edited": ("修改", "edited"),
        "rewritten": ("改写", "rewritten"),
        "added": ("新增", "added"),
        "removed": ("删除", "removed"),
    },
    "Regime": {
        "revision": ("同一文稿的修订", "revision of one text"),
        "successive": ("同一单位，不同年度", "same organisation, other year"),
        "siblings": ("不同单位，同类报告", "other organisation, same kind of report"),
    },
    "Lens": {
        "auto": ("自动", "auto"),
        "whole": ("全文", "whole text"),
        "review": ("总结对总结", "results with results"),
        "plan": ("计划对计划", "plan with plan"),
        "plan-results": ("左计划对右总结", "left plan with right results"),
        "results-plan": ("左总结对右计划", "left results with right plan"),
    },
    "SectionRelation": {
        "same": ("不变", "same"),
        "renamed": ("改题", "renamed"),
        "moved": ("移位", "moved"),
        "split": ("拆分", "split"),
        "merged": ("合并", "merged"),
        "added": ("新增", "added"),
        "removed": ("删除", "removed"),
    },
    "Direction": {
        "stronger": ("趋强", "stronger"),
        "weaker": ("趋弱", "weaker"),
    },
    "FigureRelation": {
        "up": ("↑", "↑"),
        "down": ("↓", "↓"),
        "same": ("=", "="),
        "appeared": ("新出现", "appeared"),
        "gone": ("不再出现", "gone"),
        "incomparable": ("不可比", "not comparable"),
    },
    "Status": {
        "done": ("报告称已完成", "done"),
        "partial": ("有进展", "partial"),
        "missed": ("未达到", "missed"),
        "not mentioned": ("未提及", "not mentioned"),
    },
    "Band": {
        "sure": ("确切", "sure"),
        "probable": ("可能", "probable"),
        "nearby": ("相近", "nearby"),
    },
    "ReasonKind": {
        "shared": ("共有", "shared"),
        "clause": ("分句相同", "same clause"),
        "topic": ("同一话题", "same topic"),
        "meaning": ("词义相近", "like meaning"),
        "alias": ("简称、别称", "other name"),
        "indicator": ("同一指标", "same indicator"),
        "completion": ("措辞", "wording"),
        "cumulative": ("多年合计", "several years"),
    },
    "GroundKind": {
        "pinned": ("人工定的", "set by hand"),
        "equal": ("两边文字相同", "both sides say the same"),
        "like": ("文字相同", "equal characters:"),
        "shared": ("共有", "both have"),
        "indicator": ("同一指标", "same indicator:"),
        "section": ("所在章节互为对应", "their sections answer each other"),
        "across": ("所在章节不相对应", "their sections do not answer each other"),
        "neighbours": ("前后句也成对", "the sentences beside them are a pair too"),
        "below": ("最相近的一句把握不够", "the nearest sentence is not near enough:"),
        "taken": ("相近的句子另有更合适的对应", "the near sentences answer others better"),
        "nothing": ("对方没有相近的句子", "nothing on the other side comes near"),
    },
    "Script": {
        "hans": ("简体", "simplified"),
        "hant": ("繁体", "traditional"),
        "mixed": ("繁简混用", "mixed scripts"),
    },
}

_BADGES = {
    "same": ("同", "="),
    "edited": ("改", "~"),
    "rewritten": ("写", "≈"),
    "added": ("增", "+"),
    "removed": ("删", "-"),
    "moved": ("移", ">"),
}


def label(value: StrEnum, lang: str) -> str:
    """Name a member of a vocabulary.

    Args:
        value: a member of one of the vocabularies of `compare.kinds`.
        lang: `zh` or `en`.

    Returns:
        The name in that language: `改写` for `ChangeKind.REWRITTEN`.
    """
    return _LABELS[type(value).__name__][value.value][LANGUAGES.index(lang)]


def badge(kind: str, lang: str) -> str:
    """Give the mark of one cell or one character that stands before a change.

    Args:
        kind: the value of a `ChangeKind`, or `moved`.
        lang: `zh` or `en`.

    Returns:
        同 改 写 增 删 移, or = ~ ≈ + - >.
    """
    return _BADGES[kind][LANGUAGES.index(lang)]
