"""From evidence and targets to a status: what the results say of a task, never what is true."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.text.sentences import split_clauses
from compare.track.values import Status
from compare.track.wording import admission, completion_words, result_words, under_way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.track.values import Evidence, Target, Task

_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"[一-鿿]{2,}")
_AMOUNT = re.compile(
    r"(?<![每任第])[\d一二三四五六七八九十百千两]+(?:[个次名家项篇条件场所座批户人件套]|期(?!工程|项目|建设)|万|亿|%|公里|分之)|全覆盖"
)
_PURPOSE = re.compile(
    r"\s*(?:不断|切实|更好|进一步|着力)?(?:提升|引导|把|促进|推动|增强|为|让|使|激发|形成|营造|提高|助力|确保|服务)"
)
_OBJECT = re.compile(r"《|项目|工程|竣工|投产|投用|开工|建成|通车|落地|贯通|出台|印发|挂牌")
"""What shows that a clause is a task of its own, and no field or purpose."""
_LISTED = re.compile(r"[、，,；;：:]")
_MEANS = re.compile(r"^(?:充分|更好|有效|积极)?发挥[^,，。]{2,30}作用[,，]")
"""What a sentence opens with that is used for its task, and no task itself."""
_BUILDS = re.compile(r"建设|建成|改造|改革|开工")
_SEEKS = re.compile(r"申报|申请|申建|申办|创建|争取|争创|获批|试点")
_APPROVED = "获批"
FEW = 5
NEAR_CLAUSE = 0.34
"""Share of a task's character pairs that a clause must hold to be what reports on it."""
LEAST_LISTED = 3
"""Things named in one task from which on most of them must be reported before it counts as done."""
LEAST_NAMED = 4
"""Characters that the name of a thing has at least."""


def task_status(task: str, evidence: Sequence[Evidence]) -> Status:
    """The status of one task, by words alone.

    Args:
        task: the task, folded.
        evidence: sentences that report on it.

    Returns:
        `missed` where a sentence admits it, `partial` where work is under way, `done` where completion is claimed or
        the very thing is reported with a figure, else `partial`; `not mentioned` without evidence.
    """
    if not evidence:
        return Status.NOT_MENTIONED
    this_year = [one for one in evidence if not one.cumulative]
    if not this_year:
        return Status.PARTIAL
    task = _MEANS.sub("", task)
    telling = [(one, _telling(task, one.sentence.folded)) for one in this_year]
    if any(admission(clauses) for _, clauses in telling):
        return Status.MISSED
    if any(under_way(clauses) for _, clauses in telling):
        return Status.PARTIAL
    near = [clauses for _, clauses in telling if shared_share(task, clauses) >= NEAR_CLAUSE]
    claimed = any(_claims(task, clauses) for clauses in near)
    delivered = any(result_words(clauses) and _DIGIT.search(clauses) for clauses in near)
    whole = _mostly_named(task, "".join(one.sentence.folded for one in this_year))
    return Status.DONE if (claimed or delivered) and whole else Status.PARTIAL


def _claims(task: str, reported: str) -> bool:
    """Whether a word of completion finishes a task: approval alone begins what is to be built or reformed."""
    suffices = _SEEKS.search(task) or not _BUILDS.search(task)
    return any(suffices or word != _APPROVED for word in completion_words(reported))


def _mostly_named(task: str, reported: str) -> bool:
    """Whether of the things that a task lists (甲路、乙桥和丙站) most are spoken of."""
    things = [thing for thing in _LISTED.split(task.rstrip("。；;！!")) if len(thing) >= LEAST_NAMED]
    if len(things) < LEAST_LISTED:
        return True
    named = sum(shared_share(thing, reported) >= NEAR_CLAUSE for thing in things)
    return 2 * named > len(things)


def item_status(targets: Sequence[Target], tasks: Sequence[Task], whole: Status) -> Status:
    """The status of a plan sentence.

    Args:
        targets: its targets, judged.
        tasks: its tasks, if it promises several, judged by their own targets.
        whole: what the words say of the sentence as one task.

    Returns:
        The status: a figure outweighs words; one of several tasks or targets makes `partial`, and so does a target
        that nothing was found to compare with.
    """
    if whole is Status.NOT_MENTIONED:
        return whole
    states = [task.status for task in core_tasks(tasks)]
    if len(states) < 2:  # noqa: PLR2004 - one task: the sentence as a whole
        state = judged(whole, targets)
        # what is told of its field or purpose alone finishes nothing (大力发展县域经济，促进农民工就近就业)
        told_elsewhere = state is Status.DONE and any(one is not Status.DONE for one in states)
        states = [Status.PARTIAL if told_elsewhere else state]
    if all(state is Status.DONE for state in states):
        return Status.PARTIAL if any(_is_open(target) for target in targets) else Status.DONE
    if Status.MISSED in states and all(state in {Status.MISSED, Status.NOT_MENTIONED} for state in states):
        return Status.MISSED
    return Status.PARTIAL


def judged(words: Status, targets: Sequence[Target]) -> Status:
    """The status of one task by its targets, where it has any.

    Args:
        words: what the words of the results say.
        targets: the targets of the task.

    Returns:
        The status: `done` where every target is met, `missed` where none is; by the words alone nothing is done
        whose targets were not reported in a way that compares.
    """
    met = [target.met for target in targets if target.met is not None]
    if not met:
        return Status.PARTIAL if words is Status.DONE and any(map(_is_open, targets)) else words
    if not any(met):
        return _short_of(words, targets)
    return Status.DONE if all(met) and not any(map(_is_open, targets)) else Status.PARTIAL


def _is_open(target: Target) -> bool:
    """Whether a target with a value was not judged; a masked one has none."""
    return target.met is None and target.value is not None


def core_tasks(tasks: Sequence[Task]) -> list[Task]:
    """The tasks that decide: not the field that a sentence opens with, nor the purpose that it ends with.

    Args:
        tasks: the tasks of a sentence, in order.

    Returns:
        Those that are left, at least one if there was one: of 加强工作室建设，新建工作室15个，促进履职 the second.
    """
    texts = [task.place.text for task in tasks]
    measured = [bool(_AMOUNT.search(text)) for text in texts]
    kept = []
    for number, task in enumerate(tasks):
        loose = not measured[number] and not _OBJECT.search(texts[number])
        opens = number == 0 and loose and any(measured[1:])
        purpose = loose and "、" not in texts[number] and _PURPOSE.match(texts[number])
        closes = number == len(tasks) - 1 > 0 and bool(purpose)
        if not (opens or closes):
            kept.append(task)
    return kept or list(tasks)


def _short_of(whole: Status, targets: Sequence[Target]) -> Status:
    """A figure below its target: missed, unless it counts the parts of one work that is under way."""
    listed = all(target.unit == "个" and (target.value or 0) <= FEW for target in targets)
    return Status.PARTIAL if whole is Status.PARTIAL and listed else Status.MISSED


def _telling(task: str, sentence: str) -> str:
    """The clauses of a sentence that speak of a task; the sentence where none stands out."""
    clauses = [sentence[start:end] for start, end in split_clauses(sentence)]
    shares = [shared_share(task, clause) for clause in clauses]
    best = max(shares, default=0.0)
    if best <= 0:
        return sentence
    near = [clause for clause, share in zip(clauses, shares, strict=True) if share >= best / 2]
    at = clauses.index(near[-1])
    # what follows the telling clause without an object of its own still speaks of it (…，较计划少1期)
    if at + 1 < len(clauses) and (admission(clauses[at + 1]) or under_way(clauses[at + 1])):
        near.append(clauses[at + 1])
    return "".join(near)


def shared_share(task: str, clause: str) -> float:
    """Share of a clause's or a task's character pairs, whichever has fewer, that both hold."""
    one, other = _pairs(task), _pairs(clause)
    return len(one & other) / max(1, min(len(one), len(other)))


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    """The pairs of ideographs in a text: the same texts are asked for with every sentence that may report on them."""
    return frozenset(pair for run in _RUN.findall(text) for pair in map("".join, pairwise(run)))
