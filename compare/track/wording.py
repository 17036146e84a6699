"""The words of planning and reporting: frames, catch-alls, completion, admissions, totals of several years."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from compare.lexicon.loading import load_table
from compare.text.sentences import split_clauses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NUMBER = re.compile(
    r"^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|\d{1,2} "
    r"|第[一二三四五六七八九十]{1,2}[，,]|[①-⑳]|[一二三四五六七八九十]是|——)\s*"
)
"""The number of an item, which says nothing of what it is about."""

_DIGIT = re.compile(r"\d")
_ABSENT = re.compile(r"(?:没有|未|不)(?:提出|设定|设|确定)[^，,。；;]{0,16}?目标")


_WIDE = {"，": ",", "；": ";", "：": ":", "！": "!", "？": r"\?"}


def either_width(pattern: str) -> str:
    """A pattern that takes a mark in both widths: folded text has the narrow one, text as written the wide one.

    Args:
        pattern: a regular expression with wide marks.

    Returns:
        The same, with the narrow mark beside each wide one.

    Example:
        >>> either_width("^[^，。]{2}，")
        '^[^，,。]{2}[，,]'
    """
    found: list[str] = []
    inside = False
    for at, character in enumerate(pattern):
        bracket = character in "[]" and (at == 0 or pattern[at - 1] != "\\")
        inside = character == "[" if bracket else inside
        narrow = _WIDE.get(character)
        both = character + (narrow or "")
        found.append(both if inside or narrow is None else f"[{both}]")
    return "".join(found)


@cache
def _table() -> dict[str, Any]:
    return load_table("tracking.toml")


@cache
def _any_of(*keys: str) -> re.Pattern[str]:
    entry: Any = _table()
    for key in keys:
        entry = entry[key]
    return re.compile(either_width("|".join(entry)))


@cache
def _word_pattern(*keys: str) -> re.Pattern[str]:
    entry: Any = _table()
    for key in keys:
        entry = entry[key]
    return re.compile("|".join(map(re.escape, sorted(set(entry.split()), key=lambda word: (-len(word), word)))))


def without_number(folded: str) -> str:
    """A sentence without the number that opens it.

    Args:
        folded: folded text.

    Returns:
        The rest; `（一）深化改革` is `深化改革`.
    """
    return folded[number_length(folded) :]


def number_length(folded: str) -> int:
    """How many characters the number that opens a sentence takes."""
    match = NUMBER.match(folded)
    return match.end() if match else 0


def opens_task(clause: str) -> bool:
    """Tell whether a clause opens with a verb of doing."""
    return bool(_word_pattern("task_verbs").match(clause))


def is_plan_frame(folded: str) -> bool:
    """Tell whether a sentence of a plan orients, praises or exhorts, and promises nothing."""
    return opens_requirement(folded) or bool(_any_of("plan_frames").search(without_number(folded)))


def is_attribute(word: str) -> bool:
    """Tell whether a word says what is done to a thing or what it is like, but not what it is (老旧, 改造)."""
    return bool(_word_pattern("attributes").fullmatch(word))


def is_lead_in(folded: str) -> bool:
    """Tell whether a sentence only announces others, quotes, or says where things stand, whatever figures it holds."""
    return bool(_any_of("lead_ins").search(without_number(folded)))


def is_empty_clause(clause: str) -> bool:
    """Tell whether a clause names a goal without an object that one could look for."""
    return bool(_any_of("empty_clauses").search(clause.rstrip("，,。；;!！ ")))


def absent_target(folded: str) -> re.Match[str] | None:
    """The words by which a plan says that it sets no target, if it does."""
    return _ABSENT.search(folded)


def is_catch_all(folded: str) -> bool:
    """Tell whether a sentence covers anything whatever (做好上级交办的其他工作)."""
    return bool(_any_of("catch_alls").search(folded))


def is_result_frame(folded: str) -> bool:
    """Tell whether a sentence of a review introduces, thanks, sums up or confesses."""
    return bool(_any_of("result_frames").search(without_number(folded)))


def opens_requirement(folded: str) -> bool:
    """Tell whether a sentence of a plan opens the general requirement (总体要求是…)."""
    return bool(_any_of("requirement").search(folded))


def leads_in_general(folded: str) -> bool:
    """Tell whether a sentence that opens a paragraph of a review may say in general what its others tell."""
    return bool(_any_of("result_leads").search(without_number(folded)))


def names_no_shortcoming(folded: str) -> bool:
    """Tell whether a sentence of the paragraph on shortcomings only opens it, closes it or vows to do better."""
    return bool(_any_of("shortcomings", "frames").search(folded))


def without_admission(folded: str) -> str:
    """A shortcoming without the words of admission: what it is about.

    Args:
        folded: the sentence, folded.

    Returns:
        The sentence with those words blanked, as long as before.

    Example:
        >>> without_admission("馆员培训仍有不足；").strip()
        '馆员培训 有  ；'
    """
    opened = _shortcomings("opening").sub(_blank, folded)
    return _shortcomings("admission").sub(_blank, opened)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def is_circumstance(folded: str) -> bool:
    """Tell whether a sentence of the results tells of the times rather than of work."""
    return bool(_shortcomings("circumstances").search(folded))


@cache
def _shortcomings(key: str) -> re.Pattern[str]:
    return re.compile(either_width(_table()["shortcomings"][key]))


def is_cumulative(folded: str) -> bool:
    """Tell whether a sentence speaks of several years together."""
    return bool(_any_of("cumulative", "patterns").search(folded))


def runs_on(words: str) -> bool:
    """Tell whether the words before a figure say that it held for years, and is not the year's own.

    Args:
        words: the sentence up to the figure, folded.

    Returns:
        Whether they do.

    Example:
        >>> runs_on("粮食总产量连续18年保持在"), runs_on("连续18年丰收，总产量达")
        (True, False)
    """
    return bool(_any_of("cumulative", "running").search(words))


def sums_up_years(folded: str) -> bool:
    """Tell whether a sentence of a review is a total of several years, by the words up to its first figure.

    Args:
        folded: the sentence, folded.

    Returns:
        Whether it is: in `地区生产总值增长5.1%，能耗累计降幅完成任务` the first figure is the year's own.
    """
    clauses = [folded[start:end] for start, end in split_clauses(folded)]
    first = next((number for number, clause in enumerate(clauses) if _DIGIT.search(clause)), len(clauses))
    return is_cumulative("".join(clauses[: first + 1]))


def years_spanned(texts: Iterable[str]) -> Iterator[bool]:
    """Tell for each sentence of a review whether it stands where several years are reviewed together.

    Args:
        texts: the sentences and headings in reading order, folded.

    Yields:
        True from a sentence that opens a review of several years (五年来…) to one that turns back to the year.
    """
    spanning = False
    for text in texts:
        if _any_of("cumulative", "turns").search(text):
            spanning = False
        elif _any_of("cumulative", "opens").search(text):
            spanning = True
        yield spanning


def admission(folded: str) -> str | None:
    """The words by which a sentence admits that something was not reached, if any."""
    match = _any_of("admission", "patterns").search(folded)
    return match.group() if match else None


def under_way(folded: str) -> str | None:
    """The words by which a sentence says that something is not finished, if any."""
    match = _any_of("admission", "half").search(folded)
    return match.group() if match else None


def completion_words(folded: str) -> tuple[str, ...]:
    """Words that claim that something was finished."""
    return tuple(dict.fromkeys(_word_pattern("completion", "firm").findall(folded)))


def result_words(folded: str) -> tuple[str, ...]:
    """Words that claim a result of any kind."""
    return tuple(dict.fromkeys(_word_pattern("completion", "claimed").findall(folded)))


def deadlines(folded: str) -> Iterable[re.Match[str]]:
    """Dates and rhythms by which a task is to be done."""
    return _single("deadline").finditer(folded)


def responsible_body(folded: str) -> re.Match[str] | None:
    """The body that a task names as its owner, in the group `body`."""
    return _single("responsible").search(folded)


@cache
def _single(key: str) -> re.Pattern[str]:
    return re.compile(either_width(_table()["task_fields"][key]))
