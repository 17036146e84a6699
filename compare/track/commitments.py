"""What a sentence of a plan promises: whether anything, whether one could check it, and how many tasks it holds."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.text.sentences import split_clauses
from compare.track.wording import (
    absent_target,
    deadlines,
    is_catch_all,
    is_empty_clause,
    is_lead_in,
    is_plan_frame,
    number_length,
    opens_task,
    responsible_body,
    without_number,
)

LEAST_TASK = 6
"""Characters below which a clause is no task of its own."""
MOST_TASKS = 12
"""A sentence of more clauses is a list; its last tasks are taken together."""
_FIGURE = re.compile(r"\d|[一二三四五六七八九十百千万两]+(?:个|次|期|名|家|项|篇|条|件|场|所|座|批|户|人|公里)")
_NAMED = re.compile(r"《|“[^”]{2,}”")
_PLACE = re.compile(
    r"(?:在|于|支持|推动|做好|建好|推进)(?P<place>[^和与及的、，,。\\W\\d_]{2,8}?(?:省|市|县|区|州|盟|旗|镇|乡|村|港|园区|开发区|新区|高新区|流域))(?![委政])"
)


@lru_cache(maxsize=4096)
def is_commitment(folded: str) -> bool:
    """Tell whether a sentence of a plan promises something, rather than orienting, praising or exhorting.

    Args:
        folded: the sentence, folded.

    Returns:
        Whether it does; a catch-all promises something, though nothing that one could check.

    Example:
        >>> is_commitment("新建委员工作室15个。"), is_commitment("今年是“十四五”规划收官之年。")
        (True, False)
    """
    text = without_number(folded)
    if is_lead_in(folded):
        return False
    if _FIGURE.search(text) and not text.startswith(("今年是", "明年是")) and _target_like(text):
        return True
    if absent_target(folded):
        return True
    if is_plan_frame(folded) or _is_exclamation(text):
        return False
    clauses = [text[start:end] for start, end in split_clauses(text)]
    solid = [clause for clause in clauses if not is_empty_clause(clause)]
    return bool(solid)


def _target_like(text: str) -> bool:
    return bool(
        re.search(r"\d[^，,。年]{0,12}(?:左右|以上|以内|以下|个|名|家|公里|亿|万|%|次|期|件|条|篇|项|场|户|套)", text)
    )


def _is_exclamation(text: str) -> bool:
    """An exclamation with a single thing to do, or none: a plan calls with it, and promises with full stops."""
    if not text.rstrip().endswith(("!", "！")) or _NAMED.search(text):
        return False
    return sum(opens_task(text[start:end]) for start, end in split_clauses(text)) <= 1


def is_verifiable(folded: str) -> bool:
    """Tell whether a reader of the next report could say that a promise was kept.

    Args:
        folded: the sentence, folded.

    Returns:
        False for catch-alls and for what is no promise.
    """
    return is_commitment(folded) and not is_catch_all(folded)


def tasks_of(folded: str) -> tuple[tuple[int, int], ...]:
    """Cut a sentence into the tasks that it promises: at semicolons, and at commas before a verb of doing.

    Args:
        folded: the sentence, folded.

    Returns:
        Spans of code points in reading order that cover the sentence but for its number; one span for one task.

    Example:
        >>> text = "出台管理办法，每季度开展一次接待日活动。"
        >>> [text[start:end] for start, end in tasks_of(text)]
        ['出台管理办法，', '每季度开展一次接待日活动。']
    """
    offset = number_length(folded)
    text = folded[offset:]
    bounds: list[list[int]] = []
    for start, end in split_clauses(text):
        clause = text[start:end]
        after_semicolon = bool(bounds) and text[: bounds[-1][1]].rstrip().endswith(("；", ";"))
        if bounds and len(bounds) < MOST_TASKS and end - start >= LEAST_TASK and _parts(clause, after_semicolon):
            bounds.append([start, end])
        elif bounds:
            bounds[-1][1] = end
        else:
            bounds.append([start, end])
    return tuple((offset + start, offset + end) for start, end in bounds)


def _parts(clause: str, after_semicolon: bool) -> bool:  # noqa: FBT001 - two facts on one clause
    return after_semicolon or (opens_task(clause) and not is_empty_clause(clause))


def responsible(folded: str) -> tuple[int, int] | None:
    """Where a sentence names the body that is to do the task, if it does."""
    match = responsible_body(folded)
    return match.span("body") if match and match["body"] else None


def deadline(folded: str) -> tuple[int, int] | None:
    """Where a sentence says by when, or how often, the task is to be done, if it does."""
    return next((match.span() for match in deadlines(folded)), None)


def locality(folded: str) -> tuple[int, int] | None:
    """Where a sentence names the place of the task, if it does."""
    match = _PLACE.search(folded)
    return match.span("place") if match else None
