"""Finding a task or a sentence again after the file was edited: by its wording, never by its line alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.model import Sentence
    from compare.review.values import Citation, Judgement
    from compare.track.values import Item, Tracking

LEAST_LIKENESS = 90.0
"""How alike, of 100, two wordings must be for a ruling to be carried over."""

_NUMERAL = re.compile(r"\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千万亿]+")


def find_successors(held: Mapping[str, Judgement], free: Sequence[tuple[Item, str]]) -> dict[str, Item]:
    """Find, for rulings whose task is gone, the task that it was reworded into.

    Args:
        held: judgements without their task, by the key that they are stored under.
        free: tasks without a ruling, each with the time when one was last taken back, or nothing.

    Returns:
        By key, the most alike task; none serves twice. A task whose figures differ is another promise, and none that a
        ruling is carried over to; nor is one whose ruling was taken back later.
    """
    if not held or not free:
        return {}
    from rapidfuzz import fuzz  # noqa: PLC0415 - most reviews fit their tracking as it is

    wordings = [letters(item.place.text) for item, _ in free]
    candidates = []
    for task, judgement in held.items():
        wording = letters(judgement.text)
        for order, (candidate, (_, cleared)) in enumerate(zip(wordings, free, strict=True)):
            likeness = fuzz.ratio(wording, candidate, score_cutoff=LEAST_LIKENESS)
            if likeness and judgement.ruling.updated > cleared and numerals(wording) == numerals(candidate):
                candidates.append((-likeness, task, order))
    found: dict[str, Item] = {}
    taken: set[int] = set()
    for _, task, order in sorted(candidates):
        if task not in found and order not in taken:
            found[task] = free[order][0]
            taken.add(order)
    return found


def find_sentence(tracking: Tracking, citation: Citation) -> tuple[Sentence | None, int]:
    """Find a cited sentence in the results as they are now.

    Args:
        tracking: a plan, tracked through the results.
        citation: the sentence as it was cited.

    Returns:
        The sentence of that wording that is nearest to where it stood, else the most alike of the same figures, else
        None; and the index of its document.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a cited sentence needs it

    wording = letters(citation.text)
    best: tuple[float, bool, int] | None = None
    found: tuple[Sentence | None, int] = (None, citation.source)
    for source, sentence in _reported(tracking):
        candidate = letters(sentence.folded)
        likeness = 100.0 if candidate == wording else fuzz.ratio(wording, candidate, score_cutoff=LEAST_LIKENESS)
        if not likeness or numerals(candidate) != numerals(wording):
            continue
        rank = (likeness, source == citation.source, -abs(sentence.place.line - citation.line))
        if best is None or rank > best:
            best, found = rank, (sentence, source)
    return found


def letters(text: str) -> str:
    """What counts of a wording: letters and digits, in one script.

    Args:
        text: a sentence, as written.

    Returns:
        `推進5項工作。` as `推进5项工作`.
    """
    return folded_letters(fold(text))


def folded_letters(folded: str) -> str:
    """As `letters`, of a text that is folded already.

    Args:
        folded: such as `Sentence.folded`.

    Returns:
        Its letters and digits.
    """
    return "".join(character for character in folded if character.isalnum() or character == ".")


def numerals(text: str) -> list[str]:
    """The numbers of a wording, which make it this promise and no other.

    Args:
        text: folded text.

    Returns:
        The numerals, sorted.
    """
    return sorted(_NUMERAL.findall(text))


def _reported(tracking: Tracking) -> Iterator[tuple[int, Sentence]]:
    for source, report in enumerate(tracking.results):
        for sentence in report.sentences:
            yield source, sentence
