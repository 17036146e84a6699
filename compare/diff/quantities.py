"""Whether two figures measure one quantity, and which of the two is more; in doubt, that they cannot be compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from compare.kinds import FigureKind, FigureRelation
from compare.text.script import fold

if TYPE_CHECKING:
    from compare.model import Figure

NAMED = 0.5
"""Likeness of what is counted from which on two figures of one unit are one quantity."""

SPECIFIC = 4
"""Characters from which on a name tells one thing from another, whatever is put before it."""

_SHARED_BEGINNING = 3
"""Characters that two names have in common when they begin with the same thing and end differently."""

_FEW = 100
"""Below it a count of things is whole."""

_VAGUE = 2
"""Characters up to which a name alone does not tell one thing from another (学生, 活动)."""

_APART = 2.0
"""A quantity that grew or fell by more than this factor needs more than a vague name to be the same quantity."""

_WORLDS_APART = 10
"""The same for any name, where the words around the two figures differ as well."""

_ALIKE = 0.45
"""Share of character pairs that the clauses around one figure of a short name have in common in both wordings."""

_SYNONYMS = {
    "百分点": "个百分点",
    "户次": "户",
    "人(次)": "人次",
    "人/次": "人次",
    "篇(次)": "篇次",
    "次/季": "次/季度",
}
_GENERIC = frozenset({"个", "项", "条", "件", "座", "处", "所", "家"})
"""Measure words that mean the same where what is counted is (58项举措, 60条举措)."""

_EMPTY_WORDS = re.compile(
    r"(?:保持|全省|全市|全县|全区|全国|全年|累计|分别|年均|同比|我省|我市|预期|目标|达到?|完成|实现|继续|(?:通车|营业|运营)(?=里程)|[的了])"
)
_LONG_FORMS = (("规模以上", "规上"), ("限额以上", "限上"))
_CHANGE = re.compile(
    r"(?:增长|增加|提高|提升|上升|上涨|增幅|增速|回升|涨幅|翻番|下降|降低|减少|压减|压缩|缩短|降幅|收窄)+$"
)
_HELD = re.compile(r"(?:只|仅)?(?:举办|开展|召开|组织|进行|播出)了?$")
_FALLS = ("下降", "降低", "减少", "压减", "压缩", "缩短", "降幅")
_STOCK = re.compile(r"余额|总量|总数|保有量|存量")
_ADDING = re.compile(r"^(?:再建|新建|新增|增设|新设|新开|增加)")
_UNDER_WAY = re.compile(r"在建|续建|拟建|开工|签约|立项")
_folded = lru_cache(maxsize=4096)(fold)
"""Names and units come again and again: every figure meets every other."""
_WITHIN_NUMBER = "0123456789."
_CLAUSE_MARKS = "，。；、：！？,;:!?"


class Telling(NamedTuple):
    """What surrounds the figures of one wording, as far as it decides whether they may be compared."""

    text: str = ""
    """The whole wording, folded."""
    year: int | None = None
    """The year that the report reviews."""
    years_together: frozenset[int] = frozenset()
    """Lines that sum up several years (五年来)."""


def measure(figure: Figure) -> str:
    """What two figures must share to be comparable: the unit, folded, one spelling of several."""
    unit = _folded(figure.unit or "").strip()
    return _SYNONYMS.get(unit, unit)


def name_of(figure: Figure) -> str:
    """What is counted, folded, without words that name no quantity (全年, 分别) and the verb of change."""
    name = _folded(figure.of or "")
    for long, short in _LONG_FORMS:
        name = name.replace(long, short)
    name = _EMPTY_WORDS.sub("", name)
    name = _CHANGE.sub("", name) or name
    return _HELD.sub("", name) or name


def likeness(one: str, other: str) -> float:
    """How alike two names of what is counted are: shared character pairs, or one inside the other.

    Args:
        one: a name, as `name_of` gives it.
        other: another.

    Returns:
        0 to 1; two figures that nothing names are left to the order of the text.
    """
    if not one or not other:
        return NAMED if one == other else 0.0
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    contained = len(shorter) > 1 and shorter in longer
    head = 0.6 if longer.endswith(shorter) else 0.3
    return max(shared_pairs(one, other), head + 0.3 * len(shorter) / len(longer) if contained else 0.0)


def averaged(figure: Figure) -> bool:
    """Whether a figure is an average of years (年均增长5.2%)."""
    return "年均" in _folded(figure.of or "")


def falls(figure: Figure) -> bool:
    """Whether the figure says by how much something fell; against a rise its sign counts (增长2%, 下降3%)."""
    return figure.level is not True and _folded(figure.of or "").endswith(_FALLS)


def figure_relation(one: Figure, other: Figure, tellings: tuple[Telling, Telling]) -> FigureRelation:
    """Say how a figure stands to its counterpart.

    Args:
        one: the figure of the earlier wording.
        other: its counterpart.
        tellings: what surrounds them.

    Returns:
        Up, down or same by value; incomparable wherever another unit, another span of years or a vague name leaves
        doubt. A rank goes up when its number falls.
    """
    if one.value is None or other.value is None or not _one_unit(one, other):
        return FigureRelation.INCOMPARABLE
    if is_equal(one, other) and {level_of(one), level_of(other)} != {True, False}:
        return FigureRelation.SAME
    before, after = one.value + (one.upper or one.value), other.value + (other.upper or other.value)
    if not _one_quantity((one, other), tellings, apart=_are_apart(before, after)):
        return FigureRelation.INCOMPARABLE
    if falls(one) != falls(other):
        before, after = (-before, after) if falls(one) else (before, -after)
    if before == after:
        return FigureRelation.SAME
    rises = after > before
    if FigureKind.RANK in {one.kind, other.kind}:
        rises = not rises
    return FigureRelation.UP if rises else FigureRelation.DOWN


def is_equal(one: Figure, other: Figure) -> bool:
    """Whether two figures state one number of one unit: what is equal neither rose nor fell, whatever it is called."""
    if one.value is None or measure(one) != measure(other) or one.kind is not other.kind:
        return False
    stated = averaged(one), falls(one), one.upper, one.value
    return stated == (averaged(other), falls(other), other.upper, other.value)


def is_telling(figure: Figure) -> bool:
    """Whether a number is so particular that it stands twice for one thing, not by chance: two digits or more."""
    return len(f"{figure.value:g}".strip("-0").replace(".", "").strip("0")) > 1


def _one_unit(one: Figure, other: Figure) -> bool:
    units = {measure(one), measure(other)}
    left_out = "" in units and name_of(one) == name_of(other) and one.kind is other.kind is FigureKind.COUNT
    return len(units) == 1 or units <= _GENERIC or left_out


def _are_apart(before: float, after: float) -> bool:
    return min(abs(before), abs(after)) * _APART < max(abs(before), abs(after))


def _are_worlds_apart(one: Figure, other: Figure) -> bool:
    """Whether of two counts the one is ten times the other: no quantity that one year makes of the last."""
    if one.kind is not FigureKind.COUNT or not one.value or not other.value:
        return False
    return min(abs(one.value), abs(other.value)) * _WORLDS_APART < max(abs(one.value), abs(other.value))


def _one_quantity(pair: tuple[Figure, Figure], tellings: tuple[Telling, Telling], *, apart: bool) -> bool:
    """Whether two figures may be compared: of one kind of statement, one span of years and one thing."""
    if any(_is_label(figure) for figure in pair):
        return False
    levels = [level_of(figure) for figure in pair]
    if set(levels) == {True, False} or (levels[0] is not levels[1] and apart and pair[0].kind is FigureKind.COUNT):
        return False
    if averaged(pair[0]) != averaged(pair[1]):
        return False
    sums = ["累计" in clause_of(figure, telling.text) for figure, telling in zip(pair, tellings, strict=True)]
    if apart and sums[0] != sums[1]:
        return False
    spans = [figure.place.line in telling.years_together for figure, telling in zip(pair, tellings, strict=True)]
    if spans[0] != spans[1] and levels != [True, True]:
        return False
    return _one_thing(pair, tellings, apart=apart)


def _is_label(figure: Figure) -> bool:
    """Whether a number only looks like a quantity: a session (十一届九次), a broken count (8.6个)."""
    broken = measure(figure) in _GENERIC and (figure.value or 0) % 1 > 0 and (figure.value or 0) < _FEW
    return broken or _folded(figure.of or "").endswith("届")


def level_of(figure: Figure) -> bool | None:
    """Whether a level or an amount added is told, by the name of what is counted where that tells."""
    name = _folded(figure.of or "")
    if "新增" in name and name != "新增":
        return False
    if _ADDING.match(name) or name.endswith(("新增", "净增")):
        return figure.level or False
    return True if _STOCK.search(name) and figure.level is None else figure.level


def _one_thing(pair: tuple[Figure, Figure], tellings: tuple[Telling, Telling], *, apart: bool) -> bool:
    """Whether two names surely speak of one thing; a modifier that only one has must stand on the other side too."""
    names = [name_of(figure) for figure in pair]
    shorter, longer = sorted(range(2), key=lambda side: len(names[side]))
    short, long = names[shorter], names[longer]
    if short == long:
        clauses = clause_likeness(pair, tellings)
        if len(short) < _VAGUE:
            return pair[0].kind is not FigureKind.DURATION and clauses >= _ALIKE
        return clauses >= _ALIKE or not (apart if len(short) <= _VAGUE else _are_worlds_apart(*pair))
    if long.endswith(short):
        modifier = long[: len(long) - len(short)]
        if _UNDER_WAY.search(modifier):
            return modifier in tellings[shorter].text
        specific = len(short) >= SPECIFIC and not apart
        return specific or len(modifier) == 1 or _stands_in(modifier, tellings[shorter].text)
    if short and long.startswith(short):
        near = not apart or (len(long) - len(short) <= _VAGUE and not _are_worlds_apart(*pair))
        return len(short) >= _SHARED_BEGINNING and near
    alike = names[0][:_SHARED_BEGINNING] == names[1][:_SHARED_BEGINNING] and pair[0].kind is not FigureKind.RANK
    return not apart and (alike or _is_shortened(short, long))


def _is_shortened(short: str, long: str) -> bool:
    """Whether a name is another one with words left out in the middle (研发投入强度 for 研发经费投入强度)."""
    letters = iter(long)
    ends = short[:2] == long[:2] and short[-2:] == long[-2:]
    return len(short) >= SPECIFIC and ends and all(letter in letters for letter in short)


def clause_likeness(pair: tuple[Figure, Figure], tellings: tuple[Telling, Telling]) -> float:
    """How alike the clauses are in which two figures stand, the figures left out.

    Args:
        pair: a figure of each side.
        tellings: the wordings that hold them.

    Returns:
        0 to 1; 1 where neither wording is known.
    """
    return shared_pairs(*(clause_of(figure, telling.text) for figure, telling in zip(pair, tellings, strict=True)))


def _stands_in(modifier: str, text: str) -> bool:
    """Whether at least half of the character pairs of a modifier stand in a text."""
    pairs = [modifier[at : at + 2] for at in range(len(modifier) - 1)]
    return 2 * sum(pair in text for pair in pairs) >= len(pairs)


def clause_of(figure: Figure, text: str) -> str:
    """The clause of a wording that a figure stands in, without the figure; empty where it is not found."""
    written = _folded(figure.place.text)
    at = text.find(written)
    while at > 0 and text[at - 1] in _WITHIN_NUMBER:
        at = text.find(written, at + 1)
    if at < 0:
        return ""
    end = at + len(written)
    start = max((text.rfind(mark, 0, at) for mark in _CLAUSE_MARKS), default=-1) + 1
    stop = min((place for mark in _CLAUSE_MARKS if (place := text.find(mark, end)) >= 0), default=len(text))
    return text[start:at] + text[end:stop]


@lru_cache(maxsize=4096)
def shared_pairs(one: str, other: str) -> float:
    """Share of the character pairs of two texts that both hold (Dice)."""
    pairs, others = ({text[at : at + 2] for at in range(len(text) - 1)} or {text} for text in (one, other))
    return 2 * len(pairs & others) / (len(pairs) + len(others))
