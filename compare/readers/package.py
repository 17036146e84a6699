"""The parts of a zipped document: opened within bounds, parsed without document types and outside references."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import NoReturn
from xml.etree import ElementTree as ET

from compare.errors import ReadError
from compare.messages import say

LIMIT_PART_BYTES = 200_000_000
"""Largest part that is unpacked: a zip bomb ends here."""

ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)
"""What opening a damaged or forged zip, or a part of it, can raise."""

_TOO_DENSE = 500
"""A part that shrank more than so many times is no text that someone wrote."""
_SMALL_ENOUGH = 20_000_000
_OFFICE_PARTS = ("[Content_Types].xml", "_rels/", "word/", "docProps/", "customXml/")


class _NoDoctype(ET.TreeBuilder):
    """Builds a tree, and refuses a document type before any of its entities is declared."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> NoReturn:
        raise ET.ParseError(f"document type {name} {pubid or ''} {system or ''}")


class Package:
    """A zipped document, read part by part.

    Args:
        content: the bytes of the file.
        subject: the file as the user named it, for errors.

    Raises:
        ReadError: the bytes are no zip, or end too early.
    """

    def __init__(self, content: bytes, subject: str) -> None:
        self.subject = subject
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except ZIP_ERRORS as error:
            key = "read.truncated-docx" if content.startswith(b"PK") else "read.not-a-docx"
            raise ReadError(subject, say(key), say(f"{key}.hint")) from error

    @property
    def names(self) -> frozenset[str]:
        """The parts that there are."""
        return frozenset(self._zip.namelist())

    def xml(self, name: str) -> ET.Element | None:
        """One part, parsed.

        Args:
            name: path of the part within the zip.

        Returns:
            Its root, or None where there is no such part.

        Raises:
            ReadError: the part is damaged, encrypted, too large or declares a document type.
        """
        content = self._bytes(name)
        if content is None:
            return None
        try:
            return ET.fromstring(content, ET.XMLParser(target=_NoDoctype()))  # noqa: S314 - document types are refused, and expat fetches nothing
        except (ET.ParseError, ValueError, LookupError) as error:
            raise ReadError(self.subject, say("read.damaged-docx"), say("read.damaged-docx.hint")) from error

    def _bytes(self, name: str) -> bytes | None:
        if name not in self.names:
            return None
        entry = self._zip.getinfo(name)
        dense = entry.file_size > _SMALL_ENOUGH and entry.file_size > _TOO_DENSE * entry.compress_size
        if entry.file_size > LIMIT_PART_BYTES or dense:
            limit = f"{LIMIT_PART_BYTES / 1e6:.0f}"
            raise ReadError(self.subject, say("read.bomb", limit=limit), say("read.bomb.hint"))
        if entry.flag_bits & 1:
            raise ReadError(self.subject, say("read.encrypted"), say("read.encrypted.hint"))
        try:
            with self._zip.open(entry) as part:
                return part.read(LIMIT_PART_BYTES)
        except ZIP_ERRORS as error:
            raise ReadError(self.subject, say("read.truncated-docx"), say("read.truncated-docx.hint")) from error


def is_word_package(content: bytes) -> bool:
    """Whether the bytes are a .docx, whole or cut short.

    Args:
        content: the bytes of the file.

    Returns:
        True if a zip directory names word/document.xml, or a zip without directory begins as office documents do.
    """
    if not content.startswith(b"PK\x03\x04"):
        return False
    try:
        names = zipfile.ZipFile(BytesIO(content)).namelist()
    except ZIP_ERRORS:
        length = int.from_bytes(content[26:28], "little")
        first = content[30 : 30 + length].decode("utf-8", "replace")
        return first.startswith(_OFFICE_PARTS) and (b"word/" in content or length == len(_OFFICE_PARTS[0]))
    return any(name.startswith("word/document") for name in names)


def local_name(element: ET.Element) -> str:
    """The tag of an element without its namespace: transitional and strict documents differ in nothing else.

    Args:
        element: any element.

    Returns:
        The part of the tag behind the brace.
    """
    return element.tag.rpartition("}")[2]


def child(element: ET.Element | None, *path: str) -> ET.Element | None:
    """Follow a path of local names.

    Args:
        element: where to begin, or None.
        path: local names, one a step.

    Returns:
        The first element at the end of the path, or None.
    """
    for name in path:
        if element is None:
            return None
        element = next((found for found in element if local_name(found) == name), None)
    return element


def value(element: ET.Element | None, name: str = "val") -> str | None:
    """An attribute of an element by its local name.

    Args:
        element: the element, or None.
        name: local name of the attribute.

    Returns:
        The attribute, or None.
    """
    if element is None:
        return None
    return next((text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), None)


def is_on(element: ET.Element | None) -> bool:
    """Whether a switch such as `w:vanish` is set.

    Args:
        element: the switch, or None where it is left out.

    Returns:
        True unless it is left out or set to false.
    """
    return element is not None and value(element) not in ("0", "false", "off", "none")
