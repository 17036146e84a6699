"""Every command line that the docs show is run, page by page, on the sample reports."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *(ROOT / "docs" / "zh").glob("*.md")])
ENDLESS = ("duizhao serve",)
"""Commands that run until they are stopped; that they are understood is tested elsewhere."""
YEARS = {"2021": "gb18030", "2022": "utf-8", "2023": "utf-8"}
"""The samples, each with the encoding of its file."""
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def shown_lines(page: Path) -> list[str]:
    """Command lines of the program in the code blocks of a page, pipes and redirections included."""
    blocks = re.findall(r"```(?:sh|console)?\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    lines = [line.removeprefix("$ ").strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith("duizhao ") and not line.startswith(ENDLESS)]


SHOWING = [page for page in PAGES if shown_lines(page)]


def docx(path: Path, text: str) -> None:
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.splitlines())
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>")


def shifted(text: str) -> str:
    """The same report a year later."""
    return re.sub(r"20\d\d", lambda year: str(int(year[0]) + 1), text)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every file that the docs name."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    texts = {
        year: (ROOT / "seeds" / f"chengling-{year}.txt").read_text(encoding=encoding)
        for year, encoding in YEARS.items()
    }
    texts["2024"] = shifted(texts["2023"])
    for year, text in texts.items():
        (folder / f"{year}.txt").write_text(text, encoding="utf-8")
        (folder / f"chengling-{year}.txt").write_text(text, encoding="utf-8")
        docx(folder / f"{year}.docx", text)
    for name in ("draft1", "初稿", "总结", "左"):
        docx(folder / f"{name}.docx", texts["2023"])
    for name in ("draft2", "定稿"):
        docx(folder / f"{name}.docx", texts["2023"].replace("力争", "确保").replace("19项", "21项"))
    plan = texts["2023"][texts["2023"].index("2024年工作安排") :]
    docx(folder / "2024年工作要点.docx", f"政协澄陵市委员会2024年工作要点\n{plan}")
    docx(folder / "附件.docx", "附件\n2024年重点提案目录\n共15件。")
    shutil.copy(folder / "2024.txt", folder / "2024附件.txt")
    sibling = (ROOT / "seeds" / "jichuan-2022.txt").read_text(encoding="utf-8")
    cities = {
        "甲市": texts["2022"],
        "乙市": sibling,
        "丙市": texts["2022"].replace("澄陵", "洛原"),
        "全国": texts["2023"],
    }
    for name, text in cities.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    for place in (".zfunc", ".config/fish/completions", ".local/share/bash-completion/completions", "bin"):
        (folder / place).mkdir(parents=True)
    command = folder / "bin" / "duizhao"
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m compare.cli "$@"\n', encoding="utf-8"
    )
    command.chmod(0o755)
    return folder


@pytest.fixture(scope="module")
def office(desk: Path) -> bool:
    """Put the PDF files on the desk that the docs name, where LibreOffice can make them."""
    program = shutil.which("soffice")
    if program is None:
        return False
    command = [program, f"-env:UserInstallation=file://{desk}/office", "--headless", "--convert-to", "pdf"]
    files = [str(desk / f"{year}.docx") for year in ("2023", "2024")]
    run = subprocess.run([*command, "--outdir", str(desk), *files], capture_output=True, check=False)
    return run.returncode == 0 and (desk / "2024.pdf").exists()


@pytest.fixture(scope="module")
def trouble(desk: Path, office: bool) -> dict[str, str]:  # noqa: FBT001 - pytest passes fixtures so
    """Command lines of all pages that did not work, with what they said; each is run once."""
    settings = {
        "PATH": f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(desk),
        "LC_ALL": "C.UTF-8",
        "DUIZHAO_STATE": str(desk / "state"),
        "DUIZHAO_CONFIG": "",
    }
    lines = dict.fromkeys(line.split(" #")[0].rstrip() for page in PAGES for line in shown_lines(page))
    found = {}
    for line in ("duizhao review 2023.txt 2024.txt --export 同事.json", *lines):
        if ".pdf" in line and not office:
            continue
        run = subprocess.run(
            ["bash", "-o", "pipefail", "-c", line],
            capture_output=True,
            text=True,
            check=False,
            cwd=desk,
            env=os.environ | settings,
            input="",
            timeout=120,
        )
        if run.returncode not in {0, 1} or "Traceback" in run.stderr:
            found[line] = run.stderr
    return found


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize("page", SHOWING, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_every_command_that_a_page_shows_works(page: Path, trouble: dict[str, str]) -> None:
    lines = [line.split(" #")[0].rstrip() for line in shown_lines(page)]
    assert {line: trouble[line] for line in lines if line in trouble} == {}
