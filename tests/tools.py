"""Programs that some tests need beside Python: found, or the test skips and says so."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import dev
from compare.readers import office

if TYPE_CHECKING:
    from collections.abc import Sequence

LACKING = "is not installed"
"""Stands in the reason of every skip for want of a program."""
REQUIRED = "DUIZHAO_REQUIRE_TOOLS"
"""Environment variable under which such a skip is a failure."""

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settling" script:language="StarBasic">
Sub SettleAll(folder)
  name = Dir(folder &amp; "/*.docx")
  Do While name &lt;&gt; ""
    Settle(folder &amp; "/" &amp; name, ".uno:AcceptAllTrackedChanges", ".accepted.txt")
    Settle(folder &amp; "/" &amp; name, ".uno:RejectAllTrackedChanges", ".refused.txt")
    name = Dir()
  Loop
End Sub
Sub TellPanes(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToUrl(source), "_blank", 0, hidden())
  Open target For Output As #1
  Print #1, document.CurrentController.hasFrozenPanes()
  Close #1
  document.close(True)
End Sub
Sub Settle(source, command, suffix)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToUrl(source), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim options(1) As New com.sun.star.beans.PropertyValue
  options(0).Name = "FilterName"
  options(0).Value = "Text (encoded)"
  options(1).Name = "FilterOptions"
  options(1).Value = "UTF8,LF,,,false"
  document.storeToURL(ConvertToUrl(source &amp; suffix), options())
  document.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Settling"/></library:library>
"""


def needs(*programs: str) -> None:
    """Skip the test unless some programs are there; CI has to know how to install each."""
    installable = {sign for signs in dev.SYSTEM_PACKAGES.values() for sign in signs}
    assert installable >= set(programs)
    for program in programs:
        if not shutil.which(program):
            pytest.skip(f"{program} {LACKING}")


def needs_spreadsheets() -> None:
    """Skip the test unless LibreOffice opens workbooks: it comes in pieces."""
    program = needs_office()
    folder = Path(program).resolve().parent
    if folder.name == "program" and not list(folder.glob("libsclo*")):
        pytest.skip(f"LibreOffice Calc {LACKING}")


def needs_office() -> str:
    """The LibreOffice that is there; skip the test if there is none."""
    program = office.libreoffice()
    if program is None:
        pytest.skip(f"LibreOffice {LACKING}")
    return program


def run_office(profile: Path, *arguments: str | Path) -> None:
    """Run LibreOffice with a profile of its own."""
    command: Sequence[str | Path] = (needs_office(), f"-env:UserInstallation={profile.as_uri()}", "--headless")
    subprocess.run([*command, "--norestore", *arguments], check=True, capture_output=True, timeout=120)


def settle_in_office(folder: Path, profile: Path) -> None:
    """Let LibreOffice accept, then refuse, all tracked changes of every .docx in a folder, and write both as text."""
    _run_macro(profile, f'SettleAll("{folder}")')


def panes_in_office(workbook: Path, profile: Path) -> str:
    """What LibreOffice makes of a workbook's first sheet: whether panes are frozen."""
    target = workbook.with_suffix(".panes.txt")
    _run_macro(profile, f'TellPanes("{workbook}", "{target}")')
    return target.read_text(encoding="utf-8").strip()


def _run_macro(profile: Path, call: str) -> None:
    # the first start writes a library of its own over whatever is there
    run_office(profile, "--terminate_after_init")
    standard = profile / "user" / "basic" / "Standard"
    (standard / "Settling.xba").write_text(_MACRO, encoding="utf-8")
    (standard / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    run_office(profile, f"macro:///Standard.Settling.{call}")


def must_not_skip() -> bool:
    """Whether a skip for want of a program is a failure."""
    return os.environ.get(REQUIRED) == "1"
