"""The pairs of reports that were opened last, kept among what the program remembers."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compare.review.store import review_path, write_whole

if TYPE_CHECKING:
    from compare.model import Comparison

MOST = 20
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class RecentPair:
    """A pair that was opened before."""

    left: str
    """Absolute path."""
    right: str
    title: str
    """Whose reports they are, as the header says it."""
    lens: str = "auto"


def recent_pairs() -> tuple[RecentPair, ...]:
    """List what was opened, the latest first.

    Returns:
        Pairs whose two files are still there; none where nothing is kept or it cannot be read.
    """
    return tuple(pair for pair in _kept() if Path(pair.left).is_file() and Path(pair.right).is_file())


def remember_pair(comparison: Comparison, title: str) -> None:
    """Put a pair before all others; where that cannot be kept, nothing happens.

    Args:
        comparison: two reports, compared.
        title: whose reports they are.
    """
    paths = [report.source.path for report in (comparison.left, comparison.right)]
    if "-" in paths:
        return
    left, right = (str(Path(path).resolve()) for path in paths)
    newest = RecentPair(left, right, title, comparison.lens.value)
    others = [pair for pair in _kept() if {pair.left, pair.right} != {left, right}]
    entries = [
        {"left": pair.left, "right": pair.right, "title": pair.title, "lens": pair.lens}
        for pair in [newest, *others][:MOST]
    ]
    try:
        path = _path()
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, json.dumps({"format": _FORMAT, "pairs": entries}, ensure_ascii=False, indent=1).encode())
    except OSError:
        return


def first_time() -> bool:
    """Whether the program opens its screen for the first time; from then on it does not."""
    path = _path().with_name("welcomed")
    if path.exists():
        return False
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch()
    except OSError:
        return False
    return True


def _kept() -> list[RecentPair]:
    try:
        document = json.loads(_path().read_text(encoding="utf-8"))
        return [RecentPair(*(str(entry[name]) for name in RecentPair.__slots__)) for entry in document["pairs"]]
    except (OSError, ValueError, KeyError, TypeError):
        # what was opened is a convenience: a damaged list is as good as none, and the next pair writes it anew
        return []


def _path() -> Path:
    return review_path("").parent.parent / "recent.json"


def shown_path(path: str) -> str:
    """Write a path as a person would: the home folder as `~`."""
    home = str(Path.home())
    return "~" + path[len(home) :] if path == home or path.startswith(home + os.sep) else path
