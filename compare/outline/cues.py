"""Set phrases of the genre: which words a heading, a salutation, a confession or a title is known by."""

from __future__ import annotations

import re
from functools import cache

from compare.kinds import Role
from compare.lexicon.loading import load_table

_TABLE = "outline.toml"
_LONGEST_ANNEX = 30
_YEAR = re.compile(r"(?:19|20)\d\d(?= ?年)")
_HAN_YEAR = re.compile(r"二[〇零][〇零一二三四五六七八九]{2}(?=年)")
_SPAN = re.compile(r"\"?十[一二三四五六七]五\"?|(?:过去|今后|未来|这)[三五十]年|五年来|[三五]年(?=工作)")
_TIME = (
    r"(?:(?:19|20)\d\d ?年(?:度)?|二[〇零]..年|过去一?[年五]年?|过去五年|一年来|五年来|今年以?来?|明年|来年"
    r"|下一年|新的一年|上半年|下半年|[一二三四]季度|\"?十[一二三四五六七]五\"?|本届|五年)"
)


def words_of(group: str, name: str) -> tuple[str, ...]:
    """The set phrases of one kind.

    Args:
        group: a table of `outline.toml`.
        name: a list in it.

    Returns:
        The phrases.
    """
    return tuple(load_table(_TABLE)[group][name])


@cache
def pattern_of(group: str, name: str) -> re.Pattern[str]:
    """A pattern that any of the set phrases matches, longest first.

    Args:
        group: a table of `outline.toml`.
        name: a list in it.

    Returns:
        The pattern.
    """
    return re.compile("|".join(map(re.escape, sorted(words_of(group, name), key=len, reverse=True))))


def years_in(folded: str) -> tuple[int, ...]:
    """The years that a folded text names, in order.

    Args:
        folded: folded text.

    Returns:
        The years, Arabic or Chinese.

    Example:
        >>> years_in("2024年工作总结和2025年工作计划")
        (2024, 2025)
    """
    found = [(match.start(), int(match[0])) for match in _YEAR.finditer(folded)]
    digits = {character: str(value) for value, character in enumerate("〇一二三四五六七八九")} | {"零": "0"}
    found += [
        (match.start(), int("".join(digits[character] for character in match[0])))
        for match in _HAN_YEAR.finditer(folded)
    ]
    return tuple(year for _, year in sorted(found))


def spans_years(folded: str) -> bool:
    """Whether a heading speaks of a period of several years (“十五五”, 过去五年).

    Args:
        folded: folded heading.

    Returns:
        Whether it does.
    """
    return _SPAN.search(folded) is not None


@cache
def part_head_pattern() -> re.Pattern[str]:
    """Whole lines that open a part without a number: 2023年工作要点, 下一步工作打算, 存在的问题."""
    kinds = "|".join(pattern_of("roles", name).pattern for name in ("review", "plan", "problems"))
    timed = rf"(?:关于|对)?[^,。:]{{0,24}}?{_TIME}[^。:]{{0,28}}?(?:{kinds}|总结|情况|主要工作|工作)[^。,:]{{0,10}}"
    plain = (
        r"(?:工作回顾|主要工作|工作总结|工作情况|主要工作情况|工作开展情况|下一步.{0,12}|下步.{0,10}|今后.{0,12}|工作(?:打算|计划|安排|要点|思路|展望)"
        r"|.{0,6}(?:加强|提升|强化|提高).{0,4}政府(?:自身建设|治理.{0,8})"
        rf"|.{{0,8}}(?:{pattern_of('roles', 'problems').pattern}).{{0,8}})"
    )
    return re.compile(rf"(?:{timed}|{plain})")


def heading_role(folded: str, year: int | None) -> Role | None:
    """Tell what a heading announces.

    Args:
        folded: the heading without its number.
        year: the year that is reviewed, if known.

    Returns:
        The role; None where the words do not tell.
    """
    if is_annex(folded):
        return Role.OTHER
    if pattern_of("roles", "problems").search(folded):
        return Role.PROBLEMS
    named = years_in(folded)
    review, plan = pattern_of("roles", "review").search(folded), pattern_of("roles", "plan").search(folded)
    if review and (not plan or review.start() < plan.start()):
        return Role.REVIEW
    if plan:
        return Role.PLAN
    if year is not None and named:
        return Role.PLAN if max(named) > year else Role.REVIEW
    return None


def reviewed_year(folded: str) -> int | None:
    """The year that a heading looks back on (1998年工作回顾和1999年总体要求 → 1998).

    Args:
        folded: the heading.

    Returns:
        The latest year before its word of review, else the latest that it names.
    """
    word = pattern_of("roles", "review").search(folded)
    return max(years_in(folded[: word.end()]) if word else (), default=None) or max(years_in(folded), default=None)


def is_annex(folded: str) -> bool:
    """Whether a heading opens an annex or a glossary.

    Args:
        folded: the heading without its number.

    Returns:
        Whether it does.
    """
    bare = folded.replace(" ", "")
    return (
        len(bare) <= _LONGEST_ANNEX and re.match(r"附(?:件|录|表|注)[\d一二三四五六七八九十]*[:]?", bare) is not None
    ) or (len(bare) <= _LONGEST_ANNEX and re.search(rf"(?:{pattern_of('roles', 'other').pattern})$", bare) is not None)


@cache
def problems_opening() -> re.Pattern[str]:
    """How a paragraph begins that owns up to shortcomings."""
    owning = r"(?:认识到|看到|意识到|清醒|感到|深知|正视|注意到)"
    return re.compile(
        r"(?:[^。:]{4,20}。)?(?:各位(?:代表|委员|同志)?[!,] ?)?(?:当然,|但是,|但,|不过,|然而,)?(?:"
        r"(?:在)?(?:充分)?(?:肯定|看到|总结|回顾).{0,16}(?:的)?同时"
        rf"|(?:与此)?同时[,，]?.{{0,12}}?{owning}|(?:与此)?同时[,，]?.{{0,24}}?(?:存在|面临|差距|不足)"
        rf"|(?:但|而)?我们(?:也|还|更|深知)?.{{0,8}}?{owning}"
        r"|成绩固然可喜|我们要把成绩讲够|(?:虽然|尽管).{0,20}成(?:绩|效).{0,30}(?:但|不足|问题)"
        r"|.{0,16}(?:工作|发展)中?(?:还|仍|也|仍然|依然)+(?:存在|面临|有)|(?:当前|目前)?.{0,6}(?:还|仍|仍然)存在|存在(?:的)?(?:主要)?(?:问题|不足)"
        r"|也(?:要|应|必须)?(?:清醒)?(?:地)?看到|对照.{2,30}(?:还有|存在|仍有).{0,10}(?:差距|不足)"
        r")"
    )


def owns_up(folded: str) -> bool:
    """Whether a paragraph is the one that owns up to shortcomings.

    Args:
        folded: the paragraph.

    Returns:
        Whether it opens so and then speaks of problems.
    """
    head = folded[:160]
    return problems_opening().match(head) is not None and pattern_of("openings", "trouble").search(head) is not None


def rallies(folded: str) -> bool:
    """Whether a paragraph rallies the audience, as closings do.

    Args:
        folded: the paragraph.

    Returns:
        Whether it does.
    """
    return re.search(r"让我们|紧密(?:地)?团结在", folded) is not None


def is_salutation(folded: str) -> bool:
    """Whether a paragraph begins by addressing the audience (各位代表！).

    Args:
        folded: the paragraph.

    Returns:
        Whether it does.
    """
    return pattern_of("openings", "salutation").match(folded) is not None


def announces(folded: str) -> bool:
    """Whether a heading says by itself which part it opens (2023年工作安排), as the title of a topic does not.

    Args:
        folded: the heading without its number.

    Returns:
        Whether it does.
    """
    return len(folded) <= 44 and part_head_pattern().fullmatch(folded) is not None  # noqa: PLR2004 - longer ones are slogans
