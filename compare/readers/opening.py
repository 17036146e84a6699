"""From a path to bytes, and from bytes to the reader that understands them."""

from __future__ import annotations

import stat
import sys
from io import BytesIO
from pathlib import Path

from compare.errors import ReadError
from compare.messages import say
from compare.readers.decoding import detect, without_surrogates
from compare.readers.registry import InputFile, Reader

LIMIT_BYTES = 50_000_000
"""Largest file that is read: some hundred times the longest report."""

_HEAD = 4096
_FOREIGN = (
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_ZIPPED_KINDS = (("xl/", "Excel"), ("ppt/", "PowerPoint"), ("OFD.xml", "OFD"), ("META-INF/container.xml", "EPUB"))
_TEXT_ENCODINGS_WITH_NUL = ("utf-16", "utf-32")


def open_file(path: str | Path, encoding: str | None) -> InputFile:
    """Fetch the bytes of a file.

    Args:
        path: the file, or `-` for standard input.
        encoding: the encoding that the user stated, if any.

    Returns:
        The bytes with the name of the file.

    Raises:
        ReadError: the file is missing, a folder, not readable, empty or larger than `LIMIT_BYTES`.
    """
    # a name that is not UTF-8 must still fit into every message and every output
    name = without_surrogates(str(path))
    content = sys.stdin.buffer.read(LIMIT_BYTES + 1) if name == "-" else _bytes_of(Path(path), name)
    if len(content) > LIMIT_BYTES:
        raise _too_large(name, len(content))
    if not content.strip():
        raise ReadError(name, say("read.empty"), say("read.empty.hint"))
    return InputFile(name, content, encoding)


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(name, say("read.folder"), say("read.folder.hint"))
        if status.st_size > LIMIT_BYTES:
            raise _too_large(name, status.st_size)
        with path.open("rb") as file:
            return file.read(LIMIT_BYTES + 1)
    except FileNotFoundError as error:
        raise ReadError(name, say("read.missing"), say("read.missing.hint")) from error
    except PermissionError as error:
        raise ReadError(name, say("read.forbidden"), say("read.forbidden.hint")) from error
    except (OSError, ValueError) as error:
        raise ReadError(name, say("read.unreadable", error=error), say("read.unreadable.hint")) from error


def _too_large(name: str, size: int) -> ReadError:
    megabytes = f"{size / 1e6:.0f}"
    limit = f"{LIMIT_BYTES / 1e6:.0f}"
    return ReadError(name, say("read.too-large", size=megabytes, limit=limit), say("read.too-large.hint"))


def choose_reader(file: InputFile, readers: tuple[Reader, ...]) -> Reader:
    """The reader that understands a file: by its content, then by its suffix, and plain text for what is left.

    Args:
        file: the bytes of the file and its name.
        readers: those to choose from.

    Returns:
        The reader.

    Raises:
        ReadError: the file is an archive, an image or of another kind that holds no report.
    """
    claims = [reader for reader in readers if reader.sniff(file.content)]
    named = [reader for reader in readers if file.suffix in reader.suffixes]
    for reader in (*(r for r in claims if r in named), *claims):
        return reader
    foreign = _foreign_kind(file.content)
    if named and not (foreign and named[0].name == "txt"):
        return named[0]
    if foreign:
        key, kind = foreign
        raise ReadError(file.path, say(f"read.{key}", kind=kind), say(f"read.{key}.hint"))
    plain = next((reader for reader in readers if reader.name == "txt"), None)
    if plain is None or _is_binary(file):
        raise ReadError(file.path, say("read.unknown-format"), say("read.unknown-format.hint"))
    return plain


def _foreign_kind(content: bytes) -> tuple[str, str] | None:
    """The message about a file that holds no report, and the name of its kind."""
    found = next((key for mark, key in _FOREIGN if content.startswith(mark)), None)
    if found or not content.startswith(_ZIP):
        return (found, "") if found else None
    from zipfile import ZipFile  # noqa: PLC0415 - most files are no archives

    from compare.readers.package import ZIP_ERRORS  # noqa: PLC0415 - as above

    try:
        names = ZipFile(BytesIO(content)).namelist()
    except ZIP_ERRORS:
        return "archive", ""
    kind = next((kind for start, kind in _ZIPPED_KINDS for name in names if name.startswith(start)), None)
    return ("other-office", kind) if kind else ("archive", "")


def _is_binary(file: InputFile) -> bool:
    if file.encoding is not None:
        return False
    found = detect(file.content)
    return found is None or (b"\x00" in file.content[:_HEAD] and not found.startswith(_TEXT_ENCODINGS_WITH_NUL))
