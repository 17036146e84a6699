"""What a figure measures, so that figures of different organisations can stand in one row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.kinds import FigureKind
from compare.lexicon.loading import load_table
from compare.text.script import fold
from compare.timeline.indicators import indicator_name, key_of
from compare.timeline.values import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Figure

_TRIM = re.compile(r"[^0-9a-z%&()./\u4e00-\u9fff]+")
_SEVERAL = re.compile(r"分别|年均|每年|五年|累计")
_VAGUE = re.compile(
    r"^(?:增长|下降|比重|占比|总数|数量|项目|企业|工程|资金|其中|投资|面积|里程|任务|行动|总额|总量|目标|指标|新增)$"
)


class Row(NamedTuple):
    """What figures of one row have in common."""

    name: str
    unit: str
    measure: str
    rank: int
    """Place among the main indicators of the genre; those outside come after them."""


@dataclass(frozen=True, slots=True)
class Main:
    """One of the main indicators of the genre."""

    name: str
    of: re.Pattern[str]
    units: tuple[str, ...]
    factors: Mapping[str, float]
    said: re.Pattern[str] | None
    """How a clause begins that sets the goal in words alone."""


@cache
def main_indicators() -> tuple[Main, ...]:
    """The main indicators, in the order in which they are told."""
    return tuple(
        Main(
            entry["name"],
            re.compile(entry["of"]),
            tuple(entry["unit"]),
            entry.get("factor", {}),
            re.compile(entry["said"]) if "said" in entry else None,
        )
        for entry in load_table("indicators.toml")["indicator"]
    )


def row_of(figure: Figure) -> tuple[Row, float] | None:
    """The row that a figure belongs to.

    Args:
        figure: a quantity of a report.

    Returns:
        The row, and the factor that leads from the figure's unit to that of the row; None for a figure without a value,
        without a name, of several things (分别) or of several years (年均).

    Example:
        居民消费价格涨幅2% and 居民消费价格指数上涨2% are of one row, 城镇居民收入增长 and 居民收入增长 are of two.
    """
    of = figure.of or ""
    if figure.value is None or figure.start or _SEVERAL.search(of):
        return None
    name, unit = _TRIM.sub("", fold(indicator_name(of)).lower()), fold(figure.unit or "").partition("/")
    whole_unit = "".join(unit)
    for rank, main in enumerate(main_indicators()):
        if whole_unit in main.units and main.of.fullmatch(name):
            return Row(main.name, main.units[0], "main", rank), main.factors.get(whole_unit, 1.0)
    key = key_of(figure)
    if key is None or not key.telling or _VAGUE.search(key.name) or figure.kind in _UNCOUNTED:
        return None
    shown = fold(indicator_name(of))
    # a plan that builds 8万亩 and one that newly builds them promise the same; a total that is reached is another thing
    measure = Measure.AMOUNT if key.measure is Measure.ADDED else key.measure
    if measure is Measure.LEVEL:
        shown += "（达到数）"
    return Row(shown if len(shown) < _LONGEST else key.name, key.unit, str(measure), len(main_indicators())), 1.0


_UNCOUNTED = frozenset({FigureKind.ENUMERATION, FigureKind.RANK, FigureKind.DURATION, FigureKind.FREQUENCY})
_LONGEST = 24
