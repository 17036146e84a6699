"""Whether a figure that was reached meets the one that was promised."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.kinds import Bound, FigureKind
from compare.track.indicators import falls

if TYPE_CHECKING:
    from compare.model import Figure
    from compare.track.values import Target

NEAR_RATE = 0.03
"""How far, as a share, a rate may fall short of a target that is 左右: 4.9 % of 5 % does, 5 % of 5.5 % does not."""
NEAR_RATE_POINTS = 0.2
"""The same in points, for small rates."""
NEAR_COUNT = 0.05
"""How far a count may fall short of a target that is 左右."""
PER_YEAR = {"季度": 4, "季": 4, "月": 12, "半年": 2, "年": 1, "周": 52}

_DECIMALS = re.compile(r"\d[.．](\d+)")
_LOW_IS_GOOD = re.compile(
    r"失业率|价格|物价|cpi|赤字|能耗|排放|浓度|死亡|事故|发案|杠杆|负债|差错|投诉|时限|用时|PM2|pm2|水耗|违约|不良"
)


def is_met(target: Target, promise: Figure, achieved: Figure) -> bool | None:
    """Tell whether a figure meets a target.

    Args:
        target: what was promised.
        promise: the figure that promises it.
        achieved: what was reported.

    Returns:
        None where one of them has no value. 左右 is met from the figure upwards, or near it; a range from its lower
        end; where less is better, the other way round. Without a bound a rate is met where it rounds to it.
    """
    value, goal = achieved.value, target.value
    if value is None or goal is None:
        return None
    if promise.kind is FigureKind.FREQUENCY and achieved.kind is not FigureKind.FREQUENCY:
        goal *= PER_YEAR.get((promise.unit or "").partition("/")[2], 1)
    ceiling = target.bound is Bound.CEILING and not promise.approximate
    if ceiling or (target.bound is not Bound.FLOOR and _less_is_better(target)):
        limit = target.upper if target.upper is not None else goal
        return value <= limit + _tolerance(target, promise, limit)
    return value >= goal - _tolerance(target, promise, goal)


def _tolerance(target: Target, promise: Figure, goal: float) -> float:
    if target.bound is Bound.ABOUT:
        return _slack(promise, goal)
    return (_rounding(promise) if target.bound is None else 0.0) + 1e-9


def _rounding(promise: Figure) -> float:
    """Half of the last digit of a rate that is promised to a tenth or finer: 58.08 % is 58.1 %, 4.96 % is 5.0 %."""
    decimals = _DECIMALS.search(promise.place.text)
    return 0.5 * 10 ** -len(decimals[1]) if decimals and promise.kind is FigureKind.RATIO else 0.0


def _less_is_better(target: Target) -> bool:
    name = target.of or target.text
    return bool(_LOW_IS_GOOD.search(name)) and not falls(name)


def _slack(promise: Figure, goal: float) -> float:
    if promise.kind is FigureKind.RATIO:
        return max(NEAR_RATE * goal, min(NEAR_RATE_POINTS, NEAR_COUNT * goal)) + 1e-9
    return NEAR_COUNT * goal + 1e-9
