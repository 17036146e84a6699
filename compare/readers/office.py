"""Legacy and foreign documents (.doc, .wps, .odt, .rtf): turned into .docx by LibreOffice where it is installed.

The conversion runs with a profile of its own that fetches nothing, runs no macros and is thrown away, and it is
stopped when it takes too long.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import ReadError
from compare.messages import say
from compare.readers.decoding import detect
from compare.readers.package import ZIP_ERRORS
from compare.readers.plain import read_text
from compare.readers.word import read_word

if TYPE_CHECKING:
    from compare.model import Document
    from compare.readers.registry import InputFile

TIME_LIMIT_SECONDS = 90
"""Longest conversion that is waited for; an ordinary report takes two seconds."""

_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (r"C:\Program Files\LibreOffice\program\soffice.exe",),
}
_SUFFIXES = (".doc", ".dot", ".wps", ".wpt", ".odt", ".fodt", ".rtf")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")
_OTHER_KINDS = {"Excel": "Workbook".encode("utf-16-le"), "PowerPoint": "PowerPoint Document".encode("utf-16-le")}
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"
 oor:op="fuse"><value>2</value></prop></item>
</oor:items>
"""


def read_office(file: InputFile) -> Document:
    """Read a document through LibreOffice.

    Args:
        file: the bytes of a .doc, .wps, .odt or .rtf file.

    Returns:
        What the reader of .docx makes of the converted document.

    Raises:
        ReadError: LibreOffice is not installed, cannot convert the file or takes too long; the file has a password.
    """
    _refuse(file)
    if not is_office_file(file.content) and detect(file.content):
        # a plain text that someone named .doc: LibreOffice would guess its encoding, and wrongly
        return read_text(file)
    program = libreoffice()
    suffix = file.suffix if file.suffix in _SUFFIXES else _suffix_of(file.content)
    if program is None:
        raise ReadError(file.path, say("read.no-libreoffice", suffix=suffix), say("read.no-libreoffice.hint"))
    with tempfile.TemporaryDirectory(prefix="duizhao-", ignore_cleanup_errors=True) as folder:
        converted = _convert(program, file, Path(folder), suffix)
    document = read_word(replace(file, content=converted))
    return replace(document, source=file.source("doc"))


def libreoffice() -> str | None:
    """The LibreOffice that would be used.

    Returns:
        Path of the program, or None where it is not installed.
    """
    found = (shutil.which(name) for name in _PROGRAMS)
    usual = (place for place in _USUAL_PLACES.get(sys.platform, ()) if Path(place).is_file())
    return next((place for place in (*found, *usual) if place), None)


def _refuse(file: InputFile) -> None:
    if not file.content.startswith(_OLE):
        return
    if _ENCRYPTED in file.content:
        raise ReadError(file.path, say("read.encrypted"), say("read.encrypted.hint"))
    for kind, mark in _OTHER_KINDS.items():
        if mark in file.content and _WORD not in file.content:
            raise ReadError(file.path, say("read.other-office", kind=kind), say("read.other-office.hint"))


def _suffix_of(content: bytes) -> str:
    if content.startswith(_RTF):
        return ".rtf"
    return ".odt" if content.startswith(b"PK") else ".doc"


def _convert(program: str, file: InputFile, folder: Path, suffix: str) -> bytes:
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    original = folder / f"report{suffix}"
    original.write_bytes(file.content)
    output = folder / "out"
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(output), str(original)]
    _run(command, file.path)
    try:
        return (output / "report.docx").read_bytes()
    except OSError as error:
        raise ReadError(file.path, say("read.office-failed"), say("read.office-failed.hint")) from error


def _run(command: list[str], subject: str) -> None:
    try:
        # a session of its own, so that the children that LibreOffice starts end with it
        process = subprocess.Popen(  # noqa: S603 - the program is the one on the path, the arguments are ours
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise ReadError(subject, say("read.office-failed"), say("read.office-failed.hint")) from error
    try:
        process.wait(TIME_LIMIT_SECONDS)
    except subprocess.TimeoutExpired as error:
        limit = TIME_LIMIT_SECONDS
        raise ReadError(subject, say("read.office-timeout", limit=limit), say("read.office-timeout.hint")) from error
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a conversion that still runs, whatever the reason why nobody waits for it any more."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def is_office_file(content: bytes) -> bool:
    """Whether the bytes are a file that only LibreOffice opens.

    Args:
        content: the bytes of the file.

    Returns:
        True for an old Word or WPS file, rich text and an OpenDocument text.
    """
    if content.startswith((_OLE, _RTF)):
        return True
    if not content.startswith(b"PK\x03\x04"):
        return False
    if content[30:].startswith(_OPEN_DOCUMENT):
        return True
    try:
        with zipfile.ZipFile(BytesIO(content)) as package, package.open("mimetype") as kind:
            return kind.read(len(_OPEN_DOCUMENT)).startswith(_OPEN_DOCUMENT.removeprefix(b"mimetype"))
    except (KeyError, *ZIP_ERRORS):
        return False
