"""How long `duizhao track` takes for each pair of provincial reports, beside a plain diff of the same two texts.

    python -m benchmarks.tracking

The whole command is timed, from its start to its JSON, by turns with difflib's character diff; medians of each.
Nothing here passes or fails. Without the folder ../shared the one pair is that of the project's own sample reports.
"""

from __future__ import annotations

from functools import partial

from benchmarks.run import SAMPLES, char_diff, process, province_pairs, show, timed_by_turns

TURNS = 5
LONGEST = 2.0
"""Seconds that tracking a pair of provincial reports shall not take."""


def main() -> None:
    """Time every pair and print it, then how many took how long."""
    taken = []
    for left, right in province_pairs() or [SAMPLES]:
        texts = [path.read_text(encoding="utf-8-sig") for path in (left, right)]
        track = partial(process, "-m", "compare.cli", "track", str(left), str(right), "--format", "json")
        seconds, unit = timed_by_turns(track, partial(char_diff, *texts), TURNS)
        show(left.stem[:-5], seconds, unit, f"{sum(map(len, texts)):,} characters")
        taken.append(seconds)
    within = sum(seconds < LONGEST for seconds in taken)
    print(f"\n{within} of {len(taken)} under {LONGEST:g} s, the longest {max(taken):.2f} s")


if __name__ == "__main__":
    main()
