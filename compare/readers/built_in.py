"""The readers of this package: which files each takes, without the parser that it needs once it takes one.

A signature that is cheap to see is looked for here; only where it stands is the module asked that knows the format.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from compare.readers.registry import InputFile, Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Document

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_HEAD = 4096
"""Bytes within which a signature is looked for."""


def _sniff_word(content: bytes) -> bool:
    if not content.startswith(_ZIP):
        return False
    from compare.readers.package import is_word_package  # noqa: PLC0415 - zip and XML are for office files alone

    return is_word_package(content)


def _sniff_office(content: bytes) -> bool:
    if not content.startswith((_OLE, _RTF, _ZIP)):
        return False
    from compare.readers.office import is_office_file  # noqa: PLC0415 - processes and folders are for these alone

    return is_office_file(content)


def _sniff_web(content: bytes) -> bool:
    head = content[:_HEAD]
    if b"<" not in head and b":" not in head:
        return False
    from compare.readers.web import is_web_page  # noqa: PLC0415 - its patterns take longer than most texts

    return is_web_page(content)


def _sniff_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:_HEAD]


def _sniff_text(content: bytes) -> bool:
    """Plain text has no signature: it is what nothing else claims."""
    return not content


def _reading(module: str, function: str) -> Callable[[InputFile], Document]:
    """A function of a module of this folder, which is imported when it is called."""

    def read(file: InputFile) -> Document:
        document: Document = getattr(import_module(f"compare.readers.{module}"), function)(file)
        return document

    return read


DOCX = Reader("docx", (".docx", ".docm", ".dotx"), _sniff_word, _reading("word", "read_word"))
PDF = Reader("pdf", (".pdf",), _sniff_pdf, _reading("pdf", "read_pdf"))
HTML = Reader(
    "html",
    (".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht"),
    _sniff_web,
    _reading("web", "read_web_page"),
)
DOC = Reader(
    "doc",
    (".doc", ".dot", ".wps", ".wpt", ".odt", ".fodt", ".rtf"),
    _sniff_office,
    _reading("office", "read_office"),
)
TXT = Reader(
    "txt",
    (".txt", ".text", ".md", ".markdown"),
    _sniff_text,
    _reading("plain", "read_text"),
)
