"""What the figures of a list count, told one by one before them: 城镇、农村居民收入分别增长4.7%、6.6%."""

from __future__ import annotations

import re
from itertools import repeat
from typing import TYPE_CHECKING

from compare.claims.counted import LONGEST
from compare.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_LIST = 120
"""Characters on which a list of things told one by one is looked for."""

_EACH = re.compile(r"(?:^|[,。;:!?])([^,。;:!?]*?)(?:依次|分别)([^,。;:!?\d]{0,8}?)$")
_LIST_MARK = re.compile(r"[、和及与]")
_HEADED = re.compile(r"(?:[率值额量数]|收入|支出|比重|面积|里程|价格|投资|标准|水平|产业|人次|企业)$")
"""How the name of something measured ends."""
_COUNTING = frozenset("第一二三四五六七八九十")
"""How things begin that are told by their number (一、二、三产业)."""


def listed(folded: str, start: int) -> list[str]:
    """The things that a list of figures is told of one by one (甲、乙分别增长…), in order.

    Args:
        folded: the line in simplified script and one width.
        start: where the first figure of the list begins.

    Returns:
        One name a thing, with what is said of each; empty where there is no such list.
    """
    match = _EACH.search(folded[max(0, start - _LONGEST_LIST) : start])
    if not match:
        return []
    said = match.group(2)
    for link in ("达到", "达", "为", "约", "到", "至"):
        said = said.removesuffix(link)
    parts = [part for part in _LIST_MARK.split(match.group(1)) if part]
    return [part[-LONGEST:] + said for part in map(_completed, parts, repeat(parts[-1] if parts else ""))]


def _completed(part: str, last: str) -> str:
    """A thing of a list with the head that only the last one bears (城镇、农村居民收入: 城镇居民收入)."""
    if len(part) + 1 >= len(last) or not _HEADED.search(last) or _HEADED.search(part):
        return part
    # 装备制造业、高技术制造业增加值: what the two end with alike is no part of the head
    same = last.rfind(part[-2:]) if len(part) > 1 else -1
    return part + last[same + 2 if same >= 0 else _head_start(part, last) :]


def _head_start(part: str, last: str) -> int:
    """Where the head begins: behind as many characters as the other thing has, and never inside a word."""
    if part[0] in _COUNTING:
        return len(part)
    return next((token.start for token in tokenize(last) if token.start >= len(part)), len(part))


def share_out(names: Iterable[str], wanted: int) -> list[str]:
    """The last `wanted` names of a list, or none where there are fewer.

    Args:
        names: the things listed.
        wanted: how many figures follow.

    Returns:
        As many names as figures, or an empty list.
    """
    given = list(names)
    return given[-wanted:] if len(given) >= wanted > 1 else []
