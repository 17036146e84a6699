"""Which readers there are: built-in ones and those of plug-ins, found the same way, by entry point.

The group is `duizhao.readers`; an entry names a `Reader`. One that cannot be loaded costs a warning, never the run.
"""

from __future__ import annotations

import hashlib
import os
import sys
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from compare.messages import say
from compare.model import Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.metadata import EntryPoint

    from compare.model import Document

GROUP = "duizhao.readers"
"""The entry-point group in which readers are registered."""

BUILT_IN = {
    "docx": "compare.readers.built_in:DOCX",
    "pdf": "compare.readers.built_in:PDF",
    "html": "compare.readers.built_in:HTML",
    "doc": "compare.readers.built_in:DOC",
    "txt": "compare.readers.built_in:TXT",
}
"""The readers of this package, for a checkout that is not installed; the same table stands in pyproject.toml."""


@dataclass(frozen=True)
class InputFile:
    """The bytes of one file on their way to a reader."""

    path: str
    """The path as the user named it, `-` for standard input."""
    content: bytes
    encoding: str | None = None
    """The encoding that the user stated, if any."""

    @property
    def suffix(self) -> str:
        """The suffix of the path in lower case, with its dot."""
        return Path(self.path).suffix.lower()

    @cached_property
    def sha256(self) -> str:
        """Digest of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    def source(self, form: str, encoding: str = "utf-8") -> Source:
        """Where the document comes from, once its format is known.

        Args:
            form: the format: txt, md, docx, pdf, html or doc.
            encoding: the encoding of its text, as Python names it.

        Returns:
            The source.
        """
        return Source(self.path, form, encoding, self.sha256)


@dataclass(frozen=True, slots=True)
class Reader:
    """What turns the bytes of one kind of file into lines."""

    name: str
    suffixes: tuple[str, ...]
    """Suffixes of its files, in lower case, with the dot."""
    sniff: Callable[[bytes], bool]
    """Whether the content is of this kind for certain, whatever the file is called."""
    read: Callable[[InputFile], Document]
    """Reads the content; raises `ReadError` and nothing else."""


@cache
def _entries() -> dict[str, str | EntryPoint]:
    """Every reader by name: where a built-in one stands, or the entry point of a plug-in."""
    if not any(map(_may_hold_plug_ins, sys.path)):
        return dict(BUILT_IN)
    from importlib.metadata import entry_points  # noqa: PLC0415 - takes longer than reading a report

    found = {entry.name: entry for entry in entry_points(group=GROUP)}
    return BUILT_IN | {name: entry for name, entry in found.items() if BUILT_IN.get(name) != entry.value}


def _may_hold_plug_ins(folder: str) -> bool:
    """Whether a place that modules come from has a distribution that names readers, other than this one."""
    try:
        with os.scandir(folder or os.curdir) as entries:
            return any(_names_readers(entry) for entry in entries)
    except NotADirectoryError:
        return True  # an archive: importlib.metadata knows how to look into it
    except OSError:
        return False


def _names_readers(entry: os.DirEntry[str]) -> bool:
    if not entry.name.endswith((".dist-info", ".egg-info")) or entry.name.startswith("duizhao-"):
        return False
    try:
        with open(os.path.join(entry.path, "entry_points.txt"), encoding="utf-8") as file:  # noqa: PTH118, PTH123 - of a hundred
            return GROUP in file.read()
    except (OSError, UnicodeDecodeError):
        return False


def reader_names() -> tuple[str, ...]:
    """The names of all readers, without loading any."""
    return tuple(_entries())


def load_reader(name: str) -> Reader:
    """Load one reader.

    Args:
        name: one of `reader_names()`.

    Returns:
        The reader.

    Raises:
        KeyError: no reader of that name is registered.
        TypeError: what is registered is no reader.
        ImportError: the module of the reader cannot be imported.
    """
    entry = _entries()[name]
    if isinstance(entry, str):
        module, _, attribute = entry.partition(":")
        built_in: Reader = getattr(import_module(module), attribute)
        return built_in
    found = entry.load()
    if not isinstance(found, Reader):
        raise TypeError(f"{entry.value} is no compare.readers.Reader")
    return found


def forget_readers() -> None:
    """Look for readers anew: what was installed or removed since the first look counts from now on."""
    _entries.cache_clear()
    load_readers.cache_clear()


@cache
def load_readers() -> tuple[tuple[Reader, ...], tuple[str, ...]]:
    """Load all readers.

    Returns:
        The readers that could be loaded, and a warning for each that could not.
    """
    readers: list[Reader] = []
    warnings: list[str] = []
    for name in reader_names():
        try:
            readers.append(load_reader(name))
        except Exception as error:  # noqa: BLE001 - a stranger's module may fail in any way, and must not end the run
            warnings.append(say("read.broken-plugin", name=name, error=f"{type(error).__name__}: {error}"))
    return tuple(readers), tuple(warnings)
