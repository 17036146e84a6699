"""One tool on one pair in a process of its own: its answer, its seconds and its memory, as JSON.

python -m benchmarks.peers.answer TOOL TEXTS.json
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from dataclasses import asdict
from pathlib import Path

from benchmarks.peers import commands, libraries
from benchmarks.peers.texts import Texts, UnreadableAnswer

TOOLS = {
    tool.__name__: tool
    for tool in (
        libraries.duizhao,
        libraries.difflib_lines,
        libraries.difflib_sentences,
        libraries.diff_match_patch,
        libraries.fast_diff_match_patch,
        libraries.rapidfuzz,
        libraries.redlines,
        commands.wikidiff2,
        commands.wikidiff2_unbounded,
        commands.docdiff,
        commands.dwdiff,
        commands.git_word_diff,
    )
}


def main(argv: list[str]) -> int:
    """Run the tool; the exit status is 3 if its answer cannot be read."""
    name, path = argv
    given = json.loads(Path(path).read_text(encoding="utf-8"))
    texts = Texts(*(tuple(given[field]) for field in Texts.__dataclass_fields__))
    start = time.perf_counter()
    try:
        answer = TOOLS[name](texts)
    except UnreadableAnswer as error:
        print(error, file=sys.stderr)
        return 3
    seconds = time.perf_counter() - start
    outside = TOOLS[name].__module__ == commands.__name__
    json.dump({**asdict(answer), "seconds": seconds, "megabytes": peak_megabytes(outside=outside)}, sys.stdout)
    return 0


def peak_megabytes(*, outside: bool) -> float:
    """Peak memory of this process, or of the command that it ran."""
    status = Path("/proc/self/status")
    if not outside and status.exists():
        # getrusage would count the larger process that this one was forked from
        peak = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))
        if peak:
            return int(peak[1]) / 1024
    used = resource.getrusage(resource.RUSAGE_CHILDREN if outside else resource.RUSAGE_SELF).ru_maxrss
    return used / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
