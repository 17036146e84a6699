"""Python libraries, and what of them a reader would see."""

from __future__ import annotations

import difflib
import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

from benchmarks.peers.texts import Answer, Run, Step, Texts, joined_runs, offsets, runs_of_steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GIVE_UP = 20
"""Seconds after which fast-diff-match-patch is told to settle for a coarser answer; its own default is never."""
WORTH_A_LOOK = 30.0
"""Likeness, of 100, under which two sentences are not set side by side at all."""


def difflib_lines(texts: Texts) -> Answer:
    """Paragraphs by difflib, and characters where paragraphs were replaced."""
    keys = [_paragraphs(texts.left, texts.left_paragraphs), _paragraphs(texts.right, texts.right_paragraphs)]
    return _by_units(texts, [[text for text, _ in side] for side in keys])


def difflib_sentences(texts: Texts) -> Answer:
    """Sentences by difflib, and characters where sentences were replaced."""
    return _by_units(texts, [list(texts.left), list(texts.right)])


def _paragraphs(sentences: Sequence[str], numbers: Sequence[int]) -> list[tuple[str, int]]:
    result: list[tuple[str, int]] = []
    for sentence, number in zip(sentences, numbers, strict=True):
        if result and result[-1][1] == number:
            result[-1] = (result[-1][0] + "\n" + sentence, number)
        else:
            result.append((sentence, number))
    return result


def _by_units(texts: Texts, units: list[list[str]]) -> Answer:
    starts = [offsets(side) for side in units]
    left, right = texts.joined
    runs: list[Run] = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, units[0], units[1], autojunk=False).get_opcodes():
        l0, l1, r0, r1 = starts[0][i1], starts[0][i2] - 1, starts[1][j1], starts[1][j2] - 1
        if tag == "equal":
            runs.append((l0, l1, r0, r1))
        elif tag == "replace":
            inner = difflib.SequenceMatcher(None, left[l0:l1], right[r0:r1], autojunk=False).get_matching_blocks()
            runs += [(l0 + a, l0 + a + size, r0 + b, r0 + b + size) for a, b, size in inner if size]
    return Answer(tuple(joined_runs(runs)))


def diff_match_patch(texts: Texts) -> Answer:
    """diff-match-patch on characters with its default time-out of one second, then its semantic clean-up."""
    from diff_match_patch import diff_match_patch as engine  # noqa: PLC0415 - each tool pays for itself alone

    differ = engine()
    steps = differ.diff_main(*texts.joined)
    differ.diff_cleanupSemantic(steps)
    names = {0: "=", -1: "-", 1: "+"}
    return Answer(tuple(runs_of_steps([(names[op], text) for op, text in steps], *texts.joined)))


def fast_diff_match_patch(texts: Texts) -> Answer:
    """The same in C++, with a time-out of `GIVE_UP` seconds."""
    # no dependency of the project: found by its name at run time
    steps = import_module("fast_diff_match_patch").diff(
        *texts.joined, timelimit=GIVE_UP, cleanup="Semantic", counts_only=False
    )
    return Answer(tuple(runs_of_steps(steps, *texts.joined)))


def rapidfuzz(texts: Texts) -> Answer:
    """For each right sentence the left one of the best ratio, and its edit by characters."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - each tool pays for itself alone
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - likewise

    starts = offsets(texts.left), offsets(texts.right)
    runs: list[Run] = []
    links = []
    for j, sentence in enumerate(texts.right):
        best = process.extractOne(sentence, texts.left, scorer=fuzz.ratio, score_cutoff=WORTH_A_LOOK)
        if best is None:
            continue
        _, ratio, i = best
        links.append((i, j, ratio / 100))
        for code in Indel.opcodes(texts.left[i], sentence):
            if code.tag == "equal":
                at, to = starts[0][i], starts[1][j]
                runs.append((at + code.src_start, at + code.src_end, to + code.dest_start, to + code.dest_end))
    return Answer(tuple(joined_runs(runs)), tuple(links))


def redlines(texts: Texts) -> Answer:
    """Redlines as it comes: words between white space, which is a sentence here."""
    compared = import_module("redlines").Redlines(*texts.joined)
    return Answer(tuple(runs_of_steps(_redline_steps(json.loads(compared.output_json())), *texts.joined)))


def _redline_steps(printed: dict[str, Any]) -> Iterator[Step]:
    for change in printed["changes"]:
        if change["type"] == "replace":
            yield "-", change["source_text"]
            yield "+", change["test_text"]
        else:
            yield {"equal": "=", "delete": "-", "insert": "+"}[change["type"]], change["text"]


def duizhao(texts: Texts) -> Answer:
    """This program: both reports read from their files and compared."""
    from benchmarks.peers.engine import answer  # noqa: PLC0415 - each tool pays for itself alone

    return answer(texts)
