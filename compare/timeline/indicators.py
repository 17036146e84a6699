"""What a figure measures, so far as its name, unit and kind tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.kinds import FigureKind
from compare.text.script import fold
from compare.timeline.values import Measure
from compare.track.indicators import falls, grows, plain_name

if TYPE_CHECKING:
    from compare.model import Figure

SHORTEST = 2
"""Characters of a name below which a figure belongs to no series."""
TELLING = 4
"""Characters of a name from which on it stands for one indicator wherever it is found (粮食产量, not 里程)."""

_LEVELS = {True: Measure.LEVEL, False: Measure.ADDED, None: Measure.AMOUNT}
_COUNTED = frozenset({FigureKind.COUNT, FigureKind.MONEY})
_RELATIVE = re.compile(
    r"(?:生产总值|总数|全国|全市|全省)的?(?:比重|比例)$|^.{0,3}(?:比重|比例|贡献率|占比)$|^(?:每|人均|平均|分别|其中)"
)
_TAIL = re.compile(r"(?:力争|拟按|拟|将|低于|高于|不低于|不高于|控制|保持|稳定|达到|定为|一直|只|为|在)+$")
_HEAD = re.compile(r"^(?:年末|年底|年内|再|新|继续|累计)+(?=..)")


class Key(NamedTuple):
    """What figures of one series have in common."""

    name: str
    unit: str
    kind: FigureKind
    measure: Measure

    @property
    def telling(self) -> bool:
        """Whether the name alone tells what is measured; else only linked sentences join figures of it."""
        return len(self.name) >= TELLING and not _RELATIVE.search(self.name)


def key_of(figure: Figure) -> Key | None:
    """What a figure measures.

    Args:
        figure: a quantity of a report.

    Returns:
        Name, unit, kind and measure; None for a figure that nothing names.

    Example:
        居民消费价格涨幅 and 居民消费价格上涨, both in %, have one key; 城镇调查失业率 and 城镇登记失业率 have two.
    """
    of = figure.of or ""
    name = plain_name(indicator_name(of))
    if len(name) < SHORTEST:
        return None
    return Key(name, fold(figure.unit or ""), figure.kind, _measure(figure, of))


def _measure(figure: Figure, of: str) -> Measure:
    if figure.kind is FigureKind.RATIO:
        if falls(of):
            return Measure.FALL
        return Measure.GROWTH if grows(of) else Measure.AMOUNT
    return _LEVELS[figure.level] if figure.kind in _COUNTED else Measure.AMOUNT


def indicator_name(of: str) -> str:
    """The name of an indicator without the words of planning that cling to it.

    Args:
        of: what is counted, as written.

    Returns:
        The name, folded: `赤字率拟` gives `赤字率`.
    """
    name = fold(of)
    return _HEAD.sub("", _TAIL.sub("", name)) or name
