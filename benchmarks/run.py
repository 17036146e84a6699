"""Speed and memory, as ratios to what Python's difflib takes for a plain character diff of the same pair.

    python benchmarks/run.py

Wall-clock times differ from machine to machine and from minute to minute; ratios taken in one run hold better. Nothing
here passes or fails. Without the folder ../shared the pair is made by repeating the project's own sample reports.
"""

from __future__ import annotations

import atexit
import difflib
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from diff_match_patch import diff_match_patch

from compare.comparison import compare
from compare.kinds import Lens
from compare.render.comparison_json import comparison_to_dict
from compare.render.comparison_text import comparison_to_text
from compare.report import read

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

ROOT = Path(__file__).resolve().parents[1]
PROVINCES = ROOT.parent / "shared" / "corpus" / "provinces"
SAMPLES = (ROOT / "seeds" / "chengling-2022.txt", ROOT / "seeds" / "chengling-2023.txt")
PAIR_CHARACTERS = 18_000
GROWTH_CHARACTERS = (20_000, 200_000)
REPEATS = 3
TURNS = 9

PEAK_MEMORY = """
import resource, sys
from compare.cli import main
if len(sys.argv) > 1:
    main(sys.argv[1:])
try:
    # on Linux ru_maxrss begins with what the parent held
    peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak, file=sys.stderr)
"""


def main() -> None:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory() as folder:
        left, right = write_pair(Path(folder), PAIR_CHARACTERS)
        texts = (left.read_text(encoding="utf-8"), right.read_text(encoding="utf-8"))
        print(f"pair: {len(texts[0]):,} and {len(texts[1]):,} characters, {pair_origin()}\n")
        unit = report_references(*texts)
        # a process starts the slower the larger the one that starts it: whole processes come first
        report_commands(left, right, unit)
        report_memory(left, right)
        report_growth(Path(folder))
        report_stages(left, right, unit)


def report_references(left: str, right: str) -> float:
    """Time plain diffs of the whole pair; give the seconds of the one that everything is compared to."""
    print("references: a diff of the two texts character by character, no sentence matched")
    seconds, edits = timed(lambda: char_diff(left, right))
    show("difflib, autojunk off: the unit", seconds, seconds, f"{edits} steps")
    quick, edits = timed(lambda: len(difflib.SequenceMatcher(None, left, right).get_opcodes()))
    show("difflib as it comes", quick, seconds, f"{edits} steps")
    cut_off, edits = timed(lambda: len(diff_match_patch().diff_main(left, right)))
    show("diff-match-patch as it comes", cut_off, seconds, f"{edits} steps; gives up after a second by default")
    return seconds


def report_stages(left: Path, right: Path, unit: float) -> None:
    """Time the stages of the engine in this process, warm and cold."""
    print("\nstages, in one process")
    start = time.perf_counter()
    reports = (read(str(left)), read(str(right)))
    comparison = compare(*reports, Lens.AUTO)
    show("first comparison, word lists and models loaded on the way", time.perf_counter() - start, unit)
    show("read one report", timed(lambda: read(str(left)))[0], unit)
    show("compare the two", timed(lambda: compare(*reports, Lens.AUTO))[0], unit)
    show("as JSON values", timed(lambda: comparison_to_dict(comparison))[0], unit)
    show("as text", timed(lambda: comparison_to_text(comparison))[0], unit)


def report_commands(left: Path, right: Path, unit: float) -> None:
    """Time whole processes, as a script meets them."""
    print("\nwhole processes")
    show("python that does nothing", timed(lambda: process("-c", "pass"))[0], unit)
    show("duizhao --version", timed(lambda: process("-m", "compare.cli", "--version"))[0], unit)
    texts = (left.read_text(encoding="utf-8"), right.read_text(encoding="utf-8"))
    arguments = ("-m", "compare.cli", "diff", str(left), str(right), "--format", "json")
    show(
        "duizhao diff, by turns with the unit", *timed_by_turns(lambda: process(*arguments), lambda: char_diff(*texts))
    )


def report_memory(left: Path, right: Path) -> None:
    """Print the peak memory of a whole comparison."""
    try:
        idle = peak_memory()
    except ValueError:
        print("\nmemory: this system does not tell")
        return
    busy = peak_memory("diff", str(left), str(right), "--format", "json")
    print(
        f"\npeak memory of duizhao diff: {busy / idle:.1f} × a Python that does nothing ({busy:.0f} MB, {idle:.0f} MB)"
    )


def report_growth(folder: Path) -> None:
    """Print how the time and the memory of a whole comparison grow with the text."""
    times, sizes, memory = [], [], []
    for characters in GROWTH_CHARACTERS:
        paths = write_pair(folder, characters)
        arguments = ("diff", *map(str, paths), "--format", "json")
        sizes.append(sum(len(path.read_text(encoding="utf-8")) for path in paths))
        times.append(timed(partial(process, "-m", "compare.cli", *arguments))[0])
        with suppress(ValueError):
            memory.append(f"{peak_memory(*arguments):.0f} MB")
    print(f"\ngrowth: {sizes[1] / sizes[0]:.1f} × the text takes {times[1] / times[0]:.1f} × the time, ", end="")
    print(f"{times[0]:.2f} s to {times[1]:.2f} s; peak memory {' to '.join(memory) or 'not told'}")


def pair_origin() -> str:
    """Say what the pair is made of."""
    return "provincial reports of ../shared" if PROVINCES.is_dir() else "the sample reports, repeated"


def write_pair(folder: Path, characters: int) -> tuple[Path, Path]:
    """Write two reports of about so many characters, a year apart; give their paths."""
    texts = province_texts(characters) if PROVINCES.is_dir() else sample_texts(characters)
    paths = (folder / f"left-{characters}.txt", folder / f"right-{characters}.txt")
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def province_pairs() -> list[tuple[Path, Path]]:
    """The reports of each province, 2025 and 2026; none without the folder ../shared."""
    lefts = sorted(PROVINCES.glob("*_2025.txt"))
    return [(left, left.with_name(left.name.replace("2025", "2026"))) for left in lefts]


def province_texts(characters: int) -> tuple[str, str]:
    """Join reports of one province after the other, 2025 on the left and 2026 on the right."""
    left = right = ""
    for last, this in province_pairs():
        left += last.read_text(encoding="utf-8-sig") + "\n"
        right += this.read_text(encoding="utf-8-sig") + "\n"
        if min(len(left), len(right)) >= characters:
            break
    return cut(left, characters), cut(right, characters)


def cut(text: str, characters: int) -> str:
    """Cut a text at the first end of a line behind so many characters."""
    return text[: text.find("\n", characters) + 1] or text


def sample_texts(characters: int) -> tuple[str, str]:
    """Repeat two years of the sample organisation, with other figures and place names each time."""
    years = [path.read_text(encoding="utf-8-sig") for path in SAMPLES]
    copies = characters // min(map(len, years)) + 1

    def varied(text: str, copy: int) -> str:
        place = chr(0x4E00 + copy * 37)
        return re.sub(r"\d+", lambda found: str(int(found[0]) + copy), text).replace("澄陵", f"澄{place}")

    left, right = ("\n".join(varied(text, copy) for copy in range(copies)) for text in years)
    return left, right


def timed(job: Callable[[], Result], repeats: int = REPEATS) -> tuple[float, Result]:
    """Run a job some times; give the median of its seconds, and its last result."""
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = job()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), result


def timed_by_turns(job: Callable[[], object], unit: Callable[[], object], turns: int = TURNS) -> tuple[float, float]:
    """Run a job and what it is compared to by turns, as no machine is equally fast all the time; medians of seconds."""
    job()  # the first run of a program compiles it
    pairs = [(timed(job, 1)[0], timed(unit, 1)[0]) for _ in range(turns)]
    return statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def char_diff(left: str, right: str) -> int:
    """Compare two texts character by character with difflib; give the number of steps."""
    return len(difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes())


def show(name: str, seconds: float, unit: float, note: str = "") -> None:
    """Print one time as a ratio, with the seconds of this run beside it."""
    print(f"  {seconds / unit:8.3f} ×  {seconds:8.3f} s  {name}{'  (' + note + ')' if note else ''}")


def process(*arguments: str) -> None:
    """Run Python on some arguments to its end."""
    subprocess.run([sys.executable, *arguments], capture_output=True, check=False, cwd=ROOT, env=environment())


@cache
def environment() -> dict[str, str]:
    """The environment of every process that is timed: byte code is kept, as on a machine where a program runs twice."""
    kept = tempfile.mkdtemp(prefix="duizhao-bytecode-")
    atexit.register(shutil.rmtree, kept, ignore_errors=True)
    wanted = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return wanted | {"PYTHONPYCACHEPREFIX": kept}


def peak_memory(*arguments: str) -> float:
    """Give the peak memory of the program in megabytes.

    Raises:
        ValueError: the system does not tell.
    """
    run = subprocess.run(
        [sys.executable, "-c", PEAK_MEMORY, *arguments], capture_output=True, check=False, cwd=ROOT, env=environment()
    )
    kilobytes = int(run.stderr.decode(errors="replace").split()[-1])
    return kilobytes / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
