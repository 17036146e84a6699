"""Programs of other languages, run on two files with a sentence a line, and their marks read back."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.peers.texts import Answer, Run, Step, Texts, UnreadableAnswer, joined_runs, runs_of_steps

if TYPE_CHECKING:
    from collections.abc import Iterator

ENVIRONMENT = {"LC_ALL": "C.UTF-8"}
_DELETED, _DELETED_END, _INSERTED, _INSERTED_END = "\x01", "\x02", "\x03", "\x04"
_MARKED = re.compile(r"\x01(.*?)\x02|\x03(.*?)\x04", re.DOTALL)
_WDIFF = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL)
_CHANGED, _MOVED_FROM, _MOVED_TO, _SAME, _LEFT_ONLY = 3, 4, 5, 0, 1
"""Numbers that wikidiff2 gives lines; 0 and 1 also to stretches inside them: inserted, deleted."""

_CONTINUED = 0b10
"""The upper two bits of a byte of UTF-8 that goes on with a character."""
WIKIDIFF2 = "echo wikidiff2_inline_json_diff(file_get_contents($argv[1]), file_get_contents($argv[2]), 1000000);"


def git_word_diff(texts: Texts) -> Answer:
    """`git diff --word-diff` with every character a word; its own words end at white space: whole sentences here."""
    command = ("git", "diff", "--no-index", "--no-color", "--no-ext-diff", "--word-diff=porcelain")
    printed = _run((*command, "--word-diff-regex=[^[:space:]]", "-U1000000"), texts)
    lines = printed[printed.index("\n@@") + 1 :].split("\n")[1:]
    names = {" ": "=", "-": "-", "+": "+"}
    steps = [(names[line[0]], line[1:]) for line in lines if line and line[0] in names]
    return Answer(tuple(runs_of_steps(steps, *texts.joined)))


def dwdiff(texts: Texts) -> Answer:
    """`dwdiff -P`: words end at punctuation."""
    marks = ("-w", _DELETED, "-x", _DELETED_END, "-y", _INSERTED, "-z", _INSERTED_END)
    return Answer(tuple(runs_of_steps(_steps(_run(("dwdiff", "-P", *marks), texts), _MARKED), *texts.joined)))


def docdiff(texts: Texts) -> Answer:
    """`docdiff` by words: runs of characters of one class."""
    printed = _run(("docdiff", "--word", "--utf8", "--lf", "--wdiff", "--no-config-file"), texts)
    return Answer(tuple(runs_of_steps(_steps(printed, _WDIFF), *texts.joined)))


def wikidiff2(texts: Texts) -> Answer:
    """wikidiff2 as Debian ships it: it looks for moves among 100 changed lines at the most."""
    return _wikidiff2(texts, ())


def wikidiff2_unbounded(texts: Texts) -> Answer:
    """wikidiff2 with the bounds on moves and on the work inside a line lifted."""
    return _wikidiff2(texts, ("-d", "wikidiff2.moved_paragraph_detection_cutoff=1000000"))


def _run(command: tuple[str, ...], texts: Texts) -> str:
    """What a command prints about the two texts."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / "left.txt", Path(folder) / "right.txt"]
        for path, text in zip(paths, texts.joined, strict=True):
            path.write_text(text + "\n", encoding="utf-8")
        environment = os.environ | ENVIRONMENT
        done = subprocess.run([*command, *map(str, paths)], capture_output=True, check=False, env=environment)
    printed = done.stdout.decode("utf-8", "replace")
    if not printed:
        raise UnreadableAnswer(done.stderr.decode("utf-8", "replace").strip()[:200] or "nothing printed")
    return printed


def _steps(printed: str, marks: re.Pattern[str]) -> Iterator[Step]:
    at = 0
    for match in marks.finditer(printed):
        yield "=", printed[at : match.start()]
        yield ("-", match[1]) if match[1] is not None else ("+", match[2])
        at = match.end()
    yield "=", printed[at:]


def _wikidiff2(texts: Texts, options: tuple[str, ...]) -> Answer:
    lines = json.loads(_run(("php", *options, "-r", WIKIDIFF2, "--"), texts))["diff"]
    text = tuple(side.encode() for side in texts.joined)
    moved_from = {line["moveInfo"]["id"]: line["offset"]["from"] for line in lines if line["type"] == _MOVED_FROM}
    starts = _line_starts(text[1])
    runs: list[Run] = []
    for line in lines:
        if line["type"] not in (_SAME, _CHANGED, _MOVED_TO):
            continue
        start = line["offset"]["from"] if line["type"] != _MOVED_TO else moved_from.get(line["moveInfo"]["linkId"])
        if start is None:
            # where moves and changes meet, 1.13 leaves out offsets and names lines that are not there
            start = (b"\n" + text[0] + b"\n").find(b"\n" + _old_wording(line) + b"\n")
        if start >= 0:
            runs += _wikidiff2_runs(line, start, starts[line["lineNumber"] - 1])
    characters = _characters(text[0]), _characters(text[1])
    return Answer(
        tuple(
            joined_runs(
                (characters[0][l0], characters[0][l1], characters[1][r0], characters[1][r1])
                for l0, l1, r0, r1 in runs
                if l1 < len(characters[0]) and r1 < len(characters[1])
            )
        )
    )


def _line_starts(text: bytes) -> list[int]:
    """The first byte of each line."""
    return [0, *(at + 1 for at, byte in enumerate(text) if byte == ord("\n"))]


def _old_wording(line: dict[str, Any]) -> bytes:
    """The left text of a line, of which the marked-up text holds both."""
    text: bytes = line["text"].encode()
    for stretch in reversed(line.get("highlightRanges", ())):
        if stretch["type"] != _LEFT_ONLY:
            text = text[: stretch["start"]] + text[stretch["start"] + stretch["length"] :]
    return text


def _wikidiff2_runs(line: dict[str, Any], start: int, target: int) -> list[Run]:
    """What a line of both texts keeps, in bytes."""
    size = len(line["text"].encode())
    i, j = start, target
    at = 0
    runs: list[Run] = []
    for stretch in line.get("highlightRanges", ()):
        kept = stretch["start"] - at
        runs.append((i, i + kept, j, j + kept))
        deleted = stretch["length"] if stretch["type"] == _LEFT_ONLY else 0
        i, j = i + kept + deleted, j + kept + stretch["length"] - deleted
        at = stretch["start"] + stretch["length"]
    runs.append((i, i + size - at, j, j + size - at))
    return [run for run in runs if run[0] < run[1]]


def _characters(text: bytes) -> list[int]:
    """The character that each byte belongs to, and one past the end."""
    table: list[int] = []
    number = -1
    for byte in text:
        number += byte >> 6 != _CONTINUED
        table.append(number)
    return [*table, number + 1]
