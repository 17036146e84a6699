"""A statute as its articles: their numbers, their titles, what they say, and which articles they cite."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.text.numerals import parse_numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.profiles import Profile

Number = tuple[int, int]
"""Number of an article, and of its insertion: 第三十九条之一 is (39, 1), 第三十九条 (39, 0)."""

_DIGITS = r"[〇零一二三四五六七八九十百千\d]{1,8}"
_NOT_CITED = r"(?! *(?:第|[、至及与和或之所]|规定|准用))"
_HEAD = re.compile(rf"第 ?({_DIGITS}) ?条 ?(?:之 ?({_DIGITS}))?{_NOT_CITED}\s*(?:[(【]([^)】]*)[)】])?\s*")
_CHAPTER = re.compile(rf"第 ?{_DIGITS} ?[编章节](?!.*[。;])")
_CITED = re.compile(
    rf"第({_DIGITS})条(?:之({_DIGITS}))?(?:至第({_DIGITS})条(?:之({_DIGITS}))?)?|前({_DIGITS})?条(?!件)"
)
_PLACE = re.compile(rf"第{_DIGITS}[条款项目](?:之{_DIGITS})?|前{_DIGITS}?[条款项](?!件)")
_OTHER_LAW = re.compile(r"(?<!本)(?:法|条例|规则|规程|办法|细则)》?$")
_BEHIND_LAW = 4
"""Characters before a citation that tell whether it is one of another law (刑法第十九条)."""
_EMPTY = re.compile(r"[\W_]|删除")


@dataclass(frozen=True, slots=True)
class Article:
    """An article of a statute."""

    number: Number
    title: str
    """What stands in brackets behind the number, folded."""
    text: str
    """What it says, folded: no number, no title, no places such as 第二款."""
    units: tuple[int, ...]
    """Its sentences, by index into the profiles, first the one with its number."""
    headed: bool
    """Whether its number stands alone, or with its title, in a unit of its own."""
    cited: frozenset[Number]
    """Articles of the same statute that it names, itself left out."""

    @property
    def empty(self) -> bool:
        """Whether it was struck out and only its number kept: （刪除）."""
        return not _EMPTY.sub("", self.text)


def begins_article(folded: str) -> bool:
    """Whether a sentence begins with the number of its article; 第五条第二项之规定 cites another one."""
    return _HEAD.match(folded) is not None


def cut_articles(profiles: Sequence[Profile]) -> list[Article]:
    """Cut a statute into its articles.

    Args:
        profiles: its sentences, in reading order.

    Returns:
        The articles; chapter headings and whatever stands before the first article are in none of them.
    """
    runs: list[list[int]] = []
    open_ = False
    for index, one in enumerate(profiles):
        if begins_article(one.folded):
            runs.append([index])
            open_ = True
        elif _CHAPTER.match(one.folded):
            open_ = False
        elif open_:
            runs[-1].append(index)
    drafts = [_draft(profiles, run) for run in runs]
    numbers = [number for number, _, _ in drafts]
    articles = []
    for place, (run, (number, title, text)) in enumerate(zip(runs, drafts, strict=True)):
        headed = _HEAD.fullmatch(profiles[run[0]].folded.strip()) is not None
        cited = frozenset(_cited(text, place, numbers)) - {number}
        articles.append(Article(number, title, _PLACE.sub(" ", text), tuple(run), headed, cited))
    return articles


def _draft(profiles: Sequence[Profile], run: Sequence[int]) -> tuple[Number, str, str]:
    """Number, title and text of an article."""
    head = _HEAD.match(profiles[run[0]].folded)
    if head is None:
        raise ValueError("an article begins with its number")
    rest = profiles[run[0]].folded[head.end() :]
    text = "\n".join([rest, *(profiles[index].folded for index in run[1:])])
    return (_value(head[1]), _value(head[2])), head[3] or "", text


def _cited(text: str, place: int, numbers: Sequence[Number]) -> set[Number]:
    found: set[Number] = set()
    for match in _CITED.finditer(text):
        if not match[1]:
            found.update(numbers[max(0, place - (_value(match[5]) or 1)) : place])
        elif not _OTHER_LAW.search(text, max(0, match.start() - _BEHIND_LAW), match.start()):
            first = (_value(match[1]), _value(match[2]))
            last = (_value(match[3]), _value(match[4])) if match[3] else first
            found.update(number for number in numbers if first <= number <= last)
    return found


def _value(digits: str | None) -> int:
    numeral = parse_numeral(digits.replace(" ", "")) if digits else None
    return int(numeral.value) if numeral and numeral.value is not None else 0
