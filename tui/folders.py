"""The files of a folder that may be reports, narrowed down by what is typed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SUFFIXES = frozenset({".txt", ".docx", ".doc", ".pdf", ".html", ".htm", ".wps", ".rtf", ".odt", ".md"})
"""What the readers that come with the program can read, by the name of the file."""
_MOST = 300


@dataclass(frozen=True, slots=True)
class Entry:
    """A file or a folder to choose."""

    path: Path
    folder: bool
    name: str
    """What it is called in its folder; `..` for the way up."""

    @property
    def readable(self) -> bool:
        """Whether it is a folder, or looks like a report."""
        return self.folder or self.path.suffix.lower() in SUFFIXES


def listing(typed: str, start: Path) -> tuple[Path, tuple[Entry, ...]]:
    """List the folder that a typed path is in.

    Args:
        typed: the beginning of a path; empty for the folder to begin with. What follows the last separator narrows
            the list down to names that hold it.
        start: the folder that paths are relative to.

    Returns:
        The folder, and what is in it: the way up, folders, then files, by name; hidden ones only if a dot is typed.
    """
    stated = Path(typed).expanduser() if typed else start
    if typed and not typed.endswith(("/", "\\")):
        folder, fragment = stated.parent, stated.name
    else:
        folder, fragment = stated, ""
    folder = folder if folder.is_absolute() else start / folder
    try:
        children = sorted(folder.iterdir(), key=lambda path: path.name.casefold())
    except OSError:
        return folder, ()
    needle = fragment.casefold()
    wanted = [
        path
        for path in children
        if needle in path.name.casefold() and (fragment.startswith(".") or not path.name.startswith("."))
    ]
    folders = [Entry(path, folder=True, name=path.name) for path in wanted if path.is_dir()]
    files = [Entry(path, folder=False, name=path.name) for path in wanted if not path.is_dir()]
    reports = [entry for entry in files if entry.readable]
    above = folder.resolve().parent
    up = [Entry(above, folder=True, name="..")] if not fragment and above != folder else []
    return folder, (*up, *folders, *reports)[:_MOST]


def same_file(first: Path, second: Path) -> bool:
    """Whether two paths lead to one file."""
    try:
        return first.samefile(second)
    except OSError:
        return False
