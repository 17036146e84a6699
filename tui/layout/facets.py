"""What can be said of a change in one Chinese character: the table behind badges, filters, counts and the legend."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.kinds import ChangeKind, FigureRelation, SectionRelation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Change


class Facet(StrEnum):
    """One side of a change that a reader may look for; a change can have several."""

    ADDED = "added"
    REMOVED = "removed"
    EDITED = "edited"
    REWRITTEN = "rewritten"
    MOVED = "moved"
    FIGURES = "figures"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Badge:
    """How a facet looks and what it is called."""

    hanzi: str
    """One character, two cells on every terminal."""
    sign: str
    """One ASCII character, where there is no room for two cells."""
    zh: str
    en: str

    def name(self, language: str) -> str:
        """What comes before the explanation: `新增` of `新增：左边没有`."""
        return self.zh.partition("：")[0] if language == "zh" else self.en.partition(":")[0]


SAME = Badge("同", "=", "相同：与对方文字一致", "same: the wording agrees")
BADGES: dict[Facet, Badge] = {
    Facet.ADDED: Badge("增", "+", "新增：左边没有", "added: only on the right"),
    Facet.REMOVED: Badge("删", "-", "删除：右边没有", "removed: only on the left"),
    Facet.EDITED: Badge(
        "改", "~", "修改：同一句话，字词或数字有改动", "edited: the same sentence with other words or figures"
    ),
    Facet.REWRITTEN: Badge("写", "%", "改写：同一件事，另行表述", "rewritten: the same thing in other words"),
    Facet.MOVED: Badge("移", ">", "移动：换了位置", "moved: at another place"),
    Facet.FIGURES: Badge("数", "#", "数字：同一指标有升降", "figures: an indicator went up or down"),
    Facet.WORDING: Badge("词", "!", "措辞：提法趋强或趋弱", "wording: a stronger or weaker term"),
}
RELATION_BADGES = {
    SectionRelation.SAME: "",
    SectionRelation.RENAMED: "改",
    SectionRelation.MOVED: "移",
    SectionRelation.SPLIT: "分",
    SectionRelation.MERGED: "并",
    SectionRelation.ADDED: "增",
    SectionRelation.REMOVED: "删",
}
"""What became of a section, beside its heading."""
SECTION_ONLY = (
    Badge("分", "", "拆分：一个章节分成几个（目录中）", "split: one section became several (in the contents)"),
    Badge("并", "", "合并：几个章节并成一个（目录中）", "merged: several sections became one (in the contents)"),
)
"""Badges that stand in the contents and nowhere else."""
FILTER_ORDER = tuple(BADGES)
"""The order of the digits 1 to 7 in the filter strip."""

_KINDS = {
    ChangeKind.ADDED: Facet.ADDED,
    ChangeKind.REMOVED: Facet.REMOVED,
    ChangeKind.EDITED: Facet.EDITED,
    ChangeKind.REWRITTEN: Facet.REWRITTEN,
}
_RISES = frozenset({FigureRelation.UP, FigureRelation.DOWN})


def facets_of(change: Change) -> tuple[Facet, ...]:
    """Name every side of a change, the kind first.

    Args:
        change: a change of a comparison.

    Returns:
        No facet for a sentence that is the same and stands where it stood.
    """
    found = [_KINDS[change.kind]] if change.kind in _KINDS else []
    if change.moved:
        found.append(Facet.MOVED)
    if any(figure.relation in _RISES for figure in change.figures):
        found.append(Facet.FIGURES)
    if change.wording:
        found.append(Facet.WORDING)
    return tuple(found)


def count_facets(groups: Iterable[Iterable[Facet]]) -> dict[Facet, int]:
    """Count how many changes have each facet.

    Args:
        groups: the facets of each change.

    Returns:
        A number for every facet, 0 where there is none.
    """
    counts = dict.fromkeys(FILTER_ORDER, 0)
    for group in groups:
        for facet in group:
            counts[facet] += 1
    return counts
