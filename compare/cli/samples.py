"""The sample reports that come with the program."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from compare.cli.wording import word
from compare.errors import UsageError

_PAIR = ("chengling-2022.txt", "chengling-2023.txt")
"""Two years of one invented organisation."""


def sample_pair() -> tuple[Path, Path]:
    """Find the two sample reports, in an installed program or in a checkout.

    Returns:
        The paths of the earlier and the later report, as seen from the current folder if they are within it.

    Raises:
        UsageError: they are in neither.
    """
    package = Path(str(files("compare")))
    for folder in (package / "samples", package.parent / "seeds"):
        left, right = (folder / name for name in _PAIR)
        if left.is_file() and right.is_file():
            return _as_seen(left), _as_seen(right)
    raise UsageError("--demo", word("no_samples"), word("give_files"))


def _as_seen(path: Path) -> Path:
    """Shorten a path that lies within the current folder."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
