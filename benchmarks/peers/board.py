"""Running every tool that is installed on every pair, and the figures that a row of the scoreboard needs."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.peers.pairs import COPIES, changes_of, links_of
from benchmarks.peers.texts import Answer
from evaluation.edit_marks import boundaries, count_cuts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.peers.pairs import Pair

ROOT = Path(__file__).resolve().parents[2]
TIME_OUT = 120
"""Seconds after which a tool is stopped."""
THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
"""How much of a sentence must be kept to count as set side by side: each tool gets the one that suits it best."""


@dataclass(frozen=True)
class Tool:
    """A tool on the scoreboard."""

    key: str
    """Its name in `benchmarks.peers.answer`."""
    label: str
    package: str = ""
    """The Python package whose version is shown."""
    command: tuple[str, ...] = ()
    """The command that prints the version, for a tool that is no Python package."""
    install: str = ""
    """How to get it."""


_PHP = ("php", "-r", "echo phpversion('wikidiff2') ?: exit(1);")
_PIP, _APT = "pip install", "apt-get install"
TOOLS = (
    Tool("duizhao", "duizhao", "duizhao"),
    Tool("difflib_lines", "difflib, paragraphs, then characters"),
    Tool("difflib_sentences", "difflib, sentences, then characters"),
    Tool("diff_match_patch", "diff-match-patch, time-out 1 s, semantic clean-up", "diff-match-patch"),
    Tool(
        "fast_diff_match_patch",
        "fast-diff-match-patch, time-out 20 s, semantic clean-up",
        "fast-diff-match-patch",
        install=f"{_PIP} fast-diff-match-patch",
    ),
    Tool("rapidfuzz", "rapidfuzz, best `ratio` a sentence", "rapidfuzz"),
    Tool("redlines", "redlines", "redlines", install=f"{_PIP} redlines"),
    Tool("wikidiff2", "wikidiff2 as shipped", command=_PHP, install=f"{_APT} php-cli php-wikidiff2"),
    Tool("wikidiff2_unbounded", "wikidiff2, bound on moves lifted", command=_PHP, install="as above"),
    Tool("docdiff", "docdiff, words", command=("docdiff", "--version"), install=f"{_APT} docdiff"),
    Tool("dwdiff", "dwdiff -P", command=("dwdiff", "--version"), install=f"{_APT} dwdiff"),
    Tool("git_word_diff", "git diff --word-diff, a character a word", command=("git", "--version")),
)


@dataclass
class Row:
    """What one tool did."""

    tool: Tool
    version: str
    links: dict[str, float] = field(default_factory=dict)
    """Kind of pair → F1 of links, mean over the pairs that the tool answered."""
    moves: tuple[float, float] = (0.0, 0.0)
    """Recall and precision of moves in edited copies."""
    marked: float = 0.0
    """Share of the characters of edited copies that are marked as changed."""
    cuts: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, float] = field(default_factory=dict)
    """Kind of pair → median seconds."""
    megabytes: float = 0.0
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Measured:
    """An answer and what it cost."""

    answer: Answer
    seconds: float
    megabytes: float


def version_of(tool: Tool) -> str | None:
    """The version of a tool, `""` for what comes with Python; None if it is not installed."""
    if tool.package:
        try:
            return metadata.version(tool.package)
        except metadata.PackageNotFoundError:
            return None
    if not tool.command:
        return f"Python {sys.version.split()[0]}"
    if shutil.which(tool.command[0]) is None:
        return None
    done = subprocess.run(tool.command, capture_output=True, text=True, check=False)
    return done.stdout.split("\n")[0].split()[-1] if done.returncode == 0 and done.stdout.strip() else None


def run(tool: Tool, pair: Pair, folder: Path) -> Measured:
    """One tool on one pair, in a process of its own.

    Raises:
        RuntimeError: no answer in time, or none that can be read; the message says which.
    """
    path = folder / "texts.json"
    path.write_text(json.dumps(asdict(pair.texts), ensure_ascii=False), encoding="utf-8")
    command = (sys.executable, "-m", "benchmarks.peers.answer", tool.key, str(path))
    try:
        done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT, timeout=TIME_OUT)
    except subprocess.TimeoutExpired:
        raise RuntimeError(f"no answer in {TIME_OUT} s") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")
        raise RuntimeError(said[-1][:200] if done.returncode > 0 else f"ended by signal {-done.returncode}")
    given = json.loads(done.stdout)
    links, moved = given["links"], given["moved"]
    answer = Answer(
        tuple((a, b, c, d) for a, b, c, d in given["runs"]),
        None if links is None else tuple((i, j, strength) for i, j, strength in links),
        None if moved is None else tuple((i, j) for i, j in moved),
    )
    return Measured(answer, given["seconds"], given["megabytes"])


def row_of(tool: Tool, version: str, pairs: Sequence[Pair], folder: Path) -> Row:
    """One tool on all pairs."""
    row = Row(tool, version)
    answers: defaultdict[str, list[tuple[Pair, Measured]]] = defaultdict(list)
    for pair in pairs:
        try:
            measured = run(tool, pair, folder)
        except RuntimeError as error:
            row.failures.append(f"{pair.name}: {error}")
            continue
        answers[pair.kind].append((pair, measured))
        row.cuts.update(cuts_of(pair, measured.answer))
        row.megabytes = max(row.megabytes, measured.megabytes)
    for kind, found in answers.items():
        row.seconds[kind] = statistics.median(measured.seconds for _, measured in found)
        figures = best_figures([(pair, measured.answer) for pair, measured in found])
        row.links[kind] = figures["link f1"]
        if kind == COPIES:
            row.moves = figures["move r"], figures.get("move p", 0.0)
            row.marked = statistics.mean(marked_share(pair, measured.answer) for pair, measured in found)
    return row


def best_figures(answers: Sequence[tuple[Pair, Answer]]) -> dict[str, float]:
    """Mean figures over pairs of one kind, at the threshold that gives the best F1 of links."""
    candidates = []
    for threshold in THRESHOLDS:
        figures: defaultdict[str, list[float]] = defaultdict(list)
        for pair, answer in answers:
            links = [(i, j) for i, j, strength in links_of(answer, pair.texts) if strength >= threshold]
            for name, value in pair.score(changes_of(pair, links, answer.moved)).items():
                figures[name].append(value)
        candidates.append({name: statistics.mean(values) for name, values in figures.items()})
    return max(candidates, key=lambda figures: figures["link f1"])


def cuts_of(pair: Pair, answer: Answer) -> Counter[str]:
    """Numbers and words that the edges of an answer's marks cut; at the ends of a line nothing is cut."""
    counts: Counter[str] = Counter()
    for side, text in enumerate(pair.texts.joined):
        marks = [at for at in boundaries(answer.runs, side, len(text)) if "\n" not in text[at - 1 : at + 1]]
        counts.update(count_cuts(text, marks, sorted((run[2 * side], run[2 * side + 1]) for run in answer.runs)))
    return counts


def marked_share(pair: Pair, answer: Answer) -> float:
    """Share of the characters of both texts that an answer does not show as the same."""
    left, right = pair.texts.joined
    total = sum(not character.isspace() for character in left + right)
    kept = sum(not character.isspace() for l0, l1, r0, r1 in answer.runs for character in left[l0:l1] + right[r0:r1])
    return 1 - kept / total
