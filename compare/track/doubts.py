"""Whether a figure of the results measures the very thing that a target sets: a wrong verdict costs more than none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import FigureKind
from compare.track.indicators import name_likeness, names_agree, plain_name

if TYPE_CHECKING:
    from compare.model import Figure

ONE_THING = 5.0
"""How many times its target a figure of the same name may reach: beyond, it is a stock or a total of several years."""
FAR_SHORT = 0.3
"""Share of its target below which such a figure is of some part of it."""
ALIKE = 0.6
"""Likeness of names from which on a figure may tell that a target was missed."""
LIKE, VERY_LIKE = 0.4, 0.7
"""Likeness of names from which on a count and a rate may tell that a target was met by far."""
BY_FAR = 2.5
"""How many times the target that may be."""
NEAR = (0.8, 1.3)
"""Shares of its target between which a figure is taken to meet it, whatever its name."""
SAME_WORDS = 0.5
"""Share of a clause that a figure which tells of a miss has in common with that of the target."""
Said = tuple["Figure", str]
"""A figure and the sentence that states it, folded."""


def is_doubtful(promised: Said, reported: Said, *, met: bool, beside: float) -> bool:
    """Tell whether a verdict on a target rests on a figure that may measure something else.

    Args:
        promised: the figure that was promised, and its sentence, folded.
        reported: the figure that was reported, and its sentence, folded.
        met: the verdict.
        beside: share of their clauses that both have in common, 0 to 1.

    Returns:
        Whether it does: an amount added against a level reached (新增外贸企业20家, 外贸企业达242家), a figure many
        times the target or a small part of it, and one of another name, unless it meets the target and comes near.
    """
    (goal, words), (figure, said) = promised, reported
    names = goal.of or "", figure.of or ""
    if not goal.value or figure.value is None or figure.value < 0 or goal.value < 0:
        return False
    share = figure.value / goal.value
    counted = goal.kind is not FigureKind.RATIO
    part = share < FAR_SHORT and not met  # where less is better, little is much
    if counted and ({goal.level, figure.level} == {True, False} or part or share > ONE_THING):
        return True
    likeness = name_likeness(*names)
    near = NEAR[0] <= share <= NEAR[1]
    if names_agree(names[0], words, names[1], said):
        return not (met and near) and _lacks(*names, said)
    name = plain_name(names[0])
    alike = likeness >= ALIKE or (bool(name) and plain_name(names[1]).endswith(name))
    if not met:
        return not alike or _lacks(*names, said) or (counted and beside < SAME_WORDS)
    by_far = likeness >= (LIKE if counted else VERY_LIKE) and NEAR[0] <= share <= BY_FAR
    return not (near or by_far or (alike and share < NEAR[0]))


def _lacks(goal: str, reported: str, said: str) -> bool:
    """Whether the name that was reported is the end of the promised one, and its sentence says nothing of the rest."""
    one, other = plain_name(goal), plain_name(reported)
    rest = one.removesuffix(other)
    return bool(other) and 1 < len(rest) < len(one) and rest not in said
